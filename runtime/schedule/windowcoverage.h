// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/windowcoverage.h>

namespace squidie::inline v0 {

/// Joins expected windows (ascending) with deliveries (any order), as the manual's table of statuses says: one row
/// for each expected window, and one for each delivery that names none of them. Rows ascending by start; no_window rows last,
/// in the order of receipt.
///
/// Boundaries: received at expected + grace is on time, later is late; received at the window's end is after_window,
/// unless that is still within grace. What arrived but never started here, since its run exists already (a window
/// that came under another window's identity), is judged by its first delivery that was not rejected. Nothing is
/// missing before expected + grace has passed.
///
/// Deliveries whose windows lie outside the period that `expected` covers come out as unexpected: filter them out first.
QVector<CoveredWindow> coverWindows(const QVector<ExpectedWindow> &expected, const QVector<WindowDelivery> &deliveries,
                                    const CoverageSettings &settings, Instant now);

} // namespace squidie::inline v0
