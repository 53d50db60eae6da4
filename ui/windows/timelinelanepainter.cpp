// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinelanepainter.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "windows/timelinetext.h"

#include <QPainter>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr qreal overscan = 40; // bands are cut this far outside: painters lose precision with huge coordinates

} // namespace

void TimelineLanePainter::paintLane(int lane)
{
    paintBands(lane);
    paintMarks(lane);
    paintStacks(lane);
    m_painter.setPen(borderColor(m_look.palette));
    const qreal bottom = std::round(m_frame.lane(lane).bottom()) - 0.5;
    m_painter.drawLine(QPointF(m_frame.headerWidth, bottom), QPointF(m_frame.size.width(), bottom));
}

void TimelineLanePainter::paintBands(int lane)
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
        // Neighbours of one colour stay apart, even where a line runs between them.
        const qreal gap = band->right - band->left > 12 && !layout.isCells ? 2.5 : 1;
        const qreal until = std::min(screenX(band->right) - gap, m_frame.size.width() + overscan);
        const QRectF rect(from, m_frame.bandTop(lane), std::max<qreal>(2, until - from), m_frame.bandHeightOf(lane));
        layout.isCells ? paintCell(*band, rect) : paintBand(*band, rect);
    }
}

/// The worse, the higher and the stronger: colour is not all that tells cells apart.
void TimelineLanePainter::paintCell(const TimelineBand &band, const QRectF &rect)
{
    const auto bottomPart = [&rect](qreal share) {
        const qreal height = std::max<qreal>(2, std::round(rect.height() * share));
        return QRectF(rect.left(), rect.bottom() - height, rect.width(), height);
    };
    const QColor colour = statusColor(band.status, m_look.palette);
    const QColor good = blended(statusColor(WindowStatus::OnTime, m_look.palette), 0.45);
    switch (band.status) {
    case WindowStatus::Pending:
        m_painter.fillRect(bottomPart(0.15), blended(colour, 0.35));
        break;
    case WindowStatus::OnTime:
        m_painter.fillRect(bottomPart(0.45), good);
        break;
    case WindowStatus::Missing:
    case WindowStatus::Rejected:
        if (band.missing < band.windows && band.windows > 1)
            m_painter.fillRect(bottomPart(0.45), good); // the others are there
        m_painter.fillRect(band.missing < band.windows && band.windows > 1
                               ? QRectF(rect.left(), rect.top(), rect.width(), std::round(rect.height() * 0.6))
                               : rect,
                           colour);
        break;
    default:
        m_painter.fillRect(bottomPart(0.75), blended(colour, 0.85));
        break;
    }
    if (band.conflict) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(conflictColor(m_look.palette), 2));
        m_painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void TimelineLanePainter::paintBand(const TimelineBand &band, const QRectF &rect)
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
    case WindowStatus::Missing:
        m_painter.setBrush(blended(colour, 0.16));
        m_painter.drawRoundedRect(rect, radius, radius);
        m_painter.setBrush(QBrush(colour, Qt::BDiagPattern));
        m_painter.setPen(QPen(colour, 1.2));
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        break;
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

void TimelineLanePainter::paintMarks(int lane)
{
    const TimelineLaneLayout &layout = m_picture.layout(lane);
    const qreal size = m_picture.metrics().markSize;
    const qreal reach = layout.longestLine + size;
    const auto first = std::lower_bound(layout.marks.cbegin(), layout.marks.cend(), m_offset - reach,
                                        [](const TimelineMark &m, qreal x) { return m.x < x; });
    const auto last = std::upper_bound(first, layout.marks.cend(), m_offset + m_frame.plotWidth() + reach,
                                       [](qreal x, const TimelineMark &m) { return x < m.x; });
    // Lines below all marks.
    for (auto mark = first; mark != last; ++mark)
        paintLatenessLine(lane, *mark);
    for (auto mark = first; mark != last; ++mark) {
        const qreal x = screenX(mark->x);
        if (x >= m_frame.headerWidth - size && x <= m_frame.size.width() + size)
            paintMark(*mark, QPointF(x, m_frame.slotY(lane, mark->slot)));
    }
}

void TimelineLanePainter::paintLatenessLine(int lane, const TimelineMark &mark)
{
    if (!mark.expectedX)
        return;
    const auto cut = [this](qreal x) {
        return std::clamp(x, m_frame.headerWidth - overscan, m_frame.size.width() + overscan);
    };
    const qreal y = m_frame.slotY(lane, mark.slot);
    const qreal expected = cut(screenX(*mark.expectedX));
    m_painter.setPen(QPen(blended(outcomeColor(mark.outcome, m_look.palette), 0.75), 1.4));
    m_painter.drawLine(QPointF(expected, m_frame.bandTop(lane) + m_frame.bandHeight), QPointF(expected, y));
    m_painter.drawLine(QPointF(expected, y), QPointF(cut(screenX(mark.x)), y));
}

void TimelineLanePainter::paintMark(const TimelineMark &mark, QPointF at)
{
    const qreal size = m_picture.metrics().markSize;
    const QPainterPath shape = outcomeShape(mark.outcome, size).translated(at);
    // A border of the ground around it keeps the shape apart from lines and bands.
    m_painter.setPen(QPen(m_look.palette.color(QPalette::Base), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(shape);
    m_painter.fillPath(shape, outcomeColor(mark.outcome, m_look.palette));
    if (mark.conflict) {
        m_painter.setPen(QPen(conflictColor(m_look.palette), 2));
        m_painter.drawEllipse(at, size / 2 + 3, size / 2 + 3);
    }
}

void TimelineLanePainter::paintStacks(int lane)
{
    const TimelineLaneLayout &layout = m_picture.layout(lane);
    const qreal cell = m_picture.metrics().cellWidth;
    auto stack = std::lower_bound(layout.stacks.cbegin(), layout.stacks.cend(), m_offset - cell,
                                  [](const TimelineStack &s, qreal x) { return s.left < x; });
    for (; stack != layout.stacks.cend() && stack->left <= m_offset + m_frame.plotWidth(); ++stack)
        paintStack(*stack, stackRect(lane, *stack));
}

void TimelineLanePainter::paintStack(const TimelineStack &stack, const QRectF &rect)
{
    // A bracket below shows over which time the deliveries really lie.
    m_painter.setPen(QPen(blended(m_look.palette.color(QPalette::Text), 0.45), 1.5));
    const qreal from = screenX(stack.firstX);
    const qreal until = std::max(screenX(stack.lastX), from + 1.5);
    m_painter.drawLine(QPointF(from, rect.bottom() + 2.5), QPointF(until, rect.bottom() + 2.5));

    m_painter.setFont(m_small);
    paintStackRows(stack, rect);
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

/// A row for each outcome: its shape and its count.
void TimelineLanePainter::paintStackRows(const TimelineStack &stack, const QRectF &rect)
{
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
        m_painter.setPen(m_look.palette.color(QPalette::Text));
        m_painter.drawText(row.adjusted(glyph + 6, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, shortCount(count));
    }
    m_painter.restore();
}

} // namespace squidie::ui
