// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activity.h>
#include <squidie/error.h>
#include <squidie/instant.h>
#include "store/connectionof.h"

#include <QHash>
#include <QVector>

#include <chrono>
#include <functional>
#include <optional>

namespace squidie::inline v0 {

/// One hour, day or week of a trigger.
struct ActivityBucket {
    Instant from;
    Activity activity;
};

/// Reads what arrived in each hour, day and week of UTC; ActivityCounter keeps it. A week is seven days counted from
/// 1970-01-01, and so begins on a Thursday.
class ActivityTable {
public:
    enum class Level { Hour, Day, Week };
    static constexpr std::chrono::microseconds widthOf(Level level)
    {
        return level == Level::Hour ? std::chrono::hours(1)
            : level == Level::Day   ? std::chrono::hours(24)
                                    : std::chrono::hours(168);
    }

    /// The number of the bucket that an instant is in.
    static qint64 bucketOf(Instant instant, Level level)
    {
        const qint64 width = widthOf(level).count();
        const qint64 time = toMicroseconds(instant);
        return time / width - (time % width < 0 ? 1 : 0);
    }

    /// The coarsest level whose buckets are a few percent of the span, which is good enough to learn how much is in it.
    static Level levelToEstimate(std::chrono::microseconds span);

    explicit ActivityTable(Store &store) : m_store(connectionOf(store)) { }

    /// See ActivityCounter::lockTriggers.
    Status lockTriggers(const QVector<qint64> &triggerRows);

    /// See ActivityCounter::recount.
    Status recount(qint64 triggerRow);

    /// Buckets that begin in [from, until), ascending; those without any delivery are left out.
    Result<QVector<ActivityBucket>> buckets(qint64 triggerRow, Level level, Instant from, Instant until);
    /// The same of many triggers with one question, by trigger's row.
    Result<QHash<qint64, QVector<ActivityBucket>>> buckets(const QVector<qint64> &triggerRows, Level level, Instant from,
                                                           Instant until);
    /// The same, summed up.
    Result<Activity> sum(qint64 triggerRow, Level level, Instant from, Instant until);
    /// How many deliveries there are in them, by trigger, for all triggers at once.
    Result<QHash<qint64, qint64>> deliveries(Level level, Instant from, Instant until);
    /// Buckets of all triggers that begin in [from, until), trigger by trigger, each trigger's in ascending order. Of hours, only
    /// those whose hour of the day is in the mask (bit 0: from midnight to one).
    Status visitBuckets(Level level, Instant from, Instant until, quint32 hoursOfDay,
                        const std::function<void(qint64 triggerRow, const ActivityBucket &)> &visitor);
    /// [from, until) in `parts` equal parts, by trigger, for all triggers at once. A bucket belongs to the part in which it
    /// begins; those that begin outside [countFrom, countUntil) are left out.
    Result<QHash<qint64, QVector<Activity>>> parts(Level level, Instant from, Instant until, int parts, Instant countFrom,
                                                   Instant countUntil);

private:
    StoreConnection &m_store;
};

} // namespace squidie::inline v0
