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

    bool operator==(const VisibleAttempt &) const = default;
};

/// Where a worker looks for attempts.
struct WorkPlace {
    qint64 queueRow = 0;
    qint64 laneRow = 0;
    std::optional<qint64> definitionRow; ///< only among the runs of that definition
    std::optional<VisibleAttempt> behind; ///< only those that come after this one

    bool operator==(const WorkPlace &) const = default;
};

/// The projection of attempts: what workers search. Written only together with the facts that it projects.
class AttemptTable {
public:
    AttemptTable(Store &store, NameTable &names) : m_store(connectionOf(store)), m_names(names) { }

    /// Inserts or replaces.
    Status put(qint64 runRow, qint64 queueRow, const AttemptProjection &attempt);

    enum class For {
        Looking,
        Claiming, ///< locked with its run if there are other writers; attempts that these have locked are skipped
    };
    /// The attempt there that became claimable first, at `now` or before. One index seek, and one step for each attempt of
    /// other definitions in the lane.
    Result<std::optional<VisibleAttempt>> oldestVisible(const WorkPlace &place, Instant now, For why);
    /// When the next one there becomes claimable.
    Result<std::optional<Instant>> nextClaimable(const WorkPlace &place);
    /// The definitions that have commands to run, trusted or not, in that queue at `now`. Reads every such attempt.
    Result<QVector<qint64>> definitionsWithCommands(qint64 queueRow, Instant now);

private:
    StoreConnection &m_store;
    NameTable &m_names;
};

} // namespace squidie::inline v0
