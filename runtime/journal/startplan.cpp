// SPDX-License-Identifier: Apache-2.0
#include "journal/startplan.h"

#include "base/jsontext.h"
#include "base/jsonwriter.h"
#include "journal/commandrecord.h"
#include "workflow/inputmapping.h"

namespace squidie::inline v0 {
namespace {

/// Who gave the command, in the order of the keys.
void writeOrigin(JsonWriter &json, const RunStart &start)
{
    if (start.activation != 0)
        json.key("activation_id").number(start.activation);
    if (!start.actor.isEmpty())
        json.key("actor").string(start.actor);
    if (!start.comment.isEmpty())
        json.key("comment").string(start.comment);
    if (!start.idempotencyKey.isEmpty())
        json.key("idempotency_key").string(start.idempotencyKey);
}

void writeCommand(JsonWriter &json, const WorkflowDefinition &definition, const RunStart &start)
{
    json.key("payload").beginObject();
    if (start.replayedFrom) {
        json.key("allow_irreversible").raw(start.allowIrreversible ? "true" : "false");
        json.key("run_id").string(start.replayedFrom->toString());
    } else {
        json.key("input").raw(start.commandInput.isEmpty() ? start.input : start.commandInput);
        json.key("trigger").string(start.trigger);
        json.key("workflow").string(definition.workflow);
    }
    json.endObject();
    json.key("signal_type")
        .string(start.replayedFrom             ? signaltypes::replayRun
                    : start.schedule.isEmpty() ? signaltypes::startRun
                                               : signaltypes::startCron);
}

Fact started(const WorkflowDefinition &definition, const RunStart &start)
{
    JsonWriter json;
    json.beginObject();
    json.key("context").beginObject();
    if (!start.schedule.isEmpty())
        json.key("schedule").raw(start.schedule);
    json.endObject();
    json.key("definition").string(start.definitionDigest);
    json.key("definition_version").string(definition.version);
    json.key("fingerprint").string(definition.fingerprint);
    json.key("input").raw(start.input);
    if (!start.parent.isEmpty())
        json.key("parent").raw(start.parent);
    json.key("queue").string(start.queue);
    if (start.replayedFrom)
        json.key("replayed_from_run_id").string(start.replayedFrom->toString());
    json.key("trigger").string(start.trigger);
    json.key("workflow").string(definition.workflow);
    return {facts::runStarted, json.endObject().text()};
}

Fact planned(const QVector<PlannedRunnable> &runnables)
{
    JsonWriter json;
    json.beginObject().key("runnables").beginArray();
    for (const PlannedRunnable &runnable : runnables) {
        json.beginObject();
        json.key("attempt").number(runnable.attempt);
        if (runnable.input)
            json.key("input").raw(compactJson(*runnable.input));
        json.key("runnable").number(runnable.runnable);
        json.key("runnable_key").string(runnable.key);
        json.key("step").string(runnable.step);
        json.key("visible_at").string(formatMicroseconds(runnable.visibleAt));
        json.endObject();
    }
    return {facts::runnablesPlanned, json.endArray().endObject().text()};
}

} // namespace

QJsonObject viewAtStart(const RunStart &start)
{
    QJsonObject view = parseStoredObject(start.input);
    if (!start.schedule.isEmpty())
        view.insert(QStringLiteral("schedule"), parseStoredObject(start.schedule));
    return view;
}

Fact planSignal(const WorkflowDefinition &definition, const RunStart &start)
{
    JsonWriter json;
    json.beginObject();
    writeOrigin(json, start);
    json.key("metadata");
    if (start.metadata.isEmpty())
        json.raw("{}");
    else
        json.raw(compactJson(redactedMetadata(start.metadata)));
    writeCommand(json, definition, start);
    json.key("source").string(sourceName(start.source));
    return {facts::runSignalReceived, json.endObject().text()};
}

Fact planOlderSignal(const RunStart &start)
{
    JsonWriter json;
    json.beginObject();
    writeOrigin(json, start);
    json.key("signal").string(u"start");
    json.key("source").string(sourceName(start.source));
    return {facts::runSignalReceived, json.endObject().text()};
}

StartPlan planStart(const WorkflowDefinition &definition, const RunStart &start)
{
    StartPlan plan;
    const QString run = start.runId.toString();
    for (const QString &step : definition.entrySteps) {
        const int number = int(plan.runnables.size()) + 1;
        const StepDefinition *declared = definition.findStep(step);
        const QString action = declared ? declared->action : QString();
        std::optional<QJsonObject> input;
        if (declared && mapsInput(*declared)) {
            if (auto mapped = mapInput(*declared, viewAtStart(start)))
                input = std::move(*mapped);
        }
        plan.runnables.append({number, 1, step, run + u':' + step + QStringLiteral(":1"), input, start.at,
                               laneOf(action, definition.fingerprint)});
    }
    plan.facts = {planSignal(definition, start), started(definition, start), planned(plan.runnables)};
    return plan;
}

} // namespace squidie::inline v0
