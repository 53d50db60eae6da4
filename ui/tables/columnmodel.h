// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <initializer_list>

namespace squidie::ui {

/// A column as its table declares it.
struct TableColumn {
    enum class Content { Text, Number, Time };

    QString heading; ///< of times: %1 stands for their zone
    int digits = 0; ///< its width at first: room for so many digits
    Content content = Content::Text; ///< numbers are aligned to the right, with their heading
    QStringList words = {}; ///< each of these fits into the column, beside a mark
    QString toolTip = {}; ///< of the heading
    int drop = 0; ///< where there is no room, columns with the highest number go first; 0: never
    int shortest = 0; ///< room for so many digits is enough, where there is no more; 0: only its width at first
};

/// Says which columns go where there is no room, the first one first.
template<typename Columns>
void dropInOrder(Columns &columns, std::initializer_list<int> order)
{
    int drop = int(order.size());
    for (const int column : order)
        columns[column].drop = drop--;
}

/// The part of a table model that its columns decide: headings, alignment, and new texts when the zone changes.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum CommonRole {
        CopyRole = Qt::UserRole + 100, ///< the cell for the clipboard: ISO 8601, whole ids
        SortRole,
        FirstOwnRole, ///< where a model's own roles begin
    };

    const QVector<TableColumn> &columns() const { return m_columns; }
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    ColumnModel(const ConsoleState &state, const QVector<TableColumn> &columns, QObject *parent);

    const ConsoleState &state() const { return m_state; }
    /// Says that every cell may have changed.
    void updateCells();
    QVariant alignment(int column) const;

private:
    const ConsoleState &m_state;
    const QVector<TableColumn> m_columns;
};

/// A table model over a list of rows.
template<typename RowType, typename Base = ColumnModel>
class RowsModel : public Base {
public:
    using Row = RowType;

    const Row &rowAt(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_rows.size())
            return {};
        if (role == Qt::TextAlignmentRole)
            return this->alignment(index.column());
        return cell(m_rows.at(index.row()), index.column(), role);
    }

protected:
    using Base::Base;

    virtual QVariant cell(const Row &row, int column, int role) const = 0;

    template<typename Predicate>
    int rowWhere(Predicate matches) const
    {
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), matches);
        return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
    }

    /// Shows other rows. Where each is about the same thing as before, selection and scroll position stay.
    template<typename Same>
    void replaceRows(const QVector<Row> &rows, Same same)
    {
        if (!rows.isEmpty() && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), same)) {
            m_rows = rows;
            this->updateCells();
            return;
        }
        this->beginResetModel();
        m_rows = rows;
        this->endResetModel();
    }

    QVector<Row> m_rows;
};

} // namespace squidie::ui
