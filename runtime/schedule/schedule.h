// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/calendarexpression.h"
#include "schedule/timezone.h"
#include <squidie/coveragesettings.h>

#include <vector>

namespace squidie::inline v0 {

/// What decides how an expression is read. Plain data.
struct ScheduleRules {
    ScheduleDialect dialect = ScheduleDialect::Posix;
    DaylightSavingMode daylightSaving = DaylightSavingMode::EveryMatch;

    /// For a trigger whose definition names that dialect, or none where it is empty. What the settings say wins.
    /// Error: invalid_option with {"dialect": name}, where it is no dialect's.
    static Result<ScheduleRules> of(const QString &dialect, const CoverageSettings &settings);
};

/// When something fires, once all of it could be read: one expression or several, each in its zone, and what happens when the
/// clock is changed (manual: schedules.md). Never changes; any thread.
class Schedule {
public:
    struct Part {
        CalendarExpression expression;
        TimeZone zone;
    };

    /// Reads one expression. Its own zone (CRON_TZ=) wins over `timezone`.
    /// Error: as CalendarExpression::parse and TimeZone::find.
    static Result<Schedule> read(const QString &expression, const QString &timezone, const ScheduleRules &rules = {});
    /// Reads several joined by ";": their union.
    static Result<Schedule> readUnion(const QString &expressions, const QString &timezone, const ScheduleRules &rules = {});

    Schedule(const CalendarExpression &expression, const TimeZone &zone, DaylightSavingMode mode);

    /// At least one.
    const std::vector<Part> &parts() const { return m_parts; }
    DaylightSavingMode daylightSaving() const { return m_daylightSaving; }
    /// Only the scheduler's start makes it fire.
    bool isReboot() const;
    /// False where no date ever matches, and for @reboot.
    bool canMatch() const;
    /// What the dialect's own scheduler refuses of it, as a sentence: "Oban itself refuses this: L, 7 for Sunday". Empty
    /// where there is nothing.
    QString note() const { return m_note; }

private:
    Schedule(std::vector<Part> parts, const ScheduleRules &rules);

    std::vector<Part> m_parts;
    DaylightSavingMode m_daylightSaving;
    QString m_note;
};

/// Why a schedule cannot be read, in a clause: "in the field “minute”, at character 1, 0 to 59 was expected".
QString scheduleReason(const Error &error);

} // namespace squidie::inline v0
