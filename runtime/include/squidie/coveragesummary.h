// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/windowcoverage.h>

namespace squidie::inline v0 {

/// A trigger's figures over a period (spec 4, last of "Classification"). Plain data; any thread.
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
    // Deliveries, those without an expected window included
    int starts = 0;
    int duplicates = 0;
    int skipped = 0;
    int rejected = 0;
    int unexpected = 0;
    int noWindow = 0;

    /// Lateness of the expected windows' first starts (negative: early), by nearest rank.
    std::optional<std::chrono::microseconds> latenessP50;
    std::optional<std::chrono::microseconds> latenessP95;
    std::optional<std::chrono::microseconds> latenessP99;
    std::optional<std::chrono::microseconds> latenessMax;
    /// The longest stretch of missing windows without another between them, from the first one's start to the last
    /// one's end.
    std::optional<ExpectedWindow> longestGap;
    std::optional<Instant> lastReceivedAt;
    std::optional<Instant> nextExpectedAt;
};

/// Sums up rows of coverWindows that come one after another, in their order.
class CoverageSummariser {
public:
    void add(const CoveredWindow &row);
    CoverageSummary summary() const;

private:
    CoverageSummary m_summary;
    QVector<std::chrono::microseconds> m_lateness;
    std::optional<ExpectedWindow> m_gap; ///< missing windows up to the last row
};

/// Sums up rows of coverWindows. `nextExpectedAt` is the caller's to know (nextFiring after now): the rows end with
/// the period.
CoverageSummary summarise(const QVector<CoveredWindow> &rows, std::optional<Instant> nextExpectedAt = std::nullopt);

} // namespace squidie::inline v0
