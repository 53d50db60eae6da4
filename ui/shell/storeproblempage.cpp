// SPDX-License-Identifier: Apache-2.0
#include "shell/storeproblempage.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "widgets/labels.h"
#include <squidie/runtimeservice.h>
#include <squidie/storereason.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace squidie::ui {

namespace {

QString titleFor(std::optional<StoreReason> reason)
{
    switch (reason.value_or(StoreReason::Failed)) {
    case StoreReason::NotFound:
        return StoreProblemPage::tr("There is no store here");
    case StoreReason::NotAStore:
        return StoreProblemPage::tr("This file is not a store");
    case StoreReason::Altered:
        return StoreProblemPage::tr("The store has been altered");
    case StoreReason::NotAFile:
        return StoreProblemPage::tr("This cannot be a store");
    case StoreReason::SeveralNames:
        return StoreProblemPage::tr("The store's file has several names");
    case StoreReason::NewerVersion:
        return StoreProblemPage::tr("The store is newer than this program");
    case StoreReason::Locked:
        return StoreProblemPage::tr("The store is locked");
    case StoreReason::Corrupt:
        return StoreProblemPage::tr("The store is damaged");
    case StoreReason::BadAddress:
        return StoreProblemPage::tr("This is not a store address");
    case StoreReason::CannotConnect:
    case StoreReason::ConnectionLost:
        return StoreProblemPage::tr("The server cannot be reached");
    case StoreReason::UntrustedCertificate:
        return StoreProblemPage::tr("The server's certificate is not trusted");
    case StoreReason::WrongPassword:
        return StoreProblemPage::tr("The server rejected the user name or password");
    case StoreReason::NoSuchDatabase:
        return StoreProblemPage::tr("The server has no such database");
    case StoreReason::NotPermitted:
        return StoreProblemPage::tr("The server does not allow this");
    default:
        return StoreProblemPage::tr("The store cannot be opened");
    }
}

} // namespace

StoreProblemPage::StoreProblemPage(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(plainLabel({}, this)),
      m_sentence(selectableLabel({}, this)),
      m_again(new QPushButton(lineIcon(QStringLiteral("refresh")), tr("Try &again"), this)),
      m_create(new QPushButton(lineIcon(QStringLiteral("add")), tr("&Create it"), this))
{
    setAccessibleName(tr("The store cannot be opened"));
    setHelpPage(this, QStringLiteral("errors.md#store-reasons"));
    m_title->setFont(titleFont(m_title->font()));
    m_address = new QPushButton(lineIcon(QStringLiteral("edit")), tr("Address and &password…"), this);
    auto *other = new QPushButton(lineIcon(QStringLiteral("open")), tr("&Open another store…"), this);
    auto *sample = new QPushButton(lineIcon(QStringLiteral("sample")), tr("&Explore the sample workspace"), this);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againWanted(m_path); });
    connect(m_create, &QPushButton::clicked, this, [this] { Q_EMIT createWanted(m_path); });
    connect(m_address, &QPushButton::clicked, this, [this] { Q_EMIT addressWanted(m_path); });
    connect(other, &QPushButton::clicked, this, &StoreProblemPage::otherWanted);
    connect(sample, &QPushButton::clicked, this, &StoreProblemPage::sampleWanted);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    for (QPushButton *button : {m_again, m_create, m_address, other, sample})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(space);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(space);
    column->addLayout(buttons);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4 * space, 2 * space, 4 * space, 2 * space);
    layout->addStretch(1);
    layout->addLayout(column, 6);
    layout->addStretch(1);
    updateIcon();
}

void StoreProblemPage::showProblem(const QString &path, const Error &error, bool comesBack)
{
    m_path = path;
    const std::optional<StoreReason> reason = storeReason(error);
    m_title->setText(titleFor(reason));
    m_sentence->setText(comesBack ? tr("%1 It is tried again every few seconds.").arg(errorSentence(error))
                                  : errorSentence(error));
    m_create->setVisible(reason == StoreReason::NotFound);
    m_again->setVisible(reason != StoreReason::NotFound && reason != StoreReason::BadAddress);
    m_address->setVisible(isStoreAddress(path));
    setFocusProxy(reason == StoreReason::NotFound ? m_create : reason == StoreReason::BadAddress ? m_address : m_again);
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_sentence->text());
}

QString StoreProblemPage::title() const
{
    return m_title->text();
}

QString StoreProblemPage::sentence() const
{
    return m_sentence->text();
}

void StoreProblemPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QWidget::changeEvent(event);
}

void StoreProblemPage::updateIcon()
{
    m_icon->setPixmap(lineIcon(QStringLiteral("warning")).pixmap(QSize(4 * space, 4 * space), devicePixelRatioF()));
}

} // namespace squidie::ui
