// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "look/icons.h"
#include "shell/windowmessagebar.h"
#include "shell/rangebar.h"
#include "shell/startpage.h"
#include "shell/storeproblempage.h"
#include "shell/triggerpanel.h"
#include "stores/openstoredialog.h"
#include "stores/storeidentity.h"
#include "stores/workspace.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/emptystate.h"
#include <squidie/storereason.h>

#include <QDialog>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

namespace squidie::ui {

void MainWindow::onOpened(const StoreOverview &store)
{
    m_messages->dismiss();
    m_pagesBegun = false;
    if (!store.isSample)
        m_recent.remember(store.path, m_clock());
    m_range->setAnchor(store.isSample ? m_workspace->sampleEnd() : std::nullopt);
    m_range->setKind(store.isSample ? RangeBar::Kind::Week
                                    : RangeBar::kindFromName(QSettings().value(QStringLiteral("range/kind")).toString()));
    m_openFailed = false;
    m_openAgain.stop();
    m_openAgainPath.clear();
    chooseCentre();
    updateTitle();
    (showsStartPage() ? static_cast<QWidget *>(m_start) : m_triggers)->setFocus();
    if (store.readOnly) {
        m_messages->showMessage(
            tr("%1 You can inspect, predict and replay in a sandbox; everything that writes is switched off.")
                .arg(m_state.whyNotWritable()),
            false);
    }
    if (const QString file = std::exchange(m_fileToOpen, {}); !file.isEmpty())
        openFile(file);
}

void MainWindow::onOpenFailed(const QString &path, const Error &error)
{
    m_openFailed = true;
    const bool comesBack = openAgainLater(path, error);
    m_problem->showProblem(path, error, comesBack);
    // The store that is open stays open.
    if (!m_state.store().path.isEmpty())
        m_messages->showMessage(errorSentence(error), true);
    chooseCentre();
    updateTitle();
    if (m_centre->currentWidget() == m_problem)
        m_problem->setFocus();
    // Only the person knows the password. The dialog that asked for this store reports the problem itself.
    if (storeReason(error) == StoreReason::WrongPassword && !m_openDialog && !asksSomething())
        chooseStore(path, errorSentence(error));
}

/// A server that cannot be reached yet may be there a moment later.
bool MainWindow::openAgainLater(const QString &path, const Error &error)
{
    constexpr std::chrono::milliseconds shortestPause{1000};
    constexpr std::chrono::milliseconds longestPause{10'000};
    const auto reason = storeReason(error);
    if (reason != StoreReason::CannotConnect && reason != StoreReason::ConnectionLost) {
        m_openAgain.stop();
        return false;
    }
    m_openAgain.setInterval(m_openAgainPath == path
                                ? std::min<std::chrono::milliseconds>(2 * m_openAgain.intervalAsDuration(), longestPause)
                                : shortestPause);
    m_openAgainPath = path;
    m_openAgain.start();
    return true;
}

void MainWindow::openNow()
{
    const bool isLeft = !m_state.store().path.isEmpty() || m_openDialog || m_centre->currentWidget() != m_problem;
    if (!isLeft)
        openStore(m_openAgainPath);
}

void MainWindow::openStore(const QString &path)
{
    m_openAgain.stop();
    if (!mayLeaveStore())
        return;
    m_opening->setTexts(tr("Opening the store…"), withoutSecrets(path));
    m_workspace->open(path);
}

OpenStoreDialog *MainWindow::chooseStore(const QString &url, const QString &problem)
{
    if (!m_openDialog) {
        m_openDialog = new OpenStoreDialog(m_state.service(), *m_workspace, m_recent, m_clock, this);
        m_openDialog->open();
    }
    if (!url.isEmpty())
        m_openDialog->showServer(url, problem);
    return m_openDialog;
}

void MainWindow::openDefaultStore()
{
    if (mayLeaveStore())
        m_workspace->openOrCreate(Workspace::defaultStorePath());
}

void MainWindow::openSample()
{
    if (mayLeaveStore())
        m_workspace->openSample();
}

bool MainWindow::asksSomething() const
{
    const QList<QDialog *> dialogs = findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(dialogs.begin(), dialogs.end(), [this](const QDialog *dialog) {
        return dialog->isVisible() && dialog->isModal() && dialog != m_openDialog;
    });
}

/// An open dialog is about to change the store that it names.
bool MainWindow::mayLeaveStore()
{
    if (asksSomething())
        m_messages->showMessage(tr("Close the open dialog first: it works on the current store."), true);
    return !asksSomething();
}

void MainWindow::showOutage()
{
    const StoreOutage &outage = m_state.outage();
    m_messages->setOutage(outage, timeTextWithZone(outage.since, m_state.zoneFor(m_state.trigger())));
}

/// The store that does not answer; or what has taken the place of one that was replaced.
void MainWindow::askStoreAgain()
{
    if (m_state.outage().wasReplaced)
        openStore(m_state.store().path);
    else if (m_state.outage().isSilent)
        m_state.service().reconnect();
    else
        m_state.service().tryAgain();
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const QVector<RecentStore> stores = m_recent.all();
    for (const RecentStore &store : stores) {
        QAction *action = m_recentMenu->addAction(lineIcon(storeKindIcon(storeKind(store.path))),
                                                  storeName(store.path).replace(u'&', QStringLiteral("&&")), this,
                                                  [this, path = store.path] { openStore(path); });
        action->setToolTip(plainToolTip(store.path));
        action->setCheckable(store.path == m_state.store().path);
        action->setChecked(store.path == m_state.store().path);
    }
    if (stores.isEmpty())
        m_recentMenu->addAction(tr("No recent stores"))->setEnabled(false);
    m_recentMenu->addSeparator();
    m_recentMenu->addAction(lineIcon(QStringLiteral("open")), tr("&All recent stores…"), this,
                            [this] { chooseStore()->showRecent(); });
}

} // namespace squidie::ui
