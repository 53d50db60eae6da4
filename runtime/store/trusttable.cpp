// SPDX-License-Identifier: Apache-2.0
#include "store/trusttable.h"

#include "store/storeconnection.h"

namespace squidie::inline v0 {

Status TrustTable::trust(const TrustedDefinition &definition)
{
    return m_store.run(QStringLiteral("INSERT INTO trusted_definitions (fingerprint, trusted_at, actor, comment)"
                                      " VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING"),
                       definition.fingerprint, definition.trustedAt, definition.actor, definition.comment);
}

Result<bool> TrustTable::withdraw(const QString &fingerprint)
{
    auto removed = m_store.query(QStringLiteral("DELETE FROM trusted_definitions WHERE fingerprint = ?"), fingerprint);
    if (!removed)
        return tl::unexpected(removed.error());
    return removed->changedRows() > 0;
}

Result<std::optional<TrustedDefinition>> TrustTable::find(const QString &fingerprint)
{
    auto select = m_store.query(QStringLiteral("SELECT fingerprint, trusted_at, actor, comment FROM trusted_definitions"
                                               " WHERE fingerprint = ?"),
                                fingerprint);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next())
        return std::nullopt;
    return TrustedDefinition{select->text(0), select->instant(1), select->text(2), select->text(3)};
}

Result<QVector<TrustedDefinition>> TrustTable::all()
{
    auto select = m_store.query(QStringLiteral("SELECT fingerprint, trusted_at, actor, comment FROM trusted_definitions"
                                               " ORDER BY fingerprint"));
    if (!select)
        return tl::unexpected(select.error());
    QVector<TrustedDefinition> trusted;
    while (select->next())
        trusted.append({select->text(0), select->instant(1), select->text(2), select->text(3)});
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return trusted;
}

} // namespace squidie::inline v0
