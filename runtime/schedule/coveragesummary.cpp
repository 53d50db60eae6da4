#include "schedule/coveragesummary.h"

#include <algorithm>

namespace squidie {

namespace {

using std::chrono::microseconds;

void countStatus(CoverageSummary &summary, WindowStatus status)
{
    switch (status) {
    case WindowStatus::OnTime: ++summary.onTime; break;
    case WindowStatus::Late: ++summary.late; break;
    case WindowStatus::AfterWindow: ++summary.afterWindow; break;
    case WindowStatus::Early: ++summary.early; break;
    case WindowStatus::Missing: ++summary.missing; break;
    case WindowStatus::Pending: ++summary.pending; break;
    case WindowStatus::Unexpected: ++summary.unexpected; break;
    case WindowStatus::NoWindow: ++summary.noWindow; break;
    case WindowStatus::Rejected: break; // its deliveries are counted
    }
}

/// The smallest value that at least `percent` of all values do not exceed. Reorders `values`.
microseconds nearestRank(QVector<microseconds> &values, int percent)
{
    const qsizetype rank = (values.size() * percent + 99) / 100;
    const auto at = values.begin() + (rank - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

void fillLateness(CoverageSummary &summary, QVector<microseconds> values)
{
    if (values.isEmpty())
        return;
    summary.latenessP50 = nearestRank(values, 50);
    summary.latenessP95 = nearestRank(values, 95);
    summary.latenessP99 = nearestRank(values, 99);
    summary.latenessMax = nearestRank(values, 100);
}

/// Follows the expected windows in their order and remembers the longest stretch of missing ones.
class GapMeter {
public:
    void see(const CoveredWindow &row)
    {
        if (row.status != WindowStatus::Missing) {
            m_current.reset();
            return;
        }
        m_current = ExpectedWindow{m_current ? m_current->startAt : *row.startAt, *row.endAt};
        if (!m_longest || length(*m_current) > length(*m_longest))
            m_longest = m_current;
    }
    std::optional<ExpectedWindow> longest() const { return m_longest; }

private:
    static microseconds length(const ExpectedWindow &gap) { return gap.endAt - gap.startAt; }

    std::optional<ExpectedWindow> m_current;
    std::optional<ExpectedWindow> m_longest;
};

} // namespace

CoverageSummary summarise(const QVector<CoveredWindow> &rows, std::optional<Instant> nextExpectedAt)
{
    CoverageSummary summary;
    summary.nextExpectedAt = nextExpectedAt;
    QVector<microseconds> lateness;
    GapMeter gaps;
    for (const CoveredWindow &row : rows) {
        countStatus(summary, row.status);
        summary.starts += row.starts;
        summary.duplicates += row.duplicates;
        summary.skipped += row.skipped;
        summary.rejected += row.rejected;
        if (row.lastReceivedAt && (!summary.lastReceivedAt || *summary.lastReceivedAt < *row.lastReceivedAt))
            summary.lastReceivedAt = row.lastReceivedAt;
        summary.conflicts += row.conflict ? 1 : 0;
        if (!row.isExpected())
            continue;
        ++summary.expected;
        summary.started += row.starts > 0 ? 1 : 0;
        if (row.starts > 0)
            lateness.append(*row.lateness);
        gaps.see(row);
    }
    summary.longestGap = gaps.longest();
    fillLateness(summary, std::move(lateness));
    return summary;
}

} // namespace squidie
