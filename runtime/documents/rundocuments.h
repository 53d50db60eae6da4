// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/documentvalues.h"

#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/runview.h>

/// Runs as documents. Pure; any thread.
namespace squidie::inline v0 {

QJsonObject runDocument(const RunRow &run, const TimeFormat &times = {});
/// The run with its input, context, attempts, journal, commands, children and failure.
QJsonObject runViewDocument(const RunView &view, const TimeFormat &times = {});
QJsonObject factDocument(const JournalEntry &fact, const TimeFormat &times = {});
/// {"run_id", "status", "reason", "sentence", "details": {"fingerprint", "attempts", "failure"}, "next_actions"}
QJsonObject explanationDocument(const RunExplanation &explanation, const TimeFormat &times = {});
/// {"run_id", "status", "nodes", "edges"}
QJsonObject graphDocument(const RunGraph &graph);

} // namespace squidie::inline v0
