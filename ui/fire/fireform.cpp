// SPDX-License-Identifier: Apache-2.0
#include "fire/fireform.h"

#include "fire/contractform.h"

#include "schedule/cronpayload.h"
#include "base/loginname.h"
#include "text/plaintext.h"
#include "text/scheduletext.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace squidie::ui {

namespace {

enum Page { CronPage, ManualPage };
// After the windows of the schedule.
const QString typedChoice = QStringLiteral("typed");
const QString noWindowChoice = QStringLiteral("none");
const QString readingChoice = QStringLiteral("reading");

QFormLayout *formLayout(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    return form;
}

/// Aligns the labels of several forms in one column; nested forms stay as they are.
void alignLabels(const QList<QFormLayout *> &forms)
{
    QList<QWidget *> labels;
    int width = 0;
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            if (!item || !item->widget())
                continue;
            labels.append(item->widget());
            width = std::max(width, item->widget()->sizeHint().width());
        }
    }
    for (QWidget *label : labels)
        label->setMinimumWidth(width);
}

QString idempotencyText(IdempotencyStrategy strategy)
{
    switch (strategy) {
    case IdempotencyStrategy::None:
        return FireForm::tr("every delivery starts a run");
    case IdempotencyStrategy::ReturnExistingRun:
        return FireForm::tr("a repeated firing is a duplicate");
    case IdempotencyStrategy::SkipDuplicate:
        return FireForm::tr("a repeated firing is skipped");
    }
    return {};
}

} // namespace

FireForm::FireForm(QWidget *parent)
    : QWidget(parent),
      m_trigger(new QComboBox(this)),
      m_about(mutedLabel({}, this)),
      m_byHand(new QCheckBox(tr("Start &by hand with an input, without firing"), this)),
      m_pages(new QStackedWidget(this)),
      m_contract(new ContractForm(this)),
      m_actor(new QLineEdit(loginName(), this))
{
    m_trigger->setAccessibleName(tr("Trigger"));
    m_trigger->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_trigger->setMinimumContentsLength(24);
    m_trigger->setMaxVisibleItems(16);
    m_actor->setMaxLength(200);
    m_actor->setPlaceholderText(tr("Your name"));
    m_pages->addWidget(makeCronPage());
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_contract);
    scroll->viewport()->setAutoFillBackground(false);
    m_contract->setAutoFillBackground(false);
    m_pages->addWidget(scroll);

    auto *top = new QWidget(this);
    QFormLayout *form = formLayout(top);
    form->addRow(tr("&Trigger"), m_trigger);
    form->addRow(QString(), m_about);
    form->addRow(QString(), m_byHand);
    m_byHand->setToolTip(tr("The run has this input and no intended window. The trigger's idempotency does not apply."));
    auto *bottom = new QWidget(this);
    QFormLayout *last = formLayout(bottom);
    last->addRow(tr("&Actor"), m_actor);
    alignLabels({form, m_cronForm, last});
    m_actor->setToolTip(tr("Recorded with the activation"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(top);
    layout->addWidget(m_pages, 1);
    layout->addWidget(bottom);

    connect(m_trigger, &QComboBox::currentIndexChanged, this, [this] {
        showTrigger();
        Q_EMIT triggerChanged();
    });
    connect(m_byHand, &QCheckBox::toggled, this, [this] {
        showWay();
        Q_EMIT edited();
    });
    connect(m_contract, &ContractForm::edited, this, &FireForm::edited);
    connect(m_actor, &QLineEdit::textChanged, this, &FireForm::edited);
}

QWidget *FireForm::makeCronPage()
{
    auto *page = new QWidget(this);
    m_window = new QComboBox(page);
    m_window->setAccessibleName(tr("Intended window"));
    m_window->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_window->setMinimumContentsLength(24);
    m_window->setMaxVisibleItems(20);
    m_bounds = new QWidget(page);
    m_start = new QLineEdit(m_bounds);
    m_end = new QLineEdit(m_bounds);
    m_start->setPlaceholderText(QStringLiteral("2026-10-05T09:00:00Z"));
    m_end->setPlaceholderText(QStringLiteral("2026-10-06T09:00:00Z"));
    auto *bounds = formLayout(m_bounds);
    bounds->addRow(tr("&From"), m_start);
    bounds->addRow(tr("&Until"), m_end);
    m_windowNote = mutedLabel({}, page);
    m_derived = new QRadioButton(tr("&Derived from names and window"), page);
    m_typed = new QRadioButton(tr("T&yped:"), page);
    m_derived->setChecked(true);
    m_signal = new QLineEdit(page);
    m_signal->setAccessibleName(tr("Signal id"));
    m_signal->setEnabled(false);
    m_signalNote = mutedLabel({}, page);
    auto *typed = new QHBoxLayout;
    typed->setSpacing(8);
    typed->addWidget(m_typed);
    typed->addWidget(m_signal, 1);

    auto *form = formLayout(page);
    m_cronForm = form;
    form->addRow(tr("&Window"), m_window);
    form->addRow(QString(), m_bounds);
    form->addRow(QString(), m_windowNote);
    form->addRow(tr("Signal id"), m_derived);
    form->addRow(QString(), typed);
    form->addRow(QString(), m_signalNote);

    connect(m_window, &QComboBox::currentTextChanged, m_window,
            [this](const QString &text) { m_window->setToolTip(plainToolTip(text)); });
    connect(m_window, &QComboBox::activated, this, [this] { m_userChoseWindow = true; });
    connect(m_window, &QComboBox::currentIndexChanged, this, &FireForm::showWindow);
    for (QLineEdit *edit : {m_start, m_end, m_signal})
        connect(edit, &QLineEdit::textChanged, this, &FireForm::showWindow);
    connect(m_typed, &QRadioButton::toggled, this, [this](bool on) {
        m_signal->setEnabled(on);
        if (on)
            m_signal->setFocus();
        showWindow();
    });
    return page;
}

void FireForm::setTriggers(const QVector<TriggerOverview> &triggers, const TriggerKey &chosen)
{
    const TriggerKey wanted = chosen.trigger.isEmpty() && m_trigger->currentIndex() >= 0 ? trigger() : chosen;
    m_triggers.clear();
    std::copy_if(triggers.begin(), triggers.end(), std::back_inserter(m_triggers),
                 [](const auto &overview) { return overview.declared; });
    {
        const QSignalBlocker quiet(m_trigger);
        m_trigger->clear();
        for (const TriggerOverview &overview : std::as_const(m_triggers))
            m_trigger->addItem(tr("%1 \u203a %2", "workflow and trigger")
                                   .arg(oneLine(shortName(overview.key.workflow), 80), oneLine(overview.key.trigger, 80)));
        const auto found = std::find_if(m_triggers.begin(), m_triggers.end(),
                                        [&wanted](const auto &overview) { return overview.key == wanted; });
        const auto ofWorkflow = std::find_if(m_triggers.begin(), m_triggers.end(), [&wanted](const auto &overview) {
            return overview.key.workflow == wanted.workflow;
        });
        const auto at = found != m_triggers.end() ? found : wanted.trigger.isEmpty() ? ofWorkflow : m_triggers.end();
        m_trigger->setCurrentIndex(at == m_triggers.end() ? (m_triggers.isEmpty() ? -1 : 0) : int(at - m_triggers.begin()));
    }
    showTrigger();
    Q_EMIT triggerChanged();
}

TriggerKey FireForm::trigger() const
{
    const int at = m_trigger->currentIndex();
    return at < 0 || at >= m_triggers.size() ? TriggerKey() : m_triggers.at(at).key;
}

void FireForm::showTrigger()
{
    const int at = m_trigger->currentIndex();
    m_userChoseWindow = false;
    if (at < 0 || at >= m_triggers.size()) {
        m_about->setText(tr("No definition is loaded, so there is no trigger to fire."));
        m_pages->setEnabled(false);
        Q_EMIT edited();
        return;
    }
    m_pages->setEnabled(true);
    const TriggerDefinition &definition = m_triggers.at(at).definition;
    const QString workflow = oneLine(m_triggers.at(at).key.workflow, 120);
    if (definition.type == TriggerType::Cron)
        m_about->setText(
            QStringList{workflow, scheduleText(definition), idempotencyText(definition.idempotency)}.join(u'\n'));
    else
        m_about->setText(QStringList{workflow, tr("Manual: every start is a new run")}.join(u'\n'));
    {
        const QSignalBlocker unheard(m_byHand);
        m_byHand->setChecked(false);
    }
    m_byHand->setVisible(definition.type == TriggerType::Cron && !definition.payload.isEmpty());
    showWay();
    m_reading = definition.type == TriggerType::Cron;
    const QSignalBlocker quiet(m_window);
    m_choices.clear();
    m_window->clear();
    m_window->addItem(tr("Reading the schedule…"), readingChoice);
    showWindow();
}

bool FireForm::startsByHand() const
{
    const int at = m_trigger->currentIndex();
    if (at < 0 || at >= m_triggers.size())
        return false;
    return m_triggers.at(at).definition.type == TriggerType::Manual || m_byHand->isChecked();
}

/// What the way of starting asks for: a window and a signal id, or an input.
void FireForm::showWay()
{
    const int at = m_trigger->currentIndex();
    const bool byHand = startsByHand();
    m_pages->setCurrentIndex(byHand ? ManualPage : CronPage);
    m_contract->setContract(byHand ? m_triggers.at(at).definition.payload : QVector<PayloadField>());
}

void FireForm::setWindows(const QVector<WindowChoice> &choices)
{
    const std::optional<IntendedWindow> before = m_userChoseWindow ? window() : std::nullopt;
    const bool keepSpecial = m_userChoseWindow && m_window->currentData().isValid();
    const QString special = m_window->currentData().toString();
    m_reading = false;
    {
        const QSignalBlocker quiet(m_window);
        m_choices = choices;
        m_window->clear();
        for (const WindowChoice &choice : choices)
            m_window->addItem(choice.text);
        if (!choices.isEmpty())
            m_window->insertSeparator(m_window->count());
        m_window->addItem(tr("Typed…"), typedChoice);
        m_window->addItem(tr("No window"), noWindowChoice);
        int at = 0;
        if (keepSpecial) {
            at = m_window->findData(special);
        } else if (before) {
            const auto found = std::find_if(choices.begin(), choices.end(),
                                            [&before](const auto &choice) { return choice.window == *before; });
            at = found == choices.end() ? 0 : int(found - choices.begin());
        }
        m_window->setCurrentIndex(at);
    }
    showWindow();
}

std::optional<IntendedWindow> FireForm::window() const
{
    const QString special = m_window->currentData().toString();
    if (special == noWindowChoice || special == readingChoice)
        return std::nullopt;
    if (special == typedChoice) {
        IntendedWindow typed;
        if (!m_start->text().isEmpty())
            typed.startAt = m_start->text();
        if (!m_end->text().isEmpty())
            typed.endAt = m_end->text();
        return typed.startAt || typed.endAt ? std::optional(typed) : std::nullopt;
    }
    const int at = m_window->currentIndex();
    return at < 0 || at >= m_choices.size() ? std::nullopt : std::optional(m_choices.at(at).window);
}

QString FireForm::windowProblem() const
{
    if (m_reading)
        return tr("Reading the windows of this trigger…");
    if (m_window->currentData().toString() != typedChoice)
        return {};
    const auto wrong = [](const QLineEdit *edit) { return !edit->text().isEmpty() && !parseInstant(edit->text()); };
    if (m_start->text().isEmpty() || m_end->text().isEmpty())
        return tr("Enter both bounds, or choose \u201cNo window\u201d.");
    if (wrong(m_start))
        return tr("The start is not a time with an offset, such as 2026-10-05T09:00:00Z.");
    if (wrong(m_end))
        return tr("The end is not a time with an offset, such as 2026-10-06T09:00:00Z.");
    if (*parseInstant(m_end->text()) <= *parseInstant(m_start->text()))
        return tr("The end must be after the start.");
    return {};
}

void FireForm::showWindow()
{
    const bool typed = m_window->currentData().toString() == typedChoice;
    m_bounds->setVisible(typed);
    const QString problem = windowProblem();
    const bool none = m_window->currentData().toString() == noWindowChoice;
    m_windowNote->setText(!problem.isEmpty() && !m_reading ? problem
                              : none                       ? tr("Without a window, no signal id can be derived.")
                                                           : QString());
    m_windowNote->setVisible(!m_windowNote->text().isEmpty());
    const QString signalProblem =
        m_typed->isChecked() && m_signal->text().isEmpty() ? tr("Enter a signal id, or choose the derived one.") : QString();
    m_signalNote->setText(signalProblem);
    m_signalNote->setVisible(!signalProblem.isEmpty());
    m_signal->setAccessibleDescription(signalProblem);
    Q_EMIT edited();
}

void FireForm::setDerivedSignalId(const QString &signalId)
{
    if (!m_typed->isChecked())
        m_signal->setPlaceholderText(signalId);
}

void FireForm::showError(const Error &error)
{
    m_contract->showError(error);
}

Firing FireForm::firing() const
{
    Firing firing;
    firing.key = trigger();
    const int at = m_trigger->currentIndex();
    if (at < 0 || at >= m_triggers.size()) {
        firing.problem = tr("There is no trigger to fire.");
        return firing;
    }
    firing.type = startsByHand() ? TriggerType::Manual : TriggerType::Cron;
    if (firing.type == TriggerType::Manual) {
        firing.payload = m_contract->input();
        firing.problem = m_contract->isComplete() ? QString() : tr("Fill in the marked fields first.");
        return firing;
    }
    const std::optional<QString> signalId = m_typed->isChecked() ? std::optional(m_signal->text()) : std::nullopt;
    firing.payload = CronPayload::build(firing.key.workflow, firing.key.trigger, signalId, window());
    firing.problem = windowProblem();
    if (firing.problem.isEmpty() && signalId && signalId->isEmpty())
        firing.problem = m_signalNote->text();
    return firing;
}

QString FireForm::actor() const
{
    return m_actor->text().trimmed();
}

} // namespace squidie::ui
