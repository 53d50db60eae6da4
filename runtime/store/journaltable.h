// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/runid.h>
#include "journal/fact.h"
#include "store/connectionof.h"
#include <squidie/runstate.h>

#include <optional>

namespace squidie::inline v0 {

/// The rows that a run's journal belongs to.
struct RunReference {
    qint64 row = 0; ///< of run_ids and runs
    RunId id;
    qint64 definitionRow = 0;
    qint64 queueRow = 0;
    qint64 triggerRow = 0;
    RunStatus status = RunStatus::Running;
    std::optional<Instant> retainedAt; ///< when retention removed the journal
};

/// A run as it is stored, with its journal or the end of it.
struct StoredRun {
    RunReference reference;
    QVector<JournalEntry> facts;
    qsizetype bytes = 0; ///< of the facts' data
};

/// The append-only facts of runs: what decides. Nothing here changes or removes one.
class JournalTable {
public:
    explicit JournalTable(Store &store) : m_store(connectionOf(store)) { }

    /// Nothing if no run was started here under that id.
    Result<std::optional<RunReference>> find(const RunId &id);
    /// A run with the facts after a sequence number. Nothing if no run is there.
    Result<std::optional<StoredRun>> run(qint64 row, int sequence);

    /// The facts after a sequence number (0: all of them), in order.
    Result<QVector<JournalEntry>> after(qint64 runRow, int sequence);
    /// The text of the data of a run's first fact of that type; empty where it has none.
    Result<QByteArray> dataOf(qint64 runRow, const QString &type);
    /// Adds facts in order, the first under that number. A number that is there already fails: no fact appears twice.
    Status insert(qint64 runRow, const QVector<Fact> &facts, int firstSequence, Instant at);

private:
    Status insertTogether(qint64 runRow, const QVector<Fact> &facts, int sequence, Instant at);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
