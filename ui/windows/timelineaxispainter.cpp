// SPDX-License-Identifier: Apache-2.0
#include "windows/timelineaxispainter.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "windows/timelineaxis.h"
#include "windows/zonetime.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace squidie::ui {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::Timeline)
};

} // namespace

void TimelineAxisPainter::paintGrid()
{
    const TimeAxis axis = timeAxis(m_geometry, m_look.zone, QFontMetricsF(m_small).averageCharWidth() * 13);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(blended(m_look.palette.color(QPalette::Text), 0.07));
    for (const TimeTick &tick : axis.ticks) {
        const qreal x = std::round(screenX(tick.at));
        m_painter.drawLine(QPointF(x, m_frame.axisHeight), QPointF(x, m_frame.size.height()));
    }
    m_painter.setPen(blended(m_look.palette.color(QPalette::Text), 0.22));
    for (const TimePeriod &period : axis.periods) {
        const qreal x = std::round(screenX(period.from));
        m_painter.drawLine(QPointF(x, m_frame.axisHeight), QPointF(x, m_frame.size.height()));
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void TimelineAxisPainter::paintClockChanges()
{
    const TimeRange range = m_geometry.range();
    struct Change {
        QByteArray zone;
        OffsetChange change;
        int topLane;
    };
    std::map<qint64, Change> labelled; // one label for each instant, in the topmost lane that it concerns
    const QColor colour = blended(conflictColor(m_look.palette), 0.8);
    m_painter.setPen(QPen(colour, 1.5, Qt::DashLine));
    for (const OffsetChange &change : offsetChanges(m_look.zone, range.from, range.until)) {
        const qreal x = std::round(screenX(change.at)) + 0.5;
        m_painter.drawLine(QPointF(x, m_frame.axisHeight), QPointF(x, m_frame.size.height()));
        labelled.try_emplace(toMicroseconds(change.at), Change{m_look.zone, change, m_frame.firstVisibleLane()});
    }
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane) {
        for (const OffsetChange &change : offsetChanges(m_picture.lanes().at(lane).zone, range.from, range.until)) {
            const qreal x = std::round(screenX(change.at)) + 0.5;
            if (const auto known = labelled.find(toMicroseconds(change.at));
                known != labelled.end() && known->second.zone == m_look.zone)
                continue; // the line of the axis's own zone runs through all lanes
            m_painter.drawLine(QPointF(x, m_frame.laneTop(lane)), QPointF(x, m_frame.lane(lane).bottom()));
            labelled.try_emplace(toMicroseconds(change.at), Change{m_picture.lanes().at(lane).zone, change, lane});
        }
    }
    m_painter.setFont(m_small);
    const QFontMetricsF metrics(m_small);
    std::map<int, qreal> freeFrom;
    for (const auto &[at, entry] : labelled) {
        const QString label =
            Timeline::tr("DST %1 \u2192 %2").arg(QString::fromUtf8(entry.zone), offsetName(entry.change.after));
        const qreal width = metrics.horizontalAdvance(label) + 10;
        qreal left = screenX(entry.change.at) + 3;
        if (left + width > m_frame.size.width())
            left = screenX(entry.change.at) - 3 - width;
        if (left < freeFrom[entry.topLane])
            continue; // only the line is drawn; the tool tip on the axis names it
        freeFrom[entry.topLane] = left + width + 4;
        const qreal top = std::max(m_frame.axisHeight, m_frame.laneTop(entry.topLane)) + 2;
        const QRectF box(left, top, width, metrics.height() + 2);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(blended(colour, 0.14));
        m_painter.drawRoundedRect(box, 3, 3);
        m_painter.setPen(m_look.palette.color(QPalette::Text));
        m_painter.drawText(box, Qt::AlignCenter, label);
    }
}

void TimelineAxisPainter::paintAxis()
{
    const TimeAxis axis = timeAxis(m_geometry, m_look.zone, QFontMetricsF(m_small).averageCharWidth() * 13);
    m_painter.fillRect(QRectF(0, 0, m_frame.size.width(), m_frame.axisHeight), m_look.palette.color(QPalette::Window));
    m_painter.setPen(borderColor(m_look.palette));
    m_painter.drawLine(QPointF(0, m_frame.axisHeight - 0.5), QPointF(m_frame.size.width(), m_frame.axisHeight - 0.5));
    m_painter.setFont(m_look.font);
    m_painter.setPen(mutedColor(m_look.palette));
    const QString zone = oneLine(QString::fromUtf8(m_look.zone), 60);
    m_painter.drawText(QRectF(12, 0, m_frame.headerWidth - 20, m_frame.axisHeight), Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(m_look.font).elidedText(zone, Qt::ElideRight, m_frame.headerWidth - 24));

    m_painter.save();
    m_painter.setClipRect(m_frame.axis());
    paintPeriods(axis);
    paintTicks(axis);
    m_painter.restore();
}

void TimelineAxisPainter::paintPeriods(const TimeAxis &axis)
{
    const QFontMetricsF metrics(m_look.font);
    for (const TimePeriod &period : axis.periods) {
        // The label stays in sight while any of its period is.
        const qreal left = std::max(screenX(period.from), m_frame.headerWidth);
        const qreal right = std::min(screenX(period.until), m_frame.size.width());
        if (screenX(period.from) >= m_frame.headerWidth) {
            m_painter.setPen(borderColor(m_look.palette));
            const qreal x = std::round(screenX(period.from)) + 0.5;
            m_painter.drawLine(QPointF(x, 3), QPointF(x, m_frame.axisHeight));
        }
        if (right - left < metrics.horizontalAdvance(period.label) + 12)
            continue;
        m_painter.setPen(m_look.palette.color(QPalette::Text));
        m_painter.drawText(QRectF(left + 6, 3, right - left - 8, metrics.height() + 4), Qt::AlignLeft | Qt::AlignVCenter,
                           period.label);
    }
}

void TimelineAxisPainter::paintTicks(const TimeAxis &axis)
{
    const QFontMetricsF metrics(m_small);
    m_painter.setFont(m_small);
    for (const TimeTick &tick : axis.ticks) {
        const qreal x = std::round(screenX(tick.at)) + 0.5;
        m_painter.setPen(borderColor(m_look.palette));
        m_painter.drawLine(QPointF(x, m_frame.axisHeight - 5), QPointF(x, m_frame.axisHeight));
        m_painter.setPen(mutedColor(m_look.palette));
        if (x + 4 + metrics.horizontalAdvance(tick.label) <= m_frame.size.width())
            m_painter.drawText(QPointF(x + 4, m_frame.axisHeight - 5), tick.label);
    }
}

void TimelineAxisPainter::paintNow(Instant now)
{
    const qreal x = std::round(screenX(now)) + 0.5;
    if (x < m_frame.headerWidth || x > m_frame.size.width())
        return;
    const QColor colour = m_look.palette.color(QPalette::Highlight);
    m_painter.setPen(QPen(colour, 1.5));
    m_painter.drawLine(QPointF(x, m_frame.axisHeight - 4), QPointF(x, m_frame.size.height()));
    m_painter.setFont(m_small);
    const QString label = Timeline::tr("now");
    const QFontMetricsF metrics(m_small);
    const qreal width = metrics.horizontalAdvance(label) + 10;
    const qreal left = std::min(x - width / 2, m_frame.size.width() - width);
    const QRectF box(left, m_frame.axisHeight - metrics.height() - 3, width, metrics.height() + 2);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRoundedRect(box, 3, 3);
    m_painter.setPen(m_look.palette.color(QPalette::HighlightedText));
    m_painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace squidie::ui
