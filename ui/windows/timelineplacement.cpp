// SPDX-License-Identifier: Apache-2.0
#include "windows/timelineplacement.h"

#include <algorithm>

namespace squidie::ui {

TimelinePlacement::TimelinePlacement(const TimelinePicture &picture, const TimelineGeometry &geometry,
                                     const TimelineFrame &frame)
    : m_picture(picture),
      m_geometry(geometry),
      m_frame(frame),
      m_offset(picture.scale().xOf(geometry.range().from))
{
}

QRectF TimelinePlacement::stackRect(int lane, const TimelineStack &stack) const
{
    int rows = 0;
    for (const qint64 count : stack.counts)
        rows += count > 0 ? 1 : 0;
    // A fourth outcome makes all rows lower: it is rare, and this is cheaper than higher lanes.
    const qreal height = std::min<qreal>(rows, TimelineFrame::stackRows) * m_frame.rowHeight;
    return {screenX(stack.left), m_frame.stackBottom(lane) - height, stack.right - stack.left, height};
}

QRectF TimelinePlacement::itemRect(const TimelineItem &item) const
{
    const TimelineLaneLayout &layout = m_picture.layout(item.lane);
    if (item.kind == TimelineItem::Kind::Stack) {
        const TimelineStack &stack = layout.stacks.at(item.index);
        QRectF rect = stackRect(item.lane, stack);
        if (stack.worstLateness)
            rect.setTop(rect.top() - m_frame.rowHeight);
        return rect;
    }
    if (item.kind == TimelineItem::Kind::Cell) {
        const TimelineBand &band = layout.bands.at(item.index);
        return {screenX(band.left), m_frame.bandTop(item.lane), band.right - band.left, m_frame.bandHeightOf(item.lane)};
    }
    const TimelineMark &mark = layout.marks.at(item.index);
    const qreal size = m_picture.metrics().markSize + 4;
    return {screenX(mark.x) - size / 2, m_frame.slotY(item.lane, mark.slot) - size / 2, size, size};
}

} // namespace squidie::ui
