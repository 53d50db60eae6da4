// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/calendarexpression.h"

#include <QStringView>
#include <QVector>

namespace squidie::inline v0 {

/// Reads a systemd timer's OnCalendar (systemd.time(7)), as systemd itself does: a private half of CalendarExpression::parse.
///
/// [DAYS] [[YEAR-]MONTH-DAY] [HOUR:MINUTE[:SECOND]] [ZONE]
class SystemdParser {
public:
    explicit SystemdParser(const QString &text) : m_text(text) { }

    Result<CalendarExpression> parse();

private:
    struct Unit;
    /// `5`, `5..9`, `5/2` or `5..9/2`.
    struct Item {
        int first = 0;
        int last = 0; ///< the first, where there is no other
        int step = 0; ///< 0 where only the first is meant
        bool isOpen = false; ///< goes on to the end of the unit
    };
    /// One part of a date or time: nothing is `*`.
    using Chain = std::optional<QVector<Item>>;

    Result<CalendarExpression> parseParts(const QString &parts, CalendarExpression expression);
    Status parseWeekdays();
    Status parseDate(CalendarExpression &expression);
    Status parseTime(CalendarExpression &expression);
    Result<Chain> parseChain(const Unit &unit);
    Result<Item> parseItem(const Unit &unit);
    Result<int> parseNumber(const Unit &unit);
    Status check(const Unit &unit, const Chain &chain) const;
    /// How far the first step beyond the unit's end lands behind it; 0 where no step leads there, or from its last value.
    static int lostBy(const Chain &chain, int end);
    uint32_t daysIn(unsigned length, unsigned firstWeekday) const;

    QChar next() const { return m_at < m_parts.size() ? m_parts.at(m_at) : QChar(); }
    bool skip(QStringView text);
    void skipSpaces();
    tl::unexpected<Error> fault(const QString &field, const QString &expected, const QString &reason = {}) const;

    const QString m_text;
    QString m_parts; ///< without the zone; a word written out
    qsizetype m_at = 0;
    qsizetype m_shift = 0; ///< where m_parts begins in m_text
    uint32_t m_weekdays = 0x7f; ///< bit 0 is Sunday
    Chain m_days;
    bool m_fromMonthsEnd = false;
};

} // namespace squidie::inline v0
