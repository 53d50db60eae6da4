// SPDX-License-Identifier: Apache-2.0
#include "windows/timelineview.h"

#include "look/theme.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "windows/timelinepainter.h"
#include "windows/timelinetext.h"
#include "windows/zonetime.h"

#include <QPaintEngine>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace squidie::ui {

namespace {

constexpr int nowInterval = 5000;

} // namespace

TimelineView::TimelineView(Clock clock, QWidget *parent) : QAbstractScrollArea(parent), m_clock(std::move(clock))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    makeAccessible();
    setAccessibleName(tr("Timeline of intended windows and deliveries"));
    setAccessibleDescription(tr("Arrow keys move between deliveries, Enter opens one, plus and minus zoom, F fits."));
    setWhatsThis(tr("Wheel: zoom. Drag: pan. Double click: fit a window. Keys: arrows, Enter, + and \u2212, F, Home, End, "
                    "Page Up and Page Down, N to go to the present."));
    verticalScrollBar()->setSingleStep(24);
    startTimer(nowInterval);
    updateFrame();
}

TimelineGeometry TimelineView::geometryFor(TimeRange range) const
{
    return TimelineGeometry(range, m_frame.plotWidth());
}

void TimelineView::setLanes(const QVector<TimelineLane> &lanes)
{
    m_picture.setLanes(lanes, m_geometry.range().from);
    m_hover.reset();
    m_focusLane = std::clamp(m_focusLane, 0, std::max(0, int(lanes.size()) - 1));
    updateFrame();
    invalidate();
}

void TimelineView::setRange(TimeRange range)
{
    m_geometry = geometryFor(range);
    m_picture.setMicrosecondsPerPixel(m_geometry.microsecondsPerPixel());
    m_hover.reset();
    invalidate();
}

void TimelineView::setZone(const QByteArray &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    invalidate();
}

void TimelineView::setShown(OutcomeSet shown)
{
    m_picture.setShown(shown);
    m_hover.reset();
    invalidate();
}

void TimelineView::setDensity(LaneDensity density)
{
    if (density == m_density)
        return;
    m_density = density;
    m_hover.reset();
    m_focus.reset();
    m_focusAt.reset();
    updateFrame();
    invalidate();
    Q_EMIT viewChanged();
}

void TimelineView::setSelected(std::optional<ActivationId> activation, bool reveal)
{
    m_selected = activation;
    if (activation && reveal) {
        if (const auto item = m_picture.find(*activation)) {
            m_focus = activation;
            m_focusLane = item->lane;
            ensureLaneVisible(item->lane);
            const TimelineGeometry moved = m_geometry.revealing(*m_picture.receivedAt(*activation));
            if (moved.range() != m_geometry.range())
                showGeometry(moved);
        }
    }
    viewport()->update();
}

void TimelineView::setSelectedTrigger(const TriggerKey &trigger)
{
    if (trigger == m_selectedTrigger)
        return;
    m_selectedTrigger = trigger;
    invalidate();
}

std::optional<TimelineItem> TimelineView::focusedItem() const
{
    if (m_focus)
        return m_picture.find(*m_focus);
    return m_focusAt ? m_picture.itemAt(m_focusLane, *m_focusAt) : std::nullopt;
}

QString TimelineView::currentMarkText() const
{
    const std::optional<TimelineItem> item = focusedItem();
    return item ? itemText(m_picture, *item) : QString();
}

QRect TimelineView::currentMarkRect() const
{
    const std::optional<TimelineItem> item = focusedItem();
    const QRect place = item ? itemRect(*item).toAlignedRect() : QRect();
    return {viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QRectF TimelineView::itemRect(const TimelineItem &item) const
{
    return TimelinePlacement(m_picture, m_geometry, m_frame).itemRect(item);
}

void TimelineView::updateFrame()
{
    const QFontMetricsF small(captionFont(font()));
    QVector<bool> groups;
    groups.reserve(m_picture.lanes().size());
    for (const TimelineLane &lane : m_picture.lanes())
        groups.append(lane.isGroup);
    m_frame =
        TimelineFrame::of(viewport()->size(), QFontMetricsF(font()), small, groups, m_density, verticalScrollBar()->value());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_frame.contentHeight() - m_frame.size.height()))));
    verticalScrollBar()->setPageStep(int(m_frame.plot().height()));
    m_frame.scroll = verticalScrollBar()->value();
    TimelineMetrics metrics;
    metrics.markSize = std::round(small.height() * 0.75);
    metrics.cellWidth = std::round(small.averageCharWidth() * 5 + metrics.markSize * 2 + 12);
    metrics.areCells = m_density != LaneDensity::Comfortable;
    if (metrics.cellWidth != m_picture.metrics().cellWidth || metrics.markSize != m_picture.metrics().markSize
        || metrics.areCells != m_picture.metrics().areCells)
        m_picture.setMetrics(metrics);
    if (m_geometry.width() != m_frame.plotWidth())
        m_geometry = geometryFor(m_geometry.range());
    m_picture.setMicrosecondsPerPixel(m_geometry.microsecondsPerPixel());
}

void TimelineView::invalidate()
{
    m_stale = true;
    viewport()->update();
}

void TimelineView::showGeometry(const TimelineGeometry &geometry)
{
    if (geometry.range() == m_geometry.range())
        return;
    setRange(geometry.range());
    QToolTip::hideText();
    Q_EMIT rangeChanged(m_geometry.range());
}

qreal TimelineView::layoutX(qreal viewportX) const
{
    return viewportX - m_frame.headerWidth + m_picture.scale().xOf(m_geometry.range().from);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const qreal ratio = devicePixelRatioF();
    const TimelineLook look{palette(), font(), m_zone, m_selectedTrigger};
    QPainter painter(viewport());
    // For a file: shapes, not the pixmap that is kept for the screen.
    const QPaintEngine *engine = painter.paintEngine();
    if (engine->type() == QPaintEngine::SVG || engine->paintDevice()->devicePixelRatioF() != ratio) {
        TimelinePainter whole(painter, m_picture, m_geometry, m_frame, look);
        whole.paintStatic();
        whole.paintNow(m_clock());
        return;
    }
    if (m_stale || m_static.size() != viewport()->size() * ratio) {
        m_static = QPixmap(viewport()->size() * ratio);
        m_static.setDevicePixelRatio(ratio);
        QPainter still(&m_static);
        TimelinePainter(still, m_picture, m_geometry, m_frame, look).paintStatic();
        m_stale = false;
    }
    painter.drawPixmap(0, 0, m_static);
    TimelinePainter front(painter, m_picture, m_geometry, m_frame, look);
    painter.setRenderHint(QPainter::Antialiasing);
    front.paintNow(m_clock());
    if (m_selected) {
        if (const auto item = m_picture.find(*m_selected))
            front.paintEmphasis(*item, false);
    }
    if (m_hover)
        front.paintEmphasis(*m_hover, true);
    if (const auto item = focusedItem(); item && hasFocus())
        front.paintEmphasis(*item, true);
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    updateFrame();
    invalidate();
    Q_EMIT viewChanged();
}

void TimelineView::scrollContentsBy(int, int)
{
    m_frame.scroll = verticalScrollBar()->value();
    m_hover.reset();
    invalidate();
    Q_EMIT viewChanged();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateFrame();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange)
        invalidate();
}

void TimelineView::timerEvent(QTimerEvent *)
{
    viewport()->update(); // only the now line moves; the static layer stays
}

std::optional<TimelineItem> TimelineView::itemAt(QPointF position) const
{
    const int lane = m_frame.laneAt(position.y());
    if (lane < 0 || position.x() < m_frame.headerWidth)
        return {};
    const auto nearest = m_picture.nearest(lane, layoutX(position.x()));
    if (!nearest || !itemRect(*nearest).adjusted(-2, -2, 2, 2).contains(position))
        return {};
    return nearest;
}

std::optional<TimelineBand> TimelineView::bandAt(QPointF position) const
{
    const int lane = m_frame.laneAt(position.y());
    if (lane < 0 || position.x() < m_frame.headerWidth)
        return {};
    const qreal x = layoutX(position.x());
    const TimelineLaneLayout &layout = m_picture.layout(lane);
    auto band = std::upper_bound(layout.bands.cbegin(), layout.bands.cend(), x,
                                 [](qreal at, const TimelineBand &b) { return at < b.left; });
    if (band == layout.bands.cbegin())
        return {};
    --band;
    return x <= band->right ? std::optional(*band) : std::nullopt;
}

QString TimelineView::headerText(int lane) const
{
    const TimelineLane &shown = m_picture.lanes().at(lane);
    QStringList lines;
    if (shown.isGroup)
        lines = {oneLine(shown.key.workflow), tr("%n trigger(s)", nullptr, int(shown.members.size())),
                 shown.isOpen ? tr("Click to fold") : tr("Click to show its triggers")};
    else
        lines = {oneLine(shown.key.trigger), oneLine(shown.key.workflow), oneLine(shown.schedule)};
    if (const QStringList wrong = shown.health.texts(); !wrong.isEmpty())
        lines.insert(2, tr("In the shown range: %1").arg(wrong.join(QStringLiteral(" \u00b7 "))));
    return lines.join(u'\n');
}

QString TimelineView::textAt(QPointF position) const
{
    const int lane = m_frame.laneAt(position.y());
    if (lane >= 0 && position.x() < m_frame.headerWidth)
        return headerText(lane);
    if (position.x() < m_frame.headerWidth)
        return {};
    const Instant instant = m_geometry.instantAt(position.x() - m_frame.headerWidth);
    const auto near = std::chrono::microseconds(qint64(4 * m_geometry.microsecondsPerPixel()));
    const QByteArray zone = lane >= 0 ? m_picture.lanes().at(lane).zone : m_zone;
    if (const auto item = itemAt(position))
        return itemText(m_picture, *item);
    if (const auto changes = offsetChanges(zone, instant - near, instant + near); !changes.isEmpty()) {
        return tr("The clocks of %1 change at %2: %3 \u2192 %4")
            .arg(QString::fromUtf8(zone), timeTextWithZone(changes.at(0).at, QByteArrayLiteral("UTC")),
                 offsetName(changes.at(0).before), offsetName(changes.at(0).after));
    }
    if (lane < 0)
        return timeTextWithZone(instant, m_zone);
    if (position.y() >= m_frame.bandTop(lane) - 2) {
        if (const auto band = bandAt(position))
            return bandText(m_picture.lanes().at(lane), *band);
    }
    return {};
}

} // namespace squidie::ui
