// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesummary.h>
#include <squidie/error.h>
#include <squidie/scheduleproblem.h>
#include <squidie/triggerkey.h>
#include <squidie/windowcoverage.h>

namespace squidie::inline v0 {

class Store;

/// A day of a calendar, by the clock of one zone.
struct CalendarDay {
    std::chrono::local_days day;
    Instant from;
    Instant until;
    bool any = false; ///< a window begins in it, or something arrived
    WindowStatus worst = WindowStatus::Pending;
    CoverageSummary counts; ///< over all triggers, as the summary counts them; no lateness, no gap, no instants
};

/// Days in a row, and what the triggers' windows of each day came to.
struct WindowCalendar {
    QVector<CalendarDay> days;
    /// False where a trigger has too many windows to judge one by one: its figures are from hourly counts, as the summary's
    /// would be. (manual: window-comparison.md, "Counts")
    bool isExact = true;
    QVector<QPair<TriggerKey, ScheduleProblem>> unreadable; ///< whose expected windows are unknown
};

/// So many days from `first` on. A trigger with more than `mostExact` windows or deliveries in them is counted, which takes no
/// longer for busy triggers than for idle ones. Of one moment of the store. Synchronous; called in the thread that opened the
/// store.
/// Error: invalid_option where the system knows no such zone.
SQUIDIE_EXPORT Result<WindowCalendar> windowCalendar(Store &store, const QVector<TriggerKey> &triggers, const QString &zone,
                                                     std::chrono::local_days first, int days, Instant now, qint64 mostExact);

} // namespace squidie::inline v0
