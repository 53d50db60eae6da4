// SPDX-License-Identifier: Apache-2.0
#include "store/activitycounter.h"

#include "schedule/windowjudge.h"
#include "store/activationtable.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include "store/sqltext.h"
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

constexpr qint64 day = widthOf(ActivityTable::Level::Day);
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

QString countStatement()
{
    return sqlStatement(u"count_bucket"_s);
}

} // namespace

Status ActivityCounter::lockTriggers(const QVector<qint64> &triggerRows)
{
    const SqlDialect &dialect = m_store.dialect();
    if (!dialect.locksRows)
        return {};
    QVector<qint64> fresh;
    for (const qint64 trigger : triggerRows) {
        if (m_locked.contains(trigger))
            continue;
        m_locked.insert(trigger);
        fresh << trigger;
    }
    if (fresh.isEmpty())
        return {};
    m_latest.clear(); // others may have recorded deliveries of these triggers until now
    return m_store.run(u"SELECT lock_triggers(CAST(? AS bigint[]))"_s, dialect.rowList(fresh));
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

Status ActivityCounter::readSettings(const QSet<qint64> &triggerRows)
{
    QVector<qint64> unknown;
    for (const qint64 row : triggerRows) {
        if (!m_settings.contains(row))
            unknown << row;
    }
    if (unknown.isEmpty())
        return {};
    const auto settings = NameTable(m_store).settings(unknown);
    if (!settings)
        return tl::unexpected(settings.error());
    m_settings.insert(*settings);
    return {};
}

Status ActivityCounter::readAhead(const QVector<QPair<qint64, WindowDelivery>> &deliveries)
{
    static const QString sql = sqlStatements(u"postgresql/deciders.sql"_s).constFirst();
    QSet<qint64> triggerRows;
    QVector<Window> windows;
    QVector<qint64> triggers;
    QVector<qint64> starts;
    QVector<qint64> ends;
    for (const auto &[trigger, delivery] : deliveries) {
        triggerRows << trigger;
        if (!namesWindow(delivery))
            continue;
        const Window key{trigger, windowOf(delivery)};
        if (m_deciders.contains(key))
            continue;
        m_deciders.insert(key, std::nullopt);
        windows << key;
        triggers << trigger;
        starts << toMicroseconds(key.window.startAt);
        ends << toMicroseconds(key.window.endAt);
    }
    if (auto read = readSettings(triggerRows); !read)
        return read;
    if (windows.isEmpty())
        return {};
    const SqlDialect &dialect = m_store.dialect();
    auto select = m_store.query(sql, dialect.rowList(triggers), dialect.rowList(starts), dialect.rowList(ends));
    if (!select)
        return tl::unexpected(select.error());
    while (select->next()) {
        const Window &key = windows.at(select->integer(0) - 1);
        WindowDelivery decider;
        decider.id = select->integer(1);
        decider.receivedAt = select->instant(2);
        decider.outcome = Outcome(select->integer(3) & 3);
        decider.startAt = key.window.startAt;
        decider.endAt = key.window.endAt;
        m_deciders[key] = decider;
    }
    return select->status();
}

Result<bool> ActivityCounter::windowIsStarted(qint64 triggerRow, const WindowDelivery &delivery)
{
    if (!namesWindow(delivery))
        return false;
    if (auto prepared = prepare(triggerRow, delivery); !prepared)
        return tl::unexpected(prepared.error());
    const std::optional<WindowDelivery> decider = m_deciders.value({triggerRow, windowOf(delivery)});
    return decider && decider->outcome == Outcome::Started;
}

/// One seek in the index activations_by_window: its order puts starts first, and the first received of them.
Result<std::optional<WindowDelivery>> ActivityCounter::findDecider(qint64 triggerRow, const ExpectedWindow &window)
{
    const auto select = m_store.queryOne(
        QStringLiteral("SELECT id, received_at, outcome FROM activations WHERE trigger_id = ? AND window_start_at = ?"
                       " AND window_end_at = ? ORDER BY outcome, received_at LIMIT 1"),
        triggerRow, window.startAt, window.endAt);
    if (!select)
        return tl::unexpected(select.error());
    if (!*select)
        return std::nullopt;
    WindowDelivery delivery;
    delivery.id = (*select)->integer(0);
    delivery.receivedAt = (*select)->instant(1);
    delivery.outcome = Outcome((*select)->integer(2) & 3);
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
    if (m_store.dialect().locksRows) {
        if (auto locked = lockTriggers({triggerRow}); !locked)
            return locked;
    }
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
    m_isFoldDue = m_isFoldDue || isFoldDue(delivery.id);
    return m_deciders.size() < mostWindows ? Status() : write();
}

void ActivityCounter::change(qint64 triggerRow, Instant moment, const Activity &by)
{
    for (const Level level : {Level::Hour, Level::Day, Level::Week}) {
        m_changes[{triggerRow, int(level), ActivityTable::bucketOf(moment, level)}].add(by);
        if (m_store.dialect().addsIncrements())
            break; // the day and the week follow from the hour
    }
}

Status ActivityCounter::write()
{
    const std::map<Bucket, Activity> changes = std::exchange(m_changes, {});
    forgetWindows();
    return m_store.dialect().addsIncrements() ? insertIncrements(changes) : upsert(changes);
}

void ActivityCounter::forgetWindows()
{
    m_deciders.clear();
    m_latest.clear();
    m_seen.clear();
}

void ActivityCounter::addElsewhere(ActivationId id)
{
    forgetWindows();
    m_isFoldDue = m_isFoldDue || isFoldDue(id);
}

Status ActivityCounter::fold()
{
    return m_store.dialect().addsIncrements() ? m_store.runOnce(u"SELECT fold_activity(true)"_s) : Status();
}

Status ActivityCounter::upsert(const std::map<Bucket, Activity> &buckets)
{
    return m_store.dialect().locksRows ? upsertTogether(buckets) : upsertEach(buckets);
}

/// Without a server there is no round trip to save: a prepared statement for each row costs least.
Status ActivityCounter::upsertEach(const std::map<Bucket, Activity> &buckets)
{
    static const QString statement = countStatement();
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

namespace {

QStringList numbersOf(const Activity &activity)
{
    QStringList values;
    for (const qint64 value : {activity.starts, activity.duplicates, activity.skipped, activity.rejected, activity.conflicts,
                               activity.windows, activity.started, activity.late})
        values << QString::number(value);
    return values << optionalNumber(activity.earliest) << optionalNumber(activity.latest);
}

/// Many rows in one round trip to a server. `statement` has the values of one, as "(?, ?)".
Status runWithRows(StoreConnection &store, const QString &statement, const QVector<QStringList> &rows)
{
    for (qsizetype first = 0; first < rows.size(); first += rowsAtOnce) {
        QStringList texts;
        for (const QStringList &row : rows.mid(first, rowsAtOnce))
            texts << u'(' + row.join(u',') + u')';
        const QString oneRow = u'(' + QStringList(rows.first().size(), u"?"_s).join(u", "_s) + u')';
        if (auto done = store.runOnce(QString(statement).replace(oneRow, texts.join(u','))); !done)
            return done;
    }
    return {};
}

} // namespace

Status ActivityCounter::upsertTogether(const std::map<Bucket, Activity> &buckets)
{
    QVector<QStringList> rows;
    for (const auto &[bucket, activity] : buckets) {
        const auto &[trigger, level, number] = bucket;
        rows << QStringList{QString::number(trigger), QString::number(level), QString::number(number)} + numbersOf(activity);
    }
    return runWithRows(m_store, countStatement(), rows);
}

Status ActivityCounter::insertIncrements(const std::map<Bucket, Activity> &buckets)
{
    QVector<QStringList> rows;
    for (const auto &[bucket, activity] : buckets) {
        const auto &[trigger, level, number] = bucket;
        rows << QStringList{QString::number(trigger), QString::number(number)} + numbersOf(activity);
    }
    return runWithRows(m_store,
                       u"INSERT INTO activity_increments (trigger_id, bucket, starts, duplicates, skipped, rejected,"
                       " conflicts, windows, started, late, earliest, latest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       rows);
}

/// Deliveries come window by window; each window is decided once all of its deliveries have been seen.
Status ActivityCounter::readHours(qint64 triggerRow, qint64 from, qint64 until, const CoverageSettings &settings,
                                  std::map<qint64, Activity> &hours)
{
    std::optional<WindowDelivery> decider;
    const auto hourOf = [&hours](Instant moment) -> Activity & {
        return hours[ActivityTable::bucketOf(moment, ActivityTable::Level::Hour)];
    };
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

Result<std::map<qint64, Activity>> ActivityCounter::hours(qint64 triggerRow, qint64 fromDay, qint64 untilDay)
{
    const auto settings = settingsOf(triggerRow);
    if (!settings)
        return tl::unexpected(settings.error());
    std::map<qint64, Activity> hours;
    const auto read = readHours(triggerRow, fromDay * day, untilDay * day, *settings, hours);
    return read ? Result<std::map<qint64, Activity>>(std::move(hours)) : tl::unexpected(read.error());
}

Status ActivityCounter::sumUp(Level level, qint64 triggerRow, qint64 first, qint64 end)
{
    static const QString days = sqlStatement(u"sum_up_days"_s);
    static const QString weeks = sqlStatement(u"sum_up_weeks"_s);
    if (auto removed = remove(level, triggerRow, first, end); !removed)
        return removed;
    const qint64 finer = level == Level::Day ? 24 : 7;
    return m_store.run(level == Level::Day ? days : weeks, triggerRow, first * finer, end * finer);
}

Status ActivityCounter::remove(Level level, qint64 triggerRow, qint64 first, qint64 end)
{
    return m_store.run(u"DELETE FROM activity WHERE trigger_id = ? AND level = ? AND bucket >= ? AND bucket < ?"_s,
                       triggerRow, int(level), first, end);
}

Status ActivityCounter::recount(qint64 triggerRow, Instant from, Instant until)
{
    if (auto locked = lockTriggers({triggerRow}); !locked)
        return locked;
    if (auto written = write(); !written)
        return written;
    if (auto folded = fold(); !folded)
        return folded;
    m_settings.remove(triggerRow);
    const auto horizon = RetentionTable(m_store).horizon();
    if (!horizon)
        return tl::unexpected(horizon.error());
    const qint64 begin = toMicroseconds(std::max(from, horizon->value_or(Instant::min())));
    const qint64 firstDay = std::max(floorDivided(begin, day), -lastDay);
    const qint64 endDay = std::min(ceilDivided(toMicroseconds(until), day), lastDay);

    const auto counted = hours(triggerRow, firstDay, endDay);
    if (!counted)
        return tl::unexpected(counted.error());
    std::map<Bucket, Activity> buckets;
    for (const auto &[number, activity] : *counted)
        buckets[{triggerRow, int(Level::Hour), number}] = activity;
    if (auto removed = remove(Level::Hour, triggerRow, firstDay * 24, endDay * 24); !removed)
        return removed;
    if (auto written = upsert(buckets); !written)
        return written;
    if (auto summed = sumUp(Level::Day, triggerRow, firstDay, endDay); !summed)
        return summed;
    return sumUp(Level::Week, triggerRow, floorDivided(firstDay, 7), ceilDivided(endDay, 7));
}

Status ActivityCounter::sumUpAgain(qint64 triggerRow)
{
    if (auto summed = sumUp(Level::Day, triggerRow, -lastDay, lastDay); !summed)
        return summed;
    return sumUp(Level::Week, triggerRow, floorDivided(-lastDay, 7), ceilDivided(lastDay, 7));
}

Status ActivityCounter::recountAfterMigration(int fromVersion)
{
    constexpr int firstWithCounts = 3;
    constexpr int firstCountedHere = 6;
    if (fromVersion >= firstCountedHere)
        return {};
    QVector<qint64> triggers;
    if (auto read = m_store.visitIntegers(fromVersion < firstWithCounts ? u"SELECT id FROM triggers"_s
                                                                        : sqlStatement(u"differing_counts"_s),
                                          {}, 1, [&triggers](const qint64 *row) { triggers << row[0]; });
        !read)
        return read;
    for (const qint64 trigger : std::as_const(triggers)) {
        if (auto counted = recount(trigger); !counted)
            return counted;
    }
    return {};
}

} // namespace squidie::inline v0
