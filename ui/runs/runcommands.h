// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/runcontrol.h"
#include "state/consolestate.h"

#include <QCoroTask>
#include <QHash>
#include <QPointer>

class QAction;

namespace squidie::ui {

class ControlDialog;
class WorkerControl;

/// The commands on the run that is shown: actions for the menu with their reasons, the dialogs before them, and what came
/// of them in the message bar.
class RunCommands : public QObject {
    Q_OBJECT

public:
    /// Dialogs open in front of `window`.
    RunCommands(ConsoleState &state, WorkerControl &worker, QWidget *window);

    QAction *action(RunControl control) const { return m_actions.value(int(control)); }

    /// The run that the inspector shows; none where it shows something else.
    void setStory(const std::optional<RunStory> &story);
    /// A command or another next action of an explanation: approve, reject, resume, replay, cancel, trust, start_worker.
    void begin(const QString &name);
    /// The trust dialog, at that workflow; empty: at the first.
    void openTrust(const QString &workflow);

private:
    void showActions();
    void ask(RunControl control, const RunStory &story, const ControlQuestion &question, bool force);
    QCoro::Task<void> run(RunControl control, RunStory story, ControlOptions options, bool force);
    void finish(RunControl control, const RunStory &story, const ControlOptions &options, const Result<RunSnapshot> &done);

    ConsoleState &m_state;
    WorkerControl &m_worker;
    QWidget *m_window;
    QHash<int, QAction *> m_actions;
    std::optional<RunStory> m_story;
    QPointer<ControlDialog> m_dialog; ///< the question that is open
    RunControl m_asked = RunControl::Approve;
    std::optional<RunStory> m_askedOf;
};

} // namespace squidie::ui
