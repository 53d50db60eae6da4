// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include "schedule/cronpayload.h"

#include <QJsonObject>

namespace squidie::inline v0 {

/// A delivery as far as it can be worked out without a store: read, checked and identified. Pure data, so that a stream
/// can be prepared on one thread and committed on another.
struct PreparedDelivery {
    enum class Kind {
        Cron, ///< a cron payload, or names with a signal payload
        Manual, ///< names with an input
        Invalid, ///< `error` says why; nothing will be started
    };
    Kind kind = Kind::Invalid;
    QByteArray bytes; ///< exactly as received; empty where it was too large
    /// What the ledger will say of it, but for the outcome: names, identity, window, source, time.
    Activation activation;
    QString queue;
    QJsonObject
        input; ///< of a manual trigger. A cron payload is kept as its bytes alone: read, it takes thirty times as much.
    Result<ScheduleIdentity> identity = ScheduleIdentity{};
    std::optional<Error> error;
};

/// Reads and identifies a payload's bytes (Squidie.Runtime.Runner.perform). Errors become `error`: invalid_json,
/// payload_too_large, invalid_runtime_payload. Any thread.
PreparedDelivery prepareDelivery(const QByteArray &bytes, const DeliveryOptions &options, Instant receivedAt,
                                 qint64 firstLine = 1);
/// A payload that was too large to be kept: only its size and SHA-256 (hexadecimal) are known.
PreparedDelivery prepareOversized(qint64 size, const QString &sha256, const DeliveryOptions &options, Instant receivedAt);
/// startCronTrigger: names and a signal payload. Its recorded payload is the cron payload of these names.
PreparedDelivery prepareCronStart(const QString &workflow, const QString &trigger, const QJsonObject &signalPayload,
                                  const DeliveryOptions &options, Instant receivedAt);
/// A manual trigger's start. Its recorded payload is {"kind": "manual", "workflow", "trigger", "input"}.
PreparedDelivery prepareManualStart(const QString &workflow, const QString &trigger, const QJsonObject &input,
                                    const DeliveryOptions &options, Instant receivedAt);

/// {"size", "sha256", "limit"} as payload_too_large.
Error payloadTooLarge(qint64 size, const QString &sha256);

} // namespace squidie::inline v0
