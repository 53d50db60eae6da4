// SPDX-License-Identifier: Apache-2.0
#include "windows/windowspage.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "state/savefile.h"
#include "widgets/busyline.h"
#include "widgets/emptystate.h"
#include "windows/calendarpane.h"
#include "windows/latenessview.h"
#include "windows/picturefile.h"
#include "windows/summarypane.h"
#include "windows/timelinepane.h"
#include "windows/timelineview.h"
#include "windows/windowexport.h"
#include "windows/windowtablepane.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

WindowsPage::WindowsPage(ConsoleState &state, QWidget *parent) : WindowsPage(state, Clock(systemNow), parent) { }

WindowsPage::WindowsPage(ConsoleState &state, Clock clock, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_loader(new WindowsLoader(state, this)),
      m_stack(new QStackedWidget(this)),
      m_tabs(new QTabWidget(m_stack)),
      m_timeline(new TimelinePane(state, *m_loader, clock, m_tabs)),
      m_table(new WindowTablePane(state, *m_loader, m_tabs)),
      m_summary(new SummaryPane(state, *m_loader, clock, m_tabs)),
      m_lateness(new LatenessView(m_tabs)),
      m_calendar(new CalendarPane(state, clock, m_tabs)),
      m_empty(new EmptyState(QStringLiteral("windows"), {}, {}, m_stack)),
      m_busy(new BusyLine(m_stack))
{
    setAccessibleName(tr("Windows"));
    setHelpPage(this, QStringLiteral("windows.md"));
    setHelpPage(m_timeline, QStringLiteral("windows.md#timeline"));
    for (QWidget *pane :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_lateness)})
        setHelpPage(pane, QStringLiteral("windows.md#table-summary-and-lateness"));
    setHelpPage(m_calendar, QStringLiteral("windows.md#calendar"));
    m_tabs->setDocumentMode(true);
    // In the order of WindowsLoader::Part; the calendar asks for itself.
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_table, tr("Table"));
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_lateness, tr("Lateness"));
    m_tabs->addTab(m_calendar, tr("Calendar"));
    buildLateness();
    buildExport();
    connect(m_summary, &SummaryPane::opened, this, [this] { m_tabs->setCurrentWidget(m_timeline); });
    connect(m_calendar, &CalendarPane::dayOpened, this, [this] { m_tabs->setCurrentWidget(m_timeline); });
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_loader, &WindowsLoader::loadingChanged, this, [this] {
        m_loader->isLoading() ? m_busy->begin() : m_busy->end();
        showState();
    });
    connect(m_calendar, &CalendarPane::loadingChanged, this,
            [this] { m_calendar->isLoading() ? m_busy->begin() : m_busy->end(); });
    connect(m_loader, &WindowsLoader::lanesChanged, this, &WindowsPage::showState);
    connect(m_tabs, &QTabWidget::currentChanged, this, &WindowsPage::showPart);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_state.setTrigger({}); });
    showState();
}

void WindowsPage::buildLateness()
{
    const auto take = [this] {
        m_lateness->setZone(m_state.zoneFor(m_state.trigger()));
        m_lateness->setData(m_loader->latenessLanes(), m_state.range());
        m_lateness->setSelected(m_state.activation());
    };
    connect(m_loader, &WindowsLoader::latenessChanged, this, take);
    connect(&m_state, &ConsoleState::zoneChanged, this, take);
    connect(&m_state, &ConsoleState::activationChanged, this, [this] { m_lateness->setSelected(m_state.activation()); });
    connect(m_lateness, &LatenessView::activationChosen, &m_state, &ConsoleState::setActivation);
}

/// In the corner of the tabs, for the visible one.
void WindowsPage::buildExport()
{
    m_export = new QMenu(this);
    auto *button = new QToolButton(m_tabs);
    button->setIcon(lineIcon(QStringLiteral("export")));
    button->setProperty("quiet", true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_export);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    button->setToolTip(tr("Save this view (Ctrl+Shift+S)"));
    button->setAccessibleName(tr("Save this view"));
    m_tabs->setCornerWidget(button);
    connect(m_export, &QMenu::aboutToShow, this, &WindowsPage::fillExportMenu);
}

void WindowsPage::fillExportMenu()
{
    m_export->clear();
    const auto add = [this](const QString &text, const QString &name, const QString &kinds,
                            const std::function<QByteArray()> &content) {
        m_export->addAction(text, this, [this, name, kinds, content] { saveAs(name, kinds, content); });
    };
    const QString csv = tr("CSV (*.csv)");
    const QString json = tr("JSON (*.json)");
    if (m_tabs->currentWidget() == m_calendar) {
        const auto addPicture = [&](const QString &text, const QString &name, const QString &kinds, auto picture) {
            add(text, name, kinds, [grid = m_calendar->grid(), picture] { return picture(*grid); });
        };
        addPicture(tr("Save as S&VG\u2026"), QStringLiteral("calendar.svg"), tr("SVG (*.svg)"),
                   [title = tr("Calendar")](QWidget &chart) { return svgOf(chart, title); });
        addPicture(tr("Save as &PNG\u2026"), QStringLiteral("calendar.png"), tr("PNG (*.png)"),
                   [](QWidget &chart) { return pngOf(chart); });
        return;
    }
    switch (WindowsLoader::Part(m_tabs->currentIndex())) {
    case WindowsLoader::Part::Timeline:
    case WindowsLoader::Part::Lateness: {
        const bool timeline = m_tabs->currentWidget() == m_timeline;
        QWidget *chart = timeline ? m_timeline->view()->viewport() : static_cast<QWidget *>(m_lateness);
        const QString name = timeline ? QStringLiteral("timeline") : QStringLiteral("lateness");
        const QString title = m_tabs->tabText(m_tabs->currentIndex());
        add(tr("Save as S&VG\u2026"), name + QStringLiteral(".svg"), tr("SVG (*.svg)"),
            [chart, title] { return svgOf(*chart, title); });
        add(tr("Save as &PNG\u2026"), name + QStringLiteral(".png"), tr("PNG (*.png)"), [chart] { return pngOf(*chart); });
        break;
    }
    case WindowsLoader::Part::Table:
        add(tr("Save as &CSV\u2026"), QStringLiteral("windows.csv"), csv,
            [this] { return windowsToCsv(m_table->visibleRows()); });
        add(tr("Save as &JSON\u2026"), QStringLiteral("windows.json"), json,
            [this] { return windowsToJson(m_table->visibleRows()); });
        break;
    case WindowsLoader::Part::Summary:
        add(tr("Save as &CSV\u2026"), QStringLiteral("summary.csv"), csv,
            [this] { return summariesToCsv(m_loader->summaries()); });
        add(tr("Save as &JSON\u2026"), QStringLiteral("summary.json"), json,
            [this] { return summariesToJson(m_loader->summaries()); });
        break;
    }
}

void WindowsPage::saveAs(const QString &name, const QString &kinds, const std::function<QByteArray()> &content)
{
    saveFile(
        this, {tr("Save"), name, {kinds}}, [bytes = content()](const QString &) { return bytes; },
        [this](const QString &path, const QString &problem) {
            Q_EMIT m_state.messageWanted(problem.isEmpty() ? tr("Saved to %1.").arg(path) : problem, !problem.isEmpty());
        });
}

void WindowsPage::showPart()
{
    if (isVisible() && m_tabs->currentWidget() != m_calendar)
        m_loader->setShown(WindowsLoader::Part(m_tabs->currentIndex()));
    else
        m_loader->setShown({});
}

void WindowsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPart();
}

void WindowsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    showPart();
}

void WindowsPage::showState()
{
    const bool filtered = !(m_state.trigger() == TriggerKey{});
    if (m_loader->hasTriggers()) {
        m_stack->setCurrentWidget(m_tabs);
        return;
    }
    if (m_state.triggers().isEmpty()) {
        m_empty->setTexts(tr("No triggers yet"),
                          tr("Load workflow definitions, or import activations. Each trigger then has a lane here."));
    } else {
        m_empty->setTexts(tr("Nothing to compare"),
                          tr("The selected workflow has no triggers. Choose another one on the left."));
    }
    m_empty->setAction(filtered ? tr("Show all triggers") : QString());
    m_stack->setCurrentWidget(m_empty);
}

} // namespace squidie::ui
