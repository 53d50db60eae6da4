// SPDX-License-Identifier: Apache-2.0
#include "windows/summarymodel.h"

#include "outcomes/outcomestyle.h"
#include "state/triggersummaries.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <algorithm>
#include <limits>

namespace squidie::ui {

namespace {

using std::chrono::microseconds;

QVariant latenessFigure(const std::optional<microseconds> &lateness)
{
    return lateness ? QVariant(qint64(lateness->count())) : QVariant();
}

QVariant instantFigure(const std::optional<Instant> &instant)
{
    return instant ? QVariant(qint64(toMicroseconds(*instant))) : QVariant();
}

bool isLateness(int column)
{
    return column >= SummaryModel::P50 && column <= SummaryModel::Max;
}

QVector<TableColumn> declaredColumns()
{
    const auto number = [](const QString &heading, int digits = 8) {
        return TableColumn{heading, digits, TableColumn::Content::Number};
    };
    QVector<TableColumn> all{{SummaryModel::tr("Trigger"), 24},     number(SummaryModel::tr("Expected")),
                             number(SummaryModel::tr("Started")),   number(SummaryModel::tr("Missing"), 12),
                             number(SummaryModel::tr("Late")),      number(SummaryModel::tr("Duplicates")),
                             number(SummaryModel::tr("Skipped")),   number(SummaryModel::tr("Rejected")),
                             number(SummaryModel::tr("Conflicts")), number(SummaryModel::tr("p50"), 9),
                             number(SummaryModel::tr("p95"), 9),    number(SummaryModel::tr("p99"), 9),
                             number(SummaryModel::tr("Max"), 9),    {SummaryModel::tr("Last received"), 14},
                             {SummaryModel::tr("Next window"), 14}, {SummaryModel::tr("Trend"), 18}};
    for (int column = SummaryModel::P50; column <= SummaryModel::Max; ++column)
        all[column].toolTip = SummaryModel::tr("Lateness of the first start of each window: received minus expected");
    dropInOrder(all,
                {SummaryModel::P99, SummaryModel::P50, SummaryModel::Skipped, SummaryModel::Duplicates, SummaryModel::Max,
                 SummaryModel::LastReceived, SummaryModel::P95, SummaryModel::NextExpected, SummaryModel::Trend,
                 SummaryModel::Started});
    all[SummaryModel::Trigger].shortest = 16;
    all[SummaryModel::Trend].shortest = 10;
    return all;
}

} // namespace

SummaryModel::SummaryModel(const ConsoleState &state, Clock clock, QObject *parent)
    : RowsModel(state, declaredColumns(), parent),
      m_clock(std::move(clock))
{
}

void SummaryModel::setSummaries(const QVector<TriggerSummary> &summaries)
{
    const auto isSameTrigger = [](const TriggerSummary &a, const TriggerSummary &b) { return a.key == b.key; };
    if (!std::equal(summaries.cbegin(), summaries.cend(), m_rows.cbegin(), m_rows.cend(), isSameTrigger)) {
        replaceRows(summaries, isSameTrigger);
        return;
    }
    for (int row = 0; row < summaries.size(); ++row) {
        if (showsSame(summaries.at(row), m_rows.at(row)))
            continue;
        m_rows[row] = summaries.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

/// Only the words change as time passes, not what they are sorted by.
void SummaryModel::updateRelativeTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, LastReceived), index(rowCount() - 1, NextExpected), {Qt::DisplayRole});
}

void SummaryModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    updateCells();
}

QVariant SummaryModel::figure(const TriggerSummary &row, int column) const
{
    const CoverageSummary &summary = row.summary;
    if (row.problem && row.problem->isUnreadable() && column >= Expected && column <= Late)
        return {}; // unknown, not zero
    switch (column) {
    case Expected:
        return summary.expected;
    case Started:
        return summary.started;
    case Missing:
        return summary.missing;
    case Late:
        return summary.late + summary.afterWindow;
    case Duplicates:
        return summary.duplicates;
    case Skipped:
        return summary.skipped;
    case Rejected:
        return summary.rejected;
    case Conflicts:
        return summary.conflicts;
    case P50:
        return latenessFigure(summary.latenessP50);
    case P95:
        return latenessFigure(summary.latenessP95);
    case P99:
        return latenessFigure(summary.latenessP99);
    case Max:
        return latenessFigure(summary.latenessMax);
    case LastReceived:
        return instantFigure(summary.lastReceivedAt);
    case NextExpected:
        return instantFigure(summary.nextExpectedAt);
    default:
        return {};
    }
}

QString SummaryModel::text(const TriggerSummary &row, int column) const
{
    if (column == Trigger)
        return oneLine(shortName(row.key.workflow)) + QStringLiteral(" / ") + oneLine(row.key.trigger);
    const QVariant value = figure(row, column);
    if (!value.isValid() && column == Expected)
        return tr("schedule cannot be read");
    if (!value.isValid())
        return isLateness(column) && !row.isExact ? QStringLiteral("\u2026") : QString(); // not worked out yet
    if (isLateness(column))
        return latenessText(microseconds(value.toLongLong()));
    if (column == LastReceived || column == NextExpected)
        return relativeText(fromMicroseconds(value.toLongLong()), m_clock());
    return value.toInt() == 0 && column > Started ? QString() : QString::number(value.toInt());
}

QString SummaryModel::trendText(const TriggerSummary &row) const
{
    int missing = 0;
    int late = 0;
    for (const TrendPart &bar : row.trend) {
        missing += bar.any && bar.worst == WindowStatus::Missing ? 1 : 0;
        late += bar.any && (bar.worst == WindowStatus::Late || bar.worst == WindowStatus::AfterWindow) ? 1 : 0;
    }
    return tr("%1 parts of the range: %2 with missing windows, %3 with late ones")
        .arg(row.trend.size())
        .arg(missing)
        .arg(late);
}

QVariant SummaryModel::cell(const TriggerSummary &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SortRole:
        if (column == Trigger)
            return text(row, Trigger);
        if (const QVariant value = figure(row, column); value.isValid())
            return value.toLongLong();
        return std::numeric_limits<qint64>::min();
    case Qt::DecorationRole:
        if (column == Missing && row.summary.missing > 0)
            return statusIcon(WindowStatus::Missing, m_palette);
        if (column == Late && row.summary.late + row.summary.afterWindow > 0)
            return statusIcon(WindowStatus::Late, m_palette);
        return {};
    case Qt::ForegroundRole:
        return column == Conflicts && row.summary.conflicts > 0 ? QVariant(conflictColor(m_palette)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Trend ? trendText(row) : text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(tip(row, column));
    case TrendRole:
        return QVariant::fromValue(row.trend);
    default:
        return {};
    }
}

QString SummaryModel::tip(const TriggerSummary &row, int column) const
{
    const QByteArray zone = state().zoneFor(row.key);
    const auto time = [&zone](const std::optional<Instant> &at) { return at ? timeTextWithZone(*at, zone) : QString(); };
    if (row.problem && (column == Trigger || (column >= Expected && column <= Late) || column == NextExpected))
        return row.key.workflow + QStringLiteral(" / ") + row.key.trigger + u'\n' + row.problem->sentence;
    switch (column) {
    case Trigger:
        return row.key.workflow + QStringLiteral(" / ") + row.key.trigger;
    case Missing:
        return row.summary.longestGap
            ? tr("Longest gap: %1 to %2").arg(time(row.summary.longestGap->startAt), time(row.summary.longestGap->endAt))
            : QString();
    case LastReceived:
        return time(row.summary.lastReceivedAt);
    case NextExpected:
        return time(row.summary.nextExpectedAt);
    case Trend:
        return trendText(row);
    default:
        return {};
    }
}

} // namespace squidie::ui
