// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QJsonObject>
#include <QString>

namespace squidie::inline v0 {

/// The kinds of facts that a run's journal holds and what their data say (manual: execution.md, "Facts"). All times are ISO 8601 in UTC with
/// microseconds; "runnable" is a number within the run, from 1.
namespace facts {
/// {"signal_type", "payload", "metadata", "source", "actor", "comment", "idempotency_key", …}: a command on the run, by whom
/// and why. Older versions wrote "signal", a short name, in place of the first three.
inline const QString runSignalReceived = QStringLiteral("run_signal_received");
/// {"workflow", "trigger", "definition", "definition_version", "fingerprint", "queue", "input", "context"} and, where they
/// apply, "replayed_from_run_id" and "parent".
inline const QString runStarted = QStringLiteral("run_started");
/// {"runnables": [{"runnable", "attempt": 1, "step", "runnable_key", "visible_at", "kind", "input"}]}: the first attempt of
/// each. "input" where the step maps it; any other step is given the run's input merged with its context at this fact.
inline const QString runnablesPlanned = QStringLiteral("runnables_planned");
/// {"runnable", "attempt", "step", "runnable_key", "visible_at"}: a later attempt, after one that asked for a retry.
inline const QString attemptScheduled = QStringLiteral("attempt_scheduled");
/// {"runnable", "attempt", "step", "claim_id", "owner", "token_sha256", "lease_until"}.
inline const QString attemptClaimed = QStringLiteral("attempt_claimed");
/// {"runnable", "attempt", "claim_id", "lease_until"}. This, a completion and a failure that came too late carry
/// "fenced", which says why: such a fact changes nothing and is an anomaly.
inline const QString attemptHeartbeat = QStringLiteral("attempt_heartbeat");
/// {"runnable", "attempt", "step", "claim_id", "output"} and, where the step names a key for it, "output_key".
inline const QString attemptCompleted = QStringLiteral("attempt_completed");
/// {"runnable", "attempt", "step", "claim_id", "error": {"message", "code", "retryable?", …}}. Older versions wrote the whole
/// reason: "kind": "error"|"retry" and "reason".
inline const QString attemptFailed = QStringLiteral("attempt_failed");
/// {"runnable", "step", "outcome": "ok"|"error"} and the decision: "to", "transition" (its number), "condition",
/// "recovery"; "ready_at" after a wait; "failure" where the run begins to fail.
inline const QString runnableApplied = QStringLiteral("runnable_applied");
/// {"runnable", "attempt", "step", "claim_id", "kind": "pause"|"approval"}.
inline const QString manualStepPaused = QStringLiteral("manual_step_paused");
/// {"runnable", "step", "decision": "resumed"|"approved"|"rejected", "actor", "comment"}, "output" and
/// "output_key" where the step names a key.
inline const QString manualStepResolved = QStringLiteral("manual_step_resolved");
/// {"runnable", "step", "child_run_id", "workflow", "trigger", "child_key", "metadata"}.
inline const QString childRunStarted = QStringLiteral("child_run_started");
/// {"status": "completed"|"failed"|"cancelled", "reason"} and, where it failed because of one, the step's "error".
inline const QString runTerminal = QStringLiteral("run_terminal");
} // namespace facts

/// The types of commands (manual: execution.md, "Commands").
namespace signaltypes {
inline const QString startRun = QStringLiteral("start_run"); ///< with business input
inline const QString startCron = QStringLiteral("start_cron"); ///< a firing of a schedule
inline const QString replayRun = QStringLiteral("replay_run");
inline const QString cancelRun = QStringLiteral("cancel_run");
inline const QString resumeRun = QStringLiteral("resume_run");
inline const QString approveRun = QStringLiteral("approve_run");
inline const QString rejectRun = QStringLiteral("reject_run");
} // namespace signaltypes

/// One fact of a journal.
struct JournalEntry {
    int sequence = 0; ///< from 1, without gaps in one run
    QString type; ///< e.g. "run_started"
    Instant at;
    QJsonObject data;
};

} // namespace squidie::inline v0
