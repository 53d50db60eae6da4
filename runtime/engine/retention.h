// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include "store/retentiontable.h"

namespace squidie::inline v0 {

/// What an operator asked to be removed.
struct RetentionRequest {
    Instant before; ///< rounded down to midnight UTC, where counted hours and days begin
    Instant now;
    int mostRuns = 1000; ///< in one transaction
    int mostActivations = 5000;
};

struct RetentionReport {
    RetainedAmount removed; ///< of all triggers; its bytes are not counted
    bool cancelled = false;
};

/// The midnight UTC from which everything is kept.
Instant retentionHorizon(Instant before);

/// What retain() would remove, by trigger. Works on a reader.
Result<QVector<RetainedAmount>> previewRetention(Store &store, Instant before);

/// Removes the journals of old runs, then old deliveries (see RetentionTable), one short transaction after another. It may be killed
/// or cancelled at any moment: the store stays sound, and the next call continues. Counts of hours and days are kept.
Result<RetentionReport> retain(Store &store, const RetentionRequest &request, JobControl &control);

} // namespace squidie::inline v0
