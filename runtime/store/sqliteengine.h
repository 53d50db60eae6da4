// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/storeengine.h"
#include "store/storefile.h"

#include <QHash>

struct sqlite3_stmt;

namespace squidie::inline v0 {

/// A store in a file: WAL, synchronous=FULL, one writer at a time.
class SqliteEngine : public StoreEngine {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    explicit SqliteEngine(const StoreLocation &location);

    const SqlDialect &dialect() const override;
    QString versionQuery() const override { return QStringLiteral("SELECT 'SQLite ' || sqlite_version()"); }
    QString driver() const override;
    Status connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout) override;
    /// A connection whose file or log was replaced must not write its log into what is there now.
    void prepareToClose() override;
    Result<int> findVersion(StoreConnection &store) override;
    Status configure(StoreConnection &store, Store::Access access) override;
    Status migrate(StoreConnection &store) override;
    Status beginWriting(StoreConnection &store) override;
    Status beginReading(StoreConnection &store) override;
    Status commit(StoreConnection &store) override;
    Status confirm() override;
    Status rollBack(StoreConnection &store) override;
    Error errorFrom(const QSqlError &said) const override;
    Result<QVariant> changeMark(StoreConnection &store) override;
    Status listen(QSqlDatabase &database, QObject *context, const std::function<void()> &changed) override;
    Result<qint64> bytes(StoreConnection &store) const override;
    /// Straight from SQLite (sqlitestatement.h), where that is the library that QtSql uses.
    Result<std::unique_ptr<PreparedStatement>> prepare(StoreConnection &store, const QSqlDatabase &database,
                                                       const QString &sql, bool returnsRow) override;
    /// Goes past QtSql, whose values cost several times what SQLite's own work does (sqlitescan.cpp).
    Status visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql, const QVector<qint64> &values,
                         int columns, const std::function<void(const qint64 *)> &visitor) override;
    Status visitRows(StoreConnection &store, QSqlDatabase &database, const QString &sql, const QVector<qint64> &values,
                     const std::function<bool(const ScannedRow &)> &visitor) override;
    void watch(const JobControl *job) override;
    Result<QString> checkIntegrity(StoreConnection &store) override;
    Result<qint64> countBrokenReferences(StoreConnection &store) override;

private:
    static void *handleOf(const QSqlDatabase &database);
    /// A file from elsewhere runs nothing of its own: no view, no trigger, no function in its schema.
    void disarm();
    Status open(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout);

    Result<int> versionOf(StoreConnection &store) const;
    Status switchToLog(StoreConnection &store);

    StoreFile m_file;
    bool m_mustExist;
    QHash<QString, sqlite3_stmt *> m_scans; ///< statements of scans, at rest
    void *m_handle = nullptr; ///< SQLite's own connection, where it is that of the library that this program is linked with
};

} // namespace squidie::inline v0
