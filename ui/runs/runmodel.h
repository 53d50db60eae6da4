// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/pagedmodel.h"

namespace squidie::ui {

/// Runs as a table.
class RunModel : public PagedModel<RunPage, RunFilter> {
    Q_OBJECT

public:
    enum Column { Status, Trigger, Started, Updated, Version, Queue, Run, ColumnCount };
    enum Role { StatusRole = FirstOwnRole };

    explicit RunModel(ConsoleState &state, QObject *parent = nullptr);

    /// Takes over a first page that was read again, since states change as runs go on: rows stay in place, new ones come,
    /// and those that no longer match the filter leave.
    void mergeHead(const RunPage &page);

private:
    qint64 cursorOf(const RunRow &row) const override { return row.rowId; }
    QCoro::Task<Result<RunPage>> readPage(std::optional<qint64> after) override;
    QCoro::Task<void> loadNews() override;
    void removeRowAt(int row);
    QVariant cell(const RunRow &row, int column, int role) const override;
    QString display(const RunRow &row, int column) const;
};

} // namespace squidie::ui
