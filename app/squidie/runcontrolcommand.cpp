// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "base/jsontext.h"
#include "base/loginname.h"
#include <squidie/controls.h>
#include <squidie/inspector.h>
#include "documents/rundocuments.h"
#include "storeaccess.h"
#include "usage.h"

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

void print(Invocation &invocation, const RunExplanation &explanation)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        out.json(explanationDocument(explanation, invocation.times));
        return;
    }
    out.text(explanationReasonName(explanation.reason));
    out.text(explanation.sentence);
    QVector<QStringList> rows;
    for (const ExplainedAttempt &attempt : explanation.attempts)
        rows << QStringList{attempt.step, QString::number(attempt.attempt), explanationReasonName(attempt.reason),
                            attempt.action, attempt.owner};
    out.table({tr("STEP"), tr("ATTEMPT"), tr("REASON"), tr("ACTION"), tr("WORKER")}, rows);
    for (const NextAction &action : explanation.actions)
        out.text(u"  "_s + action.name + u": "_s + action.sentence);
}

void print(Invocation &invocation, const RunGraph &graph)
{
    Output &out = invocation.out;
    if (out.isJson()) {
        const bool isAsked = invocation.options.isSet(u"include-history"_s);
        out.json(graphDocument(graph, isAsked ? GraphHistory::Included : GraphHistory::Left, invocation.times));
        return;
    }
    if (graph.nodes.isEmpty())
        out.remark(tr("No steps of this run are left; squidie run explain says why."));
    QVector<QStringList> rows;
    for (const GraphNode &node : graph.nodes)
        rows << QStringList{node.id, node.state, node.action, QString::number(node.attempts), node.compensation};
    out.table({tr("STEP"), tr("STATE"), tr("ACTION"), tr("ATTEMPTS"), tr("COMPENSATION")}, rows);
    rows.clear();
    for (const GraphEdge &edge : graph.edges)
        rows << QStringList{edge.id, edge.state,
                            edge.condition.isEmpty() ? QString() : QString::fromUtf8(compactJson(edge.condition)),
                            edge.recovery};
    out.text(QString());
    out.table({tr("EDGE"), tr("STATE"), tr("CONDITION"), tr("RECOVERY")}, rows);
}

/// Inspects the run that the call names, and prints what `see` returns.
template<typename Look>
CommandResult look(Invocation &invocation, Look see)
{
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto id = findRunId(**store, invocation.arguments.first());
    if (!id)
        return notFound(invocation, id.error());
    const auto seen = see(**store, *id);
    if (!seen)
        return notFound(invocation, seen.error());
    print(invocation, *seen);
    return ExitStatus::Done;
}

CommandResult explain(Invocation &invocation)
{
    return look(invocation,
                [](Store &store, const RunId &id) { return explainRun(store, id, ActionRegistry::builtIn(), systemNow()); });
}

CommandResult graph(Invocation &invocation)
{
    return look(invocation, [](Store &store, const RunId &id) { return graphRun(store, id); });
}

using Control = std::function<Result<RunSnapshot>(Controls &, const RunId &, const ControlOptions &)>;

/// What a kind of command says of itself.
enum class Attributes {
    Review, ///< its actor is mandatory, and nobody is put in the actor's place
    Resumption, ///< the same, but nobody need be named
    Other, ///< the current user is its actor where the call names none
};

Error metadataProblem(Attributes attributes)
{
    if (attributes == Attributes::Other)
        return {ErrorCode::InvalidOption, optionProblem("metadata", tr("the metadata must be a JSON object"))};
    return {attributes == Attributes::Review ? ErrorCode::InvalidReview : ErrorCode::InvalidResume,
            QJsonObject{{u"metadata"_s, u"map"_s}}};
}

ControlOptions actorOption(const QCommandLineParser &options, Attributes attributes)
{
    if (options.isSet(u"actor"_s))
        return ControlOptions(options.value(u"actor"_s));
    return attributes == Attributes::Other ? ControlOptions(loginName()) : ControlOptions();
}

/// Gives a command to the run that the call names, and prints the run.
CommandResult control(Invocation &invocation, Attributes attributes, const Control &give)
{
    const QCommandLineParser &options = invocation.options;
    const auto metadata = metadataOption(options);
    if (!metadata)
        return tl::unexpected(metadata.error());
    const auto store = openStore(invocation, Store::Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const auto id = findRunId(**store, invocation.arguments.first());
    if (!id)
        return notFound(invocation, id.error());
    const auto command = actorOption(options, attributes)
                             .withComment(options.value(u"comment"_s))
                             .withSource(u"command_line"_s)
                             .withMetadata(metadata->toObject())
                             .withIdempotencyKey(options.value(u"idempotency-key"_s));
    // A missing reviewer is said first, by Controls.
    const bool lacksActor = command.actor.isEmpty() && (attributes == Attributes::Review || command.namesActor);
    if (!metadata->isObject() && !lacksActor)
        return notFound(invocation, metadataProblem(attributes));
    Controls controls(**store);
    const auto given = give(controls, *id, command);
    if (!given)
        return notFound(invocation, given.error());
    const auto run = inspectRun(**store, given->id);
    if (!run)
        return notFound(invocation, run.error());
    if (invocation.out.isJson()) {
        QJsonObject line = runDocument(run->run, invocation.times);
        line.insert(u"replayed_from_run_id"_s, nullable(run->replayedFrom));
        invocation.out.json(line);
    } else {
        invocation.out.table(
            {tr("RUN"), tr("STATUS"), tr("WORKFLOW"), tr("TRIGGER")},
            {{run->run.id.toString(), runStatusName(run->run.status), run->run.workflow, run->run.trigger}});
    }
    return ExitStatus::Done;
}

template<Result<RunSnapshot> (Controls::*command)(const RunId &, const ControlOptions &), Attributes attributes>
CommandResult give(Invocation &invocation)
{
    return control(invocation, attributes, [](Controls &controls, const RunId &id, const ControlOptions &options) {
        return (controls.*command)(id, options);
    });
}

CommandResult replay(Invocation &invocation)
{
    const bool allowed = invocation.options.isSet(u"allow-irreversible"_s);
    return control(invocation, Attributes::Other,
                   [allowed](Controls &controls, const RunId &id, const ControlOptions &options) {
                       return controls.replay(id, options, allowed);
                   });
}

} // namespace

QVector<Command> runControlCommands()
{
    const QString id = u"ID"_s;
    const QList<QCommandLineOption> who{
        {u"actor"_s,
         tr("Record NAME as the actor: who decides. An approval and a rejection need one; for cancel and replay the default is the current user."),
         u"NAME"_s},
        {u"comment"_s, tr("Record the reason."), u"TEXT"_s},
        {u"idempotency-key"_s, tr("Repeating a command with the same key changes nothing."), u"KEY"_s},
        {u"metadata"_s, tr("Record this JSON object with the command; the values of keys that name secrets are not kept."),
         u"JSON"_s}};
    const QCommandLineOption irreversible(u"allow-irreversible"_s,
                                          tr("Replay even though completed steps cannot be undone."));
    return {
        {u"run explain"_s, id, tr("Explain why a run is in its state and what can be done."), 1, 1, {}, explain},
        {u"run graph"_s,
         id,
         tr("Show the steps and transitions of a run, with their states."),
         1,
         1,
         {{u"include-history"_s, tr("With --json: show what each step was given, what came of it, and its attempts.")}},
         graph},
        {u"run cancel"_s, id, tr("Cancel a run at once."), 1, 1, who, give<&Controls::cancel, Attributes::Other>},
        {u"run resume"_s, id, tr("Resume a run that waits at a pause step."), 1, 1, who,
         give<&Controls::resume, Attributes::Resumption>},
        {u"run approve"_s, id, tr("Approve the approval step that a run waits at."), 1, 1, who,
         give<&Controls::approve, Attributes::Review>},
        {u"run reject"_s, id, tr("Reject the approval step that a run waits at."), 1, 1, who,
         give<&Controls::reject, Attributes::Review>},
        {u"run replay"_s, id, tr("Start a new run with the same trigger and input."), 1, 1, who + QList{irreversible},
         replay},
    };
}

} // namespace squidie::cli
