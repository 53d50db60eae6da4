// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/windowcoverage.h>
#include "proof/windowproof.h"

namespace squidie::inline v0 {

/// Why a proof shows nothing.
enum class ProofProblem {
    NotAProof, ///< other bytes than a proof's document
    NoSeals,
    NoDeliveries,
    OtherTrigger, ///< a seal is another trigger's
    BrokenChain, ///< a seal does not name the one before it
    DaysMissing, ///< between two seals, or before the first one
    WrongRoot, ///< the leaves shown are not those of the seal
    NeighboursMissing, ///< what stands beside the window's leaves is not shown
    OtherDeliveries, ///< the deliveries are not those of the leaves
    OtherHead, ///< the last seal is not the one that was given
};
/// "not_a_proof" and so on.
QString proofProblemName(ProofProblem problem);
QString proofProblemSentence(ProofProblem problem);

/// What a proof shows.
struct ProofCheck {
    std::optional<ProofProblem> problem; ///< then what follows is empty, but for the place of the problem
    qsizetype sealAt = 0; ///< the seal in the proof, from 0, that the problem is in

    TriggerKey trigger;
    ExpectedWindow window;
    qsizetype seals = 0;
    std::chrono::sys_days since; ///< deliveries received on these days are covered
    std::chrono::sys_days day;
    bool beginsWithFirstSeal = false; ///< no seal of the trigger is older
    Digest head; ///< the last seal's
    int starts = 0;
    int others = 0; ///< duplicates, skipped and rejected deliveries of the window
    std::optional<SealedDelivery> start; ///< the first received
    WindowStatus timing = WindowStatus::Missing; ///< of the first start, by the settings in its seal

    bool startedOnceOnTime() const { return !problem && starts == 1 && timing == WindowStatus::OnTime; }
};

/// Checks a proof's document by itself and, where one is given, against the digest of the last seal that it must lead to. Only
/// that digest, known from elsewhere, shows that the whole of it was not made up. Pure; any thread.
ProofCheck checkProof(const QByteArray &document, const std::optional<Digest> &head);

} // namespace squidie::inline v0
