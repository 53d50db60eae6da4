// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal/journaldraft.h"
#include <squidie/stepresult.h>
#include <squidie/workflowdefinition.h>

/// Which facts follow (manual: execution.md, "Facts"): pure functions of a definition, a run's state and what happened. Each
/// adds to a draft.
namespace squidie::inline v0 {

/// A worker's hold on one attempt, as facts name it.
struct ClaimTerms {
    QString claimId;
    QString owner;
    QByteArray tokenHash; ///< SHA-256, 32 bytes
    Instant leaseUntil;
};
void planClaim(JournalDraft &draft, AttemptKey attempt, const ClaimTerms &terms);

/// Why a claim may no longer change its attempt: stale_claim, expired_claim, already_settled or terminal_run; nothing
/// where it may.
std::optional<QString> fencedReason(const RunState &state, AttemptKey attempt, const QString &claimId,
                                    const QByteArray &tokenHash, Instant now);
/// Records what came too late. `type` is attempt_heartbeat, attempt_completed or attempt_failed.
void planFenced(JournalDraft &draft, const QString &type, AttemptKey attempt, const QString &claimId, const QString &reason);
void planHeartbeat(JournalDraft &draft, AttemptKey attempt, const QString &claimId, Instant leaseUntil);

/// An attempt's result and everything that follows from it: retries, routing, joins, compensation, the run's end. The claim
/// has been checked.
void planResult(JournalDraft &draft, const WorkflowDefinition &definition, const QString &runId, AttemptKey attempt,
                const QString &claimId, const StepResult &result);
/// A pause or approval step pauses the run.
void planManualPause(JournalDraft &draft, const WorkflowDefinition &definition, AttemptKey attempt, const QString &claimId);

enum class ManualDecision { Resumed, Approved, Rejected };
/// What a person said with a decision. What is empty is left out.
struct DecisionNotes {
    QString actor;
    QString comment;
    QJsonObject metadata;
};
/// A person's decision on the paused step: "ok" for resume and approve, "error" for reject.
void planResolution(JournalDraft &draft, const WorkflowDefinition &definition, const QString &runId, ManualDecision decision,
                    const DecisionNotes &notes);
void planCancellation(JournalDraft &draft, const QString &actor, const QString &comment);

/// The runnable that has paused the run; null where none has.
const RunnableState *pausedRunnable(const RunState &state);

} // namespace squidie::inline v0
