// SPDX-License-Identifier: Apache-2.0
#include "workflow/triggerreader.h"

#include "workflow/payloadfieldreader.h"
#include "workflow/runtimeownedfields.h"
#include "workflow/schedulecheck.h"

#include <QJsonArray>
#include <QSet>

namespace squidie::inline v0::reading {
namespace {

void readCronConfig(const QJsonObject &config, const QString &path, TriggerDefinition &trigger, Problems &problems)
{
    const QJsonValue expression = config.value(QLatin1String("expression"));
    const QJsonValue timezone = config.value(QLatin1String("timezone"));
    const QString expressionPath = memberPath(path, QLatin1String("expression"));
    const QString timezonePath = memberPath(path, QLatin1String("timezone"));
    trigger.expression = expression.toString();
    trigger.timezone = timezone.toString();

    const QJsonValue dialect = config.value(QLatin1String("dialect"));
    trigger.dialect = dialect.toString();
    if (!isAbsent(dialect) && !isName(dialect))
        problems.error(memberPath(path, QLatin1String("dialect")), "invalid_cron_dialect",
                       tr("Name the scheduler's dialect (%1), or leave it out for posix; found %2.")
                           .arg(dialectList(), shown(dialect)));

    if (isName(expression))
        warnAboutExpression(trigger, path, problems);
    else
        problems.error(
            expressionPath, "invalid_cron_expression",
            tr("Write the schedule as a cron expression, such as \"0 9 * * 1-5\"; found %1.").arg(shown(expression)));
    if (isName(timezone))
        warnAboutTimeZone(trigger.timezone, timezonePath, problems);
    else
        problems.error(
            timezonePath, "invalid_cron_timezone",
            tr("Name the schedule's time zone, such as \"Etc/UTC\" or \"Europe/Warsaw\"; found %1.").arg(shown(timezone)));

    const QJsonValue idempotency = config.value(QLatin1String("idempotency"));
    const auto strategy = idempotencyFromName(idempotency.toString());
    if (strategy)
        trigger.idempotency = *strategy;
    else if (!isAbsent(idempotency))
        problems.error(
            memberPath(path, QLatin1String("idempotency")), "invalid_cron_idempotency",
            tr("Use return_existing_run or skip_duplicate, or leave the strategy out; found %1.").arg(shown(idempotency)));
}

void readType(const QJsonObject &object, const QString &path, TriggerDefinition &trigger, Problems &problems)
{
    const QJsonValue type = object.value(QLatin1String("type"));
    const bool cron = type == QJsonValue(triggerTypeName(TriggerType::Cron));
    trigger.type = cron ? TriggerType::Cron : TriggerType::Manual;
    if (!cron && type != QJsonValue(triggerTypeName(TriggerType::Manual)))
        problems.error(memberPath(path, QLatin1String("type")), "invalid_trigger_type",
                       tr("Use the type manual or cron; found %1.").arg(shown(type)));

    const QString configPath = memberPath(path, QLatin1String("config"));
    const auto config = objectOrNothing(object.value(QLatin1String("config")));
    if (!config)
        problems.error(
            configPath, "invalid_trigger",
            tr("Make the trigger's config an object; found %1.").arg(shown(object.value(QLatin1String("config")))));
    else if (cron)
        readCronConfig(*config, configPath, trigger, problems);
}

TriggerDefinition readTrigger(const QJsonObject &object, const QString &path, Problems &problems)
{
    TriggerDefinition trigger;
    const QJsonValue name = object.value(QLatin1String("name"));
    trigger.name = name.toString();
    if (!isName(name))
        problems.error(memberPath(path, QLatin1String("name")), "invalid_trigger_name",
                       tr("Give the trigger a name, a string that is not empty; found %1.").arg(shown(name)));
    readType(object, path, trigger, problems);
    trigger.payload =
        readPayloadFields(object.value(QLatin1String("payload")), memberPath(path, QLatin1String("payload")), problems);
    checkRuntimeOwnedFields(object, path, problems);
    return trigger;
}

} // namespace

QVector<TriggerDefinition> readTriggers(const QJsonObject &document, Problems &problems)
{
    const QLatin1String key("triggers");
    const qsizetype before = problems.errorCount();
    const QJsonArray array = listOf(document, key, problems);
    if (array.isEmpty() && problems.errorCount() == before)
        problems.error(key, "missing_triggers", tr("Declare at least one trigger: without one nothing can start a run."));

    QVector<TriggerDefinition> triggers;
    QSet<QString> names;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = elementPath(key, i);
        if (!array.at(i).isObject()) {
            problems.error(
                path, "invalid_trigger",
                tr("Make the trigger an object with a name, a type and a config; found %1.").arg(shown(array.at(i))));
            continue;
        }
        const TriggerDefinition trigger = readTrigger(array.at(i).toObject(), path, problems);
        if (!trigger.name.isEmpty() && names.contains(trigger.name))
            problems.error(memberPath(path, QLatin1String("name")), "duplicate_trigger_name",
                           tr("Two triggers are called %1: rename one.").arg(shown(trigger.name)));
        names.insert(trigger.name);
        triggers.push_back(trigger);
    }
    return triggers;
}

} // namespace squidie::inline v0::reading
