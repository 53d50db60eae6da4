// SPDX-License-Identifier: Apache-2.0
#include "campaign/report.h"

#include <algorithm>
#include <cstdio>

namespace squidie::campaign {

bool Report::print(const QString &title) const
{
    constexpr qsizetype mostShown = 40;
    auto rows = m_figures;
    rows.append({QStringLiteral("checks made"), QString::number(m_checks)});
    rows.append({QStringLiteral("violations"), QString::number(m_violations.size())});
    qsizetype width = 0;
    for (const auto &row : std::as_const(rows))
        width = std::max(width, row.first.size());
    std::printf("%s\n", qPrintable(title));
    for (const auto &[what, value] : std::as_const(rows))
        std::printf("  %s  %s\n", qPrintable(what.leftJustified(width)), qPrintable(value));
    std::fflush(stdout);
    for (const QString &violation : m_violations.mid(0, mostShown))
        std::fprintf(stderr, "VIOLATION: %s\n", qPrintable(violation));
    if (m_violations.size() > mostShown)
        std::fprintf(stderr, "and %lld more\n", static_cast<long long>(m_violations.size() - mostShown));
    return m_violations.isEmpty();
}

} // namespace squidie::campaign
