// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>

#include <utility>

namespace squidie::inline v0 {

/// The two names of a trigger: its workflow's and its own. Empty names stand for no trigger. A plain value; any thread.
struct TriggerKey {
    QString workflow;
    QString trigger;

    TriggerKey() = default;
    TriggerKey(QString workflowName, QString triggerName)
        : workflow(std::move(workflowName)),
          trigger(std::move(triggerName))
    {
    }

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

} // namespace squidie::inline v0
