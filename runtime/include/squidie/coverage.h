// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesummary.h>
#include <squidie/scheduleproblem.h>
#include <squidie/triggerkey.h>
#include <squidie/windowcoverage.h>
#include <squidie/workflowdefinition.h>

#include <functional>

namespace squidie::inline v0 {

class Store;

/// Comparisons of windows over a range. Synchronous; each reads one moment of the store and works on a reader, in the thread
/// that opened it. Instants are UTC. (manual: window-comparison.md)

/// More windows than this are not returned at once.
inline constexpr qint64 mostWindows = 600'000;
/// Summaries for people judge up to so many windows or deliveries of a trigger, ten years of minutes, one by one; beyond
/// that the counts have to do.
inline constexpr qint64 mostJudged = 6'000'000;
/// No comparison of a longer range is begun: of minutes, that is half a thousand million windows.
inline constexpr std::chrono::days longestRange{1000 * 366}; // a thousand years, whichever they are

/// The trigger's expected windows that begin in [from, until), joined with what arrived. Without a schedule: the windows as they
/// were delivered, unexpected; unjudged, where a schedule is there and cannot be read. Windows before the horizon of retention are left out: their deliveries may
/// have been removed.
/// Error: invalid_option "range" where these are more than mostWindows: visitCoverage has no such bound.
SQUIDIE_EXPORT Result<QVector<CoveredWindow>> windowCoverage(Store &store, const TriggerKey &trigger, Instant from,
                                                             Instant until, Instant now);

/// The same in pieces of some ten thousand windows, ascending in time; an hour is one piece, whatever it has. Each piece is of
/// one moment, and nothing of the store is held while the visitor has it: it may write to a pipe that nobody reads. An error
/// of the visitor ends the visit. Error: invalid_option "range" where it is longer than longestRange.
SQUIDIE_EXPORT Status visitCoverage(Store &store, const TriggerKey &trigger, Instant from, Instant until, Instant now,
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
SQUIDIE_EXPORT Result<WindowList> listWindows(Store &store, const QVector<TriggerKey> &triggers, Instant from, Instant until,
                                              Instant now, qint64 most);

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
    CoverageSummary summary; ///< where the schedule cannot be read, only what arrived is known
    QVector<TrendPart> trend;
    /// False where the whole hours of the range were put together from their counts: no percentiles, no longest gap, and a window that
    /// nobody expected may hide one that is missing in the same hour. True of such counts as well where retention has removed
    /// what an exact comparison needs, so that nothing better will come.
    bool isExact = true;
    std::optional<ScheduleProblem> problem; ///< why it expects nothing
    /// When the figures change although nothing arrives: a window that is pending becomes due. Nothing where none is.
    std::optional<Instant> changesAt = std::nullopt;
};

/// The range in at most so many parts, all alike: a few less where each is just one of the days or weeks that are counted.
inline constexpr int mostTrendParts = 32;

/// Sums up each of the triggers over [from, until). One with more than `mostExact` windows or deliveries is answered from
/// the hourly counts, which takes no longer for years than for days.
/// Error: invalid_option "range" where it is longer than longestRange.
SQUIDIE_EXPORT Result<QVector<TriggerSummary>> summariseTriggers(Store &store, const QVector<TriggerKey> &triggers,
                                                                 Instant from, Instant until, Instant now, qint64 mostExact);
/// Exactly, whatever it takes.
SQUIDIE_EXPORT Result<TriggerSummary> summariseTrigger(Store &store, const TriggerKey &trigger, Instant from, Instant until,
                                                       Instant now);

/// A trigger's last and next window around an instant; nothing where its schedule cannot be predicted.
SQUIDIE_EXPORT Result<NeighbourWindows> neighbourWindows(Store &store, const TriggerKey &trigger, Instant at);
/// The same of a definition and settings at hand. Pure; any thread.
SQUIDIE_EXPORT NeighbourWindows neighbourWindows(const TriggerDefinition &definition, const CoverageSettings &settings,
                                                 Instant at);

/// Why a trigger expects no window; nothing where it expects some, or is no cron trigger. Pure; any thread.
SQUIDIE_EXPORT std::optional<ScheduleProblem> scheduleProblem(const TriggerDefinition &definition,
                                                              const CoverageSettings &settings);
/// The same of the trigger's current definition and settings.
SQUIDIE_EXPORT Result<std::optional<ScheduleProblem>> scheduleProblem(Store &store, const TriggerKey &trigger);

/// The defaults for a trigger that the store does not know yet.
SQUIDIE_EXPORT Result<CoverageSettings> coverageSettings(Store &store, const TriggerKey &trigger);
/// Saves a trigger's settings, whether or not the store knows the trigger yet; counts made with other settings are made again.
SQUIDIE_EXPORT Status setCoverageSettings(Store &store, const TriggerKey &trigger, const CoverageSettings &settings);

/// Which status wins where several windows share a place: higher is worse.
SQUIDIE_EXPORT int severity(WindowStatus status);

} // namespace squidie::inline v0
