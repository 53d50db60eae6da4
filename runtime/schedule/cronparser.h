// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/cronexpression.h"

#include <QStringView>

namespace squidie::inline v0 {

/// Reads one cron expression: the private half of CronExpression::parse.
class CronParser {
public:
    explicit CronParser(const QString &text) : m_text(text) { }

    Result<CronExpression> parse();

private:
    struct Field;
    struct Word {
        QStringView text;
        qsizetype at = 0; ///< where it begins in m_text
    };
    /// What the two day fields say, before they are worked out for each shape of a month.
    struct DayRules {
        uint64_t daysOfMonth = 0; ///< plain days
        uint64_t nearestWeekdays = 0; ///< nW
        bool lastDay = false; ///< L
        bool lastWeekday = false; ///< LW
        uint64_t daysOfWeek = 0; ///< plain, 0 is Sunday
        uint64_t nthDays = 0; ///< n#k: bit k * 7 + n
        uint64_t lastDaysOfWeek = 0; ///< nL
        bool anyDayOfMonth = false;
        bool anyDayOfWeek = false;

        uint32_t daysOfMonthIn(unsigned length, unsigned firstWeekday) const;
        uint32_t daysOfWeekIn(unsigned length, unsigned firstWeekday) const;
        uint32_t daysIn(unsigned length, unsigned firstWeekday) const;
    };

    QVector<Word> words() const;
    Result<CronExpression> parseMacro(const Word &word);
    Result<CronExpression> parseFields(const QVector<Word> &fields);
    /// The set of a field's values. Day fields also write to m_days.
    Result<uint64_t> parseField(const Field &field, const Word &word);
    Result<uint64_t> parseItem(const Field &field, const Word &item);
    Result<bool> parseDayOfMonthItem(const Field &field, const Word &item);
    Result<bool> parseDayOfWeekItem(const Field &field, const Word &item);
    Result<int> parseNumber(const Field &field, const Word &word) const;
    Result<int> parseStep(const Field &field, const Word &word) const;
    void fillMonthDays(CronExpression &expression) const;

    tl::unexpected<Error> fault(const QString &field, const Word &where, const QString &expected) const;

    QString m_text;
    DayRules m_days;
    bool m_any = false; ///< the field just read holds `*`, `?` or `*/1`
};

} // namespace squidie::inline v0
