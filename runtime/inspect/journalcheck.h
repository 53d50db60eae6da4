// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/findings.h"
#include "store/cataloguetable.h"
#include "store/journalscan.h"

#include <functional>

namespace squidie::inline v0 {

/// The names of the checks of runs and journals, in the order in which they are listed.
void expectJournalChecks(Findings &findings);

/// Walks through all runs with their facts and attempts: journals without gaps; the first facts as the delivery and the
/// definition make them; runs and attempts as their journal comes to; runs that others have led to. Inside a read transaction.
/// Ends early, without an error, once the job is cancelled. `progress` is told the rows of each piece and the number of its
/// last run.
Status checkJournals(Store &store, std::optional<Instant> horizon, const JobControl &control, Findings &findings,
                     const std::function<void(qint64 rows, qint64 lastRun)> &progress);

} // namespace squidie::inline v0
