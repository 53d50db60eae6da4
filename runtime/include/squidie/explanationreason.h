// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QString>

namespace squidie::inline v0 {

/// Why a run stands where it stands (manual: execution.md, "Inspection"). The first of these that applies decides.
enum class ExplanationReason {
    Terminal, ///< the run is over
    ManualInterventionRequired,
    ExpiredClaim,
    AttemptVisible,
    UntrustedDefinition, ///< an attempt is visible, but this user does not trust what it would run
    ActionUnavailable, ///< likewise, but this program does not have its action
    AttemptClaimed,
    AttemptScheduledForLater,
    Idle, ///< nothing is planned although the run is not over: a damaged store
};
/// "manual_intervention_required", "expired_claim", …
SQUIDIE_EXPORT QString explanationReasonName(ExplanationReason reason);

} // namespace squidie::inline v0
