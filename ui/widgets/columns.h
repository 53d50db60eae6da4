// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

class QTableView;

namespace squidie::ui {

/// Gives each column room for so many digits and for its heading, which may be longer in other languages.
/// GUI thread.
void setColumnWidths(QTableView &table, const QList<int> &digits);

/// Widens a column until each of the words fits beside a mark.
void widenColumn(QTableView &table, int column, const QStringList &words);

} // namespace squidie::ui
