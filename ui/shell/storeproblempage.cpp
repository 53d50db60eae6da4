// SPDX-License-Identifier: Apache-2.0
#include "shell/storeproblempage.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "widgets/labels.h"
#include <squidie/runtimeservice.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

namespace squidie::ui {

namespace {

QString titleFor(const QString &reason)
{
    if (reason == u"not_found")
        return StoreProblemPage::tr("There is no store here");
    if (reason == u"not_a_store")
        return StoreProblemPage::tr("This file is not a store");
    if (reason == u"newer_version")
        return StoreProblemPage::tr("The store is newer than this program");
    if (reason == u"locked")
        return StoreProblemPage::tr("The store is locked");
    if (reason == u"corrupt")
        return StoreProblemPage::tr("The store is damaged");
    if (reason == u"bad_address")
        return StoreProblemPage::tr("This is not a store address");
    if (reason == u"cannot_connect" || reason == u"connection_lost")
        return StoreProblemPage::tr("The server cannot be reached");
    if (reason == u"wrong_password")
        return StoreProblemPage::tr("The server rejected the user name or password");
    if (reason == u"no_such_database")
        return StoreProblemPage::tr("The server has no such database");
    if (reason == u"not_permitted")
        return StoreProblemPage::tr("The server does not allow this");
    return StoreProblemPage::tr("The store cannot be opened");
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

void StoreProblemPage::showProblem(const QString &path, const Error &error)
{
    m_path = path;
    const QString reason = error.value.toObject().value(QStringLiteral("reason")).toString();
    m_title->setText(titleFor(reason));
    m_sentence->setText(errorSentence(error));
    m_create->setVisible(reason == u"not_found");
    m_again->setVisible(reason != u"not_found" && reason != u"bad_address");
    m_address->setVisible(isPostgresUrl(path));
    setFocusProxy(reason == u"not_found" ? m_create : reason == u"bad_address" ? m_address : m_again);
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
