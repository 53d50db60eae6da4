// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QCoroTask>
#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace squidie::ui {

class ActivationFilterBar;
class ActivationModel;
class BusyLine;
class EmptyState;

/// The ledger: filter, table, and what is said where it is empty.
class ActivationsPage : public QWidget {
    Q_OBJECT

public:
    explicit ActivationsPage(ConsoleState &state, QWidget *parent = nullptr);

    /// What the window's title adds for this page.
    QString titleText() const;
    /// Starts over: after an import, whose rows may lie anywhere in time.
    void reload();
    void focusSearch();

    ActivationModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    ActivationFilterBar *filterBar() const { return m_filterBar; }

public Q_SLOTS:
    void copyCommand();
    void replaySelection();
    void savePayload();

Q_SIGNALS:
    void titleChanged();

private:
    void buildTable();
    void addActions();
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void applyFilter();
    void refresh();
    void showState();
    void placePill();
    void onCurrent(const QModelIndex &current);
    void selectFromState();
    void copyCells(bool iso);
    QVector<Activation> selectedRows() const;
    QCoro::Task<void> replayTask(QVector<Activation> rows);
    QCoro::Task<void> saveTask(ActivationId id);

    ConsoleState &m_state;
    ActivationModel *m_model;
    ActivationFilterBar *m_filterBar;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_footer;
    QToolButton *m_pill;
    BusyLine *m_busy;
    QString m_storePath;
    QPersistentModelIndex m_top;
    int m_unseen = 0;
    bool m_keepPlace = false;
    bool m_stale = true;
    bool m_following = false;
};

} // namespace squidie::ui
