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

/// How many runs have a row or attempts that differ from what their journal comes to, rows without a journal and
/// journals without a row included. Reads only.
Result<qint64> countProjectionDifferences(Store &store);

} // namespace squidie::inline v0
