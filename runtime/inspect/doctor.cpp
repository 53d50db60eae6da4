// SPDX-License-Identifier: Apache-2.0
#include "inspect/doctor.h"

#include "base/sentences.h"
#include "store/consistency.h"
#include "store/projections.h"
#include "store/schema.h"
#include "store/transaction.h"

namespace squidie::inline v0 {
namespace {

DoctorCheck countedCheck(const QString &name, qint64 wrong)
{
    return {name, wrong == 0, wrong == 0 ? tr("nothing wrong") : tr("%n row(s) are wrong", nullptr, int(wrong))};
}

/// Folds each run from its facts once more, and compares it with its rows.
Result<DoctorCheck> checkProjections(Store &store)
{
    // As of one moment: workers may be adding facts.
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
    const auto integrity = checkIntegrity(store);
    if (!integrity)
        return tl::unexpected(integrity.error());
    checks.append({QStringLiteral("integrity"), *integrity == QLatin1String("ok"), *integrity});
    checks.append({QStringLiteral("schema_version"), store.schemaVersion() == schema::currentVersion(),
                   tr("version %1").arg(store.schemaVersion())});
    const auto references = countBrokenReferences(store);
    if (!references)
        return tl::unexpected(references.error());
    checks.append(countedCheck(QStringLiteral("references"), *references));
    const auto violations = countViolations(store);
    if (!violations)
        return tl::unexpected(violations.error());
    for (const RuleViolations &rule : *violations)
        checks.append(countedCheck(rule.rule, rule.count));
    auto projections = checkProjections(store);
    if (!projections)
        return tl::unexpected(projections.error());
    checks.append(std::move(*projections));
    return checks;
}

} // namespace squidie::inline v0
