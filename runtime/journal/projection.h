// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/idempotencystrategy.h>
#include <squidie/runstate.h>
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// An attempt as the attempts table keeps it.
struct AttemptProjection {
    AttemptKey key;
    QString step;
    QString lane; ///< see laneOf()
    AttemptStatus status = AttemptStatus::Scheduled;
    Instant visibleAt;
    /// When a worker may claim it: once it is visible, or once the lease that holds it ends; nothing where it is over.
    std::optional<Instant> claimableAt;

    bool operator==(const AttemptProjection &) const = default;
};

/// Nothing where the state has no such attempt.
std::optional<AttemptProjection> projectAttempt(const WorkflowDefinition &definition, const RunState &state, AttemptKey key);
/// Every attempt, in order.
QVector<AttemptProjection> projectAttempts(const WorkflowDefinition &definition, const RunState &state);

/// The strategy under which the run was started, as its schedule context says.
IdempotencyStrategy idempotencyOf(const RunState &state);

} // namespace squidie::inline v0
