// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

struct ReadSteps;
struct ReadTransitions;

/// A person decides where a pause or an approval leads: no condition may, and an approval leads somewhere either way.
void checkManualTransitions(const ReadSteps &steps, const ReadTransitions &transitions, Problems &problems);

} // namespace squidie::inline v0::reading
