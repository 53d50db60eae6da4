// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QJsonObject>
#include <QSet>

namespace squidie::inline v0 {

/// A delivery as far as it can be worked out without a store: read, checked and identified. A value, so that a stream can
/// be prepared on one thread and committed on another.
struct PreparedDelivery {
    enum class Kind {
        Cron, ///< a cron payload, or names with a signal payload
        Manual, ///< names with a business input, whatever the trigger's type
        Invalid, ///< `error` says why; it starts nothing
    };
    Kind kind = Kind::Invalid;
    QByteArray bytes; ///< exactly as received; empty where they were too large
    /// What the ledger will record, except the outcome: names, identity, window, source, time.
    Activation activation;
    QString queue;
    QJsonObject metadata; ///< as given; what is recorded has no secrets
    /// The business input. A cron payload is kept only as its bytes: parsed, it takes thirty times the space.
    QJsonObject input;
    /// Fields of the input that were written as floats; nothing where no text says so, and a whole number may be either.
    std::optional<QSet<QString>> floats;
    QString idempotencyKey; ///< of a start with business input, where its caller gave one
    std::optional<RunId> startId; ///< the run's id, where the caller named it by a key or itself
    Result<ScheduleIdentity> identity = ScheduleIdentity{};
    std::optional<Error> error;

    /// The run id that the identity gives, or the caller; nothing where there is none or the payload is invalid.
    std::optional<RunId> runId() const
    {
        if (error)
            return std::nullopt;
        return startId || !identity ? startId : identity->runId;
    }
};

/// Reads and identifies a payload's bytes. Problems become `error`: invalid_json, payload_too_large or
/// invalid_runtime_payload. `firstLine` is the number that errors give to the first line. Any thread.
SQUIDIE_EXPORT PreparedDelivery prepareDelivery(const QByteArray &bytes, const DeliveryOptions &options, Instant receivedAt,
                                                qint64 firstLine = 1);
/// A payload that was too large to keep: only its size in bytes and its SHA-256 (hexadecimal) are known.
SQUIDIE_EXPORT PreparedDelivery prepareOversized(qint64 size, const QString &sha256, const DeliveryOptions &options,
                                                 Instant receivedAt);
/// A start by names with a signal payload. The ledger records the cron payload with these names.
SQUIDIE_EXPORT PreparedDelivery prepareCronStart(const QString &workflow, const QString &trigger,
                                                 const QJsonObject &signalPayload, const DeliveryOptions &options,
                                                 Instant receivedAt);
/// A start with business input. The ledger records {"kind": "manual", "workflow", "trigger", "input"}.
SQUIDIE_EXPORT PreparedDelivery prepareManualStart(const QString &workflow, const QString &trigger, const QJsonObject &input,
                                                   const DeliveryOptions &options, Instant receivedAt);

/// payload_too_large with {"size", "sha256", "limit"}.
SQUIDIE_EXPORT Error payloadTooLarge(qint64 size, const QString &sha256);

} // namespace squidie::inline v0
