// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>
#include <squidie/fact.h>
#include <squidie/stepresult.h>

#include <QByteArray>
#include <QJsonArray>
#include <QStringList>
#include <QVector>

#include <optional>
#include <utility>

/// The state that a run's journal describes. Pure values; any thread. (manual: execution.md, "Facts")
namespace squidie::inline v0 {

enum class RunStatus { Running, Paused, Completed, Failed, Cancelled };
/// "running", "paused", "completed", "failed", "cancelled".
SQUIDIE_EXPORT QString runStatusName(RunStatus status);
SQUIDIE_EXPORT std::optional<RunStatus> runStatusFromName(QStringView name);
inline bool isTerminal(RunStatus status)
{
    return status != RunStatus::Running && status != RunStatus::Paused;
}

enum class AttemptStatus { Scheduled, Claimed, Paused, Completed, Failed, Cancelled };
/// "scheduled", "claimed", "paused", "completed", "failed", "cancelled".
SQUIDIE_EXPORT QString attemptStatusName(AttemptStatus status);
SQUIDIE_EXPORT std::optional<AttemptStatus> attemptStatusFromName(QStringView name);

/// Names an attempt within a run: runnable and attempt number.
using AttemptKey = std::pair<int, int>;

struct AttemptState {
    int attempt = 1; ///< within its runnable, from 1
    QString key; ///< "<run>:<step>:<number>"; in journals of older versions that of the first attempt
    AttemptStatus status = AttemptStatus::Scheduled;
    Instant visibleAt;
    QString claimId; ///< of the latest claim, from here on; empty before the first
    QString owner;
    QByteArray tokenHash; ///< SHA-256 of the claim's token, 32 bytes
    std::optional<Instant> claimedAt;
    std::optional<Instant> leaseUntil;
    int expiredClaims = 0; ///< claims before the latest whose lease ended without a result
    bool isReleased = false; ///< its worker gave the latest claim back
    std::optional<Instant> finishedAt;
    QJsonObject error; ///< why it failed: {"message", "code", "retryable?", …} (manual: execution.md, "Errors of steps")
};

enum class RunnableKind { Step, Compensation };

/// What a step's end led to.
struct AppliedOutcome {
    StepOutcome outcome = StepOutcome::Ok; ///< Ok or Error
    QString to; ///< a step or "complete"; empty where no transition was taken
    std::optional<int> transition; ///< number among the definition's transitions
    Instant at;
    std::optional<Instant> readyAt; ///< after a wait: what follows is not visible before
};

struct SQUIDIE_EXPORT RunnableState {
    int number = 0;
    RunnableKind kind = RunnableKind::Step;
    QString step;
    QString key; ///< of its first attempt: the idempotency key, the same for every attempt
    /// What its step is given, in every attempt. Where a mapping was recorded with it, that has been applied; older journals
    /// record none, and have here what the mapping is to be applied to.
    QJsonObject input;
    bool isInputMapped = false;
    QVector<AttemptState> attempts;
    QJsonObject output;
    std::optional<AppliedOutcome> applied;
    QString manualKind; ///< "pause" or "approval" once it has paused the run

    AttemptState *findAttempt(int attempt);
    const AttemptState *findAttempt(int attempt) const;
    const AttemptState *last() const { return attempts.isEmpty() ? nullptr : &attempts.last(); }
    /// The number of an attempt among all of its step, from 1: a compensation goes on counting after the step.
    int numberOf(const AttemptState &attempt) const;
};

/// The status of an attempt for people and hosts: "available" (planned, also before its time), "retry_scheduled" (a retry,
/// likewise), "claimed" (also once the lease has ended), "completed" or "failed". Cancelling does not change it, and a step
/// that waits for a person is completed.
SQUIDIE_EXPORT QString attemptProgressName(const RunnableState &runnable, const AttemptState &attempt);

/// A command on the run, as facts of every version say it.
struct RunCommand {
    QString signalType; ///< see signaltypes
    QJsonObject payload; ///< what was asked for
    QJsonObject metadata; ///< what the caller said about it, secrets redacted
    QString actor;
    QString source;
    QString comment;
    QString idempotencyKey;
    Instant at;
    QJsonObject data;
};

/// Something that came too late and changed nothing.
struct RunAnomaly {
    QString type; ///< of the fact
    QString reason; ///< stale_claim, expired_claim, already_settled or terminal_run
    QString step;
    int attempt = 1;
    QString claimId;
    Instant at;
    QString runnableKey; ///< of the attempt
};

struct ChildRun {
    QString runId;
    QString step;
    QString workflow;
    QString trigger;
    QString key;
    QJsonObject metadata;
    Instant at;
    QString originKey; ///< of the attempt that started it
    int originAttempt = 1; ///< its number among all attempts at its step
};

/// A pure fold over a run's facts: applying the same facts gives the same state.
struct SQUIDIE_EXPORT RunState {
    int sequence = 0; ///< of the last fact
    RunStatus status = RunStatus::Running;
    /// Set once a step's failure found no transition: what runs is finished, what is not claimed is cancelled, completed
    /// steps are compensated, then the run is failed.
    std::optional<QJsonObject> failure;
    QString workflow;
    QString trigger;
    QString queue;
    QString definitionDigest; ///< hexadecimal
    QString definitionVersion;
    QString fingerprint;
    QJsonObject input;
    QJsonObject context;
    QString replayedFrom; ///< a run's id, or empty
    QJsonObject parent; ///< {"run_id", "step", "child_key", "metadata"}, or empty
    QVector<RunnableState> runnables; ///< in order of number
    QVector<int> completionOrder; ///< numbers of the steps that came out ok, in order
    QVector<RunCommand> commands;
    QVector<RunAnomaly> anomalies;
    QVector<ChildRun> children;
    Instant startedAt;
    Instant updatedAt;
    std::optional<Instant> endedAt;
    QJsonObject terminalReason;

    /// Takes the next fact. Returns the attempts that it changed.
    QVector<AttemptKey> apply(const JournalEntry &fact);

    /// The run's input merged with its context: what steps, mappings and conditions see.
    QJsonObject view() const;
    RunnableState *findRunnable(int number);
    const RunnableState *findRunnable(int number) const;
    /// The runnable of a step (not its compensation), where one was planned.
    const RunnableState *ofStep(const QString &step) const;
    const RunnableState *compensationOf(const QString &step) const;

private:
    QVector<AttemptKey> plan(const JournalEntry &fact);
    QVector<AttemptKey> settle(const JournalEntry &fact);
    void takeOutput(RunnableState &runnable, const QJsonObject &data);
    QVector<AttemptKey> applyOutcome(const JournalEntry &fact);
    QVector<AttemptKey> cancelOpen(bool claimedToo, Instant at);
    void begin(const QJsonObject &data);
};

SQUIDIE_EXPORT RunState foldFacts(const QVector<JournalEntry> &facts);

} // namespace squidie::inline v0
