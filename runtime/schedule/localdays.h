// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/timezone.h"

#include <QVector>

namespace squidie::inline v0 {

/// The first instant at which the zone's clock shows that day or a later one.
Instant beginOf(std::chrono::local_days day, const TimeZone &zone);

/// Where each of so many days begins, and where the last one ends. A day that the clock jumps over is empty.
QVector<Instant> beginsOf(std::chrono::local_days first, int days, const TimeZone &zone);

} // namespace squidie::inline v0
