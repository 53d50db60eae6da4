// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinecanvas.h"

namespace squidie::ui {

/// Paints what is inside a lane: bands of windows, marks and stacks of deliveries.
class TimelineLanePainter : public TimelineCanvas {
public:
    explicit TimelineLanePainter(const TimelineCanvas &canvas) : TimelineCanvas(canvas) { }

    void paintLane(int lane);

private:
    void paintBands(int lane);
    void paintCell(const TimelineBand &band, const QRectF &rect);
    void paintBand(const TimelineBand &band, const QRectF &rect);
    void paintMarks(int lane);
    void paintLatenessLine(int lane, const TimelineMark &mark);
    void paintMark(const TimelineMark &mark, QPointF at);
    void paintStacks(int lane);
    void paintStack(const TimelineStack &stack, const QRectF &rect);
    void paintStackRows(const TimelineStack &stack, const QRectF &rect);
};

} // namespace squidie::ui
