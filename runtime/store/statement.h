// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include "store/preparedstatement.h"

#include <QVariant>

#include <optional>
#include <utility>

namespace squidie::inline v0 {

class StoreConnection;

/// Each value as an engine takes it: texts and bytes as they are, instants as microseconds, nothing as NULL.
inline void bindTo(PreparedStatement &statement, int place, const QString &value)
{
    statement.bindText(place, value);
}
inline void bindTo(PreparedStatement &statement, int place, const QByteArray &value)
{
    statement.bindBytes(place, value);
}
inline void bindTo(PreparedStatement &statement, int place, qint64 value)
{
    statement.bindInteger(place, value);
}
inline void bindTo(PreparedStatement &statement, int place, int value)
{
    statement.bindInteger(place, value);
}
inline void bindTo(PreparedStatement &statement, int place, bool value)
{
    statement.bindInteger(place, value);
}
inline void bindTo(PreparedStatement &statement, int place, Instant value)
{
    statement.bindInteger(place, toMicroseconds(value));
}
inline void bindTo(PreparedStatement &statement, int place, std::nullopt_t)
{
    statement.bindNull(place);
}
/// A null text or null bytes are NULL here.
void bindTo(PreparedStatement &statement, int place, const QVariant &value);
template<typename T>
void bindTo(PreparedStatement &statement, int place, const std::optional<T> &value)
{
    if (value)
        bindTo(statement, place, *value);
    else
        statement.bindNull(place);
}

/// A value for a list of them: an empty text is no NULL.
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
inline QVariant toSql(Instant value)
{
    return toMicroseconds(value);
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
    Statement(StoreConnection &store, PreparedStatement &prepared) : m_store(&store), m_prepared(&prepared) { }
    ~Statement()
    {
        if (m_prepared)
            m_prepared->finish();
    }
    Statement(Statement &&other) noexcept : m_store(other.m_store), m_prepared(std::exchange(other.m_prepared, nullptr)) { }
    Statement &operator=(Statement &&) = delete;

    template<typename... Values>
    Status run(const Values &...values)
    {
        int place = 0;
        (bindTo(*m_prepared, place++, values), ...);
        return execute();
    }
    /// For statements whose text was put together with its values.
    Status runWith(const QVariantList &values);

    /// Steps to the next row. False at the end, and if reading failed: see status().
    bool next() { return m_prepared->next(); }
    /// Ok unless stepping failed.
    Status status() const;
    qint64 integer(int column) const { return m_prepared->integer(column); }
    QString text(int column) const { return m_prepared->text(column); }
    QByteArray utf8(int column) const { return m_prepared->utf8(column); } ///< of a text
    QByteArray bytes(int column) const { return m_prepared->bytes(column); }
    bool isNull(int column) const { return m_prepared->isNull(column); }
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
    qint64 insertedRow() { return m_prepared->insertedRow(); }
    int changedRows() const { return m_prepared->changedRows(); }

private:
    Status execute();

    StoreConnection *m_store;
    PreparedStatement *m_prepared;
};

} // namespace squidie::inline v0
