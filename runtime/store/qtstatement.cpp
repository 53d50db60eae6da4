// SPDX-License-Identifier: Apache-2.0
#include "store/qtstatement.h"

#include <QSqlResult>
#include <QVariant>

namespace squidie::inline v0 {

namespace {

#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
/// QSqlQuery::bindValue makes and hashes a name for each position, which costs more than the rest. The list that it fills
/// in the end is shown to classes derived from QSqlResult; a pointer to member needs no object of one.
class BoundValues : QSqlResult {
public:
    static QVariantList &of(const QSqlQuery &query) { return (query.result()->*(&BoundValues::boundValues))(); }
};
#endif

} // namespace

QtStatement::QtStatement(const QSqlDatabase &database, const SqlDialect &dialect)
    : m_query(database),
      m_escapesText(dialect.escapesText)
{
    m_query.setForwardOnly(dialect.readsForward);
}

bool QtStatement::prepare(const QString &sql, bool returnsRow)
{
    m_returnsRow = returnsRow;
    return m_query.prepare(sql);
}

void QtStatement::bindNull(int place)
{
    bind(place, {});
}

void QtStatement::bindInteger(int place, qint64 value)
{
    bind(place, value);
}

void QtStatement::bindText(int place, const QString &value)
{
    if (value.isEmpty())
        bind(place, QStringLiteral("")); // a null string would be NULL
    else
        bind(place, m_escapesText ? escapedText(value) : value);
}

void QtStatement::bindBytes(int place, const QByteArray &value)
{
    bind(place, value.isNull() ? QByteArray("") : value);
}

void QtStatement::bind(int place, QVariant value)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    QVariantList &values = BoundValues::of(m_query);
    if (values.size() <= place)
        values.resize(place + 1);
    values[place] = std::move(value);
#else
    m_query.bindValue(place, value);
#endif
}

std::optional<QSqlError> QtStatement::error() const
{
    const QSqlError error = m_query.lastError();
    return error.isValid() ? std::optional(error) : std::nullopt;
}

QString QtStatement::text(int column) const
{
    const QString text = m_query.value(column).toString();
    return m_escapesText ? unescapedText(text) : text;
}

qint64 QtStatement::insertedRow()
{
    if (m_returnsRow)
        return m_query.next() ? m_query.value(0).toLongLong() : 0;
    return m_query.numRowsAffected() > 0 ? m_query.lastInsertId().toLongLong() : 0;
}

} // namespace squidie::inline v0
