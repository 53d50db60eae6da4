// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/preparedstatement.h"

#include <sqlite3.h>

namespace squidie::inline v0 {

/// A statement that goes straight to SQLite: QtSql costs as much again as SQLite's own work, at each statement.
class SqliteStatement final : public PreparedStatement {
public:
    explicit SqliteStatement(sqlite3 *handle) : m_handle(handle) { }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(SqliteStatement)

    /// What SQLite says of its last call.
    static QSqlError errorOf(sqlite3 *handle);

    bool prepare(const QString &sql);

    void bindNull(int place) override;
    void bindInteger(int place, qint64 value) override;
    void bindText(int place, const QString &value) override;
    void bindBytes(int place, const QByteArray &value) override;

    bool run() override;
    bool next() override;
    void finish() override;
    std::optional<QSqlError> error() const override { return m_error; }

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;
    QByteArray utf8(int column) const override { return bytes(column); }

    qint64 insertedRow() override { return m_changedRows > 0 ? sqlite3_last_insert_rowid(m_handle) : 0; }
    int changedRows() const override { return m_changedRows; }

private:
    bool step();
    void rewind();
    void checkBound(int code);
    bool fail();

    sqlite3 *m_handle;
    sqlite3_stmt *m_statement = nullptr;
    int m_places = 0;
    bool m_returnsRows = false;
    sqlite3_destructor_type m_keeping = SQLITE_TRANSIENT; ///< of texts and bytes: whether SQLite copies them
    int m_bound = 0; ///< values given for the next run
    int m_unbound = SQLITE_OK; ///< why one of them could not be bound
    bool m_isRunning = false; ///< to be reset before it is bound or run again
    bool m_hasRow = false; ///< the first one, which next() has not asked for yet
    int m_changedRows = 0;
    std::optional<QSqlError> m_error; ///< of the last run
};

} // namespace squidie::inline v0
