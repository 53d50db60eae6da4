// SPDX-License-Identifier: Apache-2.0
#include "inspector/payloadview.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/visibletext.h"
#include "look/icons.h"
#include "look/theme.h"
#include "widgets/jsontree.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

namespace squidie::ui {

namespace {

QToolButton *choice(const QString &text, QButtonGroup *group, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setCheckable(true);
    button->setProperty("segment", true);
    button->setFocusPolicy(Qt::StrongFocus);
    group->addButton(button);
    return button;
}

} // namespace

PayloadView::PayloadView(QWidget *parent)
    : QWidget(parent),
      m_note(mutedLabel({}, this)),
      m_stack(new QStackedWidget(this)),
      m_tree(new JsonTree(this)),
      m_text(new QPlainTextEdit(this))
{
    auto *group = new QButtonGroup(this);
    m_asTree = choice(tr("Tree"), group, this);
    m_asText = choice(tr("Exact text"), group, this);
    auto *copy = new QToolButton(this);
    copy->setIcon(lineIcon(QStringLiteral("copy")));
    copy->setProperty("quiet", true);
    copy->setToolTip(tr("Copy the exact text"));
    copy->setAccessibleName(tr("Copy the payload's exact text"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_payload)); });
    connect(m_asTree, &QToolButton::clicked, this, [this] { showTree(true); });
    connect(m_asText, &QToolButton::clicked, this, [this] { showTree(false); });

    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fixedFont(m_text->font()));
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("The payload's exact text"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    m_stack->setMinimumHeight(26 * space);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space / 2);
    buttons->addWidget(m_asTree);
    buttons->addWidget(m_asText);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    layout->addWidget(m_stack);
    showTree(true);
}

void PayloadView::setPayload(const QByteArray &payload, qint64 bytes)
{
    m_payload = payload;
    m_text->setPlainText(visibleJson(QString::fromUtf8(payload)));
    const auto value = parseJson(payload, limits::jsonDepth);
    m_asTree->setEnabled(value.has_value());
    if (value)
        m_tree->setValue(*value);
    else
        m_tree->setValue(QJsonValue::Null);
    const bool kept = !payload.isEmpty() || bytes == 0;
    m_note->setVisible(!value || !kept);
    if (!kept)
        m_note->setText(tr("%1 arrived, too large to keep: only the size and the digest were recorded.")
                            .arg(QLocale().formattedDataSize(bytes)));
    else if (!value)
        m_note->setText(errorSentence(value.error()));
    m_stack->setVisible(kept);
    showTree(value.has_value() && !m_asText->isChecked());
}

void PayloadView::showTree(bool tree)
{
    (tree ? m_asTree : m_asText)->setChecked(true);
    m_stack->setCurrentWidget(tree ? static_cast<QWidget *>(m_tree) : m_text);
}

} // namespace squidie::ui
