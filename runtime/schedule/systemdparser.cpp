// SPDX-License-Identifier: Apache-2.0
#include "schedule/systemdparser.h"

#include "base/sentences.h"
#include "schedule/timezone.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

struct SystemdParser::Unit {
    QString name;
    int lowest;
    int highest;
};

namespace {

struct Shorthand {
    QString name;
    QString parts;
};

const QVector<Shorthand> &shorthands()
{
    static const QVector<Shorthand> all{
        {u"minutely"_s, u"*:*"_s},          {u"hourly"_s, u"*:00"_s},
        {u"daily"_s, u"*-*-*"_s},           {u"weekly"_s, u"Mon *-*-*"_s},
        {u"monthly"_s, u"*-*-01"_s},        {u"quarterly"_s, u"*-01,04,07,10-01"_s},
        {u"yearly"_s, u"*-01-01"_s},        {u"annually"_s, u"*-01-01"_s},
        {u"biannually"_s, u"*-01,07-01"_s}, {u"semiannually"_s, u"*-01,07-01"_s},
    };
    return all;
}

constexpr std::array<QStringView, 7> weekdayNames{u"sunday",   u"monday", u"tuesday", u"wednesday",
                                                  u"thursday", u"friday", u"saturday"};

/// Systemd's weeks begin on Monday.
int placeInWeek(int weekday)
{
    return (weekday + 6) % 7;
}

uint64_t rangeOf(int first, int last, int step)
{
    uint64_t set = 0;
    for (int value = first; value <= last; value += step)
        set |= uint64_t(1) << value;
    return set;
}

} // namespace

Result<CalendarExpression> SystemdParser::parse()
{
    CalendarExpression expression;
    expression.m_text = m_text;
    QString parts = m_text.trimmed();
    m_shift = parts.isEmpty() ? 0 : m_text.indexOf(parts);
    const qsizetype space = parts.lastIndexOf(u' ');
    if (const QString zone = parts.mid(space + 1); space > 0 && isKnownTimeZone(zone)) {
        expression.m_ownZone = zone;
        parts = parts.first(space);
    }
    for (const Shorthand &word : shorthands()) {
        if (parts.compare(word.name, Qt::CaseInsensitive) == 0)
            return parseParts(word.parts, expression);
    }
    return parseParts(parts, expression);
}

Result<CalendarExpression> SystemdParser::parseParts(const QString &parts, CalendarExpression expression)
{
    m_parts = parts;
    expression.m_months = uint32_t(rangeOf(1, 12, 1));
    if (m_parts.isEmpty())
        return fault(u"expression"_s, u"days, a date or a time, such as Mon..Fri *-*-* 09:00"_s);
    if (auto read = parseWeekdays(); !read)
        return tl::unexpected(read.error());
    if (auto read = parseDate(expression); !read)
        return tl::unexpected(read.error());
    if (auto read = parseTime(expression); !read)
        return tl::unexpected(read.error());
    expression.m_fixedTime = true; // no wildcards: what comes twice fires once
    expression.setMonthDays([this](unsigned length, unsigned firstWeekday) { return daysIn(length, firstWeekday); });
    expression.findWhetherItCanMatch();
    return expression;
}

bool SystemdParser::skip(QStringView text)
{
    if (!QStringView(m_parts).mid(m_at).startsWith(text, Qt::CaseInsensitive))
        return false;
    m_at += text.size();
    return true;
}

void SystemdParser::skipSpaces()
{
    while (next() == u' ')
        ++m_at;
}

Status SystemdParser::parseWeekdays()
{
    const auto takeName = [this] {
        for (size_t day = 0; day < weekdayNames.size(); ++day) {
            if (skip(weekdayNames[day]) || skip(weekdayNames[day].first(3)))
                return int(day);
        }
        return -1;
    };
    uint32_t days = 0;
    int day = takeName();
    if (day < 0)
        return {};
    const auto expected = u"days of the week, such as Mon or Mon..Fri,Sun"_s;
    while (true) {
        int last = day;
        if (skip(u"..") || skip(u"-")) {
            last = takeName();
            if (last < 0 || placeInWeek(last) < placeInWeek(day))
                return fault(u"day of week"_s, expected);
        }
        for (int place = placeInWeek(day); place <= placeInWeek(last); ++place)
            days |= uint32_t(1) << (place + 1) % 7;
        const bool goesOn = skip(u",");
        if (next().isNull() || next() == u' ')
            break;
        day = goesOn ? takeName() : -1;
        if (day < 0)
            return fault(u"day of week"_s, expected);
    }
    m_weekdays = days;
    skipSpaces();
    return {};
}

Result<int> SystemdParser::parseNumber(const Unit &unit)
{
    int number = 0;
    int digits = 0;
    for (; next() >= u'0' && next() <= u'9' && digits < 9; ++m_at, ++digits)
        number = number * 10 + (next().unicode() - u'0');
    if (digits == 0)
        return fault(unit.name, u"%1 to %2, or *"_s.arg(unit.lowest).arg(unit.highest));
    if (next() == u'.' && !QStringView(m_parts).mid(m_at).startsWith(u".."))
        return fault(unit.name, u"%1 to %2, or *"_s.arg(unit.lowest).arg(unit.highest),
                     tr("systemd reads fractions of a second, and Squidie whole ones; leave the fraction out"));
    return number;
}

Result<SystemdParser::Item> SystemdParser::parseItem(const Unit &unit)
{
    Item item;
    const auto first = parseNumber(unit);
    if (!first)
        return tl::unexpected(first.error());
    item.first = item.last = *first;
    if (skip(u"..")) {
        const auto last = parseNumber(unit);
        if (!last)
            return tl::unexpected(last.error());
        item.last = *last;
        item.step = 1;
    } else {
        item.isOpen = next() == u'/';
    }
    if (skip(u"/")) {
        const auto step = parseNumber(unit);
        if (!step)
            return tl::unexpected(step.error());
        if (*step == 0)
            return fault(unit.name, u"a step, 1 or more"_s);
        item.step = *step;
    }
    return item;
}

Result<SystemdParser::Chain> SystemdParser::parseChain(const Unit &unit)
{
    if (skip(u"*"))
        return Chain();
    QVector<Item> items;
    do {
        const auto item = parseItem(unit);
        if (!item)
            return tl::unexpected(item.error());
        items.append(*item);
    } while (skip(u","));
    return Chain(items);
}

Status SystemdParser::check(const Unit &unit, const Chain &chain) const
{
    const bool isFromEnd = m_fromMonthsEnd && &chain == &m_days;
    QVector<Item> items = chain.value_or(QVector<Item>());
    std::sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        return std::tie(a.first, a.last, a.step) < std::tie(b.first, b.last, b.step);
    });
    int highest = unit.highest;
    for (const Item &item : items) {
        // From a month's end on it takes three days off the limit for each item of a list, and so do we.
        highest -= isFromEnd ? 3 : 0;
        const auto isInside = [&](int value) { return value >= unit.lowest && value <= highest; };
        if (!isInside(item.first) || !isInside(item.last))
            return fault(unit.name, u"%1 to %2, or *"_s.arg(unit.lowest).arg(highest));
        if (item.last < item.first)
            return fault(unit.name, u"a range that does not run backwards"_s);
        // From a month's end the days are counted down: the first of them is the lowest.
        const int left = isFromEnd ? item.first - unit.lowest : highest - item.first;
        if (item.isOpen && item.step > left)
            return fault(unit.name, u"a step that comes to another value"_s);
    }
    return {};
}

Status SystemdParser::parseDate(CalendarExpression &expression)
{
    if (next().isNull())
        return {};
    const Unit yearUnit{u"year"_s, CalendarExpression::firstYear, CalendarExpression::lastYear};
    const Unit monthUnit{u"month"_s, 1, 12};
    const qsizetype begin = m_at;
    const auto separator = [this] {
        m_fromMonthsEnd = skip(u"~");
        return m_fromMonthsEnd || skip(u"-");
    };
    // What begins here may be a year, a month or an hour: only what follows tells.
    auto one = parseChain(yearUnit);
    if (!one)
        return tl::unexpected(one.error());
    if (next() == u':') {
        m_at = begin;
        return {};
    }
    if (!separator())
        return fault(u"date"_s, u"a date ([YEAR-]MONTH-DAY) or a time (HOUR:MINUTE)"_s);
    auto two = parseChain(monthUnit);
    if (!two)
        return tl::unexpected(two.error());
    Chain years;
    Chain months = *one;
    m_days = *two;
    if (!next().isNull() && next() != u' ') {
        if (m_fromMonthsEnd || !separator())
            return fault(u"date"_s, u"a space, or - and the day"_s);
        auto three = parseChain({u"day"_s, 1, 31});
        if (!three)
            return tl::unexpected(three.error());
        years = *one;
        months = *two;
        m_days = *three;
        if (!next().isNull() && next() != u' ')
            return fault(u"date"_s, u"a space and the time"_s);
    }
    if (years) {
        for (Item &item : *years) {
            for (int *year : {&item.first, &item.last})
                *year += *year < 70 ? 2000 : *year < 100 ? 1900 : 0;
        }
    }
    const Unit dayUnit{u"day"_s, 1, 31};
    for (const Status &right : {check(yearUnit, years), check(monthUnit, months), check(dayUnit, m_days)}) {
        if (!right)
            return right;
    }
    if (years) {
        expression.m_years.emplace();
        for (const Item &item : *years) {
            const int last = item.isOpen ? yearUnit.highest : item.last;
            for (qint64 year = item.first; year <= last; year += std::max(1, item.step))
                expression.m_years->set(size_t(year - yearUnit.lowest));
        }
    }
    if (months) {
        expression.m_months = 0;
        for (const Item &item : *months)
            expression.m_months |= uint32_t(rangeOf(item.first, item.isOpen ? 12 : item.last, std::max(1, item.step)));
    }
    Chain inDecember = m_days;
    if (m_fromMonthsEnd && inDecember) {
        for (Item &item : *inDecember) {
            const int farthest = item.last - (item.last - item.first) % std::max(1, item.step);
            item = Item{32 - farthest, 32 - item.first, item.step, item.isOpen}; // an open one has no other last
        }
    }
    if (const int lost = lostBy(inDecember, 32); lost > 0)
        expression.m_lost.days = lost + 1; // the first of January too
    skipSpaces();
    return {};
}

Status SystemdParser::parseTime(CalendarExpression &expression)
{
    expression.m_hours = expression.m_seconds = 1;
    expression.m_minutes = 1;
    if (next().isNull())
        return {};
    const std::array<Unit, 3> units{Unit{u"hour"_s, 0, 23}, Unit{u"minute"_s, 0, 59}, Unit{u"second"_s, 0, 59}};
    std::array<uint64_t, 3> sets{1, 1, 1};
    std::array<int, 3> lost{};
    for (size_t place = 0; place < units.size(); ++place) {
        const Unit &unit = units[place];
        const auto chain = parseChain(unit);
        if (!chain)
            return tl::unexpected(chain.error());
        if (auto right = check(unit, *chain); !right)
            return right;
        sets[place] = *chain ? 0 : rangeOf(0, unit.highest, 1);
        for (const Item &item : chain->value_or(QVector<Item>()))
            sets[place] |= rangeOf(item.first, item.isOpen ? unit.highest : item.last, std::max(1, item.step));
        lost[place] = lostBy(*chain, unit.highest + 1);
        if (next().isNull() && place > 0)
            break;
        if (place == 2 || !skip(u":"))
            return fault(unit.name, place == 0 ? u": and the minute"_s : u"the end, or a known time zone"_s);
    }
    expression.m_hours = uint32_t(sets[0]);
    expression.m_minutes = sets[1];
    expression.m_seconds = sets[2];
    expression.m_lost.hours = lost[0];
    expression.m_lost.minutes = lost[1];
    expression.m_lost.seconds = lost[2];
    return {};
}

int SystemdParser::lostBy(const Chain &chain, int end)
{
    int least = std::numeric_limits<int>::max();
    for (const Item &item : chain.value_or(QVector<Item>())) {
        const int step = std::max(1, item.step);
        if ((item.isOpen || item.last == end - 1) && (end - 1 - item.first) % step == 0)
            return 0; // the search goes on from the unit's last value to the next unit
        if (item.isOpen)
            least = std::min(least, item.first + (end - item.first + item.step - 1) / item.step * item.step);
    }
    return least == std::numeric_limits<int>::max() ? 0 : least - end;
}

uint32_t SystemdParser::daysIn(unsigned length, unsigned firstWeekday) const
{
    const int size = int(length);
    uint64_t dates = m_days ? 0 : rangeOf(1, size, 1);
    for (const Item &item : m_days.value_or(QVector<Item>())) {
        const int step = std::max(1, item.step);
        int first = item.first;
        int last = item.isOpen ? size : item.last;
        if (m_fromMonthsEnd) {
            // systemd counts the steps of a range from its earlier date on.
            last = item.isOpen ? size : size + 1 - item.first;
            first = size + 1 - (item.isOpen ? item.first : item.last - (item.last - item.first) % step);
        }
        dates |= rangeOf(first, std::min(last, size), step);
    }
    uint32_t days = 0;
    for (unsigned day = 1; day <= length; ++day) {
        if ((dates >> day & 1) != 0 && (m_weekdays >> (firstWeekday + day - 1) % 7 & 1) != 0)
            days |= uint32_t(1) << day;
    }
    return days;
}

tl::unexpected<Error> SystemdParser::fault(const QString &field, const QString &expected, const QString &reason) const
{
    QJsonObject value{{u"field"_s, field},
                      {u"position"_s, std::min(m_shift + m_at, m_text.size()) + 1},
                      {u"expected"_s, expected},
                      {u"found"_s, m_parts.mid(m_at)},
                      {u"text"_s, m_text}};
    if (!reason.isEmpty())
        value.insert(u"reason"_s, reason);
    return failure(ErrorCode::InvalidOption, value);
}

} // namespace squidie::inline v0
