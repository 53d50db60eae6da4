// SPDX-License-Identifier: Apache-2.0
#include "windows/summarypane.h"

#include "look/icons.h"
#include "look/theme.h"
#include "tables/tablesetup.h"
#include "windows/celldelegate.h"
#include "windows/coveragesettingsdialog.h"
#include "windows/sparklinedelegate.h"
#include "windows/summarymodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace squidie::ui {

SummaryPane::SummaryPane(ConsoleState &state, WindowsLoader &loader, Clock clock, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_loader(loader),
      m_model(new SummaryModel(state, std::move(clock), this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SummaryModel::SortRole);
    m_table->setSortingEnabled(true); // before the widths, since the sort indicator needs room
    setUpTable(*m_table, *m_sorted, tr("Summary of each trigger"), QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space); // room for the trend
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(SummaryModel::Trend, new SparklineDelegate(m_table));
    // What needs attention comes first.
    m_table->sortByColumn(SummaryModel::Missing, Qt::DescendingOrder);
    // Next to the trigger, so that it is visible without scrolling.
    m_table->horizontalHeader()->moveSection(SummaryModel::Trend, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);

    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const TriggerKey key = m_model->rowAt(m_sorted->mapToSource(index).row()).key;
        m_state.setTrigger(key);
        Q_EMIT opened(key);
    });
    connect(&loader, &WindowsLoader::summariesChanged, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    // The first figures of many triggers come in several answers.
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &SummaryPane::takeData);
    m_passing.setInterval(5000);
    connect(&m_passing, &QTimer::timeout, m_model, &SummaryModel::updateRelativeTimes);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &SummaryPane::showMenu);
    m_model->setPalette(palette());
}

void SummaryPane::showMenu(const QPoint &position)
{
    const QModelIndex current = m_table->indexAt(position);
    if (!current.isValid())
        return;
    const TriggerKey key = m_model->rowAt(m_sorted->mapToSource(current).row()).key;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show windows"), this, [this, key] {
        m_state.setTrigger(key);
        Q_EMIT opened(key);
    });
    menu->addAction(lineIcon(QStringLiteral("fire")), tr("&Fire\u2026"), this,
                    [this, key] { Q_EMIT m_state.fireWanted(key, std::nullopt); });
    menu->addAction(lineIcon(QStringLiteral("edit")), tr("&How windows are judged\u2026"), this,
                    [this, key] { CoverageSettingsDialog::openFor(m_state, key, this); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void SummaryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    takeData();
    m_passing.start();
}

void SummaryPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_passing.stop();
}

void SummaryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

void SummaryPane::takeData()
{
    if (isVisible())
        m_model->setSummaries(m_loader.summaries());
}

} // namespace squidie::ui
