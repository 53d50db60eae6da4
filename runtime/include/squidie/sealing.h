// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/jobcontrol.h>

namespace squidie::inline v0 {

class Store;

struct SealingReport {
    qint64 seals = 0; ///< that were made
    qint64 deliveries = 0; ///< that they cover
    bool cancelled = false; ///< then days are still open: to be called again
};

/// Closes the past days (in UTC) of each trigger with seals, by which `squidie verify` finds every delivery that is changed,
/// inserted or removed afterwards. Workers do this once a day; a host without one may call it as often as it likes. Several
/// programs may call it at once. Needs a store that is open for writing; writers wait only while a day's seals are recorded.
/// The control counts deliveries. Errors: store_unavailable. The store's thread. (manual: proof.md)
SQUIDIE_EXPORT Result<SealingReport> sealLedger(Store &store, Instant now, JobControl &control);

} // namespace squidie::inline v0
