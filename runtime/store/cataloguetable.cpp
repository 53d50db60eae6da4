// SPDX-License-Identifier: Apache-2.0
#include "store/cataloguetable.h"

#include "base/jsontext.h"
#include "store/propertytable.h"
#include "store/storeconnection.h"
#include "workflow/definitionsource.h"

#include <QCache>
#include <QCryptographicHash>
#include <QMutex>

namespace squidie::inline v0 {
namespace {

constexpr int rememberedDefinitions = 1'000;
constexpr int rememberedBytes = 16 * 1024 * 1024;

const QString revisionProperty = QStringLiteral("catalogue_revision");

/// What a document says never changes, so it is read once, whichever connection asks: a screen of five hundred triggers
/// needs all of theirs at every question. Nothing where it is not one valid definition.
Result<std::optional<WorkflowDefinition>> readDocument(const QByteArray &document)
{
    static QMutex mutex;
    static QCache<QByteArray, WorkflowDefinition> known(rememberedBytes);
    {
        const QMutexLocker lock(&mutex);
        if (const WorkflowDefinition *definition = known.object(document))
            return *definition;
    }
    const auto reports = readStoredDefinitions(document);
    if (!reports)
        return tl::unexpected(reports.error());
    if (reports->size() != 1 || !reports->first().definition)
        return std::nullopt;
    const QMutexLocker lock(&mutex);
    known.insert(document, new WorkflowDefinition(*reports->first().definition), document.size());
    return reports->first().definition;
}

} // namespace

Result<CatalogueTable::Change> CatalogueTable::put(const WorkflowDefinition &definition, Instant now)
{
    // Canonical: QJsonObject sorts its keys.
    const QByteArray document = compactJson(definition.document);
    const QByteArray digest = QCryptographicHash::hash(document, QCryptographicHash::Sha256);
    auto before = current(definition.workflow);
    if (!before)
        return tl::unexpected(before.error());
    if (*before && (*before)->digest == digest)
        return Change::Unchanged;
    if (auto kept = m_store.run(QStringLiteral("INSERT INTO definitions (digest, workflow, definition_version, fingerprint,"
                                               " document, loaded_at) VALUES (?, ?, ?, ?, ?, ?)"
                                               " ON CONFLICT (digest) DO NOTHING"),
                                digest, definition.workflow, definition.version, definition.fingerprint,
                                QString::fromUtf8(document), now);
        !kept)
        return tl::unexpected(kept.error());
    if (auto set =
            m_store.run(QStringLiteral("INSERT INTO catalogue (workflow, definition_id)"
                                       " SELECT ?, id FROM definitions WHERE digest = ?"
                                       " ON CONFLICT (workflow) DO UPDATE SET definition_id = excluded.definition_id"),
                        definition.workflow, digest);
        !set)
        return tl::unexpected(set.error());
    m_current.remove(definition.workflow);
    return *before ? Change::Updated : Change::Added;
}

Status CatalogueTable::bumpRevision()
{
    return m_store.run(QStringLiteral("INSERT INTO properties (name, value) VALUES (?, '1') ON CONFLICT (name) DO UPDATE"
                                      " SET value = CAST(CAST(properties.value AS BIGINT) + 1 AS TEXT)"),
                       revisionProperty);
}

Status CatalogueTable::refresh()
{
    const auto revision = PropertyTable(m_store).get(revisionProperty);
    if (!revision)
        return tl::unexpected(revision.error());
    if (*revision != m_revision) {
        m_current.clear();
        m_revision = *revision;
    }
    return {};
}

Result<StoredDefinitionPointer> CatalogueTable::current(const QString &workflow)
{
    if (const auto known = m_current.constFind(workflow); known != m_current.constEnd())
        return *known;
    qint64 row = 0;
    {
        const auto select =
            m_store.queryOne(QStringLiteral("SELECT definition_id FROM catalogue WHERE workflow = ?"), workflow);
        if (!select)
            return tl::unexpected(select.error());
        if (!*select)
            return StoredDefinitionPointer();
        row = (*select)->integer(0);
    }
    auto definition = at(row);
    if (definition)
        m_current.insert(workflow, *definition);
    return definition;
}

Result<StoredDefinitionPointer> CatalogueTable::at(qint64 row)
{
    if (const auto known = m_byRow.constFind(row); known != m_byRow.constEnd())
        return *known;
    auto definition = read(row);
    if (definition) {
        if (m_byRow.size() >= rememberedDefinitions)
            m_byRow.clear();
        m_byRow.insert(row, *definition);
    }
    return definition;
}

Result<std::optional<qint64>> CatalogueTable::rowOf(const QByteArray &digest)
{
    const auto select = m_store.queryOne(QStringLiteral("SELECT id FROM definitions WHERE digest = ?"), digest);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? Result<std::optional<qint64>>((*select)->integer(0)) : std::nullopt;
}

Result<QVector<qint64>> CatalogueTable::rowsOf(const QString &workflow, const QString &fingerprint)
{
    // Workers ask before each step; definitions are only ever added.
    const auto newest = newestRow();
    if (!newest)
        return tl::unexpected(newest.error());
    if (*newest != m_newestRow)
        m_rowsOf.clear();
    m_newestRow = *newest;
    const std::pair key(workflow, fingerprint);
    if (const auto known = m_rowsOf.constFind(key); known != m_rowsOf.constEnd())
        return *known;
    auto rows = m_store.queryIntegers(QStringLiteral("SELECT id FROM definitions WHERE workflow = ? AND fingerprint = ?"),
                                      workflow, fingerprint);
    if (rows)
        m_rowsOf.insert(key, *rows);
    return rows;
}

Result<qint64> CatalogueTable::newestRow()
{
    auto select = m_store.query(QStringLiteral("SELECT max(id) FROM definitions"));
    if (!select)
        return tl::unexpected(select.error());
    if (select->next())
        return select->integer(0);
    const Status read = select->status();
    return read ? Result<qint64>(0) : tl::unexpected(read.error());
}

Result<StoredDefinitionPointer> CatalogueTable::read(qint64 row)
{
    const auto select = m_store.queryOne(QStringLiteral("SELECT digest, document FROM definitions WHERE id = ?"), row);
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a definition is missing")));
    const QByteArray document = (*select)->text(1).toUtf8();
    auto definition = readDocument(document);
    if (!definition)
        return tl::unexpected(definition.error());
    if (!*definition)
        return tl::unexpected(
            storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a stored definition is no longer valid")));
    const QByteArray documentDigest = QCryptographicHash::hash(document, QCryptographicHash::Sha256);
    return std::make_shared<const StoredDefinition>(
        StoredDefinition{row, (*select)->bytes(0), QString::fromLatin1((*select)->bytes(0).toHex()), std::move(**definition),
                         QString::fromLatin1(documentDigest.toHex())});
}

Result<QVector<StoredDefinitionPointer>> CatalogueTable::all()
{
    QStringList names;
    {
        auto select = m_store.query(QStringLiteral("SELECT workflow FROM catalogue ORDER BY workflow"));
        if (!select)
            return tl::unexpected(select.error());
        while (select->next())
            names << select->text(0);
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
    }
    QVector<StoredDefinitionPointer> definitions;
    for (const QString &name : names) {
        auto definition = current(name);
        if (!definition)
            return tl::unexpected(definition.error());
        if (!*definition) // a name that was read is not found again
            return tl::unexpected(
                storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a workflow has no name")));
        definitions.append(*definition);
    }
    return definitions;
}

Result<bool> CatalogueTable::isEmpty()
{
    const auto any = m_store.readOnce(QStringLiteral("SELECT 1 FROM catalogue LIMIT 1"));
    if (!any)
        return tl::unexpected(any.error());
    return !any->isValid();
}

} // namespace squidie::inline v0
