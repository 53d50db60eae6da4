// SPDX-License-Identifier: Apache-2.0
#include "fire/firedialog.h"

#include "fire/fireform.h"
#include "help/helppage.h"
#include "outcomes/askbeforestart.h"
#include "outcomes/outcomepanel.h"
#include "outcomes/outcomestyle.h"
#include "payloads/jsoneditor.h"
#include "payloads/jsonlayout.h"

#include "base/jsontext.h"
#include "stores/storeidentity.h"
#include "text/plaintext.h"
#include "widgets/busyline.h"
#include "widgets/labels.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int predictionDelay = 200;
// Missing windows are searched at least this far back; for a busy trigger, only among the newest.
constexpr auto lookBack = std::chrono::hours(24 * 8);
constexpr qint64 mostLookedAt = 20'000;

/// As the ledger records it: a manual start is an object of kind "manual".
QJsonObject asDelivered(const Firing &firing)
{
    if (firing.type == TriggerType::Cron)
        return firing.payload;
    return {{QStringLiteral("kind"), QStringLiteral("manual")},
            {QStringLiteral("workflow"), firing.key.workflow},
            {QStringLiteral("trigger"), firing.key.trigger},
            {QStringLiteral("input"), firing.payload}};
}

} // namespace

FireDialog::FireDialog(ConsoleState &state, const TriggerKey &trigger, const std::optional<IntendedWindow> &window,
                       QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_asked(window),
      m_form(new FireForm(this)),
      m_preview(new JsonEditor(this)),
      m_outcome(new OutcomePanel(this)),
      m_result(new OutcomePanel(this)),
      m_hint(mutedLabel({}, this)),
      m_save(new QPushButton(tr("&Save payload…"), this)),
      m_fire(new QPushButton(tr("&Fire"), this)),
      m_busy(new BusyLine(this))
{
    setWindowTitle(tr("Fire a trigger"));
    setHelpPage(this, QStringLiteral("four-jobs.md#fire-a-trigger"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_preview->setReadOnly(true);
    m_preview->setName(tr("Payload that will be delivered"));
    m_result->hide();
    m_fire->setDefault(true);
    m_fire->setToolTip(tr("Deliver the payload (Ctrl+Return)"));
    // A separate shortcut: one set on the button would replace its Alt+F.
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(shortcut, &QShortcut::activated, m_fire, &QPushButton::click);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Save this payload in the library"));

    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(headingLabel(tr("Payload that will be delivered"), right));
    column->addWidget(m_preview, 1);
    column->addWidget(m_outcome);
    column->addWidget(m_result);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(20);
    splitter->addWidget(m_form);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({470, 450});

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    buttons->addWidget(m_fire);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    resize(980, 580);

    m_predictSoon.setSingleShot(true);
    m_predictSoon.setInterval(predictionDelay);
    connect(&m_predictSoon, &QTimer::timeout, this, [this] { predict(); });
    connect(m_fire, &QPushButton::clicked, this, &FireDialog::fire);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this,
            [this] { Q_EMIT m_state.savePayloadWanted(m_preview->bytes(), std::nullopt); });
    connect(m_form, &FireForm::edited, this, &FireDialog::formEdited);
    connect(m_form, &FireForm::triggerChanged, this, [this] {
        m_result->hide();
        readWindows();
    });
    for (OutcomePanel *panel : {m_outcome, m_result})
        connect(panel, &OutcomePanel::activationWanted, this, [this](ActivationId id) { m_state.setActivation(id); });
    connect(&m_state, &ConsoleState::zoneChanged, this, [this] { readWindows(); });
    connect(&m_state, &ConsoleState::storeOverviewChanged, this, &FireDialog::updateButton);
    connect(&m_state.service(), &RuntimeService::storeChanged, this, &FireDialog::readAgain);
    m_form->setTriggers(m_state.triggers(), trigger);
    formEdited();
}

QByteArray FireDialog::zone() const
{
    return m_state.zoneFor(m_form->trigger());
}

QCoro::Task<> FireDialog::readWindows()
{
    const Request request = m_readingWindows.begin();
    const TriggerKey key = m_form->trigger();
    if (key.trigger.isEmpty() || m_form->firing().type != TriggerType::Cron)
        co_return;
    const Instant now = systemNow();
    const Result<NeighbourWindows> around = co_await m_state.service().neighbourWindows(key, now);
    if (!request.isCurrent())
        co_return;
    const QVector<TriggerKey> keys(1, key);
    const Instant from = std::min(m_state.range().from, now - lookBack);
    const Result<WindowList> past = co_await m_state.service().windowList(keys, from, now, mostLookedAt);
    if (!request.isCurrent())
        co_return;
    QVector<CoveredWindow> covered;
    for (const WindowList::Row &row : past ? past->rows : QVector<WindowList::Row>())
        covered.append(row.window);
    m_form->setWindows(windowChoices(around.value_or(NeighbourWindows()), covered, m_asked, zone()));
}

/// The window may no longer be expected or missing by now, but it stays chosen, so that the next fire is no surprise.
void FireDialog::keepWindow(const std::optional<IntendedWindow> &window)
{
    if (window && window->startAt && window->endAt)
        m_asked = window;
}

/// Another console or a scheduler may have delivered the same in the meantime.
void FireDialog::readAgain()
{
    if (m_delivering || !m_form->firing().problem.isEmpty())
        return;
    if (m_form->windowBox()->view()->isVisible()) // do not change a list while it is open
        return;
    keepWindow(m_form->window());
    readWindows();
    if (!m_predictSoon.isActive())
        m_predictSoon.start();
}

void FireDialog::formEdited()
{
    const Firing firing = m_form->firing();
    const QByteArray text = indentedLayout(QString::fromUtf8(compactJson(asDelivered(firing)))).toUtf8();
    const QString shown =
        firing.key.workflow + u'\n' + firing.key.trigger + u'\n' + firing.problem + u'\n' + QString::fromUtf8(text);
    updateButton();
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_preview->setBytes(text);
    m_prediction.reset();
    m_predicting.cancel();
    if (firing.problem.isEmpty()) {
        m_predictSoon.start();
    } else {
        m_predictSoon.stop();
        m_outcome->showNote(tr("No prediction yet"), firing.problem);
    }
}

void FireDialog::updateButton()
{
    const Firing firing = m_form->firing();
    const QString reason = m_state.whyNotWritable();
    m_fire->setEnabled(firing.problem.isEmpty() && !m_delivering && reason.isEmpty());
    m_fire->setToolTip(plainToolTip(reason));
    m_save->setEnabled(firing.problem.isEmpty());
    m_hint->setText(m_state.store().path.isEmpty() ? QString() : tr("Store: %1").arg(storeFullName(m_state.store())));
}

namespace {

StartRequest startRequest(const Firing &firing)
{
    return StartRequest(firing.key.workflow, firing.key.trigger).withInput(firing.payload);
}

} // namespace

QCoro::Task<> FireDialog::predict()
{
    const Request request = m_predicting.begin();
    const Firing firing = m_form->firing();
    if (!m_prediction)
        m_outcome->showWorking();
    Result<Prediction> answer = failure(ErrorCode::StoreUnavailable);
    if (firing.type == TriggerType::Cron)
        answer = co_await m_state.service().predict(compactJson(firing.payload));
    else
        answer = co_await m_state.service().predictStart(startRequest(firing));
    if (!request.isCurrent())
        co_return;
    if (!answer) {
        m_prediction.reset(); // the one before says nothing about the store as it is now
        m_outcome->showProblem(answer.error());
        co_return;
    }
    m_prediction = *answer;
    m_form->setDerivedSignalId(answer->signalId ? answer->signalId->text : QString());
    if (answer->error)
        m_form->showError(*answer->error);
    m_outcome->showPrediction(*answer, systemNow(), zone());
}

void FireDialog::fire()
{
    const Firing firing = m_form->firing();
    if (!firing.problem.isEmpty() || m_delivering)
        return;
    if (m_prediction && m_prediction->outcome != Outcome::Started) {
        deliver(firing);
        return;
    }
    askBeforeStart(this, {firing.key, storeFullName(m_state.store()), 1}, [this, firing] { deliver(firing); });
}

void FireDialog::reject()
{
    if (!m_delivering) {
        QDialog::reject();
        return;
    }
    if (m_question)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Close while delivering?"),
                        tr("The payload has been handed to the store, and its answer has not come yet. Closing does "
                           "not take it back. Wait for the outcome before you fire again: a second delivery may "
                           "start a second run."),
                        QMessageBox::NoButton, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *wait = question->addButton(tr("&Wait"), QMessageBox::RejectRole);
    QPushButton *leaving = question->addButton(tr("&Close, and tell me the outcome"), QMessageBox::AcceptRole);
    question->setDefaultButton(wait);
    question->setEscapeButton(wait);
    connect(leaving, &QPushButton::clicked, this, &FireDialog::leave);
    m_question = question;
    question->open();
}

/// Out of sight, but there until the answer comes.
void FireDialog::leave()
{
    if (!m_delivering) {
        QDialog::reject();
        return;
    }
    m_leaving = true;
    hide();
}

void FireDialog::tellOutcome(const Firing &firing, const Result<DeliveryResult> &answer)
{
    const QString outcome = answer ? outcomeText(answer->outcome) : errorSentence(answer.error());
    Q_EMIT m_state.messageWanted(
        tr("Firing %1: %2", "a trigger and the outcome").arg(firing.key.workflow + u'/' + firing.key.trigger, outcome),
        !answer || answer->outcome == Outcome::Rejected);
}

QCoro::Task<> FireDialog::deliver(Firing firing)
{
    const Request request = m_delivery.begin();
    const std::optional<IntendedWindow> fired = m_form->window();
    m_delivering = true;
    updateButton();
    const BusyScope busy(m_busy);
    DeliveryOptions options;
    options.source = ActivationSource::Console;
    options.actor = m_form->actor();
    Result<DeliveryResult> answer = failure(ErrorCode::StoreUnavailable);
    if (firing.type == TriggerType::Cron)
        answer = co_await m_state.service().perform(compactJson(firing.payload), options);
    else
        answer = co_await m_state.service().start(startRequest(firing), options);
    if (!request.isCurrent())
        co_return;
    m_delivering = false;
    if (m_leaving) {
        tellOutcome(firing, answer);
        deleteLater();
        co_return;
    }
    if (m_question)
        m_question->close(); // answered meanwhile
    updateButton();
    keepWindow(fired);
    readWindows();
    if (answer)
        m_result->showResult(*answer, systemNow(), zone());
    else
        m_result->showProblem(answer.error());
    m_result->setVisible(true);
    if (answer && answer->error)
        m_form->showError(*answer->error);
    m_prediction.reset();
    m_predictSoon.start(); // the same fire would now have another outcome
}

} // namespace squidie::ui
