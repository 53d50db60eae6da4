// SPDX-License-Identifier: Apache-2.0
// The mouse commands of the timeline.
#include "windows/timelineview.h"

#include "text/plaintext.h"

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
    if (position.x() < m_frame.headerWidth && m_picture.lanes().at(lane).isGroup)
        Q_EMIT foldToggled(m_picture.lanes().at(lane).key.workflow);
    else if (position.x() < m_frame.headerWidth)
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

/// Chooses a mark. On a stack it zooms in, or, at the closest range, chooses its deliveries in turn.
void TimelineView::activate(const TimelineItem &item)
{
    if (item.kind == TimelineItem::Kind::Cell) {
        activateCell(item);
        return;
    }
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

/// A single window shows the delivery that decides it; several come apart.
void TimelineView::activateCell(const TimelineItem &item)
{
    const TimelineBand band = m_picture.layout(item.lane).bands.at(item.index);
    const TimelineLane &lane = m_picture.lanes().at(item.lane);
    const auto decidedBy = band.isCounted || band.windows > 1 ? std::nullopt : lane.windows.at(band.row).decidedBy;
    if (!decidedBy) {
        fitWindow(band.from, band.until);
        return;
    }
    m_selected = *decidedBy;
    viewport()->update();
    Q_EMIT activationChosen(*decidedBy);
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
