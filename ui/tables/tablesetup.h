// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>
#include <QList>

class QTableView;

/// What all tables of the console have in common. GUI thread.
namespace squidie::ui {

/// Gives the table its model, its name for assistive technology and the common look: whole rows are selected, no grid,
/// columns as wide as the model declares them (where it is a ColumnModel, directly or behind proxies).
void setUpTable(QTableView &table, QAbstractItemModel &model, const QString &name,
                QAbstractItemView::SelectionMode selection = QAbstractItemView::ExtendedSelection);

/// Gives each column room for so many digits, and for its heading: in another language it may be the longer one.
void setColumnWidths(QTableView &table, const QList<int> &digits);
/// Widens a column until each of the words fits beside a mark.
void widenColumn(QTableView &table, int column, const QStringList &words);

/// Ctrl+C copies the current cell, by ColumnModel::CopyRole or else as it is shown.
void addCopyCellAction(QAbstractItemView &view);
/// Ctrl+Shift+C copies the selected rows, a line each, with tabs between the cells.
void addCopyRowsAction(QTableView &table);

} // namespace squidie::ui
