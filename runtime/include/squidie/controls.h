// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "journal/planning.h"
#include "store/runjournal.h"

#include <QCoreApplication>

namespace squidie::inline v0 {

/// Who gives a command, why, and from where.
struct ControlOptions {
    QString actor;
    QString comment;
    QString source; ///< "console", "command_line" or "host"
    /// The same command with the same key a second time changes nothing and answers as the first did.
    QString idempotencyKey;
    std::optional<Instant> now; ///< the moment of the call where absent
    /// The step whose decision the actor was asked for: refused where another waits by now. Empty: whichever waits.
    QString step = {};
};

/// A run's id and its state.
struct RunSnapshot {
    RunId id;
    RunState state;
};

/// The operator's commands on a run (spec 3, "Controls"). Each leaves a run_signal_received. Synchronous; belongs to its
/// store's thread. Errors: invalid_option where there is no such run; invalid_run_state where the run is not in a state
/// for it, with {"run_id", "status", "reason", "last_command"}: who was first, with what and when; store_unavailable.
class Controls {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    explicit Controls(Store &store, Clock clock = systemNow)
        : m_store(store),
          m_clock(std::move(clock)),
          m_journal(store) { }

    /// Ends a run at once; what its workers finish later is fenced.
    Result<RunSnapshot> cancel(const RunId &id, const ControlOptions &options);
    /// Goes on after a pause step.
    Result<RunSnapshot> resume(const RunId &id, const ControlOptions &options);
    /// Takes the "ok" transition of an approval step.
    Result<RunSnapshot> approve(const RunId &id, const ControlOptions &options);
    /// Takes the "error" transition of an approval step, or fails the run where it has none.
    Result<RunSnapshot> reject(const RunId &id, const ControlOptions &options);

    /// Starts a new run with the same trigger and input, by the current definition of that name (the run's own where there
    /// is none any more). The schedule context is kept but for its idempotency. Error: unsafe_replay with the steps, where a
    /// completed step is irreversible or not compensatable and `allowIrreversible` is not set.
    Result<RunSnapshot> replay(const RunId &id, const ControlOptions &options, bool allowIrreversible);

private:
    template<typename Plan>
    Result<RunSnapshot> command(const RunId &id, const QString &signal, const ControlOptions &options, Plan plan);
    Result<RunSnapshot> decide(const RunId &id, const QString &signal, const ControlOptions &options, const QString &kind,
                               ManualDecision decision);
    Result<StoredDefinitionPointer> definitionToReplay(const LoadedRun &run);
    Status insertReplay(const LoadedRun &run, const RunId &fresh, const ControlOptions &options, Instant now);

    Store &m_store;
    Clock m_clock;
    RunJournal m_journal;
};

/// The completed steps of a run that a replay would do again and that cannot be undone: [{"step", "reason"}], reason
/// "irreversible" or "not_compensatable". Pure.
QJsonArray stepsUnsafeToReplay(const WorkflowDefinition &definition, const RunState &state);

} // namespace squidie::inline v0
