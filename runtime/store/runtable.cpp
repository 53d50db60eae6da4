// SPDX-License-Identifier: Apache-2.0
#include "store/runtable.h"

#include "base/jsontext.h"
#include "journal/steperror.h"
#include "store/attempttable.h"
#include "store/journaltable.h"
#include "store/nametable.h"
#include "store/sqltext.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

const QString runColumns = QStringLiteral(
    "SELECT r.id, i.uuid, t.workflow, t.trigger_name, r.status, q.name, d.definition_version, r.started_at, r.updated_at,"
    " d.fingerprint, r.retained_at, (SELECT max(f.sequence) FROM facts f WHERE f.run_id = r.id)"
    " FROM runs r JOIN run_ids i ON i.id = r.id JOIN triggers t ON t.id = r.trigger_id"
    " JOIN names q ON q.id = r.queue_id JOIN definitions d ON d.id = r.definition_id");

std::optional<RunRow> readRun(const Statement &row)
{
    const auto id = RunId::fromBytes(row.bytes(1));
    if (!id)
        return std::nullopt;
    return RunRow{row.integer(0),
                  *id,
                  row.text(2),
                  row.text(3),
                  runStatusFromName(row.text(4)).value_or(RunStatus::Running),
                  row.text(5),
                  row.text(6),
                  row.instant(7),
                  row.instant(8),
                  row.optionalInstant(10),
                  int(row.integer(11)),
                  {}};
}

std::optional<IdempotencyStrategy> strategyIn(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(IdempotencyStrategy(row.integer(column)));
}

/// A failed attempt only where a transition was taken; a step that waits for a person always.
bool isApplied(const RunnableState &runnable, const AttemptState &attempt)
{
    if (!runnable.manualKind.isEmpty())
        return true;
    if (!runnable.applied || &attempt != runnable.last())
        return false;
    return attempt.status == AttemptStatus::Completed || !runnable.applied->to.isEmpty();
}

QVector<AttemptRow> attemptRows(const RunState &state)
{
    QVector<AttemptRow> rows;
    for (const RunnableState &runnable : state.runnables) {
        for (const AttemptState &attempt : runnable.attempts) {
            const bool isOk = attempt.status == AttemptStatus::Completed;
            rows.append({runnable.step, attempt.attempt, attempt.key, attempt.status, attempt.visibleAt, runnable.kind,
                         attempt.claimId, attempt.owner, attempt.claimedAt, attempt.leaseUntil, attempt.finishedAt,
                         isOk ? runnable.output : QJsonObject(), attempt.error, runnable.numberOf(attempt),
                         attemptProgressName(runnable, attempt), runnable.key, runnable.input,
                         isApplied(runnable, attempt)});
        }
    }
    return rows;
}

/// As a server reads an array of bytes.
QString listOf(const QVector<RunId> &ids)
{
    QStringList texts; // each within quotes, where a backslash counts double
    for (const RunId &id : ids)
        texts << QStringLiteral("\"\\\\x") + QString::fromLatin1(id.bytes().toHex()) + u'"';
    return u'{' + texts.join(u',') + u'}';
}

} // namespace

Result<InternedRun> RunTable::internId(const RunId &id)
{
    auto insert =
        m_store.insert(QStringLiteral("INSERT INTO run_ids (uuid) VALUES (?) ON CONFLICT (uuid) DO NOTHING"), id.bytes());
    if (!insert)
        return tl::unexpected(insert.error());
    if (const qint64 row = insert->insertedRow(); row > 0)
        return InternedRun{row, true};
    const auto known = find(id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a run's id is missing")));
    return InternedRun{(*known)->row, false};
}

Result<QHash<RunId, qint64>> RunTable::claimIds(const QVector<RunId> &ids)
{
    auto select = m_store.query(QStringLiteral("INSERT INTO run_ids (uuid) SELECT u FROM unnest(CAST(? AS bytea[])) u"
                                               " GROUP BY u ORDER BY u ON CONFLICT (uuid) DO NOTHING RETURNING uuid, id"),
                                listOf(ids));
    if (!select)
        return tl::unexpected(select.error());
    QHash<RunId, qint64> made;
    while (select->next()) {
        if (const auto id = RunId::fromBytes(select->bytes(0)))
            made.insert(*id, select->integer(1));
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return made;
}

Result<QHash<RunId, InternedRun>> RunTable::internIds(const QVector<RunId> &ids)
{
    static const QString sql = sqlStatements(QStringLiteral("postgresql/intern_runs.sql")).constFirst();
    auto select = m_store.query(sql, listOf(ids));
    if (!select)
        return tl::unexpected(select.error());
    QHash<RunId, InternedRun> interned;
    while (select->next()) {
        if (const auto id = RunId::fromBytes(select->bytes(0)))
            interned.insert(*id, {select->integer(1), select->integer(2) != 0});
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return interned;
}

Status RunTable::dropIds(const QVector<qint64> &rows)
{
    const SqlDialect &dialect = m_store.dialect();
    return m_store.run(QStringLiteral("DELETE FROM run_ids WHERE id") + dialect.inRows, dialect.rowList(rows));
}

Status RunTable::lockId(qint64 row)
{
    return m_store.run(QStringLiteral("SELECT id FROM run_ids WHERE id = ?") + m_store.dialect().forUpdate, row);
}

Result<std::optional<KnownRun>> RunTable::find(const RunId &id)
{
    const auto select = m_store.queryOne(
        QStringLiteral("SELECT i.id, r.idempotency FROM run_ids i LEFT JOIN runs r ON r.id = i.id WHERE i.uuid = ?"),
        id.bytes());
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return std::nullopt;
    return std::optional(KnownRun{(*select)->integer(0), strategyIn(**select, 1)});
}

Result<QVector<RunId>> RunTable::idsBetween(const RunId &first, const RunId &last, int limit)
{
    auto select = m_store.query(QStringLiteral("SELECT i.uuid FROM run_ids i JOIN runs r ON r.id = i.id"
                                               " WHERE i.uuid BETWEEN ? AND ? ORDER BY i.uuid LIMIT ?"),
                                first.bytes(), last.bytes(), limit);
    if (!select)
        return tl::unexpected(select.error());
    QVector<RunId> ids;
    while (select->next()) {
        if (const auto id = RunId::fromBytes(select->bytes(0)))
            ids.append(*id);
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return ids;
}

Result<QHash<RunId, KnownRun>> RunTable::find(const QVector<RunId> &ids)
{
    constexpr qsizetype atOnce = 100;
    static const QString sql =
        QStringLiteral("SELECT i.uuid, i.id, r.idempotency FROM run_ids i LEFT JOIN runs r ON r.id = i.id"
                       " WHERE i.uuid IN (")
        + QStringList(atOnce, QStringLiteral("?")).join(u',') + u')';
    QHash<RunId, KnownRun> found;
    for (qsizetype first = 0; first < ids.size(); first += atOnce) {
        QVariantList values(atOnce); // the last group is filled up with nothing, so that one text serves all
        for (qsizetype i = 0; i < std::min(atOnce, ids.size() - first); ++i)
            values[i] = ids[first + i].bytes();
        auto select = m_store.queryWith(sql, values);
        if (!select)
            return tl::unexpected(select.error());
        while (select->next()) {
            if (const auto id = RunId::fromBytes(select->bytes(0)))
                found.insert(*id, {select->integer(1), strategyIn(*select, 2)});
        }
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
    }
    return found;
}

Status RunTable::insert(const RunRecord &run, const StartPlan &plan, NameTable &names)
{
    if (auto made =
            m_store.run(QStringLiteral("INSERT INTO runs (id, trigger_id, definition_id, queue_id, status, idempotency,"
                                       " started_at, updated_at) VALUES (?, ?, ?, ?, 'running', ?, ?, ?)"),
                        run.row, run.triggerRow, run.definitionRow, run.queueRow, int(run.idempotency), run.at, run.at);
        !made)
        return made;
    if (auto recorded = JournalTable(m_store).insert(run.row, plan.facts, 1, run.at); !recorded)
        return recorded;
    AttemptTable attempts(m_store, names);
    for (const PlannedRunnable &runnable : plan.runnables) {
        if (auto made = attempts.put(run.row, run.queueRow,
                                     {{runnable.runnable, runnable.attempt},
                                      runnable.step,
                                      runnable.lane,
                                      AttemptStatus::Scheduled,
                                      runnable.visibleAt,
                                      runnable.visibleAt});
            !made)
            return made;
    }
    return {};
}

Result<RunPage> RunTable::page(const RunFilter &filter, std::optional<qint64> after, int limit)
{
    QStringList conditions;
    QVariantList values;
    const auto add = [&](const QString &condition, const QVariant &value) {
        conditions << condition;
        values << value;
    };
    if (!filter.workflow.isEmpty())
        add(QStringLiteral("r.trigger_id IN (SELECT id FROM triggers WHERE workflow = ?)"), filter.workflow);
    if (!filter.trigger.isEmpty())
        add(QStringLiteral("r.trigger_id IN (SELECT id FROM triggers WHERE trigger_name = ?)"), filter.trigger);
    if (filter.status)
        add(QStringLiteral("r.status = ?"), runStatusName(*filter.status));
    if (filter.since)
        add(QStringLiteral("r.started_at >= ?"), toMicroseconds(*filter.since));
    if (filter.until)
        add(QStringLiteral("r.started_at < ?"), toMicroseconds(*filter.until));
    if (after)
        add(QStringLiteral("r.id < ?"), *after);
    const QString where =
        conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    auto select = m_store.queryWith(runColumns + where + QStringLiteral(" ORDER BY r.id DESC LIMIT ?"),
                                    values + QVariantList{limit + 1});
    if (!select)
        return tl::unexpected(select.error());
    RunPage page;
    while (select->next()) {
        if (const auto run = readRun(*select))
            page.rows.append(*run);
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = page.rows.last().rowId;
    }
    if (auto read = readAnomalies(page.rows); !read)
        return tl::unexpected(read.error());
    return page;
}

/// Few runs have any, so only their journals are read.
Status RunTable::readAnomalies(QVector<RunRow> &rows)
{
    if (rows.isEmpty())
        return {};
    QVector<qint64> ids;
    for (const RunRow &row : std::as_const(rows))
        ids.append(row.rowId);
    const SqlDialect &dialect = m_store.dialect();
    const auto found = m_store.queryIntegers(
        QStringLiteral("SELECT DISTINCT run_id FROM facts WHERE type IN ('attempt_heartbeat', 'attempt_completed',"
                       " 'attempt_failed') AND data LIKE '%\"fenced\":%' AND run_id")
            + dialect.inRows,
        dialect.rowList(ids));
    if (!found)
        return tl::unexpected(found.error());
    for (RunRow &row : rows) {
        if (!found->contains(row.rowId))
            continue;
        const auto journal = JournalTable(m_store).after(row.rowId, 0);
        if (!journal)
            return tl::unexpected(journal.error());
        row.anomalies = foldFacts(*journal).anomalies;
    }
    return {};
}

Result<std::optional<RunView>> RunTable::view(const RunId &id)
{
    RunView view{{0, id, {}, {}, {}, {}, {}, {}, {}, {}, 0, {}}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    {
        const auto select = m_store.queryOne(runColumns + QStringLiteral(" WHERE i.uuid = ?"), id.bytes());
        if (!select)
            return tl::unexpected(select.error());
        if (!*select)
            return std::nullopt;
        view.run = readRun(**select).value();
        view.fingerprint = (*select)->text(9);
    }
    auto journal = JournalTable(m_store).after(view.run.rowId, 0);
    if (!journal)
        return tl::unexpected(journal.error());
    view.journal = std::move(*journal);
    for (JournalEntry &fact : view.journal)
        fact = harmlessFact(std::move(fact));
    const RunState state = foldFacts(view.journal);
    view.input = state.input;
    view.context = state.context;
    view.attempts = attemptRows(state);
    view.commands = state.commands;
    view.anomalies = state.anomalies;
    view.run.anomalies = state.anomalies;
    view.children = state.children;
    view.parent = state.parent;
    view.replayedFrom = state.replayedFrom;
    view.failure = state.failure;
    view.endedAt = state.endedAt;
    return std::optional(std::move(view));
}

Result<std::optional<RunCopy>> RunTable::stored(const RunId &id)
{
    const auto seen = view(id);
    if (!seen)
        return tl::unexpected(seen.error());
    if (!*seen)
        return std::nullopt;
    const RunRow &run = (*seen)->run;
    const auto select = m_store.queryOne(QStringLiteral("SELECT d.digest, d.document, r.idempotency FROM runs r"
                                                        " JOIN definitions d ON d.id = r.definition_id WHERE r.id = ?"),
                                         run.rowId);
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, QStringLiteral("a definition is missing")));
    return RunCopy{run.id,
                   {run.workflow, run.trigger},
                   (*select)->bytes(0),
                   run.definitionVersion,
                   (*seen)->fingerprint,
                   (*select)->text(1),
                   run.queue,
                   run.status,
                   IdempotencyStrategy((*select)->integer(2)),
                   run.startedAt,
                   run.updatedAt,
                   (*seen)->journal};
}

Result<qint64> RunTable::insertCopy(const RunCopy &copy)
{
    NameTable names(m_store);
    const auto trigger = names.internTrigger(copy.trigger);
    const auto queue = names.intern(copy.queue);
    const auto interned = internId(copy.id);
    if (!interned)
        return tl::unexpected(interned.error());
    const qint64 row = interned->row;
    for (const auto &made : {trigger, queue}) {
        if (!made)
            return made;
    }
    if (auto kept = m_store.run(QStringLiteral("INSERT INTO definitions (digest, workflow, definition_version, fingerprint,"
                                               " document, loaded_at) VALUES (?, ?, ?, ?, ?, ?)"
                                               " ON CONFLICT (digest) DO NOTHING"),
                                copy.definitionDigest, copy.trigger.workflow, copy.definitionVersion, copy.fingerprint,
                                copy.definitionDocument, copy.startedAt);
        !kept)
        return tl::unexpected(kept.error());
    if (auto made =
            m_store.run(QStringLiteral("INSERT INTO runs (id, trigger_id, definition_id, queue_id, status, idempotency,"
                                       " started_at, updated_at) SELECT ?, ?, id, ?, ?, ?, ?, ? FROM definitions"
                                       " WHERE digest = ?"),
                        row, *trigger, *queue, runStatusName(copy.status), int(copy.idempotency), copy.startedAt,
                        copy.updatedAt, copy.definitionDigest);
        !made)
        return tl::unexpected(made.error());
    for (const JournalEntry &entry : copy.journal) {
        if (auto made = JournalTable(m_store).insert(row, {{entry.type, compactJson(entry.data)}}, entry.sequence, entry.at);
            !made)
            return tl::unexpected(made.error());
    }
    return row;
}

} // namespace squidie::inline v0
