// SPDX-License-Identifier: Apache-2.0
#include "schedule/cronforms.h"

#include "base/sentences.h"

namespace squidie::inline v0 {
namespace {

/// As their own parsers have it: cronie 1.7 (src/entry.c), Oban 2.23 (cron/expression.ex), robfig/cron 3.0 (parser.go) and
/// Quartz (CronExpression.java).
CronForms refusedBy(ScheduleDialect dialect)
{
    const CronForms days = CronForm::Wrap | CronForm::LastDay | CronForm::NearestWeekday | CronForm::NthWeekday;
    switch (dialect) {
    case ScheduleDialect::Vixie:
        return days | CronForm::QuestionMark | CronForm::WholeName | CronForm::StepFromValue;
    case ScheduleDialect::Oban:
        return days | CronForm::QuestionMark | CronForm::SevenForSunday | CronForm::LowerCaseName;
    case ScheduleDialect::Kubernetes:
        return days | CronForm::SevenForSunday | CronForm::WholeName;
    case ScheduleDialect::Quartz:
        return CronForm::LongStep | CronForm::WholeName | CronForm::Macro | CronForm::ListOfDays;
    case ScheduleDialect::Posix: // stands for many schedulers
    case ScheduleDialect::Systemd: // what systemd refuses is refused
        break;
    }
    return {};
}

QString formText(CronForm form)
{
    switch (form) {
    case CronForm::Wrap:
        return tr("a range that wraps");
    case CronForm::LastDay:
        return QStringLiteral("L");
    case CronForm::NearestWeekday:
        return QStringLiteral("W");
    case CronForm::NthWeekday:
        return QStringLiteral("#");
    case CronForm::QuestionMark:
        return QStringLiteral("?");
    case CronForm::WholeName:
        return tr("the whole name of a day or month");
    case CronForm::StepFromValue:
        return tr("a step that begins at one value");
    case CronForm::SevenForSunday:
        return tr("7 for Sunday");
    case CronForm::LowerCaseName:
        return tr("a name in lower case");
    case CronForm::LongStep:
        return tr("a step longer than the field");
    case CronForm::Macro:
        return tr("a macro");
    case CronForm::ListOfDays:
        return tr("more than one #, or L in a list");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

QStringList refusedForms(ScheduleDialect dialect, CronForms used)
{
    const CronForms refused = used & refusedBy(dialect);
    QStringList texts;
    for (int bit = 1; bit <= int(CronForm::ListOfDays); bit <<= 1) {
        if (refused.testFlag(CronForm(bit)))
            texts.append(formText(CronForm(bit)));
    }
    return texts;
}

} // namespace squidie::inline v0
