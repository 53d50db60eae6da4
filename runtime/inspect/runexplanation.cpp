// SPDX-License-Identifier: Apache-2.0
#include <squidie/runexplanation.h>

#include "base/enumnames.h"
#include "base/sentences.h"
#include "inspect/runreading.h"
#include <squidie/controls.h>
#include "store/transaction.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr EnumNames<9> reasons{"terminal",        "manual_intervention_required", "expired_claim",
                               "attempt_visible", "untrusted_definition",         "action_unavailable",
                               "attempt_claimed", "attempt_scheduled_for_later",  "idle"};

/// An open attempt; nothing where it is over.
std::optional<ExplainedAttempt> explainAttempt(const RunReading &run, const AttemptRow &attempt,
                                               const ActionRegistry &actions)
{
    const bool waitsForAPerson = run.view.manualState && attempt.status == AttemptStatus::Paused;
    const ExplanationReason reason =
        waitsForAPerson ? ExplanationReason::ManualInterventionRequired : reasonOf(run, attempt, actions);
    if (reason == ExplanationReason::Idle)
        return std::nullopt;
    ExplainedAttempt explained{
        reason, attempt.step, attempt.kind, attempt.attempt, actionOf(run.definition->definition, attempt), {}, {}, {}, {},
        {}};
    if (attempt.status == AttemptStatus::Scheduled) {
        explained.visibleAt = attempt.visibleAt;
    } else if (attempt.status == AttemptStatus::Claimed) {
        explained.owner = attempt.owner;
        explained.claimId = attempt.claimId;
        explained.leaseUntil = attempt.leaseUntil;
    } else {
        explained.manualKind = run.view.manualState->kind;
    }
    return explained;
}

/// The reason that a failed step gave, where it is a text or one of the runtime's own reasons; else empty.
QString causeSentence(const QJsonValue &reason)
{
    const QJsonObject parts = reason.toObject();
    constexpr qsizetype longest = 300;
    const QString said = (reason.isString() ? reason : parts.value("message"_L1)).toString().left(longest);
    return said.isEmpty() ? QString() : tr("Its reason: %1").arg(said);
}

/// A list of keys; older journals may have a text.
QString joined(const QJsonValue &path)
{
    QStringList keys;
    for (const QJsonValue &key : path.toArray())
        keys << key.toString();
    return path.isString() ? path.toString() : keys.join(u'.');
}

/// A step that misses its input gets no attempt: the step before it ended the run.
QString missingInputSentence(const RunState &state)
{
    const QJsonObject &missing = state.terminalReason;
    const RunnableState *before =
        state.completionOrder.isEmpty() ? nullptr : state.findRunnable(state.completionOrder.last());
    const QString next = before && before->applied ? before->applied->to : QString();
    const QString failed =
        next.isEmpty() ? tr("The run has failed.") : tr("The run has failed before its step \"%1\".").arg(next);
    return failed + u' '
        + tr("Its input \"%1\" needs the value at \"%2\", but there is no \"%3\".")
              .arg(missing.value("target"_L1).toString(), joined(missing.value("path"_L1)),
                   joined(missing.value("missing_at"_L1)));
}

QString terminalSentence(const RunState &state)
{
    const QString step = state.terminalReason.value("step"_L1).toString();
    const QString code = state.terminalReason.value("code"_L1).toString();
    switch (state.status) {
    case RunStatus::Completed:
        return tr("The run is complete: every step it took has finished.");
    case RunStatus::Cancelled:
        return tr("The run was cancelled.");
    default:
        break;
    }
    if (code == "missing_input_path"_L1)
        return missingInputSentence(state);
    if (step.isEmpty())
        return tr("The run has failed.");
    const QString failed = tr("The run has failed at the step \"%1\" (%2).").arg(step, code);
    const QString cause = causeSentence(state.terminalReason.value("reason"_L1));
    return cause.isEmpty() ? failed : failed + u' ' + cause;
}

QString sentenceOf(const RunReading &run, const ExplainedAttempt &attempt)
{
    const QString step = attempt.step;
    switch (attempt.reason) {
    case ExplanationReason::ManualInterventionRequired:
        return attempt.manualKind == "approval"_L1
            ? tr("The step \"%1\" waits for a person to approve or reject it.").arg(step)
            : tr("The run is paused at the step \"%1\" until a person resumes it.").arg(step);
    case ExplanationReason::ExpiredClaim:
        return tr("The worker %1 claimed the step \"%2\", and its lease ended at %3 without a result. The next worker takes it "
                  "over.")
            .arg(attempt.owner, step, formatSeconds(attempt.leaseUntil.value_or(Instant())));
    case ExplanationReason::AttemptClaimed:
        return tr("The worker %1 is running the step \"%2\", attempt %3.").arg(attempt.owner, step).arg(attempt.attempt);
    case ExplanationReason::AttemptVisible:
        return tr("The step \"%1\", attempt %2, waits for a worker.").arg(step).arg(attempt.attempt);
    case ExplanationReason::UntrustedDefinition:
        return tr("The step \"%1\" would run a command. %2").arg(step, run.refusal->sentence);
    case ExplanationReason::ActionUnavailable:
        return tr("The step \"%1\" needs the action \"%2\", which this program does not have.").arg(step, attempt.action);
    case ExplanationReason::AttemptScheduledForLater:
        return tr("The step \"%1\", attempt %2, will run at %3.")
            .arg(step)
            .arg(attempt.attempt)
            .arg(formatSeconds(attempt.visibleAt.value_or(Instant())));
    case ExplanationReason::Terminal:
    case ExplanationReason::Idle:
        break;
    }
    return {};
}

void addActions(const RunReading &run, RunExplanation &explanation)
{
    const auto add = [&](const QString &name, const QString &sentence) { explanation.actions.append({name, sentence}); };
    const ExplanationReason reason = explanation.reason;
    if (reason == ExplanationReason::Terminal) {
        if (explanation.replayBlockedBy.isEmpty())
            add(u"replay"_s, tr("Replay it: a new run with the same trigger and input."));
        return;
    }
    if (reason == ExplanationReason::ManualInterventionRequired) {
        if (run.view.manualState->kind == "approval"_L1) {
            add(u"approve"_s, tr("Approve the step: the run goes on."));
            add(u"reject"_s, tr("Reject the step: the run takes its error transition, or fails."));
        } else {
            add(u"resume"_s, tr("Resume the run."));
        }
    } else if (reason == ExplanationReason::AttemptVisible || reason == ExplanationReason::ExpiredClaim) {
        add(u"start_worker"_s, tr("Start a worker for the run's queue, if none is running."));
    } else if (reason == ExplanationReason::UntrustedDefinition) {
        if (run.refusal->kind != CommandRefusal::Kind::DefinitionChanged)
            add(u"trust"_s, tr("Review what the definition would run, and trust it if that is right."));
    } else if (reason == ExplanationReason::ActionUnavailable) {
        add(u"register_action"_s, tr("Start a worker of the program that has this action."));
    } else if (reason != ExplanationReason::Idle) {
        add(u"wait"_s, tr("Wait."));
    }
    add(u"cancel"_s, tr("Cancel the run."));
}

/// What the reason asks for, whoever does it.
QStringList nextActionsFor(const RunExplanation &explanation)
{
    switch (explanation.reason) {
    case ExplanationReason::Terminal:
        return explanation.actions.isEmpty() ? QStringList{u"inspect_terminal_run"_s}
                                             : QStringList{u"inspect_terminal_run"_s, u"replay_run"_s};
    case ExplanationReason::ManualInterventionRequired:
        return {u"resolve_manual_step"_s};
    case ExplanationReason::ExpiredClaim:
        return {u"recover_expired_claim"_s};
    case ExplanationReason::AttemptVisible:
    case ExplanationReason::UntrustedDefinition:
    case ExplanationReason::ActionUnavailable:
        return {u"wait_for_worker_claim"_s};
    case ExplanationReason::AttemptClaimed:
        return {u"wait_for_attempt_completion"_s};
    case ExplanationReason::AttemptScheduledForLater:
        return {u"wait_until_attempt_visible"_s};
    case ExplanationReason::Idle:
        break;
    }
    return {u"wait_for_new_runnables"_s};
}

RunExplanation begin(const RunReading &run)
{
    return {run.view.run.id,
            run.view.run.status,
            run.view.reason,
            {},
            run.view.fingerprint,
            run.trustDigest,
            {},
            isTerminal(run.state.status) ? run.state.terminalReason : run.state.failure.value_or(QJsonObject()),
            {},
            {},
            {},
            {},
            run.view};
}

RunExplanation explainRetained(const RunReading &run)
{
    RunExplanation explanation = begin(run);
    explanation.sentence = retainedSentence(*run.view.run.retainedAt);
    explanation.fingerprint.clear();
    explanation.nextActions = nextActionsFor(explanation);
    return explanation;
}

RunExplanation explain(const RunReading &run, const ActionRegistry &actions)
{
    RunExplanation explanation = begin(run);
    for (const AttemptRow &attempt : run.view.attempts) {
        if (const auto explained = explainAttempt(run, attempt, actions))
            explanation.attempts.append(*explained);
    }
    std::stable_sort(explanation.attempts.begin(), explanation.attempts.end(),
                     [](const ExplainedAttempt &a, const ExplainedAttempt &b) { return a.reason < b.reason; });
    if (explanation.reason == ExplanationReason::Terminal) {
        explanation.sentence = terminalSentence(run.state);
        explanation.replayBlockedBy = stepsUnsafeToReplay(run.definition->definition, run.state);
    } else if (explanation.attempts.isEmpty()) {
        explanation.sentence = tr("Nothing of this run is scheduled, although it has not ended. Run \"squidie doctor\".");
    } else {
        explanation.sentence = sentenceOf(run, explanation.attempts.first());
        explanation.step = explanation.attempts.first().step;
    }
    addActions(run, explanation);
    explanation.nextActions = nextActionsFor(explanation);
    return explanation;
}

} // namespace

QString explanationReasonName(ExplanationReason reason)
{
    return nameIn(reasons, reason);
}

QVector<DuplicateCommands> duplicateCommands(const QVector<RunCommand> &commands)
{
    const auto repeats = [](const RunCommand &a, const RunCommand &b) {
        return a.signalType == b.signalType && a.idempotencyKey == b.idempotencyKey
            && (!a.idempotencyKey.isEmpty() || a.payload == b.payload);
    };
    QVector<DuplicateCommands> duplicates;
    for (auto command = commands.begin(); command != commands.end(); ++command) {
        const auto same = [&](const RunCommand &other) { return repeats(*command, other); };
        if (std::any_of(commands.begin(), command, same))
            continue;
        if (const auto count = std::count_if(command, commands.end(), same); count > 1)
            duplicates.append({command->signalType, command->idempotencyKey, int(count)});
    }
    return duplicates;
}

Result<RunExplanation> explainRun(Store &store, const RunId &id, const ActionRegistry &actions, Instant now,
                                  const TrustFile &trust)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto run = readRun(store, id, {actions, trust, now});
    if (!run)
        return tl::unexpected(run.error());
    return run->view.run.retainedAt ? explainRetained(*run) : explain(*run, actions);
}

} // namespace squidie::inline v0
