// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableView;
class QToolButton;

namespace squidie::ui {

class WindowActions;
class WindowFilterModel;
class WindowTableModel;

/// A row for each window: sortable, filtered by status, exportable. The selection is the shared one.
class WindowTablePane : public QWidget {
    Q_OBJECT

public:
    WindowTablePane(ConsoleState &state, WindowsLoader &loader, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    /// What the table shows, in its order.
    QVector<WindowRow> visibleRows() const;

private:
    QWidget *buildBar();
    void buildTable();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void updateIcons();
    void takeData();
    void takeSelection();
    void applyFilter();
    void updateFooter();
    void copyRows();
    void showMenu(const QPoint &position);
    void onCurrent(const QModelIndex &current);

    ConsoleState &m_state;
    WindowsLoader &m_loader;
    WindowActions *m_actions;
    WindowTableModel *m_model;
    WindowFilterModel *m_filter;
    QTableView *m_table;
    QAction *m_copy = nullptr;
    QVector<QToolButton *> m_statuses;
    QToolButton *m_conflicts = nullptr;
    QLabel *m_footer;
    bool m_following = false;
    bool m_stale = true;
};

} // namespace squidie::ui
