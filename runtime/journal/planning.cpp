// SPDX-License-Identifier: Apache-2.0
#include "journal/planning.h"

#include "journal/steperror.h"
#include "workflow/inputmapping.h"
#include "workflow/transitionchoice.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The inputs of one planning call.
struct Plan {
    JournalDraft &draft;
    const WorkflowDefinition &definition;
    QString runId;

    const RunState &state() const { return draft.state(); }
};

QJsonObject attemptData(const RunState &state, AttemptKey key, const QString &claimId)
{
    const RunnableState *runnable = state.findRunnable(key.first);
    QJsonObject data{{u"runnable"_s, key.first}, {u"attempt"_s, key.second}, {u"claim_id"_s, claimId}};
    if (runnable)
        data.insert(u"step"_s, runnable->step);
    return data;
}

bool anyOpen(const RunState &state)
{
    return std::any_of(state.runnables.begin(), state.runnables.end(), [](const RunnableState &runnable) {
        return std::any_of(runnable.attempts.begin(), runnable.attempts.end(), [](const AttemptState &attempt) {
            return attempt.status == AttemptStatus::Scheduled || attempt.status == AttemptStatus::Claimed
                || attempt.status == AttemptStatus::Paused;
        });
    });
}

struct Planned {
    QString step;
    Instant visibleAt;
    RunnableKind kind = RunnableKind::Step;
    std::optional<QJsonObject> input = {}; ///< where the step maps it
};

/// Attempts at the step and its compensation so far.
int attemptsOf(const RunState &state, const QString &step)
{
    int count = 0;
    for (const RunnableState &runnable : state.runnables) {
        if (runnable.step == step)
            count += int(runnable.attempts.size());
    }
    return count;
}

QString attemptKey(const Plan &plan, const QString &step, int number)
{
    return plan.runId + u':' + step + u':' + QString::number(number);
}

void planRunnables(const Plan &plan, const QVector<Planned> &runnables)
{
    if (runnables.isEmpty())
        return;
    QJsonArray list;
    int number = int(plan.state().runnables.size());
    for (const Planned &runnable : runnables) {
        QJsonObject entry{{u"runnable"_s, ++number},
                          {u"attempt"_s, 1},
                          {u"step"_s, runnable.step},
                          {u"runnable_key"_s, attemptKey(plan, runnable.step, attemptsOf(plan.state(), runnable.step) + 1)},
                          {u"visible_at"_s, formatMicroseconds(runnable.visibleAt)}};
        if (runnable.kind == RunnableKind::Compensation)
            entry.insert(u"kind"_s, u"compensation"_s);
        if (runnable.input)
            entry.insert(u"input"_s, *runnable.input);
        list.append(entry);
    }
    plan.draft.add(facts::runnablesPlanned, {{u"runnables"_s, list}});
}

/// The error of the step that failed, or what its successor misses.
QJsonObject errorOf(const QJsonObject &failure)
{
    if (failure.value("code"_L1).toString() == "missing_input_path"_L1)
        return failure;
    const QJsonObject reason = failure.value("reason"_L1).toObject();
    return reason.contains("retryable?"_L1) ? reason : QJsonObject();
}

void planTerminal(JournalDraft &draft, RunStatus status, const QJsonObject &reason = {})
{
    QJsonObject data{{u"status"_s, runStatusName(status)}};
    if (!reason.isEmpty())
        data.insert(u"reason"_s, reason);
    if (const QJsonObject error = errorOf(reason); !error.isEmpty())
        data.insert(u"error"_s, error);
    draft.add(facts::runTerminal, data);
}

/// The next completed step to compensate: the latest one that declares a compensation and has none yet.
const StepDefinition *nextToCompensate(const Plan &plan)
{
    const QVector<int> &order = plan.state().completionOrder;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const RunnableState *runnable = plan.state().findRunnable(*it);
        const StepDefinition *step = runnable ? plan.definition.findStep(runnable->step) : nullptr;
        if (step && !compensationAction(*step).isEmpty() && !plan.state().compensationOf(step->name))
            return step;
    }
    return nullptr;
}

bool anyCompensates(const WorkflowDefinition &definition)
{
    return std::any_of(definition.steps.begin(), definition.steps.end(),
                       [](const StepDefinition &step) { return !compensationAction(step).isEmpty(); });
}

/// A failing run ends at once. Where its definition declares compensations, it waits for its claimed attempts, then
/// compensates one step at a time, then ends.
void proceedWithFailure(const Plan &plan)
{
    if (anyOpen(plan.state()) && anyCompensates(plan.definition))
        return;
    if (const StepDefinition *step = nextToCompensate(plan)) {
        planRunnables(plan, {{step->name, plan.draft.now(), RunnableKind::Compensation}});
        return;
    }
    QJsonObject reason = plan.state().failure.value_or(QJsonObject());
    QJsonArray failed;
    for (const RunnableState &runnable : plan.state().runnables) {
        if (runnable.kind == RunnableKind::Compensation && runnable.applied
            && runnable.applied->outcome == StepOutcome::Error)
            failed.append(runnable.step);
    }
    if (!failed.isEmpty())
        reason.insert(u"compensation_failed"_s, failed);
    planTerminal(plan.draft, RunStatus::Failed, reason);
}

bool isDone(const RunState &state, const QString &step)
{
    const RunnableState *runnable = state.ofStep(step);
    return runnable && runnable->applied && runnable->applied->outcome == StepOutcome::Ok;
}

/// The joins that nothing keeps waiting once `step` has completed.
QVector<Planned> joinsAfter(const Plan &plan, const QString &completed, std::optional<Instant> readyAt)
{
    QVector<Planned> ready;
    for (const StepDefinition &step : plan.definition.steps) {
        if (plan.state().ofStep(step.name) || !step.after.contains(completed))
            continue;
        Instant visibleAt = std::max(plan.draft.now(), readyAt.value_or(plan.draft.now()));
        const bool isReady = std::all_of(step.after.begin(), step.after.end(), [&](const QString &before) {
            if (before == completed)
                return true;
            if (!isDone(plan.state(), before))
                return false;
            visibleAt = std::max(visibleAt, plan.state().ofStep(before)->applied->readyAt.value_or(visibleAt));
            return true;
        });
        if (isReady)
            ready.append({step.name, visibleAt});
    }
    return ready;
}

/// Gives each its input. Where one misses what it maps: the failure.
std::optional<QJsonObject> takeInputs(const Plan &plan, QVector<Planned> &next)
{
    for (Planned &planned : next) {
        const StepDefinition *step = plan.definition.findStep(planned.step);
        if (!step || !mapsInput(*step))
            continue;
        auto input = mapInput(*step, plan.state().view());
        if (!input) {
            QJsonObject failure = input.error();
            failure.insert(u"code"_s, u"missing_input_path"_s);
            failure.insert(u"retryable?"_s, false);
            return failure;
        }
        planned.input = std::move(*input);
    }
    return std::nullopt;
}

bool allApplied(const Plan &plan)
{
    return std::all_of(plan.definition.steps.begin(), plan.definition.steps.end(), [&](const StepDefinition &step) {
        const RunnableState *runnable = plan.state().ofStep(step.name);
        return runnable && runnable->applied;
    });
}

std::optional<Instant> readyAfter(const StepDefinition &step, StepOutcome outcome, Instant now)
{
    if (step.action != "wait"_L1 || outcome != StepOutcome::Ok)
        return std::nullopt;
    return now + std::chrono::milliseconds(step.options.value("duration"_L1).toInteger());
}

bool declaresOutcome(const WorkflowDefinition &definition, const QString &step, StepOutcome outcome)
{
    const QString name = stepOutcomeName(outcome);
    return std::any_of(definition.transitions.begin(), definition.transitions.end(),
                       [&](const Transition &transition) { return transition.from == step && transition.on == name; });
}

/// Applies a step's outcome: the routing decision, then the next steps or the run's end.
void applyStep(const Plan &plan, const RunnableState &runnable, const StepDefinition &step, StepOutcome outcome,
               const QJsonObject &failureReason)
{
    QJsonObject data{{u"runnable"_s, runnable.number}, {u"step"_s, step.name}, {u"outcome"_s, stepOutcomeName(outcome)}};
    const auto readyAt = readyAfter(step, outcome, plan.draft.now());
    if (readyAt)
        data.insert(u"ready_at"_s, formatMicroseconds(*readyAt));
    const bool dependencies = plan.definition.usesDependencies();
    const auto chosen = chooseTransition(plan.definition, step.name, stepOutcomeName(outcome), plan.state().view());
    QString to;
    if (chosen) {
        const Transition &transition = plan.definition.transitions[*chosen];
        to = transition.to;
        data.insert(u"to"_s, to);
        data.insert(u"transition"_s, *chosen);
        if (transition.condition)
            data.insert(u"condition"_s, conditionToJson(*transition.condition));
        if (transition.recovery)
            data.insert(u"recovery"_s, *transition.recovery);
    } else if (outcome == StepOutcome::Error) {
        data.insert(u"failure"_s, failureReason);
    } else if (!dependencies && declaresOutcome(plan.definition, step.name, outcome)) {
        data.insert(u"failure"_s, QJsonObject{{u"code"_s, u"no_matching_transition"_s}, {u"step"_s, step.name}});
    }
    QVector<Planned> next;
    if (!plan.state().failure && !data.contains("failure"_L1)) {
        if (dependencies)
            next = joinsAfter(plan, step.name, readyAt);
        else if (!to.isEmpty() && to != "complete"_L1)
            next = {{to, readyAt.value_or(plan.draft.now())}};
        if (const auto missing = takeInputs(plan, next))
            data.insert(u"failure"_s, *missing);
    }
    plan.draft.add(facts::runnableApplied, data);
    if (plan.state().failure)
        proceedWithFailure(plan);
    else if (!next.isEmpty())
        planRunnables(plan, next);
    else if (!dependencies || allApplied(plan))
        planTerminal(plan.draft, RunStatus::Completed);
}

void applyCompensation(const Plan &plan, const RunnableState &runnable, StepOutcome outcome)
{
    plan.draft.add(facts::runnableApplied,
                   {{u"runnable"_s, runnable.number}, {u"step"_s, runnable.step}, {u"outcome"_s, stepOutcomeName(outcome)}});
    proceedWithFailure(plan);
}

void apply(const Plan &plan, int number, StepOutcome outcome, const QJsonObject &failureReason)
{
    const RunnableState runnable = *plan.state().findRunnable(number); // a copy: the draft changes its state from here on
    const StepDefinition *step = plan.definition.findStep(runnable.step);
    if (!step)
        return;
    if (runnable.kind == RunnableKind::Compensation)
        applyCompensation(plan, runnable, outcome);
    else
        applyStep(plan, runnable, *step, outcome, failureReason);
}

void insertOutputKey(QJsonObject &data, const WorkflowDefinition &definition, const QString &step)
{
    const StepDefinition *declared = definition.findStep(step);
    const QString key = declared ? declared->options.value("output"_L1).toString() : QString();
    if (!key.isEmpty())
        data.insert(u"output_key"_s, key);
}

QJsonObject failureOf(const QString &step, const QString &code, const QJsonValue &reason)
{
    QJsonObject failure{{u"code"_s, code}, {u"step"_s, step}};
    if (!reason.isNull() && !reason.isUndefined())
        failure.insert(u"reason"_s, reason);
    return failure;
}

} // namespace

void planClaim(JournalDraft &draft, AttemptKey attempt, const ClaimTerms &terms)
{
    QJsonObject data = attemptData(draft.state(), attempt, terms.claimId);
    data.insert(u"owner"_s, terms.owner);
    data.insert(u"token_sha256"_s, QString::fromLatin1(terms.tokenHash.toHex()));
    data.insert(u"lease_until"_s, formatMicroseconds(terms.leaseUntil));
    draft.add(facts::attemptClaimed, data);
}

std::optional<QString> fencedReason(const RunState &state, AttemptKey key, const QString &claimId,
                                    const QByteArray &tokenHash, Instant now)
{
    if (isTerminal(state.status))
        return u"terminal_run"_s;
    const RunnableState *runnable = state.findRunnable(key.first);
    const AttemptState *attempt = runnable ? runnable->findAttempt(key.second) : nullptr;
    if (!attempt || attempt->claimId != claimId || attempt->tokenHash != tokenHash)
        return u"stale_claim"_s;
    if (attempt->status != AttemptStatus::Claimed)
        return u"already_settled"_s;
    if (!attempt->leaseUntil || *attempt->leaseUntil <= now)
        return u"expired_claim"_s;
    return std::nullopt;
}

void planFenced(JournalDraft &draft, const QString &type, AttemptKey attempt, const QString &claimId, const QString &reason)
{
    QJsonObject data = attemptData(draft.state(), attempt, claimId);
    data.insert(u"fenced"_s, reason);
    draft.add(type, data);
}

void planHeartbeat(JournalDraft &draft, AttemptKey attempt, const QString &claimId, Instant leaseUntil)
{
    QJsonObject data = attemptData(draft.state(), attempt, claimId);
    data.insert(u"lease_until"_s, formatMicroseconds(leaseUntil));
    draft.add(facts::attemptHeartbeat, data);
}

void planResult(JournalDraft &draft, const WorkflowDefinition &definition, const QString &runId, AttemptKey key,
                const QString &claimId, const StepResult &result)
{
    const Plan plan{draft, definition, runId};
    QJsonObject data = attemptData(draft.state(), key, claimId);
    const QString step = data.value("step"_L1).toString();
    if (result.kind == StepResult::Kind::Ok) {
        data.insert(u"output"_s, result.output);
        insertOutputKey(data, definition, step);
        draft.add(facts::attemptCompleted, data);
        apply(plan, key.first, StepOutcome::Ok, {});
        return;
    }
    const bool wantsRetry = result.kind == StepResult::Kind::Retry;
    const QJsonObject error = stepError(result.reason, wantsRetry, definition.findStep(step));
    data.insert(u"error"_s, error);
    draft.add(facts::attemptFailed, data);
    const RetryPolicy policy = definition.retryOf(step);
    // A failing run retries only its compensations.
    const bool compensates = draft.state().findRunnable(key.first)->kind == RunnableKind::Compensation;
    // A definition that was stored before there was a limit may ask for more.
    const int mostAttempts = std::min(policy.maxAttempts, RetryPolicy::mostAttempts);
    if (wantsRetry && key.second < mostAttempts && (!draft.state().failure || compensates)) {
        const qint64 delay = retryAfter(error).value_or(policy.delayAfter(key.second));
        const Instant visibleAt = draft.now() + std::chrono::milliseconds(delay);
        draft.add(facts::attemptScheduled,
                  {{u"runnable"_s, key.first},
                   {u"attempt"_s, key.second + 1},
                   {u"step"_s, step},
                   {u"runnable_key"_s, attemptKey(plan, step, attemptsOf(draft.state(), step) + 1)},
                   {u"visible_at"_s, formatMicroseconds(visibleAt)}});
        return;
    }
    apply(plan, key.first, StepOutcome::Error,
          failureOf(step, wantsRetry ? u"retries_exhausted"_s : u"step_failed"_s, error));
}

void planManualPause(JournalDraft &draft, const WorkflowDefinition &definition, AttemptKey attempt, const QString &claimId)
{
    QJsonObject data = attemptData(draft.state(), attempt, claimId);
    const StepDefinition *step = definition.findStep(data.value("step"_L1).toString());
    data.insert(u"kind"_s, step ? step->action : u"pause"_s);
    draft.add(facts::manualStepPaused, data);
}

const RunnableState *pausedRunnable(const RunState &state)
{
    const auto found = std::find_if(state.runnables.begin(), state.runnables.end(), [](const RunnableState &runnable) {
        return runnable.last() && runnable.last()->status == AttemptStatus::Paused;
    });
    return found == state.runnables.end() ? nullptr : &*found;
}

namespace {

QJsonObject saidWith(const DecisionNotes &notes)
{
    QJsonObject said;
    if (!notes.actor.isEmpty())
        said.insert(u"actor"_s, notes.actor);
    if (!notes.comment.isEmpty())
        said.insert(u"comment"_s, notes.comment);
    if (!notes.metadata.isEmpty())
        said.insert(u"metadata"_s, notes.metadata);
    return said;
}

} // namespace

void planResolution(JournalDraft &draft, const WorkflowDefinition &definition, const QString &runId, ManualDecision decision,
                    const DecisionNotes &notes)
{
    const RunnableState *paused = pausedRunnable(draft.state());
    if (!paused)
        return;
    const int number = paused->number;
    const QString step = paused->step;
    const QString name = decision == ManualDecision::Resumed ? u"resumed"_s
        : decision == ManualDecision::Approved               ? u"approved"_s
                                                             : u"rejected"_s;
    const QJsonObject said = saidWith(notes);
    QJsonObject data = said;
    data.insert(u"runnable"_s, number);
    data.insert(u"step"_s, step);
    data.insert(u"decision"_s, name);
    insertOutputKey(data, definition, step);
    // Output only where the definition names a key for it; the fact itself records the decision in any case.
    if (data.contains("output_key"_L1)) {
        QJsonObject review = said;
        review.insert(u"decision"_s, name);
        review.insert(u"decided_at"_s, formatMicroseconds(draft.now()));
        data.insert(u"output"_s, review);
    }
    draft.add(facts::manualStepResolved, data);
    apply({draft, definition, runId}, number, decision == ManualDecision::Rejected ? StepOutcome::Error : StepOutcome::Ok,
          failureOf(step, u"rejected"_s, notes.comment.isEmpty() ? QJsonValue() : QJsonValue(notes.comment)));
}

void planCancellation(JournalDraft &draft, const QString &actor, const QString &comment)
{
    QJsonObject reason{{u"code"_s, u"cancelled"_s}};
    if (!actor.isEmpty())
        reason.insert(u"actor"_s, actor);
    if (!comment.isEmpty())
        reason.insert(u"comment"_s, comment);
    planTerminal(draft, RunStatus::Cancelled, reason);
}

} // namespace squidie::inline v0
