// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>
#include "state/latestrequest.h"
#include "stores/recentstores.h"

#include <QCoroTask>
#include <QDialog>

class QPushButton;
class QTabWidget;

namespace squidie::ui {

class BusyLine;
class FileForm;
class NoticeLabel;
class RecentStoresList;
class ServerForm;
class Workspace;

/// Opens and creates stores: a file, a PostgreSQL server, or a recent one. Closes once the store is open; if that fails, it
/// stays and says why.
class OpenStoreDialog : public QDialog {
    Q_OBJECT

public:
    OpenStoreDialog(RuntimeService &service, Workspace &workspace, RecentStores &recent, const Clock &clock,
                    QWidget *parent = nullptr);

    /// Shows the server page with that address and the problem, and asks for the password.
    void showServer(const QString &url, const QString &problem);
    void showRecent();

    QTabWidget *pages() const { return m_pages; }
    FileForm *file() const { return m_file; }
    ServerForm *server() const { return m_server; }
    RecentStoresList *recent() const { return m_recent; }
    QPushButton *openButton() const { return m_open; }
    QPushButton *testButton() const { return m_test; }
    /// The message of the last test or attempt to open.
    QString answer() const;

    /// Cancels an opening under way.
    void reject() override;

private:
    void openChosen();
    QCoro::Task<void> test();
    void say(const QString &sentence, bool isError);
    void setBusy(bool busy);
    void updateButtons();

    RuntimeService &m_service;
    Workspace &m_workspace;
    QTabWidget *m_pages;
    FileForm *m_file;
    ServerForm *m_server;
    RecentStoresList *m_recent;
    NoticeLabel *m_problem;
    NoticeLabel *m_success;
    BusyLine *m_busyLine;
    QPushButton *m_open;
    QPushButton *m_test;
    bool m_opening = false; ///< of what was chosen here
    bool m_busy = false;
    LatestRequest m_testing;
};

} // namespace squidie::ui
