// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"
#include "state/consolestate.h"
#include "stores/keyring.h"
#include "stores/recentstores.h"

#include <QTimer>
#include <QMainWindow>
#include <QPointer>

#include <memory>

class QActionGroup;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace squidie::ui {

class ActivationsPage;
class BusyLine;
class EmptyState;
class Help;
class InspectorPane;
class WindowMessageBar;
class OpenStoreDialog;
class PayloadsPage;
class RangeBar;
class RunCommands;
class RunsPage;
class StartPage;
class StatusStrip;
class StoreProblemPage;
class TriggerPanel;
class WorkerControl;
class Workspace;

/// The one window: assembles tree, pages and inspector around the shared state. It knows the pages; they do not know each
/// other.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Uses the desktop's keyring unless another one is given.
    MainWindow(RuntimeService &service, Clock clock, QWidget *parent = nullptr, std::unique_ptr<Keyring> keyring = nullptr);
    ~MainWindow() override;

    ConsoleState &state() { return m_state; }
    Workspace *workspace() const { return m_workspace; }
    QTabWidget *pages() const { return m_pages; }
    ActivationsPage *activations() const { return m_activations; }
    RunsPage *runs() const { return m_runs; }
    PayloadsPage *payloads() const { return m_payloads; }
    InspectorPane *inspector() const { return m_inspector; }
    WorkerControl *worker() const { return m_worker; }
    WindowMessageBar *messages() const { return m_messages; }
    Help *help() const { return m_help; }
    bool showsStartPage() const;
    bool hasSelection() const;
    StoreProblemPage *storeProblem() const { return m_problem; }

    StatusStrip *statusStrip() const { return m_status; }
    RecentStores &recentStores() { return m_recent; }

    /// Opens an existing store, a file or a server's URL. If that fails and no other store is open, the window says why.
    void openStore(const QString &path);
    /// Opens the dialog for stores; with `url`, at that server's address and with the problem there.
    OpenStoreDialog *chooseStore(const QString &url = {}, const QString &problem = {});
    /// Opens the per-user store, which is created if it does not exist.
    void openDefaultStore();
    void openSample();
    /// A file from the command line, or dropped: a store, workflow definitions, deliveries to import, or a payload.
    void openFile(const QString &path);

private:
    void buildCentre();
    void buildDocks();
    void buildToolBar();
    void buildMenus();
    QMenu *fileMenu();
    QMenu *viewMenu();
    QMenu *activationMenu();
    QMenu *runMenu();
    QMenu *goMenu();
    void connectState();
    QAction *add(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &keys,
                 const std::function<void()> &then);

    void onOpened(const StoreOverview &store);
    void onOpenFailed(const QString &path, const Error &error);
    void chooseCentre();
    void updateTitle();
    void chooseDefinitions();
    /// An empty file name lets the person choose.
    void importActivations(const QString &file);
    void showLoadReport(const LoadReport &report);
    void fire(const TriggerKey &trigger, const std::optional<IntendedWindow> &window);
    void replay(const QVector<ReplayItem> &items);
    void replayIntoWindow(const ReplayItem &item, const IntendedWindow &window);
    void savePayload(const QByteArray &payload, std::optional<ActivationId> from);
    void showAbout();
    void rehearse();
    void askToDiscard();
    void leaveStartPage();
    bool mayWrite();
    void setTheme(ThemeChoice theme);
    void showInspector();
    void showZone();
    bool openAgainLater(const QString &path, const Error &error);
    void openNow();
    void showOutage();
    void askStoreAgain();
    void fillRecentMenu();
    bool asksSomething() const;
    bool mayLeaveStore();
    void restore();
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    ConsoleState m_state;
    Clock m_clock;
    RecentStores m_recent;
    Workspace *m_workspace;
    WorkerControl *m_worker;
    RunCommands *m_runCommands;
    Help *m_help;
    QStackedWidget *m_centre = nullptr;
    StartPage *m_start = nullptr;
    StoreProblemPage *m_problem = nullptr;
    EmptyState *m_opening = nullptr;
    QTabWidget *m_pages = nullptr;
    ActivationsPage *m_activations = nullptr;
    RunsPage *m_runs = nullptr;
    PayloadsPage *m_payloads = nullptr;
    WindowMessageBar *m_messages = nullptr;
    StatusStrip *m_status = nullptr;
    QPointer<OpenStoreDialog> m_openDialog;
    BusyLine *m_busy = nullptr;
    RangeBar *m_range = nullptr;
    TriggerPanel *m_triggers = nullptr;
    InspectorPane *m_inspector = nullptr;
    QDockWidget *m_triggerDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    QToolBar *m_tools = nullptr;
    QToolButton *m_zone = nullptr;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_zoneMenu = nullptr;
    QActionGroup *m_zoneActions = nullptr;
    bool m_discarding = false; ///< the person has chosen to quit without saving payloads
    QString m_fileToOpen; ///< to open once the store that is being opened is open
    QTimer m_openAgain; ///< a first opening that failed
    QString m_openAgainPath;
    bool m_openFailed = false; ///< the last attempt to open a store failed
    bool m_inspectorSeen = false;
    bool m_pagesBegun = false; ///< the start page has been left: an empty store no longer brings it back
};

} // namespace squidie::ui
