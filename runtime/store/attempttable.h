// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "journal/projection.h"
#include "store/connectionof.h"

namespace squidie::inline v0 {

class NameTable;
/// An attempt that a worker may claim.
struct VisibleAttempt {
    qint64 runRow = 0;
    AttemptKey key;
    Instant claimableAt;
};

/// The projection of attempts: what workers search. Written only together with the facts that it projects.
class AttemptTable {
public:
    AttemptTable(Store &store, NameTable &names) : m_store(connectionOf(store)), m_names(names) { }

    /// Inserts or replaces.
    Status put(qint64 runRow, qint64 queueRow, const AttemptProjection &attempt);
    /// As they are stored, in order.
    Result<QVector<AttemptProjection>> of(qint64 runRow);

    enum class For {
        Looking,
        Claiming, ///< locked with its run where writers work beside each other; those that others have locked are left out
    };
    /// The one in that queue and lane which became claimable first, where that was at `now` or before. One index seek.
    Result<std::optional<VisibleAttempt>> oldestVisible(qint64 queueRow, qint64 laneRow, Instant now, For why);
    /// When the next one there becomes claimable.
    Result<std::optional<Instant>> nextClaimable(qint64 queueRow, qint64 laneRow);

private:
    StoreConnection &m_store;
    NameTable &m_names;
};

} // namespace squidie::inline v0
