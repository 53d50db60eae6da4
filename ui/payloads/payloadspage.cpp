// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadspage.h"

#include "help/helppage.h"
#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "payloads/jsonlayout.h"
#include "payloads/payloadactions.h"
#include "payloads/payloaddelivery.h"
#include "payloads/payloadeditor.h"
#include "payloads/payloadform.h"
#include "payloads/payloadlibrary.h"
#include "payloads/payloadlibrarymodel.h"
#include "payloads/payloadlibraryview.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "schedule/cronpayload.h"
#include "state/background.h"
#include "base/loginname.h"
#include "state/filedialog.h"
#include "state/savefile.h"
#include "text/textfiles.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int mostFilesAtOnce = 200;

} // namespace

PayloadsPage::PayloadsPage(ConsoleState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_model(new PayloadLibraryModel(this)),
      m_view(new PayloadLibraryView(m_model, this)),
      m_actions(new PayloadActions(this)),
      m_editor(new PayloadEditor(*m_actions, this)),
      m_library(new PayloadLibrary(state, this)),
      m_delivery(new PayloadDelivery(state, form()->editor(), outcome(), this)),
      m_messages(new MessageBar(this)),
      m_stack(new QStackedWidget(this))
{
    setHelpPage(this, QStringLiteral("four-jobs.md#replay-payloads"));
    buildLayout();
    connectActions();
    connectParts();
    updateActions();
    reload();
}

void PayloadsPage::buildLayout()
{
    auto *none = mutedLabel(tr("Select a payload to edit, fire or replay it."), this);
    none->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(none);
    m_stack->addWidget(m_editor);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setHandleWidth(12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_messages);
}

void PayloadsPage::connectActions()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_view->setContextActions({m_actions->fire, m_actions->replay, separator, m_actions->duplicate, m_actions->exportToFile,
                               m_actions->revert, m_actions->remove});
    connect(m_actions->createNew, &QAction::triggered, this, &PayloadsPage::addNew);
    connect(m_actions->save, &QAction::triggered, this, &PayloadsPage::save);
    connect(m_actions->saveAs, &QAction::triggered, this, &PayloadsPage::saveAs);
    connect(m_actions->duplicate, &QAction::triggered, this, &PayloadsPage::duplicate);
    connect(m_actions->revert, &QAction::triggered, this, &PayloadsPage::revert);
    connect(m_actions->exportToFile, &QAction::triggered, this, &PayloadsPage::exportPayload);
    connect(m_actions->remove, &QAction::triggered, this, &PayloadsPage::remove);
    connect(m_actions->replay, &QAction::triggered, this, &PayloadsPage::replay);
    connect(m_actions->fire, &QAction::triggered, this, &PayloadsPage::fire);
    connect(m_messages, &MessageBar::actionTriggered, this, &PayloadsPage::undoRemove);
}

void PayloadsPage::connectParts()
{
    connect(m_view, &PayloadLibraryView::currentChanged, this, &PayloadsPage::showCurrent);
    connect(m_view, &PayloadLibraryView::emptyWanted, this, &PayloadsPage::addNew);
    connect(m_view, &PayloadLibraryView::importWanted, this, &PayloadsPage::chooseFiles);
    connect(m_view, &PayloadLibraryView::filesGiven, this, &PayloadsPage::openFiles);
    connect(m_view, &PayloadLibraryView::textGiven, this, [this](const QByteArray &text) { openText(text); });
    connect(form(), &PayloadForm::edited, this, &PayloadsPage::formEdited);
    connect(form()->editor(), &JsonEditor::checked, this, &PayloadsPage::schedulePrediction);
    connect(outcome(), &OutcomePanel::activationWanted, &m_state, [this](ActivationId id) { m_state.setActivation(id); });
    connect(m_delivery, &PayloadDelivery::isDeliveringChanged, this, &PayloadsPage::updateActions);
    connect(m_library, &PayloadLibrary::wasRead, this, [this](const QVector<SavedPayload> &payloads) {
        setSaved(payloads);
        Q_EMIT reloaded();
    });
    connect(m_library, &PayloadLibrary::saved, this, &PayloadsPage::onSaved);
    connect(m_library, &PayloadLibrary::removed, this, [this](quint64 key, const SavedPayload &payload) {
        m_model->remove(key);
        offerUndo(payload, tr("Removed %1.").arg(payload.name));
    });
    connect(m_library, &PayloadLibrary::restored, this, [this](const SavedPayload &payload, bool stored) {
        const quint64 key = m_model->addUnsaved(payload);
        if (stored)
            m_model->markStored(key, payload);
        m_view->setCurrentKey(key);
    });
    connect(m_library, &PayloadLibrary::failed, this, &PayloadsPage::showError);
    connect(&m_state, &ConsoleState::refreshWanted, this, &PayloadsPage::reload);
    connect(&m_state, &ConsoleState::refreshWanted, this, &PayloadsPage::schedulePrediction);
    connect(&m_state, &ConsoleState::zoneChanged, this, &PayloadsPage::schedulePrediction);
    connect(&m_state, &ConsoleState::storeOverviewChanged, this, &PayloadsPage::updateActions);
}

PayloadForm *PayloadsPage::form() const
{
    return m_editor->form();
}

OutcomePanel *PayloadsPage::outcome() const
{
    return m_editor->outcome();
}

void PayloadsPage::showError(const QString &sentence)
{
    Q_EMIT m_state.messageWanted(sentence, true);
}

// -- the list and the editor

void PayloadsPage::reload()
{
    m_library->read();
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
        m_view->chooseFirst();
        showCurrent();
        return;
    }
    const bool sameText = shown && shown->payload == after->present().payload && shown->name == after->present().name
        && shown->note == after->present().note && shown->tags == after->present().tags;
    if (sameText)
        form()->markSaved(after->saved);
    else
        form()->setPayload(after->saved, after->present());
    updateActions();
}

bool PayloadsPage::hasUnsaved() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto key = m_model->index(row).data(PayloadLibraryModel::KeyRole).value<quint64>();
        if (m_model->find(key)->needsSaving())
            return true;
    }
    return m_shown != 0 && form()->isModified();
}

void PayloadsPage::showCurrent()
{
    const quint64 key = m_view->currentKey();
    if (key != 0 && key == m_shown)
        return;
    keepEdits();
    m_shown = key;
    const LibraryEntry *entry = m_model->find(key);
    m_stack->setCurrentIndex(entry ? 1 : 0);
    if (entry)
        form()->setPayload(entry->saved, entry->present());
    updateActions();
    schedulePrediction();
}

/// What is in the editor becomes the entry's draft, so that selecting another entry loses nothing.
void PayloadsPage::keepEdits()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    const bool modified = form()->isModified();
    if (modified || entry->draft)
        m_model->setDraft(m_shown, modified ? std::optional(form()->payload()) : std::nullopt);
}

void PayloadsPage::formEdited()
{
    keepEdits();
    updateActions();
    m_delivery->forgetPrediction();
}

void PayloadsPage::updateActions()
{
    m_actions->update(m_model->find(m_shown), m_state.whyNotWritable(), m_delivery->isDelivering());
}

// -- new entries

void PayloadsPage::addNew()
{
    const TriggerKey chosen = m_state.trigger();
    openText(indentedLayout(QString::fromUtf8(compactJson(CronPayload::build(chosen.workflow, chosen.trigger)))).toUtf8(),
             chosen.trigger.isEmpty() ? tr("New payload") : chosen.trigger);
    form()->focusName();
}

void PayloadsPage::chooseFiles()
{
    QFileDialog *dialog = makeFileDialog(this, tr("Open payload files"));
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
        Q_EMIT m_state.messageWanted(tr("Only the first %n file(s) were opened.", nullptr, mostFilesAtOnce), false);
}

void PayloadsPage::addFile(const QString &path)
{
    if (m_state.isOpenStore(path)) {
        showError(tr("%1 is the open store, not a payload.").arg(path));
        return;
    }
    runInBackground([path] {
        return readWholeFile(path, limits::payloadBytes);
    }).then(this, [this, path](const tl::expected<QByteArray, QString> &file) {
        if (file)
            openText(*file, QFileInfo(path).completeBaseName());
        else
            showError(file.error());
    });
}

void PayloadsPage::openText(const QByteArray &text, const QString &name)
{
    if (text.size() > limits::payloadBytes) {
        showError(tr("The text is too long: a payload may have at most %1.")
                      .arg(locale().formattedDataSize(limits::payloadBytes)));
        return;
    }
    SavedPayload payload;
    payload.payload = text;
    payload.actor = loginName();
    const QString trigger = payloadSubject(text).trigger;
    payload.name = !name.isEmpty() ? name : !trigger.isEmpty() ? trigger : tr("Pasted payload");
    m_view->setCurrentKey(m_model->addUnsaved(payload));
}

void PayloadsPage::duplicate()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    m_view->setCurrentKey(m_model->addUnsaved(entry->present()));
    form()->focusName();
}

// -- saving and removing

bool PayloadsPage::nameIsFree(const SavedPayload &payload)
{
    const LibraryEntry *holder = m_model->findStored(payload.name);
    if (payload.name.isEmpty())
        form()->setNameProblem(tr("Give the payload a name."));
    else if (holder && holder->key != m_shown)
        form()->setNameProblem(tr("Another saved payload has this name."));
    else
        return true;
    form()->focusName();
    return false;
}

void PayloadsPage::save()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry || !nameIsFree(form()->payload()))
        return;
    SavedPayload payload = form()->payload();
    payload.actor = loginName();
    payload.savedAt = systemNow();
    m_library->save(payload, entry->stored ? entry->saved.name : QString(), m_shown);
}

void PayloadsPage::saveAs()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    const SavedPayload edited = form()->payload();
    m_model->setDraft(m_shown, std::nullopt);
    form()->markSaved(edited); // the edits go with the copy
    m_view->setCurrentKey(m_model->addUnsaved(edited));
    save();
}

void PayloadsPage::onSaved(quint64 key, const SavedPayload &payload)
{
    // The person may have typed on while it was being saved.
    const bool unchangedSince =
        key == m_shown && form()->payload().payload == payload.payload && form()->payload().name == payload.name;
    m_model->markStored(key, payload);
    if (key == m_shown)
        form()->markSaved(payload);
    if (!unchangedSince)
        keepEdits();
    updateActions();
    Q_EMIT m_state.messageWanted(tr("Saved %1.").arg(payload.name), false);
}

void PayloadsPage::revert()
{
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    m_model->setDraft(m_shown, std::nullopt);
    form()->setPayload(entry->saved, entry->saved);
    updateActions();
    schedulePrediction();
}

void PayloadsPage::remove()
{
    keepEdits();
    const LibraryEntry *entry = m_model->find(m_shown);
    if (!entry)
        return;
    if (entry->stored) {
        m_library->remove(entry->saved, m_shown);
        return;
    }
    const SavedPayload discarded = entry->present();
    m_model->remove(m_shown);
    offerUndo(discarded, tr("Discarded %1.").arg(discarded.name));
}

void PayloadsPage::offerUndo(const SavedPayload &removed, const QString &sentence)
{
    m_removed = removed;
    m_messages->showOffer(sentence, tr("Undo"));
}

void PayloadsPage::undoRemove()
{
    m_messages->dismiss();
    if (m_removed)
        m_library->restore(*std::exchange(m_removed, std::nullopt));
}

void PayloadsPage::exportPayload()
{
    const SavedPayload payload = form()->payload();
    static const QRegularExpression unusual(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    const QString name = QString(payload.name).replace(unusual, QStringLiteral("_")) + QStringLiteral(".json");
    saveFile(
        this, {tr("Export payload"), name, {tr("JSON files (*.json)"), tr("All files (*)")}},
        [bytes = payload.payload](const QString &) { return bytes; },
        [this](const QString &path, const QString &problem) {
            Q_EMIT m_state.messageWanted(problem.isEmpty() ? tr("Exported to %1.").arg(path) : problem, !problem.isEmpty());
        });
}

// -- delivering

void PayloadsPage::schedulePrediction()
{
    m_delivery->forgetPrediction();
    // Nobody reads it on a page that is not shown; showing it asks again.
    if (m_shown != 0 && isVisible())
        m_delivery->schedulePrediction();
}

void PayloadsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    schedulePrediction();
}

void PayloadsPage::fire()
{
    if (m_shown != 0)
        m_delivery->fire(this);
}

void PayloadsPage::replay()
{
    if (m_shown == 0)
        return;
    const SavedPayload payload = form()->payload();
    Q_EMIT m_state.replayWanted({ReplayItem{payload.payload, std::nullopt, payload.name}});
}

} // namespace squidie::ui
