// SPDX-License-Identifier: Apache-2.0
#include "windows/summarymodel.h"

#include "look/theme.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <QPainter>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>
#include <limits>

namespace squidie::ui {

namespace {

using std::chrono::microseconds;

QVariant latenessFigure(const std::optional<microseconds> &lateness)
{
    return lateness ? QVariant(qint64(lateness->count())) : QVariant();
}

bool isLateness(int column)
{
    return column >= SummaryModel::P50 && column <= SummaryModel::Max;
}

} // namespace

SummaryModel::SummaryModel(const ConsoleState &state, Clock clock, QObject *parent)
    : QAbstractTableModel(parent),
      m_state(state),
      m_clock(std::move(clock))
{
}

void SummaryModel::setSummaries(const QVector<TriggerSummary> &summaries)
{
    const bool same = std::equal(summaries.cbegin(), summaries.cend(), m_rows.cbegin(), m_rows.cend(),
                                 [](const TriggerSummary &a, const TriggerSummary &b) { return a.key == b.key; });
    if (same && !summaries.isEmpty()) {
        m_rows = summaries;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = summaries;
    endResetModel();
}

void SummaryModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
}

int SummaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SummaryModel::figure(const TriggerSummary &row, int column) const
{
    const CoverageSummary &summary = row.summary;
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
        return summary.lastReceivedAt ? QVariant(qint64(toMicroseconds(*summary.lastReceivedAt))) : QVariant();
    case NextExpected:
        return summary.nextExpectedAt ? QVariant(qint64(toMicroseconds(*summary.nextExpectedAt))) : QVariant();
    default:
        return {};
    }
}

QString SummaryModel::text(const TriggerSummary &row, int column) const
{
    if (column == Trigger)
        return oneLine(shortName(row.key.workflow)) + QStringLiteral(" / ") + oneLine(row.key.trigger);
    const QVariant value = figure(row, column);
    if (!value.isValid())
        return isLateness(column) && !row.isExact ? QStringLiteral("\u2026") : QString(); // being worked out
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

QVariant SummaryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TriggerSummary &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case SortRole:
        if (index.column() == Trigger)
            return text(row, Trigger);
        if (const QVariant value = figure(row, index.column()); value.isValid())
            return value.toLongLong();
        return std::numeric_limits<qint64>::min();
    case Qt::TextAlignmentRole:
        return index.column() > Trigger && index.column() < LastReceived ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                         : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() == Missing && row.summary.missing > 0)
            return statusIcon(WindowStatus::Missing, m_palette);
        if (index.column() == Late && row.summary.late + row.summary.afterWindow > 0)
            return statusIcon(WindowStatus::Late, m_palette);
        return {};
    case Qt::ForegroundRole:
        return index.column() == Conflicts && row.summary.conflicts > 0 ? QVariant(conflictColor(m_palette)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Trend ? trendText(row) : text(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Trigger)
            return plainToolTip(row.key.workflow + QStringLiteral(" / ") + row.key.trigger);
        if (index.column() == Trend)
            return plainToolTip(trendText(row));
        if (index.column() == LastReceived && row.summary.lastReceivedAt)
            return plainToolTip(timeTextWithZone(*row.summary.lastReceivedAt, m_state.zoneFor(row.key)));
        if (index.column() == NextExpected && row.summary.nextExpectedAt)
            return plainToolTip(timeTextWithZone(*row.summary.nextExpectedAt, m_state.zoneFor(row.key)));
        if (index.column() == Missing && row.summary.longestGap) {
            const QByteArray zone = m_state.zoneFor(row.key);
            return plainToolTip(tr("Longest gap: %1 to %2")
                                    .arg(timeTextWithZone(row.summary.longestGap->startAt, zone),
                                         timeTextWithZone(row.summary.longestGap->endAt, zone)));
        }
        return {};
    default:
        return {};
    }
}

QVariant SummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && isLateness(section))
        return tr("Lateness of the first start of each window: received minus expected");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Trigger:
        return tr("Trigger");
    case Expected:
        return tr("Expected");
    case Started:
        return tr("Started");
    case Missing:
        return tr("Missing");
    case Late:
        return tr("Late");
    case Duplicates:
        return tr("Duplicates");
    case Skipped:
        return tr("Skipped");
    case Rejected:
        return tr("Rejected");
    case Conflicts:
        return tr("Conflicts");
    case P50:
        return tr("p50");
    case P95:
        return tr("p95");
    case P99:
        return tr("p99");
    case Max:
        return tr("Max");
    case LastReceived:
        return tr("Last received");
    case NextExpected:
        return tr("Next window");
    case Trend:
        return tr("Trend");
    default:
        return {};
    }
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    QModelIndex source = index;
    if (const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model()))
        source = proxy->mapToSource(index);
    const auto *model = qobject_cast<const SummaryModel *>(source.model());
    if (!model)
        return;
    const QVector<TrendPart> &bars = model->trend(source.row());
    const QRectF area = QRectF(option.rect).adjusted(space, 4, -space, -4);
    const qreal step = std::min<qreal>(8, area.width() / std::max<qsizetype>(1, bars.size()));
    painter->save();
    painter->setPen(Qt::NoPen);
    for (int i = 0; i < bars.size(); ++i) {
        const TrendPart &bar = bars.at(i);
        if (!bar.any)
            continue;
        const QColor colour = statusColor(bar.worst, option.palette);
        const double seconds = std::abs(double(bar.lateness.count())) / 1e6;
        // From a tenth of a second to a day, as far as the cell is high.
        const double share = std::clamp(std::log10(1 + seconds * 10) / 6, 0.1, 1.0);
        const bool missing = bar.worst == WindowStatus::Missing;
        const qreal height = missing ? area.height() : area.height() * share;
        const QRectF box(area.left() + i * step, area.bottom() - height, std::max<qreal>(1, step - 1.5), height);
        painter->setBrush(missing ? QBrush(colour, Qt::Dense4Pattern) : QBrush(colour));
        painter->drawRect(box);
    }
    painter->restore();
}

} // namespace squidie::ui
