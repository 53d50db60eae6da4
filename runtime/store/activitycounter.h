// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/activity.h>
#include <squidie/windowcoverage.h>
#include "store/activitytable.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <tuple>

namespace squidie::inline v0 {

/// Keeps the counts of hours, days and weeks (table `activity`) in the transaction that writes the deliveries: each bucket
/// once, however many deliveries fall into it. Every connection has one, which its ActivationTable feeds and its
/// Transaction::commit writes, so that no writer can forget it. What a delivery means for its window is decided by
/// schedule/windowjudge.h.
class ActivityCounter {
public:
    explicit ActivityCounter(StoreConnection &store) : m_store(store) { }

    /// Where writers work at the same time: keeps the others from recording deliveries of these triggers, and from changing
    /// their settings, until the transaction ends. What is read of their windows stays true. To be called once with all of
    /// them where that is possible: they are then locked in one order.
    Status lockTriggers(const QVector<qint64> &triggerRows);

    /// What prepare and add would ask one by one, with two questions: the triggers' settings, and what has arrived for the
    /// deliveries' windows so far. For a server; their weeks are locked already.
    Status readAhead(const QVector<QPair<qint64, WindowDelivery>> &deliveries);
    /// Whether a delivery has started the window that this one names.
    Result<bool> windowIsStarted(qint64 triggerRow, const WindowDelivery &delivery);

    /// Finds out what has arrived for the delivery's window so far. Call it before the delivery is inserted.
    Status prepare(qint64 triggerRow, const WindowDelivery &delivery);
    /// Counts a prepared delivery, once it has its id.
    Status add(qint64 triggerRow, const WindowDelivery &delivery);
    /// Writes what was counted since the last time.
    Status write();
    /// A delivery of these triggers was recorded, and counted, past this object: what it remembers of their windows may be
    /// wrong.
    void addElsewhere(ActivationId id);
    /// On a server writers only add increments, so that none waits for another (postgresql/8.sql): moves those that are
    /// committed into the counts. Waits while another program does. Inside a write transaction.
    Status fold();
    /// Whether the transaction has recorded a delivery after which somebody should fold. One in so many is such.
    bool isFoldDue() const { return m_isFoldDue; }
    static bool isFoldDue(ActivationId recorded) { return recorded % deliveriesPerFold == 0; }

    /// Counts a trigger's deliveries again whose hour is in the days of [from, until), after a change of its settings.
    /// Buckets before the horizon of retention are left alone: their deliveries may be gone.
    Status recount(qint64 triggerRow, Instant from = Instant::min(), Instant until = Instant::max());
    /// Makes all days of a trigger again from its hours, and its weeks from its days.
    Status sumUpAgain(qint64 triggerRow);
    /// What recount would come to: the counts of the hours in [from, until), two numbers of days, by the hour's number.
    /// Writes nothing.
    Result<std::map<qint64, Activity>> hours(qint64 triggerRow, qint64 fromDay, qint64 untilDay);
    /// Counts again every trigger whose counts may differ from those of the database triggers that kept them up to schema
    /// version 5; for all where an older version did not count.
    Status recountAfterMigration(int fromVersion);

private:
    using Level = ActivityTable::Level;
    using Bucket = std::tuple<qint64, int, qint64>; ///< trigger's row, level, number
    struct Window {
        qint64 triggerRow;
        ExpectedWindow window;
        bool operator==(const Window &) const = default;
        friend size_t qHash(const Window &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.triggerRow, toMicroseconds(key.window.startAt), toMicroseconds(key.window.endAt));
        }
    };

    Status readSettings(const QSet<qint64> &triggerRows);
    static constexpr ActivationId deliveriesPerFold = 128;

    Result<CoverageSettings> settingsOf(qint64 triggerRow);
    Result<std::optional<WindowDelivery>> findDecider(qint64 triggerRow, const ExpectedWindow &window);
    Result<bool> isNewest(qint64 triggerRow, Instant start);
    void forgetWindows();
    void change(qint64 triggerRow, Instant moment, const Activity &by);
    Status upsert(const std::map<Bucket, Activity> &buckets);
    Status upsertEach(const std::map<Bucket, Activity> &buckets);
    Status upsertTogether(const std::map<Bucket, Activity> &buckets);
    Status insertIncrements(const std::map<Bucket, Activity> &buckets);
    Status readHours(qint64 triggerRow, qint64 from, qint64 until, const CoverageSettings &settings,
                     std::map<qint64, Activity> &hours);
    Status sumUp(Level level, qint64 triggerRow, qint64 first, qint64 end);
    Status remove(Level level, qint64 triggerRow, qint64 first, qint64 end);

    StoreConnection &m_store;
    std::map<Bucket, Activity> m_changes;
    QHash<Window, std::optional<WindowDelivery>> m_deciders; ///< of the windows at hand; nothing if nothing has arrived
    QHash<qint64, Instant> m_latest; ///< by trigger's row: no delivery names a window that begins later
    QSet<qint64> m_seen; ///< triggers' rows
    QHash<qint64, CoverageSettings> m_settings;
    QSet<qint64> m_locked; ///< triggers' rows
    bool m_isFoldDue = false;
};

} // namespace squidie::inline v0
