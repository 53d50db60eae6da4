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
    void paintGroupHeader(const TimelineLane &data, const QRectF &box);
    void paintLineHeader(const TimelineLane &data, const QRectF &box);
    void paintFullHeader(const TimelineLane &data, const QRectF &box);
    QRectF paintBadge(const QString &text, bool isSevere, const QRectF &line);
    QRectF paintHealth(const TimelineLane &data, const QRectF &line);
    void paintWords(const QString &text, const QRectF &line);
};

} // namespace squidie::ui
