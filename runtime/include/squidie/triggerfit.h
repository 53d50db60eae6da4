// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/schedulefit.h>
#include <squidie/triggerkey.h>

namespace squidie::inline v0 {

class Store;

/// How long the period is that a fit looks at where none is named: so long until the last delivery.
inline constexpr std::chrono::days fittedPeriod{90};

/// Which settings explain what was delivered to a cron trigger in [from, until); where these are not given, over the last 90
/// days with deliveries. Changes nothing. Synchronous; called in the thread that opened the store.
/// (manual: schedules.md, "Fit")
/// Errors: invalid_trigger where it is no cron trigger of a current definition; invalid_option where no dialect can read its
/// expression, or where the period is empty or has too many windows.
SQUIDIE_EXPORT Result<ScheduleFit> fitTrigger(Store &store, const TriggerKey &trigger, std::optional<Instant> from,
                                              std::optional<Instant> until, Instant now);

} // namespace squidie::inline v0
