// SPDX-License-Identifier: Apache-2.0
#include "inspector/siblingtable.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/datadelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace squidie::ui {

namespace {

enum Column { OutcomeColumn, ReceivedColumn, GapColumn, SourceColumn };

constexpr qsizetype dayLength = 11; // "2026-10-05 "

/// A day that all share is said once, in the tool tip.
bool areOfOneDay(const QVector<Activation> &activations, const QByteArray &zone)
{
    return std::all_of(activations.cbegin(), activations.cend(), [&](const Activation &activation) {
        return timeText(activation.receivedAt, zone).left(dayLength)
            == timeText(activations.constFirst().receivedAt, zone).left(dayLength);
    });
}

} // namespace

SiblingTable::SiblingTable(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Outcome"), tr("Received"), tr("Gap"), tr("Source")});
    setItemDelegate(new DataDelegate(this));
    // The gap is what is looked for, also where there is little room.
    header()->moveSection(GapColumn, ReceivedColumn);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(14, 14));
    setAccessibleName(tr("Deliveries of the same run, oldest first"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Return or a double click opens a delivery"));
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT activationChosen(item->data(OutcomeColumn, Qt::UserRole).toLongLong());
    });
}

void SiblingTable::setActivations(const QVector<Activation> &activations, std::optional<ActivationId> marked,
                                  const QByteArray &zone)
{
    clear();
    const Activation *before = nullptr;
    const bool oneDay = areOfOneDay(activations, zone);
    for (const Activation &activation : activations) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(OutcomeColumn, Qt::UserRole, activation.id);
        item->setIcon(OutcomeColumn, outcomeIcon(activation.outcome, palette()));
        item->setText(OutcomeColumn, outcomeText(activation.outcome));
        item->setText(ReceivedColumn, timeText(activation.receivedAt, zone).mid(oneDay ? dayLength : 0));
        item->setText(GapColumn, before ? latenessText(activation.receivedAt - before->receivedAt) : QString());
        item->setText(SourceColumn, sourceText(activation.source));
        item->setTextAlignment(GapColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(ReceivedColumn, plainToolTip(formatMicroseconds(activation.receivedAt)));
        if (activation.id == marked) {
            for (int column = 0; column < columnCount(); ++column)
                item->setFont(column, sectionFont(font()));
            item->setText(OutcomeColumn, tr("▸ %1").arg(item->text(OutcomeColumn)));
            item->setData(OutcomeColumn, Qt::AccessibleTextRole, tr("%1, this one").arg(outcomeText(activation.outcome)));
        }
        before = &activation;
    }
    headerItem()->setText(ReceivedColumn, tr("Received (%1)").arg(oneLine(QString::fromUtf8(zone))));
    for (int column = 0; column < columnCount(); ++column)
        resizeColumnToContents(column);
    updateGeometry();
}

QSize SiblingTable::sizeHint() const
{
    constexpr int mostRows = 8;
    const int rows = qBound(1, topLevelItemCount(), mostRows);
    const int row = topLevelItemCount() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    return {40 * space, header()->sizeHint().height() + rows * row + 2 * frameWidth() + space / 2};
}

QSize SiblingTable::minimumSizeHint() const
{
    return {10 * space, sizeHint().height()};
}

} // namespace squidie::ui
