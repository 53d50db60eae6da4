// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/triggerschedule.h"

namespace squidie::inline v0 {

/// The windows of a trigger that begin in [from, until) joined with what arrived, without those before the horizon of
/// retention. Inside a transaction that reads.
Result<QVector<CoveredWindow>> coverRange(Store &store, const TriggerSchedule &schedule, Instant from, Instant until,
                                          Instant now);

} // namespace squidie::inline v0
