// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/rehearsal.h>
#include <squidie/scheduleproblem.h>
#include <squidie/triggerkey.h>

namespace squidie::inline v0 {

class Store;

/// What a year does to the schedules of a store's triggers (manual: schedules.md, "Rehearsal"). Starts nothing and writes
/// nothing. Synchronous; called in the thread that opened the store.

/// One cron trigger's year.
struct TriggerRehearsal {
    TriggerKey key;
    QString timezone; ///< of its first expression; empty where it cannot be read
    DaylightSavingMode daylightSaving = DaylightSavingMode::EveryMatch;
    QVector<RehearsedChange> changes; ///< every clock change of its zones, whether or not it touches a firing
    std::optional<ScheduleProblem> problem; ///< why it never fires

    bool isTouched() const
    {
        for (const RehearsedChange &change : changes) {
            if (!change.firings.isEmpty())
                return true;
        }
        return false;
    }
};

/// In the order of the triggers; those without a schedule are left out.
SQUIDIE_EXPORT Result<QVector<TriggerRehearsal>> rehearseTriggers(Store &store, const QVector<TriggerKey> &triggers,
                                                                  int year);

/// A year of several triggers.
struct YearRehearsal {
    int year = 0;
    QVector<TriggerRehearsal> triggers;
    QVector<RehearsedDay> days; ///< of the whole year: what the triggers do together, each by its own clock
};
SQUIDIE_EXPORT Result<YearRehearsal> rehearseYear(Store &store, const QVector<TriggerKey> &triggers, int year);

/// A firing on a day of its trigger's own clock.
struct DayFiring {
    TriggerKey key;
    Instant at;
    QString local; ///< "2026-10-25T02:30:00+02:00"
    QString timezone;
};
struct DayFirings {
    QVector<DayFiring> firings; ///< ascending in time
    bool isComplete = true; ///< false where there are more than were asked for
};
/// The triggers' firings on that day, at most `most` of them.
SQUIDIE_EXPORT Result<DayFirings> firingsOfDay(Store &store, const QVector<TriggerKey> &triggers,
                                               std::chrono::local_days day, int most);

} // namespace squidie::inline v0
