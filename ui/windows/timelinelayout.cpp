// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinelayout.h"

#include <algorithm>
#include <cmath>

namespace squidie::ui {

namespace {

using std::chrono::microseconds;

/// A cell of the time axis, counted from 1970 and not from the origin: panning and reloading never regroup.
qint64 cellOf(Instant instant, const TimelineScale &scale, qreal width)
{
    return qint64(std::floor(qreal(toMicroseconds(instant)) / (width * scale.microsecondsPerPixel)));
}

qreal cellLeft(qint64 cell, const TimelineScale &scale, qreal width)
{
    return qreal(cell) * width - qreal(toMicroseconds(scale.origin)) / scale.microsecondsPerPixel;
}

bool isFurther(microseconds a, const std::optional<microseconds> &b)
{
    return !b || std::chrono::abs(a) > std::chrono::abs(*b);
}

TimelineBand bandOf(const CoveredWindow &window, int row, const TimelineScale &scale)
{
    TimelineBand band;
    band.from = *window.startAt;
    band.until = std::max(window.endAt.value_or(*window.startAt), *window.startAt);
    band.left = scale.xOf(band.from);
    band.right = scale.xOf(band.until);
    band.status = window.status;
    band.missing = window.status == WindowStatus::Missing ? 1 : 0;
    band.conflict = window.conflict;
    band.row = band.firstRow = band.lastRow = row;
    return band;
}

void addWindow(TimelineBand &column, const CoveredWindow &window, int row)
{
    ++column.windows;
    column.lastRow = row;
    column.missing += window.status == WindowStatus::Missing ? 1 : 0;
    column.conflict = column.conflict || window.conflict;
    column.until = std::max(column.until, window.endAt.value_or(*window.startAt));
    if (severity(window.status) > severity(column.status)) {
        column.status = window.status;
        column.row = row;
    }
}

void layoutBands(TimelineLaneLayout &layout, const TimelineLane &lane, const TimelineScale &scale,
                 const TimelineMetrics &metrics)
{
    // One pixel more than a narrow band, so that columns stay apart.
    const qreal columnWidth = metrics.narrowBand + 1;
    std::optional<qint64> openColumn;
    for (int row = 0; row < lane.windows.size(); ++row) {
        const CoveredWindow &window = lane.windows.at(row);
        if (!window.startAt)
            continue;
        TimelineBand band = bandOf(window, row, scale);
        if (band.right - band.left >= metrics.narrowBand) {
            openColumn.reset();
            layout.bands.push_back(band);
        } else if (const qint64 column = cellOf(band.from, scale, columnWidth); openColumn == column) {
            addWindow(layout.bands.back(), window, row);
        } else {
            openColumn = column;
            band.left = cellLeft(column, scale, columnWidth);
            band.right = band.left + metrics.narrowBand;
            layout.bands.push_back(band);
        }
        layout.widestBand = std::max(layout.widestBand, layout.bands.back().right - layout.bands.back().left);
    }
}

TimelineMark markOf(const WindowDelivery &delivery, int row, const TimelineLane &lane, const TimelineScale &scale)
{
    TimelineMark mark;
    mark.id = delivery.id;
    mark.delivery = row;
    mark.x = scale.xOf(delivery.receivedAt);
    if (const auto expected = expectedInstant(delivery, lane.expectAt))
        mark.expectedX = scale.xOf(*expected);
    mark.outcome = delivery.outcome;
    mark.conflict = delivery.conflict != ConflictMark::None;
    return mark;
}

/// Marks of one cell, [first, last).
struct Cell {
    qint64 index = 0;
    int first = 0;
    int last = 0;
    bool crowded = false;
};

QVector<Cell> cellsOf(const QVector<TimelineMark> &marks, const TimelineLane &lane, const TimelineScale &scale,
                      const TimelineMetrics &metrics)
{
    QVector<Cell> cells;
    for (int i = 0; i < marks.size(); ++i) {
        const qint64 index = cellOf(lane.deliveries.at(marks.at(i).delivery).receivedAt, scale, metrics.cellWidth);
        if (cells.isEmpty() || cells.back().index != index)
            cells.push_back({index, i, i, false});
        cells.back().last = i + 1;
    }
    const qreal apart = metrics.markSize + metrics.markGap;
    for (int c = 0; c < cells.size(); ++c) {
        Cell &cell = cells[c];
        for (int i = cell.first + 1; i < cell.last; ++i)
            cell.crowded = cell.crowded || marks.at(i).x - marks.at(i - 1).x < apart;
    }
    // Neighbours across a border: the emptier of the two gives way only if neither is a stack yet (a stack keeps clear
    // of its cell's borders by half a mark).
    for (int c = 1; c < cells.size(); ++c) {
        Cell &before = cells[c - 1];
        Cell &cell = cells[c];
        if (!before.crowded && !cell.crowded && marks.at(cell.first).x - marks.at(cell.first - 1).x < apart)
            (before.last - before.first > cell.last - cell.first ? before : cell).crowded = true;
    }
    return cells;
}

TimelineStack stackOf(const Cell &cell, const QVector<TimelineMark> &marks, const TimelineLane &lane,
                      const TimelineScale &scale, const TimelineMetrics &metrics)
{
    TimelineStack stack;
    stack.firstX = marks.at(cell.first).x;
    stack.lastX = marks.at(cell.last - 1).x;
    stack.firstDelivery = marks.at(cell.first).delivery;
    stack.lastDelivery = marks.at(cell.last - 1).delivery;
    stack.from = lane.deliveries.at(stack.firstDelivery).receivedAt;
    stack.until = lane.deliveries.at(stack.lastDelivery).receivedAt;
    for (int i = cell.first; i < cell.last; ++i) {
        const TimelineMark &mark = marks.at(i);
        ++stack.counts[size_t(mark.outcome)];
        stack.conflicts += mark.conflict ? 1 : 0;
        const auto lateness = latenessOf(lane.deliveries.at(mark.delivery), lane.expectAt);
        if (lateness && isFurther(*lateness, stack.worstLateness))
            stack.worstLateness = lateness;
    }
    const qreal inset = metrics.markSize / 2 + metrics.markGap / 2;
    const qreal left = cellLeft(cell.index, scale, metrics.cellWidth);
    const qreal width = metrics.cellWidth - 2 * inset;
    stack.left =
        std::clamp((stack.firstX + stack.lastX - width) / 2, left + inset, left + metrics.cellWidth - inset - width);
    stack.right = stack.left + width;
    return stack;
}

/// Marks whose lateness lines would overlap go into separate rows, as long as there are any.
void assignSlots(TimelineLaneLayout &layout, const TimelineMetrics &metrics)
{
    QVector<qreal> occupiedUntil(std::max(1, metrics.slots), -1e18);
    for (TimelineMark &mark : layout.marks) {
        const qreal reach = metrics.markSize / 2 + metrics.markGap;
        const qreal left = std::min(mark.expectedX.value_or(mark.x), mark.x - reach);
        const qreal right = std::max(mark.expectedX.value_or(mark.x), mark.x + reach);
        layout.longestLine = std::max(layout.longestLine, std::abs(mark.expectedX.value_or(mark.x) - mark.x));
        int slot = 0;
        while (slot < occupiedUntil.size() && occupiedUntil.at(slot) > left)
            ++slot;
        if (slot == occupiedUntil.size())
            slot = int(std::min_element(occupiedUntil.cbegin(), occupiedUntil.cend()) - occupiedUntil.cbegin());
        mark.slot = slot;
        occupiedUntil[slot] = std::max(occupiedUntil.at(slot), right);
    }
}

/// What arrived without a window has a cell where it was received.
void layoutStrays(TimelineLaneLayout &layout, const TimelineLane &lane, const TimelineScale &scale,
                  const TimelineMetrics &metrics)
{
    for (int row = 0; row < lane.windows.size(); ++row) {
        const CoveredWindow &window = lane.windows.at(row);
        if (window.startAt || !window.firstReceivedAt)
            continue;
        CoveredWindow received = window;
        received.startAt = received.endAt = window.firstReceivedAt;
        TimelineBand band = bandOf(received, row, scale);
        band.right = band.left + metrics.narrowBand;
        layout.bands.push_back(band);
        layout.widestBand = std::max(layout.widestBand, metrics.narrowBand);
    }
    std::stable_sort(layout.bands.begin(), layout.bands.end(),
                     [](const TimelineBand &a, const TimelineBand &b) { return a.left < b.left; });
}

WindowStatus worstOf(const TimelineBucket &bucket)
{
    if (bucket.missing > 0)
        return WindowStatus::Missing;
    if (bucket.activity.late > 0)
        return WindowStatus::Late;
    return bucket.pending > 0 && bucket.activity.windows == 0 ? WindowStatus::Pending : WindowStatus::OnTime;
}

TimelineBand bandOf(const TimelineBucket &bucket, int row, const TimelineScale &scale)
{
    TimelineBand band;
    band.from = bucket.from;
    band.until = bucket.until;
    band.left = scale.xOf(bucket.from);
    band.right = scale.xOf(bucket.until);
    band.status = worstOf(bucket);
    band.windows = std::max(bucket.expected, bucket.activity.windows);
    band.missing = bucket.missing;
    band.conflict = bucket.activity.conflicts > 0;
    band.row = band.firstRow = band.lastRow = row;
    band.isCounted = true;
    return band;
}

void addBucket(TimelineStack &stack, const Activity &activity, OutcomeSet shown)
{
    const OutcomeCounts counts{activity.starts, activity.duplicates, activity.skipped, activity.rejected};
    for (size_t i = 0; i < counts.size(); ++i)
        stack.counts[i] += shown.test(i) ? counts[i] : 0;
    stack.conflicts += activity.conflicts;
    for (const auto &lateness : {activity.earliest, activity.latest}) {
        if (lateness && isFurther(*lateness, stack.worstLateness))
            stack.worstLateness = lateness;
    }
}

/// A band for each bucket; and a stack over as many buckets as its text is wide.
void layoutBuckets(TimelineLaneLayout &layout, const TimelineLane &lane, const TimelineScale &scale,
                   const TimelineMetrics &metrics, OutcomeSet shown)
{
    const qreal inset = metrics.markSize / 2 + metrics.markGap / 2;
    std::optional<qint64> openCell;
    for (int row = 0; row < lane.buckets.size(); ++row) {
        const TimelineBucket &bucket = lane.buckets.at(row);
        layout.bands.push_back(bandOf(bucket, row, scale));
        layout.widestBand = std::max(layout.widestBand, layout.bands.back().right - layout.bands.back().left);
        const qreal width = layout.bands.back().right - layout.bands.back().left;
        const qreal together = std::max(1.0, std::ceil(metrics.cellWidth / width));
        const qint64 cell = cellOf(bucket.from, scale, width * together);
        if (cell != openCell) {
            openCell = cell;
            TimelineStack stack;
            stack.firstDelivery = row;
            stack.from = bucket.from;
            stack.firstX = layout.bands.back().left;
            stack.isCounted = true;
            layout.stacks.push_back(stack);
        }
        TimelineStack &stack = layout.stacks.back();
        stack.lastDelivery = row;
        stack.until = bucket.until;
        stack.lastX = layout.bands.back().right;
        const qreal middle = cellLeft(cell, scale, width * together) + width * together / 2;
        const qreal box = std::min(width * together, metrics.cellWidth * 1.5) - 2 * inset;
        stack.left = middle - box / 2;
        stack.right = middle + box / 2;
        addBucket(stack, bucket.activity, shown);
    }
    layout.stacks.removeIf([](const TimelineStack &stack) { return stack.total() == 0; });
}

} // namespace

std::optional<Instant> expectedInstant(const WindowDelivery &delivery, ExpectAt expectAt)
{
    return expectAt == ExpectAt::End ? delivery.endAt : delivery.startAt;
}

std::optional<microseconds> latenessOf(const WindowDelivery &delivery, ExpectAt expectAt)
{
    const auto expected = expectedInstant(delivery, expectAt);
    return expected ? std::optional(delivery.receivedAt - *expected) : std::nullopt;
}

TimelineLaneLayout layoutLane(const TimelineLane &lane, const TimelineScale &scale, const TimelineMetrics &metrics,
                              OutcomeSet shown)
{
    TimelineLaneLayout layout;
    layout.isCells = metrics.areCells || lane.isGroup;
    if (lane.isCounted) {
        layoutBuckets(layout, lane, scale, metrics, shown);
        if (layout.isCells)
            layout.stacks.clear();
        return layout;
    }
    layoutBands(layout, lane, scale, metrics);
    if (layout.isCells) {
        layoutStrays(layout, lane, scale, metrics);
        return layout;
    }

    QVector<TimelineMark> marks;
    marks.reserve(lane.deliveries.size());
    for (int row = 0; row < lane.deliveries.size(); ++row) {
        if (shown.test(size_t(lane.deliveries.at(row).outcome)))
            marks.push_back(markOf(lane.deliveries.at(row), row, lane, scale));
    }
    for (const Cell &cell : cellsOf(marks, lane, scale, metrics)) {
        if (cell.crowded)
            layout.stacks.push_back(stackOf(cell, marks, lane, scale, metrics));
        else
            layout.marks.append(marks.mid(cell.first, cell.last - cell.first));
    }
    assignSlots(layout, metrics);
    return layout;
}

} // namespace squidie::ui
