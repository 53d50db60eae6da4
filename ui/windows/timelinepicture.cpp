// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinepicture.h"

#include <algorithm>
#include <cmath>

namespace squidie::ui {

void TimelinePicture::setLanes(const QVector<TimelineLane> &lanes, Instant origin)
{
    m_lanes = lanes;
    m_scale.origin = origin;
    m_places.clear();
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        const QVector<WindowDelivery> &deliveries = m_lanes.at(lane).deliveries;
        for (int row = 0; row < deliveries.size(); ++row)
            m_places.insert(deliveries.at(row).id, {lane, row});
    }
    invalidate();
}

void TimelinePicture::setShown(OutcomeSet shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    invalidate();
}

void TimelinePicture::setMetrics(const TimelineMetrics &metrics)
{
    m_metrics = metrics;
    invalidate();
}

void TimelinePicture::setMicrosecondsPerPixel(qreal microsecondsPerPixel)
{
    if (qFuzzyCompare(microsecondsPerPixel, m_scale.microsecondsPerPixel))
        return;
    m_scale.microsecondsPerPixel = microsecondsPerPixel;
    invalidate();
}

void TimelinePicture::invalidate()
{
    m_layouts.clear();
    m_layouts.resize(size_t(m_lanes.size()));
}

const TimelineLaneLayout &TimelinePicture::layout(int lane) const
{
    auto &layout = m_layouts[size_t(lane)];
    if (!layout) {
        layout = layoutLane(m_lanes.at(lane), m_scale, m_metrics, m_shown);
        ++m_layoutsMade;
    }
    return *layout;
}

qreal TimelinePicture::xOf(const TimelineItem &item) const
{
    const TimelineLaneLayout &lane = layout(item.lane);
    if (item.kind == TimelineItem::Kind::Mark)
        return lane.marks.at(item.index).x;
    if (item.kind == TimelineItem::Kind::Cell)
        return (lane.bands.at(item.index).left + lane.bands.at(item.index).right) / 2;
    const TimelineStack &stack = lane.stacks.at(item.index);
    return (stack.left + stack.right) / 2;
}

const WindowDelivery *TimelinePicture::delivery(const TimelineItem &item) const
{
    if (item.kind != TimelineItem::Kind::Mark)
        return nullptr;
    return &m_lanes.at(item.lane).deliveries.at(layout(item.lane).marks.at(item.index).delivery);
}

std::optional<TimelineItem> TimelinePicture::find(ActivationId id) const
{
    const auto place = m_places.constFind(id);
    if (place == m_places.cend())
        return {};
    const TimelineLaneLayout &lane = layout(place->lane);
    if (lane.isCells) {
        const WindowDelivery &delivery = m_lanes.at(place->lane).deliveries.at(place->row);
        return cellOf(place->lane, delivery.startAt.value_or(delivery.receivedAt));
    }
    const auto mark = std::lower_bound(lane.marks.cbegin(), lane.marks.cend(), place->row,
                                       [](const TimelineMark &m, int row) { return m.delivery < row; });
    if (mark != lane.marks.cend() && mark->delivery == place->row)
        return TimelineItem{place->lane, TimelineItem::Kind::Mark, int(mark - lane.marks.cbegin())};
    if (!m_shown.test(size_t(m_lanes.at(place->lane).deliveries.at(place->row).outcome)))
        return {};
    const auto stack = std::lower_bound(lane.stacks.cbegin(), lane.stacks.cend(), place->row,
                                        [](const TimelineStack &s, int row) { return s.lastDelivery < row; });
    if (stack != lane.stacks.cend() && stack->firstDelivery <= place->row)
        return TimelineItem{place->lane, TimelineItem::Kind::Stack, int(stack - lane.stacks.cbegin())};
    return {};
}

std::optional<Instant> TimelinePicture::receivedAt(ActivationId id) const
{
    const auto place = m_places.constFind(id);
    if (place == m_places.cend())
        return {};
    return m_lanes.at(place->lane).deliveries.at(place->row).receivedAt;
}

Instant TimelinePicture::instantOf(const TimelineItem &item) const
{
    if (const WindowDelivery *mark = delivery(item))
        return mark->receivedAt;
    return item.kind == TimelineItem::Kind::Cell ? layout(item.lane).bands.at(item.index).from : stackOf(item).from;
}

/// The last cell that begins there or before.
std::optional<TimelineItem> TimelinePicture::cellOf(int lane, Instant at) const
{
    const auto &bands = layout(lane).bands;
    const auto after = std::upper_bound(bands.cbegin(), bands.cend(), at,
                                        [](Instant a, const TimelineBand &band) { return a < band.from; });
    if (after == bands.cbegin())
        return {};
    return TimelineItem{lane, TimelineItem::Kind::Cell, int(after - bands.cbegin()) - 1};
}

std::optional<TimelineItem> TimelinePicture::itemAt(int lane, Instant at) const
{
    if (lane < 0 || lane >= m_lanes.size())
        return {};
    const TimelineLaneLayout &shapes = layout(lane);
    if (shapes.isCells)
        return cellOf(lane, at);
    for (int i = 0; i < shapes.stacks.size(); ++i) {
        const TimelineStack &stack = shapes.stacks.at(i);
        if (at >= stack.from && (at < stack.until || (at == stack.until && !stack.isCounted)))
            return TimelineItem{lane, TimelineItem::Kind::Stack, i};
    }
    return {};
}

std::optional<TimelineItem> TimelinePicture::beside(int lane, qreal x, int direction) const
{
    const TimelineLaneLayout &shapes = layout(lane);
    std::optional<TimelineItem> best;
    const auto offer = [&](TimelineItem::Kind kind, int index) {
        const TimelineItem item{lane, kind, index};
        const qreal ahead = (xOf(item) - x) * direction;
        if (ahead > 0.001 && (!best || ahead < (xOf(*best) - x) * direction))
            best = item;
    };
    // Both lists are ascending by x: only the neighbours of x can be next.
    const auto mark = std::lower_bound(shapes.marks.cbegin(), shapes.marks.cend(), x,
                                       [](const TimelineMark &m, qreal at) { return m.x < at; });
    const auto stack = std::lower_bound(shapes.stacks.cbegin(), shapes.stacks.cend(), x,
                                        [](const TimelineStack &s, qreal at) { return (s.left + s.right) / 2 < at; });
    const int m = int(mark - shapes.marks.cbegin());
    const int s = int(stack - shapes.stacks.cbegin());
    for (int i = std::max(0, m - 2); i < std::min(int(shapes.marks.size()), m + 2); ++i)
        offer(TimelineItem::Kind::Mark, i);
    for (int i = std::max(0, s - 2); i < std::min(int(shapes.stacks.size()), s + 2); ++i)
        offer(TimelineItem::Kind::Stack, i);
    if (shapes.isCells) {
        const auto cell = std::lower_bound(shapes.bands.cbegin(), shapes.bands.cend(), x,
                                           [](const TimelineBand &b, qreal at) { return (b.left + b.right) / 2 < at; });
        const int c = int(cell - shapes.bands.cbegin());
        for (int i = std::max(0, c - 2); i < std::min(int(shapes.bands.size()), c + 2); ++i)
            offer(TimelineItem::Kind::Cell, i);
    }
    return best;
}

std::optional<TimelineItem> TimelinePicture::nearest(int lane, qreal x) const
{
    const auto before = beside(lane, x + 0.002, -1);
    const auto after = beside(lane, x - 0.002, 1);
    if (!before || !after)
        return before ? before : after;
    return std::abs(xOf(*before) - x) <= std::abs(xOf(*after) - x) ? before : after;
}

} // namespace squidie::ui
