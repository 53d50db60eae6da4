// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesettings.h>
#include <squidie/expectedwindow.h>

#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

/// Which settings explain what was delivered. Plain values; any thread. (manual: schedules.md, "Fit")
namespace squidie::inline v0 {

/// One way to understand a trigger's schedule: every setting that decides which windows it means.
struct ScheduleReading {
    ScheduleDialect dialect = ScheduleDialect::Posix;
    DaylightSavingMode daylightSaving = DaylightSavingMode::EveryMatch;
    ExpectAt expectAt = ExpectAt::Start;
    std::optional<std::chrono::microseconds> windowLength; ///< nothing: until the next firing

    bool operator==(const ScheduleReading &) const = default;
};

/// Readings that cannot be told apart in a period, and how well they explain what came in it.
struct FitLine {
    QVector<ScheduleReading> readings; ///< the first one stands for all: the present one, the default, or any
    qint64 explained = 0; ///< expected windows that a delivery names, or in whose grace one without a window came
    qint64 missing = 0; ///< due windows that none explains
    qint64 unexpected = 0; ///< deliveries whose window is none of them
    QVector<ExpectedWindow> differsOn; ///< windows that the best line explains and this one does not; the first three
    bool isCurrent = false; ///< one of them is how the trigger is read now
    bool isDivided = false; ///< they mean different windows at other times
};

/// Every reading of a trigger's schedule over [from, until), best first: most explained, fewest missing, fewest unexpected, the
/// present one, the default.
struct ScheduleFit {
    Instant from;
    Instant until;
    qint64 deliveries = 0;
    std::optional<ScheduleReading> current; ///< nothing where the schedule cannot be read as it is set
    QVector<FitLine> lines; ///< never empty
};

/// Fewer deliveries decide nothing.
inline constexpr qint64 fewestFittedDeliveries = 10;

/// Why the best reading must not be taken over, in a sentence; empty where it may. Pure; any thread.
SQUIDIE_EXPORT QString whyNotApplicable(const ScheduleFit &fit);
/// The settings with those changed in which the best reading differs from the present one. Pure; any thread.
SQUIDIE_EXPORT CoverageSettings settingsOfBest(const ScheduleFit &fit, CoverageSettings settings);

/// Readings as people see them: every combination of these values.
struct ReadingBlock {
    QVector<ScheduleDialect> dialects;
    QVector<DaylightSavingMode> daylightSaving;
    QVector<ExpectAt> expectAt;
    QVector<std::optional<std::chrono::microseconds>> windowLengths;
};
/// Puts readings together in as few blocks as will do, that of the first one first. Pure; any thread.
SQUIDIE_EXPORT QVector<ReadingBlock> readingBlocks(const QVector<ScheduleReading> &readings);

} // namespace squidie::inline v0
