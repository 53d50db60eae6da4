// SPDX-License-Identifier: Apache-2.0
#include "shell/mainwindow.h"

#include "activations/activationspage.h"
#include "help/help.h"
#include "look/icons.h"
#include "payloads/payloadspage.h"
#include "runs/runcommands.h"
#include "runs/workercontrol.h"
#include "shell/rangebar.h"
#include "shell/triggerpanel.h"
#include "state/writable.h"
#include "stores/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>
#include <QTimeZone>
#include <QToolButton>

namespace squidie::ui {

QAction *MainWindow::add(QMenu *menu, const QString &icon, const QString &text, const QKeySequence &keys,
                         const std::function<void()> &then)
{
    QAction *action = menu->addAction(text);
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, then);
    return action;
}

void MainWindow::buildMenus()
{
    menuBar()->addMenu(fileMenu());
    menuBar()->addMenu(activationMenu());
    menuBar()->addMenu(runMenu());
    menuBar()->addMenu(viewMenu());
    menuBar()->addMenu(goMenu());
    auto *help = new QMenu(tr("&Help"), this);
    add(help, QStringLiteral("book"), tr("&Manual"), QKeySequence(Qt::Key_F1), [this] { m_help->openHere(); });
    add(help, QStringLiteral("info"), tr("&About Squidie Console"), {}, [this] { showAbout(); });
    menuBar()->addMenu(help);
}

QMenu *MainWindow::fileMenu()
{
    auto *menu = new QMenu(tr("&File"), this);
    menu->setToolTipsVisible(true);
    whileWritable(m_state,
                  add(menu, QStringLiteral("load"), tr("&Load workflow definitions…"), QKeySequence(Qt::CTRL | Qt::Key_L),
                      [this] { chooseDefinitions(); }));
    whileWritable(m_state,
                  add(menu, QStringLiteral("export"), tr("&Import activations…"), QKeySequence(Qt::CTRL | Qt::Key_I),
                      [this] { importActivations({}); }));
    menu->addSeparator();
    add(menu, QStringLiteral("open"), tr("&Open store…"), QKeySequence::Open, [this] { chooseStore(); });
    m_recentMenu = menu->addMenu(tr("&Recent stores"));
    m_recentMenu->setToolTipsVisible(true);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    add(menu, QStringLiteral("store"), tr("Open the &default store"), {}, [this] { openDefaultStore(); });
    add(menu, QStringLiteral("sample"), tr("&Explore the sample workspace"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] { openSample(); });
    menu->addSeparator();
    add(menu, {}, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    return menu;
}

QMenu *MainWindow::activationMenu()
{
    auto *menu = new QMenu(tr("&Deliveries"), this);
    menu->setToolTipsVisible(true);
    whileWritable(m_state,
                  add(menu, QStringLiteral("fire"), tr("&Fire trigger…"), QKeySequence(Qt::CTRL | Qt::Key_F),
                      [this] { fire(m_state.trigger(), {}); }));
    add(menu, QStringLiteral("replay"), tr("&Replay selection…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
        [this] { m_pages->currentWidget() == m_payloads ? m_payloads->replay() : m_activations->replaySelection(); });
    whileWritable(m_state,
                  add(menu, QStringLiteral("save"), tr("&Save payload…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
                      [this] { m_activations->savePayload(); }));
    menu->addSeparator();
    add(menu, QStringLiteral("search"), tr("Search &activations"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
        m_pages->setCurrentWidget(m_activations);
        m_activations->focusSearch();
    });
    add(menu, QStringLiteral("terminal"), tr("&Copy list as command line"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
        [this] { m_activations->copyCommand(); });
    return menu;
}

QMenu *MainWindow::runMenu()
{
    auto *menu = new QMenu(tr("R&uns"), this);
    menu->setToolTipsVisible(true);
    for (const RunControl control : allRunControls)
        menu->addAction(m_runCommands->action(control));
    menu->addSeparator();
    menu->addAction(m_worker->action());
    add(menu, QStringLiteral("search"), tr("&Trust definitions…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
        [this] { m_runCommands->openTrust({}); });
    return menu;
}

QMenu *MainWindow::viewMenu()
{
    auto *menu = new QMenu(tr("&View"), this);
    const QPair<RangeBar::Kind, QString> kinds[] = {{RangeBar::Kind::Hour, tr("Last &hour")},
                                                    {RangeBar::Kind::Day, tr("Last &day")},
                                                    {RangeBar::Kind::Week, tr("Last &week")},
                                                    {RangeBar::Kind::Month, tr("Last &month")}};
    int number = 0;
    for (const auto &[kind, text] : kinds) {
        add(menu, {}, text, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + number++)),
            [this, chosen = kind] { m_range->setKind(chosen); });
    }
    add(menu, QStringLiteral("calendar"), tr("&Custom range…"), QKeySequence(Qt::ALT | Qt::Key_5),
        [this] { m_range->openCustom(); });
    add(menu, QStringLiteral("previous"), tr("&Earlier"), QKeySequence(Qt::ALT | Qt::Key_Left),
        [this] { m_range->step(-1); });
    add(menu, QStringLiteral("next"), tr("La&ter"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_range->step(1); });
    menu->addSeparator();
    add(menu, QStringLiteral("clock"), tr("&Rehearse a year\u2019s clock changes…"), {}, [this] { rehearse(); });
    menu->addSeparator();

    m_zoneMenu = menu->addMenu(lineIcon(QStringLiteral("clock")), tr("Time &zone"));
    m_zoneActions = new QActionGroup(this);
    const QPair<ZoneChoice, QString> zones[] = {{ZoneChoice::Utc, tr("&UTC")},
                                                {ZoneChoice::Local,
                                                 tr("&Local: %1").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId()))},
                                                {ZoneChoice::Trigger, tr("Each &trigger's zone")}};
    for (const auto &[zone, text] : zones) {
        QAction *action = add(m_zoneMenu, {}, text, {}, [this, chosen = zone] { m_state.setZone(chosen); });
        action->setCheckable(true);
        action->setData(int(zone));
        m_zoneActions->addAction(action);
    }
    add(m_zoneMenu, {}, tr("&Next zone"), QKeySequence(Qt::CTRL | Qt::Key_T),
        [this] { m_state.setZone(ZoneChoice((int(m_state.zone()) + 1) % 3)); });
    m_zone->setMenu(m_zoneMenu);

    QMenu *theme = menu->addMenu(lineIcon(QStringLiteral("theme")), tr("&Appearance"));
    auto *themes = new QActionGroup(this);
    const ThemeChoice current = themeFromName(QSettings().value(QStringLiteral("window/theme")).toString());
    const QPair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("&System")}, {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = add(theme, {}, text, {}, [this, chosen = choice] { setTheme(chosen); });
        action->setCheckable(true);
        action->setChecked(choice == current);
        themes->addAction(action);
    }
    menu->addSeparator();
    QAction *live = add(menu, QStringLiteral("live"), tr("&Live"), QKeySequence(Qt::CTRL | Qt::Key_P),
                        [this] { m_state.setLive(!m_state.isLive()); });
    live->setCheckable(true);
    live->setChecked(m_state.isLive());
    connect(&m_state, &ConsoleState::liveChanged, live, [this, live] { live->setChecked(m_state.isLive()); });
    add(menu, QStringLiteral("refresh"), tr("Re&fresh"), QKeySequence::Refresh, [this] {
        // The pages keep what they show while the store does not answer.
        if (!m_state.outage().isNone() && !m_state.outage().isSilent)
            return askStoreAgain();
        m_workspace->refresh();
        m_activations->reload();
    });
    return menu;
}

QMenu *MainWindow::goMenu()
{
    auto *menu = new QMenu(tr("&Go"), this);
    for (int page = 0; page < m_pages->count(); ++page) {
        QAction *action = add(menu, {}, m_pages->tabText(page), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)),
                              [this, page] { m_pages->setCurrentIndex(page); });
        action->setIcon(m_pages->tabIcon(page));
    }
    menu->addSeparator();
    QAction *tree = m_triggerDock->toggleViewAction();
    tree->setText(tr("&Triggers"));
    tree->setIcon(lineIcon(QStringLiteral("panel-left")));
    tree->setShortcut(QKeySequence(Qt::Key_F7));
    QAction *inspector = m_inspectorDock->toggleViewAction();
    inspector->setText(tr("&Inspector"));
    inspector->setIcon(lineIcon(QStringLiteral("panel-right")));
    inspector->setShortcut(QKeySequence(Qt::Key_F8));
    menu->addAction(tree);
    menu->addAction(inspector);
    add(menu, QStringLiteral("search"), tr("Find a tri&gger"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        m_triggerDock->show();
        m_triggers->focusFilter();
    });
    return menu;
}

void MainWindow::showZone()
{
    for (QAction *action : m_zoneActions->actions()) {
        if (action->data().toInt() != int(m_state.zone()))
            continue;
        action->setChecked(true);
        m_zone->setText(action->text().remove(u'&'));
        m_zone->setAccessibleName(tr("Times are shown in: %1").arg(m_zone->text()));
    }
    QSettings().setValue(QStringLiteral("window/zone"), int(m_state.zone()));
}

void MainWindow::setTheme(ThemeChoice theme)
{
    QSettings().setValue(QStringLiteral("window/theme"), themeName(theme));
    applyTheme(*qApp, theme);
}

} // namespace squidie::ui
