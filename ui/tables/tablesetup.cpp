// SPDX-License-Identifier: Apache-2.0
#include "tables/tablesetup.h"

#include "look/icons.h"
#include "look/theme.h"
#include "tables/columnfit.h"
#include "tables/columnmodel.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace squidie::ui {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::Tables)
};

constexpr int markRoom = 3 * space;
constexpr int airInRow = 12;

const ColumnModel *columnModelOf(const QAbstractItemModel *model)
{
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    return qobject_cast<const ColumnModel *>(model);
}

QString copyText(const QModelIndex &index)
{
    const QVariant exact = index.data(ColumnModel::CopyRole);
    return exact.isValid() ? exact.toString() : index.data().toString();
}

template<typename Text>
void addCopyAction(QAbstractItemView &view, const QString &name, const QKeySequence &keys, Text text)
{
    auto *copy = new QAction(lineIcon(QStringLiteral("copy")), name, &view);
    copy->setShortcut(keys);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &view, [&view, text] {
        if (view.currentIndex().isValid())
            QGuiApplication::clipboard()->setText(text());
    });
    view.addAction(copy);
}

} // namespace

void setUpTable(QTableView &table, QAbstractItemModel &model, const QString &name,
                QAbstractItemView::SelectionMode selection)
{
    table.setModel(&model);
    table.setAccessibleName(name);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(selection);
    table.setTabKeyNavigation(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + airInRow);
    QHeaderView *header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const ColumnModel *declared = columnModelOf(&model);
    if (!declared)
        return;
    QList<int> digits;
    for (const TableColumn &column : declared->columns())
        digits.append(column.digits);
    setColumnWidths(table, digits);
    for (int column = 0; column < digits.size(); ++column)
        widenColumn(table, column, declared->columns().at(column).words);
    new ColumnFit(table, declared->columns());
}

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

void addCopyCellAction(QAbstractItemView &view)
{
    addCopyAction(view, Tables::tr("Copy cell"), QKeySequence::Copy, [&view] { return copyText(view.currentIndex()); });
}

void addCopyRowsAction(QTableView &table)
{
    addCopyAction(table, Tables::tr("Copy rows as text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [&table] {
        QModelIndexList rows = table.selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        QStringList lines;
        for (const QModelIndex &row : std::as_const(rows)) {
            QStringList cells;
            for (int column = 0; column < table.model()->columnCount(); ++column)
                cells.append(copyText(row.siblingAtColumn(column)).simplified());
            lines.append(cells.join(u'\t'));
        }
        return lines.join(u'\n');
    });
}

} // namespace squidie::ui
