// SPDX-License-Identifier: Apache-2.0
#include "inspect/doctor.h"

#include "base/sentences.h"
#include "store/projections.h"
#include "store/schema.h"
#include <squidie/store.h>

#include <QJsonDocument>

namespace squidie::inline v0 {
namespace {

/// A statement that counts what must not be there.
struct Rule {
    const char *name;
    const char *sql;
};

constexpr Rule rules[] = {
    {"journal_sequence",
     "SELECT count(*) FROM (SELECT run_id FROM facts GROUP BY run_id"
     " HAVING min(sequence) <> 1 OR max(sequence) <> count(*)) broken"},
    {"journal_of_each_run",
     "SELECT count(*) FROM runs r WHERE r.retained_at IS NULL"
     " AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.run_id = r.id AND f.sequence = 2"
     " AND f.type = 'run_started')"},
    {"run_of_each_journal",
     "SELECT count(*) FROM (SELECT DISTINCT run_id FROM facts) f"
     " WHERE NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = f.run_id)"},
    // Imported starts happened elsewhere; every other start has its run, and no run has two.
    {"run_of_each_start",
     "SELECT count(*) FROM activations a WHERE a.outcome = 0 AND a.source <> 4"
     " AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = a.run_id)"},
    {"one_start_for_each_run",
     "SELECT count(*) FROM (SELECT a.run_id FROM activations a JOIN runs r ON r.id = a.run_id"
     " WHERE a.outcome = 0 AND a.source <> 4 GROUP BY a.run_id HAVING count(*) > 1) several"},
    {"retained_runs_are_over",
     "SELECT count(*) FROM runs r WHERE r.retained_at IS NOT NULL"
     " AND (r.status NOT IN ('completed', 'failed', 'cancelled')"
     " OR EXISTS (SELECT 1 FROM facts f WHERE f.run_id = r.id)"
     " OR EXISTS (SELECT 1 FROM attempts a WHERE a.run_id = r.id))"},
    {"outcome_of_each_activation",
     "SELECT count(*) FROM activations WHERE outcome NOT BETWEEN 0 AND 3"
     " OR (outcome < 3 AND run_id IS NULL) OR ((outcome = 3) <> (error_code IS NOT NULL))"},
};

DoctorCheck countedCheck(const QString &name, int wrong)
{
    return {name, wrong == 0, wrong == 0 ? tr("nothing wrong") : tr("%n row(s) are wrong", nullptr, wrong)};
}

Result<DoctorCheck> check(Store &store, const Rule &rule)
{
    const auto count = store.readOnce(QString::fromLatin1(rule.sql));
    return count ? Result<DoctorCheck>(countedCheck(QString::fromLatin1(rule.name), count->toInt()))
                 : tl::unexpected(count.error());
}

/// A replayed run and a child were started by a command and by a step; every other run by a delivery.
Result<DoctorCheck> checkStarts(Store &store)
{
    auto select = store.query(QStringLiteral("SELECT f.data FROM runs r JOIN facts f ON f.run_id = r.id AND f.sequence = 2"
                                             " WHERE NOT EXISTS (SELECT 1 FROM activations a WHERE a.run_id = r.id"
                                             " AND a.outcome = 0 AND a.source <> 4)"));
    if (!select)
        return tl::unexpected(select.error());
    int wrong = 0;
    while (select->next()) {
        const QJsonObject data = QJsonDocument::fromJson(select->text(0).toUtf8()).object();
        wrong += data.value(QStringLiteral("replayed_from_run_id")).toString().isEmpty()
            && data.value(QStringLiteral("parent")).toObject().isEmpty();
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return countedCheck(QStringLiteral("start_of_each_run"), wrong);
}

/// Each run folded from its facts once more, and compared with its rows.
Result<DoctorCheck> checkProjections(Store &store)
{
    // Of one moment: workers may be adding facts.
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto differences = countProjectionDifferences(store);
    if (!differences)
        return tl::unexpected(differences.error());
    const int wrong = int(*differences);
    return DoctorCheck{QStringLiteral("projections_match_journal"), wrong == 0,
                       wrong == 0 ? tr("nothing wrong")
                                  : tr("%n run(s) differ from their journal; see squidie rebuild", nullptr, wrong)};
}

} // namespace

Result<QVector<DoctorCheck>> examineStore(Store &store)
{
    QVector<DoctorCheck> checks;
    const auto integrity = store.checkIntegrity();
    if (!integrity)
        return tl::unexpected(integrity.error());
    checks.append({QStringLiteral("integrity"), *integrity == QLatin1String("ok"), *integrity});
    checks.append({QStringLiteral("schema_version"), store.schemaVersion() == schema::currentVersion(),
                   tr("version %1").arg(store.schemaVersion())});
    const auto references = store.countBrokenReferences();
    if (!references)
        return tl::unexpected(references.error());
    checks.append(countedCheck(QStringLiteral("references"), int(*references)));
    for (const Rule &rule : rules) {
        auto done = check(store, rule);
        if (!done)
            return tl::unexpected(done.error());
        checks.append(std::move(*done));
    }
    for (const auto more : {checkStarts, checkProjections}) {
        auto done = more(store);
        if (!done)
            return tl::unexpected(done.error());
        checks.append(std::move(*done));
    }
    return checks;
}

} // namespace squidie::inline v0
