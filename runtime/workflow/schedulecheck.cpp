// SPDX-License-Identifier: Apache-2.0
#include "workflow/schedulecheck.h"

#include "schedule/schedule.h"

namespace squidie::inline v0::reading {

QString dialectList()
{
    return dialectNames().join(QLatin1String(", "));
}

void warnAboutExpression(const TriggerDefinition &trigger, const QString &path, Problems &problems)
{
    const auto rules = ScheduleRules::of(trigger.dialect, {});
    if (!rules) {
        problems.warning(memberPath(path, QLatin1String("dialect")), "invalid_cron_dialect",
                         tr("The windows of this trigger cannot be predicted: there is no dialect %1. Use one of %2.")
                             .arg(shown(trigger.dialect), dialectList()));
        return;
    }
    const QString place = memberPath(path, QLatin1String("expression"));
    // Its own zone, where it names one, is looked up; the trigger's has a warning of its own.
    const auto schedule = Schedule::read(trigger.expression, QLatin1String("Etc/UTC"), *rules);
    if (!schedule)
        problems.warning(place, "invalid_cron_expression",
                         tr("The windows of %1 cannot be predicted: %2.")
                             .arg(shown(trigger.expression), scheduleReason(schedule.error())));
    else if (!schedule->isReboot() && !schedule->canMatch())
        problems.warning(place, "invalid_cron_expression",
                         tr("No date matches %1, so this trigger never fires: correct the day or the month.")
                             .arg(shown(trigger.expression)));
    else if (!schedule->note().isEmpty())
        problems.warning(place, "cron_dialect_note", tr("%1. Squidie reads it all the same.").arg(schedule->note()));
}

void warnAboutTimeZone(const QString &timezone, const QString &path, Problems &problems)
{
    if (!isKnownTimeZone(timezone))
        problems.warning(path, "invalid_cron_timezone",
                         tr("The windows of this trigger cannot be predicted: this system knows no time zone %1. Use an "
                            "IANA name, such as \"Etc/UTC\" or \"Europe/Warsaw\".")
                             .arg(shown(timezone)));
}

} // namespace squidie::inline v0::reading
