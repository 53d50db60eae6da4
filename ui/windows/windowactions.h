// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QCoroTask>

class QMenu;

namespace squidie::ui {

/// What can be done about one window, as a menu's entries: fire it, deliver an earlier payload for it, change how its
/// trigger's windows are compared. `parent` is the widget that asks.
void addWindowActions(QMenu &menu, ConsoleState &state, const TriggerKey &trigger, const IntendedWindow &window,
                      QWidget *parent);

/// Looks for a start of the trigger to repeat for that window: the last one before it, else the newest of all. Asks the
/// shell for the replay, or says that there is none.
QCoro::Task<void> replaySimilar(ConsoleState *state, TriggerKey trigger, IntendedWindow window);

} // namespace squidie::ui
