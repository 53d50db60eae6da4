// SPDX-License-Identifier: Apache-2.0
#include "stores/openstoredialog.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "stores/fileform.h"
#include "stores/recentstoreslist.h"
#include "stores/serverform.h"
#include "stores/storeidentity.h"
#include "stores/workspace.h"
#include "widgets/busyline.h"
#include "widgets/noticelabel.h"
#include <squidie/storereason.h>

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace squidie::ui {

OpenStoreDialog::OpenStoreDialog(RuntimeService &service, Workspace &workspace, RecentStores &recent, const Clock &clock,
                                 QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_workspace(workspace),
      m_pages(new QTabWidget(this)),
      m_file(new FileForm(m_pages)),
      m_server(new ServerForm(m_pages)),
      m_recent(new RecentStoresList(recent, clock(), m_pages)),
      m_problem(new NoticeLabel(NoticeLabel::Kind::Error, this)),
      m_success(new NoticeLabel(NoticeLabel::Kind::Info, this)),
      m_busyLine(new BusyLine(this))
{
    setWindowTitle(tr("Open store"));
    setHelpPage(this, QStringLiteral("stores.md#in-the-console"));
    setHelpPage(m_file, QStringLiteral("stores.md#files"));
    setHelpPage(m_server, QStringLiteral("stores.md#postgresql"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pages->addTab(m_file, lineIcon(QStringLiteral("store")), tr("F&ile"));
    m_pages->addTab(m_server, lineIcon(QStringLiteral("server")), tr("PostgreSQL &server"));
    m_pages->addTab(m_recent, lineIcon(QStringLiteral("clock")), tr("&Recent"));
    m_pages->setAccessibleName(tr("Store location"));
    for (NoticeLabel *notice : {m_problem, m_success}) {
        notice->hide();
        notice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_test = buttons->addButton(tr("&Test connection"), QDialogButtonBox::ActionRole);
    m_test->setIcon(lineIcon(QStringLiteral("link")));
    m_test->setAutoDefault(false);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space + space / 2);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_success);
    layout->addWidget(buttons);
    resize(76 * space, 62 * space);

    const auto edited = [this] {
        m_testing.cancel();
        setBusy(m_opening);
        say({}, false);
    };
    connect(m_file, &FileForm::edited, this, &OpenStoreDialog::updateButtons);
    connect(m_server, &ServerForm::edited, this, edited);
    connect(m_recent, &RecentStoresList::edited, this, &OpenStoreDialog::updateButtons);
    connect(m_pages, &QTabWidget::currentChanged, this, edited);
    connect(m_file, &FileForm::addressEntered, this, [this](const QString &url) { showServer(url, {}); });
    connect(m_recent, &RecentStoresList::activated, this, &OpenStoreDialog::openChosen);
    connect(m_open, &QPushButton::clicked, this, &OpenStoreDialog::openChosen);
    connect(m_test, &QPushButton::clicked, this, [this] { test(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &OpenStoreDialog::reject);
    connect(&workspace, &Workspace::opened, this, [this] {
        if (m_opening)
            accept();
    });
    connect(&workspace, &Workspace::openFailed, this, [this](const QString &, const Error &error) {
        if (!std::exchange(m_opening, false))
            return;
        setBusy(false);
        say(errorSentence(error), true);
        const bool password = storeReason(error) == StoreReason::WrongPassword;
        if (password && m_pages->currentWidget() == m_server)
            m_server->focusPassword();
        else if (password)
            showServer(m_recent->path(), errorSentence(error));
    });
    updateButtons();
}

void OpenStoreDialog::showServer(const QString &url, const QString &problem)
{
    m_pages->setCurrentWidget(m_server);
    m_server->setUrl(url);
    if (problem.isEmpty())
        return;
    say(problem, true);
    m_server->focusPassword();
}

void OpenStoreDialog::showRecent()
{
    m_pages->setCurrentWidget(m_recent);
    m_recent->setFocus();
}

QString OpenStoreDialog::answer() const
{
    return m_problem->text().isEmpty() ? m_success->text() : m_problem->text();
}

void OpenStoreDialog::openChosen()
{
    if (!m_open->isEnabled())
        return;
    m_testing.cancel();
    m_opening = true;
    say({}, false);
    setBusy(true);
    if (m_pages->currentWidget() == m_server)
        m_workspace.open(m_server->location(), m_server->remembersPassword());
    else if (m_pages->currentWidget() == m_file)
        m_workspace.open({m_file->path(), !m_file->makesNew()}, false);
    else
        m_workspace.open(m_recent->path());
}

void OpenStoreDialog::reject()
{
    if (m_opening)
        m_workspace.cancelOpening();
    QDialog::reject();
}

QCoro::Task<void> OpenStoreDialog::test()
{
    const Request request = m_testing.begin();
    say({}, false);
    setBusy(true);
    const StoreLocation location = m_server->location();
    const StoreLocation complete = co_await m_workspace.withPassword(location);
    if (!request.isCurrent())
        co_return;
    const Result<StoreOverview> found = co_await m_service.look(complete);
    if (!request.isCurrent())
        co_return;
    setBusy(false);
    const std::optional<StoreReason> reason = found ? std::nullopt : storeReason(found.error());
    if (found)
        say(tr("The server answers: %1, with a store of schema version %2.").arg(found->engine).arg(found->schemaVersion),
            false);
    else if (reason == StoreReason::NotFound && !location.mustExist)
        say(tr("The server answers. The database has no store yet; opening it creates one."), false);
    else if (reason == StoreReason::OlderVersion)
        say(tr("The server answers. The store has an older version; opening it upgrades it."), false);
    else
        say(errorSentence(found.error()), true);
}

void OpenStoreDialog::say(const QString &sentence, bool isError)
{
    const std::pair<NoticeLabel *, bool> notices[] = {{m_problem, isError}, {m_success, !isError}};
    for (const auto &[notice, meant] : notices) {
        notice->setText(meant ? sentence : QString());
        notice->setAccessibleName(notice->text());
        notice->setVisible(!notice->text().isEmpty());
    }
    updateButtons();
}

void OpenStoreDialog::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        busy ? m_busyLine->begin() : m_busyLine->end();
    updateButtons();
}

void OpenStoreDialog::updateButtons()
{
    const QWidget *page = m_pages->currentWidget();
    const bool complete = page == m_file ? m_file->isComplete()
        : page == m_server               ? m_server->isComplete()
                                         : m_recent->isComplete();
    m_open->setEnabled(complete && !m_opening);
    m_open->setText(page == m_file && m_file->makesNew() ? tr("Create and open") : tr("Open"));
    m_test->setVisible(page == m_server);
    m_test->setEnabled(complete && !m_busy);
    m_pages->setEnabled(!m_opening);
}

} // namespace squidie::ui
