// SPDX-License-Identifier: Apache-2.0
#include "store/nametable.h"

#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

// Names come from strangers: what is remembered of them is bounded.
constexpr int rememberedNames = 10'000;

const QString expectAtEnd = QStringLiteral("end");

CoverageSettings readSettings(const Statement &row)
{
    CoverageSettings settings;
    settings.expectAt = row.text(0) == expectAtEnd ? ExpectAt::End : ExpectAt::Start;
    settings.grace = std::chrono::microseconds(row.integer(1));
    settings.daylightSaving = daylightSavingFromName(row.text(2)); // empty: none is set
    settings.dialect = dialectFromName(row.text(3));
    if (const qint64 length = row.integer(4); length > 0) // 0: none is set
        settings.windowLength = std::chrono::microseconds(length);
    return settings;
}

template<typename Key>
void remember(QHash<Key, qint64> &cache, const Key &key, qint64 row)
{
    if (cache.size() >= rememberedNames)
        cache.clear();
    cache.insert(key, row);
}

} // namespace

Result<std::optional<qint64>> NameTable::findTrigger(const TriggerKey &key)
{
    if (const auto known = m_triggers.constFind(key); known != m_triggers.constEnd())
        return std::optional(*known);
    const auto select = m_store.queryOne(QStringLiteral("SELECT id FROM triggers WHERE workflow = ? AND trigger_name = ?"),
                                         key.workflow, key.trigger);
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return std::nullopt;
    remember(m_triggers, key, (*select)->integer(0));
    return std::optional((*select)->integer(0));
}

Result<qint64> NameTable::internTrigger(const TriggerKey &key)
{
    auto found = findTrigger(key);
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        return **found;
    auto insert = m_store.insert(QStringLiteral("INSERT INTO triggers (workflow, trigger_name) VALUES (?, ?)"
                                                " ON CONFLICT DO NOTHING"),
                                 key.workflow, key.trigger);
    if (!insert)
        return tl::unexpected(insert.error());
    if (const qint64 row = insert->insertedRow(); row > 0) {
        remember(m_triggers, key, row);
        return row;
    }
    // Another writer was quicker.
    found = findTrigger(key);
    if (!found)
        return tl::unexpected(found.error());
    return *found ? Result<qint64>(**found)
                  : tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a trigger is missing")));
}

Result<std::optional<qint64>> NameTable::find(const QString &name)
{
    if (const auto known = m_names.constFind(name); known != m_names.constEnd())
        return std::optional(*known);
    const auto select = m_store.queryOne(QStringLiteral("SELECT id FROM names WHERE name = ?"), name);
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return std::nullopt;
    remember(m_names, name, (*select)->integer(0));
    return std::optional((*select)->integer(0));
}

Result<qint64> NameTable::intern(const QString &name)
{
    auto found = find(name);
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        return **found;
    auto insert = m_store.insert(QStringLiteral("INSERT INTO names (name) VALUES (?) ON CONFLICT DO NOTHING"), name);
    if (!insert)
        return tl::unexpected(insert.error());
    if (const qint64 row = insert->insertedRow(); row > 0) {
        remember(m_names, name, row);
        return row;
    }
    found = find(name);
    if (!found)
        return tl::unexpected(found.error());
    return *found ? Result<qint64>(**found)
                  : tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a name is missing")));
}

Result<QVector<QPair<qint64, TriggerKey>>> NameTable::triggers()
{
    auto select =
        m_store.query(QStringLiteral("SELECT id, workflow, trigger_name FROM triggers ORDER BY workflow, trigger_name"));
    if (!select)
        return tl::unexpected(select.error());
    QVector<QPair<qint64, TriggerKey>> all;
    while (select->next())
        all.append({select->integer(0), {select->text(1), select->text(2)}});
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return all;
}

Result<QVector<qint64>> NameTable::triggerRows()
{
    QVector<qint64> rows;
    const auto read = m_store.visitIntegers(QStringLiteral("SELECT id FROM triggers ORDER BY id"), {}, 1,
                                            [&rows](const qint64 *row) { rows.append(row[0]); });
    return read ? Result<QVector<qint64>>(std::move(rows)) : tl::unexpected(read.error());
}

Result<std::optional<TriggerKey>> NameTable::triggerAt(qint64 row)
{
    const auto select = m_store.queryOne(QStringLiteral("SELECT workflow, trigger_name FROM triggers WHERE id = ?"), row);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? std::optional(TriggerKey{(*select)->text(0), (*select)->text(1)}) : std::nullopt;
}

Result<CoverageSettings> NameTable::settings(qint64 triggerRow)
{
    const auto select =
        m_store.queryOne(QStringLiteral("SELECT expect_at, grace, dst, dialect, window_length FROM triggers WHERE id = ?"),
                         triggerRow);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? readSettings(**select) : CoverageSettings();
}

Result<QHash<qint64, CoverageSettings>> NameTable::settings(const QVector<qint64> &triggerRows)
{
    const SqlDialect &dialect = m_store.dialect();
    auto select = m_store.query(
        QStringLiteral("SELECT expect_at, grace, dst, dialect, window_length, id FROM triggers WHERE id") + dialect.inRows,
        dialect.rowList(triggerRows));
    if (!select)
        return tl::unexpected(select.error());
    QHash<qint64, CoverageSettings> found;
    while (select->next())
        found.insert(select->integer(5), readSettings(*select));
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return found;
}

Result<QHash<TriggerKey, QPair<qint64, CoverageSettings>>> NameTable::allSettings()
{
    auto select =
        m_store.query(QStringLiteral("SELECT expect_at, grace, dst, dialect, window_length, id, workflow, trigger_name"
                                     " FROM triggers"));
    if (!select)
        return tl::unexpected(select.error());
    QHash<TriggerKey, QPair<qint64, CoverageSettings>> all;
    while (select->next())
        all.insert({select->text(6), select->text(7)}, {select->integer(5), readSettings(*select)});
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return all;
}

Status NameTable::setSettings(qint64 triggerRow, const CoverageSettings &settings)
{
    return m_store.run(
        QStringLiteral("UPDATE triggers SET expect_at = ?, grace = ?, dst = ?, dialect = ?, window_length = ? WHERE id = ?"),
        settings.expectAt == ExpectAt::End ? expectAtEnd : QStringLiteral("start"), qint64(settings.grace.count()),
        settings.daylightSaving ? daylightSavingName(*settings.daylightSaving) : QStringLiteral(""),
        settings.dialect ? dialectName(*settings.dialect) : QStringLiteral(""),
        settings.windowLength ? qint64(settings.windowLength->count()) : qint64(0), triggerRow);
}

void NameTable::forget()
{
    m_triggers.clear();
    m_names.clear();
}

} // namespace squidie::inline v0
