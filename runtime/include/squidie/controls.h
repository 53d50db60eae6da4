// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/runid.h>
#include <squidie/runstate.h>
#include <squidie/workflowdefinition.h>

#include <memory>

namespace squidie::inline v0 {

class Store;

/// Who gives a command, why, and from where. Not an aggregate, so that it may be passed as a temporary to a coroutine (see
/// runtimeservice.h).
struct ControlOptions {
    ControlOptions() = default;
    explicit ControlOptions(QString who) : actor(std::move(who)), namesActor(true) { }
    ControlOptions &withComment(QString text)
    {
        comment = std::move(text);
        return *this;
    }
    ControlOptions &withSource(QString from)
    {
        source = std::move(from);
        return *this;
    }
    ControlOptions &withIdempotencyKey(QString key)
    {
        idempotencyKey = std::move(key);
        return *this;
    }
    ControlOptions &withMetadata(QJsonObject object)
    {
        metadata = std::move(object);
        return *this;
    }
    ControlOptions &withStep(QString name)
    {
        step = std::move(name);
        return *this;
    }

    QString actor; ///< mandatory for a review
    bool namesActor = false; ///< an empty actor is then a mistake
    QString comment;
    QString source; ///< "console", "command_line" or "host"
    /// The same command given again with the same key changes nothing and answers as it did the first time.
    QString idempotencyKey;
    /// What the caller wants to find again in the command history; recorded without its secrets (manual: execution.md,
    /// "Commands").
    QJsonObject metadata;
    /// The step that the actor decided about: refused where another one waits by now. Empty: whichever waits.
    QString step;
};

/// A run's id and its state.
struct RunSnapshot {
    RunId id;
    RunState state;
};

/// The operator's commands on a run (manual: execution.md, "Controls"). Each leaves a run_signal_received. Synchronous;
/// belongs to its store's thread. Errors: not_found where there is no such run; invalid_run_state where the run is not
/// in a state for it, with {"run_id", "status", "reason", "last_command"}: who acted before, how and when;
/// store_unavailable.
class SQUIDIE_EXPORT Controls {
public:
    explicit Controls(Store &store, Clock clock = systemNow);
    ~Controls();
    Q_DISABLE_COPY_MOVE(Controls)

    /// Ends a run at once; whatever its workers finish later is fenced.
    Result<RunSnapshot> cancel(const RunId &id, const ControlOptions &options);
    /// Continues after a pause step. Error: invalid_resume for an empty actor.
    Result<RunSnapshot> resume(const RunId &id, const ControlOptions &options);
    /// Takes the "ok" transition of an approval step. Error: invalid_review without an actor, before anything else.
    Result<RunSnapshot> approve(const RunId &id, const ControlOptions &options);
    /// Takes the "error" transition of an approval step, or fails the run where it has none.
    Result<RunSnapshot> reject(const RunId &id, const ControlOptions &options);

    /// Starts a new run with the same trigger and input, by the current definition of that name (the run's own where there
    /// is none any more), whose payload contract the input must fit. The schedule context is kept except for its idempotency. Error: unsafe_replay with the steps,
    /// where a completed step is irreversible or not compensatable and `allowIrreversible` is not set.
    Result<RunSnapshot> replay(const RunId &id, const ControlOptions &options, bool allowIrreversible);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The completed steps of a run that a replay would repeat although they cannot be undone, by name: [{"step",
/// "irreversible?", "compensatable?", "replay", "recovery"}]. Pure.
SQUIDIE_EXPORT QJsonArray stepsUnsafeToReplay(const WorkflowDefinition &definition, const RunState &state);

} // namespace squidie::inline v0
