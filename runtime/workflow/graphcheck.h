// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

struct ReadSteps;
struct ReadTransitions;

/// Steps must not wait for each other in a cycle, and transitions must not lead back.
void checkCycles(const ReadSteps &steps, const ReadTransitions &transitions, Problems &problems);

/// The steps that nothing leads to, in the order of the steps; "entry_steps", "initial_step" and "entry_step" must
/// agree with them if they are given. A transition workflow has exactly one.
QStringList readEntrySteps(const QJsonObject &document, const ReadSteps &steps, const ReadTransitions &transitions,
                           Problems &problems);

} // namespace squidie::inline v0::reading
