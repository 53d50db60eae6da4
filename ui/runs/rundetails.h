// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/runview.h>

namespace squidie::ui {

/// All that the inspector shows of one run.
struct RunDetails {
    RunView view;
    RunExplanation explanation;
    RunGraph graph;
};

} // namespace squidie::ui
