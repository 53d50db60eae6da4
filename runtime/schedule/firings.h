// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/schedule.h"
#include <squidie/expectedwindow.h>

#include <QVector>

#include <limits>
#include <optional>
#include <vector>

/// When a schedule fires (manual: window-comparison.md, "Expected windows"). Pure; any thread.
namespace squidie::inline v0 {

/// The calendar: the years 1 to 9999 of UTC.
inline constexpr std::chrono::sys_seconds beginOfCalendar =
    std::chrono::sys_days(std::chrono::year(1) / std::chrono::January / 1);
/// The first second that is not in it.
inline constexpr std::chrono::sys_seconds endOfCalendar =
    std::chrono::sys_days(std::chrono::year(10000) / std::chrono::January / 1);

/// Whether a time that the clock jumps over, forward by `jump`, fires right after it.
bool catchesUp(const CalendarExpression &expression, DaylightSavingMode mode, std::chrono::seconds jump);

/// Walks the firings of one part of a schedule in ascending order. The zone is asked once for each of its periods, not for each
/// firing.
class PartWalk {
public:
    /// Begins at the first firing at or after `from`. The part must outlive the walk.
    PartWalk(const Schedule::Part &part, DaylightSavingMode mode, Instant from);

    /// The next firing; nothing once there is none until the calendar's end.
    std::optional<Instant> next();
    /// Passes over the firings that are left before `until` and says how many they were: counted by months and hours, not
    /// one by one.
    qint64 skipUntil(Instant until);

    const Schedule::Part &part() const { return *m_part; }

private:
    void enterPeriodAt(std::chrono::sys_seconds time);
    void enterAfterChange(std::chrono::local_seconds left, std::chrono::local_seconds entered, bool isAtBegin);
    std::optional<std::chrono::local_seconds> nextLocal();
    bool takeCatchUp();

    const Schedule::Part *m_part;
    DaylightSavingMode m_mode;
    TimeZone::Period m_period{};
    std::chrono::local_seconds m_at{}; ///< the first wall-clock second not looked at yet
    std::chrono::local_seconds m_end{}; ///< of what counts of the period
    std::optional<std::chrono::local_days> m_day; ///< the day of the last match
    bool m_catchUp = false; ///< a fixed time was skipped just before this period
};

/// Walks a schedule's firings in ascending order; what several of its parts mean at once, once.
class FiringWalk {
public:
    /// Begins at the first firing at or after `from`. The schedule must outlive the walk.
    FiringWalk(const Schedule &schedule, Instant from);

    /// The next firing; nothing once there is none until the calendar's end.
    std::optional<Instant> next();
    /// Passes over the firings that are left before `until` and says how many they were. Where the schedule has one part,
    /// without following each.
    qint64 skipUntil(Instant until);
    /// The part that the last firing came from.
    const Schedule::Part &part() const { return m_walks[m_last].walk.part(); }

private:
    struct Ahead {
        PartWalk walk;
        std::optional<Instant> next{}; ///< read already, not told yet
        bool isRead = false;
    };
    Ahead *earliest();

    std::vector<Ahead> m_walks;
    size_t m_last = 0;
};

/// The first firing after `after`, itself not included.
std::optional<Instant> nextFiring(const Schedule &schedule, Instant after);

/// The firings in [from, until), at most `limit`.
QVector<Instant> firingsBetween(const Schedule &schedule, Instant from, Instant until,
                                qsizetype limit = std::numeric_limits<qsizetype>::max());

/// The last firing before `before`, itself not included.
std::optional<Instant> lastFiring(const Schedule &schedule, Instant before);

/// How many firings there are in [from, until).
qint64 countFirings(const Schedule &schedule, Instant from, Instant until);

/// The windows that begin in [from, until): each lasts from its firing to the next one, or as long as `length` says. At most
/// `limit`.
QVector<ExpectedWindow> expectedWindows(const Schedule &schedule, Instant from, Instant until,
                                        qsizetype limit = std::numeric_limits<qsizetype>::max(),
                                        std::optional<std::chrono::microseconds> length = {});

} // namespace squidie::inline v0
