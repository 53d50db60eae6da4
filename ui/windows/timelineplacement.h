// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelineframe.h"
#include "windows/timelinepicture.h"

namespace squidie::ui {

/// Where the picture's shapes lie on the viewport. Pure; refers to what it is made from.
class TimelinePlacement {
public:
    TimelinePlacement(const TimelinePicture &picture, const TimelineGeometry &geometry, const TimelineFrame &frame);

    qreal screenX(qreal layoutX) const { return m_frame.headerWidth + layoutX - m_offset; }
    qreal screenX(Instant instant) const { return m_frame.headerWidth + m_geometry.xOf(instant); }
    QRectF stackRect(int lane, const TimelineStack &stack) const;
    QRectF itemRect(const TimelineItem &item) const;

protected:
    const TimelinePicture &m_picture;
    const TimelineGeometry &m_geometry;
    const TimelineFrame &m_frame;
    qreal m_offset; ///< the layout's x at the plot's left border
};

} // namespace squidie::ui
