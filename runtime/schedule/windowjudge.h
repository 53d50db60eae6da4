// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activity.h>
#include <squidie/windowcoverage.h>

/// The one place that judges windows: the comparison, the summary, the timeline and the counts of hours, days and weeks all
/// ask it. Pure; any thread.
namespace squidie::inline v0 {

/// Only a delivery that names both instants is for a window.
bool namesWindow(const WindowDelivery &delivery);
/// The window of a delivery that names one.
ExpectedWindow windowOf(const WindowDelivery &delivery);

/// Received earlier; of two received in the same microsecond, recorded earlier.
bool receivedBefore(const WindowDelivery &a, const WindowDelivery &b);

/// Of two deliveries for the same window, which one decides its status: the first start; without a start the first that at
/// least found its run; else the first rejected one. "First" means first received.
bool decidesBefore(const WindowDelivery &a, const WindowDelivery &b);

/// When the window's delivery is expected.
Instant expectedInstant(const ExpectedWindow &window, ExpectAt expectAt);

/// On time, late, after the window or early, by when its deciding delivery was received.
WindowStatus timing(const ExpectedWindow &window, Instant receivedAt, const CoverageSettings &settings);
/// Whether a start with this timing came after the grace.
bool isLate(WindowStatus timing);

/// Adds one delivery to counts, without what it means for its window.
void countDelivery(Activity &activity, const WindowDelivery &delivery, const CoverageSettings &settings);
/// What a window adds to the counts, once, where that delivery decides it.
Activity windowCounts(const WindowDelivery &decider, const CoverageSettings &settings);

} // namespace squidie::inline v0
