// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

/// Why a cron trigger has no expected windows. Plain data; any thread.
/// (manual: window-comparison.md, "Schedules that cannot be read")
struct ScheduleProblem {
    /// "invalid_cron_expression", "invalid_cron_timezone" or "invalid_cron_dialect", where its schedule cannot be read: how many
    /// windows it has is then unknown. Empty where it has none.
    QString code;
    QString sentence; ///< "schedule cannot be read: …", or "no window: …"

    bool isUnreadable() const { return !code.isEmpty(); }
    bool operator==(const ScheduleProblem &) const = default;
};

} // namespace squidie::inline v0
