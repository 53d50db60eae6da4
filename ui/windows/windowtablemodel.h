// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/columnmodel.h"
#include "windows/windowsloader.h"

#include <QPalette>
#include <QSet>
#include <QSortFilterProxyModel>

namespace squidie::ui {

/// A row for each window.
class WindowTableModel : public RowsModel<WindowRow> {
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
    enum Role { StatusRole = FirstOwnRole };

    explicit WindowTableModel(const ConsoleState &state, QObject *parent = nullptr);

    /// Keeps indexes where the rows are the same windows as before.
    void setRows(const QVector<WindowRow> &rows);
    void setPalette(const QPalette &palette);
    int rowOf(ActivationId id) const;

private:
    QVariant cell(const WindowRow &row, int column, int role) const override;
    QString text(const WindowRow &row, int column) const;
    QVariant tip(const WindowRow &row, int column) const;
    QVariant sortKey(const WindowRow &row, int column) const;

    QPalette m_palette;
};

/// Rows with one of the chosen statuses.
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
