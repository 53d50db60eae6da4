// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include "store/connectionof.h"

#include <functional>

namespace squidie::inline v0 {

/// A delivery as it is stored, its codes and texts not interpreted, with what it is checked against. Its bytes are valid
/// until the visitor returns.
struct LedgerRow {
    ActivationId id = 0;
    Instant receivedAt;
    qint64 source = 0;
    qint64 outcome = 0;
    qint64 conflict = 0;
    std::optional<qint64> triggerRow;
    QByteArray workflow; ///< of that row
    QByteArray trigger;
    QByteArray payload;
    std::optional<QByteArray> signal;
    std::optional<qint64> signalOrigin;
    std::optional<QByteArray> windowStart;
    std::optional<QByteArray> windowEnd;
    std::optional<Instant> windowStartAt;
    std::optional<Instant> windowEndAt;
    std::optional<qint64> runRow;
    QByteArray runUuid; ///< 16 bytes; empty where there is none
    std::optional<QByteArray> errorCode;
    std::optional<QByteArray> errorValue;
    std::optional<ActivationId> replayOf;
    bool hasReplayed = false; ///< the delivery that it repeats is there

    bool hasRun = false; ///< its run was started here
    qint64 runTrigger = 0; ///< that run's
    qint64 runStrategy = 0;
    bool isRetained = false; ///< retention has removed that run's journal

    std::optional<ActivationId> firstStart; ///< of a repeat: the first start of its run, imported or not
    std::optional<QByteArray> firstPayload; ///< its payload, if it is different
    std::optional<ActivationId>
        ownStart; ///< of a delivery that is no import: the first start of its run that is none either
    bool windowWasStarted = false; ///< of a start: another run had been started for its window before
};

/// The next `limit` deliveries behind a number, in order, until the visitor returns false. It must not use the store.
Status visitLedger(Store &store, ActivationId after, int limit, const std::function<bool(const LedgerRow &)> &visitor);

} // namespace squidie::inline v0
