// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadspage.h"

#include "help/helppage.h"
#include "outcomes/askbeforestart.h"
#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "payloads/jsonlayout.h"
#include "payloads/payloadform.h"
#include "payloads/payloadlibrarymodel.h"
#include "payloads/payloadlibraryview.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "look/icons.h"
#include "schedule/cronpayload.h"
#include "state/background.h"
#include "state/loginname.h"
#include "stores/storeidentity.h"
#include "text/textfiles.h"
#include "widgets/labels.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int predictionDelay = 250;
constexpr int mostFilesAtOnce = 200;

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    // Without its mnemonic, which the tabs and the menus have: the tool tip names the action's own shortcut.
    auto *button = new QPushButton(action->text().remove(u'&'), parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    return button;
}

} // namespace

PayloadsPage::PayloadsPage(ConsoleState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_model(new PayloadLibraryModel(this)),
      m_library(new PayloadLibraryView(m_model, this)),
      m_stack(new QStackedWidget(this))
{
    setHelpPage(this, QStringLiteral("four-jobs.md#replay-payloads"));
    auto *none = mutedLabel(tr("Select a payload to edit, fire or replay it."), this);
    none->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(none);
    m_stack->addWidget(makeEditor());

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_library);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setHandleWidth(12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);

    m_predictSoon.setSingleShot(true);
    m_predictSoon.setInterval(predictionDelay);
    connect(&m_predictSoon, &QTimer::timeout, this, [this] { predict(); });
    connect(m_library, &PayloadLibraryView::currentChanged, this, &PayloadsPage::showCurrent);
    connect(m_library, &PayloadLibraryView::emptyWanted, this, &PayloadsPage::addNew);
    connect(m_library, &PayloadLibraryView::importWanted, this, &PayloadsPage::chooseFiles);
    connect(m_library, &PayloadLibraryView::filesGiven, this, &PayloadsPage::openFiles);
    connect(m_library, &PayloadLibraryView::textGiven, this, [this](const QByteArray &text) { openText(text); });
    connect(&m_state, &ConsoleState::refreshWanted, this, &PayloadsPage::reload);
    connect(&m_state, &ConsoleState::refreshWanted, this, &PayloadsPage::schedulePrediction);
    connect(&m_state, &ConsoleState::zoneChanged, this, &PayloadsPage::schedulePrediction);
    connect(&m_state, &ConsoleState::storeOverviewChanged, this, &PayloadsPage::updateActions);
    updateActions();
    reload();
}

QAction *PayloadsPage::addPageAction(const QString &name, const QString &text, const QKeySequence &keys,
                                     void (PayloadsPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QString plain = text;
    plain.remove(u'&');
    action->setToolTip(
        keys.isEmpty() ? plain : tr("%1 (%2)", "action and shortcut").arg(plain, keys.toString(QKeySequence::NativeText)));
    action->setData(action->toolTip()); // what it says unless there is a reason not to do it
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

QWidget *PayloadsPage::makeEditor()
{
    addPageAction(QStringLiteral("new"), tr("New"), QKeySequence(Qt::CTRL | Qt::Key_N), &PayloadsPage::addNew);
    QAction *saveIt =
        addPageAction(QStringLiteral("save"), tr("&Save"), QKeySequence(Qt::CTRL | Qt::Key_S), &PayloadsPage::save);
    QAction *saveItAs = addPageAction(QStringLiteral("saveAs"), tr("Save &as new"),
                                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &PayloadsPage::saveAs);
    QAction *copy = addPageAction(QStringLiteral("duplicate"), tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D),
                                  &PayloadsPage::duplicate);
    QAction *back = addPageAction(QStringLiteral("revert"), tr("Re&vert to saved"), {}, &PayloadsPage::revert);
    QAction *out = addPageAction(QStringLiteral("export"), tr("&Export to file…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                                 &PayloadsPage::exportPayload);
    QAction *away = addPageAction(QStringLiteral("remove"), tr("&Remove"), QKeySequence(Qt::CTRL | Qt::Key_Delete),
                                  &PayloadsPage::remove);
    QAction *again = addPageAction(QStringLiteral("replay"), tr("Re&play…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                                   &PayloadsPage::replay);
    QAction *now =
        addPageAction(QStringLiteral("fire"), tr("&Fire…"), QKeySequence(Qt::CTRL | Qt::Key_Return), &PayloadsPage::fire);
    // The window's menu has the same keys and asks this page for it; twice the same would be ambiguous and do nothing.
    again->setShortcut({});
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_library->setContextActions({now, again, separator, copy, out, back, away});

    auto *page = new QWidget(this);
    m_form = new PayloadForm(page);
    m_outcome = new OutcomePanel(page);
    auto *more = new QToolButton(page);
    more->setText(tr("More"));
    more->setAccessibleName(tr("More actions"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setIcon(lineIcon(QStringLiteral("down")));
    more->setIconSize(QSize(12, 12));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setProperty("segment", true);
    more->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(more);
    menu->addActions({copy, out, back, away});
    more->setMenu(menu);
    more->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(actionButton(saveIt, page));
    buttons->addWidget(actionButton(saveItAs, page));
    buttons->addWidget(more, 0, Qt::AlignVCenter);
    buttons->addStretch(1);
    buttons->addWidget(actionButton(again, page));
    buttons->addWidget(actionButton(now, page));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);

    connect(m_form, &PayloadForm::edited, this, &PayloadsPage::formEdited);
    connect(m_form->editor(), &JsonEditor::checked, this, &PayloadsPage::schedulePrediction);
    connect(m_outcome, &OutcomePanel::activationWanted, &m_state, [this](ActivationId id) { m_state.setActivation(id); });
    return page;
}

QWidget *PayloadsPage::makeBar()
{
    auto *bar = new QFrame(this);
    bar->setFrameShape(QFrame::StyledPanel);
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::AlternateBase);
    m_barText = plainLabel({}, bar);
    m_barUndo = new QPushButton(tr("Undo"), bar);
    auto *close = new QToolButton(bar);
    close->setText(QStringLiteral("\u2715"));
    close->setAccessibleName(tr("Close message"));
    close->setAutoRaise(true);
    connect(m_barUndo, &QPushButton::clicked, this, &PayloadsPage::undoRemove);
    connect(close, &QToolButton::clicked, bar, &QWidget::hide);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_barText, 1);
    layout->addWidget(m_barUndo);
    layout->addWidget(close);
    bar->hide();
    m_bar = bar;
    return bar;
}

void PayloadsPage::say(const QString &sentence, bool undo, bool isError)
{
    if (isError && !undo) {
        Q_EMIT m_state.messageWanted(sentence, true);
        return;
    }
    m_barText->setText(sentence);
    m_barUndo->setVisible(undo);
    m_bar->show();
}

// -- the library

void PayloadsPage::reload()
{
    read();
}

QCoro::Task<> PayloadsPage::read()
{
    const QPointer<PayloadsPage> self(this);
    const int request = ++m_readRequest;
    Result<QVector<SavedPayload>> answer = co_await m_state.service().savedPayloads();
    if (!self || request != m_readRequest)
        co_return;
    if (answer)
        setSaved(*answer);
    else if (m_state.service().isOpen())
        say(errorSentence(answer.error()), false, true);
}

void PayloadsPage::setSaved(const QVector<SavedPayload> &payloads)
{
    keepEdits();
    const LibraryEntry *before = m_model->find(m_shown);
    const std::optional<SavedPayload> shown = before ? std::optional(before->present()) : std::nullopt;
    m_model->setSaved(payloads);
    const LibraryEntry *after = m_model->find(m_shown);
    if (!after) {
        m_shown = 0;
        m_library->chooseFirst();
        showCurrent();
        return;
    }
    const bool sameText = shown && shown->payload == after->present().payload && shown->name == after->present().name
        && shown->note == after->present().note && shown->tags == after->present().tags;
    if (sameText)
        m_form->markSaved(after->saved);
    else
        m_form->setPayload(after->saved, after->present());
    updateActions();
}

bool PayloadsPage::hasUnsaved() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto key = m_model->index(row).data(PayloadLibraryModel::KeyRole).value<quint64>();
        if (m_model->find(key)->needsSaving())
            return true;
    }
    return m_shown != 0 && m_form->isModified();
}

void PayloadsPage::showCurrent()
{
    const quint64 key = m_library->currentKey();
    if (key != 0 && key == m_shown)
        return;
    keepEdits();
    m_shown = key;
    const LibraryEntry *entry = m_model->find(key);
    m_stack->setCurrentIndex(entry ? 1 : 0);
    if (entry)
        m_form->setPayload(entry->saved, entry->present());
    updateActions();
    schedulePrediction();
}

/// What is in the editor becomes the entry's draft, so that nothing is lost by looking at another one.
void PayloadsPage::keepEdits()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    const bool modified = m_form->isModified();
    if (modified || entry->draft)
        m_model->setDraft(m_shown, modified ? std::optional(m_form->payload()) : std::nullopt);
}

void PayloadsPage::formEdited()
{
    keepEdits();
    updateActions();
    m_prediction.reset();
    ++m_predictRequest;
}

void PayloadsPage::updateActions()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    const bool any = entry != nullptr;
    const bool writable = m_state.writeHindrance().isEmpty();
    action(QStringLiteral("save"))->setEnabled(any && writable && entry->needsSaving());
    action(QStringLiteral("saveAs"))->setEnabled(any && writable && entry->stored && entry->draft);
    action(QStringLiteral("revert"))->setEnabled(any && entry->draft);
    for (const auto name : {"duplicate", "export", "replay"})
        action(QLatin1String(name))->setEnabled(any);
    action(QStringLiteral("remove"))->setEnabled(any && (writable || !entry->stored));
    action(QStringLiteral("fire"))->setEnabled(any && writable && !m_delivering);
    for (const auto name : {"save", "saveAs", "remove", "fire"})
        action(QLatin1String(name))
            ->setToolTip(writable ? action(QLatin1String(name))->data().toString() : m_state.writeHindrance());
}

// -- new ones

void PayloadsPage::addNew()
{
    const TriggerKey chosen = m_state.trigger();
    openText(indentedLayout(QString::fromUtf8(compactJson(CronPayload::build(chosen.workflow, chosen.trigger)))).toUtf8(),
             chosen.trigger.isEmpty() ? tr("New payload") : chosen.trigger);
    m_form->focusName();
}

void PayloadsPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open payload files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &PayloadsPage::openFiles);
    dialog->open();
}

void PayloadsPage::openFiles(const QStringList &paths)
{
    for (const QString &path : paths.mid(0, mostFilesAtOnce))
        addFile(path);
    if (paths.size() > mostFilesAtOnce)
        say(tr("Only the first %n file(s) were opened.", nullptr, mostFilesAtOnce), false);
}

void PayloadsPage::addFile(const QString &path)
{
    if (m_state.isOpenStore(path)) {
        say(tr("%1 is the open store, not a payload.").arg(path), false, true);
        return;
    }
    runInBackground([path] {
        return readWholeFile(path, limits::payloadBytes);
    }).then(this, [this, path](const tl::expected<QByteArray, QString> &file) {
        if (file)
            openText(*file, QFileInfo(path).completeBaseName());
        else
            say(file.error(), false, true);
    });
}

void PayloadsPage::openText(const QByteArray &text, const QString &name)
{
    if (text.size() > limits::payloadBytes) {
        say(tr("The text is too long: a payload may have at most %1.").arg(locale().formattedDataSize(limits::payloadBytes)),
            false, true);
        return;
    }
    SavedPayload payload;
    payload.payload = text;
    payload.actor = loginName();
    const QString trigger = payloadSubject(text).trigger;
    payload.name = !name.isEmpty() ? name : !trigger.isEmpty() ? trigger : tr("Pasted payload");
    m_library->setCurrentKey(m_model->addUnsaved(payload));
}

void PayloadsPage::duplicate()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    m_library->setCurrentKey(m_model->addUnsaved(entry->present()));
    m_form->focusName();
}

// -- keeping

bool PayloadsPage::nameIsFree(const SavedPayload &payload)
{
    const LibraryEntry *holder = m_model->findStored(payload.name);
    if (payload.name.isEmpty())
        m_form->setNameProblem(tr("Give the payload a name."));
    else if (holder && holder->key != m_shown)
        m_form->setNameProblem(tr("Another saved payload has this name."));
    else
        return true;
    m_form->focusName();
    return false;
}

void PayloadsPage::save()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry || !nameIsFree(m_form->payload()))
        return;
    SavedPayload payload = m_form->payload();
    payload.actor = loginName();
    payload.savedAt = systemNow();
    store(payload, entry->stored ? entry->saved.name : QString(), m_shown);
}

void PayloadsPage::saveAs()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    const SavedPayload edited = m_form->payload();
    m_model->setDraft(m_shown, std::nullopt);
    m_form->markSaved(edited); // the edits go with the copy
    m_library->setCurrentKey(m_model->addUnsaved(edited));
    save();
}

/// A changed name is a new entry and the removal of the old one, in this order: nothing is lost in between.
QCoro::Task<> PayloadsPage::store(SavedPayload payload, QString oldName, quint64 key)
{
    const QPointer<PayloadsPage> self(this);
    Status done = co_await m_state.service().savePayload(payload, oldName == payload.name);
    if (!self)
        co_return;
    if (!done) {
        say(errorSentence(done.error()), false, true);
        co_return;
    }
    const bool unchangedSince =
        key == m_shown && m_form->payload().payload == payload.payload && m_form->payload().name == payload.name;
    m_model->markStored(key, payload);
    if (key == m_shown)
        m_form->markSaved(payload);
    if (!unchangedSince)
        keepEdits();
    updateActions();
    Q_EMIT m_state.messageWanted(tr("Saved %1.").arg(payload.name), false);
    if (!oldName.isEmpty() && oldName != payload.name)
        co_await m_state.service().removeSavedPayload(oldName);
}

void PayloadsPage::revert()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    m_model->setDraft(m_shown, std::nullopt);
    m_form->setPayload(entry->saved, entry->saved);
    updateActions();
    schedulePrediction();
}

void PayloadsPage::remove()
{
    keepEdits();
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    const SavedPayload gone = entry->present();
    if (entry->stored) {
        removeStored(entry->saved, m_shown);
    } else {
        m_model->remove(m_shown);
        m_removed = gone;
        say(tr("Discarded %1.").arg(gone.name), true);
    }
}

QCoro::Task<> PayloadsPage::removeStored(SavedPayload payload, quint64 key)
{
    const QPointer<PayloadsPage> self(this);
    Status done = co_await m_state.service().removeSavedPayload(payload.name);
    if (!self)
        co_return;
    if (!done) {
        say(errorSentence(done.error()), false, true);
        co_return;
    }
    m_model->remove(key);
    m_removed = payload;
    say(tr("Removed %1.").arg(payload.name), true);
}

void PayloadsPage::undoRemove()
{
    m_bar->hide();
    if (!m_removed)
        return;
    restore(*std::exchange(m_removed, std::nullopt));
}

QCoro::Task<> PayloadsPage::restore(SavedPayload payload)
{
    const QPointer<PayloadsPage> self(this);
    Status done = co_await m_state.service().savePayload(payload, false);
    if (!self)
        co_return;
    const quint64 key = m_model->addUnsaved(payload);
    if (done)
        m_model->markStored(key, payload);
    else
        say(errorSentence(done.error()), false, true);
    m_library->setCurrentKey(key);
}

void PayloadsPage::exportPayload()
{
    const SavedPayload payload = m_form->payload();
    auto *dialog = new QFileDialog(this, tr("Export payload"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    QString file = payload.name;
    file.replace(QRegularExpression(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption),
                 QStringLiteral("_"));
    dialog->selectFile(file + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = payload.payload](const QString &path) {
        runInBackground([path, bytes] {
            return writeWholeFile(path, bytes);
        }).then(this, [this, path](const QString &problem) {
            Q_EMIT m_state.messageWanted(problem.isEmpty() ? tr("Exported to %1.").arg(path) : problem, !problem.isEmpty());
        });
    });
    dialog->open();
}

// -- delivering

void PayloadsPage::schedulePrediction()
{
    m_prediction.reset();
    ++m_predictRequest;
    // Nobody reads it on a page that is not shown; showing it asks again.
    if (m_shown != 0 && isVisible())
        m_predictSoon.start();
}

void PayloadsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    schedulePrediction();
}

QCoro::Task<> PayloadsPage::predict()
{
    const QPointer<PayloadsPage> self(this);
    const int request = ++m_predictRequest;
    if (!m_form->editor()->checkNow()) {
        m_outcome->showNote(tr("No prediction yet"), tr("The text is not JSON: it would be rejected as it stands."));
        co_return;
    }
    m_outcome->showWorking();
    Result<Prediction> answer = co_await m_state.service().predict(m_form->editor()->bytes());
    if (!self || request != m_predictRequest)
        co_return;
    if (!answer) {
        m_outcome->showTrouble(answer.error());
        co_return;
    }
    m_prediction = *answer;
    const TriggerKey subject = payloadSubject(m_form->editor()->bytes());
    m_outcome->showPrediction(*answer, systemNow(), m_state.zoneFor(subject));
}

void PayloadsPage::fire()
{
    if (m_shown == 0 || m_delivering)
        return;
    const QByteArray bytes = m_form->editor()->bytes();
    if (m_prediction && m_prediction->outcome != Outcome::Started) {
        deliver(bytes);
        return;
    }
    askBeforeStart(this, {payloadSubject(bytes), storeFullName(m_state.store()), 1}, [this, bytes] { deliver(bytes); });
}

QCoro::Task<> PayloadsPage::deliver(QByteArray payload)
{
    const QPointer<PayloadsPage> self(this);
    m_delivering = true;
    updateActions();
    DeliveryOptions options;
    options.source = ActivationSource::Console;
    options.actor = loginName();
    Result<DeliveryResult> answer = co_await m_state.service().perform(payload, options);
    if (!self)
        co_return;
    m_delivering = false;
    updateActions();
    m_predictSoon.stop();
    ++m_predictRequest;
    m_prediction.reset();
    if (answer)
        m_outcome->showResult(*answer, systemNow(), m_state.zoneFor(payloadSubject(payload)));
    else
        m_outcome->showTrouble(answer.error());
}

void PayloadsPage::replay()
{
    if (m_shown == 0)
        return;
    const SavedPayload payload = m_form->payload();
    Q_EMIT m_state.replayWanted({ReplayItem{payload.payload, std::nullopt, payload.name}});
}

} // namespace squidie::ui
