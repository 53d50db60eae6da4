// SPDX-License-Identifier: Apache-2.0
#include "documents/rundocuments.h"

#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

QString kindName(RunnableKind kind)
{
    return kind == RunnableKind::Compensation ? u"compensation"_s : u"step"_s;
}

QJsonObject attemptDocument(const AttemptRow &attempt, const TimeFormat &times)
{
    return {{u"step"_s, attempt.step},
            {u"attempt"_s, attempt.attempt},
            {u"runnable_key"_s, attempt.runnableKey},
            {u"kind"_s, kindName(attempt.kind)},
            {u"status"_s, attemptStatusName(attempt.status)},
            {u"visible_at"_s, times.microseconds(attempt.visibleAt)},
            {u"owner"_s, nullable(attempt.owner)},
            {u"claim_id"_s, nullable(attempt.claimId)},
            {u"claimed_at"_s, microsecondOrNull(attempt.claimedAt, times)},
            {u"lease_until"_s, microsecondOrNull(attempt.leaseUntil, times)},
            {u"finished_at"_s, microsecondOrNull(attempt.finishedAt, times)},
            {u"output"_s, attempt.status == AttemptStatus::Completed ? QJsonValue(attempt.output) : QJsonValue()},
            {u"error"_s, nullable(attempt.error)}};
}

QJsonObject commandDocument(const RunCommand &command, const TimeFormat &times)
{
    return {{u"signal"_s, command.signalType},
            {u"actor"_s, nullable(command.actor)},
            {u"source"_s, nullable(command.source)},
            {u"comment"_s, nullable(command.comment)},
            {u"idempotency_key"_s, nullable(command.idempotencyKey)},
            {u"at"_s, times.microseconds(command.at)}};
}

/// An entry of the command history. What was not given has no key.
QJsonObject historyDocument(const RunCommand &command, const TimeFormat &times)
{
    QJsonObject object{{u"signal_type"_s, command.signalType},
                       {u"payload"_s, command.payload},
                       {u"metadata"_s, command.metadata},
                       {u"occurred_at"_s, times.microseconds(command.at)}};
    for (const auto &[key, value] : {std::pair(u"idempotency_key"_s, command.idempotencyKey),
                                     std::pair(u"actor"_s, command.actor), std::pair(u"comment"_s, command.comment)}) {
        if (!value.isEmpty())
            object.insert(key, value);
    }
    return object;
}

QJsonObject anomalyDocument(const RunAnomaly &anomaly, const TimeFormat &times)
{
    return {{u"type"_s, anomaly.type},       {u"reason"_s, anomaly.reason},    {u"step"_s, anomaly.step},
            {u"attempt"_s, anomaly.attempt}, {u"claim_id"_s, anomaly.claimId}, {u"at"_s, times.microseconds(anomaly.at)}};
}

QJsonObject childDocument(const ChildRun &child, const TimeFormat &times)
{
    return {{u"run_id"_s, child.runId},
            {u"step"_s, child.step},
            {u"workflow"_s, child.workflow},
            {u"trigger"_s, child.trigger},
            {u"child_key"_s, child.key},
            {u"metadata"_s, child.metadata},
            {u"at"_s, times.microseconds(child.at)}};
}

QJsonObject explainedDocument(const ExplainedAttempt &attempt, const TimeFormat &times)
{
    QJsonObject object{{u"reason"_s, explanationReasonName(attempt.reason)},
                       {u"step"_s, attempt.step},
                       {u"attempt"_s, attempt.attempt},
                       {u"action"_s, attempt.action},
                       {u"kind"_s, kindName(attempt.kind)}};
    if (attempt.visibleAt)
        object.insert(u"visible_at"_s, times.microseconds(*attempt.visibleAt));
    if (!attempt.claimId.isEmpty()) {
        object.insert(u"owner"_s, attempt.owner);
        object.insert(u"claim_id"_s, attempt.claimId);
    }
    if (attempt.leaseUntil)
        object.insert(u"lease_until"_s, times.microseconds(*attempt.leaseUntil));
    if (!attempt.manualKind.isEmpty())
        object.insert(u"manual_kind"_s, attempt.manualKind);
    return object;
}

QJsonObject nodeDocument(const GraphNode &node)
{
    QJsonObject object{
        {u"id"_s, node.id}, {u"state"_s, node.state}, {u"attempts"_s, node.attempts}, {u"action"_s, nullable(node.action)}};
    if (!node.compensation.isEmpty())
        object.insert(u"compensation"_s, node.compensation);
    return object;
}

QJsonObject edgeDocument(const GraphEdge &edge)
{
    return {{u"id"_s, edge.id},
            {u"from"_s, edge.from},
            {u"to"_s, edge.to},
            {u"outcome"_s, edge.outcome},
            {u"state"_s, edge.state},
            {u"dependency"_s, edge.dependency},
            {u"condition"_s, nullable(edge.condition)},
            {u"recovery"_s, nullable(edge.recovery)}};
}

/// Each of a list as a document.
template<typename T, typename... Arguments>
QJsonArray documentsOf(const QVector<T> &values, QJsonObject (*document)(const T &, Arguments...), Arguments... arguments)
{
    QJsonArray array;
    for (const T &value : values)
        array << document(value, arguments...);
    return array;
}

} // namespace

QJsonObject runDocument(const RunRow &run, const TimeFormat &times)
{
    return {{u"run_id"_s, run.id.toString()},
            {u"workflow"_s, run.workflow},
            {u"trigger"_s, run.trigger},
            {u"status"_s, runStatusName(run.status)},
            {u"queue"_s, run.queue},
            {u"definition_version"_s, nullable(run.definitionVersion)},
            {u"started_at"_s, times.microseconds(run.startedAt)},
            {u"updated_at"_s, times.microseconds(run.updatedAt)},
            {u"retained_at"_s, microsecondOrNull(run.retainedAt, times)},
            {u"cursor"_s, QString::number(run.rowId)}};
}

QJsonObject factDocument(const JournalEntry &fact, const TimeFormat &times)
{
    return {{u"sequence"_s, fact.sequence},
            {u"type"_s, fact.type},
            {u"at"_s, times.microseconds(fact.at)},
            {u"data"_s, fact.data}};
}

QJsonObject runViewDocument(const RunView &view, const TimeFormat &times)
{
    QJsonArray activations;
    for (const Activation &activation : view.activations)
        activations << activation.id;
    QJsonObject object = runDocument(view.run, times);
    object.insert(u"fingerprint"_s, view.fingerprint);
    object.insert(u"input"_s, view.input);
    object.insert(u"context"_s, view.context);
    object.insert(u"attempts"_s, documentsOf<AttemptRow, const TimeFormat &>(view.attempts, attemptDocument, times));
    object.insert(u"journal"_s, documentsOf<JournalEntry, const TimeFormat &>(view.journal, factDocument, times));
    object.insert(u"activations"_s, activations);
    object.insert(u"commands"_s, documentsOf<RunCommand, const TimeFormat &>(view.commands, commandDocument, times));
    object.insert(u"command_history"_s, documentsOf<RunCommand, const TimeFormat &>(view.commands, historyDocument, times));
    object.insert(u"anomalies"_s, documentsOf<RunAnomaly, const TimeFormat &>(view.anomalies, anomalyDocument, times));
    object.insert(u"children"_s, documentsOf<ChildRun, const TimeFormat &>(view.children, childDocument, times));
    object.insert(u"parent"_s, nullable(view.parent));
    object.insert(u"replayed_from_run_id"_s, nullable(view.replayedFrom));
    object.insert(u"failure"_s, view.failure ? QJsonValue(*view.failure) : QJsonValue());
    object.insert(u"ended_at"_s, microsecondOrNull(view.endedAt, times));
    return object;
}

QJsonObject explanationDocument(const RunExplanation &explanation, const TimeFormat &times)
{
    QJsonArray actions;
    for (const NextAction &action : explanation.nextActions)
        actions << QJsonObject{{u"name"_s, action.name}, {u"sentence"_s, action.sentence}};
    const QJsonArray attempts =
        documentsOf<ExplainedAttempt, const TimeFormat &>(explanation.attempts, explainedDocument, times);
    return {{u"run_id"_s, explanation.runId.toString()},
            {u"status"_s, runStatusName(explanation.status)},
            {u"reason"_s, explanationReasonName(explanation.reason)},
            {u"sentence"_s, explanation.sentence},
            {u"details"_s,
             QJsonObject{{u"fingerprint"_s, explanation.fingerprint},
                         {u"trust_digest"_s, nullable(explanation.trustDigest)},
                         {u"attempts"_s, attempts},
                         {u"failure"_s, nullable(explanation.failure)}}},
            {u"next_actions"_s, actions}};
}

QJsonObject graphDocument(const RunGraph &graph)
{
    return {{u"run_id"_s, graph.runId.toString()},
            {u"status"_s, runStatusName(graph.status)},
            {u"nodes"_s, documentsOf(graph.nodes, nodeDocument)},
            {u"edges"_s, documentsOf(graph.edges, edgeDocument)}};
}

} // namespace squidie::inline v0
