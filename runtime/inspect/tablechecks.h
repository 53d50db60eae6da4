// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/findings.h"

namespace squidie::inline v0 {

/// The names of the checks of the small tables, in the order in which they are listed.
void expectTableChecks(Findings &findings);

/// Definitions against their documents, the catalogue against the definitions, settings of triggers, saved payloads, and the
/// properties of the store. Inside a read transaction.
Status checkTables(Store &store, std::optional<Instant> horizon, Findings &findings);

} // namespace squidie::inline v0
