// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinepainter.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "windows/timelineaxis.h"
#include "windows/timelinetext.h"
#include "windows/zonetime.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <map>

namespace squidie::ui {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::Timeline)
};

constexpr qreal overscan = 40; // bands far outside are cut here: painters lose precision with huge coordinates

QString elided(const QString &text, const QFont &font, qreal width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const TimelinePicture &picture, const TimelineGeometry &geometry,
                                 const TimelineFrame &frame, const Look &look)
    : m_painter(painter),
      m_picture(picture),
      m_geometry(geometry),
      m_frame(frame),
      m_look(look),
      m_small(captionFont(look.font)),
      m_offset(picture.scale().xOf(geometry.range().from))
{
}

QColor TimelinePainter::blended(const QColor &colour, qreal share) const
{
    const QColor base = m_look.palette.color(QPalette::Base);
    return QColor::fromRgbF(float(colour.redF() * share + base.redF() * (1 - share)),
                            float(colour.greenF() * share + base.greenF() * (1 - share)),
                            float(colour.blueF() * share + base.blueF() * (1 - share)));
}

QRectF TimelinePainter::stackRect(int lane, const TimelineStack &stack) const
{
    int rows = 0;
    for (const qint64 count : stack.counts)
        rows += count > 0 ? 1 : 0;
    // A fourth outcome finds its place by making all rows lower: rare, and cheaper than higher lanes.
    const qreal height = std::min<qreal>(rows, TimelineFrame::stackRows) * m_frame.rowHeight;
    return {screenX(stack.left), m_frame.stackBottom(lane) - height, stack.right - stack.left, height};
}

QRectF TimelinePainter::itemRect(const TimelineItem &item) const
{
    const TimelineLaneLayout &layout = m_picture.layout(item.lane);
    if (item.kind == TimelineItem::Kind::Stack) {
        const TimelineStack &stack = layout.stacks.at(item.index);
        QRectF rect = stackRect(item.lane, stack);
        if (stack.worstLateness)
            rect.setTop(rect.top() - m_frame.rowHeight);
        return rect;
    }
    const TimelineMark &mark = layout.marks.at(item.index);
    const qreal size = m_picture.metrics().markSize + 4;
    return {screenX(mark.x) - size / 2, m_frame.slotY(item.lane, mark.slot) - size / 2, size, size};
}

void TimelinePainter::paintStatic()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(QRectF(QPointF(), m_frame.size), m_look.palette.color(QPalette::Base));
    m_painter.save();
    m_painter.setClipRect(m_frame.plot());
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane) {
        if (m_picture.lanes().at(lane).key == m_look.selectedTrigger && m_frame.laneCount > 1)
            m_painter.fillRect(m_frame.lane(lane), blended(m_look.palette.color(QPalette::Highlight), 0.06));
        else if (lane % 2)
            m_painter.fillRect(m_frame.lane(lane), blended(m_look.palette.color(QPalette::Text), 0.025));
    }
    paintGrid();
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane)
        paintLane(lane);
    paintDaylightSaving();
    m_painter.restore();
    paintHeaders();
    paintAxis();
}

void TimelinePainter::paintGrid()
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

void TimelinePainter::paintLane(int lane)
{
    paintBands(lane);
    paintMarks(lane);
    paintStacks(lane);
    m_painter.setPen(borderColor(m_look.palette));
    const qreal bottom = std::round(m_frame.lane(lane).bottom()) - 0.5;
    m_painter.drawLine(QPointF(m_frame.headerWidth, bottom), QPointF(m_frame.size.width(), bottom));
}

void TimelinePainter::paintBands(int lane)
{
    const TimelineLaneLayout &layout = m_picture.layout(lane);
    const qreal left = m_offset - layout.widestBand;
    const qreal right = m_offset + m_frame.plotWidth();
    auto band = std::lower_bound(layout.bands.cbegin(), layout.bands.cend(), left,
                                 [](const TimelineBand &b, qreal x) { return b.left < x; });
    for (; band != layout.bands.cend() && band->left <= right; ++band) {
        if (band->right < m_offset)
            continue;
        const qreal from = std::max(screenX(band->left), m_frame.headerWidth - overscan);
        // Neighbours of one colour stay apart, also where a line stands between them.
        const qreal gap = band->right - band->left > 12 ? 2.5 : 1;
        const qreal until = std::min(screenX(band->right) - gap, m_frame.size.width() + overscan);
        paintBand(*band, {from, m_frame.bandTop(lane), std::max<qreal>(2, until - from), m_frame.bandHeight});
    }
}

void TimelinePainter::paintBand(const TimelineBand &band, const QRectF &rect)
{
    if (band.isCounted && band.missing > 0 && band.missing < band.windows) {
        // As much of the band's height as windows are missing, but always enough to be seen.
        const qreal share = std::max(0.25, qreal(band.missing) / qreal(band.windows));
        TimelineBand arrived = band;
        arrived.status = WindowStatus::OnTime;
        arrived.missing = 0;
        paintBand(arrived, rect);
        TimelineBand gap = band;
        gap.conflict = false;
        gap.windows = band.missing;
        paintBand(gap, rect.adjusted(0, rect.height() * (1 - share), 0, 0));
        return;
    }
    const QColor colour = statusColor(band.status, m_look.palette);
    const qreal radius = std::min<qreal>(3, rect.width() / 3);
    m_painter.setPen(Qt::NoPen);
    switch (band.status) {
    case WindowStatus::Missing: {
        m_painter.setBrush(blended(colour, 0.16));
        m_painter.drawRoundedRect(rect, radius, radius);
        QBrush hatch(colour, Qt::BDiagPattern);
        m_painter.setBrush(hatch);
        m_painter.setPen(QPen(colour, 1.2));
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        break;
    }
    case WindowStatus::Pending:
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(blended(colour, 0.7), 1, Qt::DotLine));
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        break;
    case WindowStatus::OnTime:
        m_painter.setBrush(blended(colour, 0.28));
        m_painter.drawRoundedRect(rect, radius, radius);
        break;
    default:
        m_painter.setBrush(blended(colour, 0.55));
        m_painter.drawRoundedRect(rect, radius, radius);
        break;
    }
    if (band.conflict) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(conflictColor(m_look.palette), 2));
        m_painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    }
}

void TimelinePainter::paintMarks(int lane)
{
    const TimelineLaneLayout &layout = m_picture.layout(lane);
    const qreal reach = layout.longestLine + m_picture.metrics().markSize;
    const qreal size = m_picture.metrics().markSize;
    const auto first = std::lower_bound(layout.marks.cbegin(), layout.marks.cend(), m_offset - reach,
                                        [](const TimelineMark &m, qreal x) { return m.x < x; });
    const qreal right = m_offset + m_frame.plotWidth() + reach;
    // Lines below all marks.
    for (auto mark = first; mark != layout.marks.cend() && mark->x <= right; ++mark) {
        if (!mark->expectedX)
            continue;
        const qreal y = m_frame.slotY(lane, mark->slot);
        const auto cut = [this](qreal x) {
            return std::clamp(x, m_frame.headerWidth - overscan, m_frame.size.width() + overscan);
        };
        const qreal expected = cut(screenX(*mark->expectedX));
        m_painter.setPen(QPen(blended(outcomeColor(mark->outcome, m_look.palette), 0.75), 1.4));
        m_painter.drawLine(QPointF(expected, m_frame.bandTop(lane) + m_frame.bandHeight), QPointF(expected, y));
        m_painter.drawLine(QPointF(expected, y), QPointF(cut(screenX(mark->x)), y));
    }
    for (auto mark = first; mark != layout.marks.cend() && mark->x <= right; ++mark) {
        const qreal x = screenX(mark->x);
        if (x < m_frame.headerWidth - size || x > m_frame.size.width() + size)
            continue;
        const QPointF at(x, m_frame.slotY(lane, mark->slot));
        const QPainterPath shape = outcomeShape(mark->outcome, size).translated(at);
        // A border of the ground around it keeps the shape apart from lines and bands.
        m_painter.setPen(QPen(m_look.palette.color(QPalette::Base), 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(shape);
        m_painter.fillPath(shape, outcomeColor(mark->outcome, m_look.palette));
        if (mark->conflict) {
            m_painter.setPen(QPen(conflictColor(m_look.palette), 2));
            m_painter.drawEllipse(at, size / 2 + 3, size / 2 + 3);
        }
    }
}

void TimelinePainter::paintStacks(int lane)
{
    const TimelineLaneLayout &layout = m_picture.layout(lane);
    const qreal cell = m_picture.metrics().cellWidth;
    auto stack = std::lower_bound(layout.stacks.cbegin(), layout.stacks.cend(), m_offset - cell,
                                  [](const TimelineStack &s, qreal x) { return s.left < x; });
    for (; stack != layout.stacks.cend() && stack->left <= m_offset + m_frame.plotWidth(); ++stack)
        paintStack(*stack, stackRect(lane, *stack));
}

void TimelinePainter::paintStack(const TimelineStack &stack, const QRectF &rect)
{
    const QColor text = m_look.palette.color(QPalette::Text);
    // A bracket below says over which time the deliveries really lie.
    m_painter.setPen(QPen(blended(text, 0.45), 1.5));
    const qreal from = screenX(stack.firstX);
    const qreal until = std::max(screenX(stack.lastX), from + 1.5);
    m_painter.drawLine(QPointF(from, rect.bottom() + 2.5), QPointF(until, rect.bottom() + 2.5));

    m_painter.setFont(m_small);
    QPainterPath outline;
    outline.addRoundedRect(rect, 3, 3);
    m_painter.save();
    m_painter.setClipPath(outline, Qt::IntersectClip);
    m_painter.fillRect(rect, m_look.palette.color(QPalette::Base));
    const auto rows = std::count_if(stack.counts.cbegin(), stack.counts.cend(), [](qint64 count) { return count > 0; });
    const qreal height = rect.height() / qreal(std::max<qsizetype>(1, rows));
    qreal bottom = rect.bottom();
    for (int i = 0; i < outcomeCount; ++i) {
        const qint64 count = stack.counts[size_t(i)];
        if (count == 0)
            continue;
        const QRectF row(rect.left(), bottom - height, rect.width(), height);
        bottom = row.top();
        const QColor colour = outcomeColor(Outcome(i), m_look.palette);
        m_painter.fillRect(row, blended(colour, 0.20));
        m_painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), m_look.palette.color(QPalette::Base));
        const qreal glyph = std::min<qreal>(8, row.height() - 5);
        m_painter.fillPath(outcomeShape(Outcome(i), glyph).translated(row.left() + 4 + glyph / 2, row.center().y()), colour);
        m_painter.setPen(text);
        m_painter.drawText(row.adjusted(glyph + 6, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, shortCount(count));
    }
    m_painter.restore();
    if (stack.conflicts > 0) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(conflictColor(m_look.palette), 2));
        m_painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 4, 4);
    }
    if (stack.worstLateness) {
        const bool late = std::chrono::abs(*stack.worstLateness) > std::chrono::seconds(60);
        m_painter.setPen(late ? statusColor(WindowStatus::Late, m_look.palette) : mutedColor(m_look.palette));
        const QRectF label(rect.center().x() - 40, rect.top() - m_frame.rowHeight - 1, 80, m_frame.rowHeight);
        m_painter.drawText(label, Qt::AlignCenter, shortLateness(*stack.worstLateness));
    }
}

void TimelinePainter::paintDaylightSaving()
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
                continue; // the axis' own zone has a line through all lanes
            m_painter.drawLine(QPointF(x, m_frame.laneTop(lane)), QPointF(x, m_frame.laneTop(lane) + m_frame.laneHeight));
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
            continue; // the line alone stays; the tooltip of the axis names it
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

void TimelinePainter::paintAxis()
{
    const TimeAxis axis = timeAxis(m_geometry, m_look.zone, QFontMetricsF(m_small).averageCharWidth() * 13);
    const QFontMetricsF metrics(m_look.font);
    const QFontMetricsF small(m_small);
    m_painter.fillRect(QRectF(0, 0, m_frame.size.width(), m_frame.axisHeight), m_look.palette.color(QPalette::Window));
    m_painter.setPen(borderColor(m_look.palette));
    m_painter.drawLine(QPointF(0, m_frame.axisHeight - 0.5), QPointF(m_frame.size.width(), m_frame.axisHeight - 0.5));
    m_painter.setFont(m_look.font);
    m_painter.setPen(mutedColor(m_look.palette));
    const QString zone = oneLine(QString::fromUtf8(m_look.zone), 60);
    m_painter.drawText(QRectF(12, 0, m_frame.headerWidth - 20, m_frame.axisHeight), Qt::AlignLeft | Qt::AlignVCenter,
                       elided(zone, m_look.font, m_frame.headerWidth - 24));

    m_painter.save();
    m_painter.setClipRect(m_frame.axis());
    const qreal upper = metrics.height() + 4;
    for (const TimePeriod &period : axis.periods) {
        // The label stays in sight while any of its period is.
        const qreal left = std::max(screenX(period.from), m_frame.headerWidth);
        const qreal right = std::min(screenX(period.until), m_frame.size.width());
        const qreal width = metrics.horizontalAdvance(period.label);
        if (screenX(period.from) >= m_frame.headerWidth) {
            m_painter.setPen(borderColor(m_look.palette));
            const qreal x = std::round(screenX(period.from)) + 0.5;
            m_painter.drawLine(QPointF(x, 3), QPointF(x, m_frame.axisHeight));
        }
        if (right - left < width + 12)
            continue;
        m_painter.setPen(m_look.palette.color(QPalette::Text));
        m_painter.drawText(QRectF(left + 6, 3, right - left - 8, upper), Qt::AlignLeft | Qt::AlignVCenter, period.label);
    }
    m_painter.setFont(m_small);
    for (const TimeTick &tick : axis.ticks) {
        const qreal x = std::round(screenX(tick.at)) + 0.5;
        m_painter.setPen(borderColor(m_look.palette));
        m_painter.drawLine(QPointF(x, m_frame.axisHeight - 5), QPointF(x, m_frame.axisHeight));
        m_painter.setPen(mutedColor(m_look.palette));
        const qreal width = small.horizontalAdvance(tick.label);
        if (x + 4 + width <= m_frame.size.width())
            m_painter.drawText(QPointF(x + 4, m_frame.axisHeight - 5), tick.label);
    }
    m_painter.restore();
}

void TimelinePainter::paintHeaders()
{
    m_painter.save();
    m_painter.setClipRect(QRectF(0, m_frame.axisHeight, m_frame.headerWidth, m_frame.size.height()));
    m_painter.fillRect(QRectF(0, m_frame.axisHeight, m_frame.headerWidth, m_frame.size.height()),
                       m_look.palette.color(QPalette::Window));
    QFont bold = m_look.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    const QFontMetricsF small(m_small);
    for (int lane = m_frame.firstVisibleLane(); lane <= m_frame.lastVisibleLane(); ++lane) {
        const TimelineLane &data = m_picture.lanes().at(lane);
        const QRectF box = m_frame.header(lane);
        if (data.key == m_look.selectedTrigger && m_frame.laneCount > 1) {
            m_painter.fillRect(box, blended(m_look.palette.color(QPalette::Highlight), 0.12));
            m_painter.fillRect(QRectF(0, box.top(), 3, box.height()), m_look.palette.color(QPalette::Highlight));
        }
        const qreal width = box.width() - 24;
        qreal y = box.top() + (box.height() - metrics.height() - 2 * small.height() - 4) / 2;
        const QString name = data.key.trigger.isEmpty() ? Timeline::tr("(no trigger)") : oneLine(data.key.trigger, 200);
        m_painter.setFont(bold);
        m_painter.setPen(m_look.palette.color(QPalette::Text));
        m_painter.drawText(QPointF(12, y + metrics.ascent()), elided(name, bold, width));
        y += metrics.height() + 2;
        m_painter.setFont(m_small);
        m_painter.setPen(mutedColor(m_look.palette));
        m_painter.drawText(QPointF(12, y + small.ascent()),
                           elided(oneLine(shortName(data.key.workflow), 200), m_small, width));
        y += small.height() + 2;
        m_painter.drawText(QPointF(12, y + small.ascent()), elided(oneLine(data.schedule, 200), m_small, width));
        m_painter.setPen(borderColor(m_look.palette));
        const qreal bottom = std::round(box.bottom()) - 0.5;
        m_painter.drawLine(QPointF(0, bottom), QPointF(box.right(), bottom));
    }
    m_painter.setPen(borderColor(m_look.palette));
    m_painter.drawLine(QPointF(m_frame.headerWidth - 0.5, m_frame.axisHeight),
                       QPointF(m_frame.headerWidth - 0.5, m_frame.size.height()));
    m_painter.restore();
}

void TimelinePainter::paintNow(Instant now)
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
