// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include "store/connectionof.h"
#include "store/rowdigests.h"

#include <QVector>

namespace squidie::inline v0 {

/// Reads deliveries with the fields that a seal covers, quickly enough for a whole ledger.
class LedgerRows {
public:
    explicit LedgerRows(Store &store) : m_store(connectionOf(store)) { }

    /// False ends the visits. The visitor asks the store nothing.
    using Visitor = RowDigests::Visitor;
    static constexpr qint64 noTrigger = 0;

    /// Received in [from, until), in the order of receipt.
    Status visitReceived(Instant from, Instant until, const Visitor &visitor);
    /// With numbers above `after` and up to `upTo`, received before an instant.
    Status visitLate(qint64 after, qint64 upTo, Instant before, const Visitor &visitor);
    /// That name a window of that trigger that begins then.
    Result<QVector<SealedDelivery>> ofWindow(qint64 trigger, Instant start);
    /// Up to this number every delivery is there or never will be. To be asked before what it is said of is read.
    Result<qint64> settledActivation();
    /// When the first delivery in [from, until) was received; of those alone that are not imported, or of all.
    Result<std::optional<Instant>> firstReceived(Instant from, Instant until, bool withImports);
    Result<bool> exists(qint64 id);

private:
    Status visit(const QString &sql, const QVector<qint64> &values, const Visitor &visitor);

    StoreConnection &m_store;
};

} // namespace squidie::inline v0
