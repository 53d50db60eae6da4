#include "windows/summarymodel.h"

#include "common/outcomestyle.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/timetext.h"

#include <QPainter>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>
#include <limits>

namespace squidie::ui {

namespace {

using std::chrono::microseconds;

QVector<CoveredWindow> inside(const QVector<CoveredWindow> &windows, TimeRange range)
{
    QVector<CoveredWindow> rows;
    for (const CoveredWindow &window : windows) {
        const std::optional<Instant> at = window.startAt ? window.startAt : window.firstReceivedAt;
        if (at && *at >= range.from && *at < range.until)
            rows.push_back(window);
    }
    return rows;
}

QVariant latenessFigure(const std::optional<microseconds> &lateness)
{
    return lateness ? QVariant(qint64(lateness->count())) : QVariant();
}

bool isLateness(int column)
{
    return column >= SummaryModel::P50 && column <= SummaryModel::Max;
}

} // namespace

QVector<SparkBar> sparkline(const QVector<CoveredWindow> &windows, TimeRange range, int count)
{
    QVector<SparkBar> bars(count);
    const auto span = (range.until - range.from).count();
    for (const CoveredWindow &window : windows) {
        if (!window.startAt || *window.startAt < range.from || *window.startAt >= range.until || span <= 0)
            continue;
        SparkBar &bar = bars[int(double((*window.startAt - range.from).count()) / double(span) * count)];
        if (!bar.any || severity(window.status) > severity(bar.worst))
            bar.worst = window.status;
        bar.any = true;
        if (window.lateness && std::chrono::abs(*window.lateness) > std::chrono::abs(bar.lateness))
            bar.lateness = *window.lateness;
    }
    return bars;
}

SummaryModel::SummaryModel(const ConsoleState &state, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
    , m_clock(std::move(clock))
{
}

void SummaryModel::setLanes(const QVector<TimelineLane> &lanes, TimeRange range)
{
    QVector<Row> rows;
    for (const TimelineLane &lane : lanes) {
        const QVector<CoveredWindow> windows = inside(lane.windows, range);
        rows.push_back({lane.key, lane.zone, summarise(windows), sparkline(windows, range, sparkBars)});
    }
    const bool same = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                                 [](const Row &a, const Row &b) { return a.key == b.key; });
    if (same && !rows.isEmpty()) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
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

QVariant SummaryModel::figure(const Row &row, int column) const
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
    default:
        return {};
    }
}

QString SummaryModel::text(const Row &row, int column) const
{
    if (column == Trigger)
        return oneLine(shortName(row.key.workflow)) + QStringLiteral(" / ") + oneLine(row.key.trigger);
    const QVariant value = figure(row, column);
    if (!value.isValid())
        return {};
    if (isLateness(column))
        return latenessText(microseconds(value.toLongLong()));
    if (column == LastReceived)
        return relativeText(fromMicroseconds(value.toLongLong()), m_clock());
    return value.toInt() == 0 && column > Started ? QString() : QString::number(value.toInt());
}

QString SummaryModel::trendText(const Row &row) const
{
    int missing = 0;
    int late = 0;
    for (const SparkBar &bar : row.bars) {
        missing += bar.any && bar.worst == WindowStatus::Missing ? 1 : 0;
        late += bar.any && (bar.worst == WindowStatus::Late || bar.worst == WindowStatus::AfterWindow) ? 1 : 0;
    }
    return tr("%1 parts of the range: %2 with missing windows, %3 with late ones").arg(sparkBars).arg(missing).arg(late);
}

QVariant SummaryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
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
        if (index.column() == Missing && row.summary.longestGap)
            return plainToolTip(tr("Longest gap: %1 to %2").arg(timeTextWithZone(row.summary.longestGap->startAt, row.zone),
                                                                 timeTextWithZone(row.summary.longestGap->endAt, row.zone)));
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
    const QVector<SparkBar> &bars = model->bars(source.row());
    const QRectF area = QRectF(option.rect).adjusted(space, 4, -space, -4);
    const qreal step = std::min<qreal>(8, area.width() / std::max<qsizetype>(1, bars.size()));
    painter->save();
    painter->setPen(Qt::NoPen);
    for (int i = 0; i < bars.size(); ++i) {
        const SparkBar &bar = bars.at(i);
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
