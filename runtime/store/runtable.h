// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>
#include <squidie/runview.h>
#include "journal/startplan.h"
#include "schedule/schedulemetadata.h"
#include "store/connectionof.h"

namespace squidie::inline v0 {

class NameTable;
/// What the store knows of a run's UUID.
struct KnownRun {
    qint64 row = 0; ///< of run_ids
    /// The stored run's own strategy; nothing if only imported deliveries name the UUID and no run was started here.
    std::optional<IdempotencyStrategy> idempotency;
};

/// The row of a run's UUID.
struct InternedRun {
    qint64 row = 0;
    bool made = false; ///< just now, by this transaction
};

/// A run about to be written. Its names are interned already.
struct RunRecord {
    qint64 row = 0; ///< of run_ids
    qint64 triggerRow = 0;
    qint64 definitionRow = 0;
    qint64 queueRow = 0;
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
    Instant at = {};
};

/// A run as it is copied from one store into another: what a delivery's outcome depends on, and its context.
struct RunCopy {
    RunId id;
    TriggerKey trigger;
    QByteArray definitionDigest;
    QString definitionVersion;
    QString fingerprint;
    QString definitionDocument;
    QString queue;
    RunStatus status = RunStatus::Running;
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
    Instant startedAt;
    Instant updatedAt;
    QVector<JournalEntry> journal;
};

/// Runs, their journals and their attempts. The journal decides; runs and attempts are projections of it.
class RunTable {
public:
    explicit RunTable(Store &store) : m_store(connectionOf(store)) { }

    /// The row of a UUID, made if there is none. If another writer is making it, waits for the outcome.
    Result<InternedRun> internId(const RunId &id);
    /// Makes rows for those of the ids that have none yet, in the same order for all writers, and returns them.
    Result<QHash<RunId, qint64>> claimIds(const QVector<RunId> &ids);
    /// As internId for many, on a server. Those that another writer is making at this moment are left out.
    Result<QHash<RunId, InternedRun>> internIds(const QVector<RunId> &ids);
    /// Removes ids for which no run was made.
    Status dropIds(const QVector<qint64> &rows);
    /// Keeps others from starting a run under an id that has a row already.
    Status lockId(qint64 row);
    Result<std::optional<KnownRun>> find(const RunId &id);
    /// Runs whose ids lie between the two, both included: at most `limit` of them, in order.
    Result<QVector<RunId>> idsBetween(const RunId &first, const RunId &last, int limit);
    /// Those of the ids that are known.
    Result<QHash<RunId, KnownRun>> find(const QVector<RunId> &ids);

    /// The run's row, its first facts and its first attempts.
    Status insert(const RunRecord &run, const StartPlan &plan, NameTable &names);

    /// Newest first.
    Result<RunPage> page(const RunFilter &filter, std::optional<qint64> after, int limit);
    /// Everything but the activations.
    Result<std::optional<RunView>> view(const RunId &id);

    Result<std::optional<RunCopy>> stored(const RunId &id);
    /// Inserts a copy with its journal, without attempts; returns its row.
    Result<qint64> insertCopy(const RunCopy &copy);

private:
    Status readAnomalies(QVector<RunRow> &rows);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
