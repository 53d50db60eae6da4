// SPDX-License-Identifier: Apache-2.0
// The focus of the timeline and its keyboard commands.
#include "windows/timelineview.h"

#include "windows/timelinetext.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace squidie::ui {

void TimelineView::focusInEvent(QFocusEvent *)
{
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

void TimelineView::focusItem(const TimelineItem &item)
{
    const TimelineLane &lane = m_picture.lanes().at(item.lane);
    m_focusLane = item.lane;
    m_focus.reset();
    m_focusAt.reset();
    if (lane.isCounted || item.kind == TimelineItem::Kind::Cell)
        m_focusAt = m_picture.instantOf(item);
    else if (const WindowDelivery *delivery = m_picture.delivery(item))
        m_focus = delivery->id;
    else
        m_focus = lane.deliveries.at(m_picture.layout(item.lane).stacks.at(item.index).firstDelivery).id;
    ensureLaneVisible(item.lane);
    setAccessibleDescription(itemText(m_picture, item));
    announceCurrentMark(this);
    viewport()->update();
}

void TimelineView::ensureLaneVisible(int lane)
{
    if (lane >= m_frame.laneCount)
        return;
    if (m_frame.laneTop(lane) < m_frame.axisHeight)
        verticalScrollBar()->setValue(int(m_frame.tops.at(lane)));
    else if (m_frame.lane(lane).bottom() > m_frame.size.height())
        verticalScrollBar()->setValue(
            int(std::ceil(m_frame.tops.at(lane + 1) + m_frame.axisHeight - m_frame.size.height())));
}

void TimelineView::moveFocus(int direction)
{
    if (m_focusLane >= m_frame.laneCount)
        return;
    const qreal left = m_picture.scale().xOf(m_geometry.range().from);
    const qreal right = left + m_frame.plotWidth();
    const auto current = focusedItem();
    // From the focused item if it is visible, otherwise from the border.
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

} // namespace squidie::ui
