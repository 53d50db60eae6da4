// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include "store/sqldialect.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <utility>

namespace squidie::inline v0 {

class StoreConnection;

/// A value as the driver takes it: text and bytes as they are, instants as microseconds, nothing as NULL.
inline QVariant toSql(const QVariant &value)
{
    return value;
}
inline QVariant toSql(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}
inline QVariant toSql(const QByteArray &value)
{
    return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
}
inline QVariant toSql(qint64 value)
{
    return value;
}
inline QVariant toSql(int value)
{
    return value;
}
inline QVariant toSql(bool value)
{
    return int(value);
}
inline QVariant toSql(Instant value)
{
    return toMicroseconds(value);
}
inline QVariant toSql(std::nullopt_t)
{
    return QVariant();
}
template<typename T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant();
}

/// A prepared statement in use. Finished when it goes out of scope: an unfinished one would hold a read lock and let the
/// write-ahead log grow. The same text can be used only once at a time.
class Statement {
public:
    Statement(StoreConnection &store, QSqlQuery &query, bool escapesText, bool returnsRow)
        : m_store(&store),
          m_query(&query),
          m_escapesText(escapesText),
          m_returnsRow(returnsRow)
    {
    }
    ~Statement()
    {
        if (m_query)
            m_query->finish();
    }
    Statement(Statement &&other) noexcept
        : m_store(other.m_store),
          m_query(std::exchange(other.m_query, nullptr)),
          m_escapesText(other.m_escapesText),
          m_returnsRow(other.m_returnsRow)
    {
    }
    Statement &operator=(Statement &&) = delete;

    template<typename... Values>
    Status run(const Values &...values)
    {
        int index = 0;
        (bind(index++, toSql(values)), ...);
        return execute();
    }
    /// For statements whose text was put together with its values.
    Status runWith(const QVariantList &values);

    /// Steps to the next row. False at the end, and if reading failed: see status().
    bool next() { return m_query->next(); }
    /// Ok unless stepping failed.
    Status status() const;
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const
    {
        const QString text = m_query->value(column).toString();
        return m_escapesText ? unescapedText(text) : text;
    }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_query->isNull(column); }
    Instant instant(int column) const { return fromMicroseconds(integer(column)); }
    std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    std::optional<QString> optionalText(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(text(column));
    }

    /// After StoreConnection::insert. 0 if a conflict kept the row from being made.
    qint64 insertedRow();
    int changedRows() const { return m_query->numRowsAffected(); }

private:
    void bind(int index, QVariant value);
    Status execute();

    StoreConnection *m_store;
    QSqlQuery *m_query;
    bool m_escapesText; ///< see SqlDialect
    bool m_returnsRow;
};

} // namespace squidie::inline v0
