#include "store/activitytable.h"

#include "store/store.h"

#include <algorithm>

namespace squidie {
namespace {

using std::chrono::microseconds;

/// The first bucket that begins at or after an instant.
qint64 bucketAtOrAfter(Instant instant, ActivityTable::Level level)
{
    const qint64 width = ActivityTable::widthOf(level).count();
    const qint64 time = toMicroseconds(instant);
    return time / width + (time % width > 0 ? 1 : 0);
}

std::optional<microseconds> optionalDuration(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(microseconds(row.integer(column)));
}

Activity readActivity(const Statement &row, int column)
{
    return {row.integer(column),     row.integer(column + 1),           row.integer(column + 2),
            row.integer(column + 3), row.integer(column + 4),           row.integer(column + 5),
            row.integer(column + 6), row.integer(column + 7),           optionalDuration(row, column + 8),
            optionalDuration(row, column + 9)};
}

} // namespace

void Activity::add(const Activity &other)
{
    starts += other.starts;
    duplicates += other.duplicates;
    skipped += other.skipped;
    rejected += other.rejected;
    conflicts += other.conflicts;
    windows += other.windows;
    started += other.started;
    late += other.late;
    if (other.earliest)
        earliest = std::min(earliest.value_or(*other.earliest), *other.earliest);
    if (other.latest)
        latest = std::max(latest.value_or(*other.latest), *other.latest);
}

Result<QVector<ActivityBucket>> ActivityTable::buckets(qint64 triggerRow, Level level, Instant from, Instant until)
{
    auto select = m_store.query(QStringLiteral("SELECT bucket, starts, duplicates, skipped, rejected, conflicts, windows,"
                                               " started, late, earliest, latest FROM activity WHERE trigger_id = ?"
                                               " AND level = ? AND bucket >= ? AND bucket < ? ORDER BY bucket"),
                                triggerRow, int(level), bucketAtOrAfter(from, level), bucketAtOrAfter(until, level));
    if (!select)
        return tl::unexpected(select.error());
    QVector<ActivityBucket> buckets;
    while (select->next())
        buckets.append({fromMicroseconds(select->integer(0) * widthOf(level).count()), readActivity(*select, 1)});
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return buckets;
}

Result<Activity> ActivityTable::sum(qint64 triggerRow, Level level, Instant from, Instant until)
{
    auto select = m_store.query(QStringLiteral("SELECT total(starts), total(duplicates), total(skipped), total(rejected),"
                                               " total(conflicts), total(windows), total(started), total(late), min(earliest),"
                                               " max(latest) FROM activity WHERE trigger_id = ? AND level = ? AND bucket >= ?"
                                               " AND bucket < ?"),
                                triggerRow, int(level), bucketAtOrAfter(from, level), bucketAtOrAfter(until, level));
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next())
        return Activity();
    return readActivity(*select, 0);
}

} // namespace squidie
