// SPDX-License-Identifier: Apache-2.0
#include "schedule/cronparser.h"

#include "base/sentences.h"
#include "schedule/cronfields.h"

#include <array>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

namespace {

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

/// Plain decimal digits alone, nine at most; other scripts' digits are no numbers here.
std::optional<int> asciiNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 9)
        return std::nullopt;
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

bool is(QStringView text, QStringView wanted)
{
    return text.compare(wanted, Qt::CaseInsensitive) == 0;
}

bool beginsWithStar(QStringView text)
{
    return text.startsWith(u'*') || text.startsWith(u'?');
}

uint64_t bitsOf(const std::bitset<256> &values)
{
    return (values & std::bitset<256>(~uint64_t(0))).to_ullong();
}

} // namespace

CronParser::CronParser(const QString &text, ScheduleDialect dialect) : m_text(text), m_dialect(dialect) { }

Result<CalendarExpression> CronParser::parse()
{
    CalendarExpression expression;
    expression.m_text = m_text;
    QVector<Word> all = words();
    takeOwnZone(all, expression);
    if (all.isEmpty() || !all.first().text.startsWith(u'@'))
        return parseFields(all, expression);
    auto macro = parseMacro(all);
    if (!macro)
        return macro;
    macro->m_text = m_text;
    macro->m_ownZone = expression.m_ownZone;
    macro->m_refusedForms = refusedForms(m_dialect, CronForm::Macro);
    return macro;
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

void CronParser::takeOwnZone(QVector<Word> &words, CalendarExpression &expression) const
{
    for (const QStringView key : {u"CRON_TZ=", u"TZ="}) {
        if (words.isEmpty() || !words.first().text.startsWith(key))
            continue;
        expression.m_ownZone = words.takeFirst().text.mid(key.size()).toString();
        return;
    }
}

Result<CalendarExpression> CronParser::parseMacro(const QVector<Word> &words)
{
    const Word name = words.first();
    if (is(name.text, u"@every"))
        return fault(u"expression"_s, name, u"times of a calendar"_s,
                     tr("@every counts from the moment the scheduler starts, which no calendar knows; write the times "
                        "(0 * * * *)"));
    QStringList known;
    for (const Macro &macro : macros()) {
        known.append(macro.name);
        if (!is(name.text, macro.name))
            continue;
        if (words.size() > 1)
            return fault(u"expression"_s, words.at(1), u"nothing after %1"_s.arg(macro.name));
        if (!macro.fields.isEmpty())
            return CronParser(macro.fields, ScheduleDialect::Posix).parse();
        CalendarExpression expression;
        expression.m_reboot = true;
        return expression;
    }
    return fault(u"expression"_s, name, u"one of "_s + known.join(u", "_s));
}

Status CronParser::checkCount(const QVector<Word> &words) const
{
    const QStringList numbers{u"five"_s, u"six"_s, u"seven"_s};
    const bool isPosix = m_dialect == ScheduleDialect::Posix;
    const int fewest = m_dialect == ScheduleDialect::Quartz ? 6 : 5;
    const int most = isPosix || m_dialect == ScheduleDialect::Quartz ? 7 : 5;
    if (words.size() >= fewest && words.size() <= most)
        return {};
    const Word where = words.size() > most ? words.at(most) : Word{{}, m_text.size()};
    if (words.size() < 5 || words.size() > 7 || isPosix)
        return fault(
            u"expression"_s, where,
            u"five fields (minute, hour, day of month, month, day of week), six with the second first, or seven with "
            "the year last; there are %1"_s.arg(words.size()));
    const QString here = numbers.at(words.size() - 5);
    return fault(
        u"expression"_s, where, most == 7 ? u"six or seven fields"_s : u"five fields"_s,
        most == 7
            ? tr("dialect %1 has six or seven fields, here are %2; the others read five").arg(dialectName(m_dialect), here)
            : tr("dialect %1 has five fields, here are %2; posix and quartz read seconds")
                  .arg(dialectName(m_dialect), here));
}

Status CronParser::checkQuestionMarks(const Word &dayOfMonth, const Word &dayOfWeek) const
{
    if (m_dialect != ScheduleDialect::Quartz || (dayOfMonth.text == u"?") != (dayOfWeek.text == u"?"))
        return {};
    return fault(u"day of week"_s, dayOfWeek, u"? in exactly one of day of month and day of week, alone"_s);
}

bool CronParser::mustMatchBothDays(const Word &dayOfMonth, const Word &dayOfWeek, bool isAnyDay, bool isAnyWeekday) const
{
    switch (m_dialect) {
    case ScheduleDialect::Vixie:
        return beginsWithStar(dayOfMonth.text) || beginsWithStar(dayOfWeek.text);
    case ScheduleDialect::Oban:
    case ScheduleDialect::Quartz: // the one that is ? matches every day
        return true;
    case ScheduleDialect::Posix:
    case ScheduleDialect::Kubernetes:
    case ScheduleDialect::Systemd:
        break;
    }
    return isAnyDay || isAnyWeekday;
}

Result<CalendarExpression> CronParser::parseFields(const QVector<Word> &words, CalendarExpression expression)
{
    if (auto right = checkCount(words); !right)
        return tl::unexpected(right.error());
    const Fields &fields = Fields::of(m_dialect);
    const bool hasSeconds = words.size() > 5;
    const bool hasYears = words.size() > 6;
    const auto word = words.begin() + (hasSeconds ? 1 : 0);
    if (auto right = checkQuestionMarks(word[2], word[4]); !right)
        return tl::unexpected(right.error());

    const auto seconds = hasSeconds ? parseField(fields.second, words.first()) : Result<Values>(Values(1));
    const auto minutes = seconds ? parseField(fields.minute, word[0]) : seconds;
    const auto hours = minutes ? parseField(fields.hour, word[1]) : minutes;
    const auto daysOfMonth = hours ? parseField(fields.dayOfMonth, word[2]) : hours;
    const bool isAnyDay = m_any;
    const auto months = daysOfMonth ? parseField(fields.month, word[3]) : daysOfMonth;
    const auto daysOfWeek = months ? parseField(fields.dayOfWeek, word[4]) : months;
    const bool isAnyWeekday = m_any;
    const auto years = daysOfWeek && hasYears ? parseField(fields.year, words.last()) : daysOfWeek;
    if (!years)
        return tl::unexpected(years.error());

    expression.m_seconds = bitsOf(*seconds);
    expression.m_minutes = bitsOf(*minutes);
    expression.m_hours = uint32_t(bitsOf(*hours));
    expression.m_months = uint32_t(bitsOf(*months));
    if (hasYears && !m_any)
        expression.m_years = CalendarExpression::Years(years->to_string().substr(256 - CalendarExpression::Years().size()));
    m_days.daysOfMonth = bitsOf(*daysOfMonth);
    m_days.daysOfWeek = bitsOf(*daysOfWeek);
    m_days.mustMatchBoth = mustMatchBothDays(word[2], word[4], isAnyDay, isAnyWeekday);
    expression.m_fixedTime = !beginsWithStar(word[0].text) && !beginsWithStar(word[1].text);
    expression.m_refusedForms = refusedForms(m_dialect, m_forms);
    expression.setMonthDays([this](unsigned length, unsigned firstWeekday) { return m_days.daysIn(length, firstWeekday); });
    expression.findWhetherItCanMatch();
    return expression;
}

Result<CronParser::Values> CronParser::parseField(const Field &field, const Word &word)
{
    m_any = false;
    Values values;
    if (field.isOfDays() && word.text.contains(u',')
        && (word.text.count(u'#') > 1 || word.text.contains(u'L', Qt::CaseInsensitive)))
        m_forms |= CronForm::ListOfDays;
    if (field.isOfDays() && m_dialect == ScheduleDialect::Quartz && word.text == u"?")
        return field.range(field.lowest, field.highest, 1);
    qsizetype begin = 0;
    while (begin <= word.text.size()) {
        const qsizetype comma = word.text.indexOf(u',', begin);
        const qsizetype end = comma < 0 ? word.text.size() : comma;
        if (auto read = parseItem(field, word.mid(begin, end - begin), values); !read)
            return tl::unexpected(read.error());
        begin = end + 1;
    }
    return values;
}

Status CronParser::checkForeign(const Field &field, const Word &item) const
{
    const QStringView text = item.text;
    if (is(text.first(std::min<qsizetype>(text.size(), 1)), u"H")
        && (text.size() == 1 || text[1] == u'/' || text[1] == u'('))
        return fault(field.name, item, field.expected,
                     tr("H is Jenkins's: it hashes the job's name into a number; write that number"));
    if (text.contains(u'~'))
        return fault(field.name, item, field.expected,
                     tr("~ is cronie's random choice, made when the table is loaded; write the number that it chose"));
    return {};
}

Status CronParser::parseItem(const Field &field, const Word &item, Values &values)
{
    if (auto native = checkForeign(field, item); !native)
        return native;
    if (field.isOfDays()) {
        const auto special = field.kind == Field::Kind::DayOfMonth ? parseDayOfMonthItem(field, item)
                                                                   : parseDayOfWeekItem(field, item, values);
        if (!special || *special)
            return special.map([](bool) {});
    }
    const auto step = parseStep(field, item);
    if (!step)
        return tl::unexpected(step.error());
    const QStringView range = step->range.text;
    const bool isQuestionMark = range == u"?";
    if (isQuestionMark)
        m_forms |= CronForm::QuestionMark;
    if (isQuestionMark && m_dialect == ScheduleDialect::Quartz) // elsewhere than alone in a day field
        return fault(field.name, item, field.expected);
    if (range == u"*" || isQuestionMark) {
        m_any |= step->step == 1;
        values |= field.range(field.lowest, field.highest, step->step);
        return {};
    }
    const qsizetype hyphen = range.indexOf(u'-');
    const auto first = parseNumber(field, hyphen < 0 ? step->range : step->range.mid(0, hyphen));
    if (!first)
        return tl::unexpected(first.error());
    if (hyphen < 0) {
        if (step->isWritten)
            m_forms |= CronForm::StepFromValue;
        const int from = *first > field.highest ? field.lowest : *first;
        values |= field.range(from, step->isWritten ? field.highest : from, step->step);
        return {};
    }
    const Word end = step->range.mid(hyphen + 1);
    const auto last = parseNumber(field, end);
    if (!last)
        return tl::unexpected(last.error());
    if (*first <= *last) {
        values |= field.range(*first, *last, step->step);
        return {};
    }
    if (field.kind == Field::Kind::Year)
        return fault(field.name, end, field.expected);
    m_forms |= CronForm::Wrap;
    values |= field.range(*first, *last + field.size(), step->step);
    return {};
}

Result<bool> CronParser::parseDayOfMonthItem(const Field &field, const Word &item)
{
    if (item.text.endsWith(u'W', Qt::CaseInsensitive)) {
        m_forms |= CronForm::NearestWeekday;
        const Word day = item.mid(0, item.text.size() - 1);
        const bool isFromLast = day.text.startsWith(u'L', Qt::CaseInsensitive);
        const auto number = isFromLast ? parseDaysBeforeLast(field, day) : parseNumber(field, day);
        if (!number)
            return tl::unexpected(number.error());
        (isFromLast ? m_days.nearestBeforeLastDay : m_days.nearestWeekdays) |= uint64_t(1) << *number;
    } else if (item.text.startsWith(u'L', Qt::CaseInsensitive)) {
        const auto number = parseDaysBeforeLast(field, item);
        if (!number)
            return tl::unexpected(number.error());
        m_days.beforeLastDay |= uint64_t(1) << *number;
    } else {
        const auto step = parseStep(field, item);
        if (!step || !step->range.text.endsWith(u"-L", Qt::CaseInsensitive))
            return step ? Result<bool>(false) : tl::unexpected(step.error());
        const auto first = parseNumber(field, step->range.mid(0, step->range.text.size() - 2));
        if (!first)
            return tl::unexpected(first.error());
        m_days.untilLastDay.emplace_back(unsigned(*first), unsigned(step->step));
    }
    if (item.text.contains(u'L', Qt::CaseInsensitive))
        m_forms |= CronForm::LastDay;
    return true;
}

Result<bool> CronParser::parseDayOfWeekItem(const Field &field, const Word &item, Values &values)
{
    const QStringView text = item.text;
    if (is(text, u"L") && m_dialect == ScheduleDialect::Quartz) {
        values |= field.range(field.highest, field.highest, 1);
        return true;
    }
    const qsizetype hash = text.indexOf(u'#');
    const bool isLast = hash < 0 ? text.endsWith(u'L', Qt::CaseInsensitive) : is(text.mid(hash + 1), u"L");
    if (hash < 0 && !isLast)
        return false;
    const auto day = parseNumber(field, item.mid(0, hash < 0 ? text.size() - 1 : hash));
    if (!day)
        return tl::unexpected(day.error());
    m_forms |= hash < 0 ? CronForms(CronForm::LastDay)
        : isLast        ? CronForm::LastDay | CronForm::NthWeekday
                        : CronForms(CronForm::NthWeekday);
    if (isLast) {
        m_days.lastDaysOfWeek |= uint64_t(1) << *day % 7;
        return true;
    }
    const auto nth = asciiNumber(text.mid(hash + 1));
    if (!nth || *nth < 1 || *nth > 5)
        return fault(field.name, item.mid(hash + 1), u"which such day of the month, 1 to 5 or L"_s);
    m_days.nthDays |= uint64_t(1) << (*nth * 7 + *day % 7);
    return true;
}

Result<int> CronParser::parseNumber(const Field &field, const Word &word)
{
    constexpr qsizetype shortName = 3;
    for (qsizetype i = 0; i < field.names.size(); ++i) {
        const QStringView name = field.names.at(i);
        if (!is(word.text, name) && !is(word.text, name.first(shortName)))
            continue;
        if (word.text.size() > shortName)
            m_forms |= CronForm::WholeName;
        if (word.text != name.first(word.text.size()))
            m_forms |= CronForm::LowerCaseName;
        return field.lowest + int(i);
    }
    const auto number = asciiNumber(word.text);
    const auto value = number ? field.valueOf(*number) : std::nullopt;
    if (!value)
        return fault(field.name, word, field.expected);
    if (*value > field.highest)
        m_forms |= CronForm::SevenForSunday;
    return *value;
}

Result<int> CronParser::parseDaysBeforeLast(const Field &field, const Word &word) const
{
    if (word.text.size() == 1)
        return 0;
    const auto number = word.text[1] == u'-' ? asciiNumber(word.text.mid(2)) : std::nullopt;
    if (number && *number <= 30)
        return *number;
    return fault(field.name, word, u"L, or L-0 to L-30"_s);
}

Result<CronParser::Step> CronParser::parseStep(const Field &field, const Word &item)
{
    const qsizetype slash = item.text.indexOf(u'/');
    if (slash < 0)
        return Step{item, 1, false};
    const Word word = item.mid(slash + 1);
    const auto step = asciiNumber(word.text);
    if (!step || *step < 1)
        return fault(field.name, word, u"a step, 1 or more"_s);
    if (*step > field.highest + field.shift)
        m_forms |= CronForm::LongStep;
    return Step{item.mid(0, slash), *step, true};
}

tl::unexpected<Error> CronParser::fault(const QString &field, const Word &where, const QString &expected,
                                        const QString &reason) const
{
    QJsonObject value{{u"field"_s, field},
                      {u"position"_s, where.at + 1},
                      {u"expected"_s, expected},
                      {u"found"_s, where.text.toString()},
                      {u"text"_s, m_text}};
    if (!reason.isEmpty())
        value.insert(u"reason"_s, reason);
    return failure(ErrorCode::InvalidOption, value);
}

} // namespace squidie::inline v0
