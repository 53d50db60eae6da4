// SPDX-License-Identifier: Apache-2.0
#include <squidie/runexplanation.h>

#include "base/enumnames.h"
#include "base/sentences.h"
#include "engine/trustcheck.h"
#include "store/runjournal.h"
#include "store/transaction.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr EnumNames<9> reasons{"manual_intervention_required",
                               "expired_claim",
                               "attempt_claimed",
                               "attempt_visible",
                               "untrusted_definition",
                               "action_unavailable",
                               "attempt_scheduled_for_later",
                               "terminal",
                               "idle"};

struct Situation {
    const WorkflowDefinition &definition;
    const ActionRegistry &actions;
    std::optional<CommandRefusal> refusal; ///< why its commands must not run here
    Instant now;
};

ExplanationReason reasonOfScheduled(const Situation &situation, const AttemptState &attempt, const QString &action)
{
    if (!situation.actions.contains(action))
        return ExplanationReason::ActionUnavailable;
    if (action == "command"_L1 && situation.refusal)
        return ExplanationReason::UntrustedDefinition;
    return attempt.visibleAt <= situation.now ? ExplanationReason::AttemptVisible
                                              : ExplanationReason::AttemptScheduledForLater;
}

std::optional<ExplainedAttempt> explainAttempt(const Situation &situation, const RunnableState &runnable,
                                               const AttemptState &attempt)
{
    const StepDefinition *step = situation.definition.findStep(runnable.step);
    const QString action = !step                      ? QString()
        : runnable.kind == RunnableKind::Compensation ? compensationAction(*step)
                                                      : step->action;
    ExplainedAttempt explained{
        ExplanationReason::Idle, runnable.step, runnable.kind, attempt.attempt, action, {}, {}, {}, {}, {}};
    switch (attempt.status) {
    case AttemptStatus::Scheduled:
        explained.reason = reasonOfScheduled(situation, attempt, action);
        explained.visibleAt = attempt.visibleAt;
        return explained;
    case AttemptStatus::Claimed:
        explained.reason = attempt.leaseUntil && *attempt.leaseUntil <= situation.now ? ExplanationReason::ExpiredClaim
                                                                                      : ExplanationReason::AttemptClaimed;
        explained.owner = attempt.owner;
        explained.claimId = attempt.claimId;
        explained.leaseUntil = attempt.leaseUntil;
        return explained;
    case AttemptStatus::Paused:
        explained.reason = ExplanationReason::ManualInterventionRequired;
        explained.manualKind = runnable.manualKind;
        return explained;
    default:
        return std::nullopt;
    }
}

/// The reason that a failed step gave, where it is a text or one of the runtime's own reasons; else empty.
QString causeSentence(const QJsonValue &reason)
{
    const QJsonObject parts = reason.toObject();
    constexpr qsizetype longest = 300;
    const QString said = (reason.isString() ? reason : parts.value("message"_L1)).toString().left(longest);
    return said.isEmpty() ? QString() : tr("Its reason: %1").arg(said);
}

QString joined(const QJsonValue &path)
{
    QStringList keys;
    for (const QJsonValue &key : path.toArray())
        keys << key.toString();
    return keys.join(u'.');
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

QString sentenceOf(const Situation &situation, const ExplainedAttempt &attempt)
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
        return tr("The step \"%1\" would run a command. %2").arg(step, situation.refusal->sentence);
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

void addNextActions(const Situation &situation, RunExplanation &explanation)
{
    const auto add = [&](const QString &name, const QString &sentence) { explanation.nextActions.append({name, sentence}); };
    const ExplanationReason reason = explanation.reason;
    if (reason == ExplanationReason::Terminal) {
        add(u"replay"_s, tr("Replay it: a new run with the same trigger and input."));
        return;
    }
    if (reason == ExplanationReason::ManualInterventionRequired) {
        if (explanation.attempts.first().manualKind == "approval"_L1) {
            add(u"approve"_s, tr("Approve the step: the run goes on."));
            add(u"reject"_s, tr("Reject the step: the run takes its error transition, or fails."));
        } else {
            add(u"resume"_s, tr("Resume the run."));
        }
    } else if (reason == ExplanationReason::AttemptVisible || reason == ExplanationReason::ExpiredClaim) {
        add(u"start_worker"_s, tr("Start a worker for the run's queue, if none is running."));
    } else if (reason == ExplanationReason::UntrustedDefinition) {
        if (situation.refusal->kind != CommandRefusal::Kind::DefinitionChanged)
            add(u"trust"_s, tr("Review what the definition would run, and trust it if that is right."));
    } else if (reason == ExplanationReason::ActionUnavailable) {
        add(u"register_action"_s, tr("Start a worker of the program that has this action."));
    } else if (reason != ExplanationReason::Idle) {
        add(u"wait"_s, tr("Wait."));
    }
    add(u"cancel"_s, tr("Cancel the run."));
}

RunExplanation explain(const LoadedRun &run, const Situation &situation)
{
    const RunState &state = run.state;
    RunExplanation explanation{
        run.reference.id, state.status, ExplanationReason::Idle, {}, state.fingerprint, {}, {}, {}, {}};
    explanation.failure = isTerminal(state.status) ? state.terminalReason : state.failure.value_or(QJsonObject());
    for (const RunnableState &runnable : state.runnables) {
        for (const AttemptState &attempt : runnable.attempts) {
            if (const auto explained = explainAttempt(situation, runnable, attempt))
                explanation.attempts.append(*explained);
        }
    }
    std::stable_sort(explanation.attempts.begin(), explanation.attempts.end(),
                     [](const ExplainedAttempt &a, const ExplainedAttempt &b) { return a.reason < b.reason; });
    if (isTerminal(state.status)) {
        explanation.reason = ExplanationReason::Terminal;
        explanation.sentence = terminalSentence(state);
    } else if (explanation.attempts.isEmpty()) {
        explanation.sentence = tr("Nothing of this run is scheduled, although it has not ended. Run \"squidie doctor\".");
    } else {
        explanation.reason = explanation.attempts.first().reason;
        explanation.sentence = sentenceOf(situation, explanation.attempts.first());
    }
    addNextActions(situation, explanation);
    return explanation;
}

} // namespace

QString explanationReasonName(ExplanationReason reason)
{
    return nameIn(reasons, reason);
}

Result<RunExplanation> explainRun(Store &store, const RunId &id, const ActionRegistry &actions, Instant now,
                                  const TrustFile &trust)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto reference = JournalTable(store).find(id);
    if (!reference)
        return tl::unexpected(reference.error());
    if (*reference && (*reference)->retainedAt)
        return RunExplanation{id,
                              (*reference)->status,
                              ExplanationReason::Terminal,
                              retainedSentence(*(*reference)->retainedAt),
                              {},
                              {},
                              {},
                              {},
                              {}};
    const auto run = RunJournal(store).load(id);
    if (!run)
        return tl::unexpected(run.error());
    TrustCheck check(store, trust);
    RunExplanation explanation = explain(*run, {run->definition->definition, actions, check.refusal(*run), now});
    explanation.trustDigest = check.digestOf(*run->definition);
    return explanation;
}

} // namespace squidie::inline v0
