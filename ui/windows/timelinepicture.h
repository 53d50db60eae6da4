// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinegeometry.h"
#include "windows/timelinelayout.h"

#include <QHash>

#include <optional>
#include <vector>

namespace squidie::ui {

/// A mark or a stack of a lane, or a cell where the lane shows cells.
struct TimelineItem {
    enum class Kind { Mark, Stack, Cell };
    int lane = 0;
    Kind kind = Kind::Mark;
    int index = 0;
    bool operator==(const TimelineItem &) const = default;
};

/// The lanes and their layouts at one zoom level, each made when it is first asked for and kept until data, zoom or
/// the shown outcomes change. Panning changes nothing here. No painting.
class TimelinePicture {
public:
    void setLanes(const QVector<TimelineLane> &lanes, Instant origin);
    void setShown(OutcomeSet shown);
    void setMetrics(const TimelineMetrics &metrics);
    /// Drops the layouts where the zoom level differs.
    void setMicrosecondsPerPixel(qreal microsecondsPerPixel);

    const QVector<TimelineLane> &lanes() const { return m_lanes; }
    OutcomeSet shown() const { return m_shown; }
    const TimelineMetrics &metrics() const { return m_metrics; }
    const TimelineScale &scale() const { return m_scale; }
    const TimelineLaneLayout &layout(int lane) const;
    /// How often a lane was laid out, for tests: painting and panning must not do so.
    int layoutsMade() const { return m_layoutsMade; }

    /// Position of an item's middle, in the layout's pixels.
    qreal xOf(const TimelineItem &item) const;
    /// The delivery of a mark; nothing for a stack.
    const WindowDelivery *delivery(const TimelineItem &item) const;
    /// Where a delivery is drawn now, alone or in a stack. Nothing if it is not loaded, or hidden.
    std::optional<TimelineItem> find(ActivationId id) const;
    std::optional<Instant> receivedAt(ActivationId id) const;
    /// The lane's item with what was received then; of cells, the one that begins then.
    std::optional<TimelineItem> itemAt(int lane, Instant at) const;
    /// When the item's delivery, or its first one, was received.
    Instant instantOf(const TimelineItem &item) const;
    /// The next item of the lane in that direction (-1 or 1) from an x.
    std::optional<TimelineItem> beside(int lane, qreal x, int direction) const;
    std::optional<TimelineItem> nearest(int lane, qreal x) const;

private:
    struct Place {
        int lane;
        int row;
    };
    void invalidate();
    const TimelineStack &stackOf(const TimelineItem &item) const { return layout(item.lane).stacks.at(item.index); }
    std::optional<TimelineItem> cellOf(int lane, Instant at) const;

    QVector<TimelineLane> m_lanes;
    QHash<ActivationId, Place> m_places;
    OutcomeSet m_shown{0b1111};
    TimelineMetrics m_metrics;
    TimelineScale m_scale;
    mutable std::vector<std::optional<TimelineLaneLayout>> m_layouts;
    mutable int m_layoutsMade = 0;
};

} // namespace squidie::ui
