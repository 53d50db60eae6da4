// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesummary.h>
#include <squidie/windowcoverage.h>

#include <QVector>

namespace squidie::inline v0 {

/// Sums up rows of coverWindows, added in their order.
class CoverageSummariser {
public:
    void add(const CoveredWindow &row);
    /// All but nextExpectedAt, which the rows do not show.
    CoverageSummary summary() const;

private:
    CoverageSummary m_summary;
    QVector<std::chrono::microseconds> m_lateness;
    std::optional<ExpectedWindow> m_gap; ///< the missing windows up to the last row
};

} // namespace squidie::inline v0
