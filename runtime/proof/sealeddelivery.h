// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/expectedwindow.h>
#include "base/canonicalbytes.h"
#include "proof/merkletree.h"

#include <QJsonValue>

#include <compare>

namespace squidie::inline v0 {

/// The fields of a delivery that a seal covers, as the store has them: texts in UTF-8, null where there is none; codes of enums
/// as numbers, so that those of a row that somebody has altered can be read too. (manual: proof.md, "Format")
struct SealedDelivery {
    qint64 id = 0;
    qint64 receivedAt = 0; ///< microseconds, as all times here
    QByteArray workflow;
    QByteArray trigger;
    qint64 source = 0;
    QByteArray actor;
    Digest payload; ///< of its bytes
    QByteArray signalId;
    std::optional<qint64> signalOrigin;
    QByteArray windowStart;
    QByteArray windowEnd;
    std::optional<qint64> windowStartAt;
    std::optional<qint64> windowEndAt;
    qint64 outcome = 0;
    QByteArray runId; ///< its sixteen bytes
    QByteArray errorCode;
    std::optional<Digest> errorValue; ///< of its text
    std::optional<qint64> replayOf;
    qint64 conflict = 0;

    bool isImported() const;
    bool isStart() const;
    /// Where the two digests stand among the bytes, for whoever has them later; the error's only where there is one.
    struct DigestPlaces {
        qsizetype payload = 0;
        qsizetype errorValue = 0;
    };
    /// Appends the fields.
    DigestPlaces write(CanonicalBytes &bytes) const;
    /// Over the fields.
    Digest digest(DigestMaker &maker, CanonicalBytes &buffer) const;
};

/// Where a delivery stands among a day's leaves: by its window, and behind all windows where it names none.
struct LeafPlace {
    qint64 startAt = 0;
    qint64 endAt = 0;
    qint64 id = 0;

    static constexpr qint64 noWindow = std::numeric_limits<qint64>::max();
    static LeafPlace of(const SealedDelivery &delivery);
    bool namesWindow() const { return startAt != noWindow; }
    /// Below zero where it stands before that window's leaves, zero where it is one of them.
    int comparedWith(const ExpectedWindow &window) const;
    auto operator<=>(const LeafPlace &) const = default;
};

/// A leaf: a delivery's place, and the digest of its fields. What stands beside a window is shown by this alone, without its
/// other fields.
struct SealedLeaf {
    LeafPlace place;
    Digest delivery;

    Digest digest(DigestMaker &maker, CanonicalBytes &buffer) const;
    /// Whether it was sealed for that very delivery.
    bool isOf(const SealedDelivery &sealed, DigestMaker &maker, CanonicalBytes &buffer) const;
    bool operator==(const SealedLeaf &) const = default;
};

QVector<Digest> digestsOf(const QVector<SealedLeaf> &leaves);

/// Leaves as the store keeps them: 56 bytes each.
QByteArray packLeaves(const QVector<SealedLeaf> &leaves, qsizetype first, qsizetype count);
/// Appends what was packed; false where the bytes are no whole number of leaves.
bool unpackLeaves(const QByteArray &packed, QVector<SealedLeaf> &leaves);

} // namespace squidie::inline v0
