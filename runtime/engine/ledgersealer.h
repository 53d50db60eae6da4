// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/sealing.h>
#include "store/ledgerrows.h"
#include "store/sealtable.h"

#include <QHash>

#include <map>

namespace squidie::inline v0 {

/// Makes seals, a day at a time (manual: proof.md, "Seals").
///
/// Days are closed in their order, for all triggers at once. What is read of a day is read before the write transaction, in
/// which the chain is only looked at again and grown: writers do not wait for digests. After each step this holds: of the
/// deliveries received on closed days, all those up to the last seal's `settled` number are sealed, but for imported ones.
/// Deliveries with higher numbers that say they were received on a closed day came late, and get supplementary seals.
class LedgerSealer {
public:
    explicit LedgerSealer(Store &store) : m_store(store), m_seals(store), m_rows(store) { }

    struct Step {
        QVector<Seal> seals; ///< that were made
        bool isLast = true; ///< no day before the limit is open
    };
    /// Closes the next day that ended by `limit`, and what came late.
    Result<Step> closeNext(Instant now, Instant limit);

private:
    /// A seal before its place in the chain is known.
    struct Draft {
        int supplement = 0;
        QVector<SealedLeaf> leaves;
    };
    using Drafts = std::map<std::pair<std::chrono::sys_days, qint64>, Draft>; ///< by day and trigger
    struct Made {
        Seal seal;
        qint64 trigger = 0;
        QVector<SealedLeaf> leaves;
    };
    struct Plan {
        SealTable::State state;
        qint64 settled = 0;
        std::optional<std::chrono::sys_days> day; ///< to be closed
        bool isLast = true;
        QHash<qint64, TriggerKey> triggers; ///< the names of all
        QHash<qint64, CoverageSettings> settings; ///< of all
        QVector<Made> seals;
        QHash<qint64, Digest> heads; ///< of the triggers that these seals belong to
    };

    Result<Plan> plan(Instant now, Instant limit);
    Status chooseDay(Plan &plan, std::chrono::sys_days last);
    Result<Drafts> late(const Plan &plan);
    Result<Drafts> received(const Plan &plan);
    Status addSilent(const Plan &plan, Drafts &drafts);
    Status addSeals(Plan &plan, Drafts drafts, Instant now);
    Status readTriggers(Plan &plan);
    Result<SealTable::TriggerState> stateOf(const Plan &plan, qint64 trigger);
    Result<bool> record(const Plan &plan);
    void remember(const Plan &plan);

    Store &m_store;
    SealTable m_seals;
    LedgerRows m_rows;
    /// Where the triggers' chains end, while the store's ends with the seal that this has made last.
    QHash<qint64, SealTable::TriggerState> m_states;
    std::optional<Digest> m_lastMade;
};

/// As sealLedger, and tells of each step.
Result<SealingReport> sealLedger(Store &store, Instant now, JobControl &control,
                                 const std::function<void(const QVector<Seal> &)> &made);

} // namespace squidie::inline v0
