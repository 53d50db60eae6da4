// SPDX-License-Identifier: Apache-2.0
#include "documents/rundocuments.h"

#include "documents/runparts.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

QJsonObject commandDocument(const RunCommand &command, const TimeFormat &times)
{
    return {{u"signal"_s, command.signalType},
            {u"actor"_s, nullable(command.actor)},
            {u"source"_s, nullable(command.source)},
            {u"comment"_s, nullable(command.comment)},
            {u"idempotency_key"_s, nullable(command.idempotencyKey)},
            {u"at"_s, times.microseconds(command.at)}};
}

QJsonObject childLine(const ChildRun &child, const TimeFormat &times)
{
    return {{u"run_id"_s, child.runId},
            {u"step"_s, child.step},
            {u"workflow"_s, child.workflow},
            {u"trigger"_s, child.trigger},
            {u"child_key"_s, child.key},
            {u"metadata"_s, child.metadata},
            {u"at"_s, times.microseconds(child.at)}};
}

/// In a list: what happened, but to no attempt in particular.
QJsonArray anomalyLines(const RunRow &run)
{
    QJsonArray array;
    for (const RunAnomaly &anomaly : run.anomalies)
        array << QJsonObject{{u"source"_s, u"dispatch"_s},
                             {u"reason"_s, anomaly.reason},
                             {u"entry_type"_s, anomaly.type},
                             {u"run_id"_s, run.id.toString()}};
    return array;
}

/// Everything that was planned, by key.
QJsonArray plannedDocument(const RunView &view, const TimeFormat &times)
{
    QVector<AttemptRow> planned = view.attempts;
    std::stable_sort(planned.begin(), planned.end(),
                     [](const AttemptRow &a, const AttemptRow &b) { return a.runnableKey < b.runnableKey; });
    QJsonArray array;
    for (const AttemptRow &attempt : std::as_const(planned))
        array << QJsonObject{{u"run_id"_s, view.run.id.toString()},
                             {u"runnable_key"_s, attempt.runnableKey},
                             {u"idempotency_key"_s, attempt.idempotencyKey},
                             {u"attempt_number"_s, attempt.number},
                             {u"queue"_s, view.run.queue},
                             {u"step"_s, attempt.step},
                             {u"input"_s, attempt.input},
                             {u"recovery"_s, attempt.recovery},
                             {u"visible_at"_s, times.microseconds(attempt.visibleAt)}};
    return array;
}

void insertAttempts(QJsonObject &object, const RunView &view, const TimeFormat &times)
{
    const auto standing = [&](AttemptStanding one) { return attemptsDocument(attemptsThat(view, one), times); };
    object.insert(u"planned_runnables"_s, plannedDocument(view, times));
    object.insert(u"planned_runnable_keys"_s, QJsonArray::fromStringList(keysOf(view.attempts)));
    object.insert(u"applied_runnable_keys"_s, QJsonArray::fromStringList(appliedKeys(view)));
    object.insert(u"pending_dispatches"_s, QJsonArray()); // one transaction plans, dispatches and applies
    object.insert(u"pending_results"_s, QJsonArray());
    object.insert(u"visible_attempts"_s, standing(AttemptStanding::Visible));
    object.insert(u"scheduled_attempts"_s, standing(AttemptStanding::Scheduled));
    object.insert(u"expired_claims"_s, standing(AttemptStanding::Expired));
    object.insert(u"next_visible_at"_s, nextVisibleAt(view, times));
    object.insert(u"attempts"_s, attemptsDocument(view.attempts, times));
}

} // namespace

QJsonObject runDocument(const RunRow &run, const TimeFormat &times)
{
    return {{u"run_id"_s, run.id.toString()},
            {u"workflow"_s, run.workflow},
            {u"trigger"_s, run.trigger},
            {u"status"_s, runStatusName(run.status)},
            {u"terminal?"_s, isTerminal(run.status)},
            {u"terminal_status"_s, terminalStatus(run.status)},
            {u"queue"_s, run.queue},
            {u"definition_version"_s, nullable(run.definitionVersion)},
            {u"indexed_at"_s, times.microseconds(run.startedAt)},
            {u"thread_revision"_s, run.facts},
            {u"anomalies"_s, anomalyLines(run)},
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
    object.insert(u"reason"_s, explanationReasonName(view.reason));
    object.insert(u"manual_state"_s, manualStateDocument(view.manualState, times));
    object.insert(u"command_history"_s, historyDocument(view.commands, times));
    object.insert(u"thread_revisions"_s, revisionsDocument(view));
    insertAttempts(object, view, times);
    object.insert(u"anomalies"_s, anomaliesDocument(view.anomalies, view.run.id, times));
    object.insert(u"parent_run"_s, parentDocument(view.parent));
    object.insert(u"child_runs"_s, childrenDocument(view.children, times));
    object.insert(u"fingerprint"_s, view.fingerprint);
    object.insert(u"input"_s, view.input);
    object.insert(u"context"_s, view.context);
    object.insert(u"journal"_s, documentsOf<JournalEntry, const TimeFormat &>(view.journal, factDocument, times));
    object.insert(u"activations"_s, activations);
    object.insert(u"commands"_s, documentsOf<RunCommand, const TimeFormat &>(view.commands, commandDocument, times));
    object.insert(u"children"_s, documentsOf<ChildRun, const TimeFormat &>(view.children, childLine, times));
    object.insert(u"parent"_s, nullable(view.parent));
    object.insert(u"replayed_from_run_id"_s, nullable(view.replayedFrom));
    object.insert(u"failure"_s, view.failure ? QJsonValue(*view.failure) : QJsonValue());
    object.insert(u"ended_at"_s, microsecondOrNull(view.endedAt, times));
    return object;
}

} // namespace squidie::inline v0
