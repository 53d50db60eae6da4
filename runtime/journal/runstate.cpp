// SPDX-License-Identifier: Apache-2.0
#include <squidie/runstate.h>

#include "base/enumnames.h"
#include "journal/commandrecord.h"
#include "journal/steperror.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr EnumNames<5> runStatuses{"running", "paused", "completed", "failed", "cancelled"};
constexpr EnumNames<6> attemptStatuses{"scheduled", "claimed", "paused", "completed", "failed", "cancelled"};

/// This program wrote the facts: a time that cannot be read was changed by something else, and counts as 1970.
Instant timeOf(const QJsonObject &data, QLatin1String key)
{
    return parseInstant(data.value(key).toString()).value_or(Instant());
}

/// Older versions had other words for two of the reasons.
QString anomalyReason(const QString &fenced)
{
    if (fenced == "run_terminal"_L1)
        return u"terminal_run"_s;
    return fenced == "expired_lease"_L1 ? u"expired_claim"_s : fenced;
}

/// A status that this program does not know ended the run all the same.
RunStatus terminalStatus(const QString &name)
{
    const RunStatus status = runStatusFromName(name).value_or(RunStatus::Failed);
    return isTerminal(status) ? status : RunStatus::Failed;
}

void merge(QJsonObject &into, const QJsonObject &from)
{
    for (auto it = from.begin(); it != from.end(); ++it)
        into.insert(it.key(), it.value());
}

/// The schedule belongs to the runtime: no output overwrites it.
void mergeOutput(QJsonObject &context, QJsonObject output, const QString &key)
{
    if (!key.isEmpty())
        output = QJsonObject{{key, output}};
    output.remove("schedule"_L1);
    merge(context, output);
}

} // namespace

QString runStatusName(RunStatus status)
{
    return nameIn(runStatuses, status);
}

std::optional<RunStatus> runStatusFromName(QStringView name)
{
    return valueIn<RunStatus>(runStatuses, name);
}

QString attemptStatusName(AttemptStatus status)
{
    return nameIn(attemptStatuses, status);
}

std::optional<AttemptStatus> attemptStatusFromName(QStringView name)
{
    return valueIn<AttemptStatus>(attemptStatuses, name);
}

AttemptState *RunnableState::findAttempt(int attempt)
{
    return attempt >= 1 && attempt <= attempts.size() ? &attempts[attempt - 1] : nullptr;
}

const AttemptState *RunnableState::findAttempt(int attempt) const
{
    return attempt >= 1 && attempt <= attempts.size() ? &attempts[attempt - 1] : nullptr;
}

int RunnableState::numberOf(const AttemptState &attempt) const
{
    const int first = key.section(u':', -1).toInt();
    return std::max(first, 1) + attempt.attempt - 1;
}

QString attemptProgressName(const RunnableState &runnable, const AttemptState &attempt)
{
    if (!runnable.manualKind.isEmpty())
        return u"completed"_s;
    switch (attempt.status) {
    case AttemptStatus::Paused:
    case AttemptStatus::Completed:
        return u"completed"_s;
    case AttemptStatus::Failed:
        return u"failed"_s;
    case AttemptStatus::Claimed:
        return u"claimed"_s;
    case AttemptStatus::Scheduled:
    case AttemptStatus::Cancelled:
        break;
    }
    if (!attempt.claimId.isEmpty())
        return u"claimed"_s;
    return attempt.attempt > 1 ? u"retry_scheduled"_s : u"available"_s;
}

RunnableState *RunState::findRunnable(int number)
{
    return number >= 1 && number <= runnables.size() ? &runnables[number - 1] : nullptr;
}

const RunnableState *RunState::findRunnable(int number) const
{
    return number >= 1 && number <= runnables.size() ? &runnables[number - 1] : nullptr;
}

namespace {

const RunnableState *findBy(const QVector<RunnableState> &runnables, const QString &step, RunnableKind kind)
{
    const auto found = std::find_if(runnables.begin(), runnables.end(), [&](const RunnableState &runnable) {
        return runnable.step == step && runnable.kind == kind;
    });
    return found == runnables.end() ? nullptr : &*found;
}

} // namespace

const RunnableState *RunState::ofStep(const QString &step) const
{
    return findBy(runnables, step, RunnableKind::Step);
}

const RunnableState *RunState::compensationOf(const QString &step) const
{
    return findBy(runnables, step, RunnableKind::Compensation);
}

QJsonObject RunState::view() const
{
    QJsonObject merged = input;
    merge(merged, context);
    return merged;
}

void RunState::begin(const QJsonObject &data)
{
    workflow = data.value("workflow"_L1).toString();
    trigger = data.value("trigger"_L1).toString();
    queue = data.value("queue"_L1).toString();
    definitionDigest = data.value("definition"_L1).toString();
    definitionVersion = data.value("definition_version"_L1).toString();
    fingerprint = data.value("fingerprint"_L1).toString();
    input = data.value("input"_L1).toObject();
    context = data.value("context"_L1).toObject();
    replayedFrom = data.value("replayed_from_run_id"_L1).toString();
    parent = data.value("parent"_L1).toObject();
    if (!commands.isEmpty())
        completeRecordedStart(commands.first(), *this);
}

QVector<AttemptKey> RunState::plan(const JournalEntry &fact)
{
    QVector<AttemptKey> touched;
    const QJsonArray planned = fact.data.value("runnables"_L1).toArray();
    for (const QJsonValue &value : planned) {
        const QJsonObject entry = value.toObject();
        RunnableState runnable;
        runnable.number = int(runnables.size()) + 1;
        if (entry.value("kind"_L1).toString() == "compensation"_L1)
            runnable.kind = RunnableKind::Compensation;
        runnable.step = entry.value("step"_L1).toString();
        runnable.key = entry.value("runnable_key"_L1).toString();
        runnable.isInputMapped = entry.contains("input"_L1);
        runnable.input = runnable.isInputMapped ? entry.value("input"_L1).toObject() : view();
        AttemptState attempt;
        attempt.key = runnable.key;
        attempt.visibleAt = timeOf(entry, "visible_at"_L1);
        runnable.attempts.append(attempt);
        touched.append({runnable.number, 1});
        runnables.append(runnable);
    }
    return touched;
}

/// A step's output goes into the context; a compensation's is only kept with it.
void RunState::takeOutput(RunnableState &runnable, const QJsonObject &data)
{
    runnable.output = data.value("output"_L1).toObject();
    if (runnable.kind == RunnableKind::Step)
        mergeOutput(context, runnable.output, data.value("output_key"_L1).toString());
}

/// What happens to one attempt: scheduled again, claimed, renewed, completed, failed, paused.
QVector<AttemptKey> RunState::settle(const JournalEntry &fact)
{
    const QJsonObject &data = fact.data;
    RunnableState *runnable = findRunnable(data.value("runnable"_L1).toInt());
    if (!runnable)
        return {};
    const int number = data.value("attempt"_L1).toInt();
    if (fact.type == facts::attemptScheduled) {
        AttemptState attempt;
        attempt.attempt = int(runnable->attempts.size()) + 1;
        attempt.key = data.value("runnable_key"_L1).toString(runnable->key);
        attempt.visibleAt = timeOf(data, "visible_at"_L1);
        runnable->attempts.append(attempt);
        return {{runnable->number, attempt.attempt}};
    }
    if (data.contains("fenced"_L1)) {
        const AttemptState *late = runnable->findAttempt(number);
        anomalies.append({fact.type, anomalyReason(data.value("fenced"_L1).toString()), runnable->step, number,
                          data.value("claim_id"_L1).toString(), fact.at, late ? late->key : runnable->key});
        return {};
    }
    AttemptState *attempt = runnable->findAttempt(number);
    if (!attempt)
        return {};
    if (fact.type == facts::attemptClaimed) {
        if (attempt->status == AttemptStatus::Claimed && !attempt->isReleased)
            ++attempt->expiredClaims;
        attempt->isReleased = false;
        attempt->status = AttemptStatus::Claimed;
        attempt->claimId = data.value("claim_id"_L1).toString();
        attempt->owner = data.value("owner"_L1).toString();
        attempt->tokenHash = QByteArray::fromHex(data.value("token_sha256"_L1).toString().toLatin1());
        attempt->claimedAt = fact.at;
        attempt->leaseUntil = timeOf(data, "lease_until"_L1);
    } else if (fact.type == facts::attemptHeartbeat) {
        attempt->leaseUntil = timeOf(data, "lease_until"_L1);
        attempt->isReleased = *attempt->leaseUntil <= fact.at; // no renewal ends at once
    } else if (fact.type == facts::attemptCompleted) {
        attempt->status = AttemptStatus::Completed;
        attempt->finishedAt = fact.at;
        takeOutput(*runnable, data);
    } else if (fact.type == facts::attemptFailed) {
        attempt->status = AttemptStatus::Failed;
        attempt->finishedAt = fact.at;
        attempt->error = data.contains("error"_L1)
            ? data.value("error"_L1).toObject()
            : stepError(data.value("reason"_L1), data.value("kind"_L1).toString() == "retry"_L1, nullptr);
    } else if (fact.type == facts::manualStepPaused) {
        attempt->status = AttemptStatus::Paused;
        runnable->manualKind = data.value("kind"_L1).toString();
        status = RunStatus::Paused;
    } else {
        return {}; // a kind that this program does not know
    }
    return {{runnable->number, number}};
}

QVector<AttemptKey> RunState::applyOutcome(const JournalEntry &fact)
{
    const QJsonObject &data = fact.data;
    RunnableState *runnable = findRunnable(data.value("runnable"_L1).toInt());
    if (!runnable)
        return {};
    AppliedOutcome applied;
    applied.outcome = data.value("outcome"_L1).toString() == "ok"_L1 ? StepOutcome::Ok : StepOutcome::Error;
    applied.to = data.value("to"_L1).toString();
    if (data.contains("transition"_L1))
        applied.transition = data.value("transition"_L1).toInt();
    applied.at = fact.at;
    if (data.contains("ready_at"_L1))
        applied.readyAt = timeOf(data, "ready_at"_L1);
    runnable->applied = applied;
    if (runnable->kind == RunnableKind::Step && applied.outcome == StepOutcome::Ok)
        completionOrder.append(runnable->number);
    if (!data.contains("failure"_L1) || failure)
        return {};
    failure = harmlessFailure(data.value("failure"_L1).toObject());
    return cancelOpen(false, fact.at);
}

QVector<AttemptKey> RunState::cancelOpen(bool claimedToo, Instant at)
{
    QVector<AttemptKey> touched;
    for (RunnableState &runnable : runnables) {
        for (AttemptState &attempt : runnable.attempts) {
            const bool open = attempt.status == AttemptStatus::Scheduled
                || (claimedToo && (attempt.status == AttemptStatus::Claimed || attempt.status == AttemptStatus::Paused));
            if (!open)
                continue;
            attempt.status = AttemptStatus::Cancelled;
            attempt.finishedAt = at;
            touched.append({runnable.number, attempt.attempt});
        }
    }
    return touched;
}

QVector<AttemptKey> RunState::apply(const JournalEntry &fact)
{
    sequence = fact.sequence;
    updatedAt = fact.at;
    if (fact.type == facts::runSignalReceived) {
        if (commands.isEmpty())
            startedAt = fact.at;
        commands.append(recordedCommand(fact, *this));
    } else if (fact.type == facts::runStarted) {
        begin(fact.data);
    } else if (fact.type == facts::runnablesPlanned) {
        return plan(fact);
    } else if (fact.type == facts::runnableApplied) {
        return applyOutcome(fact);
    } else if (fact.type == facts::manualStepResolved) {
        status = RunStatus::Running;
        RunnableState *runnable = findRunnable(fact.data.value("runnable"_L1).toInt());
        if (!runnable || runnable->attempts.isEmpty())
            return {};
        AttemptState &attempt = runnable->attempts.last();
        const bool rejected = fact.data.value("decision"_L1).toString() == "rejected"_L1;
        attempt.status = rejected ? AttemptStatus::Failed : AttemptStatus::Completed;
        attempt.finishedAt = fact.at;
        takeOutput(*runnable, fact.data);
        return {{runnable->number, attempt.attempt}};
    } else if (fact.type == facts::childRunStarted) {
        const QJsonObject &data = fact.data;
        children.append({data.value("child_run_id"_L1).toString(),
                         data.value("step"_L1).toString(),
                         data.value("workflow"_L1).toString(),
                         data.value("trigger"_L1).toString(),
                         data.value("child_key"_L1).toString(),
                         data.value("metadata"_L1).toObject(),
                         fact.at,
                         {}});
        const RunnableState *origin = findRunnable(data.value("runnable"_L1).toInt());
        if (origin && origin->last()) {
            children.last().originKey = origin->last()->key;
            children.last().originAttempt = origin->numberOf(*origin->last());
        }
    } else if (fact.type == facts::runTerminal) {
        status = terminalStatus(fact.data.value("status"_L1).toString());
        endedAt = fact.at;
        terminalReason = harmlessFailure(fact.data.value("reason"_L1).toObject());
        return cancelOpen(true, fact.at);
    } else {
        return settle(fact);
    }
    return {};
}

RunState foldFacts(const QVector<JournalEntry> &facts)
{
    RunState state;
    for (const JournalEntry &fact : facts)
        state.apply(fact);
    return state;
}

} // namespace squidie::inline v0
