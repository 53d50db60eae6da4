// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proof/sealeddelivery.h"

#include <functional>
#include <future>

namespace squidie::inline v0 {

/// A delivery as sealing and verifying need it.
struct LedgerRow {
    qint64 trigger = 0; ///< the row of the trigger; LedgerRows::noTrigger where it names none
    qint64 receivedAt = 0; ///< microseconds
    bool isImported = false;
    SealedLeaf leaf;
};

/// Makes the digests of rows on another thread while the next rows are read, since each of both takes as long. Rows come out in
/// the order in which they went in.
class RowDigests {
public:
    using Visitor = std::function<bool(const LedgerRow &)>;

    explicit RowDigests(const Visitor &visitor) : m_visitor(visitor) { }
    ~RowDigests();
    Q_DISABLE_COPY_MOVE(RowDigests)

    /// The delivery without its two digests, and what they are made of. False once the visitor has said so.
    bool add(qint64 trigger, const SealedDelivery &delivery, QByteArrayView payload, QByteArrayView errorValue);
    /// Hands on what is still under way.
    void finish();

private:
    /// Where the bytes of a row stand.
    struct Piece {
        qsizetype fields;
        qsizetype payload;
        qsizetype errorValue;
        qsizetype end;
        SealedDelivery::DigestPlaces places;
    };
    struct Batch {
        QByteArray bytes;
        QVector<Piece> pieces;
        QVector<LedgerRow> rows;

        void digest();
    };

    bool handOn();

    const Visitor &m_visitor;
    bool m_goesOn = true;
    CanonicalBytes m_buffer;
    Batch m_read;
    Batch m_digested; ///< the other thread's, while it works
    std::future<void> m_digesting;
};

} // namespace squidie::inline v0
