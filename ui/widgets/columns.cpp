// SPDX-License-Identifier: Apache-2.0
#include "widgets/columns.h"

#include "look/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace squidie::ui {

namespace {

constexpr int markRoom = 3 * space;

} // namespace

void setColumnWidths(QTableView &table, const QList<int> &digits)
{
    const int digit = table.fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < digits.size(); ++column) {
        const int heading = table.horizontalHeader()->sectionSizeHint(column);
        table.setColumnWidth(column, qMax(digits.at(column) * digit + 2 * space, heading));
    }
}

void widenColumn(QTableView &table, int column, const QStringList &words)
{
    int width = table.columnWidth(column);
    for (const QString &word : words)
        width = qMax(width, table.fontMetrics().horizontalAdvance(word) + markRoom + 2 * space);
    table.setColumnWidth(column, width);
}

} // namespace squidie::ui
