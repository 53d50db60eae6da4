// SPDX-License-Identifier: Apache-2.0
#include <squidie/timeline.h>

#include "inspect/rangesize.h"
#include "inspect/triggerschedule.h"
#include "schedule/windowcoverage.h"
#include "store/activationtable.h"
#include <squidie/store.h>
#include "store/transaction.h"
#include "store/activitytable.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using std::chrono::microseconds;
using Level = ActivityTable::Level;

struct Range {
    Instant from;
    Instant until;
};

constexpr qint64 mostCounts = 100'000; // read for one answer

/// The coarsest detail for which a level is still fine enough.
microseconds longestDetail(Level level)
{
    return level == Level::Hour ? std::chrono::hours(3) : ActivityTable::widthOf(Level::Week);
}

/// Hours as long as they can be distinguished, else days, else weeks, and so for many triggers once there would be too many
/// to read; several of them where even these cannot.
struct Grid {
    Level level;
    microseconds width;
};

Grid gridFor(microseconds finest, Range range, qsizetype triggers)
{
    const auto isEnough = [&](Level level) {
        return finest <= longestDetail(level)
            && triggers * ((range.until - range.from) / ActivityTable::widthOf(level)) <= mostCounts;
    };
    const Level level = isEnough(Level::Hour) ? Level::Hour : isEnough(Level::Day) ? Level::Day : Level::Week;
    const microseconds unit = ActivityTable::widthOf(level);
    return {level, unit * std::max<qint64>(1, (finest + unit - microseconds(1)) / unit)};
}

bool startsBefore(const CoveredWindow &a, const CoveredWindow &b)
{
    if (!a.startAt || !b.startAt)
        return a.startAt && !b.startAt;
    return *a.startAt < *b.startAt;
}

/// Every window that touches the range, and every delivery for one of them or received in it.
Status draw(Store &store, const TriggerSchedule &schedule, Range range, Instant now, TriggerTimeline &timeline)
{
    // The window that the range begins in has begun before it.
    const auto before = schedule.last(range.from + microseconds(1));
    Instant begin = before ? std::min(before->startAt, range.from) : range.from;
    if (const auto length = schedule.settings().windowLength)
        begin = std::min(begin, range.from - *length);
    const Instant from = std::max(begin, schedule.horizon());
    if (schedule.row()) {
        auto read = ActivationTable(store).timelineDeliveries(*schedule.row(), from, range.from, range.until);
        if (!read)
            return tl::unexpected(read.error());
        timeline.deliveries = std::move(*read);
    }
    QVector<WindowDelivery> ofWindows;
    std::copy_if(timeline.deliveries.cbegin(), timeline.deliveries.cend(), std::back_inserter(ofWindows),
                 [from, range](const WindowDelivery &delivery) {
                     return !delivery.startAt || (*delivery.startAt >= from && *delivery.startAt < range.until);
                 });
    timeline.windows = schedule.cover(schedule.windows(from, range.until), ofWindows, now);
    std::stable_sort(timeline.windows.begin(), timeline.windows.end(), startsBefore);
    return {};
}

void expectWindows(TimelineBucket &bucket, const TriggerSchedule &schedule, Instant dueBefore)
{
    const qint64 arrived = bucket.activity.windows;
    if (!schedule.isPredictable()) {
        bucket.expected = arrived;
        return;
    }
    bucket.expected = schedule.count(bucket.from, bucket.until);
    const CountedWindows counted = schedule.judgeCounts(bucket.from, bucket.until, bucket.expected, arrived, dueBefore);
    bucket.missing = counted.missing;
    bucket.pending = counted.pending;
}

/// From what arrived in the buckets that the grid's are made of, in their order.
void count(const TriggerSchedule &schedule, const QVector<ActivityBucket> &arrived, Range range, Grid grid, Instant now,
           TriggerTimeline &timeline)
{
    timeline.isCounted = true;
    const Instant begin = floorTo(range.from, grid.width);
    const Instant end = ceilTo(range.until, grid.width);
    const Instant dueBefore = schedule.dueBefore(now);
    auto next = arrived.cbegin();
    for (Instant at = begin; at < end; at += grid.width) {
        TimelineBucket bucket{at, at + grid.width, {}, 0, 0, 0};
        for (; next != arrived.cend() && next->from < bucket.until; ++next)
            bucket.activity.add(next->activity);
        expectWindows(bucket, schedule, dueBefore);
        if (bucket.expected > 0 || bucket.activity.deliveries() > 0)
            timeline.buckets.append(bucket);
    }
}

} // namespace

Result<QVector<TriggerTimeline>> triggerTimelines(Store &store, const QVector<TriggerKey> &triggers, Instant from,
                                                  Instant until, const TimelineDetail &detail, Instant now)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedules = TriggerSchedule::readAll(store, triggers);
    if (!schedules)
        return tl::unexpected(schedules.error());
    const auto sizes = rangeSizes(store, *schedules, from, until);
    if (!sizes)
        return tl::unexpected(sizes.error());
    const Range range{from, until};
    const Grid grid = gridFor(detail.finest, range, triggers.size());
    // Before the horizon counts are what is left.
    const auto isDrawable = [&](qsizetype i) {
        return sizes->at(i) <= detail.mostDrawn && from >= schedules->at(size_t(i)).horizon();
    };
    QVector<qint64> counted;
    for (qsizetype i = 0; i < triggers.size(); ++i) {
        if (const auto row = schedules->at(size_t(i)).row(); row && !isDrawable(i))
            counted.append(*row);
    }
    const auto arrived =
        ActivityTable(store).buckets(counted, grid.level, floorTo(from, grid.width), ceilTo(until, grid.width));
    if (!arrived)
        return tl::unexpected(arrived.error());
    QVector<TriggerTimeline> timelines;
    for (int i = 0; i < triggers.size(); ++i) {
        const TriggerSchedule *schedule = &schedules->at(size_t(i));
        TriggerTimeline timeline;
        timeline.key = triggers.at(i);
        timeline.expectAt = schedule->settings().expectAt;
        if (!isDrawable(i)) {
            count(*schedule, schedule->row() ? arrived->value(*schedule->row()) : QVector<ActivityBucket>(), range, grid,
                  now, timeline);
        } else if (auto drawn = draw(store, *schedule, range, now, timeline); !drawn) {
            return tl::unexpected(drawn.error());
        }
        timelines.append(std::move(timeline));
    }
    return timelines;
}

} // namespace squidie::inline v0
