// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/calendarexpression.h"
#include "schedule/cronforms.h"
#include "schedule/dayrules.h"

#include <QStringView>
#include <QVector>

namespace squidie::inline v0 {

/// Reads one cron expression in one of the five dialects of cron: a private half of CalendarExpression::parse.
class CronParser {
public:
    CronParser(const QString &text, ScheduleDialect dialect);

    Result<CalendarExpression> parse();

private:
    struct Field;
    struct Fields;
    using Values = std::bitset<256>; ///< counted from 0; years from 1970
    struct Word {
        QStringView text;
        qsizetype at = 0; ///< where it begins in m_text

        Word mid(qsizetype from, qsizetype length = -1) const { return {text.mid(from, length), at + from}; }
    };
    /// `*/2`, `3`, `5-9/2`: the part before the slash, and the step.
    struct Step {
        Word range;
        int step = 1;
        bool isWritten = false;
    };

    QVector<Word> words() const;
    void takeOwnZone(QVector<Word> &words, CalendarExpression &expression) const;
    Result<CalendarExpression> parseMacro(const QVector<Word> &words);
    Result<CalendarExpression> parseFields(const QVector<Word> &words, CalendarExpression expression);
    Status checkCount(const QVector<Word> &words) const;
    Status checkQuestionMarks(const Word &dayOfMonth, const Word &dayOfWeek) const;
    bool mustMatchBothDays(const Word &dayOfMonth, const Word &dayOfWeek, bool isAnyDay, bool isAnyWeekday) const;

    /// The field's values; what only the day fields can say goes to m_days.
    Result<Values> parseField(const Field &field, const Word &word);
    Status parseItem(const Field &field, const Word &item, Values &values);
    Status checkForeign(const Field &field, const Word &item) const;
    Result<bool> parseDayOfMonthItem(const Field &field, const Word &item);
    Result<bool> parseDayOfWeekItem(const Field &field, const Word &item, Values &values);
    Result<Step> parseStep(const Field &field, const Word &item);
    Result<int> parseNumber(const Field &field, const Word &word);
    Result<int> parseDaysBeforeLast(const Field &field, const Word &word) const;

    tl::unexpected<Error> fault(const QString &field, const Word &where, const QString &expected,
                                const QString &reason = {}) const;

    const QString m_text;
    const ScheduleDialect m_dialect;
    DayRules m_days;
    CronForms m_forms;
    bool m_any = false; ///< the field just read holds `*`, `?` or `*/1`
};

} // namespace squidie::inline v0
