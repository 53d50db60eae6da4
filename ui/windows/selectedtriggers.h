// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

namespace squidie::ui {

/// The triggers that the selection in the tree stands for.
QVector<TriggerKey> selectedTriggers(const ConsoleState &state);
/// "all triggers", a workflow's name, or a trigger's; plain text.
QString selectionText(const ConsoleState &state);

} // namespace squidie::ui
