// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal/startplan.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"

namespace squidie::inline v0 {

/// Writes a run that no delivery started (a replay, a child) with its first facts and attempts, inside the caller's
/// transaction. It has no idempotency strategy: its id alone makes it unique.
Status insertRun(Store &store, NameTable &names, const StoredDefinition &definition, const RunStart &start);

} // namespace squidie::inline v0
