// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/deliverydecision.h"
#include "store/activationtable.h"
#include "store/nametable.h"

#include <QSet>

namespace squidie::inline v0 {

/// What the store knows that decisions depend on. Answers are the same whether they were read ahead for a whole batch or
/// are read one by one. Only reads; belongs to its store's thread. Good for one transaction, or one prediction.
class DeliveryLookup {
public:
    DeliveryLookup(Store &store, NameTable &names, CatalogueTable &catalogue);

    /// Reads at once what a batch needs: fewer queries where it is large. Nobody else may start what the batch may start, or
    /// write into its windows, until the transaction ends. `unknown` are run ids that are known to be new.
    Status readAhead(const QVector<PreparedDelivery> &deliveries, const QSet<RunId> &unknown);
    /// Keeps what was read ahead true: the delivery has been recorded with that decision.
    void addRecorded(const PreparedDelivery &delivery, const Decision &decision);
    /// The same for a run that another writer has started.
    void addRun(const RunId &id, const KnownRun &run);

    /// The current definition of the delivery's workflow; null where there is none.
    Result<StoredDefinitionPointer> definition(const PreparedDelivery &delivery);
    /// The run under the delivery's own identity.
    Result<std::optional<KnownRun>> run(const PreparedDelivery &delivery);
    /// decideDelivery with what the store knows.
    Result<Decision> decide(const PreparedDelivery &delivery, const std::optional<KnownRun> &known,
                            const StoredDefinitionPointer &definition);
    Result<ConflictEvidence> conflictEvidence(const PreparedDelivery &delivery, const Decision &decision);

private:
    /// What was read ahead.
    struct Batch {
        QHash<RunId, KnownRun> runs;
        QHash<TriggerKey, Instant> latestWindows; ///< no start is of a later window
    };

    Result<std::optional<EarlierStart>> earlierStart(qint64 runRow);
    Result<QHash<TriggerKey, Instant>> latestWindows(const QVector<PreparedDelivery> &deliveries);
    bool isLaterThanAllStarts(const PreparedDelivery &delivery) const;
    Result<bool> windowHasOtherStart(const PreparedDelivery &delivery, std::optional<qint64> runRow);

    Store &m_store;
    NameTable &m_names;
    CatalogueTable &m_catalogue;
    ActivationTable m_activations;
    RunTable m_runs;
    std::optional<Batch> m_batch;
};

TriggerKey triggerKeyOf(const PreparedDelivery &delivery);

} // namespace squidie::inline v0
