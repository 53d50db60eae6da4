// SPDX-License-Identifier: Apache-2.0
#include "runs/runmodel.h"

#include "outcomes/outcomestyle.h"
#include "runs/runstyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <QPointer>

namespace squidie::ui {

RunModel::RunModel(ConsoleState &state, QObject *parent) : PagedModel(parent), m_state(state)
{
    connect(&state, &ConsoleState::zoneChanged, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

void RunModel::setFilter(const RunFilter &filter)
{
    m_filter = filter;
    reload();
}

void RunModel::refresh()
{
    if (m_rows.isEmpty() && !isLoading())
        reload();
    else if (!m_rows.isEmpty() && !m_refreshing)
        loadHead();
}

QCoro::Task<Result<RunPage>> RunModel::readPage(std::optional<qint64> after)
{
    return m_state.service().runs(m_filter, after, pageSize);
}

QCoro::Task<void> RunModel::loadHead()
{
    const QPointer<RunModel> self(this);
    const int asked = generation();
    m_refreshing = true;
    const std::optional<qint64> fromTop;
    const Result<RunPage> page = co_await readPage(fromTop);
    if (!self)
        co_return;
    m_refreshing = false;
    if (page && asked == generation())
        mergeHead(*page);
}

void RunModel::mergeHead(const RunPage &page)
{
    const qint64 last = page.rows.isEmpty() ? 0 : page.rows.last().rowId;
    if (page.next && !m_rows.isEmpty() && m_rows.first().rowId < last) {
        reload(); // so many new ones that there may be a gap
        return;
    }
    QVector<RunRow> wanted = page.rows;
    for (const RunRow &row : std::as_const(m_rows)) {
        if (page.next && row.rowId < last)
            wanted.append(row);
    }
    // Row by row, so that the selection and the place in the list stay. Some leave: they no longer match the filter.
    int at = 0;
    for (const RunRow &row : std::as_const(wanted)) {
        while (at < m_rows.size() && m_rows.at(at).rowId > row.rowId)
            dropRow(at);
        if (at < m_rows.size() && m_rows.at(at).rowId == row.rowId) {
            m_rows[at] = row;
        } else {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            endInsertRows();
        }
        ++at;
    }
    while (m_rows.size() > at)
        dropRow(int(m_rows.size()) - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void RunModel::dropRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunModel::display(const RunRow &row, int column) const
{
    const QByteArray zone = m_state.zoneFor({row.workflow, row.trigger});
    switch (column) {
    case Status:
        return runStatusText(row.status);
    case Trigger:
        return QStringLiteral("%1  %2").arg(oneLine(row.trigger, 120), oneLine(shortName(row.workflow), 120));
    case Started:
        return timeText(row.startedAt, zone);
    case Updated:
        return timeText(row.updatedAt, zone);
    case Version:
        return oneLine(row.definitionVersion, 40);
    case Queue:
        return oneLine(row.queue, 60);
    default:
        return row.id.toString();
    }
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const RunRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Trigger ? row.workflow + QStringLiteral(" · ") + row.trigger
                                                      : data(index, IsoRole).toString());
    case StatusRole:
        return row.status;
    case IsoRole:
        if (index.column() == Started)
            return formatMicroseconds(row.startedAt);
        return index.column() == Updated ? formatMicroseconds(row.updatedAt) : display(row, index.column());
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString zone =
        m_state.zone() == ZoneChoice::Trigger ? tr("trigger's zone") : QString::fromUtf8(m_state.zoneFor({}));
    switch (section) {
    case Status:
        return tr("Status");
    case Trigger:
        return tr("Trigger");
    case Started:
        return tr("Started (%1)").arg(zone);
    case Updated:
        return tr("Last change (%1)").arg(zone);
    case Version:
        return tr("Version");
    case Queue:
        return tr("Queue");
    case Run:
        return tr("Run id");
    default:
        return {};
    }
}

} // namespace squidie::ui
