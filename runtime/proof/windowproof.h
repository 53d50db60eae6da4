// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proof/seal.h"
#include "proof/sealeddelivery.h"

namespace squidie::inline v0 {

/// What one seal says of a window: the leaves of its deliveries in the seal's tree with a neighbour on either side, or, where it
/// has none, the two leaves between which they would stand.
struct SealExcerpt {
    Seal seal;
    qint64 first = 0; ///< the place of the first leaf shown
    QVector<SealedLeaf> leaves;
    QVector<Digest> path;

    /// Of a seal whose leaves are these, in order.
    static SealExcerpt of(const Seal &seal, const QVector<SealedLeaf> &all, const ExpectedWindow &window);
    /// The leaves of the window's deliveries, without their neighbours.
    QVector<SealedLeaf> leavesOf(const ExpectedWindow &window) const;
};

/// What shows that a window started once, to somebody who has no store: all that the trigger's seals say of the window, from the
/// day on which it began. (manual: proof.md, "Proofs")
struct WindowProof {
    TriggerKey trigger;
    ExpectedWindow window;
    QVector<SealedDelivery> deliveries; ///< of the window, in the order in which the seals have them
    QVector<SealExcerpt> seals; ///< as they follow each other

    QByteArray document() const;
    /// Nothing where that is not, byte for byte, a proof's document.
    static std::optional<WindowProof> fromDocument(const QByteArray &document);
};

} // namespace squidie::inline v0
