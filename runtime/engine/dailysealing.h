// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/ledgersealer.h"

namespace squidie::inline v0 {

/// Seals on the side, for workers: once a day, and one day of the ledger between two steps. Used by the store's thread.
class DailySealing {
public:
    DailySealing(Store &store, Clock clock) : m_sealer(store), m_clock(std::move(clock)) { }

    /// Closes one day, where one is due. After an error it tries again an hour later.
    Status goOn();

private:
    LedgerSealer m_sealer;
    Clock m_clock;
    std::optional<Instant> m_next; ///< when to look again
};

} // namespace squidie::inline v0
