// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/delivery.h>
#include "store/nametable.h"
#include "store/runtable.h"

#include <QSet>

namespace squidie::inline v0 {

/// Decides between writers who would start the same run at the same time: the only code of the runner that locks rows.
/// Lives inside one write transaction; whatever it has locked or made is held until that ends. A single-writer store needs
/// no locks, and takes none.
class IdentityClaims {
public:
    IdentityClaims(Store &store, NameTable &names);

    /// Before anything is decided: makes the names of the deliveries' triggers, then locks the triggers, in one order for all
    /// writers, so that no two wait for each other and what is read of their windows stays true.
    Status lockTriggers(const QVector<PreparedDelivery> &deliveries);

    /// Claims many run ids in one statement where writers work at the same time. Returns those that were new; the others,
    /// and all of a single-writer store, are left to claim().
    Result<QSet<RunId>> claimAhead(const QVector<RunId> &ids);
    /// Claims a run id for the caller to start, or says which run another writer has started under it: that one has a
    /// strategy (KnownRun::idempotency). `known` is what was found of the id before.
    Result<KnownRun> claim(const RunId &id, const std::optional<KnownRun> &known);
    /// Gives back what was claimed ahead and not used after all.
    Status giveBackUnused();

    /// As name(), for many with one statement where writers work at the same time: the ids that it returns are done.
    Result<QHash<RunId, InternedRun>> nameAhead(const QVector<RunId> &ids);
    /// Makes sure that a run id has a row, without the right to start a run under it.
    Result<InternedRun> name(const RunId &id);

private:
    Store &m_store;
    NameTable &m_names;
    RunTable m_runs;
    QHash<RunId, qint64> m_ahead; ///< rows that were claimed ahead and are not used yet
};

} // namespace squidie::inline v0
