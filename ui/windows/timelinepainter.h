// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinecanvas.h"

namespace squidie::ui {

/// Paints a timeline's picture through a frame. Holds no state between calls; knows nothing of the mouse.
class TimelinePainter : public TimelineCanvas {
public:
    using TimelineCanvas::TimelineCanvas;

    /// Everything that changes only with data, range, size and palette.
    void paintStatic();
    void paintNow(Instant now);
    void paintEmphasis(const TimelineItem &item, bool focused);

private:
    void paintLaneGrounds();
    void paintHeaders();
    void paintHeader(int lane);
};

} // namespace squidie::ui
