// SPDX-License-Identifier: Apache-2.0
#include "store/retentiontable.h"

#include "store/nametable.h"
#include "store/storeconnection.h"

#include <algorithm>
#include <utility>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// One parameter: `before`.
const QString runIsOld =
    u"r.retained_at IS NULL AND r.status IN ('completed', 'failed', 'cancelled') AND r.updated_at < ?"_s;
/// Two parameters, both `before`.
const QString activationIsOld = u"a.received_at < ? AND (a.window_start_at IS NULL OR a.window_start_at < ?)"
                                " AND a.id < (SELECT max(id) FROM activations)"_s;
const QString activationsWithRuns = u" FROM activations a LEFT JOIN runs r ON r.id = a.run_id WHERE "_s;

using Amounts = QHash<qint64, RetainedAmount>;
constexpr qint64 noTrigger = 0; // no row has it

/// Rows of a trigger, a count and a number of bytes.
Status addUp(Result<Statement> select, Amounts &amounts, qint64 RetainedAmount::*count)
{
    if (!select)
        return tl::unexpected(select.error());
    while (select->next()) {
        RetainedAmount &amount = amounts[select->isNull(0) ? noTrigger : select->integer(0)];
        amount.*count += select->integer(1);
        amount.bytes += select->integer(2);
    }
    return select->status();
}

/// How many rows a statement removed or changed.
Result<qint64> changed(const Result<Statement> &statement)
{
    return statement ? Result<qint64>(statement->changedRows()) : tl::unexpected(statement.error());
}

} // namespace

void RetainedAmount::add(const RetainedAmount &other)
{
    activations += other.activations;
    runs += other.runs;
    facts += other.facts;
    attempts += other.attempts;
    bytes += other.bytes;
}

Result<std::optional<Instant>> RetentionTable::horizon()
{
    const auto text = PropertyTable(m_store).get(retentionHorizonProperty);
    if (!text)
        return tl::unexpected(text.error());
    return text->isEmpty() ? std::nullopt : std::optional(fromMicroseconds(text->toLongLong()));
}

Status RetentionTable::raiseHorizon(Instant before)
{
    const auto known = horizon();
    if (!known)
        return tl::unexpected(known.error());
    if (*known && **known >= before)
        return {};
    return PropertyTable(m_store).set(retentionHorizonProperty, QString::number(toMicroseconds(before)));
}

Result<QVector<RetainedAmount>> RetentionTable::preview(Instant before)
{
    const auto patient = m_store.waitLong();
    Amounts amounts;
    const QString counted = u"SELECT %1.trigger_id, count(*), CAST(coalesce(sum(%2), 0) AS BIGINT)"_s;
    const QString oldRuns = u" WHERE "_s + runIsOld + u" GROUP BY r.trigger_id"_s;
    const QString runs = counted.arg(u"r"_s, u"0"_s) + u" FROM runs r"_s + oldRuns;
    const QString facts =
        counted.arg(u"r"_s, u"length(f.data)"_s) + u" FROM runs r JOIN facts f ON f.run_id = r.id"_s + oldRuns;
    const QString attempts = counted.arg(u"r"_s, u"0"_s) + u" FROM runs r JOIN attempts t ON t.run_id = r.id"_s + oldRuns;
    const QString activations = counted.arg(u"a"_s, u"length(a.payload)"_s) + activationsWithRuns + activationIsOld
        + u" AND (r.id IS NULL OR r.retained_at IS NOT NULL OR ("_s + runIsOld + u")) GROUP BY a.trigger_id"_s;
    for (const auto &added :
         {addUp(m_store.query(runs, before), amounts, &RetainedAmount::runs),
          addUp(m_store.query(facts, before), amounts, &RetainedAmount::facts),
          addUp(m_store.query(attempts, before), amounts, &RetainedAmount::attempts),
          addUp(m_store.query(activations, before, before, before), amounts, &RetainedAmount::activations)}) {
        if (!added)
            return tl::unexpected(added.error());
    }
    const auto triggers = NameTable(m_store).triggers();
    if (!triggers)
        return tl::unexpected(triggers.error());
    QVector<RetainedAmount> list;
    if (amounts.contains(noTrigger))
        list.append(amounts.value(noTrigger));
    for (const auto &[row, key] : *triggers) {
        if (!amounts.contains(row))
            continue;
        list.append(amounts.value(row));
        list.last().trigger = key;
    }
    return list;
}

Result<RetentionTable::RemovedJournals> RetentionTable::removeJournals(Instant before, Instant now, qint64 afterRow,
                                                                       int limit)
{
    const auto patient = m_store.waitLong();
    const auto rows =
        m_store.queryIntegers(u"SELECT r.id FROM runs r WHERE r.id > ? AND "_s + runIsOld + u" ORDER BY r.id LIMIT ?"_s,
                              afterRow, before, limit);
    if (!rows)
        return tl::unexpected(rows.error());
    // The rows first: where writers work beside each other, this locks the runs.
    const SqlDialect &dialect = m_store.dialect();
    const auto marked =
        m_store.queryIntegers(u"UPDATE runs SET retained_at = ? WHERE id"_s + dialect.inRows
                                  + u" AND retained_at IS NULL AND status IN ('completed', 'failed', 'cancelled')"
                                    " AND updated_at < ? RETURNING id"_s,
                              now, dialect.rowList(*rows), before);
    if (!marked)
        return tl::unexpected(marked.error());
    const QString gone = dialect.rowList(*marked);
    const auto attempts = changed(m_store.query(u"DELETE FROM attempts WHERE run_id"_s + dialect.inRows, gone));
    const auto facts = changed(m_store.query(u"DELETE FROM facts WHERE run_id"_s + dialect.inRows, gone));
    if (!attempts || !facts)
        return tl::unexpected(!attempts ? attempts.error() : facts.error());
    RemovedJournals removed;
    removed.amount.add({{}, 0, marked->size(), *facts, *attempts, 0});
    if (rows->size() == limit)
        removed.next = rows->last();
    return removed;
}

Result<RetentionTable::RemovedActivations> RetentionTable::removeActivations(Instant before, const RetentionCursor &after,
                                                                             int limit)
{
    const auto patient = m_store.waitLong();
    QVector<RetentionCursor> rows;
    {
        auto select =
            m_store.query(u"SELECT a.received_at, a.id"_s + activationsWithRuns + activationIsOld
                              + u" AND (r.id IS NULL OR r.retained_at IS NOT NULL) AND (a.received_at, a.id) > (?, ?)"
                                " ORDER BY a.received_at, a.id LIMIT ?"_s,
                          before, before, after.receivedAt, after.id, limit);
        if (!select)
            return tl::unexpected(select.error());
        while (select->next())
            rows.append({select->integer(0), select->integer(1)});
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
    }
    QVector<ActivationId> ids;
    for (const RetentionCursor &row : std::as_const(rows))
        ids.append(row.id);
    const SqlDialect &dialect = m_store.dialect();
    if (auto gone = m_store.run(u"DELETE FROM activations WHERE id"_s + dialect.inRows, dialect.rowList(ids)); !gone)
        return tl::unexpected(gone.error());
    if (auto noted = noteRemoved(std::move(ids)); !noted)
        return tl::unexpected(noted.error());
    return RemovedActivations{rows.size(), rows.size() == limit ? std::optional(rows.last()) : std::nullopt};
}

Result<RetentionTable::RemovedRange> RetentionTable::removedUpTo(ActivationId id)
{
    const auto select = m_store.queryOne(u"SELECT first_id, last_id FROM removed_activations WHERE first_id <= ?"
                                         " ORDER BY first_id DESC LIMIT 1"_s,
                                         id);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? RemovedRange{(*select)->integer(0), (*select)->integer(1)} : RemovedRange();
}

/// Neighbours become one range, so that a ledger that was removed from its beginning on has few.
Status RetentionTable::noteRemoved(QVector<ActivationId> ids)
{
    std::sort(ids.begin(), ids.end());
    RemovedRange range;
    for (const ActivationId id : std::as_const(ids)) {
        if (range.last >= range.first && id == range.last + 1) {
            range.last = id;
            continue;
        }
        if (auto noted = noteRemoved(range); !noted)
            return noted;
        range = {id, id};
    }
    return noteRemoved(range);
}

Status RetentionTable::noteRemoved(const RemovedRange &range)
{
    if (range.last < range.first)
        return {};
    const auto before = removedUpTo(range.first - 1);
    if (!before)
        return tl::unexpected(before.error());
    if (before->contains(range.first - 1))
        return m_store.run(u"UPDATE removed_activations SET last_id = ? WHERE first_id = ?"_s, range.last, before->first);
    return m_store.run(u"INSERT INTO removed_activations (first_id, last_id) VALUES (?, ?)"_s, range.first, range.last);
}

Status RetentionTable::compact()
{
    const auto patient = m_store.waitLong();
    return m_store.runOnce(u"VACUUM"_s);
}

} // namespace squidie::inline v0
