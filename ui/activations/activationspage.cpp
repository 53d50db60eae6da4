// SPDX-License-Identifier: Apache-2.0
#include "activations/activationspage.h"

#include "activations/activationdelegate.h"
#include "activations/activationfilterbar.h"
#include "activations/activationmodel.h"
#include "activations/commandline.h"
#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "state/writable.h"
#include "widgets/busyline.h"
#include "widgets/columns.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace squidie::ui {

namespace {

using namespace std::chrono_literals;

/// A range that ends this close to now follows the clock: what arrives meanwhile belongs to it.
constexpr auto openEnd = 6min;

bool isSlideOf(const ActivationFilter &before, const ActivationFilter &after)
{
    ActivationFilter a = before;
    ActivationFilter b = after;
    if (!a.since || !b.since || a.until || b.until || *b.since < *a.since || *b.since - *a.since > openEnd)
        return false;
    a.since.reset();
    b.since.reset();
    return a == b;
}

} // namespace

ActivationsPage::ActivationsPage(ConsoleState &state, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_model(new ActivationModel(state, this)),
      m_filterBar(new ActivationFilterBar(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(QStringLiteral("inbox"), {}, {}, this)),
      m_footer(captionLabel({}, this)),
      m_pill(new QToolButton(m_table)),
      m_busy(new BusyLine(m_stack))
{
    setAccessibleName(tr("Activations"));
    setHelpPage(this, QStringLiteral("four-jobs.md#see-duplicates-and-skips"));
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, m_filterBar, &ActivationFilterBar::clear);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_stack, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(2 * space, space / 2, 2 * space, space / 2);
    bottom->addWidget(m_footer);
    bottom->addStretch(1);
    layout->addLayout(bottom);

    m_pill->setProperty("chip", true);
    m_pill->setChecked(true);
    m_pill->setIcon(lineIcon(QStringLiteral("up")));
    m_pill->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pill->hide();
    connect(m_pill, &QToolButton::clicked, this, [this] {
        m_unseen = 0;
        m_pill->hide();
        m_table->scrollToTop();
    });

    connect(m_filterBar, &ActivationFilterBar::filterChanged, this, &ActivationsPage::applyFilter);
    connect(m_filterBar, &ActivationFilterBar::copyCommandWanted, this, &ActivationsPage::copyCommand);
    connect(m_model, &ActivationModel::loadingChanged, this, [this] {
        m_model->isLoading() ? m_busy->begin() : m_busy->end();
        showState();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivationsPage::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivationsPage::showState);
    connect(&state, &ConsoleState::triggerChanged, this, &ActivationsPage::applyFilter);
    connect(&state, &ConsoleState::rangeChanged, this, &ActivationsPage::applyFilter);
    connect(&state, &ConsoleState::refreshWanted, this, &ActivationsPage::refresh);
    connect(&state, &ConsoleState::activationChanged, this, &ActivationsPage::selectFromState);
    addActions();
}

void ActivationsPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ActivationDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Activations, newest first"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setColumnWidths(*m_table, {18, 11, 22, 13, 30, 22, 12, 12, 11});
    widenColumn(*m_table, ActivationModel::OutcomeColumn,
                {outcomeText(Outcome::Started), outcomeText(Outcome::Duplicate), outcomeText(Outcome::Skipped),
                 outcomeText(Outcome::Rejected)});

    // Fresh rows go on top without moving what is being looked at: the first row in sight stays the first in sight,
    // unless the list stands at its top and nobody points at it.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex &, int first) {
        m_top = first == 0 ? QPersistentModelIndex(m_table->indexAt(QPoint(1, 1))) : QPersistentModelIndex();
        m_keepPlace = m_table->verticalScrollBar()->value() > 0 || m_table->viewport()->underMouse()
            || m_table->selectionModel()->hasSelection();
    });
    connect(m_model, &ActivationModel::freshRows, this, [this](int count) {
        if (!m_top.isValid() || !m_keepPlace) {
            m_table->scrollToTop();
            return;
        }
        m_table->scrollTo(m_top, QAbstractItemView::PositionAtTop);
        m_unseen += count;
        m_pill->setText(tr("%1 new").arg(QLocale().toString(m_unseen)));
        m_pill->setAccessibleName(tr("%Ln new activation(s): go to the top", nullptr, int(m_unseen)));
        m_pill->show();
        placePill();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0) {
            m_unseen = 0;
            m_pill->hide();
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivationsPage::onCurrent);
    m_table->installEventFilter(this);
}

void ActivationsPage::addActions()
{
    const auto add = [this](const QString &icon, const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(lineIcon(icon), text, m_table);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        return action;
    };
    add(QStringLiteral("replay"), tr("Replay…"), {}, [this] { replaySelection(); });
    whileWritable(m_state, add(QStringLiteral("save"), tr("Save payload…"), {}, [this] { savePayload(); }));
    add(QStringLiteral("runs"), tr("Show its run"), QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid() && m_model->activationAt(current.row()).runId)
            m_state.setRun(m_model->activationAt(current.row()).runId);
    });
    add(QStringLiteral("copy"), tr("Copy cell"), QKeySequence::Copy, [this] { copyCells(true); });
    add(QStringLiteral("copy"), tr("Copy rows as text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [this] { copyCells(false); });
}

QString ActivationsPage::titleText() const
{
    const QString filter = filterText(m_model->filter());
    return filter.isEmpty() ? tr("Activations") : tr("Activations: %1").arg(filter);
}

void ActivationsPage::reload()
{
    m_model->reload();
}

void ActivationsPage::focusSearch()
{
    m_filterBar->focusSearch();
}

void ActivationsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        applyFilter();
}

bool ActivationsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placePill();
    return QWidget::eventFilter(watched, event);
}

void ActivationsPage::placePill()
{
    m_pill->adjustSize();
    m_pill->move((m_table->width() - m_pill->width()) / 2, m_table->horizontalHeader()->height() + space);
}

void ActivationsPage::applyFilter()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    ActivationFilter filter = m_filterBar->filter();
    filter.workflow = m_state.trigger().workflow;
    filter.trigger = m_state.trigger().trigger;
    filter.since = m_state.range().from;
    if (m_state.range().until + openEnd < systemNow())
        filter.until = m_state.range().until;
    const bool otherStore = std::exchange(m_storePath, m_state.store().path) != m_state.store().path;
    if (!otherStore && isSlideOf(m_model->filter(), filter))
        m_model->slideTo(filter);
    else if (filter != m_model->filter())
        m_model->setFilter(filter);
    else if (otherStore)
        m_model->reload();
    m_unseen = 0;
    m_pill->hide();
    Q_EMIT titleChanged();
}

void ActivationsPage::refresh()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    if (m_storePath != m_state.store().path)
        applyFilter();
    else if (m_model->error())
        m_model->reload(); // the store answers again
    else
        m_model->fetchNew();
}

void ActivationsPage::showState()
{
    const int rows = m_model->rowCount();
    m_footer->setText(m_model->isComplete() ? tr("%Ln activation(s)", nullptr, rows)
                                            : tr("%Ln activation(s) loaded, more as you scroll", nullptr, rows));
    const bool nothing = rows == 0 && !m_model->isLoading() && m_model->isComplete();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
    if (!nothing)
        return;
    if (m_model->error()) {
        m_empty->setTexts(tr("The ledger cannot be read"), errorSentence(*m_model->error()));
        m_empty->setAction({});
    } else if (m_filterBar->isRestricting()) {
        m_empty->setTexts(tr("No activation matches"),
                          tr("Nothing in the shown range passes the filter. Clear it, or choose a longer range."));
        m_empty->setAction(tr("Clear the filter"));
    } else {
        m_empty->setTexts(
            tr("Nothing arrived in this range"),
            tr("Every delivery appears here, whatever comes of it. Choose a longer range above, or another trigger."));
        m_empty->setAction({});
    }
}

void ActivationsPage::onCurrent(const QModelIndex &current)
{
    if (!m_following && current.isValid())
        m_state.setActivation(m_model->activationAt(current.row()).id);
}

void ActivationsPage::selectFromState()
{
    const QScopedValueRollback following(m_following, true);
    const int row = m_state.activation() ? m_model->rowOf(*m_state.activation()) : -1;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    if (m_table->currentIndex().row() == row)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void ActivationsPage::copyCommand()
{
    QGuiApplication::clipboard()->setText(activationListCommand(m_model->filter(), m_state.store().path));
    Q_EMIT m_state.messageWanted(tr("Copied: the same list as a command line."), false);
}

void ActivationsPage::copyCells(bool iso)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    if (iso) {
        QGuiApplication::clipboard()->setText(current.data(ActivationModel::IsoRole).toString());
        return;
    }
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < ActivationModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data(ActivationModel::IsoRole).toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QVector<Activation> ActivationsPage::selectedRows() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    // Oldest first: deliveries are repeated in the order in which they came.
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return b < a; });
    QVector<Activation> activations;
    for (const QModelIndex &row : std::as_const(rows))
        activations.append(m_model->activationAt(row.row()));
    return activations;
}

void ActivationsPage::replaySelection()
{
    const QVector<Activation> rows = selectedRows();
    if (!rows.isEmpty())
        replayTask(rows);
}

QCoro::Task<void> ActivationsPage::replayTask(QVector<Activation> rows)
{
    const QPointer<ActivationsPage> self(this);
    const BusyScope busy(m_busy);
    QVector<ReplayItem> items;
    for (const Activation &row : rows) {
        const ActivationId id = row.id;
        const Result<ActivationInspection> found = co_await m_state.service().inspectActivation(id);
        if (!self)
            co_return;
        if (!found) {
            Q_EMIT m_state.messageWanted(errorSentence(found.error()), true);
            co_return;
        }
        items.append({found->subject.payload, id, tr("Activation %1").arg(id)});
    }
    Q_EMIT m_state.replayWanted(items);
}

void ActivationsPage::savePayload()
{
    if (m_table->currentIndex().isValid())
        saveTask(m_model->activationAt(m_table->currentIndex().row()).id);
}

QCoro::Task<void> ActivationsPage::saveTask(ActivationId id)
{
    const QPointer<ActivationsPage> self(this);
    const Result<ActivationInspection> found = co_await m_state.service().inspectActivation(id);
    if (!self)
        co_return;
    if (found)
        Q_EMIT m_state.savePayloadWanted(found->subject.payload, id);
    else
        Q_EMIT m_state.messageWanted(errorSentence(found.error()), true);
}

} // namespace squidie::ui
