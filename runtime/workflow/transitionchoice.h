// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// Whether a condition holds for what a run knows. A missing path never matches; greater_than and less_than compare
/// numbers only.
bool conditionHolds(const TransitionCondition &condition, const QJsonObject &view);

/// {"path", "<comparison>": value}, as definitions write it.
QJsonObject conditionToJson(const TransitionCondition &condition);

/// The number of the transition that a step's outcome ("ok" or "error") takes (manual: execution.md, "Steps"): the first
/// whose condition holds, in declared order, or the unconditional one; nothing if none fits.
std::optional<int> chooseTransition(const WorkflowDefinition &definition, const QString &step, const QString &outcome,
                                    const QJsonObject &view);

} // namespace squidie::inline v0
