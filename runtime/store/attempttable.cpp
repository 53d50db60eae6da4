// SPDX-License-Identifier: Apache-2.0
#include "store/attempttable.h"

#include "store/nametable.h"
#include "store/storeconnection.h"

#include <array>

namespace squidie::inline v0 {
namespace {

/// An attempt whose status this program does not know cannot be claimed.
AttemptStatus statusFrom(const QString &name)
{
    return attemptStatusFromName(name).value_or(AttemptStatus::Cancelled);
}

} // namespace

Status AttemptTable::put(qint64 runRow, qint64 queueRow, const AttemptProjection &attempt)
{
    const auto lane = m_names.intern(attempt.lane);
    if (!lane)
        return tl::unexpected(lane.error());
    return m_store.run(QStringLiteral("INSERT INTO attempts (run_id, runnable, attempt, step, queue_id, lane_id, status,"
                                      " visible_at, claimable_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                      " ON CONFLICT (run_id, runnable, attempt) DO UPDATE SET status = excluded.status,"
                                      " visible_at = excluded.visible_at, claimable_at = excluded.claimable_at"),
                       runRow, attempt.key.first, attempt.key.second, attempt.step, queueRow, *lane,
                       attemptStatusName(attempt.status), attempt.visibleAt, attempt.claimableAt);
}

Result<QVector<AttemptProjection>> AttemptTable::of(qint64 runRow)
{
    auto select = m_store.query(QStringLiteral("SELECT a.runnable, a.attempt, a.step, n.name, a.status, a.visible_at,"
                                               " a.claimable_at FROM attempts a JOIN names n ON n.id = a.lane_id"
                                               " WHERE a.run_id = ? ORDER BY a.runnable, a.attempt"),
                                runRow);
    if (!select)
        return tl::unexpected(select.error());
    QVector<AttemptProjection> attempts;
    while (select->next())
        attempts.append({{int(select->integer(0)), int(select->integer(1))},
                         select->text(2),
                         select->text(3),
                         statusFrom(select->text(4)),
                         select->instant(5),
                         select->optionalInstant(6)});
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return attempts;
}

Result<std::optional<VisibleAttempt>> AttemptTable::oldestVisible(qint64 queueRow, qint64 laneRow, Instant now, For why)
{
    static const QString look = QStringLiteral("SELECT run_id, runnable, attempt, claimable_at FROM attempts"
                                               " WHERE queue_id = ? AND lane_id = ? AND claimable_at <= ?"
                                               " ORDER BY claimable_at, run_id, runnable, attempt LIMIT 1");
    static const QString lock = QStringLiteral("SELECT a.run_id, a.runnable, a.attempt, a.claimable_at FROM attempts a"
                                               " JOIN runs r ON r.id = a.run_id"
                                               " WHERE a.queue_id = ? AND a.lane_id = ? AND a.claimable_at <= ?"
                                               " ORDER BY a.claimable_at, a.run_id, a.runnable, a.attempt LIMIT 1"
                                               " FOR UPDATE OF r, a SKIP LOCKED");
    auto select = m_store.query(why == For::Claiming && m_store.dialect().locksRows ? lock : look, queueRow, laneRow, now);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        const Status read = select->status();
        return read ? Result<std::optional<VisibleAttempt>>(std::nullopt) : tl::unexpected(read.error());
    }
    return VisibleAttempt{select->integer(0), {int(select->integer(1)), int(select->integer(2))}, select->instant(3)};
}

Result<std::optional<Instant>> AttemptTable::nextClaimable(qint64 queueRow, qint64 laneRow)
{
    auto select = m_store.query(QStringLiteral("SELECT min(claimable_at) FROM attempts WHERE queue_id = ? AND lane_id = ?"
                                               " AND claimable_at IS NOT NULL"),
                                queueRow, laneRow);
    if (!select)
        return tl::unexpected(select.error());
    return select->next() ? Result<std::optional<Instant>>(select->optionalInstant(0)) : std::nullopt;
}

} // namespace squidie::inline v0
