// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/jobcontrol.h>

namespace squidie::inline v0 {

class Store;

struct RebuildReport {
    qint64 runs = 0;
    qint64 attempts = 0;
};

/// Writes the tables of runs and attempts anew from the journal alone, in one transaction (manual: execution.md, "Facts"):
/// the result is what they held before, unless they were wrong. Runs whose journal retention has removed keep their rows. A
/// cancelled rebuild changes nothing (its report is empty).
Result<RebuildReport> rebuildProjections(Store &store, JobControl &control);

/// Counts hours, days and weeks of all triggers again (see ActivityCounter), one trigger in each transaction, and removes
/// counts that belong to none. Hours before the horizon of retention stay, since their deliveries may be gone; their days and
/// weeks are summed up again. Returns how many triggers were counted: not all of them if the job was cancelled.
Result<qint64> rebuildCounts(Store &store, JobControl &control);

} // namespace squidie::inline v0
