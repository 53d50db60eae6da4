// SPDX-License-Identifier: Apache-2.0
#include "store/expecteddeliveries.h"

#include "schedule/windowjudge.h"
#include "store/activitycounter.h"
#include "store/schema.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

using Kind = ServerValues::Kind;
using List = ServerValues::List;
using namespace Qt::StringLiterals;

/// A number for the lock of a window; another window that has the same one waits needlessly. The same on every machine.
int windowLock(qint64 triggerRow, Instant start, Instant end)
{
    quint64 hash = 14'695'981'039'346'656'037ULL;
    for (const qint64 value : {triggerRow, toMicroseconds(start), toMicroseconds(end)}) {
        hash = (hash ^ quint64(value)) * 1'099'511'628'211ULL;
        hash ^= hash >> 29;
    }
    return int(quint32(hash ^ (hash >> 32)));
}

/// As a start, by which its window is decided.
WindowDelivery startOf(const Activation &a)
{
    return {0, a.receivedAt, a.windowStartAt, a.windowEndAt, Outcome::Started, 0, ConflictMark::None};
}

/// The columns of the deliveries' own rows.
struct DeliveryLists {
    List triggers{Kind::BigInteger}, received{Kind::BigInteger}, sources{Kind::Integer}, actors{Kind::BigInteger},
        payloads{Kind::Bytes}, signalTexts{Kind::Text}, origins{Kind::Integer}, windowStarts{Kind::Text},
        windowEnds{Kind::Text}, starts{Kind::BigInteger}, ends{Kind::BigInteger}, replays{Kind::BigInteger},
        uuids{Kind::Bytes}, definitions{Kind::BigInteger}, queues{Kind::BigInteger}, strategies{Kind::Integer},
        repeats{Kind::Integer};

    void add(const ExpectedDelivery &delivery)
    {
        const Activation &a = delivery.record.activation;
        triggers.add(delivery.record.triggerRow);
        received.add(a.receivedAt);
        sources.add(int(a.source));
        actors.add(delivery.record.actorRow);
        payloads.add(delivery.record.payload);
        signalTexts.add(a.signalId ? std::optional(a.signalId->text) : std::nullopt);
        origins.add(a.signalId ? std::optional<qint64>(qint64(a.signalId->origin)) : std::nullopt);
        windowStarts.add(a.windowStart);
        windowEnds.add(a.windowEnd);
        starts.add(a.windowStartAt);
        ends.add(a.windowEndAt);
        replays.add(a.replayOf);
        uuids.add(delivery.runId.bytes());
        definitions.add(delivery.definitionRow);
        queues.add(delivery.queueRow);
        strategies.add(int(delivery.strategy));
        repeats.add(delivery.asRepeat ? std::optional<qint64>(qint64(*delivery.asRepeat)) : std::nullopt);
    }
    void addTo(ServerValues &values) const
    {
        for (const List *list :
             {&triggers, &received, &sources, &actors, &payloads, &signalTexts, &origins, &windowStarts, &windowEnds,
              &starts, &ends, &replays, &uuids, &definitions, &queues, &strategies, &repeats})
            values.add(*list);
    }
};

/// What each of them adds to the counts.
struct CountLists {
    List hours{Kind::BigInteger}, windows{Kind::BigInteger}, lates{Kind::BigInteger}, latenesses{Kind::BigInteger};

    void add(const ExpectedDelivery &delivery)
    {
        const WindowDelivery start = startOf(delivery.record.activation);
        const bool isForWindow = namesWindow(start);
        const Activity window = isForWindow ? windowCounts(start, delivery.settings) : Activity();
        Activity counted;
        countDelivery(counted, start, delivery.settings);
        hours.add(ActivityTable::bucketOf(start.startAt.value_or(start.receivedAt), ActivityTable::Level::Hour));
        windows.add(window.windows);
        lates.add(window.late);
        latenesses.add(counted.earliest ? std::optional<qint64>(counted.earliest->count()) : std::nullopt);
    }
    void addTo(ServerValues &values) const
    {
        for (const List *list : {&hours, &windows, &lates, &latenesses})
            values.add(*list);
    }
};

/// The first facts and attempts of those that start a run.
struct PlanLists {
    List factPlaces{Kind::Integer}, sequences{Kind::Integer}, types{Kind::Text}, texts{Kind::Text};
    List attemptPlaces{Kind::Integer}, runnables{Kind::Integer}, numbers{Kind::Integer}, steps{Kind::Text},
        lanes{Kind::BigInteger}, visibles{Kind::BigInteger};

    void add(int place, const ExpectedDelivery &delivery)
    {
        int sequence = 0;
        for (const Fact &fact : delivery.plan.facts) {
            factPlaces.add(place);
            sequences.add(++sequence);
            types.add(QString(fact.type));
            texts.add(fact.data);
        }
        for (qsizetype i = 0; i < delivery.plan.runnables.size(); ++i) {
            const PlannedRunnable &runnable = delivery.plan.runnables.at(i);
            attemptPlaces.add(place);
            runnables.add(runnable.runnable);
            numbers.add(runnable.attempt);
            steps.add(runnable.step);
            lanes.add(delivery.laneRows.at(i));
            visibles.add(runnable.visibleAt);
        }
    }
    void addTo(ServerValues &values) const
    {
        for (const List *list :
             {&factPlaces, &sequences, &types, &texts, &attemptPlaces, &runnables, &numbers, &steps, &lanes, &visibles})
            values.add(*list);
    }
};

QString callText(qsizetype values)
{
    QStringList places;
    for (qsizetype i = 1; i <= values; ++i)
        places << u'$' + QString::number(i);
    return u"SELECT recorded, became FROM deliver_expected("_s + places.join(u", "_s) + u')';
}

} // namespace

Result<std::optional<RecordedDelivery>> ExpectedDeliveries::recordAlone(const ExpectedDelivery &delivery)
{
    const auto recorded = call({delivery}, true);
    if (!recorded)
        return tl::unexpected(recorded.error());
    if (recorded->isEmpty())
        return std::nullopt;
    if (ActivityCounter::isFoldDue(recorded->first().id))
        m_store.foldCounts();
    return recorded->first();
}

Result<QVector<RecordedDelivery>> ExpectedDeliveries::record(const QVector<ExpectedDelivery> &deliveries)
{
    auto recorded = call(deliveries, false);
    if (recorded) {
        for (const RecordedDelivery &delivery : std::as_const(*recorded))
            m_store.counter().addElsewhere(delivery.id);
    }
    return recorded;
}

Result<QVector<RecordedDelivery>> ExpectedDeliveries::call(const QVector<ExpectedDelivery> &deliveries, bool isAlone)
{
    DeliveryLists rows;
    CountLists counts;
    PlanLists plans;
    for (int i = 0; i < deliveries.size(); ++i) {
        rows.add(deliveries.at(i));
        counts.add(deliveries.at(i));
        plans.add(i + 1, deliveries.at(i));
    }
    const Activation &first = deliveries.first().record.activation;
    const bool locksWindow = isAlone && first.windowStartAt && first.windowEndAt;
    ServerValues values;
    values.addInteger(schema::currentVersion());
    values.addText(m_revision);
    values.addText(isAlone ? std::optional(QString::number(m_store.busyTimeout().count())) : std::nullopt);
    values.addInteger(locksWindow ? std::optional(
                          windowLock(*deliveries.first().record.triggerRow, *first.windowStartAt, *first.windowEndAt))
                                  : std::nullopt);
    values.addBoolean(isAlone && m_store.isNoticeDue());
    values.addText(QString::number(unknownActivation));
    rows.addTo(values);
    counts.addTo(values);
    plans.addTo(values);
    const auto answered = m_store.call(callText(values.all().size()), values);
    if (!answered)
        return tl::unexpected(answered.error());
    QVector<RecordedDelivery> recorded;
    for (const QVector<qint64> &row : *answered)
        recorded.append({row.at(0), Outcome(row.at(1) & 3)});
    return recorded;
}

} // namespace squidie::inline v0
