// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QObject>

class QMenu;

namespace squidie::ui {

/// What can be done with a window: fire it, deliver an earlier payload for it, change how its trigger's windows are judged.
/// Owned by the widget that asks.
class WindowActions : public QObject {
    Q_OBJECT

public:
    WindowActions(ConsoleState &state, QWidget *asking);

    void addTo(QMenu &menu, const TriggerKey &trigger, const IntendedWindow &window);
    /// Looks for a start of the trigger to repeat for that window: the last one before it, otherwise the newest of all. Asks
    /// the shell for the replay, or reports that there is none.
    QCoro::Task<void> replaySimilar(TriggerKey trigger, IntendedWindow window);

private:
    ConsoleState &m_state;
    QWidget *m_asking;
    LatestRequest m_looking;
};

} // namespace squidie::ui
