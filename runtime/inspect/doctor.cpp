#include "inspect/doctor.h"

#include "store/schema.h"

#include <QCoreApplication>

namespace squidie {
namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("squidie::Doctor", text, nullptr, count);
}

/// A statement that counts what must not be there.
struct Rule {
    const char *name;
    const char *sql;
};

constexpr Rule rules[] = {
    {"journal_sequence", "SELECT count(*) FROM (SELECT run_id FROM facts GROUP BY run_id"
                         " HAVING min(sequence) <> 1 OR max(sequence) <> count(*))"},
    {"journal_of_each_run", "SELECT count(*) FROM runs r WHERE NOT EXISTS (SELECT 1 FROM facts f WHERE f.run_id = r.id"
                            " AND f.sequence = 2 AND f.type = 'run_started')"},
    {"run_of_each_journal", "SELECT count(*) FROM (SELECT DISTINCT run_id FROM facts) f"
                            " WHERE NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = f.run_id)"},
    {"runs_match_journal", "SELECT count(*) FROM runs r JOIN facts f ON f.run_id = r.id AND f.type = 'run_started'"
                           " JOIN triggers t ON t.id = r.trigger_id JOIN definitions d ON d.id = r.definition_id"
                           " WHERE json_extract(f.data, '$.workflow') <> t.workflow"
                           " OR json_extract(f.data, '$.trigger') <> t.trigger_name"
                           " OR json_extract(f.data, '$.fingerprint') <> d.fingerprint"
                           " OR json_extract(f.data, '$.definition') <> lower(hex(d.digest)) OR f.recorded_at <> r.started_at"},
    {"attempts_match_journal",
     "SELECT (SELECT count(*) FROM facts f, json_each(f.data, '$.runnables') p WHERE f.type = 'runnables_planned'"
     " AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.run_id = f.run_id AND a.runnable = json_extract(p.value, '$.runnable')"
     " AND a.attempt = json_extract(p.value, '$.attempt') AND a.step = json_extract(p.value, '$.step')))"
     " + (SELECT count(*) FROM attempts a WHERE NOT EXISTS (SELECT 1 FROM facts f, json_each(f.data, '$.runnables') p"
     " WHERE f.run_id = a.run_id AND f.type = 'runnables_planned'"
     " AND a.runnable = json_extract(p.value, '$.runnable')))"},
    // Imported starts happened elsewhere; every other start has its run, and no run has two.
    {"run_of_each_start", "SELECT count(*) FROM activations a WHERE a.outcome = 0 AND a.source <> 4"
                          " AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.id = a.run_id)"},
    {"one_start_for_each_run", "SELECT count(*) FROM (SELECT a.run_id FROM activations a JOIN runs r ON r.id = a.run_id"
                               " WHERE a.outcome = 0 AND a.source <> 4 GROUP BY a.run_id HAVING count(*) > 1)"},
    {"start_of_each_run", "SELECT count(*) FROM runs r WHERE NOT EXISTS (SELECT 1 FROM activations a"
                          " WHERE a.run_id = r.id AND a.outcome = 0 AND a.source <> 4)"},
    {"outcome_of_each_activation", "SELECT count(*) FROM activations WHERE outcome NOT BETWEEN 0 AND 3"
                                   " OR (outcome < 3 AND run_id IS NULL) OR ((outcome = 3) <> (error_code IS NOT NULL))"},
};

Result<DoctorCheck> check(Store &store, const Rule &rule)
{
    const auto count = store.readOnce(QString::fromLatin1(rule.sql));
    if (!count)
        return tl::unexpected(count.error());
    const int wrong = count->toInt();
    return DoctorCheck{QString::fromLatin1(rule.name), wrong == 0,
                       wrong == 0 ? tr("nothing wrong") : tr("%n row(s) are wrong", wrong)};
}

} // namespace

Result<QVector<DoctorCheck>> examineStore(Store &store)
{
    QVector<DoctorCheck> checks;
    const auto integrity = store.readOnce(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!integrity)
        return tl::unexpected(integrity.error());
    checks.append({QStringLiteral("integrity"), integrity->toString() == QLatin1String("ok"), integrity->toString()});
    checks.append({QStringLiteral("schema_version"), store.schemaVersion() == schema::currentVersion(),
                   tr("version %1").arg(store.schemaVersion())});
    const auto references = store.readOnce(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check"));
    if (!references)
        return tl::unexpected(references.error());
    checks.append({QStringLiteral("references"), references->toInt() == 0,
                   references->toInt() == 0 ? tr("nothing wrong") : tr("%n row(s) are wrong", references->toInt())});
    for (const Rule &rule : rules) {
        auto done = check(store, rule);
        if (!done)
            return tl::unexpected(done.error());
        checks.append(std::move(*done));
    }
    return checks;
}

} // namespace squidie
