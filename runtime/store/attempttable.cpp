// SPDX-License-Identifier: Apache-2.0
#include "store/attempttable.h"

#include "store/nametable.h"
#include "store/sqltext.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

const QString ofDefinition =
    QStringLiteral(" AND EXISTS (SELECT 1 FROM runs d WHERE d.id = a.run_id AND d.definition_id = ?)");

/// The oldest attempt in a queue and a lane that is visible at a time, under further conditions.
QString visibleText(bool locks, const QString &conditions)
{
    static const QString looks = QStringLiteral("SELECT a.run_id, a.runnable, a.attempt, a.claimable_at FROM attempts a"
                                                " WHERE a.queue_id = ? AND a.lane_id = ? AND a.claimable_at <= ?");
    static const QString claims = QStringLiteral("SELECT a.run_id, a.runnable, a.attempt, a.claimable_at FROM attempts a"
                                                 " JOIN runs r ON r.id = a.run_id"
                                                 " WHERE a.queue_id = ? AND a.lane_id = ? AND a.claimable_at <= ?");
    static const QString order = QStringLiteral(" ORDER BY a.claimable_at, a.run_id, a.attempt, a.runnable LIMIT 1");
    static const QString lock = QStringLiteral(" FOR UPDATE OF r, a SKIP LOCKED");
    static const QString plainLook = looks + order;
    static const QString plainClaim = claims + order + lock;
    if (conditions.isEmpty())
        return locks ? plainClaim : plainLook; // the same text every time, which the connection knows by its address
    return locks ? claims + conditions + order + lock : looks + conditions + order;
}

} // namespace

Status AttemptTable::put(qint64 runRow, qint64 queueRow, const AttemptProjection &attempt)
{
    const auto lane = m_names.intern(attempt.lane);
    if (!lane)
        return tl::unexpected(lane.error());
    static const QString put = sqlStatement(QStringLiteral("put_attempt"));
    return m_store.run(put, runRow, attempt.key.first, attempt.key.second, attempt.step, queueRow, *lane,
                       attemptStatusName(attempt.status), attempt.visibleAt, attempt.claimableAt);
}

Result<std::optional<VisibleAttempt>> AttemptTable::oldestVisible(const WorkPlace &place, Instant now, For why)
{
    const bool locks = why == For::Claiming && m_store.dialect().locksRows;
    QVariantList values{place.queueRow, place.laneRow, toMicroseconds(now)};
    QString conditions;
    if (place.definitionRow) {
        conditions += ofDefinition;
        values << *place.definitionRow;
    }
    if (const auto &behind = place.behind) {
        conditions += QStringLiteral(" AND (a.claimable_at, a.run_id, a.attempt, a.runnable) > (?, ?, ?, ?)");
        values << toMicroseconds(behind->claimableAt) << behind->runRow << behind->key.second << behind->key.first;
    }
    auto select = m_store.queryWith(visibleText(locks, conditions), values);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        const Status read = select->status();
        return read ? Result<std::optional<VisibleAttempt>>(std::nullopt) : tl::unexpected(read.error());
    }
    return VisibleAttempt{select->integer(0), {int(select->integer(1)), int(select->integer(2))}, select->instant(3)};
}

Result<std::optional<Instant>> AttemptTable::nextClaimable(const WorkPlace &place)
{
    QVariantList values{place.queueRow, place.laneRow};
    QString text = QStringLiteral("SELECT a.claimable_at FROM attempts a WHERE a.queue_id = ? AND a.lane_id = ?"
                                  " AND a.claimable_at IS NOT NULL");
    if (place.definitionRow) {
        text += ofDefinition;
        values << *place.definitionRow;
    }
    auto select = m_store.queryWith(text + QStringLiteral(" ORDER BY a.claimable_at LIMIT 1"), values);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        const Status read = select->status();
        return read ? Result<std::optional<Instant>>(std::nullopt) : tl::unexpected(read.error());
    }
    return select->optionalInstant(0);
}

Result<QVector<qint64>> AttemptTable::definitionsWithCommands(qint64 queueRow, Instant now)
{
    return m_store.queryIntegers(QStringLiteral("SELECT DISTINCT r.definition_id FROM names n"
                                                " JOIN attempts a ON a.lane_id = n.id JOIN runs r ON r.id = a.run_id"
                                                " WHERE n.name >= 'command:' AND n.name < 'command;' AND a.queue_id = ?"
                                                " AND a.claimable_at <= ? ORDER BY r.definition_id"),
                                 queueRow, now);
}

} // namespace squidie::inline v0
