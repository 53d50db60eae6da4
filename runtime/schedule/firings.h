// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/cronexpression.h"
#include "schedule/timezone.h"
#include <squidie/coveragesettings.h>
#include <squidie/expectedwindow.h>

#include <QVector>

#include <limits>
#include <optional>

/// When a cron expression fires in a time zone (manual: window-comparison.md, "Expected windows"). Pure; any thread.
namespace squidie::inline v0 {

/// The days whose firings are known. Days inside the years that ISO 8601 can write, so that no zone's clock leaves them.
inline constexpr std::chrono::sys_seconds beginOfCalendar =
    std::chrono::sys_days(std::chrono::year(1) / std::chrono::January / 2);
inline constexpr std::chrono::sys_seconds endOfCalendar =
    std::chrono::sys_days(std::chrono::year(9999) / std::chrono::December / 31);

/// Walks an expression's firings in ascending order. The zone is asked once for each of its periods, not for each
/// firing.
class FiringWalk {
public:
    /// Begins at the first firing at or after `from`. The expression and the zone must outlive the walk.
    FiringWalk(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode, Instant from);

    /// The next firing; nothing once there is none before the last day of the year 9999.
    std::optional<Instant> next();

    /// Passes over the firings that are left before `until` and says how many they were: counted by months and hours, not
    /// one by one.
    qint64 skipUntil(Instant until);

private:
    void enterPeriodAt(std::chrono::sys_seconds time);
    std::optional<std::chrono::local_seconds> nextLocal();
    bool takeCatchUp();

    const CronExpression &m_expression;
    const TimeZone &m_zone;
    bool m_vixie;
    TimeZone::Period m_period{};
    std::chrono::local_seconds m_at{}; ///< the first wall-clock second not looked at yet
    std::optional<std::chrono::local_days> m_day; ///< the day of the last match
    bool m_catchUp = false; ///< a fixed time was skipped just before this period
};

/// The first firing after `after`, itself not included.
std::optional<Instant> nextFiring(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                  Instant after);

/// The firings in [from, until), at most `limit`.
QVector<Instant> firingsBetween(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                Instant from, Instant until, qsizetype limit = std::numeric_limits<qsizetype>::max());

/// The last firing before `before`, itself not included.
std::optional<Instant> lastFiring(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                  Instant before);

/// How many firings there are in [from, until), counted by months and hours, not one by one.
qint64 countFirings(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode, Instant from,
                    Instant until);

/// The windows that begin in [from, until), each from its firing to the next one; at most `limit`.
QVector<ExpectedWindow> expectedWindows(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                        Instant from, Instant until,
                                        qsizetype limit = std::numeric_limits<qsizetype>::max());

} // namespace squidie::inline v0
