// SPDX-License-Identifier: Apache-2.0
#include "workflow/schedulecheck.h"

#include "schedule/cronexpression.h"
#include "schedule/timezone.h"

namespace squidie::inline v0::reading {

void warnAboutExpression(const QString &expression, const QString &path, Problems &problems)
{
    const auto parsed = CronExpression::parse(expression);
    if (!parsed) {
        const QJsonObject found = parsed.error().value.toObject();
        problems.warning(path, "invalid_cron_expression",
                         tr("The windows of %1 cannot be predicted: in the field “%2”, at character %3, %4 was expected.")
                             .arg(shown(expression), found.value(QLatin1String("field")).toString(),
                                  QString::number(found.value(QLatin1String("position")).toInteger()),
                                  found.value(QLatin1String("expected")).toString()));
    } else if (!parsed->isReboot() && !parsed->canMatch()) {
        problems.warning(
            path, "invalid_cron_expression",
            tr("No date matches %1, so this trigger never fires: correct the day or the month.").arg(shown(expression)));
    }
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
