// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coverage.h>

#include <QStringList>

namespace squidie::ui {

/// What is wrong with a trigger in the shown range. The tree, the lanes and the filter agree because they ask here.
struct TriggerHealth {
    /// The worst first.
    enum class Worst { Unreadable, Missing, Conflict, Rejected, Late, Nothing };

    bool isUnreadable = false; ///< its schedule: how many windows are missing is then unknown
    qint64 missing = 0;
    qint64 conflicts = 0;
    qint64 rejected = 0;
    qint64 late = 0;

    TriggerHealth() = default;
    explicit TriggerHealth(const TriggerSummary &summary);

    Worst worst() const;
    bool isGood() const { return worst() == Worst::Nothing; }
    /// Short, each with its word: "3 missing", "conflict"; the worst first.
    QStringList texts() const;
    bool operator==(const TriggerHealth &) const = default;
};

} // namespace squidie::ui
