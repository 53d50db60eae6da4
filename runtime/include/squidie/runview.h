// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/explanationreason.h>
#include <squidie/instant.h>
#include <squidie/runid.h>
#include <squidie/runstate.h>
#include <squidie/activation.h>

#include <QJsonObject>
#include <QVector>

namespace squidie::inline v0 {

/// One run as lists show it: no input, output or error. Plain data; any thread. (manual: execution.md, "Inspection")
struct RunRow {
    qint64 rowId = 0; ///< ascending with creation; the cursor of a list
    RunId id;
    QString workflow;
    QString trigger;
    RunStatus status = RunStatus::Running;
    QString queue;
    QString definitionVersion;
    Instant startedAt;
    Instant updatedAt;
    std::optional<Instant> retainedAt = {}; ///< when retention removed its journal; its identity stays known
    int facts = 0; ///< in its journal: grows with every change
    QVector<RunAnomaly> anomalies = {};
};

/// Which runs a list shows. What is empty does not restrict.
struct RunFilter {
    RunFilter() = default;
    explicit RunFilter(const TriggerKey &key) : workflow(key.workflow), trigger(key.trigger) { }

    QString workflow;
    QString trigger;
    std::optional<RunStatus> status;
    std::optional<Instant> since; ///< started at or after
    std::optional<Instant> until; ///< started before

    bool operator==(const RunFilter &) const = default;
};

/// A part of a list of runs, newest first.
struct RunPage {
    QVector<RunRow> rows;
    std::optional<qint64> next; ///< where the next page begins; nothing at the end
};

/// Whether an attempt can be claimed when the run is inspected.
enum class AttemptStanding {
    Over, ///< never: it has its result, waits for a person, or its run is over
    Visible,
    Scheduled, ///< its time has not come
    Claimed,
    Expired, ///< its worker's lease has ended: the next worker takes it over
};

/// One attempt at a step, or at its compensation.
struct AttemptRow {
    QString step;
    int attempt = 1;
    QString runnableKey; ///< of this attempt
    AttemptStatus status = AttemptStatus::Scheduled;
    Instant visibleAt;
    RunnableKind kind = RunnableKind::Step;
    QString claimId; ///< of the latest claim; empty before the first
    QString owner;
    std::optional<Instant> claimedAt;
    std::optional<Instant> leaseUntil;
    std::optional<Instant> finishedAt;
    QJsonObject output; ///< where it completed
    QJsonObject error; ///< where it failed: {"message", "code", "retryable?", …}
    int number = 1; ///< among all attempts at its step: the last part of its key
    QString progress; ///< attemptProgressName()
    QString idempotencyKey; ///< the first attempt's key
    QJsonObject input; ///< what the step is given
    bool isApplied = false; ///< its outcome was taken over: what follows is planned
    std::optional<QJsonObject> result = {}; ///< what was merged into the context, under the step's key for it
    /// {"from", "on", "to", "condition", "recovery"}, the last two where declared; empty where no transition was taken.
    QJsonObject transition = {};
    QJsonObject recovery = {}; ///< {"irreversible?", "compensatable?", "replay", "recovery"}
    AttemptStanding standing = AttemptStanding::Over;
};

/// The step at which a run waits for a person.
struct ManualState {
    QString step;
    QString kind; ///< "pause" or "approval"
    Instant pausedAt;
    /// Of an approval {"ok_target", "error_target", "output_key"}, of a pause {"output", "target"}; the end is "__complete__".
    QJsonObject metadata;
};

/// Everything about one run. Plain data; any thread. (manual: execution.md, "Inspection")
struct RunView {
    RunRow run;
    QString fingerprint;
    QJsonObject input;
    QJsonObject context; ///< with "schedule" where a cron trigger started it
    QVector<AttemptRow> attempts; ///< by the time when they become visible, then by key
    QVector<JournalEntry> journal;
    QVector<Activation> activations; ///< oldest first, at most 200
    QVector<RunCommand> commands; ///< oldest first
    QVector<RunAnomaly> anomalies;
    QVector<ChildRun> children;
    /// {"run_id", "runnable_key", "step", "attempt", "child_key", "metadata"}, without the second and the fourth where an older
    /// version started it; empty where no run did.
    QJsonObject parent;
    QString replayedFrom; ///< a run's id; empty where it is no replay
    std::optional<QJsonObject> failure; ///< why it failed, or is about to
    std::optional<Instant> endedAt;
    ExplanationReason reason = ExplanationReason::Idle;
    std::optional<ManualState> manualState = {};
    int attemptFacts = 0; ///< of the journal's facts, those about attempts
};

/// The attempts of a run that stand so, in the order of the view.
SQUIDIE_EXPORT QVector<AttemptRow> attemptsThat(const RunView &view, AttemptStanding standing);

} // namespace squidie::inline v0
