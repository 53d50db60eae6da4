// SPDX-License-Identifier: Apache-2.0
#include "schedule/dayrules.h"

namespace squidie::inline v0 {
namespace {

/// The weekday nearest to `day` in its own month (Monday to Friday), for a month that begins on `firstWeekday`.
unsigned nearestWeekday(unsigned day, unsigned length, unsigned firstWeekday)
{
    const unsigned weekday = (firstWeekday + day - 1) % 7;
    if (weekday == 6)
        return day > 1 ? day - 1 : day + 2;
    if (weekday == 0)
        return day < length ? day + 1 : day - 2;
    return day;
}

bool hasBit(uint64_t set, unsigned bit)
{
    return (set >> bit & 1) != 0;
}

} // namespace

uint32_t DayRules::daysOfMonthIn(unsigned length, unsigned firstWeekday) const
{
    uint32_t set = uint32_t(daysOfMonth);
    for (unsigned day = 1; day <= length; ++day) {
        if (hasBit(beforeLastDay, length - day))
            set |= uint32_t(1) << day;
        if (hasBit(nearestWeekdays, day) || hasBit(nearestBeforeLastDay, length - day))
            set |= uint32_t(1) << nearestWeekday(day, length, firstWeekday);
    }
    for (const auto &[first, step] : untilLastDay) {
        for (unsigned day = first; day <= length; day += step)
            set |= uint32_t(1) << day;
    }
    return set;
}

uint32_t DayRules::daysOfWeekIn(unsigned length, unsigned firstWeekday) const
{
    uint32_t set = 0;
    for (unsigned day = 1; day <= length; ++day) {
        const unsigned weekday = (firstWeekday + day - 1) % 7;
        const unsigned nth = (day - 1) / 7 + 1;
        const bool isLast = day + 7 > length;
        if (hasBit(daysOfWeek, weekday) || hasBit(nthDays, nth * 7 + weekday) || (isLast && hasBit(lastDaysOfWeek, weekday)))
            set |= uint32_t(1) << day;
    }
    return set;
}

uint32_t DayRules::daysIn(unsigned length, unsigned firstWeekday) const
{
    const uint32_t all = uint32_t(((uint64_t(1) << length) - 1) << 1);
    const uint32_t ofMonth = daysOfMonthIn(length, firstWeekday) & all;
    const uint32_t ofWeek = daysOfWeekIn(length, firstWeekday);
    return mustMatchBoth ? ofMonth & ofWeek : ofMonth | ofWeek;
}

} // namespace squidie::inline v0
