// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadform.h"

#include "payloads/jsoneditor.h"

#include "outcomes/outcomestyle.h"
#include "widgets/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int longestName = 200;

} // namespace

QStringList tagsFromText(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

PayloadForm::PayloadForm(QWidget *parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_nameProblem(plainLabel({}, this)),
      m_tags(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_editor(new JsonEditor(this))
{
    m_name->setMaxLength(longestName);
    m_tags->setPlaceholderText(tr("regression, late"));
    m_note->setPlaceholderText(tr("What it is for"));
    m_tags->setToolTip(tr("Separated by commas"));
    m_editor->setName(tr("Payload"));
    m_nameProblem->hide();

    auto *fields = new QFormLayout;
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(8);
    fields->addRow(tr("&Name"), m_name);
    fields->addRow(QString(), m_nameProblem);
    fields->addRow(tr("&Tags"), m_tags);
    fields->addRow(tr("N&ote"), m_note);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(fields);
    layout->addWidget(m_editor, 1);

    const auto notifyEdited = [this] {
        if (!m_loading)
            Q_EMIT edited();
    };
    connect(m_name, &QLineEdit::textChanged, this, [this, notifyEdited] {
        setNameProblem({});
        notifyEdited();
    });
    connect(m_tags, &QLineEdit::textChanged, this, notifyEdited);
    connect(m_note, &QLineEdit::textChanged, this, notifyEdited);
    connect(m_editor, &JsonEditor::edited, this, notifyEdited);
}

void PayloadForm::setPayload(const SavedPayload &saved, const SavedPayload &present)
{
    m_loading = true;
    m_saved = saved;
    m_name->setText(present.name);
    m_tags->setText(present.tags.join(QStringLiteral(", ")));
    m_note->setText(present.note);
    m_editor->setBytes(present.payload);
    setNameProblem({});
    m_loading = false;
}

SavedPayload PayloadForm::payload() const
{
    SavedPayload payload = m_saved;
    payload.name = m_name->text().trimmed();
    payload.tags = tagsFromText(m_tags->text());
    payload.note = m_note->text().trimmed();
    payload.payload = m_editor->bytes();
    return payload;
}

bool PayloadForm::isModified() const
{
    const SavedPayload now = payload();
    return now.name != m_saved.name || now.tags != m_saved.tags || now.note != m_saved.note
        || now.payload != m_saved.payload;
}

void PayloadForm::markSaved(const SavedPayload &saved)
{
    m_saved = saved;
}

void PayloadForm::setNameProblem(const QString &sentence)
{
    m_nameProblem->setText(sentence);
    m_nameProblem->setVisible(!sentence.isEmpty());
    m_name->setAccessibleDescription(sentence);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, outcomeColor(Outcome::Rejected, palette()));
    m_nameProblem->setPalette(colours);
}

void PayloadForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace squidie::ui
