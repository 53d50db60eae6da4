// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/coveragesettings.h>
#include <squidie/triggerkey.h>
#include <squidie/workflowdefinition.h>

#include <optional>

namespace squidie::inline v0 {

/// One trigger as a list of the catalogue shows it: one that a current definition declares, or that only the ledger knows.
/// Plain data; any thread.
struct TriggerOverview {
    TriggerKey key;
    bool declared = false; ///< a current definition has it; otherwise `definition` and its version are empty
    TriggerDefinition definition;
    QString definitionVersion;
    CoverageSettings settings; ///< how its windows are compared with what arrives
    std::optional<Activation> last; ///< the newest delivery
};

} // namespace squidie::inline v0
