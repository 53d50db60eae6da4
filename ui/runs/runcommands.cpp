// SPDX-License-Identifier: Apache-2.0
#include "runs/runcommands.h"

#include "look/icons.h"
#include "runs/controldialog.h"
#include "runs/trustdialog.h"
#include "runs/workercontrol.h"
#include "text/plaintext.h"

#include <QAction>
#include <QPointer>
#include <QUuid>

namespace squidie::ui {

namespace {

QKeySequence shortcutOf(RunControl control)
{
    switch (control) {
    case RunControl::Approve:
        return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    case RunControl::Reject:
        return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    case RunControl::Resume:
        return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    case RunControl::Replay:
        return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    case RunControl::Cancel:
        break;
    }
    return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
}

} // namespace

RunCommands::RunCommands(ConsoleState &state, WorkerControl &worker, QWidget *window)
    : QObject(window),
      m_state(state),
      m_worker(worker),
      m_window(window)
{
    for (const RunControl control : allRunControls) {
        auto *action = new QAction(lineIcon(runControlIcon(control)), runControlText(control), this);
        action->setShortcut(shortcutOf(control));
        connect(action, &QAction::triggered, this, [this, control] { begin(runControlName(control)); });
        m_actions.insert(int(control), action);
    }
    connect(&state, &ConsoleState::storeOverviewChanged, this, &RunCommands::showActions);
    connect(&state, &ConsoleState::runActionWanted, this, &RunCommands::begin);
    showActions();
}

void RunCommands::setRun(const std::optional<RunDetails> &details)
{
    m_details = details;
    showActions();
    if (m_dialog && m_details && m_askedOf->view.run.id == m_details->view.run.id)
        m_dialog->setOvertaken(overtakenText(m_asked, *m_askedOf, *m_details));
}

void RunCommands::showActions()
{
    for (const RunControl control : allRunControls) {
        const QString reason = m_details ? whyNot(control, *m_details, m_state.whyNotWritable()) : tr("Select a run first.");
        QAction *action = m_actions.value(int(control));
        action->setEnabled(reason.isEmpty());
        action->setToolTip(plainToolTip(reason.isEmpty() ? questionFor(control, *m_details).sentence : reason));
    }
}

void RunCommands::begin(const QString &name)
{
    if (!m_details)
        return;
    if (name == u"start_worker") {
        m_worker.start(m_details->view.run.queue);
        return;
    }
    if (name == u"trust") {
        openTrust(m_details->view.run.workflow);
        return;
    }
    const std::optional<RunControl> control = runControlFromName(name);
    if (!control)
        return;
    if (const QString reason = whyNot(*control, *m_details, m_state.whyNotWritable()); !reason.isEmpty())
        Q_EMIT m_state.messageWanted(reason, true);
    else
        ask(*control, *m_details, questionFor(*control, *m_details), false);
}

void RunCommands::openTrust(const QString &workflow)
{
    const QString digest =
        m_details && m_details->view.run.workflow == workflow ? m_details->explanation.trustDigest : QString();
    (new TrustDialog(m_state, workflow, digest, m_window))->open();
}

void RunCommands::ask(RunControl control, const RunDetails &details, const ControlQuestion &question, bool force)
{
    auto *dialog = new ControlDialog(question, m_window);
    m_dialog = dialog;
    m_asked = control;
    m_askedOf = details;
    if (control == RunControl::Approve || control == RunControl::Reject)
        dialog->requireActor();
    connect(dialog, &QDialog::accepted, this, [this, dialog, control, details, force] {
        ControlOptions options;
        options.actor = dialog->actor();
        options.comment = dialog->comment();
        options.source = QStringLiteral("console");
        options.step = stepToDecide(details);
        // One dialog gives one command, however often its button is pressed.
        options.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        run(control, details, options, force);
    });
    dialog->open();
}

QCoro::Task<void> RunCommands::run(RunControl control, RunDetails details, ControlOptions options, bool force)
{
    const Request request = m_commands.join();
    const RunId id = details.view.run.id;
    Result<RunSnapshot> done = failure(ErrorCode::StoreUnavailable);
    switch (control) {
    case RunControl::Approve:
        done = co_await m_state.service().approveRun(id, options);
        break;
    case RunControl::Reject:
        done = co_await m_state.service().rejectRun(id, options);
        break;
    case RunControl::Resume:
        done = co_await m_state.service().resumeRun(id, options);
        break;
    case RunControl::Cancel:
        done = co_await m_state.service().cancelRun(id, options);
        break;
    case RunControl::Replay:
        done = co_await m_state.service().replayRun(id, options, force);
        break;
    }
    if (request.isCurrent())
        finish(control, details, options, done);
}

void RunCommands::finish(RunControl control, const RunDetails &details, const ControlOptions &options,
                         const Result<RunSnapshot> &done)
{
    if (!done && done.error().code == ErrorCode::UnsafeReplay) {
        ask(control, details, unsafeReplayQuestion(details, done.error(), options.comment), true);
        return;
    }
    if (!done) {
        Q_EMIT m_state.messageWanted(errorSentence(done.error()), true);
        // Somebody else was faster: what is shown is out of date.
        if (done.error().code == ErrorCode::InvalidRunState)
            Q_EMIT m_state.refreshWanted();
        return;
    }
    Q_EMIT m_state.messageWanted(doneText(control, details.view.run.id, *done), false);
    Q_EMIT m_state.refreshWanted();
    if (control == RunControl::Replay)
        m_state.setRun(done->id);
}

} // namespace squidie::ui
