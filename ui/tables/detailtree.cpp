// SPDX-License-Identifier: Apache-2.0
#include "tables/detailtree.h"

#include "look/theme.h"
#include "text/plaintext.h"
#include "tables/columnmodel.h"
#include "tables/tablesetup.h"
#include "widgets/datadelegate.h"

#include <QHeaderView>

namespace squidie::ui {

namespace {

constexpr int textMaximum = 400;

} // namespace

DetailTree::DetailTree(const QStringList &headers, const QString &name, int mostRows, QWidget *parent)
    : QTreeWidget(parent),
      m_mostRows(mostRows)
{
    setHeaderLabels(headers);
    setItemDelegate(new DataDelegate(this));
    setUniformRowHeights(true);
    setIconSize(QSize(14, 14));
    setIndentation(2 * space);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addCopyCellAction(*this);
    connect(this, &QTreeWidget::itemExpanded, this, [this] { updateGeometry(); });
    connect(this, &QTreeWidget::itemCollapsed, this, [this] { updateGeometry(); });
}

void DetailTree::addDetail(QTreeWidgetItem *item, const QString &name, const QString &value)
{
    addDetail(item, name, value, value);
}

void DetailTree::addDetail(QTreeWidgetItem *item, const QString &name, const QString &shown, const QString &value)
{
    const QString line = oneLine(shown, textMaximum);
    auto *detail = new QTreeWidgetItem(item, {tr("%1: %2").arg(name, line), line});
    detail->setFirstColumnSpanned(true); // the columns are as narrow as their rows need
    for (const int column : {0, 1}) {
        detail->setToolTip(column, plainToolTip(value));
        detail->setData(column, ColumnModel::CopyRole, value);
    }
}

void DetailTree::fitToRows()
{
    for (int column = 0; column + 1 < columnCount(); ++column)
        resizeColumnToContents(column);
    updateGeometry();
}

QSize DetailTree::sizeHint() const
{
    int rows = 0;
    for (QTreeWidgetItem *item = topLevelItem(0); item && rows <= m_mostRows; item = itemBelow(item))
        ++rows;
    const int row = topLevelItemCount() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    return {40 * space, header()->sizeHint().height() + qBound(1, rows, m_mostRows) * row + 2 * frameWidth() + space / 2};
}

QSize DetailTree::minimumSizeHint() const
{
    return {10 * space, sizeHint().height()};
}

} // namespace squidie::ui
