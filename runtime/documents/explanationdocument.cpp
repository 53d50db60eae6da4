// SPDX-License-Identifier: Apache-2.0
#include "documents/rundocuments.h"
#include "documents/runparts.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

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

/// When the first of some leases ends.
QJsonValue firstLease(const QVector<AttemptRow> &attempts, const TimeFormat &times)
{
    std::optional<Instant> first;
    for (const AttemptRow &attempt : attempts) {
        if (attempt.leaseUntil && (!first || *attempt.leaseUntil < *first))
            first = attempt.leaseUntil;
    }
    return microsecondOrNull(first, times);
}

/// {"<name>_count", "runnable_keys"}
QJsonObject countedAttempts(const QString &name, const QVector<AttemptRow> &attempts)
{
    return {{name + "_count"_L1, attempts.size()}, {u"runnable_keys"_s, QJsonArray::fromStringList(keysOf(attempts))}};
}

QJsonObject reasonDetails(const RunExplanation &explanation, const TimeFormat &times)
{
    const RunView &run = explanation.run;
    switch (explanation.reason) {
    case ExplanationReason::Terminal:
        return {{u"terminal?"_s, true}, {u"terminal_status"_s, terminalStatus(run.run.status)}};
    case ExplanationReason::ManualInterventionRequired:
        return manualStateDocument(run.manualState, times).toObject();
    case ExplanationReason::ExpiredClaim: {
        const QVector<AttemptRow> expired = attemptsThat(run, AttemptStanding::Expired);
        QJsonObject details = countedAttempts(u"expired_claim"_s, expired);
        details.insert(u"oldest_lease_until"_s, firstLease(expired, times));
        return details;
    }
    case ExplanationReason::AttemptVisible:
    case ExplanationReason::UntrustedDefinition:
    case ExplanationReason::ActionUnavailable:
        return countedAttempts(u"visible_attempt"_s, attemptsThat(run, AttemptStanding::Visible));
    case ExplanationReason::AttemptClaimed: {
        const QVector<AttemptRow> claimed = attemptsThat(run, AttemptStanding::Claimed);
        QJsonObject details = countedAttempts(u"claimed_attempt"_s, claimed);
        details.insert(u"earliest_lease_until"_s, firstLease(claimed, times));
        return details;
    }
    case ExplanationReason::AttemptScheduledForLater: {
        QJsonObject details = countedAttempts(u"scheduled_attempt"_s, attemptsThat(run, AttemptStanding::Scheduled));
        details.insert(u"next_visible_at"_s, nextVisibleAt(run, times));
        return details;
    }
    case ExplanationReason::Idle:
        break;
    }
    return {{u"planned_count"_s, run.attempts.size()}, {u"applied_count"_s, appliedKeys(run).size()}};
}

QJsonObject replayDocument(const RunExplanation &explanation)
{
    if (explanation.replayBlockedBy.isEmpty())
        return {{u"allowed?"_s, true}};
    return {{u"allowed?"_s, false},
            {u"required_override"_s, u"allow_irreversible"_s},
            {u"blocked_by"_s, explanation.replayBlockedBy}};
}

QJsonObject detailsDocument(const RunExplanation &explanation, const QJsonArray &history, const QJsonArray &duplicates,
                            const TimeFormat &times)
{
    QJsonObject details = reasonDetails(explanation, times);
    details.insert(u"command_count"_s, history.size());
    details.insert(u"latest_command"_s, history.isEmpty() ? QJsonValue(QJsonValue::Null) : history.last());
    if (!duplicates.isEmpty())
        details.insert(u"duplicate_commands"_s, duplicates);
    if (explanation.reason == ExplanationReason::Terminal && !explanation.run.run.retainedAt)
        details.insert(u"replay"_s, replayDocument(explanation));
    details.insert(u"fingerprint"_s, explanation.fingerprint);
    details.insert(u"trust_digest"_s, nullable(explanation.trustDigest));
    details.insert(u"attempts"_s,
                   documentsOf<ExplainedAttempt, const TimeFormat &>(explanation.attempts, explainedDocument, times));
    details.insert(u"failure"_s, nullable(explanation.failure));
    return details;
}

QJsonObject counts(const QStringList &names)
{
    QJsonObject object;
    for (const QString &name : names)
        object.insert(name, object.value(name).toInt() + 1);
    return object;
}

QJsonObject evidenceDocument(const RunExplanation &explanation, const QJsonArray &history, const QJsonArray &duplicates,
                             const TimeFormat &times)
{
    const RunView &run = explanation.run;
    QStringList commands;
    for (const RunCommand &command : run.commands)
        commands << command.signalType;
    QStringList attempts;
    for (const AttemptRow &attempt : run.attempts)
        attempts << attempt.progress;
    return {{u"snapshot_reason"_s, explanationReasonName(run.reason)},
            {u"definition_version"_s, nullable(run.run.definitionVersion)},
            {u"thread_revisions"_s, revisionsDocument(run)},
            {u"terminal_status"_s, terminalStatus(run.run.status)},
            {u"manual_state"_s, manualStateDocument(run.manualState, times)},
            {u"parent_run"_s, parentDocument(run.parent)},
            {u"child_runs"_s, childrenDocument(run.children, times)},
            {u"command_history"_s, history},
            {u"command_counts"_s, counts(commands)},
            {u"duplicate_commands"_s, duplicates},
            {u"planned_runnable_keys"_s, QJsonArray::fromStringList(keysOf(run.attempts))},
            {u"applied_runnable_keys"_s, QJsonArray::fromStringList(appliedKeys(run))},
            {u"next_visible_at"_s, nextVisibleAt(run, times)},
            {u"attempt_counts"_s, counts(attempts)},
            {u"anomaly_count"_s, run.anomalies.size()},
            {u"anomalies"_s, anomaliesDocument(run.anomalies, run.run.id, times)}};
}

} // namespace

QJsonObject explanationDocument(const RunExplanation &explanation, const TimeFormat &times)
{
    const RunRow &run = explanation.run.run;
    const QJsonArray history = historyDocument(explanation.run.commands, times);
    const QJsonArray duplicates = duplicatesDocument(duplicateCommands(explanation.run.commands));
    QJsonArray actions;
    for (const NextAction &action : explanation.actions)
        actions << QJsonObject{{u"name"_s, action.name}, {u"sentence"_s, action.sentence}};
    return {{u"run_id"_s, explanation.runId.toString()},
            {u"workflow"_s, run.workflow},
            {u"definition_version"_s, nullable(run.definitionVersion)},
            {u"queue"_s, run.queue},
            {u"status"_s, runStatusName(explanation.status)},
            {u"reason"_s, explanationReasonName(explanation.reason)},
            {u"step"_s, nullable(explanation.step)},
            {u"summary"_s, explanation.sentence},
            {u"sentence"_s, explanation.sentence},
            {u"details"_s, detailsDocument(explanation, history, duplicates, times)},
            {u"next_actions"_s, QJsonArray::fromStringList(explanation.nextActions)},
            {u"actions"_s, actions},
            {u"evidence"_s, evidenceDocument(explanation, history, duplicates, times)}};
}

} // namespace squidie::inline v0
