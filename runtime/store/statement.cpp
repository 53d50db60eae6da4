// SPDX-License-Identifier: Apache-2.0
#include "store/statement.h"

#include "store/storeconnection.h"

#include <QSqlError>
#include <QSqlResult>

namespace squidie::inline v0 {

namespace {

#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
/// QSqlQuery::bindValue makes and hashes a name for each position, which costs more than SQLite's own work. The list that
/// it fills in the end is shown to classes derived from QSqlResult; a pointer to member needs no object of one.
class BoundValues : QSqlResult {
public:
    static QVariantList &of(const QSqlQuery &query) { return (query.result()->*(&BoundValues::boundValues))(); }
};
#endif

} // namespace

void Statement::bind(int index, QVariant value)
{
    if (m_escapesText && value.typeId() == QMetaType::QString)
        value = escapedText(value.toString());
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    QVariantList &values = BoundValues::of(*m_query);
    if (values.size() <= index)
        values.resize(index + 1);
    values[index] = std::move(value);
#else
    m_query->bindValue(index, value);
#endif
}

Status Statement::runWith(const QVariantList &values)
{
    if (m_escapesText) {
        for (int i = 0; i < values.size(); ++i)
            bind(i, values[i]);
        return execute();
    }
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    BoundValues::of(*m_query) = values;
#else
    for (int i = 0; i < values.size(); ++i)
        bind(i, values[i]);
#endif
    return execute();
}

Status Statement::execute()
{
    const AnswerWait wait(m_store->m_link.get(), m_store->m_patience);
    if (m_query->exec())
        return {};
    return tl::unexpected(m_store->errorFrom(m_query->lastError()));
}

qint64 Statement::insertedRow()
{
    if (m_returnsRow)
        return m_query->next() ? m_query->value(0).toLongLong() : 0;
    return m_query->numRowsAffected() > 0 ? m_query->lastInsertId().toLongLong() : 0;
}

Status Statement::status() const
{
    const QSqlError error = m_query->lastError();
    if (!error.isValid())
        return {};
    return tl::unexpected(m_store->errorFrom(error));
}

} // namespace squidie::inline v0
