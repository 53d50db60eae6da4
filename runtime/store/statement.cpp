#include "store/statement.h"

#include "store/store.h"

#include <QSqlError>

namespace squidie {

const QString &placeholderName(int index)
{
    static const QStringList names = [] {
        QStringList all;
        for (int i = 0; i < 1000; ++i)
            all << QStringLiteral(":p%1").arg(i, 3, 10, QLatin1Char('0'));
        return all;
    }();
    return names.at(index);
}

void Statement::bind(int index, const QVariant &value)
{
    m_query->bindValue(placeholderName(index), value);
}

Status Statement::runWith(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        bind(i, values[i]);
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
