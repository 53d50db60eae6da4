// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/runview.h>

namespace squidie::ui {

/// One run as its inspector tells it.
struct RunStory {
    RunView view;
    RunExplanation explanation;
    RunGraph graph;
};

} // namespace squidie::ui
