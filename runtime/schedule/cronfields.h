// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/cronparser.h"

#include <QStringList>

namespace squidie::inline v0 {

/// What a field of a cron expression may hold.
struct CronParser::Field {
    enum class Kind { Second, Minute, Hour, DayOfMonth, Month, DayOfWeek, Year };

    Kind kind;
    QString name;
    int lowest; ///< as a value
    int highest; ///< as a value; Sunday, which may be 7 as well, is 0
    int shift; ///< a number as it is written minus its value
    QStringList names; ///< whole, in capitals; the first stands for the lowest value
    QString expected; ///< for the message

    bool isOfDays() const { return kind == Kind::DayOfMonth || kind == Kind::DayOfWeek; }
    int size() const { return highest - lowest + 1; }
    /// What the number is, as a value; for days of the week 7 may stand for Sunday. Nothing outside the field.
    std::optional<int> valueOf(int number) const;
    /// The values from `first` to `last`, which lies behind the field's end where the range wraps.
    Values range(int first, int last, int step) const;
};

struct CronParser::Fields {
    Field second;
    Field minute;
    Field hour;
    Field dayOfMonth;
    Field month;
    Field dayOfWeek;
    Field year;

    static const Fields &of(ScheduleDialect dialect);
};

} // namespace squidie::inline v0
