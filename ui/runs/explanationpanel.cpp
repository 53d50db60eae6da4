// SPDX-License-Identifier: Apache-2.0
#include "runs/explanationpanel.h"

#include "base/jsontext.h"
#include "look/icons.h"
#include "look/theme.h"
#include "runs/runcontrol.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/factgrid.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

/// In the order of the screen.
const char *const actionNames[] = {"approve",         "reject", "resume", "trust", "start_worker",
                                   "register_action", "wait",   "replay", "cancel"};

QString buttonText(const QString &name)
{
    if (const std::optional<RunControl> control = runControlFromName(name))
        return runControlText(*control);
    return name == u"trust" ? ExplanationPanel::tr("Review and trust…") : ExplanationPanel::tr("Start the worker");
}

QString buttonIcon(const QString &name)
{
    if (const std::optional<RunControl> control = runControlFromName(name))
        return runControlIcon(*control);
    return name == u"trust" ? QStringLiteral("search") : QStringLiteral("runs");
}

/// One open attempt, with its worker and its times.
QString attemptText(const ExplainedAttempt &attempt, const QByteArray &zone)
{
    QString text = ExplanationPanel::tr("%1, attempt %2").arg(oneLine(attempt.step, 80)).arg(attempt.attempt);
    if (attempt.kind == RunnableKind::Compensation)
        text += ExplanationPanel::tr(", compensation");
    if (!attempt.owner.isEmpty())
        text += ExplanationPanel::tr(", worker %1").arg(oneLine(attempt.owner, 80));
    if (attempt.leaseUntil)
        text += ExplanationPanel::tr(", lease until %1").arg(timeTextWithZone(*attempt.leaseUntil, zone));
    if (attempt.visibleAt)
        text += ExplanationPanel::tr(", due %1").arg(timeTextWithZone(*attempt.visibleAt, zone));
    return text;
}

} // namespace

ExplanationPanel::ExplanationPanel(ConsoleState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_sentence(selectableLabel({}, this)),
      m_facts(new FactGrid(this)),
      m_others(new QWidget(this))
{
    build();
    connect(&state, &ConsoleState::storeOverviewChanged, this, &ExplanationPanel::showActions);
    connect(&state.service(), &RuntimeService::workerStateChanged, this, &ExplanationPanel::showActions);
}

void ExplanationPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_sentence);
    for (const char *key : actionNames) {
        const QString name = QLatin1String(key);
        NextRow row;
        row.sentence = mutedLabel({}, this);
        auto *pair = new QVBoxLayout;
        pair->setSpacing(2);
        if (name != u"wait" && name != u"register_action") {
            row.button = new QPushButton(lineIcon(buttonIcon(name)), buttonText(name), this);
            row.button->setAutoDefault(false);
            connect(row.button, &QPushButton::clicked, this, [this, name] { Q_EMIT m_state.runActionWanted(name); });
            row.sentence->setFont(captionFont(row.sentence->font()));
            row.button->hide();
            pair->addWidget(row.button, 0, Qt::AlignLeft);
        }
        row.sentence->hide();
        pair->addWidget(row.sentence);
        layout->addLayout(pair);
        m_next.insert(name, row);
    }
    auto *others = new FlowLayout(m_others);
    others->setContentsMargins(0, 0, 0, 0);
    for (const RunControl control : allRunControls) {
        auto *button = new QToolButton(m_others);
        button->setText(runControlText(control));
        button->setIcon(lineIcon(runControlIcon(control)));
        button->setIconSize(QSize(14, 14));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::StrongFocus);
        const QString name = runControlName(control);
        connect(button, &QToolButton::clicked, this, [this, name] { Q_EMIT m_state.runActionWanted(name); });
        m_other.insert(name, button);
        others->addWidget(button);
    }
    m_others->hide();
    layout->addWidget(m_others);
    layout->addWidget(m_facts);
}

void ExplanationPanel::setDetails(const RunDetails &details)
{
    m_details = details;
    m_sentence->setText(oneLine(details.explanation.sentence, 1000));
    showFacts();
    showActions();
}

void ExplanationPanel::showFacts()
{
    const RunExplanation &explanation = m_details->explanation;
    const QByteArray zone = m_state.zoneFor({m_details->view.run.workflow, m_details->view.run.trigger});
    m_facts->clear();
    m_facts->add(tr("Reason"), explanationReasonName(explanation.reason), true);
    for (const ExplainedAttempt &attempt : explanation.attempts)
        m_facts->add(tr("Open"), attemptText(attempt, zone));
    if (explanation.failure.isEmpty())
        return;
    const QJsonObject &failure = explanation.failure;
    if (const QString step = failure.value(QLatin1String("step")).toString(); !step.isEmpty())
        m_facts->add(tr("At step"), oneLine(step, 200));
    if (const QString code = failure.value(QLatin1String("code")).toString(); !code.isEmpty())
        m_facts->add(tr("Failure"), oneLine(code, 200), true);
    showCause(failure.value(QLatin1String("reason")));
}

/// A line for each part of an object that is not shown above already.
void ExplanationPanel::showCause(const QJsonValue &cause)
{
    const auto text = [](const QJsonValue &value) {
        return oneLine(value.isString() ? value.toString() : QString::fromUtf8(compactJson(value)), 1000);
    };
    if (!cause.isObject()) {
        if (!cause.isNull() && !cause.isUndefined())
            m_facts->add(tr("Because"), text(cause));
        return;
    }
    const QJsonObject parts = cause.toObject();
    for (auto part = parts.constBegin(); part != parts.constEnd(); ++part) {
        if (part.key() == u"code")
            m_facts->add(tr("Because"), text(part.value()), true);
        else if (part.key() != u"step")
            m_facts->add(oneLine(part.key(), 60), text(part.value()), true);
    }
}

void ExplanationPanel::showActions()
{
    if (!m_details)
        return;
    const QString readOnly = m_state.whyNotWritable();
    const WorkerState worker = m_state.service().workerState();
    const bool workerHere = worker.activity != WorkerState::Activity::Off && worker.queue == m_details->view.run.queue;
    QHash<QString, QString> offered;
    for (const NextAction &action : m_details->explanation.actions)
        offered.insert(action.name, action.sentence);
    for (auto row = m_next.cbegin(); row != m_next.cend(); ++row) {
        const bool shown = offered.contains(row.key());
        row->sentence->setVisible(shown);
        if (row->button)
            row->button->setVisible(shown);
        if (!shown)
            continue;
        QString reason = readOnly;
        if (const std::optional<RunControl> control = runControlFromName(row.key()))
            reason = whyNot(*control, *m_details, readOnly);
        else if (row.key() == u"start_worker" && reason.isEmpty() && workerHere)
            reason = tr("The worker in this window is already running.");
        row->sentence->setText(oneLine(reason.isEmpty() ? offered.value(row.key()) : reason, 1000));
        if (row->button) {
            row->button->setEnabled(reason.isEmpty());
            row->button->setAccessibleDescription(row->sentence->text());
        }
    }
    bool any = false;
    for (auto button = m_other.cbegin(); button != m_other.cend(); ++button) {
        const bool shown = !offered.contains(button.key());
        const QString reason = whyNot(*runControlFromName(button.key()), *m_details, readOnly);
        button.value()->setVisible(shown);
        button.value()->setEnabled(reason.isEmpty());
        button.value()->setToolTip(plainToolTip(reason));
        button.value()->setAccessibleDescription(reason);
        any = any || shown;
    }
    m_others->setVisible(any);
}

QString ExplanationPanel::sentence() const
{
    return m_sentence->text();
}

QPushButton *ExplanationPanel::nextButton(const QString &name) const
{
    QPushButton *button = m_next.value(name).button;
    return m_details && button && !button->isHidden() ? button : nullptr;
}

QToolButton *ExplanationPanel::otherButton(const QString &name) const
{
    QToolButton *button = m_other.value(name);
    return m_details && button && !button->isHidden() ? button : nullptr;
}

} // namespace squidie::ui
