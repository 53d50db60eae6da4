// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/actionregistry.h>
#include <squidie/runid.h>
#include <squidie/runstate.h>
#include <squidie/trustfile.h>

namespace squidie::inline v0 {

class Store;

/// Why a run stands where it stands. Of several open attempts, the one with the reason named first here explains the run:
/// what a person must do, then what moves, then what hinders.
enum class ExplanationReason {
    ManualInterventionRequired,
    ExpiredClaim,
    AttemptClaimed,
    AttemptVisible,
    UntrustedDefinition,
    ActionUnavailable,
    AttemptScheduledForLater,
    Terminal, ///< the run is over
    Idle, ///< nothing is planned although the run is not over: a damaged store
};
/// "manual_intervention_required", "expired_claim", …
SQUIDIE_EXPORT QString explanationReasonName(ExplanationReason reason);

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
    QVector<NextAction> nextActions;
};

/// Works on a reader, in the thread that opened it. `actions` is the caller's registry, and `trust` the caller's trust: workers
/// of others may know more actions and trust more definitions. Errors: invalid_option where there is no such run;
/// store_unavailable.
SQUIDIE_EXPORT Result<RunExplanation> explainRun(Store &store, const RunId &id, const ActionRegistry &actions, Instant now,
                                                 const TrustFile &trust = {});

} // namespace squidie::inline v0
