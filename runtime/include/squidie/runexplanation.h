// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/actionregistry.h>
#include <squidie/explanationreason.h>
#include <squidie/runid.h>
#include <squidie/runview.h>
#include <squidie/trustfile.h>

namespace squidie::inline v0 {

class Store;

/// What one open attempt waits for: a detail of an explanation.
struct ExplainedAttempt {
    ExplanationReason reason = ExplanationReason::Idle;
    QString step;
    RunnableKind kind = RunnableKind::Step;
    int attempt = 1;
    QString action; ///< the action's name
    std::optional<Instant> visibleAt; ///< where it is scheduled
    QString owner; ///< where it is claimed, from here on
    QString claimId;
    std::optional<Instant> leaseUntil;
    QString manualKind; ///< "pause" or "approval" where it waits for a person
};

/// What an operator can do next.
struct NextAction {
    /// cancel, resume, approve, reject, replay, trust (the definition), start_worker, register_action, wait
    QString name;
    QString sentence;
};

/// Why a run is where it is, and what can be done about it. Plain data; any thread. (manual: execution.md, "Inspection")
struct RunExplanation {
    RunId runId;
    RunStatus status = RunStatus::Running;
    ExplanationReason reason = ExplanationReason::Idle;
    QString sentence;
    QString fingerprint; ///< of the run's definition
    QString trustDigest; ///< likewise: what trust in it is given to
    QVector<ExplainedAttempt> attempts; ///< every attempt that is open, each with its own reason
    QJsonObject failure; ///< why it failed, was cancelled, or is about to fail; else empty
    QVector<NextAction> actions; ///< what an operator can do here
    QStringList nextActions; ///< what moves the run on: "wait_for_worker_claim", "resolve_manual_step", …
    QString step; ///< that the reason is about; empty where it is about the whole run
    /// The completed steps that forbid a plain replay of a run that is over (see Controls::replay); empty where none does.
    QJsonArray replayBlockedBy;
    RunView run; ///< the evidence; without its activations
};

/// Commands of one type under the same key, or without a key for the same.
struct DuplicateCommands {
    QString signalType;
    QString idempotencyKey; ///< empty where they have none
    int count = 0;
};
/// In the order of the first of each. Pure; any thread.
SQUIDIE_EXPORT QVector<DuplicateCommands> duplicateCommands(const QVector<RunCommand> &commands);

/// Works on a reader, in the thread that opened it. `actions` is the caller's registry, and `trust` the caller's trust: workers
/// of others may know more actions and trust more definitions. Errors: not_found where there is no such run;
/// store_unavailable.
SQUIDIE_EXPORT Result<RunExplanation> explainRun(Store &store, const RunId &id, const ActionRegistry &actions, Instant now,
                                                 const TrustFile &trust = {});

} // namespace squidie::inline v0
