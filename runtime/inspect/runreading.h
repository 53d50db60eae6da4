// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trustcheck.h"
#include "store/runjournal.h"
#include <squidie/actionregistry.h>
#include <squidie/runview.h>

namespace squidie::inline v0 {

/// As whom and when a run is looked at: which actions are known here, what this user trusts.
struct Observer {
    const ActionRegistry &actions;
    const TrustFile &trust;
    Instant now;
};

/// A run as it is read for an inspection, an explanation or a graph.
struct RunReading {
    RunView view; ///< without its activations
    RunState state;
    StoredDefinitionPointer definition; ///< null where retention has removed the journal
    std::optional<CommandRefusal> refusal; ///< why its commands must not run here
    QString trustDigest; ///< what trust in its definition is given to
};

/// Error: not_found where there is no such run.
Result<RunReading> readRun(Store &store, const RunId &id, const Observer &observer);

/// Why an attempt that can be claimed, or will be, waits; Idle for one that is over.
ExplanationReason reasonOf(const RunReading &run, const AttemptRow &attempt, const ActionRegistry &actions);
/// The action that an attempt runs: its step's, or the one that undoes it.
QString actionOf(const WorkflowDefinition &definition, const AttemptRow &attempt);

} // namespace squidie::inline v0
