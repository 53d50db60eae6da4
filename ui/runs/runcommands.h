// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runs/runcontrol.h"
#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QHash>
#include <QPointer>

class QAction;

namespace squidie::ui {

class ControlDialog;
class WorkerControl;

/// The commands on the run that is shown: actions for the menu, each with the reason where it does not apply, the dialogs
/// before them, and a message with the outcome.
class RunCommands : public QObject {
    Q_OBJECT

public:
    /// Dialogs open in front of `window`.
    RunCommands(ConsoleState &state, WorkerControl &worker, QWidget *window);

    QAction *action(RunControl control) const { return m_actions.value(int(control)); }

    /// The run that the inspector shows; none if it shows something else.
    void setRun(const std::optional<RunDetails> &details);
    /// A command or another next action of an explanation: approve, reject, resume, replay, cancel, trust, start_worker.
    void begin(const QString &name);
    /// Opens the trust dialog at that workflow; at the first one if empty.
    void openTrust(const QString &workflow);

private:
    void showActions();
    void ask(RunControl control, const RunDetails &details, const ControlQuestion &question, bool force);
    QCoro::Task<void> run(RunControl control, RunDetails details, ControlOptions options, bool force);
    void finish(RunControl control, const RunDetails &details, const ControlOptions &options,
                const Result<RunSnapshot> &done);

    ConsoleState &m_state;
    WorkerControl &m_worker;
    QWidget *m_window;
    QHash<int, QAction *> m_actions;
    std::optional<RunDetails> m_details;
    QPointer<ControlDialog> m_dialog; ///< the question that is open
    RunControl m_asked = RunControl::Approve;
    std::optional<RunDetails> m_askedOf;
    LatestRequest m_commands;
};

} // namespace squidie::ui
