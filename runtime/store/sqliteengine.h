// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/storeengine.h"

namespace squidie::inline v0 {

/// A store in a file: WAL, synchronous=FULL, one writer at a time.
class SqliteEngine : public StoreEngine {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    explicit SqliteEngine(const StoreLocation &location);
    ~SqliteEngine() override;

    const SqlDialect &dialect() const override;
    QString versionQuery() const override { return QStringLiteral("SELECT 'SQLite ' || sqlite_version()"); }
    QString driver() const override;
    Status connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout) override;
    Result<int> findVersion(StoreConnection &store) override;
    Status configure(StoreConnection &store, Store::Access access) override;
    Status migrate(StoreConnection &store, int from) override;
    Status beginWriting(StoreConnection &store) override;
    Status beginReading(StoreConnection &store) override;
    Status commit(StoreConnection &store) override;
    Status rollBack(StoreConnection &store) override;
    Error errorFrom(const QSqlError &said) const override;
    Result<QVariant> changeMark(StoreConnection &store) override;
    Status listen(QSqlDatabase &database, QObject *context, const std::function<void()> &changed) override;
    qint64 bytes(StoreConnection &store) const override;
    /// Goes past QtSql, whose values cost several times what SQLite's own work does (sqlitescan.cpp).
    Status visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql, const QVector<qint64> &values,
                         int columns, const std::function<void(const qint64 *)> &visitor) override;
    Result<QString> checkIntegrity(StoreConnection &store) override;
    Result<qint64> countBrokenReferences(StoreConnection &store) override;

private:
    Status checkHeader() const;
    Status open(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout);

    bool m_mustExist;
    QString m_countedAs; ///< among the files that this process has open; empty before it is connected
    void *m_handle = nullptr; ///< SQLite's own connection
    bool m_handleKnown = false;
};

} // namespace squidie::inline v0
