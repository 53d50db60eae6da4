// SPDX-License-Identifier: Apache-2.0
#include "store/ledgerrows.h"

#include <squidie/activation.h>
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr int noSource = -1;

const QString rows =
    u"SELECT a.id, a.received_at, a.trigger_id, t.workflow, t.trigger_name, a.source, n.name, a.payload, a.signal_id,"
    " a.signal_origin, a.window_start, a.window_end, a.window_start_at, a.window_end_at, a.outcome, r.uuid, a.error_code,"
    " a.error_value, a.replay_of, a.conflict FROM activations a LEFT JOIN triggers t ON t.id = a.trigger_id"
    " LEFT JOIN names n ON n.id = a.actor_id LEFT JOIN run_ids r ON r.id = a.run_id WHERE "_s;

/// Null where there is none, and only there.
QByteArray textOrNull(const ScannedRow &row, int column)
{
    if (row.isNull(column))
        return {};
    const QByteArray text = row.utf8(column);
    return text.isNull() ? QByteArray("") : text;
}

/// In the order of the columns above, without the two digests. Refers to the row.
SealedDelivery readDelivery(const ScannedRow &row)
{
    SealedDelivery delivery;
    delivery.id = row.integer(0);
    delivery.receivedAt = row.integer(1);
    delivery.workflow = textOrNull(row, 3);
    delivery.trigger = textOrNull(row, 4);
    delivery.source = row.integer(5);
    delivery.actor = textOrNull(row, 6);
    delivery.signalId = textOrNull(row, 8);
    delivery.signalOrigin = row.optionalInteger(9);
    delivery.windowStart = textOrNull(row, 10);
    delivery.windowEnd = textOrNull(row, 11);
    delivery.windowStartAt = row.optionalInteger(12);
    delivery.windowEndAt = row.optionalInteger(13);
    delivery.outcome = row.integer(14);
    if (!row.isNull(15))
        delivery.runId = row.bytes(15);
    delivery.errorCode = textOrNull(row, 16);
    if (!row.isNull(17))
        delivery.errorValue = Digest();
    delivery.replayOf = row.optionalInteger(18);
    delivery.conflict = row.integer(19);
    return delivery;
}
constexpr int triggerColumn = 2;
constexpr int payloadColumn = 7;
constexpr int errorColumn = 17;

/// One that lives on, with its digests.
SealedDelivery keepDelivery(const ScannedRow &row)
{
    DigestMaker maker;
    SealedDelivery delivery = readDelivery(row);
    delivery.payload = maker.of(row.bytes(payloadColumn));
    if (delivery.errorValue)
        delivery.errorValue = maker.of(row.utf8(errorColumn));
    for (QByteArray *bytes : {&delivery.workflow, &delivery.trigger, &delivery.actor, &delivery.signalId,
                              &delivery.windowStart, &delivery.windowEnd, &delivery.runId, &delivery.errorCode}) {
        if (!bytes->isNull())
            *bytes = QByteArray("").append(*bytes);
    }
    return delivery;
}

} // namespace

Status LedgerRows::visit(const QString &sql, const QVector<qint64> &values, const Visitor &visitor)
{
    RowDigests digests(visitor);
    const auto visited = m_store.visitRows(rows + sql, values, [&digests](const ScannedRow &row) {
        return digests.add(row.isNull(triggerColumn) ? noTrigger : row.integer(triggerColumn), readDelivery(row),
                           row.bytes(payloadColumn), row.isNull(errorColumn) ? QByteArray() : row.utf8(errorColumn));
    });
    if (visited)
        digests.finish();
    return visited;
}

Status LedgerRows::visitReceived(Instant from, Instant until, const Visitor &visitor)
{
    return visit(u"a.received_at >= ? AND a.received_at < ? ORDER BY a.received_at, a.id"_s,
                 {toMicroseconds(from), toMicroseconds(until)}, visitor);
}

Status LedgerRows::visitLate(qint64 after, qint64 upTo, Instant before, const Visitor &visitor)
{
    return visit(u"a.id > ? AND a.id <= ? AND a.received_at < ? ORDER BY a.id"_s, {after, upTo, toMicroseconds(before)},
                 visitor);
}

Result<QVector<SealedDelivery>> LedgerRows::ofWindow(qint64 trigger, Instant start)
{
    QVector<SealedDelivery> found;
    const auto visited =
        m_store.visitRows(rows + u"a.trigger_id = ? AND a.window_start_at = ? ORDER BY a.received_at, a.id"_s,
                          {trigger, toMicroseconds(start)}, [&found](const ScannedRow &row) {
                              found.append(keepDelivery(row));
                              return true;
                          });
    return visited ? Result<QVector<SealedDelivery>>(std::move(found)) : tl::unexpected(visited.error());
}

Result<qint64> LedgerRows::settledActivation()
{
    const auto id = m_store.readOnce(m_store.dialect().locksRows ? u"SELECT settled_activation()"_s
                                                                 : u"SELECT coalesce(max(id), 0) FROM activations"_s);
    return id ? Result<qint64>(id->toLongLong()) : tl::unexpected(id.error());
}

Result<std::optional<Instant>> LedgerRows::firstReceived(Instant from, Instant until, bool withImports)
{
    const auto select = m_store.queryOne(u"SELECT received_at FROM activations WHERE received_at >= ? AND received_at < ?"
                                         " AND source <> ? ORDER BY received_at LIMIT 1"_s,
                                         from, until, withImports ? noSource : int(ActivationSource::Import));
    if (!select)
        return tl::unexpected(select.error());
    return *select ? std::optional((*select)->instant(0)) : std::nullopt;
}

Result<bool> LedgerRows::exists(qint64 id)
{
    const auto select = m_store.queryOne(u"SELECT 1 FROM activations WHERE id = ?"_s, id);
    if (!select)
        return tl::unexpected(select.error());
    return select->has_value();
}

} // namespace squidie::inline v0
