// SPDX-License-Identifier: Apache-2.0
#include <squidie/delivery.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "schedule/cronpayload.h"

#include <QCryptographicHash>

namespace squidie::inline v0 {
namespace {

PreparedDelivery begin(const QByteArray &bytes, const DeliveryOptions &options, Instant receivedAt)
{
    PreparedDelivery delivery;
    delivery.bytes = bytes;
    delivery.queue = options.queue;
    delivery.metadata = options.metadata;
    delivery.activation.receivedAt = receivedAt;
    delivery.activation.source = options.source;
    delivery.activation.actor = options.actor;
    delivery.activation.replayOf = options.replayOf;
    delivery.activation.payloadBytes = bytes.size();
    return delivery;
}

void name(PreparedDelivery &delivery, const QString &workflow, const QString &trigger)
{
    delivery.activation.workflow = workflow;
    delivery.activation.trigger = trigger;
}

void identify(PreparedDelivery &delivery, const QString &workflow, const QString &trigger, const QJsonObject &payload)
{
    delivery.kind = PreparedDelivery::Kind::Cron;
    delivery.identity = ScheduleIdentity::derive(workflow, trigger, payload);
    name(delivery, workflow, trigger);
    if (delivery.identity)
        delivery.activation.signalId = delivery.identity->signalId;
    // A bad signal id does not make the window unknown.
    const auto window = delivery.identity
        ? delivery.identity->window
        : IntendedWindow::fromJson(payload.value(QStringLiteral("intended_window"))).value_or(std::nullopt);
    if (window) {
        delivery.activation.windowStart = window->startAt;
        delivery.activation.windowEnd = window->endAt;
        delivery.activation.windowStartAt = window->startInstant();
        delivery.activation.windowEndAt = window->endInstant();
    }
}

} // namespace

Error payloadTooLarge(qint64 size, const QString &sha256)
{
    return {ErrorCode::PayloadTooLarge,
            QJsonObject{{QStringLiteral("size"), size},
                        {QStringLiteral("sha256"), sha256},
                        {QStringLiteral("limit"), limits::payloadBytes}}};
}

PreparedDelivery prepareDelivery(const QByteArray &bytes, const DeliveryOptions &options, Instant receivedAt,
                                 qint64 firstLine)
{
    if (bytes.size() > limits::payloadBytes) {
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        return prepareOversized(bytes.size(), QString::fromLatin1(digest.toHex()), options, receivedAt);
    }
    PreparedDelivery delivery = begin(bytes, options, receivedAt);
    const auto json = parseJson(bytes, limits::jsonDepth, firstLine);
    if (!json) {
        delivery.error = json.error();
        return delivery;
    }
    const auto payload = CronPayload::fromJson(*json);
    if (!payload) {
        delivery.error = payload.error();
        name(delivery, json->toObject().value(QStringLiteral("workflow")).toString(),
             json->toObject().value(QStringLiteral("trigger")).toString());
        return delivery;
    }
    identify(delivery, payload->workflow, payload->trigger, payload->object);
    return delivery;
}

PreparedDelivery prepareOversized(qint64 size, const QString &sha256, const DeliveryOptions &options, Instant receivedAt)
{
    PreparedDelivery delivery = begin({}, options, receivedAt);
    delivery.error = payloadTooLarge(size, sha256);
    return delivery;
}

PreparedDelivery prepareCronStart(const QString &workflow, const QString &trigger, const QJsonObject &signalPayload,
                                  const DeliveryOptions &options, Instant receivedAt)
{
    QJsonObject payload = signalPayload;
    payload.insert(QStringLiteral("kind"), QStringLiteral("cron"));
    payload.insert(QStringLiteral("workflow"), workflow);
    payload.insert(QStringLiteral("trigger"), trigger);
    PreparedDelivery delivery = begin(compactJson(payload), options, receivedAt);
    identify(delivery, workflow, trigger, payload);
    return delivery;
}

PreparedDelivery prepareManualStart(const QString &workflow, const QString &trigger, const QJsonObject &input,
                                    const DeliveryOptions &options, Instant receivedAt)
{
    const QJsonObject payload{{QStringLiteral("kind"), QStringLiteral("manual")},
                              {QStringLiteral("workflow"), workflow},
                              {QStringLiteral("trigger"), trigger},
                              {QStringLiteral("input"), input}};
    PreparedDelivery delivery = begin(compactJson(payload), options, receivedAt);
    delivery.kind = PreparedDelivery::Kind::Manual;
    name(delivery, workflow, trigger);
    delivery.input = input;
    return delivery;
}

} // namespace squidie::inline v0
