// SPDX-License-Identifier: Apache-2.0
#include "runs/runcommands.h"

#include "look/icons.h"
#include "runs/controldialog.h"
#include "runs/trustdialog.h"
#include "runs/workercontrol.h"
#include "state/loginname.h"
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

void RunCommands::setStory(const std::optional<RunStory> &story)
{
    m_story = story;
    showActions();
    if (m_dialog && m_story && m_askedOf->view.run.id == m_story->view.run.id)
        m_dialog->setOvertaken(overtakenText(m_asked, *m_askedOf, *m_story));
}

void RunCommands::showActions()
{
    for (const RunControl control : allRunControls) {
        const QString hindrance = m_story ? whyNot(control, *m_story, m_state.writeHindrance()) : tr("Choose a run first.");
        QAction *action = m_actions.value(int(control));
        action->setEnabled(hindrance.isEmpty());
        action->setToolTip(plainToolTip(hindrance.isEmpty() ? questionFor(control, *m_story).sentence : hindrance));
    }
}

void RunCommands::begin(const QString &name)
{
    if (!m_story)
        return;
    if (name == u"start_worker") {
        m_worker.start(m_story->view.run.queue);
        return;
    }
    if (name == u"trust") {
        openTrust(m_story->view.run.workflow);
        return;
    }
    const std::optional<RunControl> control = runControlFromName(name);
    if (!control)
        return;
    if (const QString hindrance = whyNot(*control, *m_story, m_state.writeHindrance()); !hindrance.isEmpty())
        Q_EMIT m_state.messageWanted(hindrance, true);
    else
        ask(*control, *m_story, questionFor(*control, *m_story), false);
}

void RunCommands::openTrust(const QString &workflow)
{
    const QString fingerprint =
        m_story && m_story->view.run.workflow == workflow ? m_story->explanation.fingerprint : QString();
    (new TrustDialog(m_state, workflow, fingerprint, m_window))->open();
}

void RunCommands::ask(RunControl control, const RunStory &story, const ControlQuestion &question, bool force)
{
    auto *dialog = new ControlDialog(question, m_window);
    m_dialog = dialog;
    m_asked = control;
    m_askedOf = story;
    connect(dialog, &QDialog::accepted, this, [this, dialog, control, story, force] {
        ControlOptions options;
        options.actor = loginName();
        options.comment = dialog->comment();
        options.source = QStringLiteral("console");
        options.step = stepToDecide(story);
        // One question, one command, however often its button is pressed.
        options.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        run(control, story, options, force);
    });
    dialog->open();
}

QCoro::Task<void> RunCommands::run(RunControl control, RunStory story, ControlOptions options, bool force)
{
    const QPointer<RunCommands> self(this);
    const RunId id = story.view.run.id;
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
    if (self)
        finish(control, story, options, done);
}

void RunCommands::finish(RunControl control, const RunStory &story, const ControlOptions &options,
                         const Result<RunSnapshot> &done)
{
    if (!done && done.error().code == ErrorCode::UnsafeReplay) {
        ask(control, story, unsafeReplayQuestion(story, done.error(), options.comment), true);
        return;
    }
    if (!done) {
        Q_EMIT m_state.messageWanted(errorSentence(done.error()), true);
        // Somebody was first: what is shown is of before.
        if (done.error().code == ErrorCode::InvalidRunState)
            Q_EMIT m_state.refreshWanted();
        return;
    }
    Q_EMIT m_state.messageWanted(doneText(control, story.view.run.id, *done), false);
    Q_EMIT m_state.refreshWanted();
    if (control == RunControl::Replay)
        m_state.setRun(done->id);
}

} // namespace squidie::ui
