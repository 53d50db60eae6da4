// SPDX-License-Identifier: Apache-2.0
#include "windows/sparklinedelegate.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "windows/summarymodel.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace squidie::ui {

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto bars = index.data(SummaryModel::TrendRole).value<QVector<TrendPart>>();
    const QRectF area = QRectF(option.rect).adjusted(space, 4, -space, -4);
    const qreal step = std::min<qreal>(8, area.width() / std::max<qsizetype>(1, bars.size()));
    painter->save();
    painter->setPen(Qt::NoPen);
    for (int i = 0; i < bars.size(); ++i) {
        const TrendPart &bar = bars.at(i);
        if (!bar.any)
            continue;
        const QColor colour = statusColor(bar.worst, option.palette);
        const double seconds = std::abs(double(bar.lateness.count())) / 1e6;
        // From a tenth of a second to a day, as far as the cell is high.
        const double share = std::clamp(std::log10(1 + seconds * 10) / 6, 0.1, 1.0);
        const bool missing = bar.worst == WindowStatus::Missing;
        const qreal height = missing ? area.height() : area.height() * share;
        const QRectF box(area.left() + i * step, area.bottom() - height, std::max<qreal>(1, step - 1.5), height);
        painter->setBrush(missing ? QBrush(colour, Qt::Dense4Pattern) : QBrush(colour));
        painter->drawRect(box);
    }
    painter->restore();
}

} // namespace squidie::ui
