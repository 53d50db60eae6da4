// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/triggerschedule.h"

#include <span>

namespace squidie::inline v0 {

class Store;

/// How many rows a comparison of [from, until) has at most, for each of the triggers: windows or deliveries, whichever are
/// more. Estimated from counts: those of a bucket that the range only touches may be among the deliveries.
Result<QVector<qint64>> rangeSizes(Store &store, std::span<const TriggerSchedule> schedules, Instant from, Instant until);

} // namespace squidie::inline v0
