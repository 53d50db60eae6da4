// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>
#include "store/propertytable.h"
#include "store/connectionof.h"

#include <limits>

namespace squidie::inline v0 {

/// What retention would remove of one trigger; of deliveries that name none where the key is empty.
struct RetainedAmount {
    TriggerKey trigger;
    qint64 activations = 0;
    qint64 runs = 0; ///< that lose their journal; their identity stays
    qint64 facts = 0;
    qint64 attempts = 0;
    qint64 bytes = 0; ///< of the payloads and the facts, about

    void add(const RetainedAmount &other);
};

/// The place in the ledger's order of receipt up to which a removal has come.
struct RetentionCursor {
    qint64 receivedAt = std::numeric_limits<qint64>::min();
    ActivationId id = 0;
};

/// The removal of old rows (manual: retention.md, "Remove what is old"). The only place that
/// removes facts, attempts or activations. `before` is a midnight of UTC.
///
/// A run goes where it is over and nothing changed it since `before`: its facts and attempts are removed, its row stays, so
/// that every later delivery of its identity is answered as it would have been. A delivery goes where it was received before
/// `before`, its window (where it names one) begins before it too, and it belongs to no run whose journal stays. The newest
/// delivery always stays: SQLite would give its number out again.
class RetentionTable {
public:
    explicit RetentionTable(Store &store) : m_store(connectionOf(store)) { }

    /// Where deliveries may have been removed; nothing where none ever was.
    Result<std::optional<Instant>> horizon();
    /// Never takes it back.
    Status raiseHorizon(Instant before);

    /// By trigger, in order of name; those of which nothing would go are left out. Inside a read transaction.
    Result<QVector<RetainedAmount>> preview(Instant before);

    struct RemovedJournals {
        RetainedAmount amount;
        std::optional<qint64> next; ///< the row of runs to go on after; nothing at the end
    };
    /// The journals of the next `limit` runs after a row. Inside a write transaction.
    Result<RemovedJournals> removeJournals(Instant before, Instant now, qint64 afterRow, int limit);

    struct RemovedActivations {
        qint64 count = 0;
        std::optional<RetentionCursor> next; ///< nothing at the end
    };
    /// The next `limit` deliveries. Inside a write transaction.
    Result<RemovedActivations> removeActivations(Instant before, const RetentionCursor &after, int limit);

    /// Which deliveries were removed, for whoever misses one that was sealed.
    struct RemovedRange {
        ActivationId first = 0;
        ActivationId last = -1;

        bool contains(ActivationId id) const { return id >= first && id <= last; }
    };
    /// The range with the highest numbers that begins at or before `id`.
    Result<RemovedRange> removedUpTo(ActivationId id);

    /// Gives the space of what was removed back to the disk. Outside of transactions; takes a while, and as much space
    /// again.
    Status compact();

private:
    Status noteRemoved(QVector<ActivationId> ids);
    Status noteRemoved(const RemovedRange &range);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
