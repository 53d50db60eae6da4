// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/sqldialect.h"
#include "store/serverlink.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {

/// What SQLite and PostgreSQL do differently (manual: store.md, "Durability"); one for each connection, used by its Store
/// alone. Private to this folder: whatever is above the store knows nothing of it.
class StoreEngine {
public:
    /// By what the location's path looks like. Error: bad_address.
    static Result<std::unique_ptr<StoreEngine>> make(const StoreLocation &location);

    explicit StoreEngine(QString shownPath) : m_path(std::move(shownPath)) { }
    virtual ~StoreEngine() = default;
    Q_DISABLE_COPY_MOVE(StoreEngine)

    /// The connection to the server as other threads see it; nothing where there is no server.
    virtual std::shared_ptr<ServerLink> link() const { return nullptr; }

    /// What is shown of the store.
    const QString &path() const { return m_path; }

    virtual const SqlDialect &dialect() const = 0;
    /// The name of Qt's plugin.
    virtual QString driver() const = 0;
    /// A statement as the driver is given it.
    virtual QString asSent(const QString &sql) const { return sql; }
    /// A query for the engine's name and version; as servers that speak PostgreSQL's protocol answer.
    virtual QString versionQuery() const { return QStringLiteral("SELECT split_part(version(), ' on ', 1)"); }
    /// Opens `database`, a fresh connection of that driver. Looks first whether there can be a store of ours.
    virtual Status connect(QSqlDatabase &database, Store::Access access, std::chrono::milliseconds busyTimeout) = 0;
    /// The schema's version; 0 where there is nothing yet. Error: not_a_store where what is there is not ours.
    virtual Result<int> findVersion(StoreConnection &store) = 0;
    /// Sets what holds for the whole connection.
    virtual Status configure(StoreConnection &store, Store::Access access) = 0;
    /// Brings the schema to this program's version, in one transaction: one process at a time, while the others wait. Does
    /// nothing where another one has done it.
    virtual Status migrate(StoreConnection &store) = 0;

    virtual Status beginWriting(StoreConnection &store) = 0;
    virtual Status beginReading(StoreConnection &store) = 0;
    virtual Status commit(StoreConnection &store) = 0;
    virtual Status rollBack(StoreConnection &store) = 0;
    /// After a commit: whether what was committed is where others will look for it.
    virtual Status confirm() { return {}; }
    /// Just before the connection ends.
    virtual void prepareToClose() { }

    /// store_unavailable for what the driver said.
    virtual Error errorFrom(const QSqlError &error) const = 0;

    /// A value that differs once anybody has changed the store.
    virtual Result<QVariant> changeMark(StoreConnection &store) = 0;
    /// Asks the server, if there is one, to announce changes at once: `changed` is called in the connection's thread, which
    /// needs an event loop.
    virtual Status listen(QSqlDatabase &database, QObject *context, const std::function<void()> &changed) = 0;
    virtual Result<qint64> bytes(StoreConnection &store) const = 0;
    /// Prepares a statement; for `returnsRow` see StoreConnection::insert. By QtSql if an engine has nothing better.
    virtual Result<std::unique_ptr<PreparedStatement>> prepare(StoreConnection &store, const QSqlDatabase &database,
                                                               const QString &sql, bool returnsRow);
    /// See StoreConnection::visitIntegers; by QtSql if an engine has nothing better.
    virtual Status visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                                 const QVector<qint64> &values, int columns,
                                 const std::function<void(const qint64 *)> &visitor);
    /// See StoreConnection::visitRows; by QtSql if an engine has nothing better.
    virtual Status visitRows(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                             const QVector<qint64> &values, const std::function<bool(const ScannedRow &)> &visitor);

    /// See StoreConnection::insertRows; one statement for each row if an engine has nothing better.
    virtual Status insertRows(StoreConnection &store, QSqlDatabase &database, const QString &table,
                              const QStringList &columns, const QVector<QVariantList> &rows);

    /// See StoreConnection::call. Only a server can.
    virtual Result<ServerRows> call(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                                    const ServerValues &values);
    /// Whether the server has ended the connection since its last use. Asks nobody.
    virtual Status checkConnection(StoreConnection &, QSqlDatabase &) { return {}; }
    /// See StoreConnection::isNoticeDue.
    virtual bool isNoticeDue() { return false; }

    /// Once the job is cancelled, statements fail, even in the middle of a long one, if the engine can do that. nullptr ends it.
    virtual void watch(const JobControl *) { }

    /// "ok", or what is wrong with what the engine itself keeps.
    virtual Result<QString> checkIntegrity(StoreConnection &store) = 0;
    virtual Result<qint64> countBrokenReferences(StoreConnection &store) = 0;

protected:
    /// How long a process waits for another one that is migrating a large store.
    static constexpr std::chrono::minutes longestMigration{10};

    Error error(StoreReason reason, const QString &detail = {}) const { return storeError(m_path, reason, detail); }

private:
    QString m_path;
};

} // namespace squidie::inline v0
