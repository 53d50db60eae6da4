// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/runid.h>
#include <squidie/stepresult.h>

#include <QHash>
#include <QStringList>

#include <functional>

namespace squidie::inline v0 {

/// A run to be started from a step: one for each (parent run, parent step, workflow, trigger, child key).
struct ChildRunRequest {
    QString workflow;
    QString trigger;
    QJsonObject input;
    QString childKey; ///< not empty; the same whenever the step runs again
    QJsonObject metadata;
};

/// What a running step may ask of the runtime. Valid only during its call and in its thread.
class SQUIDIE_EXPORT StepServices {
public:
    virtual ~StepServices() = default;
    /// The child's id: of a new run, or of the one that the same request started before. Errors: invalid_workflow,
    /// invalid_trigger, invalid_payload, invalid_option; invalid_run_state where the step has lost its lease.
    virtual Result<RunId> startChildRun(const ChildRunRequest &request) = 0;
    /// Whether the step should give up: its lease was lost, its run has ended, or the worker must stop at once. Any thread.
    virtual bool isCancelled() const = 0;
};

/// One call of an action (manual: execution.md, "Steps").
struct StepCall {
    QJsonObject options; ///< the step's opts as declared
    QJsonObject input;
    /// The run's context, and run_id, workflow, step, attempt, runnable_key, idempotency_key, claim_id. For a
    /// compensation also "compensates": the step's output.
    QJsonObject context;
    StepServices &services;
};

/// Called in the worker's thread; may take as long as it needs: its lease is renewed meanwhile. The same step may be
/// called again after a crash, with the same idempotency_key. Must not throw.
using Action = std::function<StepResult(const StepCall &)>;

/// The allow-list of actions that steps may name, owned by the host program (manual: definitions.md, "Step actions"). Filled
/// before work begins, then only read: it may be shared by workers in many threads.
class SQUIDIE_EXPORT ActionRegistry {
public:
    /// log, wait, pause, approval and command.
    static ActionRegistry builtIn();

    /// Error: invalid_option where the name is empty or taken.
    Status add(const QString &name, Action action);
    bool contains(const QString &name) const { return m_actions.contains(name); }
    /// Null where there is none.
    const Action *find(const QString &name) const;
    QStringList names() const;

private:
    QHash<QString, Action> m_actions;
};

} // namespace squidie::inline v0
