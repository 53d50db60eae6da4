// SPDX-License-Identifier: Apache-2.0
#include "windows/selectedtriggers.h"

#include "text/plaintext.h"

#include <QCoreApplication>

namespace squidie::ui {

QVector<TriggerKey> selectedTriggers(const ConsoleState &state)
{
    QVector<TriggerKey> keys;
    const TriggerKey selected = state.trigger();
    for (const TriggerOverview &trigger : state.triggers()) {
        const bool isOfWorkflow =
            selected.trigger.isEmpty() && (selected.workflow.isEmpty() || trigger.key.workflow == selected.workflow);
        if (isOfWorkflow || trigger.key == selected)
            keys.append(trigger.key);
    }
    return keys;
}

QString selectionText(const ConsoleState &state)
{
    constexpr int longest = 60;
    const TriggerKey selected = state.trigger();
    if (selected == TriggerKey{})
        return QCoreApplication::translate("squidie::ui::SelectedTriggers", "All triggers");
    if (selected.trigger.isEmpty())
        return oneLine(selected.workflow, longest);
    return oneLine(selected.workflow, longest) + QStringLiteral(" / ") + oneLine(selected.trigger, longest);
}

} // namespace squidie::ui
