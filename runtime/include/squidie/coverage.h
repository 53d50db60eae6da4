// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>
#include <squidie/coveragesummary.h>

#include <functional>

namespace squidie::inline v0 {

class Store;

/// More windows than this are not handed over at once.
inline constexpr qint64 mostWindows = 600'000;

/// The trigger's expected windows that begin in [from, until), joined with what arrived (spec 4). Without a schedule that
/// can be predicted: the windows as they were delivered. Windows before the horizon of retention are left out: their
/// deliveries may be gone.
/// Error: invalid_option "range" where these are more than mostWindows: visitCoverage has no such bound.
Result<QVector<CoveredWindow>> windowCoverage(Store &store, const TriggerKey &trigger, Instant from, Instant until,
                                              Instant now);

/// The same in pieces, each small enough for memory, ascending in time. An error of the visitor ends the visit.
Status visitCoverage(Store &store, const TriggerKey &trigger, Instant from, Instant until, Instant now,
                     const std::function<Status(const QVector<CoveredWindow> &)> &visitor);

/// Windows of several triggers, as a table lists them.
struct WindowList {
    struct Row {
        int trigger = 0; ///< its place among the triggers asked for
        CoveredWindow window;
    };
    QVector<Row> rows;
    /// Only windows that begin at this instant or later are listed; nothing where all are.
    std::optional<Instant> listedFrom;
    /// Set to the horizon of retention where earlier windows of the range are left out for it; listedFrom is set as well.
    std::optional<Instant> removedBefore;
    qint64 inRange = 0; ///< windows or deliveries in the whole range, about
};

/// The windows of [from, until), trigger by trigger; where these are more than `most`, those of the newest part of the
/// range that has no more.
Result<WindowList> listWindows(Store &store, const QVector<TriggerKey> &triggers, Instant from, Instant until, Instant now,
                               qint64 most);

/// One part of a summary's trend: an equal part of the range.
struct TrendPart {
    bool any = false; ///< a window begins in it
    WindowStatus worst = WindowStatus::Pending;
    std::chrono::microseconds lateness{0}; ///< farthest from zero
    bool operator==(const TrendPart &) const = default;
};

/// A trigger's line of the summary.
struct TriggerSummary {
    TriggerKey key;
    CoverageSummary summary;
    QVector<TrendPart> trend;
    /// False where it was put together from the hourly counts: no percentiles, no longest gap, and a window that
    /// nobody expected may hide one that is missing in the same hour. True of such counts as well where retention has removed
    /// what an exact comparison needs, so that nothing better will come.
    bool isExact = true;
};

/// The range in at most so many parts, all alike: a few less where each is just one of the days or weeks that are counted.
inline constexpr int mostTrendParts = 32;

/// Sums up each of the triggers over [from, until). One with more than `mostExact` windows or deliveries is answered from
/// the hourly counts, which takes no longer for years than for days.
Result<QVector<TriggerSummary>> summariseTriggers(Store &store, const QVector<TriggerKey> &triggers, Instant from,
                                                  Instant until, Instant now, qint64 mostExact);
/// Exactly, whatever it takes.
Result<TriggerSummary> summariseTrigger(Store &store, const TriggerKey &trigger, Instant from, Instant until, Instant now);

/// Which status wins where several windows share a place: higher is worse.
int severity(WindowStatus status);

} // namespace squidie::inline v0
