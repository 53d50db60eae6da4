// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/documentvalues.h"

#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/runview.h>

/// Runs as documents (manual: execution.md, "Inspection"). Pure; any thread.
namespace squidie::inline v0 {

/// A line of a list: no inputs, outputs, attempts or keys.
QJsonObject runDocument(const RunRow &run, const TimeFormat &times = {});
/// The run with its input, context, attempts, journal, commands, children and failure.
QJsonObject runViewDocument(const RunView &view, const TimeFormat &times = {});
QJsonObject factDocument(const JournalEntry &fact, const TimeFormat &times = {});
/// The reason, what it is about, what can be done, and the evidence for it.
QJsonObject explanationDocument(const RunExplanation &explanation, const TimeFormat &times = {});

/// Whether a graph shows what its steps were given and what came of them.
enum class GraphHistory { Left, Included };
QJsonObject graphDocument(const RunGraph &graph, GraphHistory history = GraphHistory::Left, const TimeFormat &times = {});

} // namespace squidie::inline v0
