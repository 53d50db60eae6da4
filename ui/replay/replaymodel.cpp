// SPDX-License-Identifier: Apache-2.0
#include "replay/replaymodel.h"

#include "replay/replayreport.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

namespace squidie::ui {

ReplayModel::ReplayModel(QObject *parent) : QAbstractTableModel(parent)
{
    setPalette(QGuiApplication::palette());
}

void ReplayModel::setPalette(const QPalette &palette)
{
    for (size_t at = 0; at < m_icons.size(); ++at)
        m_icons[at] = outcomeIcon(Outcome(at), palette);
    if (!m_report.entries.isEmpty())
        Q_EMIT dataChanged(index(0, ThenColumn), index(int(m_report.entries.size()) - 1, NowColumn), {Qt::DecorationRole});
}

void ReplayModel::setItems(const QVector<ReplayItem> &items)
{
    ReplayReport report;
    for (const ReplayItem &item : items) {
        ReplayEntry entry;
        entry.label = item.label;
        entry.replayOf = item.activation;
        entry.payload = item.payload;
        report.entries.append(entry);
    }
    setReport(report);
}

/// The rows are always the request's items, so that selection and scroll position stay.
void ReplayModel::setReport(const ReplayReport &report)
{
    const int before = rowCount();
    const int after = int(report.entries.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_report = report;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

const ReplayEntry *ReplayModel::entry(int row) const
{
    return row < 0 || row >= m_report.entries.size() ? nullptr : &m_report.entries.at(row);
}

int ReplayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.entries.size());
}

int ReplayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ReplayModel::text(const ReplayEntry &entry, int column) const
{
    switch (column) {
    case PayloadColumn:
        return oneLine(entry.label, 120);
    case ThenColumn:
        return entry.original ? outcomeText(entry.original->outcome) : QStringLiteral("\u2013");
    case NowColumn:
        if (const auto outcome = entryOutcome(entry))
            return outcomeText(*outcome);
        if (entry.isUnknown)
            return tr("Not known");
        if (entry.error)
            return entry.isLeftToDo() ? tr("Not delivered") : tr("Not usable");
        return QStringLiteral("\u2013");
    case RunColumn: {
        const auto run = entryRun(entry);
        return run ? run->toString() : QString();
    }
    case ReasonColumn: {
        const auto error = entryError(entry);
        return error ? oneLine(errorSentence(*error)) : QString();
    }
    default:
        return {};
    }
}

QVariant ReplayModel::data(const QModelIndex &index, int role) const
{
    const ReplayEntry *found = index.isValid() ? entry(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, index.column());
    case SortRole:
        if (index.column() == PayloadColumn && found->replayOf)
            return *found->replayOf;
        return text(*found, index.column());
    case Qt::ToolTipRole:
        return index.column() == ReasonColumn || index.column() == PayloadColumn ? plainToolTip(text(*found, index.column()))
                                                                                 : QVariant();
    case Qt::DecorationRole:
        if (index.column() == ThenColumn && found->original)
            return m_icons[size_t(found->original->outcome)];
        if (const auto outcome = entryOutcome(*found); index.column() == NowColumn && outcome)
            return m_icons[size_t(*outcome)];
        return {};
    default:
        return {};
    }
}

QVariant ReplayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PayloadColumn:
        return tr("Payload");
    case ThenColumn:
        return tr("Then");
    case NowColumn:
        return tr("Now");
    case RunColumn:
        return tr("Run");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace squidie::ui
