// SPDX-License-Identifier: Apache-2.0
#include "activations/activationmodel.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

#include <QPointer>

namespace squidie::ui {

namespace {

/// Ids in lists: enough to tell two apart, whole in the tool tip and when copied.
QString shortRun(const std::optional<RunId> &id)
{
    return id ? id->toString().left(8) + QChar(u'…') : QString();
}

QString shortSignal(const std::optional<SignalId> &id)
{
    if (!id)
        return {};
    // "sha256:" says nothing that the column "derived" would not.
    constexpr qsizetype derivedLength = 18;
    return id->origin == SignalIdOrigin::Derived && id->text.size() > derivedLength
        ? id->text.left(derivedLength) + QChar(u'…')
        : oneLine(id->text, 120);
}

} // namespace

ActivationModel::ActivationModel(ConsoleState &state, QObject *parent) : PagedModel(parent), m_state(state)
{
    const auto timesChanged = [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Received), index(int(m_rows.size()) - 1, Window));
        Q_EMIT headerDataChanged(Qt::Horizontal, Received, Window);
    };
    connect(&state, &ConsoleState::zoneChanged, this, timesChanged);
    connect(&state, &ConsoleState::triggersChanged, this, timesChanged);
}

void ActivationModel::setFilter(const ActivationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void ActivationModel::slideTo(const ActivationFilter &filter)
{
    m_filter = filter;
}

QCoro::Task<Result<ActivationPage>> ActivationModel::readPage(std::optional<ActivationCursor> after)
{
    const QPointer<ActivationModel> self(this);
    const ActivationFilter filter = m_filter;
    const int asked = generation();
    Result<ActivationPage> page = co_await m_state.service().activations(filter, after, pageSize);
    if (self && asked == generation() && page && !after)
        m_settled = page->settled;
    co_return page;
}

void ActivationModel::fetchNew()
{
    if (m_fetchingNew) {
        m_fetchNewAgain = true;
        return;
    }
    if (m_rows.isEmpty() && !isLoading())
        reload();
    else if (!m_rows.isEmpty())
        loadNew();
}

QCoro::Task<void> ActivationModel::loadNew()
{
    const QPointer<ActivationModel> self(this);
    const int asked = generation();
    m_fetchingNew = true;
    const ActivationFilter filter = m_filter;
    const ActivationCursor newest{toMicroseconds(m_rows.first().receivedAt), m_settled.value_or(m_rows.first().id)};
    const Result<ActivationPage> page = co_await m_state.service().newActivations(filter, newest, mostFresh);
    if (!self)
        co_return;
    m_fetchingNew = false;
    if (asked == generation() && page) {
        // A burst longer than a page would leave a hole between its end and the rows on screen.
        if (page->rows.size() >= mostFresh)
            reload();
        else
            prependRows(unknownOf(page->rows));
        m_settled = page->settled;
    }
    if (std::exchange(m_fetchNewAgain, false))
        fetchNew();
}

QVector<Activation> ActivationModel::unknownOf(QVector<Activation> rows) const
{
    if (!m_settled)
        return rows;
    QSet<ActivationId> known;
    for (const Activation &row : m_rows) {
        if (row.id > *m_settled)
            known.insert(row.id);
    }
    rows.removeIf([&known](const Activation &row) { return known.contains(row.id); });
    return rows;
}

void ActivationModel::prependRows(const QVector<Activation> &rows)
{
    if (rows.isEmpty())
        return;
    insertOnTop(rows);
    Q_EMIT freshRows(int(rows.size()));
}

int ActivationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Activation &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(tip(row, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Lateness ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == OutcomeColumn && row.conflict != ConflictMark::None
            ? tr("%1, identity conflict").arg(outcomeText(row.outcome))
            : display(row, index.column());
    case OutcomeRole:
        return int(row.outcome);
    case ConflictRole:
        return row.conflict != ConflictMark::None;
    case LateRole:
        return row.lateness() && *row.lateness() > grace;
    case IsoRole:
        return iso(row, index.column());
    case DetailRole:
        return index.column() == Trigger ? oneLine(shortName(row.workflow), 120) : QString();
    default:
        return {};
    }
}

QString ActivationModel::timeIn(const Activation &row, Instant instant) const
{
    const QByteArray zone = m_state.zoneFor({row.workflow, row.trigger});
    if (m_state.zone() != ZoneChoice::Trigger)
        return timeText(instant, zone);
    // Rows of several zones stand together: each names its own.
    const QString text = timeTextWithZone(instant, zone);
    const qsizetype offset = text.indexOf(QStringLiteral(" ("));
    return offset < 0 ? text : text.left(offset);
}

QString ActivationModel::windowText(const Activation &row) const
{
    if (!row.windowStartAt || !row.windowEndAt) {
        if (!row.windowStart && !row.windowEnd)
            return {};
        return tr("%1 – %2").arg(oneLine(row.windowStart.value_or(QStringLiteral("?")), 40),
                                 oneLine(row.windowEnd.value_or(QStringLiteral("?")), 40));
    }
    const QString from = timeIn(row, *row.windowStartAt);
    const QString until = timeText(*row.windowEndAt, m_state.zoneFor({row.workflow, row.trigger}));
    const bool sameDay = from.left(10) == until.left(10);
    return tr("%1 – %2").arg(from.left(16), sameDay ? until.mid(11, 5) : until.left(16));
}

QString ActivationModel::display(const Activation &row, int column) const
{
    switch (column) {
    case Received:
        return timeIn(row, row.receivedAt);
    case Trigger:
        return row.trigger.isEmpty() ? tr("(none named)") : oneLine(row.trigger, 120);
    case OutcomeColumn:
        return outcomeText(row.outcome);
    case Window:
        return windowText(row);
    case Lateness:
        return row.lateness() ? latenessText(*row.lateness()) : QString();
    case Signal:
        return shortSignal(row.signalId);
    case Run:
        return shortRun(row.runId);
    case Source:
        return sourceText(row.source);
    case Actor:
        return oneLine(row.actor, 120);
    default:
        return {};
    }
}

QString ActivationModel::iso(const Activation &row, int column) const
{
    switch (column) {
    case Received:
        return formatMicroseconds(row.receivedAt);
    case Trigger:
        return row.workflow + QChar(u' ') + row.trigger;
    case OutcomeColumn:
        return outcomeName(row.outcome);
    case Window:
        return row.windowStart || row.windowEnd
            ? row.windowStart.value_or(QString()) + QChar(u'/') + row.windowEnd.value_or(QString())
            : QString();
    case Lateness:
        return row.lateness() ? QString::number(double(row.lateness()->count()) / 1e6, 'f', 6) : QString();
    case Signal:
        return row.signalId ? row.signalId->text : QString();
    case Run:
        return row.runId ? row.runId->toString() : QString();
    case Source:
        return sourceName(row.source);
    default:
        return row.actor;
    }
}

QString ActivationModel::tip(const Activation &row, int column) const
{
    switch (column) {
    case Received:
        return formatMicroseconds(row.receivedAt);
    case Trigger:
        return row.workflow + QStringLiteral(" · ") + row.trigger;
    case OutcomeColumn:
        if (row.error)
            return errorSentence(*row.error);
        return row.conflict == ConflictMark::None ? QString() : tr("Identity conflict");
    case Window:
        return row.windowStart || row.windowEnd
            ? tr("As the scheduler wrote it: %1 – %2")
                  .arg(row.windowStart.value_or(QStringLiteral("?")), row.windowEnd.value_or(QStringLiteral("?")))
            : tr("No intended window");
    case Lateness:
        return row.lateness() ? tr("Received minus intended start") : QString();
    default:
        return iso(row, column);
    }
}

QVariant ActivationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Lateness ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString zone =
        m_state.zone() == ZoneChoice::Trigger ? tr("trigger's zone") : QString::fromUtf8(m_state.zoneFor({}));
    switch (section) {
    case Received:
        return tr("Received (%1)").arg(zone);
    case Trigger:
        return tr("Trigger");
    case OutcomeColumn:
        return tr("Outcome");
    case Window:
        return tr("Intended window");
    case Lateness:
        return tr("Lateness");
    case Signal:
        return tr("Signal id");
    case Run:
        return tr("Run");
    case Source:
        return tr("Source");
    case Actor:
        return tr("Actor");
    default:
        return {};
    }
}

} // namespace squidie::ui
