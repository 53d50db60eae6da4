// SPDX-License-Identifier: Apache-2.0
#include "runs/runspage.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "runs/rundelegate.h"
#include "runs/runmodel.h"
#include "runs/runstyle.h"
#include "widgets/busyline.h"
#include "widgets/columns.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

const char *const statuses[] = {"running", "paused", "completed", "failed", "cancelled"};
constexpr auto openEnd = std::chrono::minutes(6);

} // namespace

RunsPage::RunsPage(ConsoleState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_model(new RunModel(state, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(QStringLiteral("runs"), {}, {}, this)),
      m_footer(captionLabel({}, this)),
      m_busy(new BusyLine(m_stack))
{
    setAccessibleName(tr("Runs"));
    setHelpPage(this, QStringLiteral("runs.md"));
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildChips());
    layout->addWidget(m_stack, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(2 * space, space / 2, 2 * space, space / 2);
    bottom->addWidget(m_footer);
    layout->addLayout(bottom);

    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_status.clear();
        m_chips.value(QString())->setChecked(true);
        applyFilter();
    });
    connect(m_model, &RunModel::loadingChanged, this, [this] {
        m_model->isLoading() ? m_busy->begin() : m_busy->end();
        showState();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunsPage::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        showState();
        selectFromState(); // a run that was chosen before it was here
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RunsPage::showState);
    connect(&state, &ConsoleState::triggerChanged, this, &RunsPage::applyFilter);
    connect(&state, &ConsoleState::rangeChanged, this, &RunsPage::applyFilter);
    connect(&state, &ConsoleState::refreshWanted, this, &RunsPage::refresh);
    connect(&state, &ConsoleState::runChanged, this, &RunsPage::selectFromState);
}

QWidget *RunsPage::buildChips()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins(2 * space, space + 2, 2 * space, space + 2);
    layout->setSpacing(space - 2);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &status, const QString &text) {
        auto *chip = new QToolButton(row);
        chip->setText(text);
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIconSize(QSize(14, 14));
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setAccessibleName(tr("Show runs: %1").arg(text));
        connect(chip, &QToolButton::clicked, this, [this, status] {
            m_status = status;
            applyFilter();
        });
        group->addButton(chip);
        m_chips.insert(status, chip);
        layout->addWidget(chip);
    };
    add({}, tr("All"));
    for (const char *status : statuses)
        add(QLatin1String(status), runStatusText(QLatin1String(status)));
    m_chips.value(QString())->setChecked(true);
    updateIcons();
    return row;
}

void RunsPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RunDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Runs, newest first"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setColumnWidths(*m_table, {12, 27, 20, 20, 16, 10, 36});
    for (const char *status : statuses)
        widenColumn(*m_table, RunModel::Status, {runStatusText(QLatin1String(status))});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_following && current.isValid())
            m_state.setRun(m_model->runAt(current.row()).id);
    });
    auto *copy = new QAction(lineIcon(QStringLiteral("copy")), tr("Copy cell"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        if (m_table->currentIndex().isValid())
            QGuiApplication::clipboard()->setText(m_table->currentIndex().data(RunModel::IsoRole).toString());
    });
    m_table->addAction(copy);
}

QString RunsPage::titleText() const
{
    return m_status.isEmpty() ? tr("Runs") : tr("Runs: %1").arg(runStatusText(m_status));
}

void RunsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        applyFilter();
}

void RunsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

void RunsPage::updateIcons()
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        if (!chip.key().isEmpty())
            chip.value()->setIcon(runStatusIcon(chip.key(), palette()));
    }
}

void RunsPage::applyFilter()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    RunFilter filter;
    filter.workflow = m_state.trigger().workflow;
    filter.trigger = m_state.trigger().trigger;
    filter.status = m_status;
    filter.since = m_state.range().from;
    // The sample lies in the past: what is done with it now belongs to it too.
    if (m_state.range().until + openEnd < systemNow() && !m_state.store().isSample)
        filter.until = m_state.range().until;
    m_storePath = m_state.store().path;
    m_model->setFilter(filter);
    Q_EMIT titleChanged();
}

void RunsPage::refresh()
{
    if (!isVisible())
        m_stale = true;
    else if (m_storePath != m_state.store().path)
        applyFilter();
    else if (m_model->error())
        m_model->reload(); // the store answers again
    else
        m_model->refresh();
}

void RunsPage::showState()
{
    const int rows = m_model->rowCount();
    m_footer->setText(m_model->isComplete() ? tr("%Ln run(s)", nullptr, rows)
                                            : tr("%Ln run(s) loaded, more as you scroll", nullptr, rows));
    const bool nothing = rows == 0 && !m_model->isLoading() && m_model->isComplete();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
    if (!nothing)
        return;
    m_empty->setAction(m_status.isEmpty() ? QString() : tr("Show all states"));
    if (m_model->error()) {
        m_empty->setTexts(tr("The runs cannot be read"), errorSentence(*m_model->error()));
    } else if (m_state.store().isSample) {
        m_empty->setTexts(tr("No runs in this range"),
                          tr("Most of the sample's deliveries were recorded elsewhere, so they started nothing here. The "
                             "trigger review has runs; or fire a trigger (Ctrl+F) to start one."));
    } else {
        m_empty->setTexts(tr("No runs in this range"),
                          tr("A run appears here as soon as a delivery starts one. Imported deliveries start nothing."));
    }
}

void RunsPage::selectFromState()
{
    const QScopedValueRollback following(m_following, true);
    const int row = m_state.run() ? m_model->rowOf(*m_state.run()) : -1;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
}

} // namespace squidie::ui
