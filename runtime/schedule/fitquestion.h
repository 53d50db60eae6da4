// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/schedulefit.h>
#include <squidie/windowcoverage.h>

namespace squidie::inline v0 {

/// What a fit is worked out from. Plain data.
struct FitQuestion {
    QString expression;
    QString timezone;
    std::optional<ScheduleReading> current; ///< how it is read now
    std::optional<ScheduleReading> byDefault; ///< how it is read where nothing is set
    std::chrono::microseconds grace{0};
    QVector<WindowDelivery> deliveries; ///< for windows that begin in [from, until), or received in it without one
    Instant from;
    Instant until;
    Instant now;
};

/// No reading with more windows than this is tried.
inline constexpr qint64 mostFittedWindows = 600'000;

/// Tries every dialect that can read the expression, with every rule for clock changes, both ends of a window, and windows that
/// end at the next firing or have the commonest length of the deliveries. Pure; any thread.
/// Error: invalid_option "range" where these are more than mostFittedWindows; that of the expression, where none can read it.
Result<ScheduleFit> fitSchedule(const FitQuestion &question);

} // namespace squidie::inline v0
