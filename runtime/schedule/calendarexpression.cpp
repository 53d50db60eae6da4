// SPDX-License-Identifier: Apache-2.0
#include "schedule/calendarexpression.h"

#include "schedule/cronparser.h"
#include "schedule/systemdparser.h"

#include <algorithm>
#include <bit>

namespace squidie::inline v0 {

namespace {

using namespace std::chrono;

// A day more than the calendar at each end: its years are UTC's, and no zone is farther away than that.
constexpr local_days beginOfCalendar = local_days(year(0) / December / 31);
constexpr local_days endOfCalendar = local_days(year(10000) / January / 2);

/// The lowest bit of `set` at or above `from`, or -1.
int nextBit(uint64_t set, unsigned from)
{
    const uint64_t rest = from < 64 ? set >> from << from : 0;
    return rest != 0 ? std::countr_zero(rest) : -1;
}

bool hasBit(uint64_t set, qint64 bit)
{
    return (set >> bit & 1) != 0;
}

/// How many of the lowest `bits` bits are set; `bits` is below 64.
qint64 countBelow(uint64_t set, qint64 bits)
{
    return std::popcount(set & ((uint64_t(1) << bits) - 1));
}

} // namespace

Result<CalendarExpression> CalendarExpression::parse(const QString &text, ScheduleDialect dialect)
{
    return dialect == ScheduleDialect::Systemd ? SystemdParser(text).parse() : CronParser(text, dialect).parse();
}

void CalendarExpression::findWhetherItCanMatch()
{
    if (m_years) {
        m_canMatch = firstDayIn(local_days(year(firstYear) / January / 1), year(lastYear + 1)).has_value();
        return;
    }
    // Every month begins on every weekday sooner or later, leap Februaries too: a shape that can match will.
    constexpr std::array<unsigned, 13> longest{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (unsigned month = 1; month <= 12; ++month) {
        if (!hasBit(m_months, month))
            continue;
        for (unsigned firstWeekday = 0; firstWeekday < 7; ++firstWeekday) {
            m_canMatch |= monthDays(longest[month], firstWeekday) != 0;
            m_canMatch |= month == 2 && monthDays(28, firstWeekday) != 0;
        }
    }
}

bool CalendarExpression::isInYear(year which) const
{
    if (!m_years)
        return true;
    const int place = int(which) - firstYear;
    return place >= 0 && size_t(place) < m_years->size() && m_years->test(size_t(place));
}

bool CalendarExpression::matches(local_seconds local) const
{
    const auto day = floor<days>(local);
    const seconds time = local - day;
    return hasBit(m_seconds, time.count() % 60) && hasBit(m_minutes, time.count() / 60 % 60)
        && hasBit(m_hours, time.count() / 3600) && isDay(day) && !isLost(local);
}

bool CalendarExpression::isLost(local_seconds local) const
{
    if (m_lost == LostTimes())
        return false;
    const auto day = floor<days>(local);
    const hh_mm_ss time(local - day);
    const year_month_day date(day);
    // Each of them is lost only to a search that comes from the unit before.
    if (time.seconds().count() < m_lost.seconds && time.minutes().count() == 0 && hasBit(m_minutes, 59)) {
        const local_seconds before = local - time.seconds() - seconds(1);
        const auto dayBefore = floor<days>(before);
        if (hasBit(m_hours, (before - dayBefore).count() / 3600) && isDay(dayBefore))
            return true;
    }
    if (time.hours().count() == 0 && time.minutes().count() < m_lost.minutes && hasBit(m_hours, 23) && isDay(day - days(1)))
        return true;
    if (date.day() == std::chrono::day(1) && time.hours().count() < m_lost.hours && isDay(day - days(1)))
        return true;
    return date.month() == January && int(unsigned(date.day())) < m_lost.days && hasBit(m_months, 12)
        && isInYear(date.year() - years(1));
}

std::optional<local_seconds> CalendarExpression::firstAtOrAfter(local_seconds from) const
{
    auto found = firstInSets(from);
    while (found && isLost(*found))
        found = firstInSets(*found + seconds(1));
    return found;
}

std::optional<local_seconds> CalendarExpression::firstOfDay(local_days day, seconds timeOfDay) const
{
    auto time = firstTimeAtOrAfter(timeOfDay);
    while (time && isLost(day + *time))
        time = firstTimeAtOrAfter(*time + seconds(1));
    return time ? std::optional(day + *time) : std::nullopt;
}

std::optional<local_seconds> CalendarExpression::firstInSets(local_seconds from) const
{
    if (!m_canMatch)
        return std::nullopt;
    const auto today = floor<days>(from);
    const auto day = firstDayAtOrAfter(today);
    if (!day)
        return std::nullopt;
    if (const auto time = firstTimeAtOrAfter(*day == today ? from - today : seconds(0)))
        return *day + *time;
    // Nothing is left of today: the first time of the next day that matches.
    const auto later = firstDayAtOrAfter(today + days(1));
    return later ? std::optional(*later + *firstTimeAtOrAfter(seconds(0))) : std::nullopt;
}

std::optional<local_days> CalendarExpression::firstDayAtOrAfter(local_days from) const
{
    return m_canMatch && from < endOfCalendar
        ? firstDayIn(std::max(from, beginOfCalendar), year(m_years ? lastYear + 1 : 10001))
        : std::nullopt;
}

std::optional<local_days> CalendarExpression::firstDayIn(local_days from, year end) const
{
    const year_month_day date(from);
    unsigned day = unsigned(date.day());
    for (year_month month = date.year() / date.month(); month.year() < end; month += months(1), day = 1) {
        if (!isInYear(month.year())) {
            month = month.year() / December; // and on to the next year
            continue;
        }
        if (!hasBit(m_months, unsigned(month.month())))
            continue;
        const local_days first = local_days(month / 1);
        const unsigned length = unsigned((month / last).day());
        if (const int bit = nextBit(monthDays(length, weekday(first).c_encoding()), day); bit > 0) {
            const local_days found = first + days(bit - 1);
            return found < endOfCalendar ? std::optional(found) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<seconds> CalendarExpression::firstTimeAtOrAfter(seconds timeOfDay) const
{
    unsigned hour = unsigned(timeOfDay.count() / 3600);
    unsigned minute = unsigned(timeOfDay.count() / 60 % 60);
    int second = nextBit(m_seconds, unsigned(timeOfDay.count() % 60));
    const auto at = [](int h, int m, int s) { return std::optional<seconds>(hours(h) + minutes(m) + seconds(s)); };

    if (hasBit(m_hours, hour)) {
        if (hasBit(m_minutes, minute) && second >= 0)
            return at(int(hour), int(minute), second);
        second = nextBit(m_seconds, 0);
        if (const int next = nextBit(m_minutes, minute + 1); next >= 0)
            return at(int(hour), next, second);
    }
    const int next = nextBit(m_hours, hour + 1);
    return next >= 0 ? at(next, nextBit(m_minutes, 0), nextBit(m_seconds, 0)) : std::nullopt;
}

qint64 CalendarExpression::countBefore(seconds timeOfDay) const
{
    const qint64 hour = timeOfDay.count() / 3600;
    const qint64 perMinute = std::popcount(m_seconds);
    const qint64 perHour = std::popcount(m_minutes) * perMinute;
    qint64 count = countBelow(m_hours, hour) * perHour;
    if (hour < 24 && hasBit(m_hours, hour)) {
        const qint64 minute = timeOfDay.count() / 60 % 60;
        count += countBelow(m_minutes, minute) * perMinute;
        if (hasBit(m_minutes, minute))
            count += countBelow(m_seconds, timeOfDay.count() % 60);
    }
    return count;
}

qint64 CalendarExpression::countDays(local_days from, local_days until) const
{
    from = std::max(from, beginOfCalendar);
    until = std::min(until, endOfCalendar);
    if (!m_canMatch || from >= until)
        return 0;
    const year_month_day date(from);
    qint64 count = 0;
    local_days first = local_days(date.year() / date.month() / 1);
    for (year_month month = date.year() / date.month(); first < until; month += months(1)) {
        const unsigned length = unsigned((month / last).day());
        if (hasBit(m_months, unsigned(month.month())) && isInYear(month.year())) {
            uint64_t matching = monthDays(length, weekday(first).c_encoding()); // bit 1 is the first day
            if (first < from)
                matching &= ~uint64_t(0) << ((from - first).count() + 1);
            if (first + days(length) > until)
                matching &= (uint64_t(1) << ((until - first).count() + 1)) - 1;
            count += std::popcount(matching);
        }
        first += days(length);
    }
    return count;
}

qint64 CalendarExpression::countBetween(local_seconds from, local_seconds until) const
{
    if (from >= until)
        return 0;
    if (m_lost != LostTimes()) {
        qint64 each = 0;
        for (auto at = firstAtOrAfter(from); at && *at < until; at = firstAtOrAfter(*at + seconds(1)))
            ++each;
        return each;
    }
    const auto begin = floor<days>(from);
    const auto end = floor<days>(until);
    qint64 count = countDays(begin, end) * countBefore(days(1));
    count += countDays(end, end + days(1)) * countBefore(until - end);
    count -= countDays(begin, begin + days(1)) * countBefore(from - begin);
    return count;
}

} // namespace squidie::inline v0
