// SPDX-License-Identifier: Apache-2.0
#include "store/statement.h"

#include "store/storeconnection.h"

namespace squidie::inline v0 {

void bindTo(PreparedStatement &statement, int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return statement.bindNull(place);
    case QMetaType::QString:
        return value.toString().isNull() ? statement.bindNull(place) : statement.bindText(place, value.toString());
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? statement.bindNull(place) : statement.bindBytes(place, value.toByteArray());
    default:
        return statement.bindInteger(place, value.toLongLong());
    }
}

Status Statement::runWith(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place)
        bindTo(*m_prepared, place, values.at(place));
    return execute();
}

Status Statement::execute()
{
    const AnswerWait wait(m_store->m_link.get(), m_store->m_patience);
    if (m_prepared->run())
        return {};
    return tl::unexpected(m_store->errorFrom(m_prepared->error().value_or(QSqlError())));
}

Status Statement::status() const
{
    const auto error = m_prepared->error();
    return error ? Status(tl::unexpected(m_store->errorFrom(*error))) : Status();
}

} // namespace squidie::inline v0
