// SPDX-License-Identifier: Apache-2.0
#include "schedule/cronparser.h"

#include <QStringList>
#include <QVector>

#include <bit>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

struct CronParser::Field {
    QString name;
    int lowest;
    int highest;
    QStringList names; ///< the first stands for lowest
    QString more; ///< what else an item of this field may be, for the message
};

namespace {

const QStringList &monthNames()
{
    static const QStringList names{u"JAN"_s, u"FEB"_s, u"MAR"_s, u"APR"_s, u"MAY"_s, u"JUN"_s,
                                   u"JUL"_s, u"AUG"_s, u"SEP"_s, u"OCT"_s, u"NOV"_s, u"DEC"_s};
    return names;
}

const QStringList &weekdayNames()
{
    static const QStringList names{u"SUN"_s, u"MON"_s, u"TUE"_s, u"WED"_s, u"THU"_s, u"FRI"_s, u"SAT"_s};
    return names;
}

struct Macro {
    QString name;
    QString fields;
};

const QVector<Macro> &macros()
{
    static const QVector<Macro> all{
        {u"@yearly"_s, u"0 0 1 1 *"_s}, {u"@annually"_s, u"0 0 1 1 *"_s}, {u"@monthly"_s, u"0 0 1 * *"_s},
        {u"@weekly"_s, u"0 0 * * 0"_s}, {u"@daily"_s, u"0 0 * * *"_s},    {u"@midnight"_s, u"0 0 * * *"_s},
        {u"@hourly"_s, u"0 * * * *"_s}, {u"@reboot"_s, QString()},
    };
    return all;
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Plain decimal digits alone; other scripts' digits are no numbers here. Nothing above 9999.
std::optional<int> asciiNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 4)
        return std::nullopt;
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

uint64_t bitsFromTo(int first, int last, int step)
{
    uint64_t set = 0;
    for (int value = first; value <= last; value += step)
        set |= uint64_t(1) << value;
    return set;
}

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

} // namespace

uint32_t CronParser::DayRules::daysOfMonthIn(unsigned length, unsigned firstWeekday) const
{
    uint32_t set = uint32_t(daysOfMonth);
    if (lastDay)
        set |= uint32_t(1) << length;
    if (lastWeekday)
        set |= uint32_t(1) << nearestWeekday(length, length, firstWeekday);
    for (unsigned day = 1; day <= length; ++day) {
        if ((nearestWeekdays >> day & 1) != 0)
            set |= uint32_t(1) << nearestWeekday(day, length, firstWeekday);
    }
    return set;
}

uint32_t CronParser::DayRules::daysOfWeekIn(unsigned length, unsigned firstWeekday) const
{
    uint32_t set = 0;
    for (unsigned day = 1; day <= length; ++day) {
        const unsigned weekday = (firstWeekday + day - 1) % 7;
        const unsigned nth = (day - 1) / 7 + 1;
        const bool isLast = day + 7 > length;
        if ((daysOfWeek >> weekday & 1) != 0 || (nthDays >> (nth * 7 + weekday) & 1) != 0
            || (isLast && (lastDaysOfWeek >> weekday & 1) != 0))
            set |= uint32_t(1) << day;
    }
    return set;
}

uint32_t CronParser::DayRules::daysIn(unsigned length, unsigned firstWeekday) const
{
    const uint32_t all = uint32_t(((uint64_t(1) << length) - 1) << 1);
    const uint32_t ofMonth = anyDayOfMonth ? all : daysOfMonthIn(length, firstWeekday) & all;
    const uint32_t ofWeek = anyDayOfWeek ? all : daysOfWeekIn(length, firstWeekday);
    return anyDayOfMonth || anyDayOfWeek ? ofMonth & ofWeek : ofMonth | ofWeek;
}

Result<CronExpression> CronParser::parse()
{
    const QVector<Word> fields = words();
    if (fields.size() == 1 && fields.first().text.startsWith(u'@'))
        return parseMacro(fields.first());
    return parseFields(fields);
}

QVector<CronParser::Word> CronParser::words() const
{
    QVector<Word> found;
    const QStringView all(m_text);
    for (qsizetype at = 0; at < all.size();) {
        if (isBlank(all[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < all.size() && !isBlank(all[end]))
            ++end;
        found.append({all.mid(at, end - at), at});
        at = end;
    }
    return found;
}

Result<CronExpression> CronParser::parseMacro(const Word &word)
{
    QStringList known;
    for (const Macro &macro : macros()) {
        known.append(macro.name);
        if (word.text.compare(macro.name, Qt::CaseInsensitive) != 0)
            continue;
        CronExpression expression;
        if (macro.fields.isEmpty())
            expression.m_reboot = true;
        else
            expression = *CronParser(macro.fields).parse();
        expression.m_text = m_text;
        return expression;
    }
    return fault(u"expression"_s, word, u"one of "_s + known.join(u", "_s));
}

Result<CronExpression> CronParser::parseFields(const QVector<Word> &fields)
{
    if (fields.size() != 5 && fields.size() != 6) {
        const Word where = fields.size() > 6 ? fields.at(6) : Word{{}, m_text.size()};
        return fault(u"expression"_s, where,
                     u"five fields (minute, hour, day of month, month, day of week), or six with the second first; "
                     "there are %1"_s.arg(fields.size()));
    }
    const Field second{u"second"_s, 0, 59, {}, {}};
    const Field minute{u"minute"_s, 0, 59, {}, {}};
    const Field hour{u"hour"_s, 0, 23, {}, {}};
    const Field dayOfMonth{u"day of month"_s, 1, 31, {}, u", L, LW or 15W"_s};
    const Field month{u"month"_s, 1, 12, monthNames(), {}};
    const Field dayOfWeek{u"day of week"_s, 0, 7, weekdayNames(), u", FRI#2 or FRIL"_s};

    CronExpression expression;
    expression.m_text = m_text;
    expression.m_hasSeconds = fields.size() == 6;
    auto word = fields.begin();
    bool anyTime = false;
    if (expression.m_hasSeconds) {
        const auto set = parseField(second, *word);
        if (!set)
            return tl::unexpected(set.error());
        expression.m_seconds = *set;
        anyTime |= word->text.startsWith(u'*') || word->text.startsWith(u'?');
        ++word;
    }
    const auto minutes = parseField(minute, *word);
    if (!minutes)
        return tl::unexpected(minutes.error());
    anyTime |= word->text.startsWith(u'*') || word->text.startsWith(u'?');
    const auto hours = parseField(hour, *++word);
    if (!hours)
        return tl::unexpected(hours.error());
    anyTime |= word->text.startsWith(u'*') || word->text.startsWith(u'?');
    const auto daysOfMonth = parseField(dayOfMonth, *++word);
    if (!daysOfMonth)
        return tl::unexpected(daysOfMonth.error());
    m_days.anyDayOfMonth = m_any;
    const auto months = parseField(month, *++word);
    if (!months)
        return tl::unexpected(months.error());
    const auto daysOfWeek = parseField(dayOfWeek, *++word);
    if (!daysOfWeek)
        return tl::unexpected(daysOfWeek.error());
    m_days.anyDayOfWeek = m_any;

    m_days.daysOfMonth = *daysOfMonth;
    m_days.daysOfWeek = (*daysOfWeek | *daysOfWeek >> 7) & 0x7f;
    expression.m_minutes = *minutes;
    expression.m_hours = uint32_t(*hours);
    expression.m_months = uint32_t(*months);
    expression.m_fixedTime = !anyTime;
    fillMonthDays(expression);
    return expression;
}

void CronParser::fillMonthDays(CronExpression &expression) const
{
    constexpr std::array<unsigned, 13> longest{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (unsigned length = 28; length <= 31; ++length) {
        for (unsigned firstWeekday = 0; firstWeekday < 7; ++firstWeekday)
            expression.m_monthDays[(length - 28) * 7 + firstWeekday] = m_days.daysIn(length, firstWeekday);
    }
    // Every month begins on every weekday sooner or later, leap Februaries too: a shape that can match will.
    for (unsigned month = 1; month <= 12; ++month) {
        if ((expression.m_months >> month & 1) == 0)
            continue;
        for (unsigned firstWeekday = 0; firstWeekday < 7; ++firstWeekday) {
            expression.m_canMatch |= expression.monthDays(longest[month], firstWeekday) != 0;
            expression.m_canMatch |= month == 2 && expression.monthDays(28, firstWeekday) != 0;
        }
    }
}

Result<uint64_t> CronParser::parseField(const Field &field, const Word &word)
{
    m_any = false;
    uint64_t set = 0;
    qsizetype begin = 0;
    while (begin <= word.text.size()) {
        const qsizetype comma = word.text.indexOf(u',', begin);
        const qsizetype end = comma < 0 ? word.text.size() : comma;
        const auto values = parseItem(field, {word.text.mid(begin, end - begin), word.at + begin});
        if (!values)
            return values;
        set |= *values;
        begin = end + 1;
    }
    return set;
}

Result<uint64_t> CronParser::parseItem(const Field &field, const Word &item)
{
    if (field.highest == 31) {
        if (const auto special = parseDayOfMonthItem(field, item); !special || *special)
            return special.map([](bool) { return uint64_t(0); });
    }
    if (field.highest == 7) {
        if (const auto special = parseDayOfWeekItem(field, item); !special || *special)
            return special.map([](bool) { return uint64_t(0); });
    }
    const qsizetype slash = item.text.indexOf(u'/');
    const QStringView range = slash < 0 ? item.text : item.text.first(slash);
    int step = 1;
    if (slash >= 0) {
        const auto parsed = parseStep(field, {item.text.mid(slash + 1), item.at + slash + 1});
        if (!parsed)
            return tl::unexpected(parsed.error());
        step = *parsed;
    }
    // Day 7 is day 0 again: a step through the week must not come to it twice.
    const int highest = field.highest == 7 ? 6 : field.highest;
    if (range == u"*" || range == u"?") {
        m_any |= step == 1;
        return bitsFromTo(field.lowest, highest, step);
    }
    const qsizetype hyphen = range.indexOf(u'-');
    const auto first = parseNumber(field, {hyphen < 0 ? range : range.first(hyphen), item.at});
    if (!first)
        return tl::unexpected(first.error());
    if (hyphen < 0)
        return slash < 0 ? bitsFromTo(*first, *first, 1) : bitsFromTo(*first > highest ? 0 : *first, highest, step);
    const Word end{range.mid(hyphen + 1), item.at + hyphen + 1};
    const auto last = parseNumber(field, end);
    if (!last)
        return tl::unexpected(last.error());
    if (field.highest == 7) {
        // Sunday may stand at either end: 7-2 is 0-2, FRI-SUN is 5-7.
        const int from = *first == 7 && *last < 7 ? 0 : *first;
        const int to = *last == 0 && from > 0 ? 7 : *last;
        if (from <= to)
            return bitsFromTo(from, to, step);
    } else if (*first <= *last) {
        return bitsFromTo(*first, *last, step);
    }
    return fault(field.name, end, u"the end of a range that is not before its start (%1)"_s.arg(*first));
}

Result<bool> CronParser::parseDayOfMonthItem(const Field &field, const Word &item)
{
    if (item.text.compare(u"L", Qt::CaseInsensitive) == 0) {
        m_days.lastDay = true;
        return true;
    }
    if (item.text.compare(u"LW", Qt::CaseInsensitive) == 0) {
        m_days.lastWeekday = true;
        return true;
    }
    if (!item.text.endsWith(u'W', Qt::CaseInsensitive))
        return false;
    const auto day = parseNumber(field, {item.text.chopped(1), item.at});
    if (!day)
        return tl::unexpected(day.error());
    m_days.nearestWeekdays |= uint64_t(1) << *day;
    return true;
}

Result<bool> CronParser::parseDayOfWeekItem(const Field &field, const Word &item)
{
    if (const qsizetype hash = item.text.indexOf(u'#'); hash >= 0) {
        const auto day = parseNumber(field, {item.text.first(hash), item.at});
        if (!day)
            return tl::unexpected(day.error());
        const Word nthText{item.text.mid(hash + 1), item.at + hash + 1};
        const auto nth = asciiNumber(nthText.text);
        if (!nth || *nth < 1 || *nth > 5)
            return fault(field.name, nthText, u"which such day of the month, 1 to 5"_s);
        m_days.nthDays |= uint64_t(1) << (*nth * 7 + *day % 7);
        return true;
    }
    if (!item.text.endsWith(u'L', Qt::CaseInsensitive))
        return false;
    const auto day = parseNumber(field, {item.text.chopped(1), item.at});
    if (!day)
        return tl::unexpected(day.error());
    m_days.lastDaysOfWeek |= uint64_t(1) << (*day % 7);
    return true;
}

Result<int> CronParser::parseNumber(const Field &field, const Word &word) const
{
    for (qsizetype i = 0; i < field.names.size(); ++i) {
        if (word.text.compare(field.names.at(i), Qt::CaseInsensitive) == 0)
            return field.lowest + int(i);
    }
    const auto number = asciiNumber(word.text);
    if (number && *number >= field.lowest && *number <= field.highest)
        return *number;
    QString expected = u"%1 to %2"_s.arg(field.lowest).arg(field.highest);
    if (!field.names.isEmpty())
        expected += u", %1 to %2"_s.arg(field.names.first(), field.names.last());
    return fault(field.name, word, expected + u", *"_s + field.more);
}

Result<int> CronParser::parseStep(const Field &field, const Word &word) const
{
    const auto step = asciiNumber(word.text);
    if (step && *step > 0)
        return *step;
    return fault(field.name, word, u"a step, 1 or more"_s);
}

tl::unexpected<Error> CronParser::fault(const QString &field, const Word &where, const QString &expected) const
{
    return failure(ErrorCode::InvalidOption,
                   QJsonObject{{u"field"_s, field},
                               {u"position"_s, where.at + 1},
                               {u"expected"_s, expected},
                               {u"found"_s, where.text.toString()},
                               {u"text"_s, m_text}});
}

} // namespace squidie::inline v0
