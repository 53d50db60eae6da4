#include "inspector/siblingtable.h"

#include "common/datadelegate.h"
#include "common/outcomestyle.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/timetext.h"

#include <QHeaderView>

namespace squidie::ui {

SiblingTable::SiblingTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({tr("Outcome"), tr("Received"), tr("Gap"), tr("Source")});
    setItemDelegate(new DataDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(14, 14));
    setAccessibleName(tr("Deliveries of the same run, oldest first"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Return or a double click opens a delivery"));
    connect(this, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { Q_EMIT activationChosen(item->data(0, Qt::UserRole).toLongLong()); });
}

void SiblingTable::setActivations(const QVector<Activation> &activations, std::optional<ActivationId> marked,
                                  const QByteArray &zone)
{
    clear();
    const Activation *before = nullptr;
    for (const Activation &activation : activations) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(0, Qt::UserRole, activation.id);
        item->setIcon(0, outcomeIcon(activation.outcome, palette()));
        item->setText(0, outcomeText(activation.outcome));
        item->setText(1, timeText(activation.receivedAt, zone));
        item->setText(2, before ? latenessText(activation.receivedAt - before->receivedAt) : QString());
        item->setText(3, sourceText(activation.source));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(1, plainToolTip(formatMicroseconds(activation.receivedAt)));
        if (activation.id == marked) {
            for (int column = 0; column < columnCount(); ++column)
                item->setFont(column, sectionFont(font()));
            item->setText(0, tr("▸ %1").arg(item->text(0)));
            item->setData(0, Qt::AccessibleTextRole, tr("%1, this one").arg(outcomeText(activation.outcome)));
        }
        before = &activation;
    }
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
