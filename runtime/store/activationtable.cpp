// SPDX-License-Identifier: Apache-2.0
#include "store/activationtable.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "store/activationquery.h"
#include "store/activitycounter.h"
#include "store/storeconnection.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

// An error's value may hold a whole payload: lists leave large ones out.
const QString columns = QStringLiteral(
    "SELECT a.id, a.received_at, t.workflow, t.trigger_name, a.source, n.name, length(a.payload), a.signal_id,"
    " a.signal_origin, a.window_start, a.window_end, a.window_start_at, a.window_end_at, a.outcome, r.uuid, a.error_code,"
    " CASE WHEN length(a.error_value) <= 4096 THEN a.error_value END, a.replay_of, a.conflict");
const QString joins = QStringLiteral(" LEFT JOIN triggers t ON t.id = a.trigger_id LEFT JOIN names n ON n.id = a.actor_id"
                                     " LEFT JOIN run_ids r ON r.id = a.run_id");
const QString tables = QStringLiteral(" FROM activations a") + joins;
constexpr int columnCount = 19;

std::optional<Error> readError(const Statement &row, int codeColumn, int valueColumn)
{
    if (row.isNull(codeColumn))
        return std::nullopt;
    const auto code = errorCodeFromName(row.text(codeColumn));
    const auto value = parseJson(row.text(valueColumn).toUtf8(), limits::jsonDepth + 8);
    return Error{code.value_or(ErrorCode::InvalidRuntimePayload), value.value_or(QJsonValue())};
}

/// An enum's code; nothing where a damaged row contains another number. `last` is the enum's last value.
template<typename Enum>
std::optional<Enum> codeIn(const Statement &row, int column, Enum last)
{
    const qint64 code = row.integer(column);
    return code >= 0 && code <= qint64(last) ? std::optional(Enum(code)) : std::nullopt;
}

Result<Activation> readActivation(const Store &store, const Statement &row)
{
    const auto source = codeIn(row, 4, ActivationSource::Import);
    const auto outcome = codeIn(row, 13, Outcome::Rejected);
    const auto conflict = codeIn(row, 18, ConflictMark::WindowHasOtherIdentity);
    if (!source || !outcome || !conflict)
        return tl::unexpected(
            storeError(store.path(), StoreReason::Corrupt, tr("activation %1 cannot be read").arg(row.integer(0))));
    Activation activation;
    activation.id = row.integer(0);
    activation.receivedAt = row.instant(1);
    activation.workflow = row.text(2);
    activation.trigger = row.text(3);
    activation.source = *source;
    activation.actor = row.text(5);
    activation.payloadBytes = row.integer(6);
    if (!row.isNull(7))
        activation.signalId = SignalId{row.text(7), SignalIdOrigin(row.integer(8))};
    activation.windowStart = row.optionalText(9);
    activation.windowEnd = row.optionalText(10);
    activation.windowStartAt = row.optionalInstant(11);
    activation.windowEndAt = row.optionalInstant(12);
    activation.outcome = *outcome;
    if (!row.isNull(14))
        activation.runId = RunId::fromBytes(row.bytes(14));
    activation.error = readError(row, 15, 16);
    if (!row.isNull(17))
        activation.replayOf = row.integer(17);
    activation.conflict = *conflict;
    return activation;
}

ActivationCursor cursorOf(const Activation &activation)
{
    return {toMicroseconds(activation.receivedAt), activation.id};
}

} // namespace

WindowDelivery ActivationRecord::windowDelivery() const
{
    return {0,
            activation.receivedAt,
            activation.windowStartAt,
            activation.windowEndAt,
            activation.outcome,
            runRow.value_or(0),
            activation.conflict};
}

Result<ActivationId> ActivationTable::insert(const ActivationRecord &record)
{
    if (!record.triggerRow)
        return insertUncounted(record);
    WindowDelivery delivery = record.windowDelivery();
    ActivityCounter &counter = m_store.counter();
    if (auto prepared = counter.prepare(*record.triggerRow, delivery); !prepared)
        return tl::unexpected(prepared.error());
    const auto id = insertUncounted(record);
    if (!id)
        return id;
    delivery.id = *id;
    if (auto added = counter.add(*record.triggerRow, delivery); !added)
        return tl::unexpected(added.error());
    const Status written = m_store.isInTransaction() ? Status() : counter.write();
    return written ? id : tl::unexpected(written.error());
}

const QStringList &ActivationTable::insertedColumns()
{
    static const QStringList names{
        QStringLiteral("received_at"),     QStringLiteral("trigger_id"),    QStringLiteral("source"),
        QStringLiteral("actor_id"),        QStringLiteral("payload"),       QStringLiteral("signal_id"),
        QStringLiteral("signal_origin"),   QStringLiteral("window_start"),  QStringLiteral("window_end"),
        QStringLiteral("window_start_at"), QStringLiteral("window_end_at"), QStringLiteral("outcome"),
        QStringLiteral("run_id"),          QStringLiteral("error_code"),    QStringLiteral("error_value"),
        QStringLiteral("replay_of"),       QStringLiteral("conflict")};
    return names;
}

/// What `take` makes of a row's values, in the order of insertedColumns().
template<typename Take>
static auto withValues(const ActivationRecord &record, const Take &take)
{
    const Activation &a = record.activation;
    const auto signal = a.signalId ? std::optional(a.signalId->text) : std::nullopt;
    std::optional<int> origin;
    if (a.signalId)
        origin = int(a.signalId->origin);
    const auto errorCode = a.error ? std::optional(errorCodeName(a.error->code)) : std::nullopt;
    const auto errorValue = a.error ? std::optional(QString::fromUtf8(compactJson(a.error->value))) : std::nullopt;
    return take(a.receivedAt, record.triggerRow, int(a.source), record.actorRow, record.payload, signal, origin,
                a.windowStart, a.windowEnd, a.windowStartAt, a.windowEndAt, int(a.outcome), record.runRow, errorCode,
                errorValue, a.replayOf, int(a.conflict));
}

QVariantList ActivationTable::insertedValues(const ActivationRecord &record)
{
    return withValues(record, [](const auto &...values) { return QVariantList{toSql(values)...}; });
}

Result<ActivationId> ActivationTable::insertUncounted(const ActivationRecord &record)
{
    static const QString sql =
        QStringLiteral("INSERT INTO activations (%1) VALUES (%2)")
            .arg(insertedColumns().join(QStringLiteral(", ")),
                 QStringList(insertedColumns().size(), QStringLiteral("?")).join(QStringLiteral(", ")));
    auto insert = m_store.prepare(sql, m_store.dialect().returnsRows);
    if (!insert)
        return tl::unexpected(insert.error());
    if (auto ran = withValues(record, [&insert](const auto &...values) { return insert->run(values...); }); !ran)
        return tl::unexpected(ran.error());
    return insert->insertedRow();
}

Result<QVector<Activation>> ActivationTable::list(const QString &sql, const QVariantList &values)
{
    auto select = m_store.queryWith(sql, values);
    if (!select)
        return tl::unexpected(select.error());
    QVector<Activation> rows;
    while (select->next()) {
        auto row = readActivation(m_store, *select);
        if (!row)
            return tl::unexpected(row.error());
        rows.append(std::move(*row));
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return rows;
}

/// Each stream comes in the ledger's order from an index; the newest of all of them are the page.
Result<QVector<Activation>> ActivationTable::newest(const ActivationFilter &filter, const QString &extra,
                                                    const QVariantList &extraValues, int limit)
{
    const auto streams = activationStreams(m_store, filter);
    if (!streams)
        return tl::unexpected(streams.error());
    QVector<Activation> all;
    for (const ActivationStream &stream : *streams) {
        auto rows = list(columns + stream.from(joins, extra) + QStringLiteral(" LIMIT ?"),
                         stream.values + extraValues + QVariantList{limit});
        if (!rows)
            return rows;
        all = all.isEmpty() ? std::move(*rows) : all + *rows;
    }
    if (streams->size() > 1) {
        std::sort(all.begin(), all.end(), [](const Activation &a, const Activation &b) {
            return a.receivedAt != b.receivedAt ? a.receivedAt > b.receivedAt : a.id > b.id;
        });
        const auto same = [](const Activation &a, const Activation &b) { return a.id == b.id; };
        all.erase(std::unique(all.begin(), all.end(), same), all.end());
    }
    if (all.size() > limit)
        all.resize(limit);
    return all;
}

/// To be asked before the rows are read: what it says holds for all that is read later.
Result<std::optional<ActivationId>> ActivationTable::settled()
{
    if (!m_store.dialect().locksRows)
        return std::nullopt;
    // A standby knows neither which ids are taken nor by whom. Rows appear there in the order of commits, which is near that
    // of ids.
    const auto id = m_store.readOnce(QStringLiteral("SELECT CASE WHEN pg_is_in_recovery() THEN (SELECT max(id) - 100"
                                                    " FROM activations) ELSE settled_activation() END"));
    return id ? Result<std::optional<ActivationId>>(id->toLongLong()) : tl::unexpected(id.error());
}

Result<ActivationPage> ActivationTable::page(const ActivationFilter &filter, const std::optional<ActivationCursor> &after,
                                             int limit)
{
    const auto settledBefore = settled();
    if (!settledBefore)
        return tl::unexpected(settledBefore.error());
    auto rows = after ? newest(filter, QStringLiteral("(a.received_at, a.id) < (?, ?)"),
                               {after->receivedAtMicroseconds, after->id}, limit + 1)
                      : newest(filter, {}, {}, limit + 1);
    if (!rows)
        return tl::unexpected(rows.error());
    ActivationPage page{std::move(*rows), std::nullopt, *settledBefore};
    if (page.rows.size() > limit) {
        page.rows.removeLast();
        page.next = cursorOf(page.rows.last());
    }
    return page;
}

Result<ActivationPage> ActivationTable::newerThan(const ActivationFilter &filter, ActivationId after, int limit)
{
    const auto settledBefore = settled();
    if (!settledBefore)
        return tl::unexpected(settledBefore.error());
    // The newest ids are few: found by them, whatever else is asked.
    auto rows = newest(filter, QStringLiteral("a.id > ?"), {after}, limit);
    if (!rows)
        return tl::unexpected(rows.error());
    return ActivationPage{std::move(*rows), std::nullopt, *settledBefore};
}

Result<std::optional<ActivationDetail>> ActivationTable::detailWhere(const QString &condition, const QVariantList &values)
{
    auto select =
        m_store.queryWith(columns + QStringLiteral(", a.payload, a.error_code, a.error_value") + tables + condition, values);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
        return std::nullopt;
    }
    auto row = readActivation(m_store, *select);
    if (!row)
        return tl::unexpected(row.error());
    ActivationDetail detail{std::move(*row), select->bytes(columnCount)};
    detail.activation.error = readError(*select, columnCount + 1, columnCount + 2);
    return std::optional(std::move(detail));
}

Result<std::optional<ActivationDetail>> ActivationTable::detail(ActivationId id)
{
    return detailWhere(QStringLiteral(" WHERE a.id = ?"), {id});
}

Result<std::optional<ActivationDetail>> ActivationTable::startOf(qint64 runRow)
{
    return detailWhere(QStringLiteral(" WHERE a.run_id = ? AND a.outcome = 0 ORDER BY +a.id LIMIT 1"), {runRow});
}

Result<std::optional<ActivationDetail>> ActivationTable::startOf(const RunId &run)
{
    return detailWhere(QStringLiteral(" WHERE a.run_id = (SELECT id FROM run_ids WHERE uuid = ?) AND a.outcome = 0"
                                      " ORDER BY +a.id LIMIT 1"),
                       {run.bytes()});
}

Result<QVector<Activation>> ActivationTable::ofRun(const RunId &run, int limit)
{
    return list(columns + tables
                    + QStringLiteral(" WHERE a.run_id = (SELECT id FROM run_ids WHERE uuid = ?)"
                                     " ORDER BY +a.received_at, +a.id LIMIT ?"),
                {run.bytes(), limit});
}

Result<std::optional<RunId>> ActivationTable::runOf(ActivationId id)
{
    const auto select =
        m_store.queryOne(QStringLiteral("SELECT r.uuid FROM activations a JOIN run_ids r ON r.id = a.run_id WHERE a.id = ?"),
                         id);
    if (!select)
        return tl::unexpected(select.error());
    return *select ? RunId::fromBytes((*select)->bytes(0)) : std::nullopt;
}

Result<qint64> ActivationTable::countOfRun(const RunId &run)
{
    const auto select = m_store.queryOne(
        QStringLiteral("SELECT count(*) FROM activations WHERE run_id = (SELECT id FROM run_ids WHERE uuid = ?)"),
        run.bytes());
    if (!select)
        return tl::unexpected(select.error());
    return *select ? (*select)->integer(0) : 0;
}

Result<QVector<Activation>> ActivationTable::otherStarts(const Activation &activation, int limit)
{
    if (!activation.windowStartAt || !activation.windowEndAt)
        return QVector<Activation>();
    return list(columns + tables
                    + QStringLiteral(
                        " WHERE a.trigger_id = (SELECT id FROM triggers WHERE workflow = ? AND trigger_name = ?)"
                        " AND a.window_start_at = ? AND a.window_end_at = ? AND a.outcome = 0 AND a.id <> ?"
                        " AND r.uuid IS DISTINCT FROM ? ORDER BY +a.received_at, a.id LIMIT ?"),
                {activation.workflow, activation.trigger, toMicroseconds(*activation.windowStartAt),
                 toMicroseconds(*activation.windowEndAt), activation.id,
                 activation.runId ? QVariant(activation.runId->bytes()) : QVariant(), limit});
}

Result<std::optional<Instant>> ActivationTable::latestWindow(qint64 triggerRow)
{
    const auto select = m_store.queryOne(QStringLiteral("SELECT max(window_start_at) FROM activations"
                                                        " WHERE trigger_id = ? AND window_start_at IS NOT NULL"),
                                         triggerRow);
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return std::nullopt;
    return (*select)->optionalInstant(0);
}

Result<bool> ActivationTable::windowHasOtherStart(qint64 triggerRow, Instant start, Instant end,
                                                  std::optional<qint64> runRow)
{
    const auto select = m_store.queryOne(
        QStringLiteral(
            "SELECT 1 FROM activations WHERE trigger_id = ? AND window_start_at = ? AND window_end_at = ? AND outcome = 0"
            " AND run_id IS DISTINCT FROM ? LIMIT 1"),
        triggerRow, start, end, runRow);
    if (!select)
        return tl::unexpected(select.error());
    return select->has_value();
}

Result<bool> ActivationTable::wasImported(std::optional<qint64> triggerRow, Instant receivedAt, const QByteArray &payload)
{
    const auto select = m_store.queryOne(
        QStringLiteral("SELECT 1 FROM activations WHERE trigger_id IS NOT DISTINCT FROM ? AND received_at = ?"
                       " AND source = 4 AND payload = ? LIMIT 1"),
        triggerRow, receivedAt, payload);
    if (!select)
        return tl::unexpected(select.error());
    return select->has_value();
}

Result<QVector<Activation>> ActivationTable::lastOfEach()
{
    return list(columns
                    + QStringLiteral(" FROM triggers e JOIN activations a ON a.id = (SELECT l.id FROM activations l"
                                     " WHERE l.trigger_id = e.id ORDER BY l.received_at DESC, l.id DESC LIMIT 1)")
                    + joins,
                {});
}

/// A row of deliveryColumns.
static WindowDelivery readDelivery(const qint64 *row)
{
    const auto optional = [](qint64 value) {
        return value == StoreConnection::noInteger ? std::nullopt : std::optional(fromMicroseconds(value));
    };
    return {row[0], fromMicroseconds(row[1]), optional(row[2]), optional(row[3]), Outcome(row[5] & 3),
            row[4], ConflictMark(row[5] >> 2)};
}

Result<QVector<WindowDelivery>> ActivationTable::listDeliveries(const QString &sql, const QVector<qint64> &values)
{
    QVector<WindowDelivery> deliveries;
    const auto read =
        m_store.visitIntegers(sql, values, 6, [&](const qint64 *row) { deliveries.append(readDelivery(row)); });
    return read ? Result<QVector<WindowDelivery>>(std::move(deliveries)) : tl::unexpected(read.error());
}

static const QString deliveryColumns = QStringLiteral(
    "SELECT id, received_at, window_start_at, window_end_at, coalesce(run_id, 0), outcome | (conflict << 2) FROM activations");

Result<QVector<WindowDelivery>> ActivationTable::windowDeliveries(qint64 triggerRow, Instant from, Instant until)
{
    return listDeliveries(
        deliveryColumns
            + QStringLiteral(" WHERE trigger_id = ? AND window_start_at IS NOT NULL AND window_start_at >= ?"
                             " AND window_start_at < ? UNION ALL ")
            + deliveryColumns
            + QStringLiteral(" WHERE trigger_id = ? AND received_at >= ? AND received_at < ?"
                             " AND window_start_at IS NULL"),
        {triggerRow, toMicroseconds(from), toMicroseconds(until), triggerRow, toMicroseconds(from), toMicroseconds(until)});
}

Result<QHash<qint64, QVector<WindowDelivery>>> ActivationTable::windowDeliveries(const QVector<qint64> &triggerRows,
                                                                                 Instant from, Instant until)
{
    QHash<qint64, QVector<WindowDelivery>> deliveries;
    if (triggerRows.isEmpty())
        return deliveries;
    const QString among = QString(deliveryColumns).replace(QStringLiteral(" FROM "), QStringLiteral(", trigger_id FROM "))
        + QStringLiteral(" WHERE trigger_id IN (") + commaSeparated(triggerRows) + u')';
    const auto read = m_store.visitIntegers(
        among
            + QStringLiteral(" AND window_start_at IS NOT NULL AND window_start_at >= ? AND window_start_at < ? UNION ALL ")
            + among + QStringLiteral(" AND received_at >= ? AND received_at < ? AND window_start_at IS NULL"),
        {toMicroseconds(from), toMicroseconds(until), toMicroseconds(from), toMicroseconds(until)}, 7,
        [&](const qint64 *row) { deliveries[row[6]].append(readDelivery(row)); });
    return read ? Result<QHash<qint64, QVector<WindowDelivery>>>(std::move(deliveries)) : tl::unexpected(read.error());
}

Result<QVector<WindowDelivery>> ActivationTable::timelineDeliveries(qint64 triggerRow, Instant windowsFrom, Instant from,
                                                                    Instant until)
{
    return listDeliveries(deliveryColumns
                              + QStringLiteral(
                                  " WHERE trigger_id = ? AND window_start_at IS NOT NULL AND window_start_at >= ?"
                                  " AND window_start_at < ? UNION ")
                              + deliveryColumns
                              + QStringLiteral(" WHERE trigger_id = ? AND received_at >= ? AND received_at < ?"
                                               " ORDER BY received_at, id"),
                          {triggerRow, toMicroseconds(windowsFrom), toMicroseconds(until), triggerRow, toMicroseconds(from),
                           toMicroseconds(until)});
}

Result<bool> ActivationTable::isEmpty()
{
    const auto any = m_store.readOnce(QStringLiteral("SELECT 1 FROM activations LIMIT 1"));
    if (!any)
        return tl::unexpected(any.error());
    return !any->isValid();
}

} // namespace squidie::inline v0
