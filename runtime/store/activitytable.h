// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>

#include <QHash>
#include <QVector>

#include <chrono>
#include <optional>

namespace squidie::inline v0 {

class Store;

/// Counts of what arrived, over a stretch of time (spec 7, "Windows"): a delivery counts where its window starts, or where
/// it was received if it names none. Plain data.
struct Activity {
    qint64 starts = 0; ///< deliveries with that outcome
    qint64 duplicates = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    qint64 conflicts = 0; ///< deliveries that the ledger marked
    qint64 windows = 0; ///< different windows for which anything arrived
    qint64 started = 0; ///< different windows with a start
    qint64 late = 0; ///< of these, those whose first start came after the trigger's grace
    std::optional<std::chrono::microseconds> earliest; ///< the smallest and the largest lateness of any delivery
    std::optional<std::chrono::microseconds> latest;

    qint64 deliveries() const { return starts + duplicates + skipped + rejected; }
    void add(const Activity &other);
    bool operator==(const Activity &) const = default;
};

/// One hour, day or week of a trigger.
struct ActivityBucket {
    Instant from;
    Activity activity;
};

/// What arrived in each hour, day and week of UTC, counted by the store itself at every insert. A week is seven days counted
/// from 1970-01-01, and so begins on a Thursday.
class ActivityTable {
public:
    enum class Level { Hour, Day, Week };
    static constexpr std::chrono::microseconds widthOf(Level level)
    {
        return level == Level::Hour ? std::chrono::hours(1)
            : level == Level::Day   ? std::chrono::hours(24)
                                    : std::chrono::hours(168);
    }

    /// The coarsest level whose buckets are few percent of the span: good enough to learn how much there is in it.
    static Level levelToEstimate(std::chrono::microseconds span);

    explicit ActivityTable(Store &store) : m_store(store) { }

    /// Keeps other writers from counting in the weeks of these moments, by trigger's row, until the transaction ends: what is
    /// read of their windows stays so.
    Status lockWeeks(const QVector<QPair<qint64, Instant>> &moments);

    /// Buckets that begin in [from, until), ascending; those without any delivery are left out.
    Result<QVector<ActivityBucket>> buckets(qint64 triggerRow, Level level, Instant from, Instant until);
    /// The same, summed up.
    Result<Activity> sum(qint64 triggerRow, Level level, Instant from, Instant until);
    /// How many deliveries there are in them, by trigger; of all triggers in one go.
    Result<QHash<qint64, qint64>> deliveries(Level level, Instant from, Instant until);
    /// [from, until) in `parts` equal parts, by trigger; of all triggers in one go. A bucket is of the part that it begins
    /// in; those that begin outside [countFrom, countUntil) are left out.
    Result<QHash<qint64, QVector<Activity>>> parts(Level level, Instant from, Instant until, int parts, Instant countFrom,
                                                   Instant countUntil);

private:
    Store &m_store;
};

} // namespace squidie::inline v0
