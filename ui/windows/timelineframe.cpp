// SPDX-License-Identifier: Apache-2.0
#include "windows/timelineframe.h"

#include <algorithm>
#include <cmath>

namespace squidie::ui {

TimelineFrame TimelineFrame::of(QSizeF size, const QFontMetricsF &text, const QFontMetricsF &small, int laneCount,
                                qreal scroll)
{
    TimelineFrame frame;
    frame.size = size;
    frame.headerWidth = std::round(std::clamp(size.width() * 0.2, 120.0, text.averageCharWidth() * 34));
    frame.axisHeight = std::round(text.height() + small.height() + 14);
    frame.rowHeight = std::round(small.height()) + 1;
    frame.bandHeight = 12;
    // The outcomes, the lateness above them, the band below, and margins.
    const qreal needed = std::round((stackRows + 1) * frame.rowHeight + frame.bandHeight + 22);
    const qreal room = laneCount > 0 ? std::floor((size.height() - frame.axisHeight) / laneCount) : needed;
    frame.laneHeight = std::clamp(room, needed, std::round(needed * 1.3));
    frame.laneCount = laneCount;
    frame.scroll = std::clamp(scroll, 0.0, std::max(0.0, frame.contentHeight() - size.height()));
    return frame;
}

int TimelineFrame::laneAt(qreal y) const
{
    if (y < axisHeight || y >= size.height())
        return -1;
    const int lane = int(std::floor((y - axisHeight + scroll) / laneHeight));
    return lane >= 0 && lane < laneCount ? lane : -1;
}

} // namespace squidie::ui
