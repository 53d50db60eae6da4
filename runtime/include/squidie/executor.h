// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>
#include <squidie/actionregistry.h>
#include <squidie/instant.h>
#include <squidie/runstate.h>
#include <squidie/trustfile.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace squidie::inline v0 {

class Store;

/// Options of one executeNext.
struct ExecuteOptions {
    ExecuteOptions() = default;
    explicit ExecuteOptions(QString who) : owner(std::move(who)) { }

    QString owner; ///< who holds the claim, for people: e.g. "host:pid"
    QString queue = QStringLiteral("default");
    std::chrono::seconds leaseFor{300}; ///< renewed while the step runs
    /// Called in the worker's thread once an attempt is claimed, before its step runs.
    std::function<void(const RunId &run, const QString &workflow, const QString &step)> onBegin;
    /// Called in the worker's thread once the step has ended, before its result is recorded.
    std::function<void()> onEnd;
    /// The worker ends by itself, when its work is done, and not only when somebody stops it: it waits for a store only where
    /// that needs nobody's doing, and gives up on a full disk.
    bool endsByItself = false;
    /// Whether the worker is to end now: a result that the store does not take at once is then given up, and the step runs
    /// again once its lease has ended. Called in the worker's thread.
    std::function<bool()> isEnding;
};

/// What one executeNext did: which attempt, how it ended, and the run after it.
struct StepExecution {
    RunId runId;
    QString step;
    RunnableKind kind = RunnableKind::Step;
    int attempt = 1;
    StepOutcome outcome = StepOutcome::Ok;
    QJsonValue reason; ///< of an error or a retry the attempt's error; why it was fenced
    RunState run;
};

/// Runs steps (manual: execution.md, "Steps"). Synchronous; belongs to its store's thread. The registry must outlive it and not
/// change. Many executors, in threads, processes and machines, may work on one store.
class SQUIDIE_EXPORT Executor {
public:
    /// Every time that it records or compares is the clock's. Renewing a lease calls the clock in another thread. Commands run
    /// where that file says that their definition is trusted.
    Executor(Store &store, const ActionRegistry &actions, Clock clock = systemNow, TrustFile trust = {});
    ~Executor();
    Q_DISABLE_COPY_MOVE(Executor)

    /// Claims the oldest visible attempt, runs its step, applies the result and schedules what follows. Nothing where no
    /// work is visible. An error means that the store failed; where that was after the step ran, the step runs again once
    /// its lease has ended, with the same idempotency key. Where the answer to a commit was lost, the store is asked what
    /// happened, by this call or the next.
    Result<std::optional<StepExecution>> executeNext(const ExecuteOptions &options);

    /// When work that this executor can do becomes visible next; nothing where none is planned.
    Result<std::optional<Instant>> nextVisible(const QString &queue);

    /// Asks the running step to give up (StepServices::isCancelled). One that does gives its lease back: its result is not
    /// applied, and the next worker runs it again. Any thread.
    void giveUp();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace squidie::inline v0
