// SPDX-License-Identifier: Apache-2.0
#include "runs/workercontrol.h"

#include "look/icons.h"
#include "text/plaintext.h"

#include <QAction>
#include <QLocale>

namespace squidie::ui {

QString workerText(const WorkerState &state, double stepsPerSecond)
{
    switch (state.activity) {
    case WorkerState::Activity::Off:
        return WorkerControl::tr("Worker off");
    case WorkerState::Activity::Stopping:
        return WorkerControl::tr("Worker stopping");
    case WorkerState::Activity::Idle:
    case WorkerState::Activity::Working:
        break;
    }
    if (stepsPerSecond > 0)
        return WorkerControl::tr("Worker on, %1 steps/s")
            .arg(QLocale().toString(stepsPerSecond, 'f', stepsPerSecond < 10 ? 1 : 0));
    return state.activity == WorkerState::Activity::Working ? WorkerControl::tr("Worker on, running a step")
                                                            : WorkerControl::tr("Worker on, idle");
}

WorkerControl::WorkerControl(ConsoleState &state, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_action(new QAction(this))
{
    m_action->setCheckable(true);
    m_action->setText(tr("&Worker"));
    m_action->setIcon(lineIcon(QStringLiteral("runs")));
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    m_second.setInterval(std::chrono::seconds(1));
    connect(m_action, &QAction::triggered, this, &WorkerControl::toggle);
    connect(&m_second, &QTimer::timeout, this, &WorkerControl::measure);
    connect(&state.service(), &RuntimeService::workerStateChanged, this, &WorkerControl::take);
    connect(&state, &ConsoleState::storeOverviewChanged, this, &WorkerControl::show);
    show();
}

bool WorkerControl::isOn() const
{
    const WorkerState::Activity activity = m_state.service().workerState().activity;
    return activity == WorkerState::Activity::Idle || activity == WorkerState::Activity::Working;
}

QString WorkerControl::text() const
{
    return workerText(m_state.service().workerState(), m_rate);
}

QString WorkerControl::details() const
{
    const WorkerState worker = m_state.service().workerState();
    QStringList lines;
    if (worker.activity != WorkerState::Activity::Off)
        lines += tr("Runs the steps of queue %1 in this window. %n step(s) done.", nullptr, int(worker.stepsDone))
                     .arg(oneLine(worker.queue, 60));
    if (!worker.step.isEmpty())
        lines += worker.outcome
            ? tr("Last: step “%1” of %2.").arg(oneLine(worker.step, 80), oneLine(shortName(worker.workflow), 80))
            : tr("Working on step “%1” of %2.").arg(oneLine(worker.step, 80), oneLine(shortName(worker.workflow), 80));
    if (!m_action->isEnabled())
        lines += m_state.store().path.isEmpty() ? tr("No store is open.") : m_state.whyNotWritable();
    else
        lines += isOn() ? tr("Click to pause it (Ctrl+Shift+W). It finishes the current step first.")
                        : tr("No steps run in this window. Click to start the worker (Ctrl+Shift+W).");
    return lines.join(u'\n');
}

void WorkerControl::start(const QString &queue)
{
    if (m_state.store().path.isEmpty() || !m_state.whyNotWritable().isEmpty())
        return show();
    // A worker busy in another queue finishes its step first; then the runtime starts this one.
    if (isOn() && queue != m_queue)
        m_state.service().pauseWorker();
    m_queue = queue;
    WorkerOptions options;
    options.queue = queue;
    m_state.service().startWorker(options);
    m_stepsBefore = 0;
    m_since.start();
    m_second.start();
    show();
}

void WorkerControl::pause()
{
    m_state.service().pauseWorker();
    show();
}

void WorkerControl::toggle()
{
    isOn() ? pause() : start(QStringLiteral("default"));
}

void WorkerControl::measure()
{
    const qint64 steps = m_state.service().workerState().stepsDone;
    const double seconds = double(m_since.restart()) / 1000;
    m_rate = seconds > 0 ? double(qMax<qint64>(0, steps - m_stepsBefore)) / seconds : 0;
    m_stepsBefore = steps;
    if (!isOn())
        m_second.stop();
    show();
}

void WorkerControl::take(const WorkerState &worker)
{
    if (worker.activity == WorkerState::Activity::Off) {
        m_rate = 0;
        if (!worker.problem.isEmpty())
            Q_EMIT m_state.messageWanted(tr("The worker stopped. %1").arg(worker.problem), true);
    }
    show();
}

void WorkerControl::show()
{
    m_action->setEnabled(isOn() || (!m_state.store().path.isEmpty() && m_state.whyNotWritable().isEmpty()));
    m_action->setChecked(isOn());
    m_action->setText(isOn() ? tr("Pause the &worker") : tr("Start the &worker"));
    m_action->setToolTip(plainToolTip(details()));
    Q_EMIT changed();
}

} // namespace squidie::ui
