// SPDX-License-Identifier: Apache-2.0
#include "inspect/journalcheck.h"

#include "base/jsontext.h"
#include "base/sentences.h"
#include "inspect/runcheck.h"
#include "store/consistency.h"
#include "store/runtable.h"
#include "store/storeerror.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr int runsAtOnce = 500;

class JournalWalk {
public:
    JournalWalk(Store &store, std::optional<Instant> horizon, Findings &findings)
        : m_store(store),
          m_horizon(horizon),
          m_findings(findings),
          m_catalogue(store)
    {
    }

    /// The runs of the next piece; false once there are none.
    Result<bool> next()
    {
        const auto runs = readRunIds(m_store, m_last, runsAtOnce);
        if (!runs)
            return tl::unexpected(runs.error());
        m_rows = 0;
        if (runs->isEmpty())
            return false;
        const qint64 until = runs->last().row;
        const auto attempts = readAttempts(m_store, m_last, until);
        if (!attempts)
            return tl::unexpected(attempts.error());
        auto checks = checksOf(*runs, *attempts);
        if (!checks)
            return tl::unexpected(checks.error());
        size_t at = 0;
        const auto visited = visitFacts(m_store, m_last, until, [&](const FactRow &fact) {
            while (at < checks->size() && checks->at(at).row() < fact.runRow)
                ++at;
            if (at < checks->size() && checks->at(at).row() == fact.runRow)
                checks->at(at).take(fact);
            else
                addStrayFact(m_findings, fact);
            ++m_rows;
            return true;
        });
        if (!visited)
            return tl::unexpected(visited.error());
        for (RunCheck &check : *checks)
            check.finish();
        m_rows += runs->size() + attempts->size();
        m_last = until;
        if (auto linked = checkLinks(*checks); !linked)
            return tl::unexpected(linked.error());
        return true;
    }

    /// What is left behind the last run belongs to none.
    Status checkRest()
    {
        const auto rest = findJournalsBehind(m_store, m_last);
        if (!rest)
            return tl::unexpected(rest.error());
        if (rest->facts > 0 && rest->firstRun <= m_last) // what is no number sorts behind all numbers
            return tl::unexpected(storeError(m_store.path(), StoreReason::Corrupt, u"a fact is of no run"_s));
        m_findings.addCount(strayJournals, rest->facts);
        m_findings.addCount(projections, rest->attempts);
        return {};
    }

    qint64 rows() const { return m_rows; } ///< of the last piece
    qint64 last() const { return m_last; }

private:
    Result<std::vector<RunCheck>> checksOf(const QVector<RunIdRow> &runs, const QVector<StoredAttempt> &attempts)
    {
        std::vector<RunCheck> checks;
        checks.reserve(size_t(runs.size()));
        auto attempt = attempts.cbegin();
        for (const RunIdRow &run : runs) {
            QVector<StoredAttempt> own;
            for (; attempt != attempts.cend() && attempt->runRow <= run.row; ++attempt) {
                if (attempt->runRow == run.row)
                    own.append(*attempt);
                else
                    m_findings.addCount(projections, 1);
            }
            const auto definition = definitionOf(run);
            if (!definition)
                return tl::unexpected(definition.error());
            checks.emplace_back(run, std::move(own), *definition, m_horizon, m_findings);
        }
        m_findings.addCount(projections, attempts.cend() - attempt);
        return checks;
    }

    /// Null where the definition is damaged, which the check of definitions says.
    Result<StoredDefinitionPointer> definitionOf(const RunIdRow &run)
    {
        if (!run.hasRun || run.retainedAt)
            return StoredDefinitionPointer();
        auto definition = m_catalogue.at(run.definitionRow);
        if (definition || storeReason(definition.error()) != StoreReason::Corrupt)
            return definition;
        return StoredDefinitionPointer();
    }

    Status checkLinks(const std::vector<RunCheck> &checks)
    {
        QVector<RunId> ids;
        for (const RunCheck &check : checks) {
            for (const RunLink &link : check.links())
                ids.append(link.run);
        }
        if (ids.isEmpty())
            return {};
        const auto known = RunTable(m_store).find(ids);
        if (!known)
            return tl::unexpected(known.error());
        for (const RunCheck &check : checks) {
            for (const RunLink &link : check.links()) {
                const auto found = known->constFind(link.run);
                if (found == known->constEnd() || !found->idempotency)
                    check.addBrokenLink(link);
            }
        }
        return {};
    }

    Store &m_store;
    std::optional<Instant> m_horizon;
    Findings &m_findings;
    CatalogueTable m_catalogue;
    qint64 m_last = std::numeric_limits<qint64>::min();
    qint64 m_rows = 0;
};

} // namespace

void expectJournalChecks(Findings &findings)
{
    expectRunChecks(findings);
}

Status checkJournals(Store &store, std::optional<Instant> horizon, const JobControl &control, Findings &findings,
                     const std::function<void(qint64 rows, qint64 lastRun)> &progress)
{
    JournalWalk walk(store, horizon, findings);
    while (!control.isCancelled()) {
        const auto more = walk.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return walk.checkRest();
        progress(walk.rows(), walk.last());
    }
    return {};
}

} // namespace squidie::inline v0
