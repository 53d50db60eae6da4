// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace squidie::inline v0 {

/// A cron expression that has been read (manual: window-comparison.md, "Expected windows"). A value; any thread.
///
/// Five fields (minute hour day-of-month month day-of-week) or six (seconds first), separated by blanks. In a field:
/// `*` or `?`, numbers, names (JAN, mon), ranges `a-b`, steps `*/n`, `a-b/n` and `a/n` (from a to the field's end),
/// lists of these. 0 and 7 are both Sunday. Day of month also: `L` (last day), `LW` (last weekday), `nW` (the weekday
/// nearest to n, never in another month). Day of week also: `n#k` (the k-th such day of the month), `nL` (the last).
/// Macros: @yearly @annually @monthly @weekly @daily @midnight @hourly, and @reboot, which has no firings.
///
/// Days: where both day fields are restricted, a day that either of them names matches (POSIX). A field is
/// unrestricted only where `*`, `?` or `*/1` stands in it: `*/2` restricts.
class CronExpression {
public:
    /// Error: invalid_option with {"field", "position", "expected", "found", "text"}: the field's name ("minute",
    /// "day of week", ... or "expression"), the position in `text` in characters from 1, what was expected there, in
    /// English for people, what stands there instead, and the expression itself.
    static Result<CronExpression> parse(const QString &text);

    /// As it was given to parse.
    QString text() const { return m_text; }
    /// "@reboot": at the scheduler's start, at no time that a calendar knows.
    bool isReboot() const { return m_reboot; }
    bool hasSeconds() const { return m_hasSeconds; }
    /// False where no date of the calendar matches (0 0 31 2 *), and for @reboot.
    bool canMatch() const { return m_canMatch; }
    /// True where hour and minute (and second) are fixed: neither begins with `*` or `?`. Vixie cron gives these
    /// alone a special treatment when the clock is changed.
    bool isFixedTime() const { return m_fixedTime; }

    /// Whether this wall-clock second matches.
    bool matches(std::chrono::local_seconds local) const;
    /// The first wall-clock second at or after `from` that matches, in the years 1 to 9999; nothing where there is none.
    /// Jumps field by field.
    std::optional<std::chrono::local_seconds> firstAtOrAfter(std::chrono::local_seconds from) const;

    /// The same within a day that is known to match: the first time of day at or after `timeOfDay`, if any is left.
    std::optional<std::chrono::seconds> firstTimeAtOrAfter(std::chrono::seconds timeOfDay) const;

    /// How many wall-clock seconds in [from, until) match, counted by months and hours, not one by one.
    qint64 countBetween(std::chrono::local_seconds from, std::chrono::local_seconds until) const;

    bool operator==(const CronExpression &) const = default;

private:
    friend class CronParser;
    CronExpression() = default;

    /// Bit d stands for day d of a month that has `length` days and begins on `firstWeekday` (0 is Sunday).
    uint32_t monthDays(unsigned length, unsigned firstWeekday) const
    {
        return m_monthDays[(length - 28) * 7 + firstWeekday];
    }
    std::optional<std::chrono::local_days> firstDayAtOrAfter(std::chrono::local_days from) const;
    /// How many days in [from, until) match.
    qint64 countDays(std::chrono::local_days from, std::chrono::local_days until) const;
    /// Of a day that matches: how many times of day before `timeOfDay` match.
    qint64 countBefore(std::chrono::seconds timeOfDay) const;

    QString m_text;
    uint64_t m_seconds = 1;
    uint64_t m_minutes = 0;
    uint32_t m_hours = 0;
    uint32_t m_months = 0;
    /// The days of every shape that a month can have: four lengths, seven first weekdays.
    std::array<uint32_t, 28> m_monthDays{};
    bool m_reboot = false;
    bool m_hasSeconds = false;
    bool m_canMatch = false;
    bool m_fixedTime = false;
};

} // namespace squidie::inline v0
