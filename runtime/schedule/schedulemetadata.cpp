#include "schedule/schedulemetadata.h"

namespace squidie {

QString idempotencyName(IdempotencyStrategy strategy)
{
    switch (strategy) {
    case IdempotencyStrategy::None: return {};
    case IdempotencyStrategy::ReturnExistingRun: return QStringLiteral("return_existing_run");
    case IdempotencyStrategy::SkipDuplicate: return QStringLiteral("skip_duplicate");
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<IdempotencyStrategy> idempotencyFromName(QStringView name)
{
    if (name == QLatin1String("return_existing_run"))
        return IdempotencyStrategy::ReturnExistingRun;
    if (name == QLatin1String("skip_duplicate"))
        return IdempotencyStrategy::SkipDuplicate;
    return std::nullopt;
}

Result<QJsonObject> cronContext(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity)
{
    QJsonObject context{{QStringLiteral("workflow"), declaration.workflow},
                        {QStringLiteral("trigger_name"), declaration.trigger},
                        {QStringLiteral("cron_expression"), declaration.expression},
                        {QStringLiteral("timezone"), declaration.timezone}};
    if (identity.signalId)
        context.insert(QStringLiteral("signal_id"), identity.signalId->text);
    if (identity.window)
        context.insert(QStringLiteral("intended_window"), identity.window->toJson());
    if (declaration.idempotency == IdempotencyStrategy::None)
        return context;
    if (!identity.signalId)
        return failure(ErrorCode::MissingScheduleIdempotencyKey, declaration.trigger);
    context.insert(QStringLiteral("idempotency"), idempotencyName(declaration.idempotency));
    context.insert(QStringLiteral("idempotency_key"), identity.signalId->text);
    return context;
}

} // namespace squidie
