// SPDX-License-Identifier: Apache-2.0
#include "windows/windowtablemodel.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <limits>

namespace squidie::ui {

namespace {

QVector<TableColumn> declaredColumns()
{
    using Content = TableColumn::Content;
    QVector<TableColumn> all{{WindowTableModel::tr("Trigger"), 23},
                             {WindowTableModel::tr("Start (%1)"), 17, Content::Time},
                             {WindowTableModel::tr("End (%1)"), 17, Content::Time},
                             {WindowTableModel::tr("Status"), 13},
                             {WindowTableModel::tr("Received (%1)"), 17, Content::Time},
                             {WindowTableModel::tr("Lateness"), 11, Content::Number},
                             {WindowTableModel::tr("Starts"), 9, Content::Number},
                             {WindowTableModel::tr("Duplicates"), 11, Content::Number},
                             {WindowTableModel::tr("Skipped"), 9, Content::Number},
                             {WindowTableModel::tr("Rejected"), 10, Content::Number},
                             {WindowTableModel::tr("Conflict"), 11}};
    dropInOrder(all,
                {WindowTableModel::Skipped, WindowTableModel::Duplicates, WindowTableModel::Starts, WindowTableModel::End,
                 WindowTableModel::Rejected, WindowTableModel::Conflict, WindowTableModel::Received,
                 WindowTableModel::Lateness});
    all[WindowTableModel::Trigger].shortest = 14;
    return all;
}

QString countText(int count)
{
    return count == 0 ? QString() : QString::number(count);
}

qint64 instantKey(const std::optional<Instant> &instant)
{
    return instant ? toMicroseconds(*instant) : std::numeric_limits<qint64>::min();
}

QString utcText(const std::optional<Instant> &instant)
{
    return instant ? timeTextWithZone(*instant, QByteArrayLiteral("UTC")) : WindowTableModel::tr("unknown");
}

} // namespace

WindowTableModel::WindowTableModel(const ConsoleState &state, QObject *parent) : RowsModel(state, declaredColumns(), parent)
{
}

void WindowTableModel::setRows(const QVector<WindowRow> &rows)
{
    replaceRows(rows, [](const WindowRow &a, const WindowRow &b) {
        return a.key == b.key && a.window.startAt == b.window.startAt && a.window.endAt == b.window.endAt;
    });
}

void WindowTableModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    updateCells();
}

int WindowTableModel::rowOf(ActivationId id) const
{
    return rowWhere([id](const WindowRow &row) { return row.window.decidedBy == id; });
}

QString WindowTableModel::text(const WindowRow &row, int column) const
{
    const CoveredWindow &window = row.window;
    const auto time = [&](const std::optional<Instant> &instant) {
        return instant ? timeText(*instant, state().zoneFor(row.key)) : QString();
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

QVariant WindowTableModel::cell(const WindowRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        return column == Status ? QVariant(statusIcon(row.window.status, m_palette)) : QVariant();
    case Qt::ForegroundRole:
        return column == Conflict ? QVariant(conflictColor(m_palette)) : QVariant();
    case Qt::ToolTipRole:
        return tip(row, column);
    case SortRole:
        return sortKey(row, column);
    case StatusRole:
        return int(row.window.status);
    default:
        return {};
    }
}

QVariant WindowTableModel::tip(const WindowRow &row, int column) const
{
    switch (column) {
    case Trigger:
        return plainToolTip(row.key.workflow + QStringLiteral(" / ") + row.key.trigger);
    case Start:
    case End:
    case Received:
        return plainToolTip(
            tr("Start %1\nEnd %2\nReceived %3")
                .arg(utcText(row.window.startAt), utcText(row.window.endAt), utcText(row.window.firstReceivedAt)));
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

bool WindowFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const CoveredWindow &window = static_cast<const WindowTableModel *>(sourceModel())->rowAt(row).window;
    return (m_statuses.isEmpty() || m_statuses.contains(int(window.status))) && (!m_conflictsOnly || window.conflict);
}

} // namespace squidie::ui
