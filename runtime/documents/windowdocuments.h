// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/documentvalues.h"

#include <squidie/catalogueview.h>
#include <squidie/coverage.h>

/// Windows and their figures as documents. Pure; any thread.
namespace squidie::inline v0 {

/// start_at, end_at, status, lateness_s, starts, duplicates, skipped, rejected, conflict.
DocumentFields windowFields(const CoveredWindow &window, const TimeFormat &times = {});

/// workflow, trigger, the 22 figures of `squidie windows --summary`, and whether each window was judged for them.
DocumentFields summaryFields(const TriggerSummary &line, const TimeFormat &times = {});

} // namespace squidie::inline v0
