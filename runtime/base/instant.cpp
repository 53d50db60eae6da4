// SPDX-License-Identifier: Apache-2.0
#include <squidie/instant.h>

#include <QByteArray>

namespace squidie::inline v0 {
namespace {

using namespace std::chrono;

/// Reads fixed-width digits from the front of a view.
class Scanner {
public:
    explicit Scanner(QStringView text) : m_text(text) { }

    bool atEnd() const { return m_text.isEmpty(); }
    bool startsWith(char16_t c) const { return !m_text.isEmpty() && m_text.front() == QChar(c); }

    bool skip(char16_t c)
    {
        if (!startsWith(c))
            return false;
        m_text = m_text.mid(1);
        return true;
    }

    std::optional<int> digits(int count)
    {
        if (m_text.size() < count)
            return std::nullopt;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char16_t c = m_text[i].unicode();
            if (c < u'0' || c > u'9')
                return std::nullopt;
            value = value * 10 + (c - u'0');
        }
        m_text = m_text.mid(count);
        return value;
    }

    /// One or more digits as a fraction of a second, cut to microseconds.
    std::optional<microseconds> fraction()
    {
        int value = 0;
        int scale = 100'000;
        int count = 0;
        while (!m_text.isEmpty() && m_text.front() >= u'0' && m_text.front() <= u'9') {
            value += (m_text.front().unicode() - u'0') * scale;
            scale /= 10;
            ++count;
            m_text = m_text.mid(1);
        }
        return count > 0 ? std::optional(microseconds(value)) : std::nullopt;
    }

private:
    QStringView m_text;
};

std::optional<microseconds> scanTimeOfDay(Scanner &scanner)
{
    const auto hour = scanner.digits(2);
    if (!hour || !scanner.skip(u':'))
        return std::nullopt;
    const auto minute = scanner.digits(2);
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    microseconds time = hours(*hour) + minutes(*minute);
    if (!scanner.skip(u':'))
        return time;
    const auto second = scanner.digits(2);
    if (!second || *second > 59)
        return std::nullopt;
    time += seconds(*second);
    if (!scanner.skip(u'.') && !scanner.skip(u','))
        return time;
    const auto fraction = scanner.fraction();
    return fraction ? std::optional(time + *fraction) : std::nullopt;
}

std::optional<microseconds> scanOffset(Scanner &scanner)
{
    if (scanner.skip(u'Z') || scanner.skip(u'z'))
        return microseconds(0);
    const bool west = scanner.startsWith(u'-');
    if (!scanner.skip(u'+') && !scanner.skip(u'-'))
        return std::nullopt;
    const auto hour = scanner.digits(2);
    if (!hour || *hour > 23)
        return std::nullopt;
    microseconds offset = hours(*hour);
    const bool colon = scanner.skip(u':');
    if (colon || !scanner.atEnd()) {
        const auto minute = scanner.digits(2);
        if (!minute || *minute > 59)
            return std::nullopt;
        offset += minutes(*minute);
    }
    return west ? -offset : offset;
}

} // namespace

Instant systemNow()
{
    return floor<microseconds>(system_clock::now());
}

QString formatMicroseconds(Instant instant)
{
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(instant - day);
    // Written from the back by hand: each delivery has three of these, and printf takes ten times as long.
    QString text = QStringLiteral("0000-00-00T00:00:00.000000Z");
    QChar *const characters = text.data();
    qsizetype at = text.size() - 1;
    const auto write = [&](unsigned value, int digits) {
        for (int i = 0; i < digits; ++i, value /= 10)
            characters[--at] = QChar(char16_t(u'0' + value % 10));
        --at; // what stands between
    };
    write(unsigned(time.subseconds().count()), 6);
    write(unsigned(time.seconds().count()), 2);
    write(unsigned(time.minutes().count()), 2);
    write(unsigned(time.hours().count()), 2);
    write(unsigned(date.day()), 2);
    write(unsigned(date.month()), 2);
    write(unsigned(int(date.year())), 4);
    return text;
}

QString formatSeconds(Instant instant)
{
    QString text = formatMicroseconds(instant);
    text.remove(text.size() - 8, 7);
    return text;
}

std::optional<Instant> parseInstant(QStringView text)
{
    Scanner scanner(text);
    const auto year_ = scanner.digits(4);
    if (!year_ || !scanner.skip(u'-'))
        return std::nullopt;
    const auto month_ = scanner.digits(2);
    if (!month_ || !scanner.skip(u'-'))
        return std::nullopt;
    const auto day_ = scanner.digits(2);
    if (!day_ || (!scanner.skip(u'T') && !scanner.skip(u't') && !scanner.skip(u' ')))
        return std::nullopt;
    const year_month_day date{year(*year_), month(unsigned(*month_)), day(unsigned(*day_))};
    if (!date.ok())
        return std::nullopt;
    const auto time = scanTimeOfDay(scanner);
    if (!time)
        return std::nullopt;
    const auto offset = scanOffset(scanner);
    if (!offset || !scanner.atEnd())
        return std::nullopt;
    return Instant(sys_days(date)) + *time - *offset;
}

} // namespace squidie::inline v0
