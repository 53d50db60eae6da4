// SPDX-License-Identifier: Apache-2.0
#include "store/activitycounter.h"

#include "schedule/windowjudge.h"
#include "store/activationtable.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include "store/storeconnection.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace squidie::inline v0 {
namespace {

using std::chrono::microseconds;
using namespace Qt::StringLiterals;

constexpr qsizetype mostWindows = 10'000; ///< that are remembered before they are written
constexpr int rowsAtOnce = 100; ///< of one statement

constexpr qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}
constexpr qint64 ceilDivided(qint64 value, qint64 by)
{
    return value / by + (value % by > 0 ? 1 : 0);
}

constexpr qint64 widthOf(ActivityTable::Level level)
{
    return ActivityTable::widthOf(level).count();
}

constexpr qint64 hour = widthOf(ActivityTable::Level::Hour);
constexpr qint64 day = widthOf(ActivityTable::Level::Day);
constexpr qint64 week = widthOf(ActivityTable::Level::Week);
constexpr qint64 lastDay = std::numeric_limits<qint64>::max() / day;

/// Where a delivery counts: where its window starts, or where it was received.
Instant momentOf(const WindowDelivery &delivery)
{
    return delivery.startAt.value_or(delivery.receivedAt);
}

QString optionalNumber(const std::optional<microseconds> &value)
{
    return value ? QString::number(value->count()) : u"NULL"_s;
}

const QString insertBuckets =
    u"INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts, windows, started,"
    " late, earliest, latest) VALUES "_s;
const QString addToBuckets =
    u" ON CONFLICT (trigger_id, level, bucket) DO UPDATE SET starts = activity.starts + excluded.starts,"
    " duplicates = activity.duplicates + excluded.duplicates, skipped = activity.skipped + excluded.skipped,"
    " rejected = activity.rejected + excluded.rejected, conflicts = activity.conflicts + excluded.conflicts,"
    " windows = activity.windows + excluded.windows, started = activity.started + excluded.started,"
    " late = activity.late + excluded.late,"
    " earliest = CASE WHEN activity.earliest IS NULL OR excluded.earliest < activity.earliest THEN excluded.earliest"
    " ELSE activity.earliest END,"
    " latest = CASE WHEN activity.latest IS NULL OR excluded.latest > activity.latest THEN excluded.latest"
    " ELSE activity.latest END"_s;

} // namespace

Status ActivityCounter::lockWeeks(const QVector<QPair<qint64, Instant>> &moments)
{
    const SqlDialect &dialect = m_store.dialect();
    if (!dialect.locksRows)
        return {};
    QVector<qint64> triggers;
    QVector<qint64> weeks;
    for (const auto &[trigger, moment] : moments) {
        const QPair<qint64, qint64> key{trigger, floorDivided(toMicroseconds(moment), week)};
        if (m_locked.contains(key))
            continue;
        m_locked.insert(key);
        triggers << key.first;
        weeks << key.second;
    }
    if (triggers.isEmpty())
        return {};
    m_latest.clear(); // others may have written in these weeks until now
    return m_store.run(u"SELECT lock_weeks(CAST(? AS bigint[]), CAST(? AS bigint[]))"_s, dialect.rowList(triggers),
                       dialect.rowList(weeks));
}

Result<CoverageSettings> ActivityCounter::settingsOf(qint64 triggerRow)
{
    const auto known = m_settings.constFind(triggerRow);
    if (known != m_settings.constEnd())
        return *known;
    auto settings = NameTable(m_store).settings(triggerRow);
    if (settings)
        m_settings.insert(triggerRow, *settings);
    return settings;
}

/// One seek in the index activations_by_window: its order puts starts first, and the first received of them.
Result<std::optional<WindowDelivery>> ActivityCounter::findDecider(qint64 triggerRow, const ExpectedWindow &window)
{
    auto select = m_store.query(
        QStringLiteral("SELECT id, received_at, outcome FROM activations WHERE trigger_id = ? AND window_start_at = ?"
                       " AND window_end_at = ? ORDER BY outcome, received_at LIMIT 1"),
        triggerRow, window.startAt, window.endAt);
    if (!select)
        return tl::unexpected(select.error());
    if (!select->next()) {
        if (auto read = select->status(); !read)
            return tl::unexpected(read.error());
        return std::nullopt;
    }
    WindowDelivery delivery;
    delivery.id = select->integer(0);
    delivery.receivedAt = select->instant(1);
    delivery.outcome = Outcome(select->integer(2) & 3);
    delivery.startAt = window.startAt;
    delivery.endAt = window.endAt;
    return std::optional(delivery);
}

/// Whether nothing can have arrived for a window that begins then. Worth a question from a trigger's second delivery on.
Result<bool> ActivityCounter::isNewest(qint64 triggerRow, Instant start)
{
    if (!m_seen.contains(triggerRow)) {
        m_seen.insert(triggerRow);
        return false;
    }
    auto latest = m_latest.constFind(triggerRow);
    if (latest == m_latest.constEnd()) {
        const auto found = ActivationTable(m_store).latestWindow(triggerRow);
        if (!found)
            return tl::unexpected(found.error());
        latest = m_latest.insert(triggerRow, found->value_or(Instant::min()));
    }
    return start > *latest;
}

Status ActivityCounter::prepare(qint64 triggerRow, const WindowDelivery &delivery)
{
    if (auto locked = lockWeeks({{triggerRow, momentOf(delivery)}}); !locked)
        return locked;
    if (!namesWindow(delivery))
        return {};
    const Window key{triggerRow, windowOf(delivery)};
    if (m_deciders.contains(key))
        return {};
    const auto isNew = isNewest(triggerRow, *delivery.startAt);
    if (!isNew)
        return tl::unexpected(isNew.error());
    std::optional<WindowDelivery> decider;
    if (!*isNew) {
        auto found = findDecider(triggerRow, key.window);
        if (!found)
            return tl::unexpected(found.error());
        decider = *found;
    }
    m_deciders.insert(key, decider);
    return {};
}

Status ActivityCounter::add(qint64 triggerRow, const WindowDelivery &delivery)
{
    const auto settings = settingsOf(triggerRow);
    if (!settings)
        return tl::unexpected(settings.error());
    Activity counted;
    countDelivery(counted, delivery, *settings);
    if (namesWindow(delivery)) {
        std::optional<WindowDelivery> &decider = m_deciders[{triggerRow, windowOf(delivery)}];
        // Another delivery decides the window from now on: what the window counted before is taken back.
        if (!decider || decidesBefore(delivery, *decider)) {
            if (decider)
                counted.subtract(windowCounts(*decider, *settings));
            decider = delivery;
            counted.add(windowCounts(delivery, *settings));
        }
    }
    if (delivery.startAt && m_latest.contains(triggerRow))
        m_latest[triggerRow] = std::max(m_latest[triggerRow], *delivery.startAt);
    change(triggerRow, momentOf(delivery), counted);
    return m_deciders.size() < mostWindows ? Status() : write();
}

void ActivityCounter::change(qint64 triggerRow, Instant moment, const Activity &by)
{
    for (const Level level : {Level::Hour, Level::Day, Level::Week})
        m_changes[{triggerRow, int(level), floorDivided(toMicroseconds(moment), widthOf(level))}].add(by);
}

Status ActivityCounter::write()
{
    const std::map<Bucket, Activity> changes = std::exchange(m_changes, {});
    m_deciders.clear();
    m_latest.clear();
    m_seen.clear();
    return upsert(changes);
}

Status ActivityCounter::upsert(const std::map<Bucket, Activity> &buckets)
{
    return m_store.dialect().locksRows ? upsertTogether(buckets) : upsertEach(buckets);
}

/// Without a server there is no round trip to save: a prepared statement for each row costs least.
Status ActivityCounter::upsertEach(const std::map<Bucket, Activity> &buckets)
{
    static const QString statement = insertBuckets + u"(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s + addToBuckets;
    const auto optionalCount = [](const std::optional<microseconds> &value) {
        return value ? std::optional<qint64>(value->count()) : std::nullopt;
    };
    for (const auto &[bucket, activity] : buckets) {
        const auto &[trigger, level, number] = bucket;
        if (auto done =
                m_store.run(statement, trigger, level, number, activity.starts, activity.duplicates, activity.skipped,
                            activity.rejected, activity.conflicts, activity.windows, activity.started, activity.late,
                            optionalCount(activity.earliest), optionalCount(activity.latest));
            !done)
            return done;
    }
    return {};
}

/// Many rows in one round trip to a server.
Status ActivityCounter::upsertTogether(const std::map<Bucket, Activity> &buckets)
{
    QStringList rows;
    const auto flush = [&]() -> Status {
        if (rows.isEmpty())
            return {};
        return m_store.runOnce(insertBuckets + std::exchange(rows, {}).join(u',') + addToBuckets);
    };
    for (const auto &[bucket, activity] : buckets) {
        const auto &[trigger, level, number] = bucket;
        QStringList values;
        for (const qint64 value : {trigger, qint64(level), number, activity.starts, activity.duplicates, activity.skipped,
                                   activity.rejected, activity.conflicts, activity.windows, activity.started, activity.late})
            values << QString::number(value);
        values << optionalNumber(activity.earliest) << optionalNumber(activity.latest);
        rows << u'(' + values.join(u',') + u')';
        if (rows.size() >= rowsAtOnce) {
            if (auto done = flush(); !done)
                return done;
        }
    }
    return flush();
}

/// Deliveries come window by window; each window is decided once all of its deliveries have been seen.
Status ActivityCounter::readHours(qint64 triggerRow, qint64 from, qint64 until, const CoverageSettings &settings,
                                  std::map<qint64, Activity> &hours)
{
    std::optional<WindowDelivery> decider;
    const auto hourOf = [&hours](Instant moment) -> Activity & { return hours[floorDivided(toMicroseconds(moment), hour)]; };
    const auto endWindow = [&] {
        if (decider)
            hourOf(*decider->startAt).add(windowCounts(*decider, settings));
        decider.reset();
    };
    const auto optional = [](qint64 value) {
        return value == StoreConnection::noInteger ? std::nullopt : std::optional(fromMicroseconds(value));
    };
    const auto visit = [&](const qint64 *row) {
        const WindowDelivery delivery{
            row[0], fromMicroseconds(row[1]), optional(row[2]), optional(row[3]), Outcome(row[4] & 3),
            0,      ConflictMark(row[5])};
        countDelivery(hourOf(momentOf(delivery)), delivery, settings);
        if (!namesWindow(delivery))
            return;
        if (decider && windowOf(*decider) != windowOf(delivery))
            endWindow();
        if (!decider || decidesBefore(delivery, *decider))
            decider = delivery;
    };
    const QString columns = u"SELECT id, received_at, window_start_at, window_end_at, outcome, conflict FROM activations"_s;
    if (auto read = m_store.visitIntegers(columns
                                              + u" WHERE trigger_id = ? AND window_start_at IS NOT NULL"
                                                " AND window_start_at >= ? AND window_start_at < ?"
                                                " ORDER BY window_start_at, window_end_at"_s,
                                          {triggerRow, from, until}, 6, visit);
        !read)
        return read;
    endWindow();
    return m_store.visitIntegers(columns
                                     + u" WHERE trigger_id = ? AND window_start_at IS NULL AND received_at >= ?"
                                       " AND received_at < ?"_s,
                                 {triggerRow, from, until}, 6, visit);
}

Status ActivityCounter::sumUpWeeks(qint64 triggerRow, qint64 firstWeek, qint64 endWeek)
{
    if (auto removed = m_store.run(
            QStringLiteral("DELETE FROM activity WHERE trigger_id = ? AND level = 2 AND bucket >= ? AND bucket < ?"),
            triggerRow, firstWeek, endWeek);
        !removed)
        return removed;
    return m_store.run(
        QStringLiteral(
            "INSERT INTO activity (trigger_id, level, bucket, starts, duplicates, skipped, rejected, conflicts,"
            " windows, started, late, earliest, latest) SELECT trigger_id, 2,"
            " bucket / 7 - CASE WHEN bucket % CAST(7 AS BIGINT) < 0 THEN 1 ELSE 0 END AS week, sum(starts), sum(duplicates),"
            " sum(skipped), sum(rejected), sum(conflicts), sum(windows), sum(started), sum(late), min(earliest),"
            " max(latest) FROM activity WHERE trigger_id = ? AND level = 1 AND bucket >= ? AND bucket < ?"
            " GROUP BY trigger_id, week"),
        triggerRow, firstWeek * 7, endWeek * 7);
}

Status ActivityCounter::recount(qint64 triggerRow, Instant from, Instant until)
{
    if (auto written = write(); !written)
        return written;
    m_settings.remove(triggerRow);
    const auto settings = settingsOf(triggerRow);
    const auto horizon = RetentionTable(m_store).horizon();
    if (!settings || !horizon)
        return tl::unexpected(settings ? horizon.error() : settings.error());
    const qint64 begin = toMicroseconds(std::max(from, horizon->value_or(Instant::min())));
    const qint64 firstDay = std::max(floorDivided(begin, day), -lastDay);
    const qint64 endDay = std::min(ceilDivided(toMicroseconds(until), day), lastDay);

    std::map<qint64, Activity> hours;
    if (auto read = readHours(triggerRow, firstDay * day, endDay * day, *settings, hours); !read)
        return read;
    std::map<Bucket, Activity> buckets;
    for (const auto &[number, activity] : hours) {
        buckets[{triggerRow, int(Level::Hour), number}] = activity;
        buckets[{triggerRow, int(Level::Day), floorDivided(number, 24)}].add(activity);
    }
    for (const auto &[level, perDay] : {std::pair{Level::Hour, 24}, std::pair{Level::Day, 1}}) {
        if (auto removed = m_store.run(
                QStringLiteral("DELETE FROM activity WHERE trigger_id = ? AND level = ? AND bucket >= ? AND bucket < ?"),
                triggerRow, int(level), firstDay * perDay, endDay * perDay);
            !removed)
            return removed;
    }
    if (auto written = upsert(buckets); !written)
        return written;
    return sumUpWeeks(triggerRow, floorDivided(firstDay, 7), ceilDivided(endDay, 7));
}

Status ActivityCounter::recountAfterMigration(int fromVersion)
{
    constexpr int firstWithCounts = 3;
    constexpr int firstCountedHere = 6;
    if (fromVersion >= firstCountedHere)
        return {};
    // The database triggers took the first start that was inserted for the first, and looked at windows' starts alone.
    const QString differing =
        u"SELECT DISTINCT trigger_id FROM (SELECT trigger_id FROM activations WHERE trigger_id IS NOT NULL"
        " AND window_start_at IS NOT NULL GROUP BY trigger_id, window_start_at"
        " HAVING sum(CASE WHEN outcome = 0 THEN 1 ELSE 0 END) > 1 OR count(DISTINCT window_end_at) <> 1"
        " OR count(window_end_at) < count(*)) several"_s;
    QVector<qint64> triggers;
    if (auto read = m_store.visitIntegers(fromVersion < firstWithCounts ? u"SELECT id FROM triggers"_s : differing, {}, 1,
                                          [&triggers](const qint64 *row) { triggers << row[0]; });
        !read)
        return read;
    for (const qint64 trigger : std::as_const(triggers)) {
        if (auto counted = recount(trigger); !counted)
            return counted;
    }
    return {};
}

} // namespace squidie::inline v0
