// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/storeengine.h"

#include <QElapsedTimer>

namespace squidie::inline v0 {

/// A store on a PostgreSQL server, shared by many machines: READ COMMITTED, row locks, LISTEN/NOTIFY.
class PostgresEngine : public StoreEngine {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    PostgresEngine(const StoreLocation &location, PostgresAddress address);

    std::shared_ptr<ServerLink> link() const override { return m_link; }
    const SqlDialect &dialect() const override;
    QString driver() const override;
    QString asSent(const QString &sql) const override;
    Status connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout) override;
    Result<int> findVersion(StoreConnection &store) override;
    Status configure(StoreConnection &store, Store::Access access) override;
    Status migrate(StoreConnection &store) override;
    Status beginWriting(StoreConnection &store) override;
    Status beginReading(StoreConnection &store) override;
    Status commit(StoreConnection &store) override;
    Status rollBack(StoreConnection &store) override;
    Error errorFrom(const QSqlError &said) const override;
    Result<QVariant> changeMark(StoreConnection &store) override;
    Status listen(QSqlDatabase &database, QObject *context, const std::function<void()> &changed) override;
    Result<qint64> bytes(StoreConnection &store) const override;
    /// Past QtSql, which sends values as text (postgrescall.h).
    Result<ServerRows> call(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                            const ServerValues &values) override;
    Status checkConnection(StoreConnection &store, QSqlDatabase &database) override;
    bool isNoticeDue() override;
    /// By COPY (postgrescopy.h), as insertRows.
    Status visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql, const QVector<qint64> &values,
                         int columns, const std::function<void(const qint64 *)> &visitor) override;
    /// By COPY (postgrescopy.h).
    Status insertRows(StoreConnection &store, QSqlDatabase &database, const QString &table, const QStringList &columns,
                      const QVector<QVariantList> &rows) override;
    Result<QString> checkIntegrity(StoreConnection &store) override;
    Result<qint64> countBrokenReferences(StoreConnection &store) override;

private:
    /// libpq's, by name.
    using Parameters = QVector<std::pair<QString, QString>>;

    Parameters whole(Parameters parameters) const;
    Error connectionError(const QSqlError &said, Parameters asked, const QString &exposedFile) const;
    Status setUp(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout);
    Status findSchema(QSqlDatabase &database);
    Result<QVariant> ask(QSqlDatabase &database, const QString &sql) const;
    Status makeSchema(StoreConnection &store);

    PostgresAddress m_address;
    QString m_password;
    bool m_mustExist;
    std::shared_ptr<ServerLink> m_link = ServerLink::make();
    bool m_isReader = false;
    bool m_isWriting = false; ///< the transaction at hand
    QString m_schema; ///< of the store's tables; empty where the connection has none to make them in
    QString m_channel; ///< announces this store's changes; empty before the schema is known
    QElapsedTimer m_lastNotice;
};

} // namespace squidie::inline v0
