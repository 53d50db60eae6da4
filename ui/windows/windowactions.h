// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QCoroTask>

class QMenu;

namespace squidie::ui {

/// Adds what can be done with a window to a menu: fire it, deliver an earlier payload for it, change how its trigger's
/// windows are judged. `parent` is the widget that asks.
void addWindowActions(QMenu &menu, ConsoleState &state, const TriggerKey &trigger, const IntendedWindow &window,
                      QWidget *parent);

/// Looks for a start of the trigger to repeat for that window: the last one before it, otherwise the newest of all. Asks
/// the shell for the replay, or reports that there is none.
QCoro::Task<void> replaySimilar(ConsoleState *state, TriggerKey trigger, IntendedWindow window);

} // namespace squidie::ui
