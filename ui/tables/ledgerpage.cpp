// SPDX-License-Identifier: Apache-2.0
#include "tables/ledgerpage.h"

#include "look/icons.h"
#include "look/theme.h"
#include "tables/tablesetup.h"
#include "widgets/busyline.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr int rowsKept = 2000; ///< while the page is visible

} // namespace

LedgerPage::LedgerPage(ConsoleState &state, PagedModelBase &model, const QString &icon, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_model(model),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(icon, {}, {}, this)),
      m_footer(captionLabel({}, this)),
      m_pill(new QToolButton(m_table)),
      m_busy(new BusyLine(m_stack))
{
    model.setParent(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_pill->setProperty("chip", true);
    m_pill->setChecked(true);
    m_pill->setIcon(lineIcon(QStringLiteral("up")));
    m_pill->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pill->hide();
    connect(m_pill, &QToolButton::clicked, this, [this] {
        const bool isBehind = std::exchange(m_isBehind, false);
        hidePill();
        if (isBehind)
            reload();
        m_table->scrollToTop();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { clearFilter(); });
}

void LedgerPage::build(QWidget &filterBar, const QString &tableName, QAbstractItemView::SelectionMode selection)
{
    setUpTable(*m_table, m_model, tableName, selection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&filterBar);
    layout->addWidget(m_stack, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(2 * space, space / 2, 2 * space, space / 2);
    bottom->addWidget(m_footer);
    bottom->addStretch(1);
    layout->addLayout(bottom);

    keepPlace();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_following && current.isValid())
            select(current.row());
    });
    connect(&m_model, &PagedModelBase::loadingChanged, this, [this] {
        m_model.isLoading() ? m_busy->begin() : m_busy->end();
        showState();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LedgerPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &LedgerPage::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        showState();
        if (selectedRow() >= 0)
            followSelection(); // what is selected may not have been loaded before
    });
    connect(&m_state, &ConsoleState::triggerChanged, this, &LedgerPage::applyFilter);
    connect(&m_state, &ConsoleState::rangeChanged, this, &LedgerPage::applyFilter);
    connect(&m_state, &ConsoleState::refreshWanted, this, &LedgerPage::refresh);
}

/// New rows come in on top without moving what is being looked at: the first row in sight stays the first in sight,
/// unless the list stands at its top and nobody points at it.
void LedgerPage::keepPlace()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first) { noteTop(first); });
    connect(&m_model, &PagedModelBase::rowsArrived, this, &LedgerPage::onRowsArrived);
    connect(&m_model, &PagedModelBase::rowsHeldBack, this, &LedgerPage::onRowsHeldBack);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0)
            hidePill();
    });
    m_table->installEventFilter(this);
}

void LedgerPage::noteTop(int firstInserted)
{
    m_top = firstInserted == 0 ? QPersistentModelIndex(m_table->indexAt(QPoint(1, 1))) : QPersistentModelIndex();
    m_keepPlace = m_table->verticalScrollBar()->value() > 0 || m_table->viewport()->underMouse()
        || m_table->selectionModel()->hasSelection();
}

void LedgerPage::onRowsArrived(int count)
{
    if (!m_top.isValid() || !m_keepPlace) {
        m_table->scrollToTop();
    } else {
        m_table->scrollTo(m_top, QAbstractItemView::PositionAtTop);
        showPill(count);
    }
    trim();
}

void LedgerPage::onRowsHeldBack(int count)
{
    m_isBehind = true;
    showPill(count);
}

/// Where deliveries come all day, what nobody looks at is not kept.
void LedgerPage::trim()
{
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    const int wanted =
        std::max({rowsKept, last + 2 * PagedModelBase::pageSize, std::min(selectedRow() + 1, PagedModelBase::mostRows)});
    if (last >= 0 && m_model.rowCount() > wanted + PagedModelBase::pageSize)
        m_model.keepRows(wanted);
}

void LedgerPage::showPill(int count)
{
    m_unseen += count;
    m_pill->setText(tr("%1 new").arg(QLocale().toString(m_unseen)));
    m_pill->setAccessibleName(tr("%Ln new row(s): go to the top", nullptr, m_unseen));
    m_pill->show();
    placePill();
}

void LedgerPage::hidePill()
{
    m_unseen = 0;
    m_pill->hide();
}

void LedgerPage::placePill()
{
    m_pill->adjustSize();
    m_pill->move((m_table->width() - m_pill->width()) / 2, m_table->horizontalHeader()->height() + space);
}

bool LedgerPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placePill();
    return QWidget::eventFilter(watched, event);
}

void LedgerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        applyFilter();
}

/// Away from here only the beginning of the list is kept.
void LedgerPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (std::exchange(m_isBehind, false)) {
        m_stale = true;
        m_storePath.clear(); // read again from the top
    }
    m_model.keepRows(std::clamp(selectedRow() + 1, PagedModelBase::pageSize, PagedModelBase::mostRows));
}

void LedgerPage::reload()
{
    m_model.reload();
}

void LedgerPage::applyFilter()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    const QString path = m_state.store().path;
    setModelFilter(std::exchange(m_storePath, path) != path);
    hidePill();
    Q_EMIT titleChanged();
}

void LedgerPage::refresh()
{
    if (!isVisible())
        m_stale = true;
    else if (m_storePath != m_state.store().path)
        applyFilter();
    else
        m_model.refresh();
}

void LedgerPage::showState()
{
    const int rows = m_model.rowCount();
    m_footer->setText(countText(rows, m_model.isComplete()));
    const bool nothing = rows == 0 && !m_model.isLoading() && m_model.isComplete();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
    if (!nothing)
        return;
    const Message message = emptyMessage();
    m_empty->setTexts(message.title, message.sentence);
    m_empty->setAction(message.action);
}

void LedgerPage::followSelection()
{
    const QScopedValueRollback following(m_following, true);
    const int row = selectedRow();
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
    }
}

} // namespace squidie::ui
