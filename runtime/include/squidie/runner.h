// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/startrequest.h>

#include <QJsonObject>

#include <memory>

namespace squidie::inline v0 {

class Store;
struct PreparedDelivery;

/// Starts exactly one run for each logical firing, and records every delivery (manual: activations.md, "Runner").
/// Synchronous; belongs to its store's thread. What is wrong with a delivery is part of its outcome (rejected, with the
/// error); an error returned here means that the store failed and that nothing of the call was recorded.
class SQUIDIE_EXPORT Runner {
public:
    explicit Runner(Store &store, Clock clock = systemNow);
    ~Runner();
    Q_DISABLE_COPY_MOVE(Runner)

    /// Delivers one payload's bytes in one durable commit.
    Result<DeliveryResult> perform(const QByteArray &payload, const DeliveryOptions &options = {});
    /// Starts a run by names: with a business input, or as a firing of a cron trigger (see StartRequest).
    Result<DeliveryResult> start(const StartRequest &request, const DeliveryOptions &options = {});
    /// Starts a cron trigger with a signal payload (an empty object where there is none). Any other field than signal_id,
    /// intended_window and these names is invalid_payload.
    Result<DeliveryResult> startCronTrigger(const QString &workflow, const QString &trigger,
                                            const QJsonObject &signalPayload, const DeliveryOptions &options = {});
    /// Starts a trigger of either type by its names: a manual one takes `payload` as its input, a cron one as its signal
    /// payload.
    Result<DeliveryResult> startTrigger(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                        const DeliveryOptions &options = {});
    /// Delivers many in one commit, in their order: all of them are recorded, or none (see <squidie/delivery.h>).
    Result<QVector<DeliveryResult>> perform(const QVector<PreparedDelivery> &deliveries);

    /// What a delivery would come to now. Changes nothing; works on a reader.
    Result<Prediction> predict(const QByteArray &payload, const DeliveryOptions &options = {});
    Result<Prediction> predict(const StartRequest &request, const DeliveryOptions &options = {});
    Result<Prediction> predictStart(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                    const DeliveryOptions &options = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace squidie::inline v0
