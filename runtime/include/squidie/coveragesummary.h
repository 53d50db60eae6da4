// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/expectedwindow.h>

#include <chrono>
#include <optional>

namespace squidie::inline v0 {

/// A trigger's figures over a period. Plain data; any thread. (manual: window-comparison.md, "Counts")
struct CoverageSummary {
    // Expected windows
    int expected = 0;
    int started = 0; ///< with at least one start; the others are missing, rejected or pending
    int onTime = 0;
    int late = 0;
    int afterWindow = 0;
    int early = 0;
    int missing = 0;
    int pending = 0;
    int conflicts = 0;
    // Deliveries, including those without an expected window
    int starts = 0;
    int duplicates = 0;
    int skipped = 0;
    int rejected = 0;
    int unexpected = 0;
    int noWindow = 0;
    int unjudged = 0; ///< of a window, whose schedule cannot be read

    /// Lateness of the first starts of expected windows (negative: early), by nearest rank; nothing where none started.
    std::optional<std::chrono::microseconds> latenessP50;
    std::optional<std::chrono::microseconds> latenessP95;
    std::optional<std::chrono::microseconds> latenessP99;
    std::optional<std::chrono::microseconds> latenessMax;
    /// The longest run of consecutive missing windows, from the start of the first to the end of the last.
    std::optional<ExpectedWindow> longestGap;
    std::optional<Instant> lastReceivedAt;
    std::optional<Instant> nextExpectedAt; ///< when the next window begins, seen from now
};

} // namespace squidie::inline v0
