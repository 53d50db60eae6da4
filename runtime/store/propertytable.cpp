// SPDX-License-Identifier: Apache-2.0
#include "store/propertytable.h"

#include "store/storeconnection.h"

namespace squidie::inline v0 {

Result<QString> PropertyTable::get(const QString &name)
{
    const auto select = m_store.queryOne(QStringLiteral("SELECT value FROM properties WHERE name = ?"), name);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? (*select)->text(0) : QString();
}

Status PropertyTable::set(const QString &name, const QString &value)
{
    return m_store.run(QStringLiteral("INSERT INTO properties (name, value) VALUES (?, ?)"
                                      " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                       name, value);
}

Status PropertyTable::remove(const QString &name)
{
    return m_store.run(QStringLiteral("DELETE FROM properties WHERE name = ?"), name);
}

Status PropertyTable::lock(const QString &name)
{
    if (!m_store.dialect().locksRows)
        return {};
    const QString row = QStringLiteral("lock:") + name;
    if (auto made =
            m_store.run(QStringLiteral("INSERT INTO properties (name, value) VALUES (?, '') ON CONFLICT DO NOTHING"), row);
        !made)
        return made;
    return m_store.run(QStringLiteral("SELECT name FROM properties WHERE name = ? FOR UPDATE"), row);
}

} // namespace squidie::inline v0
