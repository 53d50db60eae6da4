// SPDX-License-Identifier: Apache-2.0
#include "tables/columnmodel.h"

namespace squidie::ui {

ColumnModel::ColumnModel(const ConsoleState &state, const QVector<TableColumn> &columns, QObject *parent)
    : QAbstractTableModel(parent),
      m_state(state),
      m_columns(columns)
{
    const auto updateTimes = [this] {
        updateCells();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    };
    connect(&state, &ConsoleState::zoneChanged, this, updateTimes);
    connect(&state, &ConsoleState::triggersChanged, this, updateTimes);
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const TableColumn &column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole: {
        if (column.content != TableColumn::Content::Time)
            return column.heading;
        const bool ofTriggers = m_state.zone() == ZoneChoice::Trigger;
        return column.heading.arg(ofTriggers ? tr("trigger's zone") : QString::fromUtf8(m_state.zoneFor({})));
    }
    case Qt::ToolTipRole:
        return column.toolTip.isEmpty() ? QVariant() : column.toolTip;
    case Qt::TextAlignmentRole:
        return alignment(section);
    default:
        return {};
    }
}

QVariant ColumnModel::alignment(int column) const
{
    const bool toTheRight = m_columns.at(column).content == TableColumn::Content::Number;
    return int((toTheRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void ColumnModel::updateCells()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace squidie::ui
