// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/coveragesummariser.h"

namespace squidie::test {

/// Sums up rows as the store's summaries do.
inline CoverageSummary summaryOf(const QVector<CoveredWindow> &rows, std::optional<Instant> nextExpectedAt = std::nullopt)
{
    CoverageSummariser summariser;
    for (const CoveredWindow &row : rows)
        summariser.add(row);
    CoverageSummary summary = summariser.summary();
    summary.nextExpectedAt = nextExpectedAt;
    return summary;
}

} // namespace squidie::test
