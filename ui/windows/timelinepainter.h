// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelineframe.h"
#include "windows/timelinepicture.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace squidie::ui {

/// Paints a timeline's picture through a frame. Holds no state between calls; knows nothing of the mouse.
class TimelinePainter {
public:
    struct Look {
        QPalette palette;
        QFont font;
        QByteArray zone; ///< of the axis
        TriggerKey selectedTrigger;
    };

    TimelinePainter(QPainter &painter, const TimelinePicture &picture, const TimelineGeometry &geometry,
                    const TimelineFrame &frame, const Look &look);

    /// Everything that changes only with data, range, size and palette.
    void paintStatic();
    void paintNow(Instant now);
    void paintEmphasis(const TimelineItem &item, bool focused);

    /// On the viewport.
    QRectF itemRect(const TimelineItem &item) const;

private:
    qreal screenX(qreal layoutX) const { return m_frame.headerWidth + layoutX - m_offset; }
    qreal screenX(Instant instant) const { return m_frame.headerWidth + m_geometry.xOf(instant); }
    void paintGrid();
    void paintLane(int lane);
    void paintBands(int lane);
    void paintBand(const TimelineBand &band, const QRectF &rect);
    void paintMarks(int lane);
    void paintStacks(int lane);
    void paintStack(const TimelineStack &stack, const QRectF &rect);
    void paintDaylightSaving();
    void paintAxis();
    void paintHeaders();
    QColor blended(const QColor &colour, qreal share) const;
    QRectF stackRect(int lane, const TimelineStack &stack) const;

    QPainter &m_painter;
    const TimelinePicture &m_picture;
    const TimelineGeometry &m_geometry;
    const TimelineFrame &m_frame;
    const Look &m_look;
    QFont m_small;
    qreal m_offset; ///< the layout's x at the plot's left border
};

} // namespace squidie::ui
