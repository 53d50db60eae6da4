// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/scheduledialect.h>

#include <QString>
#include <QStringList>

#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>

namespace squidie::inline v0 {

/// One expression that has been read, in whichever dialect: a set of wall-clock times (manual: schedules.md). A value; any
/// thread.
class CalendarExpression {
public:
    /// Error: invalid_option with {"field", "position", "expected", "found", "text"}: the field's name ("minute",
    /// "day of week", ... or "expression"), the position in `text` in characters from 1, what was expected there, in
    /// English for people, what stands there instead, and the expression itself. Where more is to be said, also "reason", a
    /// clause that stands for all of it.
    static Result<CalendarExpression> parse(const QString &text, ScheduleDialect dialect = ScheduleDialect::Posix);

    /// As it was given to parse.
    QString text() const { return m_text; }
    /// The zone that it names itself (CRON_TZ=Europe/Warsaw 0 9 * * *), not looked up; nothing where it names none.
    std::optional<QString> ownZone() const { return m_ownZone; }
    /// "@reboot": at the scheduler's start, at no time that a calendar knows.
    bool isReboot() const { return m_reboot; }
    /// False where no date of the calendar matches (0 0 31 2 *), and for @reboot.
    bool canMatch() const { return m_canMatch; }
    /// True where minute and hour are fixed: neither begins with `*` or `?`. Vixie cron gives these alone a special
    /// treatment when the clock is changed.
    bool isFixedTime() const { return m_fixedTime; }
    /// What the dialect's own scheduler refuses, although it has one meaning, as a list for people: "a range that wraps".
    QStringList refusedForms() const { return m_refusedForms; }

    /// Whether this wall-clock second matches.
    bool matches(std::chrono::local_seconds local) const;
    /// The first wall-clock second at or after `from` that matches; nothing where there is none. Jumps field by field. Reaches a
    /// day beyond the years 1 to 9999 at both ends, since these are years of UTC.
    std::optional<std::chrono::local_seconds> firstAtOrAfter(std::chrono::local_seconds from) const;

    /// The same for one second of a day that is known to match, quicker: nothing where none is left of the day.
    std::optional<std::chrono::local_seconds> firstOfDay(std::chrono::local_days day, std::chrono::seconds timeOfDay) const;

    /// How many wall-clock seconds in [from, until) match, counted by months and hours, not one by one.
    qint64 countBetween(std::chrono::local_seconds from, std::chrono::local_seconds until) const;

    bool operator==(const CalendarExpression &) const = default;

    static constexpr int firstYear = 1970; ///< that an expression can name
    static constexpr int lastYear = 2199;

private:
    /// systemd 252 loses times where a step runs over the end of its unit and the carry goes beyond the next one (its
    /// tm_within_bounds resets only one): *:0/7 never fires at 00:00. Of each unit, the values below these are lost at the
    /// beginning of the unit after the next.
    struct LostTimes {
        int seconds = 0; ///< in the first minute of an hour
        int minutes = 0; ///< in the first hour of a day
        int hours = 0; ///< on the first day of a month
        int days = 0; ///< in January
        bool operator==(const LostTimes &) const = default;
    };

    friend class CronParser;
    friend class SystemdParser;
    using Years = std::bitset<lastYear - firstYear + 1>;
    CalendarExpression() = default;

    /// Bit d stands for day d of a month that has `length` days and begins on `firstWeekday` (0 is Sunday).
    uint32_t monthDays(unsigned length, unsigned firstWeekday) const
    {
        return m_monthDays[(length - 28) * 7 + firstWeekday];
    }
    template<typename DaysOf>
    void setMonthDays(const DaysOf &daysOf)
    {
        for (unsigned length = 28; length <= 31; ++length) {
            for (unsigned firstWeekday = 0; firstWeekday < 7; ++firstWeekday)
                m_monthDays[(length - 28) * 7 + firstWeekday] = daysOf(length, firstWeekday);
        }
    }
    std::optional<std::chrono::seconds> firstTimeAtOrAfter(std::chrono::seconds timeOfDay) const;
    /// Once every set is filled.
    void findWhetherItCanMatch();
    bool isDay(std::chrono::local_days day) const { return firstDayAtOrAfter(day) == day; }
    bool isLost(std::chrono::local_seconds local) const;
    std::optional<std::chrono::local_seconds> firstInSets(std::chrono::local_seconds from) const;
    bool isInYear(std::chrono::year which) const;
    std::optional<std::chrono::local_days> firstDayIn(std::chrono::local_days from, std::chrono::year end) const;
    std::optional<std::chrono::local_days> firstDayAtOrAfter(std::chrono::local_days from) const;
    /// How many days in [from, until) match.
    qint64 countDays(std::chrono::local_days from, std::chrono::local_days until) const;
    /// Of a day that matches: how many times of day before `timeOfDay` match.
    qint64 countBefore(std::chrono::seconds timeOfDay) const;

    QString m_text;
    std::optional<QString> m_ownZone;
    QStringList m_refusedForms;
    uint64_t m_seconds = 1;
    uint64_t m_minutes = 0;
    uint32_t m_hours = 0;
    uint32_t m_months = 0;
    std::optional<Years> m_years; ///< nothing: every year
    /// The days of every shape that a month can have: four lengths, seven first weekdays.
    std::array<uint32_t, 28> m_monthDays{};
    LostTimes m_lost;
    bool m_reboot = false;
    bool m_canMatch = false;
    bool m_fixedTime = false;
};

} // namespace squidie::inline v0
