// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeformat.h"

#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>

/// What is said of a run, as JSON lines with stable keys.
namespace squidie::cli {

/// {"run_id", "status", "reason", "sentence", "details": {"fingerprint", "attempts", "failure"}, "next_actions"}
QJsonObject toJson(const RunExplanation &explanation, const TimeFormat &times);
/// {"run_id", "status", "nodes", "edges"}
QJsonObject toJson(const RunGraph &graph);

} // namespace squidie::cli
