#include "windows/windowspage.h"

#include "common/busyline.h"
#include "common/emptystate.h"
#include "windows/latenessview.h"
#include "windows/summarypane.h"
#include "windows/timelinepane.h"
#include "windows/windowtablepane.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace squidie::ui {

WindowsPage::WindowsPage(ConsoleState &state, QWidget *parent)
    : WindowsPage(state, Clock(systemNow), parent)
{
}

WindowsPage::WindowsPage(ConsoleState &state, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_loader(new WindowsLoader(state, this))
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget(m_stack))
    , m_timeline(new TimelinePane(state, *m_loader, clock, m_tabs))
    , m_table(new WindowTablePane(state, *m_loader, m_tabs))
    , m_summary(new SummaryPane(state, *m_loader, clock, m_tabs))
    , m_lateness(new LatenessView(m_tabs))
    , m_empty(new EmptyState(QStringLiteral("windows"), {}, {}, m_stack))
    , m_busy(new BusyLine(m_stack))
{
    setAccessibleName(tr("Windows"));
    m_tabs->setDocumentMode(true);
    // In the order of WindowsLoader::Part.
    m_tabs->addTab(m_timeline, tr("Timeline"));
    m_tabs->addTab(m_table, tr("Table"));
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_lateness, tr("Lateness"));
    buildLateness();
    connect(m_summary, &SummaryPane::opened, this, [this] { m_tabs->setCurrentWidget(m_timeline); });
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_loader, &WindowsLoader::loadingChanged, this, [this] {
        m_loader->isLoading() ? m_busy->begin() : m_busy->end();
        showState();
    });
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

void WindowsPage::showPart()
{
    if (isVisible())
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
    if (!m_loader->lanes().isEmpty()) {
        m_stack->setCurrentWidget(m_tabs);
        return;
    }
    if (m_state.triggers().isEmpty()) {
        m_empty->setTexts(tr("No triggers yet"),
                          tr("Load workflow definitions, or import activations: each trigger gets a lane of its own here."));
    } else {
        m_empty->setTexts(tr("Nothing to compare"), tr("The selected workflow has no trigger. Choose another one on the left."));
    }
    m_empty->setAction(filtered ? tr("Show all triggers") : QString());
    m_stack->setCurrentWidget(m_empty);
}

} // namespace squidie::ui
