// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/runexplanation.h"
#include "inspect/rungraph.h"
#include "inspect/runview.h"

namespace squidie::ui {

/// One run as its inspector tells it.
struct RunStory {
    RunView view;
    RunExplanation explanation;
    RunGraph graph;
};

} // namespace squidie::ui
