// SPDX-License-Identifier: Apache-2.0
#include "payloads/savepayloaddialog.h"

#include "help/helppage.h"
#include "payloads/jsoneditor.h"
#include "payloads/payloadform.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/loginname.h"
#include "text/plaintext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace squidie::ui {

QString suggestedName(const QByteArray &payload)
{
    const Result<QJsonValue> value = parseJson(payload, limits::jsonDepth);
    const QJsonObject object = value ? value->toObject() : QJsonObject();
    QStringList parts{object.value(u"trigger").toString()};
    parts += object.value(u"intended_window").toObject().value(u"start_at").toString();
    parts.removeAll(QString());
    return parts.isEmpty() ? SavePayloadDialog::tr("Payload") : oneLine(parts.join(u' '), 120);
}

SavePayloadDialog::SavePayloadDialog(ConsoleState &state, const QByteArray &payload, std::optional<ActivationId> from,
                                     QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_form(new PayloadForm(this)),
      m_replace(new QCheckBox(tr("&Replace the payload that has this name"), this))
{
    setWindowTitle(tr("Save payload"));
    setHelpPage(this, QStringLiteral("four-jobs.md#replay-payloads"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_replace->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_replace);
    layout->addWidget(buttons);
    resize(560, 480);

    SavedPayload present;
    present.name = suggestedName(payload);
    present.payload = payload;
    present.savedFrom = from;
    m_form->setPayload(present, present);
    m_form->focusName();
    connect(m_form, &PayloadForm::edited, this, &SavePayloadDialog::updateName);
    connect(m_replace, &QCheckBox::toggled, this, &SavePayloadDialog::updateName);
    connect(buttons, &QDialogButtonBox::accepted, this, &SavePayloadDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    readNames();
}

void SavePayloadDialog::setTakenNames(const QStringList &names)
{
    m_taken = QSet<QString>(names.begin(), names.end());
    updateName();
}

void SavePayloadDialog::updateName()
{
    const QString name = m_form->payload().name;
    const bool taken = m_taken.contains(name);
    m_replace->setVisible(taken);
    if (name.isEmpty())
        m_form->setNameProblem(tr("Give the payload a name."));
    else if (taken && !m_replace->isChecked())
        m_form->setNameProblem(tr("Another saved payload has this name."));
    else
        m_form->setNameProblem({});
    m_save->setEnabled(!name.isEmpty() && (!taken || m_replace->isChecked()));
}

void SavePayloadDialog::save()
{
    if (!m_save->isEnabled())
        return;
    SavedPayload payload = m_form->payload();
    payload.actor = loginName();
    payload.savedAt = systemNow();
    store(payload);
}

QCoro::Task<> SavePayloadDialog::readNames()
{
    const Request request = m_readingNames.begin();
    Result<QVector<SavedPayload>> answer = co_await m_state.service().savedPayloads();
    if (!request.isCurrent() || !answer)
        co_return;
    QStringList names;
    for (const SavedPayload &payload : *answer)
        names.append(payload.name);
    setTakenNames(names);
}

QCoro::Task<> SavePayloadDialog::store(SavedPayload payload)
{
    const Request request = m_saving.begin();
    m_save->setEnabled(false);
    Status done = co_await m_state.service().savePayload(payload, m_replace->isChecked());
    if (!request.isCurrent())
        co_return;
    if (!done) {
        m_form->setNameProblem(errorSentence(done.error()));
        m_save->setEnabled(true);
        co_return;
    }
    Q_EMIT m_state.messageWanted(tr("Saved %1.").arg(payload.name), false);
    Q_EMIT m_state.refreshWanted();
    accept();
}

} // namespace squidie::ui
