// SPDX-License-Identifier: Apache-2.0
#include "schedule/coveragesummariser.h"

#include <algorithm>

namespace squidie::inline v0 {

namespace {

using std::chrono::microseconds;

void countStatus(CoverageSummary &summary, WindowStatus status)
{
    switch (status) {
    case WindowStatus::OnTime:
        ++summary.onTime;
        break;
    case WindowStatus::Late:
        ++summary.late;
        break;
    case WindowStatus::AfterWindow:
        ++summary.afterWindow;
        break;
    case WindowStatus::Early:
        ++summary.early;
        break;
    case WindowStatus::Missing:
        ++summary.missing;
        break;
    case WindowStatus::Pending:
        ++summary.pending;
        break;
    case WindowStatus::Unexpected:
        ++summary.unexpected;
        break;
    case WindowStatus::NoWindow:
        ++summary.noWindow;
        break;
    case WindowStatus::Unjudged:
        ++summary.unjudged;
        break;
    case WindowStatus::Rejected:
        break; // its deliveries are counted
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

microseconds length(const ExpectedWindow &gap)
{
    return gap.endAt - gap.startAt;
}

} // namespace

void CoverageSummariser::add(const CoveredWindow &row)
{
    countStatus(m_summary, row.status);
    m_summary.starts += row.starts;
    m_summary.duplicates += row.duplicates;
    m_summary.skipped += row.skipped;
    m_summary.rejected += row.rejected;
    if (row.lastReceivedAt && (!m_summary.lastReceivedAt || *m_summary.lastReceivedAt < *row.lastReceivedAt))
        m_summary.lastReceivedAt = row.lastReceivedAt;
    m_summary.conflicts += row.conflict ? 1 : 0;
    if (!row.isExpected())
        return;
    ++m_summary.expected;
    m_summary.started += row.starts > 0 ? 1 : 0;
    if (row.starts > 0)
        m_lateness.append(*row.lateness);
    if (row.status != WindowStatus::Missing) {
        m_gap.reset();
        return;
    }
    m_gap = ExpectedWindow{m_gap ? m_gap->startAt : *row.startAt, *row.endAt};
    if (!m_summary.longestGap || length(*m_gap) > length(*m_summary.longestGap))
        m_summary.longestGap = m_gap;
}

CoverageSummary CoverageSummariser::summary() const
{
    CoverageSummary summary = m_summary;
    fillLateness(summary, m_lateness);
    return summary;
}

} // namespace squidie::inline v0
