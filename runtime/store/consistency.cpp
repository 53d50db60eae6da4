// SPDX-License-Identifier: Apache-2.0
#include "store/consistency.h"

#include "base/jsontext.h"
#include "store/storeconnection.h"

#include <QJsonObject>

namespace squidie::inline v0 {
namespace {

/// A statement that counts what must not exist.
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

/// A run that was replayed or is a child was started by a command or by a step; every other run by a delivery.
Result<qint64> countRunsWithoutStart(StoreConnection &store)
{
    auto select = store.query(QStringLiteral("SELECT f.data FROM runs r JOIN facts f ON f.run_id = r.id AND f.sequence = 2"
                                             " WHERE NOT EXISTS (SELECT 1 FROM activations a WHERE a.run_id = r.id"
                                             " AND a.outcome = 0 AND a.source <> 4)"));
    if (!select)
        return tl::unexpected(select.error());
    qint64 wrong = 0;
    while (select->next()) {
        const QJsonObject data = parseStoredObject(select->text(0).toUtf8());
        wrong += data.value(QStringLiteral("replayed_from_run_id")).toString().isEmpty()
            && data.value(QStringLiteral("parent")).toObject().isEmpty();
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return wrong;
}

} // namespace

Result<QVector<RuleViolations>> countViolations(Store &store)
{
    StoreConnection &connection = connectionOf(store);
    QVector<RuleViolations> all;
    for (const Rule &rule : rules) {
        const auto count = connection.readOnce(QString::fromLatin1(rule.sql));
        if (!count)
            return tl::unexpected(count.error());
        all.append({QString::fromLatin1(rule.name), count->toLongLong()});
    }
    const auto wrong = countRunsWithoutStart(connection);
    if (!wrong)
        return tl::unexpected(wrong.error());
    all.append({QStringLiteral("start_of_each_run"), *wrong});
    return all;
}

Result<QString> checkIntegrity(Store &store)
{
    return connectionOf(store).checkIntegrity();
}

Result<qint64> countBrokenReferences(Store &store)
{
    return connectionOf(store).countBrokenReferences();
}

} // namespace squidie::inline v0
