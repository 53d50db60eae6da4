#include "journal/startplan.h"

#include <QJsonArray>

namespace squidie {
namespace {

Fact signalReceived(const RunStart &start)
{
    QJsonObject data{{QStringLiteral("signal"), QStringLiteral("start")},
                     {QStringLiteral("source"), sourceName(start.source)},
                     {QStringLiteral("activation_id"), start.activation}};
    if (!start.actor.isEmpty())
        data.insert(QStringLiteral("actor"), start.actor);
    const QJsonValue key = start.context.value(QStringLiteral("schedule")).toObject().value(QStringLiteral("idempotency_key"));
    if (key.isString())
        data.insert(QStringLiteral("idempotency_key"), key);
    return {facts::runSignalReceived, data};
}

Fact started(const WorkflowDefinition &definition, const RunStart &start)
{
    return {facts::runStarted,
            {{QStringLiteral("workflow"), definition.workflow},
             {QStringLiteral("trigger"), start.trigger.name},
             {QStringLiteral("definition_version"), definition.version},
             {QStringLiteral("definition"), start.definitionDigest},
             {QStringLiteral("fingerprint"), definition.fingerprint},
             {QStringLiteral("queue"), start.queue},
             {QStringLiteral("input"), start.input},
             {QStringLiteral("context"), start.context}}};
}

} // namespace

StartPlan planStart(const WorkflowDefinition &definition, const RunStart &start)
{
    StartPlan plan;
    QJsonArray planned;
    const QString run = start.runId.toString();
    for (const QString &step : definition.entrySteps) {
        const int number = int(plan.runnables.size()) + 1;
        const PlannedRunnable runnable{number, 1, step, run + u':' + step + u':' + QString::number(1), start.at};
        plan.runnables.append(runnable);
        planned.append(QJsonObject{{QStringLiteral("runnable"), number},
                                   {QStringLiteral("runnable_key"), runnable.key},
                                   {QStringLiteral("step"), step},
                                   {QStringLiteral("attempt"), 1},
                                   {QStringLiteral("visible_at"), formatMicroseconds(start.at)}});
    }
    plan.facts = {signalReceived(start), started(definition, start),
                  {facts::runnablesPlanned, {{QStringLiteral("runnables"), planned}}}};
    return plan;
}

} // namespace squidie
