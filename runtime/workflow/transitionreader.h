// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

struct ReadSteps;

struct ReadTransitions {
    QVector<Transition> transitions; ///< as far as they could be read
    bool endsAreKnown = true; ///< each leads from a step to a step or to "complete"
};

ReadTransitions readTransitions(const QJsonObject &document, const ReadSteps &steps, Problems &problems);

} // namespace squidie::inline v0::reading
