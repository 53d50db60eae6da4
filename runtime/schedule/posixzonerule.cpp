// SPDX-License-Identifier: Apache-2.0
#include "schedule/posixzonerule.h"

#include <algorithm>
#include <array>

namespace squidie::inline v0 {

using namespace std::chrono;

/// Reads a rule from its front. The first thing that does not fit leaves `ok` false for good.
class PosixZoneRule::Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) { }

    bool ok = true;
    bool atEnd() const { return m_rest.empty(); }
    bool startsWith(char c) const { return !m_rest.empty() && m_rest.front() == c; }

    bool skip(char c)
    {
        if (!startsWith(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void expect(char c) { ok &= skip(c); }

    void skipName()
    {
        const bool isQuoted = skip('<');
        const auto isPart = [isQuoted](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                || (isQuoted && ((c >= '0' && c <= '9') || c == '+' || c == '-'));
        };
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isPart);
        ok &= end - m_rest.begin() >= 3;
        m_rest.remove_prefix(size_t(end - m_rest.begin()));
        if (isQuoted)
            expect('>');
    }

    unsigned number(unsigned highest)
    {
        unsigned value = 0;
        size_t length = 0;
        for (; length < m_rest.size() && length < 3 && m_rest[length] >= '0' && m_rest[length] <= '9'; ++length)
            value = value * 10 + unsigned(m_rest[length] - '0');
        ok &= length > 0 && value <= highest;
        m_rest.remove_prefix(length);
        return value;
    }

    /// [+-]hh[:mm[:ss]]
    seconds time()
    {
        const bool isNegative = skip('-');
        if (!isNegative)
            skip('+');
        seconds value = hours(number(167));
        if (skip(':'))
            value += minutes(number(59));
        if (skip(':'))
            value += seconds(number(59));
        return isNegative ? -value : value;
    }

    Change change()
    {
        Change change;
        expect(',');
        if (skip('M')) {
            change.day = Change::Day::WeekdayOfMonth;
            change.number = number(12);
            expect('.');
            change.week = number(5);
            expect('.');
            change.weekday = number(6);
            ok &= change.number >= 1 && change.week >= 1;
        } else {
            change.day = skip('J') ? Change::Day::OfYearWithoutLeapDay : Change::Day::OfYear;
            change.number = number(365);
        }
        if (skip('/'))
            change.time = time();
        return change;
    }

private:
    std::string_view m_rest;
};

local_seconds PosixZoneRule::Change::in(year which) const
{
    switch (day) {
    case Day::OfYear:
        return local_days(which / January / 1) + days(number) + time;
    case Day::OfYearWithoutLeapDay:
        return local_days(which / January / 1) + days(number - 1 + (which.is_leap() && number >= 60 ? 1 : 0)) + time;
    case Day::WeekdayOfMonth:
        break;
    }
    const std::chrono::weekday on(weekday);
    return (week == 5 ? local_days(which / month(number) / on[last]) : local_days(which / month(number) / on[week])) + time;
}

std::optional<PosixZoneRule> PosixZoneRule::parse(std::string_view text)
{
    PosixZoneRule rule;
    Reader reader(text);
    reader.skipName();
    rule.m_standard = -reader.time();
    if (!reader.atEnd()) {
        rule.m_hasSummer = true;
        reader.skipName();
        rule.m_summer = reader.startsWith(',') ? rule.m_standard + hours(1) : -reader.time();
        rule.m_toSummer = reader.change();
        rule.m_toStandard = reader.change();
    }
    return reader.ok && reader.atEnd() ? std::optional(rule) : std::nullopt;
}

PosixZoneRule::Period PosixZoneRule::periodAt(sys_seconds time) const
{
    if (!m_hasSummer)
        return {sys_days(year::min() / January / 1), sys_days(year::max() / January / 1), m_standard};
    struct Begin {
        sys_seconds at;
        seconds offset;
    };
    // The changes of the years around it: one in January may belong to December, and none lies two years away.
    const year middle = year_month_day(floor<days>(time)).year();
    std::array<Begin, 6> begins;
    auto next = begins.begin();
    for (year each = middle - years(1); each <= middle + years(1); each += years(1)) {
        *next++ = {sys_seconds((m_toSummer.in(each)-m_standard).time_since_epoch()), m_summer};
        *next++ = {sys_seconds((m_toStandard.in(each)-m_summer).time_since_epoch()), m_standard};
    }
    std::stable_sort(begins.begin(), begins.end(), [](const Begin &a, const Begin &b) { return a.at < b.at; });
    const auto after =
        std::find_if(begins.begin() + 1, begins.end() - 1, [time](const Begin &begin) { return begin.at > time; });
    return {(after - 1)->at, after->at, (after - 1)->offset};
}

} // namespace squidie::inline v0
