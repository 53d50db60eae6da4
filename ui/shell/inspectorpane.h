// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/rundetails.h"
#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QStackedWidget>

namespace squidie::ui {

class ActivationInspector;
class BusyLine;
class EmptyState;
class RunInspector;

/// Shows the selected activation or run, one at a time: selecting one deselects the other.
class InspectorPane : public QStackedWidget {
    Q_OBJECT

public:
    explicit InspectorPane(ConsoleState &state, QWidget *parent = nullptr);

    ActivationInspector *activationInspector() const { return m_activation; }
    RunInspector *runInspector() const { return m_run; }

Q_SIGNALS:
    /// Something was selected: the dock should be visible.
    void shown();
    /// Nothing is selected any more: there is nothing to show.
    void cleared();
    /// The run that is shown from now on, or none.
    void detailsChanged(const std::optional<squidie::ui::RunDetails> &details);

private:
    void onActivation();
    void onRun();
    void refresh();
    void showNothing();
    /// `again`: it is already shown, and stays if the store does not answer.
    QCoro::Task<void> loadActivation(ActivationId id, bool again);
    QCoro::Task<void> loadRun(RunId id, bool again);
    QCoro::Task<Result<RunDetails>> readDetails(RunId id);

    ConsoleState &m_state;
    EmptyState *m_nothing;
    ActivationInspector *m_activation;
    RunInspector *m_run;
    BusyLine *m_busy;
    LatestRequest m_loading;
};

} // namespace squidie::ui
