// SPDX-License-Identifier: Apache-2.0
#include "store/projections.h"

#include "store/activitycounter.h"
#include "store/attempttable.h"
#include "store/cataloguetable.h"
#include "store/journaltable.h"
#include "store/nametable.h"
#include "store/sqltext.h"
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
};

struct Projection {
    RunProjection run;
    QVector<AttemptProjection> attempts;
};

class Projector {
public:
    explicit Projector(Store &store) : m_store(connectionOf(store)), m_names(store), m_catalogue(store) { }

    /// The next run that has facts, after that row; nothing at the end.
    Result<std::optional<qint64>> nextRun(qint64 after)
    {
        const auto select = m_store.queryOne(u"SELECT min(run_id) FROM facts WHERE run_id > ?"_s, after);
        if (!select)
            return tl::unexpected(select.error());
        if (!*select || (*select)->isNull(0))
            return std::nullopt;
        const qint64 next = (*select)->integer(0);
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

private:
    StoreConnection &m_store;
    NameTable m_names;
    CatalogueTable m_catalogue;
};

} // namespace

Result<RebuildReport> rebuildProjections(Store &store, JobControl &control)
{
    const auto patient = connectionOf(store).waitLong();
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

namespace {

Status recountOne(StoreConnection &store, qint64 triggerRow)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto counted = store.counter().recount(triggerRow); !counted)
        return counted;
    if (auto summed = store.counter().sumUpAgain(triggerRow); !summed)
        return summed;
    return transaction->commit();
}

} // namespace

Result<qint64> rebuildCounts(Store &store, JobControl &control)
{
    StoreConnection &connection = connectionOf(store);
    const auto patient = connection.waitLong();
    const QString removal = sqlStatement(u"stray_counts"_s).replace("SELECT count(*)"_L1, "DELETE"_L1);
    if (auto removed = connection.run(removal); !removed)
        return tl::unexpected(removed.error());
    const auto triggers = NameTable(store).triggerRows();
    if (!triggers)
        return tl::unexpected(triggers.error());
    qint64 done = 0;
    for (const qint64 row : *triggers) {
        if (control.isCancelled())
            break;
        if (auto counted = withRetries([&] { return recountOne(connection, row); }); !counted)
            return tl::unexpected(counted.error());
        control.setProgress(++done, triggers->size());
    }
    return done;
}

} // namespace squidie::inline v0
