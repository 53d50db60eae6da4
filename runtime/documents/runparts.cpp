// SPDX-License-Identifier: Apache-2.0
#include "documents/runparts.h"

#include <algorithm>
#include <tuple>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

QJsonObject commandEntry(const RunCommand &command, const TimeFormat &times)
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

QJsonObject childDocument(const ChildRun &child, const TimeFormat &times)
{
    return {
        {u"child_run_id"_s, child.runId},
        {u"child_workflow"_s, child.workflow},
        {u"child_trigger"_s, child.trigger},
        {u"child_key"_s, child.key},
        {u"origin"_s,
         QJsonObject{{u"runnable_key"_s, child.originKey}, {u"step"_s, child.step}, {u"attempt"_s, child.originAttempt}}},
        {u"metadata"_s, child.metadata},
        {u"started_at"_s, times.microseconds(child.at)}};
}

} // namespace

QString kindName(RunnableKind kind)
{
    return kind == RunnableKind::Compensation ? u"compensation"_s : u"step"_s;
}

QJsonValue terminalStatus(RunStatus status)
{
    return isTerminal(status) ? QJsonValue(runStatusName(status)) : QJsonValue::Null;
}

QJsonObject attemptDocument(const AttemptRow &attempt, const TimeFormat &times)
{
    QJsonObject object{
        {u"runnable_key"_s, attempt.runnableKey},
        {u"status"_s, attempt.progress},
        {u"attempt_number"_s, attempt.number},
        {u"step"_s, attempt.step},
        {u"input"_s, attempt.input},
        {u"visible_at"_s, times.microseconds(attempt.visibleAt)},
        {u"idempotency_key"_s, attempt.idempotencyKey},
        {u"wakeup_emitted?"_s, false},
        {u"applied?"_s, attempt.isApplied},
        {u"attempt"_s, attempt.attempt},
        {u"kind"_s, kindName(attempt.kind)},
        {u"owner"_s, nullable(attempt.owner)},
        {u"claim_id"_s, nullable(attempt.claimId)},
        {u"claimed_at"_s, microsecondOrNull(attempt.claimedAt, times)},
        {u"lease_until"_s, microsecondOrNull(attempt.leaseUntil, times)},
        {u"finished_at"_s, microsecondOrNull(attempt.finishedAt, times)},
        {u"output"_s, attempt.status == AttemptStatus::Completed ? QJsonValue(attempt.output) : QJsonValue()},
        {u"error"_s, nullable(attempt.error)},
    };
    if (!attempt.owner.isEmpty())
        object.insert(u"owner_id"_s, attempt.owner);
    if (attempt.result)
        object.insert(u"result"_s, *attempt.result);
    if (!attempt.transition.isEmpty())
        object.insert(u"transition"_s, attempt.transition);
    return object;
}

QJsonArray attemptsDocument(const QVector<AttemptRow> &attempts, const TimeFormat &times)
{
    return documentsOf<AttemptRow, const TimeFormat &>(attempts, attemptDocument, times);
}

QJsonValue manualStateDocument(const std::optional<ManualState> &manual, const TimeFormat &times)
{
    if (!manual)
        return QJsonValue::Null;
    return QJsonObject{{u"step"_s, manual->step},
                       {u"kind"_s, manual->kind},
                       {u"paused_at"_s, times.microseconds(manual->pausedAt)},
                       {u"metadata"_s, manual->metadata}};
}

QJsonArray historyDocument(const QVector<RunCommand> &commands, const TimeFormat &times)
{
    return documentsOf<RunCommand, const TimeFormat &>(commands, commandEntry, times);
}

QJsonArray duplicatesDocument(const QVector<DuplicateCommands> &duplicates)
{
    QJsonArray array;
    for (const DuplicateCommands &repeated : duplicates) {
        QJsonObject object{{u"signal_type"_s, repeated.signalType}, {u"count"_s, repeated.count}};
        if (!repeated.idempotencyKey.isEmpty())
            object.insert(u"idempotency_key"_s, repeated.idempotencyKey);
        array << object;
    }
    return array;
}

QJsonArray anomaliesDocument(const QVector<RunAnomaly> &anomalies, const RunId &run, const TimeFormat &times)
{
    QJsonArray array;
    for (const RunAnomaly &anomaly : anomalies) {
        array << QJsonObject{{u"source"_s, u"dispatch"_s},
                             {u"reason"_s, anomaly.reason},
                             {u"entry_type"_s, anomaly.type},
                             {u"run_id"_s, run.toString()},
                             {u"runnable_key"_s, anomaly.runnableKey},
                             {u"claim_id"_s, anomaly.claimId},
                             {u"type"_s, anomaly.type},
                             {u"step"_s, anomaly.step},
                             {u"attempt"_s, anomaly.attempt},
                             {u"at"_s, times.microseconds(anomaly.at)}};
    }
    return array;
}

QJsonArray childrenDocument(QVector<ChildRun> children, const TimeFormat &times)
{
    std::sort(children.begin(), children.end(),
              [](const ChildRun &a, const ChildRun &b) { return std::tie(a.key, a.runId) < std::tie(b.key, b.runId); });
    return documentsOf<ChildRun, const TimeFormat &>(children, childDocument, times);
}

QJsonValue parentDocument(const QJsonObject &parent)
{
    if (parent.isEmpty())
        return QJsonValue::Null;
    QJsonObject object = parent;
    for (const QString &key : {u"runnable_key"_s, u"attempt"_s}) {
        if (!object.contains(key))
            object.insert(key, QJsonValue::Null); // an older version started it
    }
    return object;
}

QJsonObject revisionsDocument(const RunView &view)
{
    return {{u"run"_s, view.run.facts}, {u"dispatch"_s, view.attemptFacts}};
}

QJsonValue nextVisibleAt(const RunView &view, const TimeFormat &times)
{
    const QVector<AttemptRow> scheduled = attemptsThat(view, AttemptStanding::Scheduled);
    return scheduled.isEmpty() ? QJsonValue::Null : QJsonValue(times.microseconds(scheduled.first().visibleAt));
}

QStringList keysOf(const QVector<AttemptRow> &attempts)
{
    QStringList keys;
    for (const AttemptRow &attempt : attempts)
        keys << attempt.runnableKey;
    keys.sort();
    return keys;
}

QStringList appliedKeys(const RunView &view)
{
    QVector<AttemptRow> applied;
    std::copy_if(view.attempts.begin(), view.attempts.end(), std::back_inserter(applied),
                 [](const AttemptRow &attempt) { return attempt.isApplied; });
    return keysOf(applied);
}

} // namespace squidie::inline v0
