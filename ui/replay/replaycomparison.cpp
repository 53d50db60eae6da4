// SPDX-License-Identifier: Apache-2.0
#include "replay/replaycomparison.h"

#include "outcomes/outcomepanel.h"
#include "payloads/jsoneditor.h"
#include "payloads/jsonlayout.h"
#include "payloads/jsontextedit.h"

#include "base/jsontext.h"
#include "widgets/labels.h"

#include <QGridLayout>
#include <QLabel>

namespace squidie::ui {

namespace {

DeliveryResult resultOf(const Activation &activation)
{
    return {activation.id,       activation.receivedAt, activation.outcome, activation.runId,
            activation.signalId, activation.error,      activation.conflict};
}

QByteArray contextText(const QJsonObject &context)
{
    return context.isEmpty() ? QByteArray() : indentedLayout(QString::fromUtf8(compactJson(context))).toUtf8();
}

} // namespace

ReplayComparison::ReplayComparison(QWidget *parent)
    : QWidget(parent),
      m_then(new OutcomePanel(this)),
      m_now(new OutcomePanel(this)),
      m_thenContext(new JsonEditor(this)),
      m_nowContext(new JsonEditor(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
    grid->addWidget(captionLabel(tr("Then"), this), 0, 0);
    grid->addWidget(captionLabel(tr("Now"), this), 0, 1);
    grid->addWidget(m_then, 1, 0);
    grid->addWidget(m_now, 1, 1);
    grid->addWidget(captionLabel(tr("Run context then"), this), 2, 0);
    grid->addWidget(captionLabel(tr("Run context now"), this), 2, 1);
    grid->addWidget(m_thenContext, 3, 0);
    grid->addWidget(m_nowContext, 3, 1);
    m_thenContext->setName(tr("Run context then"));
    m_nowContext->setName(tr("Run context now"));
    for (JsonEditor *editor : {m_thenContext, m_nowContext}) {
        editor->setReadOnly(true);
        editor->setMinimumHeight(80);
        editor->textEdit()->setPlaceholderText(tr("No context"));
    }
    for (OutcomePanel *panel : {m_then, m_now})
        connect(panel, &OutcomePanel::activationWanted, this, &ReplayComparison::activationWanted);
    showNothing();
}

void ReplayComparison::showEntry(const ReplayEntry &entry, Instant now, const QByteArray &zone)
{
    m_thenContext->setBytes({});
    if (entry.original)
        m_then->showResult(resultOf(*entry.original), now, zone);
    else if (entry.replayOf)
        m_then->showNote(tr("Not read yet"), tr("The ledger has this delivery; the store has not answered so far."));
    else
        m_then->showNote(tr("Never delivered"), tr("This payload does not come from the ledger."));
    if (entry.result)
        m_now->showResult(*entry.result, now, zone);
    else if (entry.prediction)
        m_now->showPrediction(*entry.prediction, now, zone);
    else if (entry.isUnknown)
        m_now->showNote(tr("Not known whether it was delivered"), errorSentence(*entry.error));
    else if (entry.error && entry.isLeftToDo())
        m_now->showNote(tr("Not delivered"), errorSentence(*entry.error));
    else if (entry.error)
        m_now->showNote(tr("Cannot be replayed like this"), errorSentence(*entry.error));
    else
        m_now->showNote(tr("Not reached"));
    showFreshContext(entry.prediction ? entry.prediction->context : QJsonObject());
}

void ReplayComparison::showOriginalContext(const QJsonObject &context)
{
    m_thenContext->setBytes(contextText(context));
}

void ReplayComparison::showFreshContext(const QJsonObject &context)
{
    m_nowContext->setBytes(contextText(context));
}

void ReplayComparison::showNothing()
{
    m_then->showNote(tr("Nothing selected"), tr("Select a payload above."));
    m_now->showNote(tr("Nothing selected"));
    m_thenContext->setBytes({});
    m_nowContext->setBytes({});
}

} // namespace squidie::ui
