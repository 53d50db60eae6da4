// SPDX-License-Identifier: Apache-2.0
#include "windows/timelineframe.h"

#include <algorithm>
#include <cmath>

namespace squidie::ui {

TimelineFrame TimelineFrame::of(QSizeF size, const QFontMetricsF &text, const QFontMetricsF &small,
                                const QVector<bool> &groups, LaneDensity density, qreal scroll)
{
    constexpr qreal compact = 28;
    constexpr qreal strip = 14;
    TimelineFrame frame;
    frame.size = size;
    frame.density = density;
    frame.headerWidth = std::round(std::clamp(size.width() * 0.2, 120.0, text.averageCharWidth() * 34));
    frame.axisHeight = std::round(text.height() + small.height() + 14);
    frame.rowHeight = std::round(small.height()) + 1;
    frame.bandHeight = 12;
    frame.laneCount = int(groups.size());
    const qreal low = density == LaneDensity::Strip ? std::max(strip, std::round(small.height()) + 1)
                                                    : std::max(compact, std::round(text.height()) + 8);
    // The outcomes, the lateness above them, the band below, and margins.
    const qreal needed = std::round((stackRows + 1) * frame.rowHeight + frame.bandHeight + 22);
    const auto triggers = groups.count(false);
    const qreal room = triggers > 0
        ? std::floor((size.height() - frame.axisHeight - qreal(groups.count(true)) * low) / qreal(triggers))
        : needed;
    const qreal high = density == LaneDensity::Comfortable ? std::clamp(room, needed, std::round(needed * 1.3)) : low;
    frame.tops.reserve(groups.size() + 1);
    frame.tops.append(0);
    for (const bool isGroup : groups) {
        frame.tops.append(frame.tops.constLast() + (isGroup ? low : high));
        frame.cells.append(isGroup || density != LaneDensity::Comfortable);
    }
    frame.scroll = std::clamp(scroll, 0.0, std::max(0.0, frame.contentHeight() - size.height()));
    return frame;
}

int TimelineFrame::laneUnder(qreal y) const
{
    return int(std::upper_bound(tops.cbegin(), tops.cend(), y) - tops.cbegin()) - 1;
}

int TimelineFrame::laneAt(qreal y) const
{
    if (y < axisHeight || y >= size.height())
        return -1;
    const int lane = laneUnder(y - axisHeight + scroll);
    return lane >= 0 && lane < laneCount ? lane : -1;
}

} // namespace squidie::ui
