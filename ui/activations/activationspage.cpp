// SPDX-License-Identifier: Apache-2.0
#include "activations/activationspage.h"

#include "activations/activationdelegate.h"
#include "activations/activationfilterbar.h"
#include "activations/activationmodel.h"
#include "activations/commandline.h"
#include "help/helppage.h"
#include "look/icons.h"
#include "state/writable.h"
#include "tables/tablesetup.h"
#include "widgets/busyline.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include <algorithm>

namespace squidie::ui {

ActivationsPage::ActivationsPage(ConsoleState &state, QWidget *parent)
    : ActivationsPage(state, new ActivationModel(state), parent)
{
}

ActivationsPage::ActivationsPage(ConsoleState &state, ActivationModel *model, QWidget *parent)
    : LedgerPage(state, *model, QStringLiteral("inbox"), parent),
      m_model(model),
      m_filterBar(new ActivationFilterBar(this))
{
    setAccessibleName(tr("Activations"));
    setHelpPage(this, QStringLiteral("four-jobs.md#see-duplicates-and-skips"));
    build(*m_filterBar, tr("Activations, newest first"), QAbstractItemView::ExtendedSelection);
    table()->setItemDelegate(new ActivationDelegate(table()));
    addActions();
    connect(m_filterBar, &ActivationFilterBar::filterChanged, this, &ActivationsPage::applyFilter);
    connect(m_filterBar, &ActivationFilterBar::copyCommandWanted, this, &ActivationsPage::copyCommand);
    connect(&state, &ConsoleState::activationChanged, this, &ActivationsPage::followSelection);
}

void ActivationsPage::addActions()
{
    const auto add = [this](const QString &icon, const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(lineIcon(icon), text, table());
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        table()->addAction(action);
        return action;
    };
    add(QStringLiteral("replay"), tr("Replay…"), {}, [this] { replaySelection(); });
    whileWritable(m_state, add(QStringLiteral("save"), tr("Save payload…"), {}, [this] { savePayload(); }));
    add(QStringLiteral("runs"), tr("Show its run"), QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] {
        const QModelIndex current = table()->currentIndex();
        if (current.isValid() && m_model->rowAt(current.row()).runId)
            m_state.setRun(m_model->rowAt(current.row()).runId);
    });
    addCopyCellAction(*table());
    addCopyRowsAction(*table());
}

QString ActivationsPage::titleText() const
{
    const QString filter = filterText(m_model->filter());
    return filter.isEmpty() ? tr("Activations") : tr("Activations: %1").arg(filter);
}

void ActivationsPage::focusSearch()
{
    m_filterBar->focusSearch();
}

void ActivationsPage::setModelFilter(bool anew)
{
    m_model->setFilter(inScope(m_filterBar->filter()), anew);
}

void ActivationsPage::clearFilter()
{
    m_filterBar->clear();
}

QString ActivationsPage::countText(int rows, bool complete) const
{
    return complete ? tr("%Ln activation(s)", nullptr, rows)
                    : tr("%Ln activation(s) loaded, more as you scroll", nullptr, rows);
}

LedgerPage::Message ActivationsPage::emptyMessage() const
{
    if (m_model->error())
        return {tr("The ledger could not be read"), errorSentence(*m_model->error())};
    if (m_filterBar->isRestricting())
        return {tr("No matches"), tr("No activation in this range matches. Clear the filter, or choose a longer range."),
                tr("Clear the filter")};
    return {tr("Nothing arrived in this range"),
            tr("Every delivery appears here, whatever its outcome. Choose a longer range above, or another trigger.")};
}

int ActivationsPage::selectedRow() const
{
    return m_state.activation() ? m_model->rowOf(*m_state.activation()) : -1;
}

void ActivationsPage::select(int row)
{
    m_state.setActivation(m_model->rowAt(row).id);
}

void ActivationsPage::copyCommand()
{
    QGuiApplication::clipboard()->setText(activationListCommand(m_model->filter(), m_state.store().path));
    Q_EMIT m_state.messageWanted(tr("The command line that lists the same activations was copied."), false);
}

/// Oldest first: deliveries are repeated in the order in which they came.
QVector<Activation> ActivationsPage::selectedActivations() const
{
    QModelIndexList rows = table()->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return b < a; });
    QVector<Activation> activations;
    for (const QModelIndex &row : std::as_const(rows))
        activations.append(m_model->rowAt(row.row()));
    return activations;
}

void ActivationsPage::replaySelection()
{
    const QVector<Activation> activations = selectedActivations();
    if (!activations.isEmpty())
        replayTask(activations);
}

QCoro::Task<void> ActivationsPage::replayTask(QVector<Activation> activations)
{
    const Request request = m_payloads.join();
    const BusyScope busy(busyLine());
    QVector<ReplayItem> items;
    for (const Activation &activation : activations) {
        const ActivationId id = activation.id;
        const Result<ActivationInspection> found = co_await m_state.service().inspectActivation(id);
        if (!request.isCurrent())
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
    if (table()->currentIndex().isValid())
        saveTask(m_model->rowAt(table()->currentIndex().row()).id);
}

QCoro::Task<void> ActivationsPage::saveTask(ActivationId id)
{
    const Request request = m_payloads.join();
    const Result<ActivationInspection> found = co_await m_state.service().inspectActivation(id);
    if (!request.isCurrent())
        co_return;
    if (found)
        Q_EMIT m_state.savePayloadWanted(found->subject.payload, id);
    else
        Q_EMIT m_state.messageWanted(errorSentence(found.error()), true);
}

} // namespace squidie::ui
