// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>
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

/// Opens and makes stores: a file, a PostgreSQL server, or one that was open before. Closes once the store is open; what
/// went wrong it says itself, and stays.
class OpenStoreDialog : public QDialog {
    Q_OBJECT

public:
    OpenStoreDialog(RuntimeService &service, Workspace &workspace, RecentStores &recent, const Clock &clock,
                    QWidget *parent = nullptr);

    /// The page of servers with that address, and what went wrong there; the password is asked for.
    void showServer(const QString &url, const QString &problem);
    void showRecent();

    QTabWidget *pages() const { return m_pages; }
    FileForm *file() const { return m_file; }
    ServerForm *server() const { return m_server; }
    RecentStoresList *recent() const { return m_recent; }
    QPushButton *openButton() const { return m_open; }
    QPushButton *testButton() const { return m_test; }
    /// What the last test or opening said.
    QString answer() const;

    /// Gives up what is being opened.
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
    bool m_opening = false; ///< what was chosen here
    bool m_busy = false;
    int m_request = 0;
};

} // namespace squidie::ui
