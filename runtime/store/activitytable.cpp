// SPDX-License-Identifier: Apache-2.0
#include "store/activitytable.h"

#include "store/activitycounter.h"
#include "store/storeconnection.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using std::chrono::microseconds;

/// The first bucket that begins at or after an instant.
qint64 bucketAtOrAfter(Instant instant, ActivityTable::Level level)
{
    const qint64 width = ActivityTable::widthOf(level).count();
    const qint64 time = toMicroseconds(instant);
    return time / width + (time % width > 0 ? 1 : 0);
}

std::optional<microseconds> durationOf(qint64 value)
{
    return value == StoreConnection::noInteger ? std::nullopt : std::optional(microseconds(value));
}

std::optional<microseconds> optionalDuration(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(microseconds(row.integer(column)));
}

Activity readActivity(const Statement &row, int column)
{
    return {row.integer(column),
            row.integer(column + 1),
            row.integer(column + 2),
            row.integer(column + 3),
            row.integer(column + 4),
            row.integer(column + 5),
            row.integer(column + 6),
            row.integer(column + 7),
            optionalDuration(row, column + 8),
            optionalDuration(row, column + 9)};
}

} // namespace

ActivityTable::Level ActivityTable::levelToEstimate(microseconds span)
{
    if (span > 20 * widthOf(Level::Week))
        return Level::Week;
    return span > 7 * widthOf(Level::Day) ? Level::Day : Level::Hour;
}

Status ActivityTable::lockTriggers(const QVector<qint64> &triggerRows)
{
    return m_store.counter().lockTriggers(triggerRows);
}

Status ActivityTable::recount(qint64 triggerRow)
{
    return m_store.counter().recount(triggerRow);
}

Result<QVector<ActivityBucket>> ActivityTable::buckets(qint64 triggerRow, Level level, Instant from, Instant until)
{
    auto all = buckets(QVector<qint64>{triggerRow}, level, from, until);
    return all ? Result<QVector<ActivityBucket>>(all->take(triggerRow)) : tl::unexpected(all.error());
}

Result<QHash<qint64, QVector<ActivityBucket>>> ActivityTable::buckets(const QVector<qint64> &triggerRows, Level level,
                                                                      Instant from, Instant until)
{
    QHash<qint64, QVector<ActivityBucket>> buckets;
    if (triggerRows.isEmpty())
        return buckets;
    const auto read = m_store.visitIntegers(
        QStringLiteral(
            "SELECT bucket, starts, duplicates, skipped, rejected, conflicts, windows, started, late, earliest, latest,"
            " trigger_id FROM %1 WHERE trigger_id IN (%2) AND level = ? AND bucket >= ? AND bucket < ?"
            " ORDER BY trigger_id, bucket")
            .arg(m_store.dialect().countSums, commaSeparated(triggerRows)),
        {qint64(level), bucketAtOrAfter(from, level), bucketAtOrAfter(until, level)}, 12, [&](const qint64 *row) {
            buckets[row[11]].append(
                {fromMicroseconds(row[0] * widthOf(level).count()),
                 {row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], durationOf(row[9]), durationOf(row[10])}});
        });
    return read ? Result<QHash<qint64, QVector<ActivityBucket>>>(std::move(buckets)) : tl::unexpected(read.error());
}

Result<Activity> ActivityTable::sum(qint64 triggerRow, Level level, Instant from, Instant until)
{
    const auto select =
        m_store.queryOne(QStringLiteral("SELECT sum(starts), sum(duplicates), sum(skipped), sum(rejected),"
                                        " sum(conflicts), sum(windows), sum(started), sum(late), min(earliest),"
                                        " max(latest) FROM %1 WHERE trigger_id = ? AND level = ? AND bucket >= ?"
                                        " AND bucket < ?")
                             .arg(m_store.dialect().counts),
                         triggerRow, int(level), bucketAtOrAfter(from, level), bucketAtOrAfter(until, level));
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return Activity();
    return readActivity(**select, 0);
}

Result<QHash<qint64, qint64>> ActivityTable::deliveries(Level level, Instant from, Instant until)
{
    QHash<qint64, qint64> counts;
    // From the triggers, so that each one's stretch is found by the key.
    const auto read = m_store.visitIntegers(
        QStringLiteral(
            "SELECT t.id, CAST(sum(a.starts + a.duplicates + a.skipped + a.rejected) AS bigint) FROM triggers t CROSS JOIN %1 a"
            " WHERE a.trigger_id = t.id AND a.level = ? AND a.bucket >= ? AND a.bucket < ? GROUP BY t.id")
            .arg(m_store.dialect().counts),
        {qint64(level), bucketAtOrAfter(from, level), bucketAtOrAfter(until, level)}, 2,
        [&counts](const qint64 *row) { counts.insert(row[0], row[1]); });
    return read ? Result<QHash<qint64, qint64>>(std::move(counts)) : tl::unexpected(read.error());
}

Status ActivityTable::visitBuckets(Level level, Instant from, Instant until, quint32 hoursOfDay,
                                   const std::function<void(qint64, const ActivityBucket &)> &visitor)
{
    constexpr quint32 wholeDay = (1U << 24) - 1;
    QString sql =
        QStringLiteral(
            "SELECT t.id, a.bucket, a.starts, a.duplicates, a.skipped, a.rejected, a.conflicts, a.windows, a.started,"
            " a.late, a.earliest, a.latest FROM triggers t CROSS JOIN %1 a WHERE a.trigger_id = t.id"
            " AND a.level = ? AND a.bucket >= ? AND a.bucket < ?")
            .arg(m_store.dialect().counts);
    if (level == Level::Hour && (hoursOfDay & wholeDay) != wholeDay) {
        QStringList hours;
        for (int hour = 0; hour < 24; ++hour) {
            if ((hoursOfDay >> hour & 1U) != 0)
                hours << QString::number(hour);
        }
        if (hours.isEmpty())
            return {};
        // Before 1970 buckets are negative, and so is the rest of a division.
        sql += QStringLiteral(" AND (a.bucket % CAST(24 AS BIGINT) + 24) % CAST(24 AS BIGINT) IN (%1)")
                   .arg(hours.join(QStringLiteral(", ")));
    }
    return m_store.visitIntegers(sql, {qint64(level), bucketAtOrAfter(from, level), bucketAtOrAfter(until, level)}, 12,
                                 [&](const qint64 *row) {
                                     visitor(row[0],
                                             {fromMicroseconds(row[1] * widthOf(level).count()),
                                              {row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9],
                                               durationOf(row[10]), durationOf(row[11])}});
                                 });
}

Result<QHash<qint64, QVector<Activity>>> ActivityTable::parts(Level level, Instant from, Instant until, int parts,
                                                              Instant countFrom, Instant countUntil)
{
    QHash<qint64, QVector<Activity>> all;
    const qint64 width = widthOf(level).count();
    const qint64 begin = toMicroseconds(from);
    const qint64 span = (until - from).count();
    // Grouped here: SQLite would sort the rows first, which come in order already.
    const auto read = m_store.visitIntegers(
        QStringLiteral(
            "SELECT t.id, a.bucket, a.starts, a.duplicates, a.skipped, a.rejected, a.conflicts, a.windows, a.started,"
            " a.late, a.earliest, a.latest FROM triggers t CROSS JOIN %1 a WHERE a.trigger_id = t.id"
            " AND a.level = ? AND a.bucket >= ? AND a.bucket < ?")
            .arg(m_store.dialect().counts),
        {qint64(level), bucketAtOrAfter(countFrom, level), bucketAtOrAfter(countUntil, level)}, 12, [&](const qint64 *row) {
            QVector<Activity> &ofTrigger = all[row[0]];
            ofTrigger.resize(parts);
            const qint64 part = std::clamp<qint64>((row[1] * width - begin) * parts / span, 0, parts - 1);
            ofTrigger[part].add(
                {row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], durationOf(row[10]), durationOf(row[11])});
        });
    return read ? Result<QHash<qint64, QVector<Activity>>>(std::move(all)) : tl::unexpected(read.error());
}

} // namespace squidie::inline v0
