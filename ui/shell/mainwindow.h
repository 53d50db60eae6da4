#pragma once

#include "common/consolestate.h"
#include "common/theme.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace squidie::ui {

class ActivationsPage;
class BusyLine;
class InspectorPane;
class MessageBar;
class PayloadsPage;
class RangeBar;
class RunsPage;
class StartPage;
class TriggerPanel;
class Workspace;

/// The one window: assembles tree, pages and inspector around the shared state. What pages do is their own affair.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(RuntimeService &service, Clock clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    ConsoleState &state() { return m_state; }
    Workspace *workspace() const { return m_workspace; }
    QTabWidget *pages() const { return m_pages; }
    ActivationsPage *activations() const { return m_activations; }
    RunsPage *runs() const { return m_runs; }
    PayloadsPage *payloads() const { return m_payloads; }
    InspectorPane *inspector() const { return m_inspector; }
    RangeBar *rangeBar() const { return m_range; }
    MessageBar *messages() const { return m_messages; }
    bool showsStartPage() const;

    void openStore(const QString &path);
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
    QMenu *goMenu();
    void connectState();
    QAction *add(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &keys,
                 const std::function<void()> &then);

    void onOpened(const StoreOverview &store);
    void chooseCentre();
    void updateTitle();
    void chooseDefinitions();
    void chooseStore();
    /// An empty file lets the person choose.
    void importActivations(const QString &file);
    void showLoadReport(const LoadReport &report);
    void fire(const TriggerKey &trigger, const std::optional<IntendedWindow> &window);
    void replay(const QVector<ReplayItem> &items);
    void savePayload(const QByteArray &payload, std::optional<ActivationId> from);
    void showAbout();
    void askToDiscard();
    void leaveStartPage();
    void setTheme(ThemeChoice theme);
    void showZone();
    void rememberStore(const QString &path);
    QStringList recentStores() const;
    void restore();
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    ConsoleState m_state;
    Clock m_clock;
    Workspace *m_workspace;
    QStackedWidget *m_centre = nullptr;
    StartPage *m_start = nullptr;
    QTabWidget *m_pages = nullptr;
    ActivationsPage *m_activations = nullptr;
    RunsPage *m_runs = nullptr;
    PayloadsPage *m_payloads = nullptr;
    MessageBar *m_messages = nullptr;
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
    bool m_discarding = false; ///< the person wants to quit in spite of unsaved payloads
    bool m_pagesBegun = false; ///< the start page was left: an empty store no longer brings it back
};

} // namespace squidie::ui
