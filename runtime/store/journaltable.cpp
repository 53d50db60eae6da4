// SPDX-License-Identifier: Apache-2.0
#include "store/journaltable.h"

#include "base/jsontext.h"
#include "store/storeconnection.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

const QString references =
    QStringLiteral("SELECT r.id, i.uuid, r.definition_id, r.queue_id, r.trigger_id, r.status, r.retained_at FROM runs r"
                   " JOIN run_ids i ON i.id = r.id WHERE i.uuid = ?");

/// One row for each fact, or one without a fact.
const QString runs = QStringLiteral(
    "SELECT r.id, i.uuid, r.definition_id, r.queue_id, r.trigger_id, r.status, r.retained_at, f.sequence, f.type,"
    " f.recorded_at, f.data FROM runs r JOIN run_ids i ON i.id = r.id LEFT JOIN facts f ON f.run_id = r.id"
    " AND f.sequence > ? WHERE r.id = ? ORDER BY f.sequence");
constexpr int factColumn = 7;

constexpr qsizetype mostFactsAtOnce = 8;

std::optional<RunReference> referenceIn(const Statement &row)
{
    const auto id = RunId::fromBytes(row.bytes(1));
    if (!id)
        return std::nullopt;
    return RunReference{row.integer(0),        *id,
                        row.integer(2),        row.integer(3),
                        row.integer(4),        runStatusFromName(row.text(5)).value_or(RunStatus::Running),
                        row.optionalInstant(6)};
}

/// A fact whose columns begin at that one.
JournalEntry factIn(const Statement &row, int column, const QByteArray &data)
{
    return {int(row.integer(column)), row.text(column + 1), row.instant(column + 2), parseStoredObject(data)};
}

} // namespace

Result<std::optional<RunReference>> JournalTable::find(const RunId &id)
{
    const auto select = m_store.queryOne(references, id.bytes());
    if (!select)
        return tl::unexpected(select.error());
    return *select ? referenceIn(**select) : std::nullopt;
}

Result<std::optional<StoredRun>> JournalTable::run(qint64 row, int sequence)
{
    auto select = m_store.query(runs, sequence, row);
    if (!select)
        return tl::unexpected(select.error());
    std::optional<StoredRun> run;
    while (select->next()) {
        if (!run) {
            const auto reference = referenceIn(*select);
            if (!reference)
                return std::nullopt;
            run = StoredRun{*reference, {}, 0};
        }
        if (select->isNull(factColumn))
            continue;
        const QByteArray data = select->utf8(factColumn + 3);
        run->facts.append(factIn(*select, factColumn, data));
        run->bytes += data.size();
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return run;
}

Result<QVector<JournalEntry>> JournalTable::after(qint64 runRow, int sequence)
{
    auto select = m_store.query(QStringLiteral("SELECT sequence, type, recorded_at, data FROM facts"
                                               " WHERE run_id = ? AND sequence > ? ORDER BY sequence"),
                                runRow, sequence);
    if (!select)
        return tl::unexpected(select.error());
    QVector<JournalEntry> facts;
    while (select->next())
        facts.append(factIn(*select, 0, select->utf8(3)));
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return facts;
}

Result<QByteArray> JournalTable::dataOf(qint64 runRow, const QString &type)
{
    const auto select =
        m_store.queryOne(QStringLiteral("SELECT data FROM facts WHERE run_id = ? AND type = ? ORDER BY sequence LIMIT 1"),
                         runRow, type);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? (*select)->text(0).toUtf8() : QByteArray();
}

Status JournalTable::insert(qint64 runRow, const QVector<Fact> &facts, int firstSequence, Instant at)
{
    const SqlDialect &dialect = m_store.dialect();
    const qsizetype atOnce = dialect.furtherFact.isEmpty() ? 1 : mostFactsAtOnce;
    for (qsizetype begin = 0; begin < facts.size(); begin += atOnce) {
        const qsizetype count = std::min(atOnce, facts.size() - begin);
        const int sequence = firstSequence + int(begin);
        const Status inserted = count == 1
            ? m_store.run(dialect.insertFact, runRow, sequence, facts.at(begin).type, at, facts.at(begin).data)
            : insertTogether(runRow, facts.mid(begin, count), sequence, at);
        if (!inserted)
            return inserted;
    }
    return {};
}

Status JournalTable::insertTogether(qint64 runRow, const QVector<Fact> &facts, int sequence, Instant at)
{
    QVariantList values;
    for (const Fact &fact : facts)
        values << runRow << sequence++ << fact.type << toMicroseconds(at) << fact.data;
    const SqlDialect &dialect = m_store.dialect();
    const auto inserted = m_store.queryWith(dialect.insertFact + dialect.furtherFact.repeated(facts.size() - 1), values);
    return inserted ? Status() : tl::unexpected(inserted.error());
}

} // namespace squidie::inline v0
