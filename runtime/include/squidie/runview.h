// SPDX-License-Identifier: Apache-2.0
#pragma once

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
};

/// Everything about one run. Plain data; any thread. (manual: execution.md, "Inspection")
struct RunView {
    RunRow run;
    QString fingerprint;
    QJsonObject input;
    QJsonObject context; ///< with "schedule" where a cron trigger started it
    QVector<AttemptRow> attempts;
    QVector<JournalEntry> journal;
    QVector<Activation> activations; ///< oldest first, at most 200
    QVector<RunCommand> commands; ///< oldest first
    QVector<RunAnomaly> anomalies;
    QVector<ChildRun> children;
    QJsonObject parent; ///< {"run_id", "step", "child_key", "metadata"}; empty where no run started it
    QString replayedFrom; ///< a run's id; empty where it is no replay
    std::optional<QJsonObject> failure; ///< why it failed, or is about to
    std::optional<Instant> endedAt;
};

} // namespace squidie::inline v0
