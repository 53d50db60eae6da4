// SPDX-License-Identifier: Apache-2.0
#include "storeplace.h"
#include "testmain.h"

#include "bench/largestore.h"
#include <squidie/inspector.h>
#include <squidie/coverage.h>
#include <squidie/timeline.h>
#include "inspect/doctor.h"
#include "inspect/triggerschedule.h"
#include "store/activationtable.h"
#include "store/activitytable.h"
#include "store/nametable.h"
#include "store/schema.h"
#include "store/storeconnection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(errorSentence(result.error())));
    return std::move(*result);
}

bool isIn(const Activation &activation, const ActivationFilter &filter)
{
    const QString search = filter.search;
    return (filter.workflow.isEmpty() || activation.workflow == filter.workflow)
        && (filter.trigger.isEmpty() || activation.trigger == filter.trigger)
        && (filter.outcomes.isEmpty() || filter.outcomes.contains(activation.outcome))
        && (filter.sources.isEmpty() || filter.sources.contains(activation.source))
        && (!filter.runId || activation.runId == filter.runId)
        && (filter.signalId.isEmpty() || (activation.signalId && activation.signalId->text == filter.signalId))
        && (!filter.since || activation.receivedAt >= *filter.since)
        && (!filter.until || activation.receivedAt < *filter.until)
        && (!filter.laterThan || (activation.startDelay() && *activation.startDelay() > *filter.laterThan))
        && (!filter.conflictsOnly || activation.conflict != ConflictMark::None)
        && (search.isEmpty() || QString::number(activation.id) == search
            || (activation.error && errorCodeName(activation.error->code).startsWith(search))
            || (activation.signalId && activation.signalId->origin == SignalIdOrigin::Supplied
                && activation.signalId->text.startsWith(search))
            || (activation.signalId && activation.signalId->text == search));
}

} // namespace

/// A slice of the store that the figures are taken from: counts say the same as rows, and every filter finds what a look
/// at each row finds.
class TestLargeStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    bench::LargeStore m_made;
    std::unique_ptr<Store> m_store;
    QVector<TriggerKey> m_keys;
    const Instant m_end = *parseInstant(u"2026-10-27T00:00:00Z"); // behind a change of the clocks in Europe

    QVector<Activation> rows(const ActivationFilter &filter, int limit = 100000)
    {
        return need(ActivationTable(*m_store).page(filter, std::nullopt, limit)).rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = test::storePlace(m_folder, u"large.db"_s);
        m_made = need(bench::makeLargeStore({path, 12000, 60, m_end}));
        QVERIFY(m_made.activations > 8000);
        QVERIFY(m_made.runs > 0);
        m_store = need(Store::open(path, Store::Access::ReadWrite));
        for (const TriggerOverview &trigger : need(listTriggers(*m_store)))
            m_keys.append(trigger.key);
        QCOMPARE(m_keys.size(), 60);
    }

    void countsSayTheSameAsRows()
    {
        const Instant now = m_end + 1h;
        const auto exact = need(summariseTriggers(*m_store, m_keys, m_made.begin, m_end, now, 1000000));
        const auto counted = need(summariseTriggers(*m_store, m_keys, m_made.begin, m_end, now, 0));
        QCOMPARE(exact.size(), counted.size());
        int missing = 0;
        for (int i = 0; i < exact.size(); ++i) {
            const CoverageSummary &a = exact.at(i).summary;
            const CoverageSummary &b = counted.at(i).summary;
            QVERIFY(exact.at(i).isExact);
            QCOMPARE(b.expected, a.expected);
            QCOMPARE(b.started, a.started);
            QCOMPARE(b.missing, a.missing);
            QCOMPARE(b.late, a.late + a.afterWindow);
            QCOMPARE(b.starts, a.starts);
            QCOMPARE(b.duplicates, a.duplicates);
            QCOMPARE(b.skipped, a.skipped);
            QCOMPARE(b.rejected, a.rejected);
            QCOMPARE(b.nextExpectedAt, a.nextExpectedAt);
            QVERIFY(!b.latenessP50);
            missing += a.missing;
        }
        QVERIFY(missing > 0);
    }

    void everyLevelSaysTheSame()
    {
        using Level = ActivityTable::Level;
        ActivityTable table(*m_store);
        const auto coarserAgree = [&] {
            for (const Level level : {Level::Day, Level::Week}) {
                for (const TriggerKey &key : m_keys) {
                    const qint64 row = *need(TriggerSchedule::read(*m_store, key)).row();
                    for (const ActivityBucket &bucket : need(table.buckets(row, level, Instant::min(), Instant::max()))) {
                        const Instant end = bucket.from + ActivityTable::widthOf(level);
                        QCOMPARE(need(table.sum(row, Level::Hour, bucket.from, end)), bucket.activity);
                    }
                    QCOMPARE(need(table.sum(row, level, Instant::min(), Instant::max())),
                             need(table.sum(row, Level::Hour, Instant::min(), Instant::max())));
                }
            }
        };
        coarserAgree();
        CoverageSettings strict;
        strict.grace = 0s;
        strict.expectAt = ExpectAt::End;
        QVERIFY(setCoverageSettings(*m_store, m_made.everyMinute, strict));
        coarserAgree();
        QVERIFY(setCoverageSettings(*m_store, m_made.everyMinute, {}));
        // A store that has counted hours and days only.
        for (const QString &statement : schema::weeksFromDays())
            QVERIFY(connectionOf(*m_store).runOnce(statement));
        coarserAgree();
    }

    void wideRangesAreSummedUpFromCoarseCounts()
    {
        // Ends that no level shares: each range is made of weeks, days and hours as far as it is wide enough for them, and
        // of windows in the hours that it only touches.
        const std::chrono::microseconds spans[] = {20min, 5h, 24h * 3, 24h * 50, 24h * 337, 24h * 400, 24h * 3650};
        for (const auto span : spans) {
            for (const auto shift : {0h, 24h * 3 + 5h, -24h * 6}) {
                const Instant until = m_end - shift - 23min;
                const Instant from = until - span;
                const Instant now = shift == 0h ? until - 2min : m_end + 1h;
                const auto counted = need(summariseTriggers(*m_store, m_keys, from, until, now, 0));
                for (int i = 0; i < m_keys.size(); ++i)
                    QCOMPARE(counted.at(i).summary.expected,
                             need(TriggerSchedule::read(*m_store, m_keys.at(i))).count(from, until));
                if (span > 24h * 50)
                    continue; // window by window it takes long
                const auto exact = need(summariseTriggers(*m_store, m_keys, from, until, now, 1000000));
                for (int i = 0; i < m_keys.size(); ++i) {
                    const CoverageSummary &a = counted.at(i).summary;
                    const CoverageSummary &b = exact.at(i).summary;
                    QCOMPARE(a.starts, b.starts);
                    QCOMPARE(a.duplicates, b.duplicates);
                    QCOMPARE(a.skipped, b.skipped);
                    QCOMPARE(a.rejected, b.rejected);
                    QCOMPARE(a.late + a.afterWindow, b.late + b.afterWindow);
                    QCOMPARE(a.expected, b.expected);
                    QCOMPARE(a.started, b.started);
                    QCOMPARE(a.missing, b.missing);
                    QCOMPARE(a.pending, b.pending);
                    QCOMPARE(counted.at(i).changesAt, exact.at(i).changesAt);
                }
            }
        }
    }

    void figuresSayWhenTheyChangeByThemselves()
    {
        // A minute's window is pending until its grace of a minute is over; then it is missing.
        const Instant until = m_end + 24h;
        const Instant now = until - 10min + 30s;
        const auto at = [&](Instant moment) {
            return need(summariseTriggers(*m_store, {m_made.everyMinute}, until - 1h, until, moment, 1000000)).first();
        };
        const TriggerSummary before = at(now);
        QVERIFY(before.summary.pending > 0);
        QVERIFY(before.changesAt && *before.changesAt > now);
        QCOMPARE(at(*before.changesAt - 1us).summary.missing, before.summary.missing);
        QCOMPARE(at(*before.changesAt + 1us).summary.missing, before.summary.missing + 1);
        QCOMPARE(at(until + 1h).changesAt, std::optional<Instant>());
    }

    void otherSettingsCountAnew()
    {
        const auto late = [this] {
            return need(summariseTriggers(*m_store, {m_made.everyMinute}, m_made.begin, m_end, m_end + 1h, 0))
                .first()
                .summary.late;
        };
        const int before = late();
        CoverageSettings strict;
        strict.grace = 0s;
        QVERIFY(setCoverageSettings(*m_store, m_made.everyMinute, strict));
        QVERIFY(late() > 10 * before);
        const CoverageSummary exact =
            need(summariseTrigger(*m_store, m_made.everyMinute, m_made.begin, m_end, m_end + 1h)).summary;
        QCOMPARE(need(coverageSettings(*m_store, m_made.everyMinute)).grace, std::chrono::microseconds(0));
        QCOMPARE(late(), exact.late + exact.afterWindow);
        QVERIFY(setCoverageSettings(*m_store, m_made.everyMinute, {}));
        QCOMPARE(late(), before);
    }

    void timelinesAreDrawnOrCounted()
    {
        const Instant now = m_end + 1h;
        TimelineDetail all;
        all.mostDrawn = 1000000;
        TimelineDetail none;
        none.mostDrawn = 0;
        const auto drawn = need(triggerTimelines(*m_store, m_keys, m_made.begin, m_end, all, now));
        const auto counted = need(triggerTimelines(*m_store, m_keys, m_made.begin, m_end, none, now));
        for (int i = 0; i < drawn.size(); ++i) {
            QVERIFY(!drawn.at(i).isCounted && counted.at(i).isCounted);
            qint64 missing = 0;
            qint64 deliveries = 0;
            qint64 expected = 0;
            for (const TimelineBucket &bucket : counted.at(i).buckets) {
                missing += bucket.missing;
                deliveries += bucket.activity.deliveries();
                expected += bucket.expected;
                QVERIFY(bucket.from < bucket.until);
            }
            const auto inRange = [this](const CoveredWindow &window) {
                return window.startAt && *window.startAt >= m_made.begin;
            };
            QCOMPARE(expected, std::count_if(drawn.at(i).windows.cbegin(), drawn.at(i).windows.cend(), inRange));
            QCOMPARE(missing,
                     std::count_if(drawn.at(i).windows.cbegin(), drawn.at(i).windows.cend(), [&](const auto &window) {
                         return inRange(window) && window.status == WindowStatus::Missing;
                     }));
            QCOMPARE(deliveries, drawn.at(i).deliveries.size());
        }
        // From a minute to ten years: never more than the screen can show.
        for (const auto span : {1min, 60min, 60min * 24 * 365, 60min * 24 * 3650}) {
            TimelineDetail detail;
            detail.finest = std::chrono::microseconds(span) / 150;
            for (const TriggerTimeline &line : need(triggerTimelines(*m_store, m_keys, m_end - span, m_end, detail, now)))
                QVERIFY(line.buckets.size() <= 200 && line.windows.size() <= 2 * detail.mostDrawn);
        }
    }

    void itIsAsTheRunnerWouldHaveLeftIt()
    {
        const DoctorReport report = need(examineStore(*m_store));
        for (const DoctorCheck &check : report.checks)
            QVERIFY2(check.ok,
                     qPrintable(check.name + u": "_s
                                + (check.findings.isEmpty() ? check.detail : findingSentence(check.findings.first()))));
    }

    void theWindowThatTheRangeBeginsInIsDrawn()
    {
        TriggerOverview daily;
        for (const TriggerOverview &trigger : need(listTriggers(*m_store))) {
            if (trigger.definition.expression == "30 6 * * *"_L1)
                daily = trigger;
        }
        const auto line = need(triggerTimelines(*m_store, {daily.key}, m_end - 1h, m_end, {}, m_end)).first();
        QVERIFY(!line.windows.isEmpty());
        QVERIFY(*line.windows.first().startAt < m_end - 1h);
        const NeighbourWindows around = need(neighbourWindows(*m_store, daily.key, m_end));
        QCOMPARE(around.last->startAt, *line.windows.first().startAt);
        QCOMPARE(around.next->startAt, around.last->endAt);
        QCOMPARE(neighbourWindows(daily.definition, daily.settings, m_end).next, around.next);
    }

    void tooManyWindowsAreRefusedNotCut()
    {
        const auto all = windowCoverage(*m_store, m_made.everyMinute, m_end - 24h * 3650, m_end, m_end);
        QVERIFY(!all.has_value());
        QCOMPARE(all.error().value.toObject().value(u"option"_s).toString(), u"range"_s);
        qint64 visited = 0;
        qsizetype largestPiece = 0;
        QVERIFY(
            visitCoverage(*m_store, m_made.everyMinute, m_end - 24h * 730, m_end, m_end, [&](const auto &windows) -> Status {
                visited += windows.size();
                largestPiece = std::max(largestPiece, windows.size());
                return {};
            }));
        QCOMPARE(visited, 730 * 1440);
        QVERIFY(largestPiece <= 50'000);
        const auto tooLong = visitCoverage(*m_store, m_made.everyMinute, m_end - 24h * 366 * 1001, m_end, m_end,
                                           [](const auto &) -> Status { return {}; });
        QCOMPARE(tooLong.error().value.toObject().value(u"option"_s).toString(), u"range"_s);
        const WindowList list = need(listWindows(*m_store, m_keys, m_made.begin, m_end, m_end, 500));
        QVERIFY(list.listedFrom);
        QVERIFY(!list.rows.isEmpty() && list.rows.size() <= 500 && list.inRange > 5000);
        QVERIFY(!need(listWindows(*m_store, m_keys, m_made.begin, m_end, m_end, 100000)).listedFrom);
    }

    void everyFilterFindsWhatALookAtEachRowFinds()
    {
        const QVector<Activation> all = rows({});
        QCOMPARE(all.size(), m_made.activations);
        const Activation &some = all.at(all.size() / 2);
        QVector<ActivationFilter> filters(1);
        const auto vary = [&filters](auto change) {
            const QVector<ActivationFilter> before = filters;
            for (ActivationFilter filter : before) {
                change(filter);
                filters.append(filter);
            }
        };
        vary([&](ActivationFilter &f) { f.workflow = some.workflow; });
        vary([&](ActivationFilter &f) { f.trigger = some.trigger; });
        vary([](ActivationFilter &f) { f.outcomes = {Outcome::Rejected, Outcome::Skipped}; });
        vary([](ActivationFilter &f) { f.sources = {ActivationSource::Import}; });
        vary([&](ActivationFilter &f) { f.laterThan = f.workflow.isEmpty() ? 10s : 61s; });
        vary([](ActivationFilter &f) { f.conflictsOnly = true; });
        vary([&](ActivationFilter &f) { f.search = u"invalid_schedule"_s; });
        for (const QString &search : {QString::number(some.id), some.signalId->text, u"manual-"_s, u"nothing"_s}) {
            ActivationFilter filter;
            filter.search = search;
            filters.append(filter);
        }
        ActivationFilter exact;
        exact.runId = some.runId;
        exact.signalId = some.signalId->text;
        exact.until = all.first().receivedAt;
        filters.append(exact);
        ActivationFilter started;
        started.outcomes = {Outcome::Started, Outcome::Rejected};
        started.sources = {ActivationSource::Host, ActivationSource::Import};
        started.since = m_end - 40h;
        filters.append(started);
        for (const ActivationFilter &filter : filters) {
            QVector<ActivationId> expected;
            for (const Activation &row : all) {
                if (isIn(row, filter))
                    expected.append(row.id);
            }
            // Page by page, as a list reads it.
            QVector<ActivationId> found;
            std::optional<ActivationCursor> after;
            do {
                const ActivationPage page = need(ActivationTable(*m_store).page(filter, after, 700));
                for (const Activation &row : page.rows)
                    found.append(row.id);
                after = page.next;
            } while (after);
            QCOMPARE(found, expected);
        }
    }
};

SQUIDIE_TEST(TestLargeStore)
#include "tst_largestore.moc"
