// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// What a step's markers say about doing it again: {"irreversible?", "compensatable?", "replay": "allowed" or
/// "manual_review_required", "recovery": "automatic" or "manual_intervention"}. Pure; any thread.
QJsonObject recoveryPolicy(const StepDefinition &step);

} // namespace squidie::inline v0
