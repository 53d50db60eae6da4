// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinecanvas.h"

#include "look/theme.h"

namespace squidie::ui {

TimelineCanvas::TimelineCanvas(QPainter &painter, const TimelinePicture &picture, const TimelineGeometry &geometry,
                               const TimelineFrame &frame, const TimelineLook &look)
    : TimelinePlacement(picture, geometry, frame),
      m_painter(painter),
      m_look(look),
      m_small(captionFont(look.font))
{
}

QColor TimelineCanvas::blended(const QColor &colour, qreal share) const
{
    const QColor base = m_look.palette.color(QPalette::Base);
    return QColor::fromRgbF(float(colour.redF() * share + base.redF() * (1 - share)),
                            float(colour.greenF() * share + base.greenF() * (1 - share)),
                            float(colour.blueF() * share + base.blueF() * (1 - share)));
}

} // namespace squidie::ui
