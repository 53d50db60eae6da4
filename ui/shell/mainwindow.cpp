// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "activations/activationspage.h"
#include "help/help.h"
#include "help/helppage.h"
#include "look/icons.h"
#include "payloads/payloadspage.h"
#include "runs/runcommands.h"
#include "runs/runspage.h"
#include "runs/workercontrol.h"
#include "shell/inspectorpane.h"
#include "shell/windowmessagebar.h"
#include "shell/rangebar.h"
#include "shell/startpage.h"
#include "shell/statusstrip.h"
#include "shell/storeproblempage.h"
#include "shell/triggerpanel.h"
#include "state/writable.h"
#include "stores/storeidentity.h"
#include "stores/workspace.h"
#include "widgets/busyline.h"
#include "widgets/emptystate.h"
#include "windows/windowspage.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int recentOnStartPage = 5;
constexpr int stateVersion = 1;

} // namespace

MainWindow::MainWindow(RuntimeService &service, Clock clock, QWidget *parent, std::unique_ptr<Keyring> keyring)
    : QMainWindow(parent),
      m_state(service),
      m_clock(std::move(clock)),
      m_workspace(new Workspace(m_state, this, std::move(keyring))),
      m_worker(new WorkerControl(m_state, this)),
      m_runCommands(new RunCommands(m_state, *m_worker, this)),
      m_help(new Help(this))
{
    setObjectName(QStringLiteral("MainWindow"));
    setHelpPage(this, QStringLiteral("getting-started.md#the-window"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/squidie-console.svg")));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setUnifiedTitleAndToolBarOnMac(true);
    // Fits the screen, title bar and frame included; a remembered geometry replaces it.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(8, 40)));
    buildCentre();
    buildToolBar();
    buildDocks();
    buildMenus();
    m_status = new StatusStrip(m_state, *m_worker, m_clock, this);
    setStatusBar(m_status);
    connectState();
    restore();
    chooseCentre();
    updateTitle();
}

/// Pages and docks use the state until they are destroyed; QObject would destroy them after it.
MainWindow::~MainWindow()
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_messages = new WindowMessageBar(centre);
    m_centre = new QStackedWidget(centre);
    // Messages below, so that rows do not move from under the pointer when one comes or goes.
    layout->addWidget(m_centre, 1);
    layout->addWidget(m_messages);
    setCentralWidget(centre);

    m_start = new StartPage(m_centre);
    m_pages = new QTabWidget(m_centre);
    m_pages->setDocumentMode(true);
    m_pages->setIconSize(QSize(16, 16));
    m_pages->setAccessibleName(tr("Pages"));
    auto *windows = new WindowsPage(m_state, m_pages);
    m_activations = new ActivationsPage(m_state, m_pages);
    m_runs = new RunsPage(m_state, m_pages);
    m_payloads = new PayloadsPage(m_state, m_pages);
    m_pages->addTab(windows, lineIcon(QStringLiteral("windows")), tr("&Windows"));
    m_pages->addTab(m_activations, lineIcon(QStringLiteral("activations")), tr("&Activations"));
    m_pages->addTab(m_runs, lineIcon(QStringLiteral("runs")), tr("&Runs"));
    m_pages->addTab(m_payloads, lineIcon(QStringLiteral("payloads")), tr("&Payloads"));
    // Docks leave pages less room than they ask for; the pages elide or wrap what does not fit.
    for (int page = 0; page < m_pages->count(); ++page)
        m_pages->widget(page)->setMinimumWidth(45 * space);
    m_problem = new StoreProblemPage(m_centre);
    m_opening = new EmptyState(QStringLiteral("store"), tr("Opening the store…"), {}, m_centre);
    for (QWidget *page :
         {static_cast<QWidget *>(m_opening), static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_start)})
        m_centre->addWidget(page);
    m_centre->addWidget(m_pages);
    // A hidden page must not keep the docks narrow either.
    for (int page = 0; page < m_centre->count(); ++page)
        m_centre->widget(page)->setMinimumWidth(45 * space);
    m_busy = new BusyLine(centre);

    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::updateTitle);
    connect(m_activations, &ActivationsPage::titleChanged, this, &MainWindow::updateTitle);
    connect(m_runs, &RunsPage::titleChanged, this, &MainWindow::updateTitle);
    connect(m_start, &StartPage::loadWanted, this, &MainWindow::chooseDefinitions);
    connect(m_start, &StartPage::openWanted, this, [this] { chooseStore(); });
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartPage::recentWanted, this, &MainWindow::openStore);
    connect(m_problem, &StoreProblemPage::againWanted, this, &MainWindow::openStore);
    connect(m_problem, &StoreProblemPage::createWanted, m_workspace, &Workspace::openOrCreate);
    connect(m_problem, &StoreProblemPage::otherWanted, this, [this] { chooseStore(); });
    connect(m_problem, &StoreProblemPage::addressWanted, this, [this](const QString &url) { chooseStore(url); });
    connect(m_problem, &StoreProblemPage::sampleWanted, this, &MainWindow::openSample);
}

void MainWindow::buildDocks()
{
    const auto dock = [this](const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area) {
        auto *made = new QDockWidget(title, this);
        made->setObjectName(name);
        made->setWidget(content);
        made->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
        addDockWidget(area, made);
        return made;
    };
    m_triggers = new TriggerPanel(m_state, m_clock, this);
    m_triggers->setMinimumWidth(24 * space);
    m_inspector = new InspectorPane(m_state, this);
    m_triggerDock = dock(QStringLiteral("triggers"), tr("Triggers"), m_triggers,
                         isRightToLeft() ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea);
    m_inspectorDock = dock(QStringLiteral("inspector"), tr("Inspector"), m_inspector,
                           isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea);
    connect(m_triggers, &TriggerPanel::definitionsWanted, this, &MainWindow::chooseDefinitions);
}

void MainWindow::buildToolBar()
{
    m_tools = addToolBar(tr("Range and zone"));
    m_tools->setObjectName(QStringLiteral("tools"));
    m_tools->setMovable(false);
    m_tools->setIconSize(QSize(16, 16));
    m_tools->setContextMenuPolicy(Qt::PreventContextMenu);
    m_range = new RangeBar(m_state, m_clock, m_tools);
    m_tools->addWidget(m_range);
    auto *gap = new QWidget(m_tools);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    m_zone = new QToolButton(m_tools);
    m_zone->setIcon(lineIcon(QStringLiteral("clock")));
    m_zone->setIconSize(QSize(16, 16));
    m_zone->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_zone->setPopupMode(QToolButton::InstantPopup);
    m_zone->setProperty("segment", true);
    m_zone->setFocusPolicy(Qt::StrongFocus);
    m_zone->setToolTip(tr("Time zone in which times are shown"));
    m_tools->addWidget(m_zone);
    auto *fireButton = new QToolButton(m_tools);
    fireButton->setIcon(lineIcon(QStringLiteral("fire")));
    fireButton->setIconSize(QSize(16, 16));
    fireButton->setText(tr("Fire…"));
    fireButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fireButton->setProperty("segment", true);
    fireButton->setFocusPolicy(Qt::StrongFocus);
    fireButton->setToolTip(tr("Fire the selected trigger (Ctrl+F)"));
    connect(fireButton, &QToolButton::clicked, this, [this] { fire(m_state.trigger(), {}); });
    whileWritable(m_state, fireButton);
    m_tools->addWidget(fireButton);
}

void MainWindow::connectState()
{
    connect(m_workspace, &Workspace::opened, this, &MainWindow::onOpened);
    m_openAgain.setSingleShot(true);
    connect(&m_openAgain, &QTimer::timeout, this, &MainWindow::openNow);
    connect(m_workspace, &Workspace::openFailed, this, &MainWindow::onOpenFailed);
    connect(m_workspace, &Workspace::busyChanged, this, [this](bool busy) { busy ? m_busy->begin() : m_busy->end(); });
    connect(m_workspace, &Workspace::definitionsRead, this, &MainWindow::showLoadReport);
    connect(&m_state, &ConsoleState::storeOverviewChanged, this, [this] {
        chooseCentre();
        updateTitle();
    });
    connect(&m_state, &ConsoleState::triggerChanged, this, &MainWindow::updateTitle);
    connect(&m_state, &ConsoleState::zoneChanged, this, &MainWindow::showZone);
    connect(&m_state, &ConsoleState::messageWanted, m_messages, &WindowMessageBar::showMessage);
    connect(&m_state, &ConsoleState::messageOver, this, [this](const QString &text) {
        if (m_messages->text() == text)
            m_messages->dismiss();
    });
    connect(&m_state, &ConsoleState::fireWanted, this, &MainWindow::fire);
    connect(&m_state, &ConsoleState::replayWanted, this, &MainWindow::replay);
    connect(&m_state, &ConsoleState::replayIntoWindowWanted, this, &MainWindow::replayIntoWindow);
    connect(&m_state, &ConsoleState::savePayloadWanted, this, &MainWindow::savePayload);
    connect(&m_state, &ConsoleState::outageChanged, this, &MainWindow::showOutage);
    connect(m_messages, &WindowMessageBar::actionTriggered, this, &MainWindow::askStoreAgain);
    connect(&m_recent, &RecentStores::changed, this, &MainWindow::chooseCentre);
    connect(m_inspector, &InspectorPane::detailsChanged, m_runCommands, &RunCommands::setRun);
    connect(m_inspector, &InspectorPane::shown, this, &MainWindow::showInspector);
    connect(m_inspector, &InspectorPane::cleared, m_inspectorDock, &QWidget::hide);
    showZone();
}

bool MainWindow::hasSelection() const
{
    return m_state.activation() || m_state.run();
}

/// The inspector takes room only while it has something to show.
void MainWindow::showInspector()
{
    if (m_inspectorDock->isVisible() || showsStartPage())
        return;
    m_inspectorDock->show();
    if (!std::exchange(m_inspectorSeen, true) && !QSettings().contains(QStringLiteral("window/state")))
        QTimer::singleShot(0, this, [this] { resizeDocks({m_inspectorDock}, {38 * space}, Qt::Horizontal); });
}

bool MainWindow::showsStartPage() const
{
    return m_centre->currentWidget() == m_start;
}

void MainWindow::chooseCentre()
{
    const bool none = m_state.store().path.isEmpty();
    const bool empty = none || (m_state.store().isEmpty && !m_pagesBegun);
    if (none)
        m_centre->setCurrentWidget(m_openFailed ? static_cast<QWidget *>(m_problem) : m_opening);
    else
        m_centre->setCurrentWidget(empty ? static_cast<QWidget *>(m_start) : m_pages);
    m_start->setStoreText(none ? QString() : storeFullName(m_state.store()));
    QVector<RecentStore> others = m_recent.all();
    others.removeIf([this](const RecentStore &store) { return store.path == m_state.store().path; });
    m_start->setRecentStores(others.mid(0, recentOnStartPage), m_clock());
    m_tools->setVisible(!empty);
    // Tree and inspector would be empty; their places are remembered.
    if (empty) {
        m_triggerDock->hide();
        m_inspectorDock->hide();
    } else if (m_triggerDock->isHidden() && !QSettings().value(QStringLiteral("window/triggersHidden")).toBool()) {
        m_triggerDock->show();
        m_inspectorDock->setVisible(hasSelection());
        // After the layout: docks that have only just been shown ignore new sizes.
        if (!QSettings().contains(QStringLiteral("window/state"))) {
            QTimer::singleShot(0, this, [this] { resizeDocks({m_triggerDock}, {27 * space}, Qt::Horizontal); });
        }
    }
}

void MainWindow::leaveStartPage()
{
    m_pagesBegun = true;
    chooseCentre();
}

void MainWindow::updateTitle()
{
    QString page = m_pages->tabText(m_pages->currentIndex()).remove(u'&');
    if (m_pages->currentWidget() == m_activations)
        page = m_activations->titleText();
    else if (m_pages->currentWidget() == m_runs)
        page = m_runs->titleText();
    const QString store = m_state.store().path.isEmpty() ? QString() : storeName(m_state.store());
    const StoreOutage &outage = m_state.outage();
    const QString name = outage.wasReplaced ? tr("%1 (removed or replaced)").arg(store)
        : !outage.isNone()                  ? tr("%1 (no answer)").arg(store)
        : m_state.store().readOnly          ? tr("%1 (read-only)").arg(store)
                                            : store;
    if (store.isEmpty())
        setWindowTitle(tr("Squidie Console"));
    else if (showsStartPage())
        setWindowTitle(tr("%1 · Squidie Console").arg(name));
    else
        setWindowTitle(tr("%1 · %2 · Squidie Console").arg(page, name));
}

void MainWindow::restore()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), stateVersion);
    m_inspectorDock->setVisible(hasSelection());
    m_pages->setCurrentIndex(qBound(0, settings.value(QStringLiteral("window/page")).toInt(), m_pages->count() - 1));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_payloads->hasUnsaved() && !m_discarding) {
        event->ignore();
        askToDiscard();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (!showsStartPage()) {
        settings.setValue(QStringLiteral("window/state"), saveState(stateVersion));
        settings.setValue(QStringLiteral("window/triggersHidden"), m_triggerDock->isHidden());
        settings.setValue(QStringLiteral("window/page"), m_pages->currentIndex());
    }
    if (!m_state.store().isSample && m_range->kind() != RangeBar::Kind::Custom)
        settings.setValue(QStringLiteral("range/kind"), RangeBar::kindName(m_range->kind()));
    m_help->close();
    QMainWindow::closeEvent(event);
}

} // namespace squidie::ui
