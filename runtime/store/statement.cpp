#include "store/statement.h"

#include "store/store.h"

#include <QSqlError>

namespace squidie {

Status Statement::runWith(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        m_query->bindValue(i, values[i]);
    return execute();
}

Status Statement::execute()
{
    if (m_query->exec())
        return {};
    return tl::unexpected(m_store->errorFrom(m_query->lastError()));
}

Status Statement::status() const
{
    const QSqlError error = m_query->lastError();
    if (!error.isValid())
        return {};
    return tl::unexpected(m_store->errorFrom(error));
}

} // namespace squidie
