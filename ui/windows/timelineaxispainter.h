// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinecanvas.h"

namespace squidie::ui {

struct TimeAxis;

/// Paints time itself: the axis on top, the grid and the clock changes through the lanes, the line at the present.
class TimelineAxisPainter : public TimelineCanvas {
public:
    explicit TimelineAxisPainter(const TimelineCanvas &canvas) : TimelineCanvas(canvas) { }

    void paintGrid();
    void paintClockChanges();
    void paintAxis();
    void paintNow(Instant now);

private:
    void paintPeriods(const TimeAxis &axis);
    void paintTicks(const TimeAxis &axis);
};

} // namespace squidie::ui
