// SPDX-License-Identifier: Apache-2.0
#include "store/storeengine.h"

#include "store/postgresengine.h"
#include "store/qtstatement.h"
#include "store/sqliteengine.h"

#include <QSqlError>

namespace squidie::inline v0 {

Result<std::unique_ptr<StoreEngine>> StoreEngine::make(const StoreLocation &location)
{
    if (!isStoreAddress(location.path))
        return std::make_unique<SqliteEngine>(location);
    auto address = PostgresAddress::parse(location.path);
    if (!address)
        return tl::unexpected(address.error());
    return std::make_unique<PostgresEngine>(location, std::move(*address));
}

namespace {

class QueriedRow final : public ScannedRow {
public:
    QueriedRow(const QSqlQuery &query, bool escapesText) : m_query(query), m_escapesText(escapesText) { }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }
    QByteArray utf8(int column) const override
    {
        const QString text = m_query.value(column).toString();
        return m_escapesText ? unescapedText(text).toUtf8() : text.toUtf8();
    }

private:
    const QSqlQuery &m_query;
    bool m_escapesText;
};

} // namespace

Result<std::unique_ptr<PreparedStatement>> StoreEngine::prepare(StoreConnection &store, const QSqlDatabase &database,
                                                                const QString &sql, bool returnsRow)
{
    auto statement = std::make_unique<QtStatement>(database, dialect());
    if (!statement->prepare(asSent(returnsRow ? sql + QStringLiteral(" RETURNING id") : sql), returnsRow))
        return tl::unexpected(store.errorFrom(statement->error().value_or(QSqlError())));
    return statement;
}

Status StoreEngine::visitRows(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                              const QVector<qint64> &values, const std::function<bool(const ScannedRow &)> &visitor)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(asSent(sql)))
        return tl::unexpected(store.errorFrom(query.lastError()));
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return tl::unexpected(store.errorFrom(query.lastError()));
    const QueriedRow row(query, dialect().escapesText);
    while (query.next()) {
        if (!visitor(row))
            return {};
    }
    return query.lastError().isValid() ? Status(tl::unexpected(store.errorFrom(query.lastError()))) : Status();
}

Result<ServerRows> StoreEngine::call(StoreConnection &, QSqlDatabase &, const QString &, const ServerValues &)
{
    return tl::unexpected(error(StoreReason::Failed, QStringLiteral("there is no server to call")));
}

Status StoreEngine::visitIntegers(StoreConnection &store, QSqlDatabase &database, const QString &sql,
                                  const QVector<qint64> &values, int columns,
                                  const std::function<void(const qint64 *)> &visitor)
{
    QVector<qint64> integers(columns);
    return visitRows(store, database, sql, values, [&](const ScannedRow &row) {
        for (int column = 0; column < columns; ++column)
            integers[column] = row.isNull(column) ? StoreConnection::noInteger : row.integer(column);
        visitor(integers.constData());
        return true;
    });
}

Status StoreEngine::insertRows(StoreConnection &store, QSqlDatabase &, const QString &table, const QStringList &columns,
                               const QVector<QVariantList> &rows)
{
    const QString sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                            .arg(table, columns.join(u", "), QStringList(columns.size(), QStringLiteral("?")).join(u", "));
    auto insert = store.prepare(sql);
    if (!insert)
        return tl::unexpected(insert.error());
    for (const QVariantList &row : rows) {
        if (auto done = insert->runWith(row); !done)
            return done;
    }
    return {};
}

} // namespace squidie::inline v0
