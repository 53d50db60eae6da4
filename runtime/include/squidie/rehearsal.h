// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesettings.h>
#include <squidie/export.h>
#include <squidie/instant.h>

#include <QString>
#include <QVector>

#include <array>
#include <chrono>
#include <optional>

/// What a year's clock changes do to a schedule (manual: schedules.md, "Rehearsal"). Plain values; any thread.
namespace squidie::inline v0 {

/// What a clock change does to a firing.
enum class ChangeEffect {
    Skipped, ///< its wall-clock time does not come, and it does not fire
    Moved, ///< it fires, but not at its wall-clock time
    Repeated, ///< its wall-clock time comes twice, and it fires both times
    DroppedRepeat, ///< it comes twice, and it fires once
};
/// "skipped", "moved", "repeated" or "dropped_repeat".
SQUIDIE_EXPORT QString changeEffectName(ChangeEffect effect);

/// One wall-clock time that a clock change touches.
struct RehearsedFiring {
    std::chrono::local_seconds local;
    ChangeEffect effect = ChangeEffect::Skipped;
    std::optional<Instant> at; ///< the firing; the second of two, where it repeats. Nothing where there is none at its time
    std::optional<Instant> insteadAt; ///< where it moved to
    std::array<ChangeEffect, 4> inModes{}; ///< what each DaylightSavingMode would do
};

/// A clock change, and what it does to one of a schedule's expressions.
struct RehearsedChange {
    QString expression;
    QString timezone;
    Instant at;
    std::chrono::seconds before{0}; ///< the offsets
    std::chrono::seconds after{0};
    QVector<RehearsedFiring> firings; ///< ascending; none where it touches nothing
    std::chrono::local_days day; ///< of the change
    qint64 onDay = 0; ///< the expression's firings on that day
    qint64 usual = 0; ///< the median of the year's days of the same weekday
};

/// A day of a year, by the clocks of the schedules.
struct RehearsedDay {
    std::chrono::local_days day;
    qint64 firings = 0;
    qint64 byClock = 0; ///< what there would be without clock changes
    bool isUnusual = false; ///< a clock change adds a firing or takes one away
};

} // namespace squidie::inline v0
