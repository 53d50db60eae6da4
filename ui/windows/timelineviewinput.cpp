// SPDX-License-Identifier: Apache-2.0
// What mouse and keyboard do in the timeline.
#include "windows/timelineview.h"

#include "text/plaintext.h"
#include "windows/timelinetext.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace squidie::ui {

namespace {

constexpr qreal zoomStep = 1.25;

} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = textAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hover) {
        m_hover.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
    const bool overHeader = event->position().x() < m_frame.headerWidth;
    if (overHeader || event->modifiers().testFlag(Qt::ControlModifier)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(delta.y()));
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(delta.x()) > std::abs(delta.y())) {
        showGeometry(m_geometry.panned(std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y()));
    } else if (delta.y() != 0) {
        showGeometry(m_geometry.zoomedAt(event->position().x() - m_frame.headerWidth, std::pow(zoomStep, delta.y() / 60)));
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedGeometry = m_geometry;
    m_pressedScroll = m_frame.scroll;
    m_dragging = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed) {
        const QPointF moved = event->position() - *m_pressed;
        if (!m_dragging && moved.manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            viewport()->setCursor(Qt::ClosedHandCursor);
        }
        if (m_dragging) {
            showGeometry(m_pressedGeometry.panned(moved.x()));
            verticalScrollBar()->setValue(int(m_pressedScroll - moved.y()));
        }
        return;
    }
    const auto hover = itemAt(event->position());
    if (hover != m_hover) {
        m_hover = hover;
        viewport()->setCursor(hover ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const QPointF pressed = *std::exchange(m_pressed, std::nullopt);
    viewport()->unsetCursor();
    if (!std::exchange(m_dragging, false))
        clickAt(pressed);
}

void TimelineView::clickAt(QPointF position)
{
    if (const auto item = itemAt(position)) {
        focusItem(*item);
        activate(*item);
        return;
    }
    const int lane = m_frame.laneAt(position.y());
    if (lane < 0)
        return;
    m_focusLane = lane;
    if (position.x() < m_frame.headerWidth)
        Q_EMIT triggerChosen(m_picture.lanes().at(lane).key);
    else if (const auto band = bandAt(position);
             band && (band->windows > 1 || band->isCounted) && position.y() >= m_frame.bandTop(lane) - 2)
        fitWindow(band->from, band->until);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().x() < m_frame.headerWidth)
        return;
    m_pressed.reset();
    if (const auto item = itemAt(event->position())) {
        if (const WindowDelivery *delivery = m_picture.delivery(*item); delivery && fitDelivery(*delivery))
            return;
    }
    if (const auto band = bandAt(event->position()))
        fitWindow(band->from, band->until);
    else
        showGeometry(m_geometry.zoomedAt(event->position().x() - m_frame.headerWidth, 4));
}

void TimelineView::fitWindow(Instant from, Instant until)
{
    showGeometry(m_geometry.fitted(from, until));
}

bool TimelineView::fitDelivery(const WindowDelivery &delivery)
{
    if (!delivery.startAt && !delivery.endAt)
        return false;
    Instant from = delivery.receivedAt;
    Instant until = delivery.receivedAt;
    for (const std::optional<Instant> &bound : {delivery.startAt, delivery.endAt}) {
        from = bound ? std::min(from, *bound) : from;
        until = bound ? std::max(until, *bound) : until;
    }
    fitWindow(from, until);
    return true;
}

/// A mark is chosen; a stack is taken apart by zooming in, or, where it cannot be, its deliveries are chosen in turn.
void TimelineView::activate(const TimelineItem &item)
{
    const TimelineLane &lane = m_picture.lanes().at(item.lane);
    if (const WindowDelivery *delivery = m_picture.delivery(item)) {
        const ActivationId id = delivery->id;
        m_selected = id;
        viewport()->update();
        Q_EMIT activationChosen(id);
        return;
    }
    const TimelineStack stack = m_picture.layout(item.lane).stacks.at(item.index);
    if (m_geometry.span() > TimelineGeometry::shortestSpan) {
        const Instant first = stack.from;
        const Instant last = stack.until;
        // At least four times closer, however far apart they are.
        const auto half = std::min((last - first) * 3 / 4 + std::chrono::seconds(1), m_geometry.span() / 8);
        const Instant middle = first + (last - first) / 2;
        showGeometry(geometryFor({middle - half, middle + half}));
        return;
    }
    if (stack.isCounted)
        return; // at the closest range nothing but counts: seconds apart
    int row = stack.firstDelivery;
    for (int i = stack.firstDelivery; i < stack.lastDelivery; ++i) {
        if (lane.deliveries.at(i).id == m_selected)
            row = i + 1;
    }
    m_selected = lane.deliveries.at(row).id;
    viewport()->update();
    Q_EMIT activationChosen(*m_selected);
}

void TimelineView::focusItem(const TimelineItem &item)
{
    const TimelineLane &lane = m_picture.lanes().at(item.lane);
    m_focusLane = item.lane;
    m_focus.reset();
    m_focusAt.reset();
    if (lane.isCounted)
        m_focusAt = m_picture.instantOf(item);
    else if (const WindowDelivery *delivery = m_picture.delivery(item))
        m_focus = delivery->id;
    else
        m_focus = lane.deliveries.at(m_picture.layout(item.lane).stacks.at(item.index).firstDelivery).id;
    ensureLaneVisible(item.lane);
    setAccessibleDescription(itemText(m_picture, item));
    speak(this);
    viewport()->update();
}

void TimelineView::ensureLaneVisible(int lane)
{
    if (lane >= m_frame.laneCount)
        return;
    if (m_frame.laneTop(lane) < m_frame.axisHeight)
        verticalScrollBar()->setValue(int(lane * m_frame.laneHeight));
    else if (m_frame.laneTop(lane) + m_frame.laneHeight > m_frame.size.height())
        verticalScrollBar()->setValue(
            int(std::ceil((lane + 1) * m_frame.laneHeight + m_frame.axisHeight - m_frame.size.height())));
}

void TimelineView::moveFocus(int direction)
{
    if (m_focusLane >= m_frame.laneCount)
        return;
    const qreal left = m_picture.scale().xOf(m_geometry.range().from);
    const qreal right = left + m_frame.plotWidth();
    const auto current = focusedItem();
    // From what is focused where it can be seen, else from the border that one comes from.
    const bool seen =
        current && current->lane == m_focusLane && m_picture.xOf(*current) >= left && m_picture.xOf(*current) <= right;
    const qreal from = seen ? m_picture.xOf(*current) : direction > 0 ? left : right;
    const auto next = m_picture.beside(m_focusLane, from, direction);
    if (!next) {
        showGeometry(m_geometry.panned(-direction * m_frame.plotWidth() / 4));
        return;
    }
    focusItem(*next);
    const qreal x = m_picture.xOf(*next);
    const qreal margin = std::min<qreal>(40, m_frame.plotWidth() / 8);
    if (x < left + margin || x > right - margin)
        showGeometry(m_geometry.panned(left + m_frame.plotWidth() * (direction > 0 ? 0.25 : 0.75) - x));
}

void TimelineView::moveLane(int direction)
{
    if (m_frame.laneCount == 0)
        return;
    const auto current = focusedItem();
    const qreal x = current ? m_picture.xOf(*current) : layoutX(m_frame.headerWidth + m_frame.plotWidth() / 2);
    m_focusLane = std::clamp(m_focusLane + (current ? direction : 0), 0, m_frame.laneCount - 1);
    ensureLaneVisible(m_focusLane);
    if (const auto next = m_picture.nearest(m_focusLane, x))
        focusItem(*next);
}

void TimelineView::zoomBy(qreal factor)
{
    qreal x = m_frame.plotWidth() / 2;
    if (const auto item = focusedItem()) {
        const qreal at = m_picture.xOf(*item) - m_picture.scale().xOf(m_geometry.range().from);
        if (at >= 0 && at <= m_frame.plotWidth())
            x = at;
    }
    showGeometry(m_geometry.zoomedAt(x, factor));
}

void TimelineView::zoomIn()
{
    zoomBy(1.6);
}

void TimelineView::zoomOut()
{
    zoomBy(1 / 1.6);
}

void TimelineView::fit()
{
    auto item = focusedItem();
    if (!item && m_selected)
        item = m_picture.find(*m_selected);
    if (item) {
        if (const WindowDelivery *delivery = m_picture.delivery(*item); delivery && fitDelivery(*delivery))
            return;
    }
    std::optional<TimeRange> everything;
    for (const TimelineLane &lane : m_picture.lanes()) {
        if (lane.deliveries.isEmpty() && lane.buckets.isEmpty())
            continue;
        const TimeRange span = lane.isCounted
            ? TimeRange{lane.buckets.constFirst().from, lane.buckets.constLast().until}
            : TimeRange{lane.deliveries.constFirst().receivedAt, lane.deliveries.constLast().receivedAt};
        everything =
            everything ? TimeRange{std::min(everything->from, span.from), std::max(everything->until, span.until)} : span;
    }
    if (everything)
        showGeometry(m_geometry.fitted(everything->from, everything->until));
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int direction = event->key() == Qt::Key_Right ? 1 : -1;
        if (shift)
            showGeometry(m_geometry.panned(-direction * m_frame.plotWidth() / 8));
        else
            moveFocus(direction);
        return;
    }
    case Qt::Key_Up:
        moveLane(-1);
        return;
    case Qt::Key_Down:
        moveLane(1);
        return;
    case Qt::Key_PageUp:
        showGeometry(m_geometry.panned(m_frame.plotWidth() * 0.9));
        return;
    case Qt::Key_PageDown:
        showGeometry(m_geometry.panned(-m_frame.plotWidth() * 0.9));
        return;
    case Qt::Key_Home:
    case Qt::Key_End: {
        if (m_focusLane >= m_frame.laneCount)
            return;
        const bool home = event->key() == Qt::Key_Home;
        if (const auto item = m_picture.beside(m_focusLane, home ? -1e15 : 1e15, home ? 1 : -1)) {
            focusItem(*item);
            showGeometry(m_geometry.revealing(m_picture.scale().instantAt(m_picture.xOf(*item))));
        }
        return;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoomOut();
        return;
    case Qt::Key_F:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            break;
        fit();
        return;
    case Qt::Key_N:
        showGeometry(m_geometry.revealing(m_clock()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto item = focusedItem())
            activate(*item);
        return;
    case Qt::Key_Escape:
        if (m_focus || m_focusAt) {
            m_focus.reset();
            m_focusAt.reset();
            viewport()->update();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent *)
{
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPointF position = event->reason() == QContextMenuEvent::Mouse
        ? QPointF(viewport()->mapFromGlobal(event->globalPos()))
        : focusedItem() ? itemRect(*focusedItem()).center()
                        : QPointF(m_frame.plot().center());
    const int lane = m_frame.laneAt(position.y());
    QMenu menu(this);
    menu.addAction(tr("Zoom &in"), this, &TimelineView::zoomIn);
    menu.addAction(tr("Zoom &out"), this, &TimelineView::zoomOut);
    if (const auto band = bandAt(position)) {
        menu.addAction(tr("&Fit this window"), this, [this, b = *band] { fitWindow(b.from, b.until); });
        if (band->windows == 1 && !band->isCounted && lane >= 0) {
            menu.addSeparator();
            const IntendedWindow window{formatSeconds(band->from), formatSeconds(band->until)};
            Q_EMIT windowMenuWanted(&menu, m_picture.lanes().at(lane).key, window);
        }
    }
    menu.exec(viewport()->mapToGlobal(position.toPoint()));
}

} // namespace squidie::ui
