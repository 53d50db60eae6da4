// SPDX-License-Identifier: Apache-2.0
#include "engine/identityclaims.h"

#include "store/activitytable.h"
#include <squidie/store.h>
#include "store/storeerror.h"
#include "store/transaction.h"

#include <set>

namespace squidie::inline v0 {

IdentityClaims::IdentityClaims(Store &store, NameTable &names) : m_store(store), m_names(names), m_runs(store) { }

Status IdentityClaims::lockTriggers(const QVector<PreparedDelivery> &deliveries)
{
    if (!hasConcurrentWriters(m_store))
        return {};
    std::set<TriggerKey> keys; // sorted: every writer makes new names in this order
    for (const PreparedDelivery &delivery : deliveries) {
        const Activation &activation = delivery.activation;
        if (!activation.workflow.isEmpty() || !activation.trigger.isEmpty())
            keys.insert({activation.workflow, activation.trigger});
    }
    QVector<qint64> rows;
    for (const TriggerKey &key : keys) {
        const auto row = m_names.internTrigger(key);
        if (!row)
            return tl::unexpected(row.error());
        rows << *row;
    }
    return ActivityTable(m_store).lockTriggers(rows);
}

Result<QSet<RunId>> IdentityClaims::claimAhead(const QVector<RunId> &ids)
{
    if (ids.isEmpty() || !hasConcurrentWriters(m_store))
        return QSet<RunId>();
    auto made = m_runs.claimIds(ids);
    if (!made)
        return tl::unexpected(made.error());
    m_ahead = std::move(*made);
    return QSet<RunId>(m_ahead.keyBegin(), m_ahead.keyEnd());
}

Result<KnownRun> IdentityClaims::claim(const RunId &id, const std::optional<KnownRun> &known)
{
    if (const auto ahead = m_ahead.constFind(id); ahead != m_ahead.constEnd()) {
        const KnownRun claimed{*ahead, std::nullopt};
        m_ahead.erase(ahead);
        return claimed;
    }
    if (!known) {
        const auto named = name(id);
        if (!named)
            return tl::unexpected(named.error());
        if (named->made)
            return KnownRun{named->row, std::nullopt};
    } else if (!hasConcurrentWriters(m_store)) {
        return *known;
    } else if (auto locked = m_runs.lockId(known->row); !locked) {
        return tl::unexpected(locked.error());
    }
    // The id was there before: named by an import, or used by another writer a moment ago.
    const auto found = m_runs.find(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a run's id is missing")));
    return **found;
}

Status IdentityClaims::giveBackUnused()
{
    return m_ahead.isEmpty() ? Status() : m_runs.dropIds(m_ahead.values());
}

Result<QHash<RunId, InternedRun>> IdentityClaims::nameAhead(const QVector<RunId> &ids)
{
    if (ids.isEmpty() || !hasConcurrentWriters(m_store))
        return QHash<RunId, InternedRun>();
    return m_runs.internIds(ids);
}

Result<InternedRun> IdentityClaims::name(const RunId &id)
{
    return m_runs.internId(id);
}

} // namespace squidie::inline v0
