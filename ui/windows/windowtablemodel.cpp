// SPDX-License-Identifier: Apache-2.0
#include "windows/windowtablemodel.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <algorithm>
#include <limits>

namespace squidie::ui {

namespace {

bool sameWindows(const QVector<WindowRow> &a, const QVector<WindowRow> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const WindowRow &x, const WindowRow &y) {
        return x.key == y.key && x.window.startAt == y.window.startAt && x.window.endAt == y.window.endAt;
    });
}

QString countText(int count)
{
    return count == 0 ? QString() : QString::number(count);
}

qint64 instantKey(const std::optional<Instant> &instant)
{
    return instant ? toMicroseconds(*instant) : std::numeric_limits<qint64>::min();
}

} // namespace

WindowTableModel::WindowTableModel(const ConsoleState &state, QObject *parent) : QAbstractTableModel(parent), m_state(state)
{
}

void WindowTableModel::setRows(const QVector<WindowRow> &rows)
{
    if (!m_rows.isEmpty() && sameWindows(m_rows, rows)) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void WindowTableModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Status), index(int(m_rows.size()) - 1, Status), {Qt::DecorationRole});
}

void WindowTableModel::updateTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1), {Qt::DisplayRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int WindowTableModel::rowOf(ActivationId id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const WindowRow &r) { return r.window.decidedBy == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int WindowTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WindowTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WindowTableModel::text(const WindowRow &row, int column) const
{
    const CoveredWindow &window = row.window;
    const auto time = [&](const std::optional<Instant> &instant) {
        return instant ? timeText(*instant, m_state.zoneFor(row.key)) : QString();
    };
    switch (column) {
    case Trigger:
        return oneLine(shortName(row.key.workflow)) + QStringLiteral(" / ") + oneLine(row.key.trigger);
    case Start:
        return time(window.startAt);
    case End:
        return time(window.endAt);
    case Status:
        return statusText(window.status);
    case Received:
        return time(window.firstReceivedAt);
    case Lateness:
        return window.lateness ? latenessText(*window.lateness) : QString();
    case Starts:
        return countText(window.starts);
    case Duplicates:
        return countText(window.duplicates);
    case Skipped:
        return countText(window.skipped);
    case Rejected:
        return countText(window.rejected);
    case Conflict:
        return window.conflict ? tr("Conflict") : QString();
    default:
        return {};
    }
}

QVariant WindowTableModel::sortKey(const WindowRow &row, int column) const
{
    const CoveredWindow &window = row.window;
    switch (column) {
    case Start:
        return instantKey(window.startAt);
    case End:
        return instantKey(window.endAt);
    case Status:
        return severity(window.status);
    case Received:
        return instantKey(window.firstReceivedAt);
    case Lateness:
        return window.lateness ? qint64(window.lateness->count()) : std::numeric_limits<qint64>::min();
    case Starts:
        return window.starts;
    case Duplicates:
        return window.duplicates;
    case Skipped:
        return window.skipped;
    case Rejected:
        return window.rejected;
    case Conflict:
        return window.conflict ? 1 : 0;
    default:
        return text(row, column);
    }
}

QVariant WindowTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const WindowRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        return index.column() == Status ? QVariant(statusIcon(row.window.status, m_palette)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Conflict ? QVariant(conflictColor(m_palette)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() >= Lateness && index.column() < Conflict ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                       : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const auto bound = [](const std::optional<Instant> &at) {
            return at ? timeTextWithZone(*at, QByteArrayLiteral("UTC")) : tr("unknown");
        };
        if (index.column() == Start || index.column() == End || index.column() == Received)
            return plainToolTip(
                tr("Start %1\nEnd %2\nReceived %3")
                    .arg(bound(row.window.startAt), bound(row.window.endAt), bound(row.window.firstReceivedAt)));
        return index.column() == Trigger ? QVariant(plainToolTip(row.key.workflow + QStringLiteral(" / ") + row.key.trigger))
                                         : QVariant();
    }
    case SortRole:
        return sortKey(row, index.column());
    case StatusRole:
        return int(row.window.status);
    default:
        return {};
    }
}

QVariant WindowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString zone =
        m_state.zone() == ZoneChoice::Trigger ? tr("trigger's zone") : QString::fromUtf8(m_state.zoneFor({}));
    switch (section) {
    case Trigger:
        return tr("Trigger");
    case Start:
        return tr("Start (%1)").arg(zone);
    case End:
        return tr("End (%1)").arg(zone);
    case Status:
        return tr("Status");
    case Received:
        return tr("Received (%1)").arg(zone);
    case Lateness:
        return tr("Lateness");
    case Starts:
        return tr("Starts");
    case Duplicates:
        return tr("Duplicates");
    case Skipped:
        return tr("Skipped");
    case Rejected:
        return tr("Rejected");
    case Conflict:
        return tr("Conflict");
    default:
        return {};
    }
}

WindowFilterModel::WindowFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(WindowTableModel::SortRole);
}

void WindowFilterModel::setStatuses(const QSet<int> &statuses)
{
    m_statuses = statuses;
    invalidateFilter();
}

void WindowFilterModel::setConflictsOnly(bool conflictsOnly)
{
    m_conflictsOnly = conflictsOnly;
    invalidateFilter();
}

bool WindowFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = static_cast<const WindowTableModel *>(sourceModel());
    const CoveredWindow &window = model->row(row).window;
    Q_UNUSED(parent)
    return (m_statuses.isEmpty() || m_statuses.contains(int(window.status))) && (!m_conflictsOnly || window.conflict);
}

} // namespace squidie::ui
