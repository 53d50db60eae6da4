// SPDX-License-Identifier: Apache-2.0
#include "store/consistency.h"

#include "store/sqltext.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

QString textOf(const ScannedRow &row, int column)
{
    return QString::fromUtf8(row.utf8(column));
}

/// The rows of a statement as values.
template<typename Value, typename Read>
Result<QVector<Value>> readAll(Store &store, const QString &sql, Read read)
{
    QVector<Value> values;
    const auto done = connectionOf(store).visitRows(sql, {}, [&](const ScannedRow &row) {
        values.append(read(row));
        return true;
    });
    return done ? Result<QVector<Value>>(std::move(values)) : tl::unexpected(done.error());
}

} // namespace

CancelledWith::CancelledWith(Store &store, const JobControl &job) : m_store(store)
{
    connectionOf(store).watch(&job);
}

CancelledWith::~CancelledWith()
{
    connectionOf(m_store).watch(nullptr);
}

Result<QString> checkIntegrity(Store &store)
{
    return connectionOf(store).checkIntegrity();
}

Result<qint64> countBrokenReferences(Store &store)
{
    return connectionOf(store).countBrokenReferences();
}

Status visitDefinitions(Store &store, const std::function<void(const DefinitionRow &)> &visitor)
{
    return connectionOf(store).visitRows(
        u"SELECT id, digest, workflow, definition_version, fingerprint, document FROM definitions ORDER BY id"_s, {},
        [&visitor](const ScannedRow &row) {
            visitor({row.integer(0), row.bytes(1), row.utf8(2), row.utf8(3), row.utf8(4), row.utf8(5)});
            return true;
        });
}

Result<QVector<CatalogueRow>> readCatalogue(Store &store)
{
    return readAll<CatalogueRow>(store,
                                 u"SELECT c.workflow, d.workflow FROM catalogue c"
                                 " LEFT JOIN definitions d ON d.id = c.definition_id ORDER BY c.workflow"_s,
                                 [](const ScannedRow &row) {
                                     return CatalogueRow{textOf(row, 0), textOf(row, 1)};
                                 });
}

Status visitTriggers(Store &store, const std::function<void(const TriggerRow &)> &visitor)
{
    return connectionOf(store).visitRows(
        u"SELECT workflow, trigger_name, expect_at, grace, dst, dialect, window_length FROM triggers ORDER BY id"_s, {},
        [&visitor](const ScannedRow &row) {
            visitor({row.utf8(0), row.utf8(1), row.utf8(2), row.integer(3), row.utf8(4), row.utf8(5), row.integer(6)});
            return true;
        });
}

Result<QVector<QPair<QString, ActivationId>>> readSavedFromNowhere(Store &store)
{
    return readAll<QPair<QString, ActivationId>>(
        store,
        u"SELECT name, saved_from FROM saved_payloads p WHERE saved_from IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM activations a WHERE a.id = p.saved_from) ORDER BY name"_s,
        [](const ScannedRow &row) { return QPair<QString, ActivationId>(textOf(row, 0), row.integer(1)); });
}

Result<QVector<QPair<QString, QString>>> readProperties(Store &store)
{
    return readAll<QPair<QString, QString>>(store, u"SELECT name, value FROM properties ORDER BY name"_s,
                                            [](const ScannedRow &row) {
                                                return QPair<QString, QString>(textOf(row, 0), textOf(row, 1));
                                            });
}

Result<StrayJournals> findJournalsBehind(Store &store, qint64 runRow)
{
    static const QString sql = sqlStatement(u"stray_journals"_s);
    StrayJournals found;
    const auto read = connectionOf(store).visitIntegers(sql, {runRow, runRow, runRow}, 3, [&found](const qint64 *row) {
        found = {row[0], row[1], row[2]};
    });
    return read ? Result<StrayJournals>(found) : tl::unexpected(read.error());
}

Result<RowNumbers> highestNumbers(Store &store)
{
    RowNumbers numbers;
    const auto read = connectionOf(store).visitIntegers(
        u"SELECT (SELECT coalesce(max(id), 0) FROM activations), (SELECT coalesce(max(id), 0) FROM run_ids)"_s, {}, 2,
        [&numbers](const qint64 *row) {
            numbers = {row[0], row[1]};
        });
    return read ? Result<RowNumbers>(numbers) : tl::unexpected(read.error());
}

} // namespace squidie::inline v0
