// SPDX-License-Identifier: Apache-2.0
#include <squidie/executor.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "engine/leasekeeper.h"
#include <squidie/store.h>
#include "workflow/inputmapping.h"
#include "store/transaction.h"
#include "store/storeerror.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The run's context with what the runtime adds: never the claim's token.
QJsonObject contextOf(const Claim &claim, const LoadedRun &run, const RunnableState &runnable)
{
    QJsonObject context = run.state.context;
    context.insert(u"run_id"_s, claim.runId.toString());
    context.insert(u"workflow"_s, run.state.workflow);
    context.insert(u"step"_s, runnable.step);
    context.insert(u"attempt"_s, claim.attempt.second);
    context.insert(u"runnable_key"_s, runnable.key);
    context.insert(u"idempotency_key"_s, runnable.key);
    context.insert(u"claim_id"_s, claim.id);
    if (runnable.kind == RunnableKind::Compensation) {
        const RunnableState *undone = run.state.ofStep(runnable.step);
        context.insert(u"compensates"_s, undone ? undone->output : QJsonObject());
    }
    return context;
}

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

QString outcomeOf(const Settlement &settled, const StepResult &result, AttemptKey attempt)
{
    if (result.kind == StepResult::Kind::Ok)
        return u"ok"_s;
    const RunnableState *runnable = settled.run.state.findRunnable(attempt.first);
    return runnable && runnable->attempts.size() > attempt.second ? u"retry"_s : u"error"_s;
}

} // namespace

class Executor::Services : public StepServices {
public:
    Services(Executor &executor, const Claim &claim, Instant startedAt, const QElapsedTimer &timer)
        : m_executor(executor),
          m_claim(claim),
          m_startedAt(startedAt),
          m_timer(timer)
    {
    }
    Result<RunId> startChildRun(const ChildRunRequest &request) override
    {
        const Instant now = m_startedAt + std::chrono::microseconds(m_timer.nsecsElapsed() / 1000);
        return m_executor.m_dispatcher.startChild(m_claim, request, now);
    }
    bool isCancelled() const override
    {
        if (m_executor.m_givingUp)
            m_toldToGiveUp = true;
        return m_toldToGiveUp || m_executor.m_keeper->isLost();
    }
    /// The step has seen that it should give up: what it came to then says nothing about it.
    bool toldToGiveUp() const { return m_toldToGiveUp; }

private:
    Executor &m_executor;
    const Claim &m_claim;
    Instant m_startedAt;
    const QElapsedTimer &m_timer;
    mutable std::atomic<bool> m_toldToGiveUp{false};
};

Executor::Executor(Store &store, const ActionRegistry &actions, Clock clock)
    : m_store(store),
      m_actions(actions),
      m_clock(std::move(clock)),
      m_dispatcher(store, actions),
      m_keeper(std::make_unique<LeaseKeeper>(store.location(), actions))
{
}

Executor::~Executor() = default;

StepResult Executor::runStep(const Claim &claim, const LoadedRun &run, Services &services)
{
    const RunnableState &runnable = *run.state.findRunnable(claim.attempt.first);
    const StepDefinition &step = *run.definition->definition.findStep(runnable.step);
    const bool undoes = runnable.kind == RunnableKind::Compensation;
    const Action *action = m_actions.find(undoes ? compensationAction(step) : step.action);
    if (!action)
        return StepResult::error(QJsonObject{{u"code"_s, u"action_unavailable"_s}});
    auto input = undoes ? run.state.view() : mapInput(step, run.state.view());
    if (!input)
        return StepResult::error(input.error());
    const StepCall call{step.options, *input, contextOf(claim, run, runnable), services};
    // A host's action may break its promise; that must end its step and not the worker.
    try {
        return withinLimits((*action)(call));
    } catch (const std::exception &exception) {
        return StepResult::error(
            QJsonObject{{u"code"_s, u"exception"_s}, {u"detail"_s, QString::fromUtf8(exception.what())}});
    }
}

Result<std::optional<StepExecution>> Executor::executeNext(const ExecuteOptions &options)
{
    const Instant startedAt = options.now.value_or(m_clock());
    QElapsedTimer timer;
    timer.start();
    const auto claim = m_dispatcher.claim({options.owner, options.queue, options.leaseFor}, startedAt);
    if (!claim)
        return tl::unexpected(claim.error());
    if (!*claim)
        return std::nullopt;
    const auto run = m_dispatcher.load(**claim);
    if (!run)
        return tl::unexpected(run.error());
    auto executed = runClaimed(**claim, *run, options, startedAt, timer);
    if (!executed)
        return tl::unexpected(executed.error());
    return std::optional(std::move(*executed));
}

Result<StepExecution> Executor::runClaimed(const Claim &claim, const LoadedRun &run, const ExecuteOptions &options,
                                           Instant startedAt, const QElapsedTimer &timer)
{
    const RunnableState &runnable = *run.state.findRunnable(claim.attempt.first);
    const StepDefinition *step = run.definition->definition.findStep(runnable.step);
    if (!step)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, u"a step is missing"_s));
    if (options.onBegin)
        options.onBegin(claim.runId, run.state.workflow, runnable.step);
    const auto now = [&] { return startedAt + std::chrono::microseconds(timer.nsecsElapsed() / 1000); };
    const bool pauses = runnable.kind == RunnableKind::Step && isManual(step->action);
    Services services(*this, claim, startedAt, timer);
    StepResult result;
    if (!pauses) {
        m_keeper->watch(claim, options.leaseFor, startedAt);
        result = runStep(claim, run, services);
        m_keeper->release();
    }
    const auto settle = [&] {
        return pauses                 ? m_dispatcher.pause(claim, now())
            : services.toldToGiveUp() ? m_dispatcher.release(claim, now())
                                      : m_dispatcher.settle(claim, result, now());
    };
    auto settled = settle();
    // The step is done: its result is worth waiting for as long as the lease holds.
    for (int again = 1; !settled && isTransient(settled.error()) && now() < claim.leaseUntil; ++again) {
        restBeforeRetry(std::min(again, 8));
        settled = settle();
    }
    if (!settled)
        return tl::unexpected(settled.error());
    StepExecution execution{claim.runId, runnable.step, runnable.kind, claim.attempt.second, {}, result.reason, {}};
    execution.outcome = settled->fenced ? u"fenced"_s
        : pauses                        ? u"paused"_s
        : services.toldToGiveUp()       ? u"released"_s
                                        : outcomeOf(*settled, result, claim.attempt);
    if (settled->fenced)
        execution.reason = *settled->fenced;
    execution.run = std::move(settled->run.state);
    return execution;
}

} // namespace squidie::inline v0
