// SPDX-License-Identifier: Apache-2.0
#include "inspect/runreading.h"

#include "journal/planning.h"
#include "store/runtable.h"
#include "workflow/recoverypolicy.h"
#include "workflow/transitionchoice.h"

#include <algorithm>
#include <tuple>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// In the results of runs the end is told apart from a step of that name.
QString targetName(const QString &to)
{
    return to == "complete"_L1 ? u"__complete__"_s : to;
}

AttemptStanding standingOf(const RunState &state, const AttemptRow &attempt, Instant now)
{
    if (isTerminal(state.status))
        return AttemptStanding::Over;
    if (attempt.status == AttemptStatus::Scheduled)
        return attempt.visibleAt <= now ? AttemptStanding::Visible : AttemptStanding::Scheduled;
    if (attempt.status != AttemptStatus::Claimed)
        return AttemptStanding::Over;
    return attempt.leaseUntil && *attempt.leaseUntil <= now ? AttemptStanding::Expired : AttemptStanding::Claimed;
}

QString outputKey(const StepDefinition *step)
{
    return step ? step->options.value("output"_L1).toString() : QString();
}

/// What an attempt put into the run's context; nothing where it put nothing there.
std::optional<QJsonObject> resultOf(const RunnableState &runnable, const AttemptState &attempt, const StepDefinition *step)
{
    const QString key = outputKey(step);
    const bool isManual = !runnable.manualKind.isEmpty();
    if (&attempt != runnable.last() || !runnable.applied || (!isManual && attempt.status != AttemptStatus::Completed))
        return std::nullopt;
    if (isManual && key.isEmpty())
        return std::nullopt;
    QJsonObject result = key.isEmpty() ? runnable.output : QJsonObject{{key, runnable.output}};
    result.remove("schedule"_L1);
    return result;
}

QJsonObject transitionOf(const RunnableState &runnable, const AttemptState &attempt, const WorkflowDefinition &definition)
{
    if (!runnable.applied || !runnable.applied->transition || !runnable.manualKind.isEmpty() || &attempt != runnable.last())
        return {};
    const int number = *runnable.applied->transition;
    if (number < 0 || number >= definition.transitions.size())
        return {};
    const Transition &taken = definition.transitions.at(number);
    QJsonObject object{{u"from"_s, taken.from}, {u"on"_s, taken.on}, {u"to"_s, targetName(taken.to)}};
    if (taken.condition)
        object.insert(u"condition"_s, conditionToJson(*taken.condition));
    if (taken.recovery)
        object.insert(u"recovery"_s, *taken.recovery);
    return object;
}

/// What the definition adds to the attempts that the journal knows.
void completeAttempts(RunReading &run, Instant now)
{
    const WorkflowDefinition &definition = run.definition->definition;
    auto row = run.view.attempts.begin();
    for (const RunnableState &runnable : std::as_const(run.state.runnables)) {
        const StepDefinition *step = definition.findStep(runnable.step);
        for (const AttemptState &attempt : runnable.attempts) {
            row->result = resultOf(runnable, attempt, step);
            row->transition = transitionOf(runnable, attempt, definition);
            row->recovery = step ? recoveryPolicy(*step) : QJsonObject();
            row->standing = standingOf(run.state, *row, now);
            ++row;
        }
    }
    std::sort(run.view.attempts.begin(), run.view.attempts.end(), [](const AttemptRow &a, const AttemptRow &b) {
        return std::tie(a.visibleAt, a.runnableKey, a.number) < std::tie(b.visibleAt, b.runnableKey, b.number);
    });
}

QString targetOf(const WorkflowDefinition &definition, const QString &step, const QString &outcome)
{
    const auto found =
        std::find_if(definition.transitions.begin(), definition.transitions.end(),
                     [&](const Transition &transition) { return transition.from == step && transition.on == outcome; });
    return found == definition.transitions.end() ? QString() : targetName(found->to);
}

std::optional<ManualState> manualStateOf(const RunReading &run)
{
    const RunnableState *paused = isTerminal(run.state.status) ? nullptr : pausedRunnable(run.state);
    if (!paused)
        return std::nullopt;
    const WorkflowDefinition &definition = run.definition->definition;
    ManualState manual{paused->step, paused->manualKind, {}, {}};
    for (const JournalEntry &fact : run.view.journal) {
        if (fact.type == facts::manualStepPaused && fact.data.value("runnable"_L1).toInt() == paused->number)
            manual.pausedAt = fact.at;
    }
    const QString ok = targetOf(definition, paused->step, u"ok"_s);
    const QJsonValue target = ok.isEmpty() ? u"__complete__"_s : ok;
    if (manual.kind != "approval"_L1) {
        manual.metadata = {{u"output"_s, QJsonObject()}, {u"target"_s, target}};
        return manual;
    }
    const QString error = targetOf(definition, paused->step, u"error"_s);
    manual.metadata = {{u"ok_target"_s, target},
                       {u"error_target"_s, error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(error)}};
    if (const QString key = outputKey(definition.findStep(paused->step)); !key.isEmpty())
        manual.metadata.insert(u"output_key"_s, key);
    return manual;
}

ExplanationReason reasonOf(const RunReading &run, const ActionRegistry &actions)
{
    if (isTerminal(run.view.run.status))
        return ExplanationReason::Terminal;
    if (run.view.manualState)
        return ExplanationReason::ManualInterventionRequired;
    ExplanationReason reason = ExplanationReason::Idle;
    for (const AttemptRow &attempt : run.view.attempts)
        reason = std::min(reason, reasonOf(run, attempt, actions));
    return reason;
}

bool isAboutAnAttempt(const JournalEntry &fact)
{
    return fact.type.startsWith("attempt_"_L1);
}

} // namespace

QVector<AttemptRow> attemptsThat(const RunView &view, AttemptStanding standing)
{
    QVector<AttemptRow> found;
    std::copy_if(view.attempts.begin(), view.attempts.end(), std::back_inserter(found),
                 [standing](const AttemptRow &attempt) { return attempt.standing == standing; });
    return found;
}

QString actionOf(const WorkflowDefinition &definition, const AttemptRow &attempt)
{
    const StepDefinition *step = definition.findStep(attempt.step);
    if (!step)
        return {};
    return attempt.kind == RunnableKind::Compensation ? compensationAction(*step) : step->action;
}

ExplanationReason reasonOf(const RunReading &run, const AttemptRow &attempt, const ActionRegistry &actions)
{
    switch (attempt.standing) {
    case AttemptStanding::Over:
        return ExplanationReason::Idle;
    case AttemptStanding::Expired:
        return ExplanationReason::ExpiredClaim;
    case AttemptStanding::Claimed:
        return ExplanationReason::AttemptClaimed;
    case AttemptStanding::Scheduled:
        return ExplanationReason::AttemptScheduledForLater;
    case AttemptStanding::Visible:
        break;
    }
    const QString action = actionOf(run.definition->definition, attempt);
    if (!actions.contains(action))
        return ExplanationReason::ActionUnavailable;
    return action == "command"_L1 && run.refusal ? ExplanationReason::UntrustedDefinition
                                                 : ExplanationReason::AttemptVisible;
}

Result<RunReading> readRun(Store &store, const RunId &id, const Observer &observer)
{
    const auto reference = JournalTable(store).find(id);
    if (!reference)
        return tl::unexpected(reference.error());
    if (!*reference)
        return tl::unexpected(noSuchRun(id));
    auto view = RunTable(store).view(id);
    if (!view)
        return tl::unexpected(view.error());
    RunReading run{std::move(**view), {}, {}, {}, {}};
    if (run.view.run.retainedAt) {
        run.view.reason = ExplanationReason::Terminal;
        return run;
    }
    run.state = foldFacts(run.view.journal);
    const auto definition = CatalogueTable(store).at((*reference)->definitionRow);
    if (!definition)
        return tl::unexpected(definition.error());
    run.definition = *definition;
    TrustCheck trust(store, observer.trust);
    run.refusal = trust.refusal(LoadedRun{**reference, *definition, run.state});
    run.trustDigest = trust.digestOf(**definition);
    completeAttempts(run, observer.now);
    run.view.manualState = manualStateOf(run);
    run.view.attemptFacts = int(std::count_if(run.view.journal.begin(), run.view.journal.end(), isAboutAnAttempt));
    run.view.reason = reasonOf(run, observer.actions);
    return run;
}

} // namespace squidie::inline v0
