// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/deliverylookup.h"
#include "engine/deliveryrecorder.h"
#include "engine/identityclaims.h"
#include "store/activationbatch.h"

namespace squidie::inline v0 {

/// Records deliveries that happened elsewhere, one transaction of the caller's after the other, without starting anything: the
/// outcome is what the identity rules give. (manual: sources.md, "Import a job queue")
class ImportRecorder {
public:
    explicit ImportRecorder(Store &store);

    /// The deliveries of one transaction, inside it. Nothing where the same delivery was imported before.
    Result<QVector<std::optional<DeliveryResult>>> record(const QVector<PreparedDelivery> &deliveries);
    /// After a transaction that failed: the names that it made are gone.
    void forget();

private:
    using Expected = ActivationBatch::Expected;

    Result<QVector<Expected>> begin(const QVector<PreparedDelivery> &deliveries);
    Status nameRuns(const QVector<PreparedDelivery> &deliveries, const QVector<Expected> &expected);
    Result<std::optional<DeliveryResult>> recordOne(const PreparedDelivery &delivery, const Expected &expected);
    /// The decision with its run's row.
    Result<Decision> decide(const PreparedDelivery &delivery);
    Result<StoredDefinitionPointer> definitionOf(const PreparedDelivery &delivery);
    Result<InternedRun> nameRun(const RunId &id);
    Result<ConflictMark> conflict(const PreparedDelivery &delivery, const Decision &decision,
                                  const ActivationRecord &record);

    NameTable m_names;
    CatalogueTable m_catalogue;
    DeliveryLookup m_lookup;
    IdentityClaims m_claims;
    DeliveryRecorder m_recorder;
    ActivationBatch m_batch;
    QHash<RunId, InternedRun> m_runs; ///< named ahead in this transaction
    QHash<QString, StoredDefinitionPointer>
        m_definitions; ///< by workflow, in this transaction; nullptr where none is loaded
};

} // namespace squidie::inline v0
