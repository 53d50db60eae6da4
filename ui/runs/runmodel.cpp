// SPDX-License-Identifier: Apache-2.0
#include "runs/runmodel.h"

#include "runs/runstyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

namespace squidie::ui {

namespace {

QVector<TableColumn> declaredColumns()
{
    using Content = TableColumn::Content;
    QVector<TableColumn> all{{RunModel::tr("Status"), 12, Content::Text, runStatusTexts()},
                             {RunModel::tr("Trigger"), 27},
                             {RunModel::tr("Started (%1)"), 20, Content::Time},
                             {RunModel::tr("Last change (%1)"), 20, Content::Time},
                             {RunModel::tr("Version"), 16},
                             {RunModel::tr("Queue"), 10},
                             {RunModel::tr("Run id"), 36}};
    dropInOrder(all, {RunModel::Version, RunModel::Queue, RunModel::Updated, RunModel::Run});
    all[RunModel::Trigger].shortest = 14;
    all[RunModel::Run].shortest = 10;
    return all;
}

} // namespace

RunModel::RunModel(ConsoleState &state, QObject *parent) : PagedModel(state, declaredColumns(), parent) { }

QCoro::Task<Result<RunPage>> RunModel::readPage(std::optional<qint64> after)
{
    return state().service().runs(filter(), after, pageSize);
}

QCoro::Task<void> RunModel::loadNews()
{
    const Request request = this->request();
    const std::optional<qint64> fromTop;
    const Result<RunPage> page = co_await readPage(fromTop);
    if (request.isCurrent() && page)
        mergeHead(*page);
}

void RunModel::mergeHead(const RunPage &page)
{
    keepRows(mostRows - pageSize); // room for those that are new
    const qint64 last = page.rows.isEmpty() ? 0 : page.rows.last().rowId;
    const qint64 newest = m_rows.isEmpty() ? 0 : m_rows.first().rowId;
    if (page.next && newest < last) {
        reload(); // so many new ones that there may be a gap
        return;
    }
    QVector<RunRow> wanted = page.rows;
    for (const RunRow &row : std::as_const(m_rows)) {
        if (page.next && row.rowId < last)
            wanted.append(row);
    }
    const auto firstKnown =
        std::find_if(wanted.cbegin(), wanted.cend(), [newest](const RunRow &row) { return row.rowId <= newest; });
    insertOnTop(QVector<RunRow>(wanted.cbegin(), firstKnown));
    // Row by row, so that the selection and the place in the list stay.
    int at = 0;
    for (const RunRow &row : std::as_const(wanted)) {
        while (at < m_rows.size() && m_rows.at(at).rowId > row.rowId)
            removeRowAt(at);
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
        removeRowAt(int(m_rows.size()) - 1);
    updateCells();
}

void RunModel::removeRowAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

QString RunModel::display(const RunRow &row, int column) const
{
    const QByteArray zone = state().zoneFor({row.workflow, row.trigger});
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

QVariant RunModel::cell(const RunRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(column == Trigger ? row.workflow + QStringLiteral(" · ") + row.trigger
                                              : cell(row, column, CopyRole).toString());
    case StatusRole:
        return int(row.status);
    case CopyRole:
        if (column == Started)
            return formatMicroseconds(row.startedAt);
        return column == Updated ? formatMicroseconds(row.updatedAt) : display(row, column);
    default:
        return {};
    }
}

} // namespace squidie::ui
