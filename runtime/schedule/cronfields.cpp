// SPDX-License-Identifier: Apache-2.0
#include "schedule/cronfields.h"

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

std::optional<int> CronParser::Field::valueOf(int number) const
{
    const int value = number - shift;
    const bool isSunday = kind == Kind::DayOfWeek && shift == 0 && number == 7;
    return (value >= lowest && value <= highest) || isSunday ? std::optional(value) : std::nullopt;
}

CronParser::Values CronParser::Field::range(int first, int last, int step) const
{
    const int zero = kind == Kind::Year ? lowest : 0;
    Values values;
    for (qint64 value = first; value <= last; value += step)
        values.set(size_t((value - lowest) % size() + lowest - zero));
    return values;
}

const CronParser::Fields &CronParser::Fields::of(ScheduleDialect dialect)
{
    using Kind = Field::Kind;
    static const QStringList months{u"JANUARY"_s, u"FEBRUARY"_s, u"MARCH"_s,     u"APRIL"_s,   u"MAY"_s,      u"JUNE"_s,
                                    u"JULY"_s,    u"AUGUST"_s,   u"SEPTEMBER"_s, u"OCTOBER"_s, u"NOVEMBER"_s, u"DECEMBER"_s};
    static const QStringList weekdays{u"SUNDAY"_s,   u"MONDAY"_s, u"TUESDAY"_s, u"WEDNESDAY"_s,
                                      u"THURSDAY"_s, u"FRIDAY"_s, u"SATURDAY"_s};
    static const Fields usual{
        {Kind::Second, u"second"_s, 0, 59, 0, {}, u"0 to 59, *"_s},
        {Kind::Minute, u"minute"_s, 0, 59, 0, {}, u"0 to 59, *"_s},
        {Kind::Hour, u"hour"_s, 0, 23, 0, {}, u"0 to 23, *"_s},
        {Kind::DayOfMonth, u"day of month"_s, 1, 31, 0, {}, u"1 to 31, *, L, L-3, LW or 15W"_s},
        {Kind::Month, u"month"_s, 1, 12, 0, months, u"1 to 12, JAN to DEC, *"_s},
        {Kind::DayOfWeek, u"day of week"_s, 0, 6, 0, weekdays, u"0 to 7, SUN to SAT, *, FRI#2 or FRIL"_s},
        {Kind::Year, u"year"_s, CalendarExpression::firstYear, CalendarExpression::lastYear, 0, {}, u"1970 to 2199, *"_s},
    };
    static const Fields quartz = [] {
        Fields fields = usual;
        fields.dayOfMonth.expected = u"1 to 31, *, ?, L, L-3, LW or 15W"_s;
        fields.dayOfWeek.shift = 1; // 1 is Sunday
        fields.dayOfWeek.expected = u"1 (Sunday) to 7, SUN to SAT, *, ?, FRI#2 or FRIL"_s;
        return fields;
    }();
    return dialect == ScheduleDialect::Quartz ? quartz : usual;
}

} // namespace squidie::inline v0
