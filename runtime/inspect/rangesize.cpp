// SPDX-License-Identifier: Apache-2.0
#include "inspect/rangesize.h"

#include "store/activitytable.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

constexpr size_t fewTriggers = 32; // up to here a question for each costs less than one about all that the store knows

Result<QHash<qint64, qint64>> deliveriesOf(Store &store, std::span<const TriggerSchedule> schedules, Instant from,
                                           Instant until)
{
    const ActivityTable::Level level = ActivityTable::levelToEstimate(until - from);
    from -= ActivityTable::widthOf(level); // the bucket that the range begins in
    ActivityTable table(store);
    if (schedules.size() > fewTriggers)
        return table.deliveries(level, from, until);
    QHash<qint64, qint64> counts;
    for (const TriggerSchedule &schedule : schedules) {
        if (!schedule.row())
            continue;
        const auto arrived = table.sum(*schedule.row(), level, from, until);
        if (!arrived)
            return tl::unexpected(arrived.error());
        counts.insert(*schedule.row(), arrived->deliveries());
    }
    return counts;
}

} // namespace

Result<QVector<qint64>> rangeSizes(Store &store, std::span<const TriggerSchedule> schedules, Instant from, Instant until)
{
    const auto arrived = deliveriesOf(store, schedules, from, until);
    if (!arrived)
        return tl::unexpected(arrived.error());
    QVector<qint64> sizes;
    for (const TriggerSchedule &schedule : schedules)
        sizes.append(std::max(schedule.count(from, until), schedule.row() ? arrived->value(*schedule.row()) : 0));
    return sizes;
}

} // namespace squidie::inline v0
