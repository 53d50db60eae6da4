// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/pagedmodel.h"

namespace squidie::ui {

/// Runs as a table.
class RunModel : public PagedModel<RunPage> {
    Q_OBJECT

public:
    enum Column { Status, Trigger, Started, Updated, Version, Queue, Run, ColumnCount };
    enum Role { StatusRole = Qt::UserRole + 1, IsoRole };

    explicit RunModel(ConsoleState &state, QObject *parent = nullptr);

    const RunFilter &filter() const { return m_filter; }
    void setFilter(const RunFilter &filter);
    /// Reads the first page again: states change as runs go on. Rows stay in place; new ones come, and those that no
    /// longer match leave.
    void refresh();

    const RunRow &runAt(int row) const { return rowAt(row); }
    /// A fresh first page over what is shown.
    void mergeHead(const RunPage &page);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QCoro::Task<Result<RunPage>> readPage(std::optional<qint64> after) override;
    QCoro::Task<void> loadHead();
    void dropRow(int row);
    QString display(const RunRow &row, int column) const;

    ConsoleState &m_state;
    RunFilter m_filter;
    bool m_refreshing = false;
};

} // namespace squidie::ui
