// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelineplacement.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace squidie::ui {

struct TimelineLook {
    QPalette palette;
    QFont font;
    QByteArray zone; ///< of the axis
    TriggerKey selectedTrigger;
};

/// What the timeline's painters share.
class TimelineCanvas : public TimelinePlacement {
public:
    TimelineCanvas(QPainter &painter, const TimelinePicture &picture, const TimelineGeometry &geometry,
                   const TimelineFrame &frame, const TimelineLook &look);

protected:
    /// The colour as it looks on the ground with that opacity.
    QColor blended(const QColor &colour, qreal share) const;

    QPainter &m_painter;
    const TimelineLook &m_look;
    QFont m_small;
};

} // namespace squidie::ui
