// SPDX-License-Identifier: Apache-2.0
#include <squidie/executor.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/queuename.h"
#include "engine/dispatcher.h"
#include "engine/leasekeeper.h"
#include <squidie/store.h>
#include "store/storeerror.h"
#include "store/transaction.h"
#include "workflow/inputmapping.h"

#include <atomic>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The run's context with what the runtime adds, but never the claim's token.
QJsonObject contextOf(const Claim &claim, const RunnableState &runnable)
{
    const RunState &state = claim.run.state;
    QJsonObject context = state.context;
    context.insert(u"run_id"_s, claim.runId.toString());
    context.insert(u"workflow"_s, state.workflow);
    context.insert(u"step"_s, runnable.step);
    context.insert(u"attempt"_s, claim.attempt.second);
    context.insert(u"runnable_key"_s, runnable.findAttempt(claim.attempt.second)->key);
    context.insert(u"idempotency_key"_s, runnable.key);
    context.insert(u"claim_id"_s, claim.id);
    if (runnable.kind == RunnableKind::Compensation) {
        const RunnableState *undone = state.ofStep(runnable.step);
        context.insert(u"compensates"_s, undone ? undone->output : QJsonObject());
    }
    return context;
}

/// Claims of one attempt that may end without a result. A step that takes its worker with it would otherwise do so for ever.
constexpr int mostExpiredClaims = 3;

bool isManual(const QString &action)
{
    return action == "pause"_L1 || action == "approval"_L1;
}

StepResult withinLimits(StepResult result)
{
    const qint64 bytes = compactJson(result.kind == StepResult::Kind::Ok ? QJsonValue(result.output) : result.reason).size();
    if (bytes <= limits::payloadBytes)
        return result;
    return StepResult::error(
        QJsonObject{{u"code"_s, u"output_too_large"_s}, {u"bytes"_s, bytes}, {u"limit"_s, limits::payloadBytes}});
}

StepOutcome outcomeOf(const Settlement &settled, const StepResult &result, AttemptKey attempt)
{
    if (result.kind == StepResult::Kind::Ok)
        return StepOutcome::Ok;
    const RunnableState *runnable = settled.run.state.findRunnable(attempt.first);
    return runnable && runnable->attempts.size() > attempt.second ? StepOutcome::Retry : StepOutcome::Error;
}

} // namespace

class Executor::Private {
public:
    Private(Store &s, const ActionRegistry &a, Clock c, TrustFile trust)
        : store(s),
          actions(a),
          clock(std::move(c)),
          dispatcher(s, a, std::move(trust)),
          keeper(s.location(), a, clock)
    {
    }

    Result<std::optional<StepExecution>> executeNext(const ExecuteOptions &options);
    Result<std::optional<Instant>> nextVisible(const QString &queue) { return dispatcher.nextVisible(queue); }
    void giveUp() { givingUp = true; }

private:
    class Services;

    Result<StepExecution> runClaimed(const Claim &claim, const ExecuteOptions &options);
    StepResult runStep(const Claim &claim, Services &services);
    template<typename Settle>
    Result<Settlement> settleWithinLease(Instant leaseUntil, const ExecuteOptions &options, Settle settle);

    Store &store;
    const ActionRegistry &actions;
    Clock clock;
    Dispatcher dispatcher;
    LeaseKeeper keeper;
    std::atomic<bool> givingUp{false};
};

class Executor::Private::Services : public StepServices {
public:
    Services(Private &executor, const Claim &claim) : m_executor(executor), m_claim(claim) { }

    Result<RunId> startChildRun(const ChildRunRequest &request) override
    {
        return m_executor.dispatcher.startChild(m_claim, request, m_executor.clock());
    }
    bool isCancelled() const override
    {
        if (m_executor.givingUp)
            m_wasAskedToGiveUp = true;
        return m_wasAskedToGiveUp || m_executor.keeper.isLost();
    }
    /// The step has seen that it should give up: its result no longer says anything about it.
    bool wasAskedToGiveUp() const { return m_wasAskedToGiveUp; }

private:
    Private &m_executor;
    const Claim &m_claim;
    mutable std::atomic<bool> m_wasAskedToGiveUp{false};
};

Result<std::optional<StepExecution>> Executor::Private::executeNext(const ExecuteOptions &options)
{
    if (const Status queue = checkQueueName(options.queue); !queue)
        return tl::unexpected(queue.error());
    const auto claim = dispatcher.claim({options.owner, options.queue, options.leaseFor}, clock());
    if (!claim)
        return tl::unexpected(claim.error());
    if (!*claim) {
        const auto mark = store.changeMark(); // an idle worker notices as well that its store was replaced
        return mark ? Result<std::optional<StepExecution>>(std::nullopt) : tl::unexpected(mark.error());
    }
    auto executed = runClaimed(**claim, options);
    if (!executed)
        return tl::unexpected(executed.error());
    return std::optional(std::move(*executed));
}

Result<StepExecution> Executor::Private::runClaimed(const Claim &claim, const ExecuteOptions &options)
{
    const LoadedRun &run = claim.run;
    const RunnableState &runnable = *run.state.findRunnable(claim.attempt.first);
    const StepDefinition *step = run.definition->definition.findStep(runnable.step);
    if (!step)
        return tl::unexpected(storeError(store.path(), StoreReason::Corrupt, u"a step is missing"_s));
    if (options.onBegin)
        options.onBegin(claim.runId, run.state.workflow, runnable.step);
    const bool pauses = runnable.kind == RunnableKind::Step && isManual(step->action);
    Services services(*this, claim);
    StepResult result;
    Instant leaseUntil = claim.leaseUntil;
    if (!pauses) {
        keeper.watch(claim, options.leaseFor);
        result = runStep(claim, services);
        leaseUntil = keeper.release();
    }
    if (options.onEnd)
        options.onEnd();
    auto settled = settleWithinLease(leaseUntil, options, [&] {
        return pauses                     ? dispatcher.pause(claim, clock())
            : services.wasAskedToGiveUp() ? dispatcher.release(claim, clock())
                                          : dispatcher.settle(claim, result, clock());
    });
    if (!settled)
        return tl::unexpected(settled.error());
    StepExecution execution{claim.runId, runnable.step, runnable.kind, claim.attempt.second, StepOutcome::Ok, QJsonValue(),
                            {}};
    execution.outcome = settled->fenced ? StepOutcome::Fenced
        : pauses                        ? StepOutcome::Paused
        : services.wasAskedToGiveUp()   ? StepOutcome::Released
                                        : outcomeOf(*settled, result, claim.attempt);
    if (settled->fenced)
        execution.reason = *settled->fenced;
    else if (const AttemptState *ended = settled->run.state.findRunnable(runnable.number)->findAttempt(claim.attempt.second);
             ended && !ended->error.isEmpty())
        execution.reason = ended->error;
    execution.run = std::move(settled->run.state);
    return execution;
}

StepResult Executor::Private::runStep(const Claim &claim, Services &services)
{
    const LoadedRun &run = claim.run;
    const RunnableState &runnable = *run.state.findRunnable(claim.attempt.first);
    const StepDefinition &step = *run.definition->definition.findStep(runnable.step);
    const int expired = runnable.findAttempt(claim.attempt.second)->expiredClaims;
    if (expired >= mostExpiredClaims)
        return StepResult::error(QJsonObject{{u"code"_s, u"claims_expired"_s}, {u"claims"_s, expired}});
    const bool undoes = runnable.kind == RunnableKind::Compensation;
    const Action *action = actions.find(undoes ? compensationAction(step) : step.action);
    if (!action)
        return StepResult::error(QJsonObject{{u"code"_s, u"action_unavailable"_s}});
    const auto input = undoes || runnable.isInputMapped ? tl::expected<QJsonObject, QJsonObject>(runnable.input)
                                                        : mapInput(step, runnable.input);
    if (!input) // planned by an older version, which did not check it
        return StepResult::error(QJsonObject{{u"code"_s, u"missing_input_path"_s}});
    QJsonObject options = step.options;
    if (!claim.program.isEmpty())
        options.insert(u"program"_s, claim.program);
    const StepCall call{options, *input, contextOf(claim, runnable), services};
    // A host's action may throw although it must not; that ends its step, not the worker.
    try {
        return withinLimits((*action)(call));
    } catch (const std::exception &exception) {
        return StepResult::error(
            QJsonObject{{u"code"_s, u"exception"_s}, {u"detail"_s, QString::fromUtf8(exception.what())}});
    }
}

/// The step is done: keeping its result is worth trying again as long as the lease holds, as it was last renewed.
template<typename Settle>
Result<Settlement> Executor::Private::settleWithinLease(Instant leaseUntil, const ExecuteOptions &options, Settle settle)
{
    const auto isEnding = [&] { return givingUp || (options.isEnding && options.isEnding()); };
    auto settled = settle();
    for (int again = 1;
         !settled && isWorthWaiting(settled.error(), options.endsByItself) && clock() < leaseUntil && !isEnding(); ++again) {
        restBeforeRetry(std::min(again, 8));
        settled = settle();
    }
    return settled;
}

Executor::Executor(Store &store, const ActionRegistry &actions, Clock clock, TrustFile trust)
    : d(std::make_unique<Private>(store, actions, std::move(clock), std::move(trust)))
{
}

Executor::~Executor() = default;

Result<std::optional<StepExecution>> Executor::executeNext(const ExecuteOptions &options)
{
    return d->executeNext(options);
}

Result<std::optional<Instant>> Executor::nextVisible(const QString &queue)
{
    return d->nextVisible(queue);
}

void Executor::giveUp()
{
    d->giveUp();
}

} // namespace squidie::inline v0
