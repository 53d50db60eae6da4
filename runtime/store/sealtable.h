// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "proof/seal.h"
#include "proof/sealeddelivery.h"
#include "store/connectionof.h"

#include <functional>

namespace squidie::inline v0 {

/// A seal's row. Its document decides; the other columns are for finding it.
struct StoredSeal {
    qint64 number = 0;
    qint64 trigger = 0; ///< the row of its trigger; LedgerRows::noTrigger for deliveries that name none
    std::chrono::sys_days day;
    int supplement = 0;
    qint64 deliveries = 0;
    QByteArray hash;
    QByteArray document;
};

/// The seals of a store (manual: proof.md, "Seals"). Rows are only ever added, in the order of their numbers.
class SealTable {
public:
    explicit SealTable(Store &store) : m_store(connectionOf(store)) { }

    /// The end of the chain.
    struct State {
        std::optional<Seal> last;
        std::optional<Digest> hash; ///< of the last
        std::optional<std::chrono::sys_days> openFrom; ///< all days before it are closed; nothing before the first seal
    };
    /// Error: store_unavailable (corrupt) where a seal was changed.
    Result<State> state();

    /// Where a trigger's chain ends.
    struct TriggerState {
        std::optional<Digest> hash; ///< of its last seal
        std::optional<std::chrono::sys_days> day; ///< the last that was closed by a seal of its own
        std::optional<std::chrono::sys_days> lastDelivery; ///< the day of the last seal that has any
    };
    Result<TriggerState> stateOf(qint64 trigger);
    /// The triggers that have seals.
    Result<QVector<qint64>> triggers();
    /// How many supplementary seals a trigger's day has.
    Result<int> supplements(qint64 trigger, std::chrono::sys_days day);

    /// Inside a write transaction: one program seals at a time.
    Status lock();
    Status insert(const Seal &seal, qint64 trigger, const QVector<SealedLeaf> &leaves);

    Result<qint64> count();
    /// The next seals behind a number, in their order.
    Result<QVector<StoredSeal>> page(qint64 after, int limit);
    Result<QVector<StoredSeal>> ofDay(std::chrono::sys_days day);
    Result<QVector<StoredSeal>> ofTrigger(qint64 trigger);
    /// The first day at or after another that has seals.
    Result<std::optional<std::chrono::sys_days>> nextDay(std::chrono::sys_days from);
    /// A seal's leaves, in the order of its tree; as far as they can be read.
    Result<QVector<SealedLeaf>> leaves(qint64 number);

private:
    Result<std::optional<Seal>> last(const QString &condition, const QVariantList &values);
    Result<QVector<StoredSeal>> list(const QString &condition, const QVariantList &values);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
