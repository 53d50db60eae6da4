// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "proof/windowproof.h"

#include <squidie/store.h>

namespace squidie::inline v0 {

/// What is to be proven.
struct ProofRequest {
    TriggerKey trigger;
    Instant start;
    std::optional<Instant> end; ///< where windows with different ends begin then
    std::optional<Digest> head; ///< of the trigger's seal with which the proof is to end; its last one by default
};

/// Puts a proof together from a store, as of one moment (manual: proof.md, "Proofs"). Errors: store_unavailable; invalid_option
/// with a sentence where there is nothing to prove, or not yet. Reads the leaves of all the trigger's seals from the window's
/// day on.
Result<WindowProof> proveWindow(Store &store, const ProofRequest &request);

} // namespace squidie::inline v0
