// SPDX-License-Identifier: Apache-2.0
#include "inspector/siblingtable.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <QHeaderView>

#include <algorithm>

namespace squidie::ui {

namespace {

enum Column { OutcomeColumn, ReceivedColumn, GapColumn, SourceColumn };

constexpr qsizetype dayLength = 11; // "2026-10-05 "

/// If they share a day, the rows show only the time; the tool tip has the day.
bool areOfOneDay(const QVector<Activation> &activations, const QByteArray &zone)
{
    return std::all_of(activations.cbegin(), activations.cend(), [&](const Activation &activation) {
        return timeText(activation.receivedAt, zone).left(dayLength)
            == timeText(activations.constFirst().receivedAt, zone).left(dayLength);
    });
}

} // namespace

SiblingTable::SiblingTable(QWidget *parent)
    : DetailTree({tr("Outcome"), tr("Received"), tr("Gap"), tr("Source")}, tr("Deliveries of the same run, oldest first"), 8,
                 parent)
{
    // People look for the gap first, so it stays visible where there is little room.
    header()->moveSection(GapColumn, ReceivedColumn);
    setRootIsDecorated(false);
    setToolTip(tr("Press Return or double-click to open a delivery"));
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
    fitToRows();
}

} // namespace squidie::ui
