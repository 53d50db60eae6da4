// SPDX-License-Identifier: Apache-2.0
#include "windows/windowtablepane.h"

#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "tables/tablesetup.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "windows/celldelegate.h"
#include "windows/coveragesettingsdialog.h"
#include "windows/windowactions.h"
#include "windows/windowexport.h"
#include "windows/windowtablemodel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr WindowStatus chips[] = {WindowStatus::OnTime,  WindowStatus::Late,       WindowStatus::AfterWindow,
                                  WindowStatus::Early,   WindowStatus::Rejected,   WindowStatus::Missing,
                                  WindowStatus::Pending, WindowStatus::Unexpected, WindowStatus::NoWindow,
                                  WindowStatus::Unjudged};

} // namespace

WindowTablePane::WindowTablePane(ConsoleState &state, WindowsLoader &loader, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_loader(loader),
      m_actions(new WindowActions(state, this)),
      m_model(new WindowTableModel(state, this)),
      m_filter(new WindowFilterModel(this)),
      m_table(new QTableView(this)),
      m_footer(captionLabel({}, this))
{
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_table, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(2 * space, space / 2, 2 * space, space / 2);
    m_footer->setWordWrap(true);
    bottom->addWidget(m_footer, 1);
    layout->addLayout(bottom);
    setFocusProxy(m_table);

    connect(&loader, &WindowsLoader::rowsChanged, this, &WindowTablePane::takeData);
    connect(&state, &ConsoleState::activationChanged, this, &WindowTablePane::takeSelection);
    updateIcons();
}

void WindowTablePane::buildTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setSortingEnabled(true); // before the widths, since the sort indicator needs room
    setUpTable(*m_table, *m_filter, tr("Windows in the range"));
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->sortByColumn(WindowTableModel::Start, Qt::DescendingOrder);
    // Lateness matters more than the time of receipt, so it comes first.
    m_table->horizontalHeader()->moveSection(WindowTableModel::Lateness, WindowTableModel::Received);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WindowTablePane::onCurrent);

    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &WindowTablePane::showMenu);
    m_copy = new QAction(tr("&Copy as CSV"), m_table);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &WindowTablePane::copyRows);
    m_table->addAction(m_copy);
}

void WindowTablePane::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copy);
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    if (current.isValid()) {
        const WindowRow &row = m_model->rowAt(current.row());
        menu->addSeparator();
        if (row.window.startAt && row.window.endAt) {
            const IntendedWindow window{formatSeconds(*row.window.startAt), formatSeconds(*row.window.endAt)};
            m_actions->addTo(*menu, row.key, window);
        } else {
            menu->addAction(tr("&How windows are judged\u2026"), this,
                            [this, key = row.key] { CoverageSettingsDialog::openFor(m_state, key, this); });
        }
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

QWidget *WindowTablePane::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * space, space / 2, space, space / 2);
    row->setSpacing(space / 2);
    auto *chipArea = new QWidget(bar);
    auto *flow = new FlowLayout(chipArea);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space / 2);
    const auto chip = [this, chipArea, flow](const QString &text) {
        QToolButton *button = filterChip(text, tr("Show only windows: %1").arg(text), chipArea);
        connect(button, &QToolButton::toggled, this, &WindowTablePane::applyFilter);
        flow->addWidget(button);
        return button;
    };
    for (const WindowStatus status : chips)
        m_statuses.push_back(chip(statusText(status)));
    m_conflicts = chip(tr("Conflicts"));
    row->addWidget(chipArea, 1);
    return bar;
}

void WindowTablePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void WindowTablePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        takeData();
}

void WindowTablePane::updateIcons()
{
    for (int i = 0; i < m_statuses.size(); ++i)
        m_statuses.at(i)->setIcon(statusIcon(chips[i], palette()));
    QPainterPath ring;
    ring.addEllipse(QPointF(), 5, 5);
    ring.addEllipse(QPointF(), 3, 3);
    m_conflicts->setIcon(shapeIcon(ring, conflictColor(palette())));
    m_model->setPalette(palette());
}

void WindowTablePane::takeData()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_model->setRows(m_loader.rows());
    updateFooter();
    takeSelection();
}

void WindowTablePane::applyFilter()
{
    QSet<int> statuses;
    for (int i = 0; i < m_statuses.size(); ++i) {
        if (m_statuses.at(i)->isChecked())
            statuses.insert(int(chips[i]));
    }
    m_filter->setStatuses(statuses);
    m_filter->setConflictsOnly(m_conflicts->isChecked());
    updateFooter();
}

void WindowTablePane::updateFooter()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    QString text = shown == all ? tr("%n windows", nullptr, all) : tr("%1 of %n windows", nullptr, all).arg(shown);
    if (!m_loader.notice().isEmpty())
        text += QStringLiteral(" \u00b7 ") + m_loader.notice();
    m_footer->setText(text);
}

void WindowTablePane::onCurrent(const QModelIndex &current)
{
    if (m_following || !current.isValid())
        return;
    const WindowRow &row = m_model->rowAt(m_filter->mapToSource(current).row());
    const QScopedValueRollback following(m_following, true);
    m_state.setActivation(row.window.decidedBy);
}

void WindowTablePane::takeSelection()
{
    if (m_following || !isVisible())
        return;
    const QScopedValueRollback following(m_following, true);
    const int row = m_state.activation() ? m_model->rowOf(*m_state.activation()) : -1;
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        if (!m_state.activation())
            return; // a missing window has no activation, but remains the current row
        m_table->clearSelection();
        return;
    }
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

QVector<WindowRow> WindowTablePane::visibleRows() const
{
    QVector<WindowRow> rows;
    rows.reserve(m_filter->rowCount());
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.push_back(m_model->rowAt(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    return rows;
}

void WindowTablePane::copyRows()
{
    QVector<WindowRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(m_model->rowAt(m_filter->mapToSource(index).row()));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(windowsToCsv(rows)));
}

} // namespace squidie::ui
