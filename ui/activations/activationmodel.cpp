// SPDX-License-Identifier: Apache-2.0
#include "activations/activationmodel.h"

#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "text/timetext.h"

namespace squidie::ui {

namespace {

/// In lists, ids are cut to what tells them apart; tool tips and copies have them whole.
QString shortRun(const std::optional<RunId> &id)
{
    return id ? id->toString().left(8) + QChar(u'…') : QString();
}

QString shortSignal(const std::optional<SignalId> &id)
{
    if (!id)
        return {};
    // A derived id needs no more than the start of its digest after "sha256:".
    constexpr qsizetype derivedLength = 18;
    return id->origin == SignalIdOrigin::Derived && id->text.size() > derivedLength
        ? id->text.left(derivedLength) + QChar(u'…')
        : oneLine(id->text, 120);
}

QVector<TableColumn> declaredColumns()
{
    using Content = TableColumn::Content;
    const QStringList outcomes{outcomeText(Outcome::Started), outcomeText(Outcome::Duplicate), outcomeText(Outcome::Skipped),
                               outcomeText(Outcome::Rejected)};
    QVector<TableColumn> all{{ActivationModel::tr("Received (%1)"), 18, Content::Time},
                             {ActivationModel::tr("Outcome"), 11, Content::Text, outcomes},
                             {ActivationModel::tr("Trigger"), 22},
                             {ActivationModel::tr("Lateness"), 13, Content::Number},
                             {ActivationModel::tr("Intended window"), 30},
                             {ActivationModel::tr("Signal id"), 22},
                             {ActivationModel::tr("Run"), 12},
                             {ActivationModel::tr("Source"), 12},
                             {ActivationModel::tr("Actor"), 11}};
    dropInOrder(all,
                {ActivationModel::Actor, ActivationModel::Source, ActivationModel::Signal, ActivationModel::Run,
                 ActivationModel::Window, ActivationModel::Lateness});
    all[ActivationModel::Trigger].shortest = 14;
    all[ActivationModel::Window].shortest = 20;
    all[ActivationModel::Signal].shortest = 12;
    return all;
}

} // namespace

ActivationModel::ActivationModel(ConsoleState &state, QObject *parent) : PagedModel(state, declaredColumns(), parent) { }

QCoro::Task<Result<ActivationPage>> ActivationModel::readPage(std::optional<ActivationCursor> after)
{
    const Request request = this->request();
    const ActivationFilter asked = filter();
    Result<ActivationPage> page = co_await state().service().activations(asked, after, pageSize);
    if (request.isCurrent() && page && !after)
        m_settled = page->settled;
    co_return page;
}

QCoro::Task<void> ActivationModel::loadNews()
{
    const Request request = this->request();
    const ActivationFilter asked = filter();
    const ActivationCursor newest{toMicroseconds(m_rows.first().receivedAt), m_settled.value_or(m_rows.first().id)};
    const Result<ActivationPage> page = co_await state().service().newActivations(asked, newest, mostNews);
    if (!request.isCurrent() || !page)
        co_return;
    // A larger burst would leave a gap between its end and the rows on screen.
    if (page->rows.size() >= mostNews)
        reload();
    else
        insertOnTop(unknownOf(page->rows));
    m_settled = page->settled;
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

QVariant ActivationModel::cell(const Activation &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(tip(row, column));
    case Qt::AccessibleTextRole:
        return column == OutcomeColumn && row.conflict != ConflictMark::None
            ? tr("%1, identity conflict").arg(outcomeText(row.outcome))
            : display(row, column);
    case CopyRole:
        return copyText(row, column);
    case OutcomeRole:
        return int(row.outcome);
    case ConflictRole:
        return row.conflict != ConflictMark::None;
    case LateRole:
        return row.startDelay() && *row.startDelay() > grace;
    case DetailRole:
        return column == Trigger ? oneLine(shortName(row.workflow), 120) : QString();
    default:
        return {};
    }
}

QString ActivationModel::timeIn(const Activation &row, Instant instant) const
{
    const QByteArray zone = state().zoneFor({row.workflow, row.trigger});
    if (state().zone() != ZoneChoice::Trigger)
        return timeText(instant, zone);
    // Rows in several zones are mixed here: each names its own.
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
    const QString until = timeText(*row.windowEndAt, state().zoneFor({row.workflow, row.trigger}));
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
        return row.startDelay() ? latenessText(*row.startDelay()) : QString();
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

QString ActivationModel::copyText(const Activation &row, int column) const
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
        return row.startDelay() ? QString::number(double(row.startDelay()->count()) / 1e6, 'f', 6) : QString();
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
        return row.startDelay() ? tr("Received minus intended start") : QString();
    default:
        return copyText(row, column);
    }
}

} // namespace squidie::ui
