// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "store/sqldialect.h"
#include "store/statement.h"
#include "store/storeerror.h"
#include <squidie/storelocation.h>

#include <QCoreApplication>
#include <QHash>
#include <QObject>
#include <QSqlDatabase>
#include <QString>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>
#include <type_traits>

namespace squidie::inline v0 {

class StoreEngine;

/// One connection to a store (spec 6): the only door to SQL. Belongs to the thread that opened it.
class Store {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    enum class Access {
        ReadWrite, ///< made where there is none, migrated where it is older; read-only files are refused
        Reader, ///< never writes; the store must exist and have this program's schema
    };

    /// How long a writer waits for another process's transaction before it gives up.
    static constexpr std::chrono::milliseconds defaultBusyTimeout{10'000};

    /// Error: store_unavailable with {"store", "reason", "detail", "sentence"}; reason is one of locked, deadlock, read_only,
    /// full, corrupt, not_a_store, newer_version, older_version, not_found, unfinished_copy, cannot_open, io_error,
    /// driver_missing, failed; of a server also bad_address, cannot_connect, connection_lost, outcome_unknown, wrong_password,
    /// no_such_database, not_permitted.
    static Result<std::unique_ptr<Store>> open(const StoreLocation &location, Access access,
                                               std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    static Result<std::unique_ptr<Store>> open(const QString &path, Access access,
                                               std::chrono::milliseconds busyTimeout = defaultBusyTimeout)
    {
        return open(StoreLocation{path}, access, busyTimeout);
    }
    /// Opens for writing what is to be copied into, even where an earlier copy was not finished; everybody else is refused
    /// such a store with the reason unfinished_copy.
    static Result<std::unique_ptr<Store>> openCopyTarget(const StoreLocation &location,
                                                         std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /// What is shown of it: a file's absolute path, or a URL without secrets.
    QString path() const;
    /// What opens the same store again.
    const StoreLocation &location() const { return m_location; }
    int schemaVersion() const { return m_schemaVersion; }
    /// The engine and its version as it says: "SQLite 3.40.1", "PostgreSQL 15.14".
    Result<QString> engineVersion();

    /// A prepared statement, kept for the next time. Values stand as "?" in their order.
    Result<Statement> prepare(const QString &sql, bool returnsRow = false);
    /// Prepares, binds and runs in one go; the statement then steps through its rows.
    template<typename... Values>
    Result<Statement> query(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return statement;
        if (auto ran = statement->run(values...); !ran)
            return tl::unexpected(ran.error());
        return statement;
    }
    /// For statements whose text was put together with its values.
    Result<Statement> queryWith(const QString &sql, const QVariantList &values);
    /// For statements without rows.
    template<typename... Values>
    Status run(const QString &sql, const Values &...values)
    {
        const auto statement = query(sql, values...);
        return statement ? Status() : tl::unexpected(statement.error());
    }
    /// For scans of many rows of whole numbers: calls `visitor` with `columns` values of each row, noInteger for NULL. Goes
    /// past QtSql, whose values cost several times what SQLite's own work does.
    Status visitIntegers(const QString &sql, const QVector<qint64> &values, int columns,
                         const std::function<void(const qint64 *)> &visitor);
    static constexpr qint64 noInteger = std::numeric_limits<qint64>::min();
    /// An INSERT of one row whose id is asked for (Statement::insertedRow).
    template<typename... Values>
    Result<Statement> insert(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql, m_dialect->returnsRows);
        if (!statement)
            return statement;
        if (auto ran = statement->run(values...); !ran)
            return tl::unexpected(ran.error());
        return statement;
    }
    /// Runs text that is not worth keeping prepared: pragmas, migrations.
    Status runOnce(const QString &sql);
    /// The first column of the first row of such text; an invalid variant where there is none.
    Result<QVariant> readOnce(const QString &sql);

    /// Where one text does not serve both engines.
    const SqlDialect &dialect() const { return *m_dialect; }

    /// What the store takes up, in bytes.
    qint64 bytes();
    /// A value that differs once anybody, this program or another, has changed the store.
    Result<QVariant> changeMark();
    /// Has `told` called in this thread soon after anybody's change, where the engine can; needs an event loop. Whoever must
    /// not miss one looks at changeMark() besides.
    Status listen(std::function<void()> told);

    /// "ok", or what is wrong with what the engine itself keeps: pages, indexes.
    Result<QString> checkIntegrity();
    Result<qint64> countBrokenReferences();

    /// Turns a driver's error into ours.
    Error errorFrom(const QSqlError &error);

private:
    friend class Transaction;
    friend class ReadTransaction;
    Store(StoreLocation location, Access access, std::chrono::milliseconds busyTimeout, std::unique_ptr<StoreEngine> engine);

    static Result<std::unique_ptr<Store>> openAny(const StoreLocation &location, Access access,
                                                  std::chrono::milliseconds busyTimeout);
    Status establish();
    bool isLost() const;
    Status disconnected();
    void disconnect();
    Status begin(Status (StoreEngine::*how)(Store &));
    Status commit();
    Status end(Status (StoreEngine::*how)(Store &));

    StoreLocation m_location;
    Access m_access;
    std::chrono::milliseconds m_busyTimeout;
    std::unique_ptr<StoreEngine> m_engine;
    const SqlDialect *m_dialect; ///< the engine's
    QString m_connectionName;
    QSqlDatabase m_database;
    int m_schemaVersion = 0;
    bool m_lost = false; ///< the server is gone: to be connected again before the next use
    bool m_inTransaction = false;
    std::function<void()> m_told;
    QObject m_context; ///< of the driver's messages
    QList<QSqlQuery *> m_retired; ///< of a connection that was lost
    QHash<QString, QSqlQuery *> m_prepared;
    QHash<const QChar *, QSqlQuery *> m_preparedAt; ///< by where the text stands, which m_prepared keeps in its place
};

/// A write transaction: rolled back unless committed. SQLite lets one program write at a time (BEGIN IMMEDIATE); PostgreSQL
/// lets them write beside each other (READ COMMITTED), so that what is to be changed is locked first.
class Transaction {
public:
    static Result<Transaction> begin(Store &store);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_store(std::exchange(other.m_store, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;

    /// Durable when it returns without an error. The error outcome_unknown says that nobody knows.
    Status commit();

private:
    explicit Transaction(Store &store) : m_store(&store) { }
    Store *m_store;
};

/// A read transaction: everything read inside it is of one moment.
class ReadTransaction {
public:
    static Result<ReadTransaction> begin(Store &store);
    ~ReadTransaction();
    ReadTransaction(ReadTransaction &&other) noexcept : m_store(std::exchange(other.m_store, nullptr)) { }
    ReadTransaction &operator=(ReadTransaction &&) = delete;

private:
    explicit ReadTransaction(Store &store) : m_store(&store) { }
    Store *m_store;
};

/// A short rest of random length, longer each time.
void restBeforeRetry(int attempt);

/// Runs `work`, which is one write transaction from its beginning to its commit, again where the engine gave it up because two
/// programs waited for each other.
template<typename Work>
std::invoke_result_t<Work> withRetries(Work work)
{
    auto done = work();
    for (int again = 1; !done && gaveWay(done.error()) && again <= 8; ++again) {
        restBeforeRetry(again);
        done = work();
    }
    return done;
}

} // namespace squidie::inline v0
