// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/findings.h"
#include "store/ledgerscan.h"

namespace squidie::inline v0 {

/// The names of the ledger's checks, in the order in which they are listed.
void expectLedgerChecks(Findings &findings);

/// Works out again what follows of a delivery from its payload, and from the deliveries before it: its names, identity and
/// window, its run, its outcome, its error and its conflict mark. `horizon`: deliveries before it may have been removed.
/// Pure; any thread. (manual: activations.md, "Ledger")
void checkDelivery(const LedgerRow &row, std::optional<Instant> horizon, Findings &findings);

} // namespace squidie::inline v0
