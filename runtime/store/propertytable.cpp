#include "store/propertytable.h"

#include "store/store.h"

namespace squidie {

Result<QString> PropertyTable::get(const QString &name)
{
    auto select = m_store.prepare(QStringLiteral("SELECT value FROM properties WHERE name = ?"));
    if (!select)
        return tl::unexpected(select.error());
    if (auto ran = select->run(name); !ran)
        return tl::unexpected(ran.error());
    return select->next() ? select->text(0) : QString();
}

Status PropertyTable::set(const QString &name, const QString &value)
{
    return m_store.run(QStringLiteral("INSERT INTO properties (name, value) VALUES (?, ?)"
                                      " ON CONFLICT (name) DO UPDATE SET value = excluded.value"), name, value);
}

} // namespace squidie
