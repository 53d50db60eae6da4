// SPDX-License-Identifier: Apache-2.0
#include "tables/columnfit.h"

#include "look/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace squidie::ui {

QVector<int> fitColumns(const QVector<ColumnWish> &wishes, int available)
{
    QVector<bool> isShown(wishes.size(), true);
    const auto sum = [&](auto width) {
        int total = 0;
        for (int column = 0; column < wishes.size(); ++column)
            total += isShown.at(column) ? width(wishes.at(column)) : 0;
        return total;
    };
    const auto least = [](const ColumnWish &wish) { return std::min(wish.least, wish.wanted); };
    while (sum(least) > available) {
        int next = -1;
        for (int column = 0; column < wishes.size(); ++column) {
            if (isShown.at(column) && wishes.at(column).drop > 0
                && (next < 0 || wishes.at(column).drop > wishes.at(next).drop))
                next = column;
        }
        if (next < 0)
            break;
        isShown[next] = false;
    }
    // What all want above their least is cut by the same share.
    const int wanted = sum([](const ColumnWish &wish) { return wish.wanted; });
    const int needed = sum(least);
    const double share =
        wanted <= available ? 1 : std::max(0.0, double(available - needed) / double(std::max(1, wanted - needed)));
    QVector<int> widths(wishes.size(), 0);
    for (int column = 0; column < wishes.size(); ++column) {
        const ColumnWish &wish = wishes.at(column);
        if (isShown.at(column))
            widths[column] = least(wish) + int(share * (wish.wanted - least(wish)));
    }
    return widths;
}

ColumnFit::ColumnFit(QTableView &table, const QVector<TableColumn> &columns)
    : QObject(&table),
      m_table(table),
      m_columns(columns)
{
    table.viewport()->installEventFilter(this);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnFit::onResized);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::onResized(int column, int, int after)
{
    // By hand, not by the header's own stretching of the last section.
    const bool byHand = QGuiApplication::mouseButtons().testFlag(Qt::LeftButton);
    if (!m_isFitting && byHand && column < m_wishes.size() && after > 0)
        m_wishes[column].wanted = after;
}

/// The widths as they were set up, before the first fitting.
void ColumnFit::readWishes()
{
    const int digit = m_table.fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < m_columns.size(); ++column) {
        const TableColumn &declared = m_columns.at(column);
        const int wanted = m_table.columnWidth(column);
        const int least = declared.shortest > 0
            ? std::max(declared.shortest * digit + 2 * space, m_table.horizontalHeader()->sectionSizeHint(column))
            : wanted;
        m_wishes.append({wanted, least, declared.drop});
    }
}

void ColumnFit::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    if (m_wishes.isEmpty())
        readWishes();
    const QVector<int> widths = fitColumns(m_wishes, m_table.viewport()->width());
    for (int column = 0; column < widths.size(); ++column) {
        m_table.setColumnHidden(column, widths.at(column) == 0);
        if (widths.at(column) > 0)
            m_table.setColumnWidth(column, widths.at(column));
    }
}

} // namespace squidie::ui
