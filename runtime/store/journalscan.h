// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include "store/connectionof.h"

#include <functional>

namespace squidie::inline v0 {

/// The delivery that started a run here. Texts are UTF-8.
struct StartRow {
    ActivationId id = 0;
    Instant receivedAt;
    qint64 source = 0;
    QString actor;
    std::optional<QString> signal;
    std::optional<QString> windowStart;
    std::optional<QString> windowEnd;
    QByteArray payload; ///< if it has no signal id; otherwise empty
};

/// A run's UUID, and the run if it was started here, with names in place of row numbers.
struct RunIdRow {
    qint64 row = 0;
    QByteArray uuid;
    bool isNamed = false; ///< a delivery names it; found out only if no run was started

    bool hasRun = false;
    QString workflow;
    QString trigger;
    qint64 definitionRow = 0;
    QByteArray definitionDigest;
    QString queue;
    QString status;
    qint64 strategy = 0;
    Instant startedAt;
    Instant updatedAt;
    std::optional<Instant> retainedAt;
    std::optional<StartRow> start;
};

/// A fact as it is stored; its texts are valid until the visitor returns.
struct FactRow {
    qint64 runRow = 0;
    qint64 sequence = 0;
    QByteArray type;
    Instant at;
    QByteArray data;
};

/// An attempt as it is stored, with names in place of row numbers.
struct StoredAttempt {
    qint64 runRow = 0;
    qint64 runnable = 0;
    qint64 attempt = 0;
    QString step;
    QString lane;
    QString queue;
    QString status;
    Instant visibleAt;
    std::optional<Instant> claimableAt;

    bool operator==(const StoredAttempt &) const = default;
};

/// The next UUIDs behind a row, in order: at most `limit`, and fewer if their payloads are long.
Result<QVector<RunIdRow>> readRunIds(Store &store, qint64 after, int limit);
/// The facts of the runs in (after, until], in order, until the visitor returns false. It must not use the store.
Status visitFacts(Store &store, qint64 after, qint64 until, const std::function<bool(const FactRow &)> &visitor);
/// The attempts of the runs in (after, until], in order.
Result<QVector<StoredAttempt>> readAttempts(Store &store, qint64 after, qint64 until);

} // namespace squidie::inline v0
