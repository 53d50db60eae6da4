// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/dispatcher.h"

#include <QElapsedTimer>

#include <atomic>
#include <memory>

namespace squidie::inline v0 {

class LeaseKeeper;

/// Options of one executeNext (spec 3).
struct ExecuteOptions {
    QString owner; ///< who holds the claim, for people: e.g. "host:pid"
    QString queue = QStringLiteral("default");
    std::chrono::seconds leaseFor{300};
    std::optional<Instant> now; ///< the worker's clock; the moment of the call where absent
    /// Called in the worker's thread once an attempt is claimed, before its step runs.
    std::function<void(const RunId &run, const QString &workflow, const QString &step)> onBegin;
};

/// What one executeNext did: which attempt, what it came to, and the run's snapshot after it.
struct StepExecution {
    RunId runId;
    QString step;
    RunnableKind kind = RunnableKind::Step;
    int attempt = 1;
    /// ok, error, retry (it will be tried again), paused, released (given up: the next worker runs it), or fenced (its lease
    /// was lost: nothing of it was applied).
    QString outcome;
    QJsonValue reason; ///< of an error or a retry; why it was fenced
    RunState run;
};

/// Runs steps (Squidie.execute_next/1). Synchronous; belongs to its store's thread. The registry must outlive it and stay
/// as it is. Many executors, in threads, processes and machines, may work on one store.
class Executor {
public:
    Executor(Store &store, const ActionRegistry &actions, Clock clock = systemNow);
    ~Executor();
    Q_DISABLE_COPY_MOVE(Executor)

    /// Claims the oldest visible attempt, runs its step, applies the result and schedules what follows. Nothing where no
    /// work is visible. An error means that the store failed; where that was after the step ran, the step runs again once
    /// its lease has ended, with the same idempotency key.
    Result<std::optional<StepExecution>> executeNext(const ExecuteOptions &options);

    /// When work that this executor can do becomes visible next; nothing where none is planned.
    Result<std::optional<Instant>> nextVisible(const QString &queue) { return m_dispatcher.nextVisible(queue); }

    /// Asks the step at work to give up (StepServices::isCancelled). One that does gives its lease back: its result is not
    /// applied, and the next worker runs it again. Any thread.
    void giveUp() { m_givingUp = true; }

private:
    class Services;

    StepResult runStep(const Claim &claim, const LoadedRun &run, Services &services);
    Result<StepExecution> runClaimed(const Claim &claim, const LoadedRun &run, const ExecuteOptions &options,
                                     Instant startedAt, const QElapsedTimer &timer);

    Store &m_store;
    const ActionRegistry &m_actions;
    Clock m_clock;
    Dispatcher m_dispatcher;
    std::unique_ptr<LeaseKeeper> m_keeper;
    std::atomic<bool> m_givingUp{false};
};

} // namespace squidie::inline v0
