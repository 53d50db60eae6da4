// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>
#include "store/retentiontable.h"

namespace squidie::inline v0 {

/// What an operator asked to be removed.
struct RetentionRequest {
    Instant before; ///< rounded down to midnight of UTC, where the hours and days that are counted begin
    Instant now;
    int runsAtOnce = 200; ///< in one transaction, so that writers wait for a moment only
    int activationsAtOnce = 1000;
};

struct RetentionReport {
    RetainedAmount removed; ///< of all triggers; its bytes are not counted
    bool cancelled = false;
};

/// The midnight of UTC from which on everything stays.
Instant retentionHorizon(Instant before);

/// What retain() would remove, by trigger. Works on a reader.
Result<QVector<RetainedAmount>> previewRetention(Store &store, Instant before);

/// Removes the journals of old runs, then old deliveries (see RetentionTable), transaction by transaction. Killed or cancelled
/// at any instant, the store is sound, and asking again goes on. Counts of hours and days stay as history.
Result<RetentionReport> retain(Store &store, const RetentionRequest &request, JobControl &control);

} // namespace squidie::inline v0
