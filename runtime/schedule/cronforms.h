// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/scheduledialect.h>

#include <QFlags>

namespace squidie::inline v0 {

/// Ways to write something that not every scheduler reads.
enum class CronForm {
    Wrap = 1 << 0, ///< 22-2
    LastDay = 1 << 1, ///< L, FRIL
    NearestWeekday = 1 << 2, ///< 15W
    NthWeekday = 1 << 3, ///< FRI#2
    QuestionMark = 1 << 4,
    WholeName = 1 << 5, ///< monday
    StepFromValue = 1 << 6, ///< 5/15
    SevenForSunday = 1 << 7,
    LowerCaseName = 1 << 8,
    LongStep = 1 << 9, ///< */90
    Macro = 1 << 10,
    ListOfDays = 1 << 11, ///< more than one #, or L in a list
};
Q_DECLARE_FLAGS(CronForms, CronForm)
Q_DECLARE_OPERATORS_FOR_FLAGS(CronForms)

/// Those of `used` that the dialect's own scheduler refuses, each in a few words for people.
QStringList refusedForms(ScheduleDialect dialect, CronForms used);

} // namespace squidie::inline v0
