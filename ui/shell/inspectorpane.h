// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/runstory.h"
#include "state/consolestate.h"

#include <QCoroTask>
#include <QStackedWidget>

namespace squidie::ui {

class ActivationInspector;
class BusyLine;
class EmptyState;
class RunInspector;

/// Shows whatever is selected. One thing at a time: an activation that is selected takes the place of a run, and the
/// other way round.
class InspectorPane : public QStackedWidget {
    Q_OBJECT

public:
    explicit InspectorPane(ConsoleState &state, QWidget *parent = nullptr);

    ActivationInspector *activationInspector() const { return m_activation; }
    RunInspector *runInspector() const { return m_run; }

Q_SIGNALS:
    /// Something was selected: the dock should be seen.
    void shown();
    /// The run that is shown from now on, or none.
    void storyChanged(const std::optional<squidie::ui::RunStory> &story);

private:
    void onActivation();
    void onRun();
    void refresh();
    void showNothing();
    /// `again`: it is what is shown, and stays so where the store does not answer.
    QCoro::Task<void> loadActivation(ActivationId id, bool again);
    QCoro::Task<void> loadRun(RunId id, bool again);
    QCoro::Task<Result<RunStory>> readStory(RunId id);

    ConsoleState &m_state;
    EmptyState *m_nothing;
    ActivationInspector *m_activation;
    RunInspector *m_run;
    BusyLine *m_busy;
    int m_generation = 0;
};

} // namespace squidie::ui
