// SPDX-License-Identifier: Apache-2.0
#include "store/projections.h"

#include "schedule/schedulemetadata.h"
#include "store/attempttable.h"
#include "store/cataloguetable.h"
#include "store/journaltable.h"
#include "store/nametable.h"
#include "store/storeconnection.h"
#include "store/transaction.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// A row of the table of runs.
struct RunProjection {
    qint64 triggerRow = 0;
    qint64 definitionRow = 0;
    qint64 queueRow = 0;
    QString status;
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
    Instant startedAt;
    Instant updatedAt;

    bool operator==(const RunProjection &) const = default;
};

struct Projection {
    RunProjection run;
    QVector<AttemptProjection> attempts;
};

IdempotencyStrategy idempotencyOf(const RunState &state)
{
    const QString name = state.context.value("schedule"_L1).toObject().value("idempotency"_L1).toString();
    return idempotencyFromName(name).value_or(IdempotencyStrategy::None);
}

class Projector {
public:
    explicit Projector(Store &store) : m_store(connectionOf(store)), m_names(store), m_catalogue(store) { }

    /// The next run that has facts, after that row; nothing at the end.
    Result<std::optional<qint64>> nextRun(qint64 after)
    {
        auto select = m_store.query(u"SELECT min(run_id) FROM facts WHERE run_id > ?"_s, after);
        if (!select)
            return tl::unexpected(select.error());
        if (!select->next() || select->isNull(0))
            return std::nullopt;
        const qint64 next = select->integer(0);
        if (next <= after) // what is no number sorts behind all numbers, and would be met again and again
            return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, u"a fact is of no run"_s));
        return next;
    }

    /// What a run's journal comes to. Names that only the journal knows are not made here: they have no row then.
    Result<std::optional<Projection>> fold(qint64 runRow)
    {
        const auto facts = JournalTable(m_store).after(runRow, 0);
        if (!facts)
            return tl::unexpected(facts.error());
        const RunState state = foldFacts(*facts);
        const auto definitionRow = m_catalogue.rowOf(QByteArray::fromHex(state.definitionDigest.toLatin1()));
        const auto trigger = m_names.findTrigger({state.workflow, state.trigger});
        const auto queue = m_names.find(state.queue);
        for (const auto &found : {definitionRow, trigger, queue}) {
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                return std::nullopt;
        }
        const auto definition = m_catalogue.at(**definitionRow);
        if (!definition)
            return tl::unexpected(definition.error());
        return Projection{{**trigger, **definitionRow, **queue, runStatusName(state.status), idempotencyOf(state),
                           state.startedAt, state.updatedAt},
                          projectAttempts((*definition)->definition, state)};
    }

    Result<std::optional<RunProjection>> stored(qint64 runRow)
    {
        auto select =
            m_store.query(u"SELECT trigger_id, definition_id, queue_id, status, idempotency, started_at, updated_at"
                          " FROM runs WHERE id = ?"_s,
                          runRow);
        if (!select)
            return tl::unexpected(select.error());
        if (!select->next())
            return std::nullopt;
        return RunProjection{select->integer(0),
                             select->integer(1),
                             select->integer(2),
                             select->text(3),
                             IdempotencyStrategy(select->integer(4)),
                             select->instant(5),
                             select->instant(6)};
    }

    Status write(qint64 runRow, const Projection &projection)
    {
        const RunProjection &run = projection.run;
        if (auto made =
                m_store.run(u"INSERT INTO runs (id, trigger_id, definition_id, queue_id, status, idempotency, started_at,"
                            " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            runRow, run.triggerRow, run.definitionRow, run.queueRow, run.status, int(run.idempotency),
                            run.startedAt, run.updatedAt);
            !made)
            return made;
        AttemptTable attempts(m_store, m_names);
        for (const AttemptProjection &attempt : projection.attempts) {
            if (auto put = attempts.put(runRow, run.queueRow, attempt); !put)
                return put;
        }
        return {};
    }

    Result<bool> differs(qint64 runRow)
    {
        const auto folded = fold(runRow);
        const auto run = stored(runRow);
        const auto attempts = AttemptTable(m_store, m_names).of(runRow);
        if (!folded || !run || !attempts)
            return tl::unexpected(!folded ? folded.error() : !run ? run.error() : attempts.error());
        return !*folded || !*run || !((*folded)->run == **run) || (*folded)->attempts != *attempts;
    }

private:
    StoreConnection &m_store;
    NameTable m_names;
    CatalogueTable m_catalogue;
};

} // namespace

Result<RebuildReport> rebuildProjections(Store &store, JobControl &control)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (connectionOf(store).dialect().locksRows) {
        if (auto locked = connectionOf(store).runOnce(u"LOCK TABLE runs, attempts, facts IN SHARE ROW EXCLUSIVE MODE"_s);
            !locked)
            return tl::unexpected(locked.error());
    }
    for (const QString &sql : {u"DELETE FROM attempts"_s, u"DELETE FROM runs WHERE retained_at IS NULL"_s}) {
        if (auto emptied = connectionOf(store).run(sql); !emptied)
            return tl::unexpected(emptied.error());
    }
    Projector projector(store);
    RebuildReport report;
    for (qint64 row = 0;;) {
        const auto next = projector.nextRun(row);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        row = **next;
        if (control.isCancelled())
            return RebuildReport{};
        const auto projection = projector.fold(row);
        if (!projection)
            return tl::unexpected(projection.error());
        if (!*projection)
            return tl::unexpected(
                storeError(store.path(), StoreReason::Corrupt, u"a journal names what the store does not have"_s));
        if (auto written = projector.write(row, **projection); !written)
            return tl::unexpected(written.error());
        ++report.runs;
        report.attempts += (*projection)->attempts.size();
        control.setProgress(report.runs, 0);
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return report;
}

Result<qint64> countProjectionDifferences(Store &store)
{
    Projector projector(store);
    qint64 differences = 0;
    for (qint64 row = 0;;) {
        const auto next = projector.nextRun(row);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            break;
        row = **next;
        const auto differs = projector.differs(row);
        if (!differs)
            return tl::unexpected(differs.error());
        differences += *differs ? 1 : 0;
    }
    const auto orphans = connectionOf(store).readOnce(
        u"SELECT (SELECT count(*) FROM runs r WHERE r.retained_at IS NULL AND NOT EXISTS (SELECT 1 FROM facts f"
        " WHERE f.run_id = r.id)) + (SELECT count(*) FROM attempts a WHERE NOT EXISTS"
        " (SELECT 1 FROM runs r WHERE r.id = a.run_id))"_s);
    if (!orphans)
        return tl::unexpected(orphans.error());
    return differences + orphans->toLongLong();
}

} // namespace squidie::inline v0
