#pragma once

#include "base/error.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QString>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>

namespace squidie {

/// One connection to a store (spec 6): the only door to SQL. Belongs to the thread that opened it.
class Store {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    enum class Access {
        ReadWrite, ///< made where there is none, migrated where it is older; read-only files are refused
        Reader,    ///< never writes; the store must exist and have this program's schema
    };

    /// How long a writer waits for another process's transaction before it gives up.
    static constexpr std::chrono::milliseconds defaultBusyTimeout{10'000};

    /// Error: store_unavailable with {"store", "reason", "detail", "sentence"}; reason is one of locked, read_only, full,
    /// corrupt, not_a_store, newer_version, older_version, not_found, cannot_open, io_error, driver_missing, failed.
    static Result<std::unique_ptr<Store>> open(const QString &path, Access access,
                                               std::chrono::milliseconds busyTimeout = defaultBusyTimeout);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    QString path() const { return m_path; }
    int schemaVersion() const { return m_schemaVersion; }

    /// A prepared statement, kept for the next time. Values stand as "?" in their order.
    Result<Statement> prepare(const QString &sql);
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
    /// Runs text that is not worth keeping prepared: pragmas, migrations.
    Status runOnce(const QString &sql);
    /// The first column of the first row of such text; an invalid variant where there is none.
    Result<QVariant> readOnce(const QString &sql);

    /// The file and its write-ahead log, in bytes.
    qint64 bytes() const;

    /// Turns a driver's error into ours.
    Error errorFrom(const QSqlError &error) const;

private:
    Store(QString path, QString connectionName);

    Status lookAndConnect(Access access, std::chrono::milliseconds busyTimeout);
    Status connect(Access access, std::chrono::milliseconds busyTimeout);
    Status checkHeader() const;
    Status checkSchema(Access access);
    Status configure(Access access);

    QString m_path;
    QString m_connectionName;
    QString m_countedAs; ///< among the files that this process has open; empty before it is connected
    QSqlDatabase m_database;
    void *m_handle = nullptr; ///< SQLite's own connection; see visitIntegers
    bool m_handleKnown = false;
    int m_schemaVersion = 0;
    QHash<QString, QSqlQuery *> m_prepared;
    QHash<const QChar *, QSqlQuery *> m_preparedAt; ///< by where the text stands, which m_prepared keeps in its place
};

/// Whether a store's error is another program's long transaction: it may well work a moment later.
bool isLocked(const Error &error);

/// store_unavailable for a reason that is known already.
Error storeError(const QString &path, const QString &reason, const QString &detail = {});

/// A write transaction (BEGIN IMMEDIATE): rolled back unless committed.
class Transaction {
public:
    static Result<Transaction> begin(Store &store);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_store(std::exchange(other.m_store, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;

    /// Durable when it returns without an error.
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

} // namespace squidie
