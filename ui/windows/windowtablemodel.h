// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/windowsloader.h"

#include <QAbstractTableModel>
#include <QPalette>
#include <QSet>
#include <QSortFilterProxyModel>

namespace squidie::ui {

/// One row a window.
class WindowTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Trigger,
        Start,
        End,
        Status,
        Received,
        Lateness,
        Starts,
        Duplicates,
        Skipped,
        Rejected,
        Conflict,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, StatusRole };

    explicit WindowTableModel(const ConsoleState &state, QObject *parent = nullptr);

    /// Keeps indexes where the rows are the same windows as before.
    void setRows(const QVector<WindowRow> &rows);
    void setPalette(const QPalette &palette);
    void updateTimes();
    const WindowRow &row(int row) const { return m_rows.at(row); }
    int rowOf(ActivationId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const WindowRow &row, int column) const;
    QVariant sortKey(const WindowRow &row, int column) const;

    const ConsoleState &m_state;
    QVector<WindowRow> m_rows;
    QPalette m_palette;
};

/// Rows whose status is wanted.
class WindowFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit WindowFilterModel(QObject *parent = nullptr);
    /// An empty set shows all.
    void setStatuses(const QSet<int> &statuses);
    void setConflictsOnly(bool conflictsOnly);

private:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

    QSet<int> m_statuses;
    bool m_conflictsOnly = false;
};

} // namespace squidie::ui
