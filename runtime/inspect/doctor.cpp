// SPDX-License-Identifier: Apache-2.0
#include "inspect/doctor.h"

#include "base/sentences.h"
#include "inspect/journalcheck.h"
#include "inspect/ledgercheck.h"
#include "inspect/tablechecks.h"
#include "store/activityaudit.h"
#include "store/consistency.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include "store/schema.h"
#include "store/transaction.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr int deliveriesAtOnce = 1000;

const QString counts = u"counts"_s;

class Examiner {
public:
    Examiner(Store &store, JobControl &control, const DoctorProgress &progress)
        : m_store(store),
          m_control(control),
          m_progress(progress)
    {
    }

    Result<DoctorReport> run()
    {
        const CancelledWith cancelled(m_store, m_control);
        using Step = Status (Examiner::*)();
        for (const Step step : {&Examiner::checkEngine, &Examiner::checkContents}) {
            const auto done = (this->*step)();
            if (!done && !m_control.isCancelled()) // else the cancellation may be what failed
                return tl::unexpected(done.error());
        }
        return DoctorReport{m_findings.checks(), m_rows, m_control.isCancelled()};
    }

private:
    void tell(const QString &table, qint64 rows, qint64 done, qint64 total)
    {
        m_rows += rows;
        m_control.setProgress(m_rows, 0);
        if (m_progress)
            m_progress(table, done, total);
    }

    Status checkEngine()
    {
        tell(u"pages"_s, 0, 0, 0);
        const auto integrity = checkIntegrity(m_store);
        if (!integrity)
            return tl::unexpected(integrity.error());
        m_findings.tell(u"integrity"_s, *integrity == "ok"_L1, *integrity);
        m_findings.tell(u"schema_version"_s, m_store.schemaVersion() == schema::currentVersion(),
                        tr("version %1").arg(m_store.schemaVersion()));
        const auto references = countBrokenReferences(m_store);
        if (!references)
            return tl::unexpected(references.error());
        m_findings.expect(u"references"_s);
        m_findings.addCount(u"references"_s, *references);
        return {};
    }

    /// As of one moment: others may be writing.
    Status checkContents()
    {
        expectTableChecks(m_findings);
        expectLedgerChecks(m_findings);
        expectJournalChecks(m_findings);
        m_findings.expect(counts, tr("squidie rebuild counts them again"));
        auto moment = ReadTransaction::begin(m_store);
        if (!moment)
            return tl::unexpected(moment.error());
        const auto horizon = RetentionTable(m_store).horizon();
        if (!horizon)
            return tl::unexpected(horizon.error());
        m_horizon = *horizon;
        const auto numbers = highestNumbers(m_store);
        if (!numbers)
            return tl::unexpected(numbers.error());
        m_numbers = *numbers;
        if (auto small = checkTables(m_store, m_horizon, m_findings); !small)
            return small;
        if (auto ledger = checkLedger(); !ledger)
            return ledger;
        const auto journals = checkJournals(m_store, m_horizon, m_control, m_findings,
                                            [this](qint64 rows, qint64 run) { tell(u"runs"_s, rows, run, m_numbers.runs); });
        if (!journals)
            return journals;
        return checkCounts();
    }

    Status checkLedger()
    {
        ActivationId last = std::numeric_limits<ActivationId>::min();
        while (!m_control.isCancelled()) {
            qint64 rows = 0;
            const auto read = visitLedger(m_store, last, deliveriesAtOnce, [&](const LedgerRow &row) {
                checkDelivery(row, m_horizon, m_findings);
                last = row.id;
                ++rows;
                return true;
            });
            if (!read)
                return read;
            if (rows == 0)
                break;
            tell(u"activations"_s, rows, last, m_numbers.activations);
        }
        return {};
    }

    Status checkCounts()
    {
        ActivityAudit audit(m_store);
        QVector<CountDifference> differences; // named afterwards: their triggers are asked for by another question
        qint64 more = 0;
        const auto differs = [&](const CountDifference &difference) {
            if (differences.size() < DoctorCheck::mostFindings)
                differences.append(difference);
            else
                ++more;
        };
        qint64 compared = 0;
        const auto run = audit.run(m_control, differs, [&](qint64 rows) {
            compared += rows;
            tell(u"activity"_s, 0, compared, 0);
        });
        if (!run)
            return run;
        for (const CountDifference &difference : std::as_const(differences)) {
            const auto trigger = NameTable(m_store).triggerAt(difference.triggerRow);
            if (!trigger)
                return tl::unexpected(trigger.error());
            addCountFinding(difference, trigger->value_or(TriggerKey()));
        }
        m_findings.addCount(counts, more);
        const auto strays = audit.countStrays();
        if (!strays)
            return tl::unexpected(strays.error());
        m_findings.addCount(counts, *strays);
        return {};
    }

    void addCountFinding(const CountDifference &difference, const TriggerKey &key)
    {
        using Level = ActivityTable::Level;
        const QString trigger = key.workflow + u'/' + key.trigger;
        const QString from = formatSeconds(difference.from);
        const QString row = difference.level == Level::Hour ? tr("hour %1 of %2").arg(from, shown(trigger))
            : difference.level == Level::Day                ? tr("day %1 of %2").arg(from, shown(trigger))
                                                            : tr("week %1 of %2").arg(from, shown(trigger));
        const QString source = difference.level == Level::Hour ? tr("its deliveries")
            : difference.level == Level::Day                   ? tr("its hours")
                                                               : tr("its days");
        const Activity &stored = difference.stored;
        const Activity &expected = difference.expected;
        const auto compare = [&](const char *column, const auto &a, const auto &b) {
            if (a != b)
                m_findings.add(counts, {row, QString::fromLatin1(column), text(a), text(b), source});
        };
        compare("starts", stored.starts, expected.starts);
        compare("duplicates", stored.duplicates, expected.duplicates);
        compare("skipped", stored.skipped, expected.skipped);
        compare("rejected", stored.rejected, expected.rejected);
        compare("conflicts", stored.conflicts, expected.conflicts);
        compare("windows", stored.windows, expected.windows);
        compare("started", stored.started, expected.started);
        compare("late", stored.late, expected.late);
        compare("earliest", stored.earliest, expected.earliest);
        compare("latest", stored.latest, expected.latest);
    }

    static QString text(qint64 number) { return QString::number(number); }
    static QString text(const std::optional<std::chrono::microseconds> &duration)
    {
        return shown(duration ? std::optional(qint64(duration->count())) : std::nullopt);
    }

    Store &m_store;
    JobControl &m_control;
    const DoctorProgress &m_progress;
    Findings m_findings;
    std::optional<Instant> m_horizon;
    RowNumbers m_numbers;
    qint64 m_rows = 0;
};

} // namespace

Result<DoctorReport> examineStore(Store &store, JobControl &control, const DoctorProgress &progress)
{
    return Examiner(store, control, progress).run();
}

Result<DoctorReport> examineStore(Store &store)
{
    JobControl control;
    return examineStore(store, control);
}

} // namespace squidie::inline v0
