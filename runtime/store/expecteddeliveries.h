// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal/startplan.h"
#include "store/activationtable.h"
#include "store/servervalues.h"

#include <squidie/coveragesettings.h>

namespace squidie::inline v0 {

/// A delivery about which was decided ahead, before the store was asked.
struct ExpectedDelivery {
    ActivationRecord record = {}; ///< but for its outcome, run and conflict
    // What it is if its identity is new and nothing has arrived for its window: the start of this run.
    RunId runId;
    qint64 definitionRow = 0;
    qint64 queueRow = 0;
    IdempotencyStrategy strategy = IdempotencyStrategy::None;
    StartPlan plan = {}; ///< with the number `unknownActivation`
    QVector<qint64> laneRows = {}; ///< of the plan's runnables
    /// What it is if it repeats a run of that strategy with the very payload that started it; nothing where it cannot.
    std::optional<Outcome> asRepeat = std::nullopt;
    CoverageSettings settings = {}; ///< of its trigger
};

struct RecordedDelivery {
    ActivationId id = 0;
    Outcome outcome = Outcome::Started;
};

/// Records deliveries on a server, in one way there and back, where the store is as was expected. What is compared, and how
/// writers who come at the same time are kept apart: postgresql/8.sql, deliver_expected.
class ExpectedDeliveries {
public:
    /// Stands in a plan for the number of a delivery that has none yet. No payload that contains it can be expected.
    static constexpr ActivationId unknownActivation = 8'970'341'725'660'913;
    /// More of them are better recorded in several calls.
    static constexpr qsizetype mostAtOnce = 200;
    static constexpr qsizetype mostBytesAtOnce = 1024 * 1024;

    /// `revision` is that of the catalogue by which was decided.
    ExpectedDeliveries(Store &store, const QString &revision) : m_store(connectionOf(store)), m_revision(revision) { }

    /// Outside of a transaction: records it durably. Nothing where the store is not as expected, and nothing was recorded.
    Result<std::optional<RecordedDelivery>> recordAlone(const ExpectedDelivery &delivery);
    /// Inside a transaction that has locked all of their triggers: records them up to the first one for which the store is
    /// not as expected.
    Result<QVector<RecordedDelivery>> record(const QVector<ExpectedDelivery> &deliveries);

private:
    Result<QVector<RecordedDelivery>> call(const QVector<ExpectedDelivery> &deliveries, bool isAlone);

    StoreConnection &m_store;
    QString m_revision;
};

} // namespace squidie::inline v0
