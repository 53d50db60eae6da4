#pragma once

#include "common/consolestate.h"

#include <QAbstractTableModel>
#include <QCoroTask>

namespace squidie::ui {

/// Runs as a table, newest first, by keyset pages. Never asks the store from data().
class RunModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Status, Trigger, Started, Updated, Version, Queue, Run, ColumnCount };
    enum Role { StatusRole = Qt::UserRole + 1, IsoRole };

    explicit RunModel(ConsoleState &state, QObject *parent = nullptr);

    const RunFilter &filter() const { return m_filter; }
    void setFilter(const RunFilter &filter);
    void reload();
    /// Reads the first page again: states change as runs go on. Rows keep their place unless new ones came.
    void refresh();

    const RunRow &runAt(int row) const { return m_rows.at(row); }
    int rowOf(const RunId &id) const;
    bool isComplete() const { return m_complete; }
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const { return m_error; }

    void appendPage(const RunPage &page);
    /// A fresh first page over what is shown.
    void mergeHead(const RunPage &page);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr int pageSize = 200;

Q_SIGNALS:
    void loadingChanged();

private:
    QCoro::Task<void> loadPage();
    QCoro::Task<void> loadHead();
    void setLoading(bool loading);
    QString display(const RunRow &row, int column) const;

    ConsoleState &m_state;
    RunFilter m_filter;
    QVector<RunRow> m_rows;
    std::optional<qint64> m_next;
    std::optional<Error> m_error;
    bool m_complete = true;
    bool m_loading = false;
    bool m_refreshing = false;
    int m_generation = 0;
};

} // namespace squidie::ui
