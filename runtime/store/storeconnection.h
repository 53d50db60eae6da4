// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/store.h>
#include "store/connectionof.h"
#include "store/scannedrow.h"
#include "store/serverlink.h"
#include "store/servervalues.h"
#include "store/sqldialect.h"
#include "store/statement.h"
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QHash>
#include <QObject>
#include <QSqlDatabase>

#include <limits>
#include <memory>
#include <unordered_map>

namespace squidie::inline v0 {

class ActivityCounter;
class JobControl;
class StoreEngine;

/// A store with its SQL. Every Store is one (see connectionOf); only this folder, and tests, use it.
class StoreConnection final : public Store {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    /// As Store::open, but opens unfinished copies as well.
    static Result<std::unique_ptr<StoreConnection>> open(const StoreLocation &location, Access access,
                                                         std::chrono::milliseconds busyTimeout);
    ~StoreConnection() override;

    QString path() const override;
    const StoreLocation &location() const override { return m_location; }
    Access access() const override { return m_access; }
    int schemaVersion() const override { return m_schemaVersion; }
    Result<QString> engineVersion() override;
    Result<qint64> bytes() override;
    Result<QVariant> changeMark() override;
    Status listen(std::function<void()> changed) override;

    /// The connection to the server as other threads see it; nothing where there is no server.
    std::shared_ptr<ServerLink> link() const { return m_link; }
    /// While it exists, each answer is waited for without end, as for statements that may well take minutes.
    class Patience {
    public:
        explicit Patience(StoreConnection &store)
            : m_store(&store),
              m_before(std::exchange(store.m_patience, ServerLink::forever))
        {
        }
        ~Patience() { m_store->m_patience = m_before; }
        Q_DISABLE_COPY_MOVE(Patience)

    private:
        StoreConnection *m_store;
        std::chrono::milliseconds m_before;
    };
    Patience waitLong() { return Patience(*this); }

    /// A prepared statement, kept for the next use. Values are written as "?" and bound in their order.
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
    /// A statement that stands at its first row already; nothing if it has no row. A failed read is an error, not the
    /// absence of a row.
    template<typename... Values>
    Result<std::optional<Statement>> queryOne(const QString &sql, const Values &...values)
    {
        auto statement = query(sql, values...);
        if (!statement)
            return tl::unexpected(statement.error());
        if (statement->next())
            return std::optional<Statement>(std::move(*statement));
        const Status read = statement->status();
        return read ? Result<std::optional<Statement>>(std::nullopt) : tl::unexpected(read.error());
    }
    /// The first column of all rows, as whole numbers.
    template<typename... Values>
    Result<QVector<qint64>> queryIntegers(const QString &sql, const Values &...values)
    {
        auto statement = query(sql, values...);
        if (!statement)
            return tl::unexpected(statement.error());
        QVector<qint64> integers;
        while (statement->next())
            integers.append(statement->integer(0));
        const Status read = statement->status();
        return read ? Result<QVector<qint64>>(std::move(integers)) : tl::unexpected(read.error());
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
    /// For scans of many rows of whole numbers: calls `visitor` with `columns` values of each row, noInteger for NULL.
    /// Bypasses QtSql, whose values cost several times what SQLite's own work does.
    Status visitIntegers(const QString &sql, const QVector<qint64> &values, int columns,
                         const std::function<void(const qint64 *)> &visitor);
    /// The same for rows with texts and bytes, until the visitor returns false. It must not use the store: on a server
    /// the rows are still on their way.
    Status visitRows(const QString &sql, const QVector<qint64> &values,
                     const std::function<bool(const ScannedRow &)> &visitor);
    /// Inserts many rows of one table, in as few ways to a server and back as there can be. Values are whole numbers, texts,
    /// bytes, or invalid for NULL.
    Status insertRows(const QString &table, const QStringList &columns, const QVector<QVariantList> &rows);
    /// Once the job is cancelled, statements fail (see StoreEngine::watch). The job must outlive this; nullptr ends it.
    void watch(const JobControl *job);
    static constexpr qint64 noInteger = std::numeric_limits<qint64>::min();
    /// An INSERT of one row whose id is needed (Statement::insertedRow).
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
    /// On a server: one statement with its values, in one way there and back. Outside of a transaction it is one by itself:
    /// durable when it returns without an error, and after the error outcome_unknown nobody knows.
    Result<ServerRows> call(const QString &sql, const ServerValues &values);
    /// Whether the statement at hand should announce its change to others (see listen): true now and then.
    bool isNoticeDue();
    /// After the commit of a delivery for which ActivityCounter::isFoldDue.
    void foldCounts();
    /// Runs text that is not worth keeping prepared: pragmas, migrations.
    Status runOnce(const QString &sql);
    /// The first column of the first row of such text; an invalid variant if there is none.
    Result<QVariant> readOnce(const QString &sql);

    /// Where one text does not serve both engines.
    const SqlDialect &dialect() const { return *m_dialect; }

    /// Counts the deliveries of the transaction at hand; Transaction::commit writes what it has counted.
    ActivityCounter &counter();
    bool isInTransaction() const { return m_inTransaction; }
    /// How long is waited for locks.
    std::chrono::milliseconds busyTimeout() const { return m_busyTimeout; }

    /// "ok", or what is wrong with what the engine itself keeps: pages, indexes.
    Result<QString> checkIntegrity();
    Result<qint64> countBrokenReferences();

    /// Turns a driver's error into ours.
    Error errorFrom(const QSqlError &error);

private:
    friend class Transaction;
    friend class ReadTransaction;
    friend class Statement;
    StoreConnection(StoreLocation location, Access access, std::chrono::milliseconds busyTimeout,
                    std::unique_ptr<StoreEngine> engine);

    Status establish();
    Status readVersion();
    bool isLost() const;
    Status reconnectIfLost();
    void disconnect();
    Error outcomeUnknown(const Error &lost) const;
    Status begin(Status (StoreEngine::*how)(StoreConnection &));
    Status commit();
    Status end(Status (StoreEngine::*how)(StoreConnection &));

    StoreLocation m_location;
    Access m_access;
    std::chrono::milliseconds m_busyTimeout;
    std::unique_ptr<StoreEngine> m_engine;
    const SqlDialect *m_dialect; ///< the engine's
    std::shared_ptr<ServerLink> m_link; ///< the engine's
    std::chrono::milliseconds m_patience = ServerLink::patience; ///< with each answer
    QString m_connectionName;
    QSqlDatabase m_database;
    int m_schemaVersion = 0;
    bool m_lost = false; ///< the server is gone: connect again before the next use
    bool m_inTransaction = false;
    std::unique_ptr<ActivityCounter> m_counter; ///< of the transaction at hand
    std::function<void()> m_changed; ///< see listen
    QObject m_context; ///< receives the driver's messages
    using PreparedStatements = std::unordered_map<QString, std::unique_ptr<PreparedStatement>>;
    PreparedStatements m_retired; ///< of a connection that was lost
    PreparedStatements m_prepared;
    QHash<const QChar *, PreparedStatement *> m_preparedAt; ///< by the address of the text, which m_prepared keeps alive
};

} // namespace squidie::inline v0
