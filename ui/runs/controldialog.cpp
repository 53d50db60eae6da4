// SPDX-License-Identifier: Apache-2.0
#include "runs/controldialog.h"

#include "base/loginname.h"
#include "help/helppage.h"
#include "look/theme.h"
#include "widgets/labels.h"
#include "widgets/noticelabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr qsizetype commentMaximum = 2000;

}

ControlDialog::ControlDialog(const ControlQuestion &question, QWidget *parent)
    : QDialog(parent),
      m_actor(new QLineEdit(loginName(), this)),
      m_comment(new QPlainTextEdit(question.comment, this)),
      m_confirm(new QCheckBox(QString(question.confirm).replace(u'&', QStringLiteral("&&")), this)),
      m_overtaken(new NoticeLabel(NoticeLabel::Kind::Conflict, this))
{
    setWindowTitle(question.title);
    setHelpPage(this, QStringLiteral("runs.md#controls"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space + space / 2);
    layout->addWidget(headingLabel(question.title, this));
    layout->addWidget(plainLabel(question.sentence, this));
    layout->addWidget(selectableLabel(question.facts.join(u'\n'), this));
    if (!question.warning.isEmpty()) {
        auto *warning = new NoticeLabel(NoticeLabel::Kind::Error, this);
        warning->setText(question.warning);
        layout->addWidget(warning);
    }
    auto *who = plainLabel(tr("&Actor, recorded with the command:"), this);
    who->setBuddy(m_actor);
    m_actor->setAccessibleName(tr("Actor"));
    m_actor->setPlaceholderText(tr("Who decides"));
    layout->addWidget(who);
    layout->addWidget(m_actor);
    auto *label = plainLabel(tr("Co&mment, kept with the run and shown in its history:"), this);
    label->setBuddy(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("The reason, in a sentence"));
    m_comment->setTabChangesFocus(true);
    m_comment->setMinimumHeight(4 * m_comment->fontMetrics().lineSpacing());
    layout->addWidget(label);
    layout->addWidget(m_comment, 1);
    m_confirm->setVisible(!question.confirm.isEmpty());
    layout->addWidget(m_confirm);
    m_overtaken->hide();
    layout->addWidget(m_overtaken);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(question.button, QDialogButtonBox::AcceptRole);
    // "Cancel" next to "Cancel the run" would be a trap.
    buttons->addButton(tr("Do nothing"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(m_confirm, &QCheckBox::toggled, this, &ControlDialog::updateAccept);
    connect(m_actor, &QLineEdit::textChanged, this, &ControlDialog::updateAccept);
    updateAccept();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(shortcut, &QShortcut::activated, m_accept, &QPushButton::click);
    m_accept->setToolTip(tr("Ctrl+Return"));
    m_comment->setFocus();
    // As tall as its wrapped sentences need at this width.
    constexpr int width = 60 * space;
    resize(width, qMax(minimumSizeHint().height(), layout->totalHeightForWidth(width)));
}

void ControlDialog::setOvertaken(const QString &sentence)
{
    m_overtaken->setText(sentence);
    m_overtaken->setAccessibleName(sentence);
    m_overtaken->setVisible(!sentence.isEmpty());
    updateAccept();
}

void ControlDialog::updateAccept()
{
    const bool confirmed = m_confirm->text().isEmpty() || m_confirm->isChecked();
    const bool hasActor = !m_isActorRequired || !actor().isEmpty();
    m_accept->setEnabled(confirmed && hasActor && m_overtaken->text().isEmpty());
}

void ControlDialog::requireActor()
{
    m_isActorRequired = true;
    updateAccept();
}

QString ControlDialog::actor() const
{
    return m_actor->text().trimmed();
}

QString ControlDialog::comment() const
{
    return m_comment->toPlainText().trimmed().left(commentMaximum);
}

} // namespace squidie::ui
