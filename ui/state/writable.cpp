// SPDX-License-Identifier: Apache-2.0
#include "state/writable.h"

#include "state/consolestate.h"

#include <QAbstractButton>
#include <QAction>

namespace squidie::ui {

namespace {

template<typename Control>
void follow(ConsoleState &state, Control *control)
{
    const auto update = [&state, control, usualTip = control->toolTip()] {
        const QString reason = state.whyNotWritable();
        control->setEnabled(reason.isEmpty());
        control->setToolTip(reason.isEmpty() ? usualTip : reason);
    };
    QObject::connect(&state, &ConsoleState::storeOverviewChanged, control, update);
    update();
}

} // namespace

void whileWritable(ConsoleState &state, QAction *action)
{
    follow(state, action);
}

void whileWritable(ConsoleState &state, QAbstractButton *button)
{
    follow(state, button);
}

} // namespace squidie::ui
