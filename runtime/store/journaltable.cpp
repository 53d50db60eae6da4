// SPDX-License-Identifier: Apache-2.0
#include "store/journaltable.h"

#include "base/jsontext.h"
#include "store/storeconnection.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

const QString referenceColumns = QStringLiteral(
    "SELECT r.id, i.uuid, r.definition_id, r.queue_id, r.trigger_id, r.status, r.retained_at FROM runs r JOIN run_ids i ON i.id = r.id WHERE ");

constexpr qsizetype mostFactsAtOnce = 8;

Result<std::optional<RunReference>> readReference(Result<Statement> select)
{
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        const Status read = select->status();
        return read ? Result<std::optional<RunReference>>(std::nullopt) : tl::unexpected(read.error());
    }
    const auto id = RunId::fromBytes(select->bytes(1));
    if (!id)
        return std::nullopt;
    return RunReference{select->integer(0),        *id,
                        select->integer(2),        select->integer(3),
                        select->integer(4),        runStatusFromName(select->text(5)).value_or(RunStatus::Running),
                        select->optionalInstant(6)};
}

} // namespace

Result<std::optional<RunReference>> JournalTable::find(const RunId &id)
{
    return readReference(m_store.query(referenceColumns + QStringLiteral("i.uuid = ?"), id.bytes()));
}

Result<std::optional<RunReference>> JournalTable::at(qint64 row)
{
    return readReference(m_store.query(referenceColumns + QStringLiteral("r.id = ?"), row));
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
        facts.append(
            {int(select->integer(0)), select->text(1), select->instant(2), parseStoredObject(select->text(3).toUtf8())});
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
