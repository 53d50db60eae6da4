// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/columnmodel.h"

#include <QObject>

class QTableView;

namespace squidie::ui {

/// What a column wants: its width, the least that is of use, and when it goes where there is no room (the highest first; 0
/// never).
struct ColumnWish {
    int wanted = 0;
    int least = 0;
    int drop = 0;
};

/// The columns' widths that fit `available`: columns become shorter first, then those that matter least go, which then have
/// no width. What is left may still be wider. Pure.
QVector<int> fitColumns(const QVector<ColumnWish> &wishes, int available);

/// Keeps a table's columns within its width, in the order of importance that its model declares, before anything has to
/// scroll sideways. A width that the user gives a column is its wish from then on. Lives as long as the table.
class ColumnFit : public QObject {
    Q_OBJECT

public:
    ColumnFit(QTableView &table, const QVector<TableColumn> &columns);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void onResized(int column, int before, int after);
    void readWishes();
    void fit();

    QTableView &m_table;
    const QVector<TableColumn> m_columns;
    QVector<ColumnWish> m_wishes;
    bool m_isFitting = false;
};

} // namespace squidie::ui
