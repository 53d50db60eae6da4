// SPDX-License-Identifier: Apache-2.0
#include "schedule/cronpayload.h"

namespace squidie::inline v0 {

Result<CronPayload> CronPayload::fromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue kind = object.value(QStringLiteral("kind"));
    const QJsonValue workflow = object.value(QStringLiteral("workflow"));
    const QJsonValue trigger = object.value(QStringLiteral("trigger"));
    if (kind.toString() != QLatin1String("cron") || !workflow.isString() || !trigger.isString())
        return failure(ErrorCode::InvalidRuntimePayload, value);
    return CronPayload{workflow.toString(), trigger.toString(), object};
}

QJsonObject CronPayload::build(const QString &workflow, const QString &trigger, const std::optional<QString> &signalId,
                               const std::optional<IntendedWindow> &window)
{
    QJsonObject object{{QStringLiteral("kind"), QStringLiteral("cron")},
                       {QStringLiteral("workflow"), workflow},
                       {QStringLiteral("trigger"), trigger}};
    if (signalId)
        object.insert(QStringLiteral("signal_id"), *signalId);
    if (window)
        object.insert(QStringLiteral("intended_window"), window->toJson());
    return object;
}

} // namespace squidie::inline v0
