// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include "store/activitytable.h"

#include <functional>
#include <map>

namespace squidie::inline v0 {

/// A bucket whose counts are not those that follow from the deliveries, or from the finer buckets.
struct CountDifference {
    qint64 triggerRow = 0;
    ActivityTable::Level level = ActivityTable::Level::Hour;
    Instant from;
    Activity stored; ///< all nought where there is no row
    Activity expected;
};

/// Works the counts of hours, days and weeks out again and compares them with those that ActivityCounter has kept. Hours
/// before the horizon of retention are taken as they are, since their deliveries may be gone. Inside a read transaction.
class ActivityAudit {
public:
    explicit ActivityAudit(Store &store) : m_store(connectionOf(store)) { }

    /// All triggers, a year or so at a time. Ends early, without an error, once the job is cancelled. `progress` is told the
    /// rows that were compared.
    Status run(const JobControl &control, const std::function<void(const CountDifference &)> &differs,
               const std::function<void(qint64)> &progress);
    /// Counts that belong to no trigger, to something else than an hour, a day or a week, or to no time that can be. After run.
    Result<qint64> countStrays();

private:
    using Buckets = std::map<qint64, Activity>; ///< by number

    Status compareAll(qint64 triggerRow, const JobControl &control);
    Status compare(qint64 triggerRow, qint64 firstWeek, qint64 endWeek);
    Result<std::optional<qint64>> nextWeek(qint64 triggerRow, qint64 week);
    Result<Buckets> stored(qint64 triggerRow, ActivityTable::Level level, qint64 from, qint64 until);

    StoreConnection &m_store;
    Instant m_horizon = Instant::min();
    qint64 m_strays = 0; ///< that are no numbers
    std::function<void(const CountDifference &)> m_differs;
    std::function<void(qint64)> m_progress;
};

} // namespace squidie::inline v0
