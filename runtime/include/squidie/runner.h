// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/delivery.h"
#include "store/activationtable.h"
#include "store/cataloguetable.h"
#include "store/nametable.h"
#include "store/runtable.h"

namespace squidie::inline v0 {

class Store;

/// Starts exactly one run for each logical firing, and records every delivery (spec 1, "Runner"). Synchronous; belongs to
/// its store's thread. Errors of a delivery are outcomes (rejected, with the error); an error returned here means that the
/// store failed and that nothing of the call was recorded.
class Runner {
public:
    explicit Runner(Store &store, Clock clock = systemNow);

    /// perform: one payload's bytes, one durable commit.
    Result<DeliveryResult> perform(const QByteArray &payload, const DeliveryOptions &options = {});
    /// startCronTrigger with a signal payload (an empty object where there is none).
    Result<DeliveryResult> startCronTrigger(const QString &workflow, const QString &trigger,
                                            const QJsonObject &signalPayload, const DeliveryOptions &options = {});
    /// Starts by names whatever type the trigger has: a manual one takes `payload` as its input.
    Result<DeliveryResult> startTrigger(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                        const DeliveryOptions &options = {});
    /// Many deliveries in one commit, in their order: all of them are recorded, or none.
    Result<QVector<DeliveryResult>> perform(const QVector<PreparedDelivery> &deliveries);

    /// What a delivery would come to now. Changes nothing; works on a reader.
    Result<Prediction> predict(const QByteArray &payload, const DeliveryOptions &options = {});
    Result<Prediction> predictStart(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                    const DeliveryOptions &options = {});

    /// Records a delivery that happened elsewhere, inside the caller's transaction, without starting anything: its outcome
    /// by the identity rules. Nothing where the same delivery was imported before.
    Result<std::optional<DeliveryResult>> recordImported(const PreparedDelivery &delivery);

private:
    struct Decision;
    struct StartDecision;
    struct Foreknowledge;

    PreparedDelivery prepareStart(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                  const DeliveryOptions &options);
    Instant receivedAt(const DeliveryOptions &options) const { return options.now.value_or(m_clock()); }

    /// One delivery: decided, and decided again where another writer was quicker, then recorded.
    Result<DeliveryResult> deliver(const PreparedDelivery &delivery, Foreknowledge *foreknown = nullptr);
    Status lockBeforeDeciding(const QVector<PreparedDelivery> &deliveries);
    Status claimIdentities(const QVector<PreparedDelivery> &deliveries, Foreknowledge &foreknown);
    Status dropUnused(const Foreknowledge &foreknown);
    Result<bool> claimIdentity(Decision &decision, Foreknowledge *foreknown);
    Result<QVector<DeliveryResult>> performOnce(const QVector<PreparedDelivery> &deliveries);
    Result<Foreknowledge> foresee(const QVector<PreparedDelivery> &deliveries);
    Result<std::optional<KnownRun>> findRun(const RunId &id, const Foreknowledge *foreknown);
    Result<Decision> decide(const PreparedDelivery &delivery, Foreknowledge *foreknown = nullptr);
    Result<Decision> decideStart(const PreparedDelivery &delivery, const std::optional<KnownRun> &known);
    Result<Decision> decideImported(const PreparedDelivery &delivery);
    Result<ConflictMark> conflictOf(const PreparedDelivery &delivery, const Decision &decision,
                                    Foreknowledge *foreknown = nullptr);
    Result<bool> windowHasOtherStart(const PreparedDelivery &delivery, std::optional<qint64> runRow,
                                     Foreknowledge *foreknown);
    Result<Prediction> predict(const PreparedDelivery &delivery);
    Result<DeliveryResult> record(const PreparedDelivery &delivery, const Decision &decision,
                                  Foreknowledge *foreknown = nullptr);
    Status begin(const PreparedDelivery &delivery, const Decision &decision, qint64 triggerRow, qint64 runRow,
                 ActivationId activation);

    Store &m_store;
    Clock m_clock;
    NameTable m_names;
    CatalogueTable m_catalogue;
    ActivationTable m_activations;
    RunTable m_runs;
};

} // namespace squidie::inline v0
