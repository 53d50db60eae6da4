// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinepainter.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
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
    if (data.isGroup)
        paintGroupHeader(data, box);
    else if (m_frame.cells.at(lane))
        paintLineHeader(data, box);
    else
        paintFullHeader(data, box);
    m_painter.setPen(borderColor(m_look.palette));
    const qreal bottom = std::round(box.bottom()) - 0.5;
    m_painter.drawLine(QPointF(0, bottom), QPointF(box.right(), bottom));
}

/// At the right end of a line: what is worst, in words. Returns the rest of the line.
QRectF TimelinePainter::paintBadge(const QString &text, bool isSevere, const QRectF &line)
{
    if (text.isEmpty())
        return line;
    m_painter.setFont(m_small);
    const qreal width = std::min(line.width(), QFontMetricsF(m_small).horizontalAdvance(text) + 1);
    m_painter.setPen(statusColor(isSevere ? WindowStatus::Missing : WindowStatus::Late, m_look.palette));
    m_painter.drawText(QRectF(line.right() - width, line.top(), width, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                       text);
    return line.adjusted(0, 0, -width - 8, 0);
}

QRectF TimelinePainter::paintHealth(const TimelineLane &data, const QRectF &line)
{
    return paintBadge(data.health.texts().value(0), data.health.worst() <= TriggerHealth::Worst::Conflict, line);
}

void TimelinePainter::paintWords(const QString &text, const QRectF &line)
{
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(m_painter.font()).elidedText(text, Qt::ElideRight, line.width()));
}

void TimelinePainter::paintGroupHeader(const TimelineLane &data, const QRectF &box)
{
    // A triangle that points down where the triggers follow.
    const QPointF middle(box.left() + 11, box.center().y());
    const QPolygonF down{{-4, -2}, {4, -2}, {0, 3}};
    const QPolygonF right{{-2, -4}, {3, 0}, {-2, 4}};
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mutedColor(m_look.palette));
    m_painter.drawPolygon((data.isOpen ? down : right).translated(middle));
    const QString badge =
        data.wrong > 0 ? Timeline::tr("%1 of %2 wrong").arg(data.wrong).arg(data.members.size()) : QString();
    const QRectF line = paintBadge(badge, data.health.worst() <= TriggerHealth::Worst::Conflict, box.adjusted(20, 0, -8, 0));
    QFont bold = m_frame.density == LaneDensity::Strip ? m_small : m_look.font;
    bold.setWeight(QFont::DemiBold);
    m_painter.setFont(bold);
    m_painter.setPen(m_look.palette.color(QPalette::Text));
    paintWords(data.key.workflow.isEmpty() ? Timeline::tr("(no workflow name)") : oneLine(shortName(data.key.workflow), 200),
               line);
}

/// One line: the trigger, and its workflow where there is room.
void TimelinePainter::paintLineHeader(const TimelineLane &data, const QRectF &box)
{
    QRectF line = paintHealth(data, box.adjusted(12, 0, -8, 0));
    const QFont font = m_frame.density == LaneDensity::Strip ? m_small : m_look.font;
    const QString name = data.key.trigger.isEmpty() ? Timeline::tr("(no trigger)") : oneLine(data.key.trigger, 200);
    m_painter.setFont(font);
    m_painter.setPen(m_look.palette.color(QPalette::Text));
    paintWords(name, line);
    line.setLeft(line.left() + QFontMetricsF(font).horizontalAdvance(name) + 8);
    if (line.width() < 24)
        return;
    m_painter.setFont(m_small);
    m_painter.setPen(mutedColor(m_look.palette));
    paintWords(oneLine(shortName(data.key.workflow), 200), line);
}

void TimelinePainter::paintFullHeader(const TimelineLane &data, const QRectF &box)
{
    QFont bold = m_look.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    const QFontMetricsF small(m_small);
    const bool isWrong = !data.health.isGood();
    const int lines = isWrong ? 3 : 2;
    QRectF line(12, box.top() + (box.height() - metrics.height() - lines * (small.height() + 2)) / 2, box.width() - 24,
                metrics.height());
    m_painter.setFont(bold);
    m_painter.setPen(m_look.palette.color(QPalette::Text));
    paintWords(data.key.trigger.isEmpty() ? Timeline::tr("(no trigger)") : oneLine(data.key.trigger, 200), line);
    line = QRectF(line.left(), line.bottom() + 2, line.width(), small.height());
    m_painter.setFont(m_small);
    m_painter.setPen(mutedColor(m_look.palette));
    paintWords(oneLine(shortName(data.key.workflow), 200), line);
    line.translate(0, small.height() + 2);
    paintWords(oneLine(data.schedule, 200), line);
    if (!isWrong)
        return;
    line.translate(0, small.height() + 2);
    m_painter.setPen(statusColor(
        data.health.worst() <= TriggerHealth::Worst::Conflict ? WindowStatus::Missing : WindowStatus::Late, m_look.palette));
    paintWords(data.health.texts().join(QStringLiteral(" \u00b7 ")), line);
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
