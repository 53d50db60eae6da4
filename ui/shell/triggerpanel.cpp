// SPDX-License-Identifier: Apache-2.0
#include "shell/triggerpanel.h"

#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "shell/triggertreedelegate.h"
#include "state/writable.h"
#include "windows/coveragesettingsdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace squidie::ui {

TriggerPanel::TriggerPanel(ConsoleState &state, Clock clock, QWidget *parent)
    : QWidget(parent),
      m_state(state),
      m_model(new TriggerTreeModel(state, std::move(clock), this)),
      m_proxy(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)),
      m_tree(new QTreeView(this))
{
    setHelpPage(this, QStringLiteral("getting-started.md#the-window"));
    m_filter->setPlaceholderText(tr("Filter triggers"));
    m_filter->setAccessibleName(tr("Filter triggers by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterFixedString(text);
        m_tree->expandAll();
        selectFromState();
    });

    // Down and Return lead from the filter into the tree.
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_filter, nullptr, nullptr, Qt::WidgetShortcut);
    const auto enterTree = [this] {
        m_tree->setFocus();
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_proxy->index(0, 0));
    };
    connect(down, &QShortcut::activated, this, enterTree);
    connect(m_filter, &QLineEdit::returnPressed, this, enterTree);

    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new TriggerTreeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(2 * space);
    m_tree->setAccessibleName(tr("Workflows and their triggers"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setFrameShape(QFrame::NoFrame);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &TriggerPanel::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &TriggerPanel::onCurrent);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        m_tree->expandAll();
        selectFromState();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space + 4, space / 2, space + 4, 0);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);

    connect(&state, &ConsoleState::triggerChanged, this, &TriggerPanel::selectFromState);
    connect(&state, &ConsoleState::zoneChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_tree->expandAll();
    selectFromState();
}

void TriggerPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TriggerPanel::selectFromState()
{
    const QScopedValueRollback following(m_following, true);
    const QModelIndex wanted = m_proxy->mapFromSource(m_model->indexOf(m_state.trigger()));
    if (!wanted.isValid()) {
        m_tree->selectionModel()->clear();
        return;
    }
    m_tree->setCurrentIndex(wanted);
    m_tree->scrollTo(wanted);
}

void TriggerPanel::onCurrent(const QModelIndex &current)
{
    // A row that the filter hides stays selected.
    if (!m_following && current.isValid())
        m_state.setTrigger(m_model->keyOf(m_proxy->mapToSource(current)));
}

void TriggerPanel::showMenu(const QPoint &position)
{
    const QModelIndex at = m_tree->indexAt(position);
    if (!at.isValid())
        return;
    const TriggerKey key = m_model->keyOf(m_proxy->mapToSource(at));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *fire = menu->addAction(lineIcon(QStringLiteral("fire")), tr("Fire…"), this,
                                    [this, key] { Q_EMIT m_state.fireWanted(key, std::nullopt); });
    fire->setEnabled(!key.trigger.isEmpty() && m_state.whyNotWritable().isEmpty());
    QAction *judged = menu->addAction(lineIcon(QStringLiteral("edit")), tr("How windows are judged…"), this,
                                      [this, key] { CoverageSettingsDialog::openFor(m_state, key, this); });
    judged->setEnabled(!key.trigger.isEmpty());
    menu->addAction(lineIcon(QStringLiteral("copy")), tr("Copy name"), this, [key] {
        const QString text = key.trigger.isEmpty() ? key.workflow : key.workflow + QChar(u' ') + key.trigger;
        QGuiApplication::clipboard()->setText(text);
    });
    whileWritable(m_state,
                  menu->addAction(lineIcon(QStringLiteral("load")), tr("Load definitions…"), this,
                                  &TriggerPanel::definitionsWanted));
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace squidie::ui
