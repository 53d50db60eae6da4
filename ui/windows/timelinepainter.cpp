// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinepainter.h"

#include "look/theme.h"
#include "text/plaintext.h"
#include "windows/timelineaxispainter.h"
#include "windows/timelinelanepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace squidie::ui {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::Timeline)
};

} // namespace

void TimelinePainter::paintStatic()
{
    TimelineAxisPainter time(*this);
    TimelineLanePainter lanes(*this);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(QRectF(QPointF(), m_frame.size), m_look.palette.color(QPalette::Base));
    m_painter.save();
    m_painter.setClipRect(m_frame.plot());
    paintLaneGrounds();
    time.paintGrid();
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane)
        lanes.paintLane(lane);
    time.paintClockChanges();
    m_painter.restore();
    paintHeaders();
    time.paintAxis();
}

void TimelinePainter::paintLaneGrounds()
{
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane) {
        if (m_picture.lanes().at(lane).key == m_look.selectedTrigger && m_frame.laneCount > 1)
            m_painter.fillRect(m_frame.lane(lane), blended(m_look.palette.color(QPalette::Highlight), 0.06));
        else if (lane % 2)
            m_painter.fillRect(m_frame.lane(lane), blended(m_look.palette.color(QPalette::Text), 0.025));
    }
}

void TimelinePainter::paintHeaders()
{
    const QRectF all(0, m_frame.axisHeight, m_frame.headerWidth, m_frame.size.height());
    m_painter.save();
    m_painter.setClipRect(all);
    m_painter.fillRect(all, m_look.palette.color(QPalette::Window));
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane)
        paintHeader(lane);
    m_painter.setPen(borderColor(m_look.palette));
    m_painter.drawLine(QPointF(m_frame.headerWidth - 0.5, m_frame.axisHeight),
                       QPointF(m_frame.headerWidth - 0.5, m_frame.size.height()));
    m_painter.restore();
}

void TimelinePainter::paintHeader(int lane)
{
    const TimelineLane &data = m_picture.lanes().at(lane);
    const QRectF box = m_frame.header(lane);
    if (data.key == m_look.selectedTrigger && m_frame.laneCount > 1) {
        m_painter.fillRect(box, blended(m_look.palette.color(QPalette::Highlight), 0.12));
        m_painter.fillRect(QRectF(0, box.top(), 3, box.height()), m_look.palette.color(QPalette::Highlight));
    }
    QFont bold = m_look.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    const QFontMetricsF small(m_small);
    qreal y = box.top() + (box.height() - metrics.height() - 2 * small.height() - 4) / 2;
    const auto write = [&](const QString &text, const QFontMetricsF &font) {
        m_painter.drawText(QPointF(12, y + font.ascent()), font.elidedText(text, Qt::ElideRight, box.width() - 24));
        y += font.height() + 2;
    };
    m_painter.setFont(bold);
    m_painter.setPen(m_look.palette.color(QPalette::Text));
    write(data.key.trigger.isEmpty() ? Timeline::tr("(no trigger)") : oneLine(data.key.trigger, 200), metrics);
    m_painter.setFont(m_small);
    m_painter.setPen(mutedColor(m_look.palette));
    write(oneLine(shortName(data.key.workflow), 200), small);
    write(oneLine(data.schedule, 200), small);
    m_painter.setPen(borderColor(m_look.palette));
    const qreal bottom = std::round(box.bottom()) - 0.5;
    m_painter.drawLine(QPointF(0, bottom), QPointF(box.right(), bottom));
}

void TimelinePainter::paintNow(Instant now)
{
    TimelineAxisPainter(*this).paintNow(now);
}

void TimelinePainter::paintEmphasis(const TimelineItem &item, bool focused)
{
    m_painter.save();
    m_painter.setClipRect(m_frame.plot());
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect = itemRect(item).adjusted(-3, -3, 3, 3);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(focused ? QPen(m_look.palette.color(QPalette::Text), 1.5, Qt::DotLine)
                             : QPen(m_look.palette.color(QPalette::Highlight), 2.5));
    m_painter.drawRoundedRect(focused ? rect.adjusted(-2, -2, 2, 2) : rect, 4, 4);
    m_painter.restore();
}

} // namespace squidie::ui
