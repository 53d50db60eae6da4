// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/windowcoverage.h>
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// A trigger's two names.
struct TriggerKey {
    QString workflow;
    QString trigger;

    bool operator==(const TriggerKey &) const = default;
    bool operator<(const TriggerKey &other) const
    {
        return workflow != other.workflow ? workflow < other.workflow : trigger < other.trigger;
    }
};

inline size_t qHash(const TriggerKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.workflow, key.trigger);
}

/// One trigger as the tree shows it. A trigger that the ledger knows but no definition declares is listed too.
struct TriggerOverview {
    TriggerKey key;
    bool declared = false; ///< a current definition has it
    TriggerDefinition definition;
    QString definitionVersion;
    CoverageSettings settings; ///< how its windows are compared with what arrives
    std::optional<Activation> last; ///< the newest delivery
};

} // namespace squidie::inline v0
