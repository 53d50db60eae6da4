// SPDX-License-Identifier: Apache-2.0
#include "engine/retention.h"
#include "runtime/engine/executionfixture.h"
#include <squidie/runexplanation.h>
#include <squidie/coverage.h>
#include <squidie/timeline.h>
#include <squidie/rungraph.h>
#include "inspect/triggerschedule.h"
#include "store/activitytable.h"
#include "store/copiedtable.h"
#include "store/nametable.h"
#include "store/projections.h"
#include "store/transaction.h"
#include "testmain.h"
#include "store/storeconnection.h"

#include <QDate>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Retention removes what is old and over, and never what an identity stands on (manual: retention.md, "Remove what is
/// old").
class TestRetention : public QObject {
    Q_OBJECT

private:
    static constexpr auto day = 24h;

    /// Of the window that begins at nine on that day.
    static QByteArray tick(const QByteArray &date)
    {
        const QByteArray next =
            QDate::fromString(QString::fromLatin1(date), Qt::ISODate).addDays(1).toString(Qt::ISODate).toLatin1();
        return json("{'kind': 'cron', 'workflow': 'W', 'trigger': 'tick', 'intended_window': {'start_at': '" + date
                    + "T09:00:00Z', 'end_at': '" + next + "T09:00:00Z'}}");
    }
    static DeliveryResult deliver(ExecutionFixture &fixture, const QByteArray &payload)
    {
        DeliveryOptions options;
        options.now = fixture.now;
        return Runner(*fixture.store).perform(payload, options).value();
    }
    static RetentionReport retainAll(ExecutionFixture &fixture, Instant before)
    {
        JobControl control;
        return retain(*fixture.store, {before, fixture.now}, control).value();
    }
    static QVector<Activity> days(ExecutionFixture &fixture, ActivityTable::Level level)
    {
        const qint64 row = NameTable(*fixture.store).findTrigger({u"W"_s, u"tick"_s}).value().value();
        QVector<Activity> all;
        const auto buckets =
            ActivityTable(*fixture.store)
                .buckets(row, level, *parseInstant(u"2026-01-01T00:00:00Z"), *parseInstant(u"2027-01-01T00:00:00Z"))
                .value();
        for (const ActivityBucket &bucket : buckets)
            all.append(bucket.activity);
        return all;
    }
    static qint64 rows(ExecutionFixture &fixture, const QString &table)
    {
        return connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM "_s + table)->toLongLong();
    }

    /// Five starts, one a day from 5 October, each with its run complete, and a duplicate of each.
    static QVector<RunId> fiveDays(ExecutionFixture &fixture)
    {
        if (!fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")))
            qFatal("the definition is not loaded");
        QVector<RunId> runs;
        for (int number = 5; number < 10; ++number) {
            const QByteArray date = "2026-10-0" + QByteArray::number(number);
            fixture.now = *parseInstant(QString::fromLatin1(date + "T09:00:01Z"));
            runs.append(*deliver(fixture, tick(date)).runId);
            deliver(fixture, tick(date));
            fixture.drain();
        }
        fixture.now = *parseInstant(u"2026-10-20T12:00:00Z");
        return runs;
    }

private Q_SLOTS:
    void oldPayloadsStayDuplicates()
    {
        ExecutionFixture fixture;
        const QVector<RunId> runs = fiveDays(fixture);
        const auto report = retainAll(fixture, *parseInstant(u"2026-10-08T15:30:00Z")); // that is the 8th, midnight
        QCOMPARE(report.removed.runs, 3);
        QCOMPARE(report.removed.activations, 6);
        QCOMPARE(report.removed.attempts, 3);
        QVERIFY(report.removed.facts >= 3 * 4);
        QVERIFY(!report.cancelled);
        QCOMPARE(fixture.sickness(), QString());
        QCOMPARE(rows(fixture, u"activations"_s), 4);

        for (int i = 0; i < runs.size(); ++i) {
            const DeliveryResult again = deliver(fixture, tick("2026-10-0" + QByteArray::number(5 + i)));
            QCOMPARE(again.outcome, Outcome::Duplicate);
            QCOMPARE(again.runId, runs[i]);
        }
        QCOMPARE(fixture.calls.size(), runs.size()); // nothing ran twice
        QCOMPARE(fixture.drain(), 0);
        QCOMPARE(fixture.sickness(), QString());

        // The duplicate whose start is gone says so, and does not break.
        const ActivationId last = connectionOf(*fixture.store).readOnce(u"SELECT max(id) FROM activations"_s)->toLongLong();
        const auto kept = inspectActivation(*fixture.store, last - 4).value();
        QCOMPARE(kept.subject.activation.runId, runs.first());
        QVERIFY(!kept.start);
        QCOMPARE(kept.siblingCount, 1);
        const auto gone = inspectActivation(*fixture.store, 1);
        QVERIFY(!gone);
        QVERIFY(errorSentence(gone.error()).contains(u"2026-10-08T00:00:00Z"_s));
    }

    void skippedStaysSkipped()
    {
        ExecutionFixture fixture;
        const QByteArray text = workflowText("{'name': 'a', 'action': 'do', 'opts': {}}");
        QVERIFY(fixture.load(QByteArray(text).replace("return_existing_run", "skip_duplicate")));
        const QByteArray payload = tick("2026-10-05");
        const auto started = deliver(fixture, payload);
        fixture.drain();
        fixture.now += 30 * day;
        deliver(fixture, "{}"); // the newest of all stays
        QCOMPARE(retainAll(fixture, fixture.now).removed.runs, 1);
        QCOMPARE(rows(fixture, u"facts"_s), 0);
        const auto again = deliver(fixture, payload);
        QCOMPARE(again.outcome, Outcome::Skipped);
        QCOMPARE(again.runId, started.runId);
    }

    void whatIsNotOverStays()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'ask', 'action': 'approval', 'opts': {}}",
                                          "{'from': 'ask', 'on': 'ok', 'to': 'complete'},"
                                          "{'from': 'ask', 'on': 'error', 'to': 'complete'}")));
        const RunId waiting = fixture.start();
        const RunId cancelled = fixture.start();
        fixture.drain();
        QVERIFY(Controls(*fixture.store, fixture.now).cancel(cancelled, {}));
        const QStringList before = fixture.factTypes(waiting);
        fixture.now += 40 * day;
        fixture.start(); // not old, and the newest
        const auto removed = retainAll(fixture, fixture.now() - day).removed;
        QCOMPARE(removed.runs, 1);
        QCOMPARE(removed.activations, 1);
        QCOMPARE(fixture.factTypes(waiting), before);
        QCOMPARE(fixture.status(waiting), u"paused"_s);
        QCOMPARE(fixture.sickness(), QString());
        QVERIFY(Controls(*fixture.store, fixture.now).approve(waiting, ControlOptions(u"anna"_s)));
        fixture.drain();
        QCOMPARE(fixture.status(waiting), u"completed"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aRetainedRunSaysSo()
    {
        ExecutionFixture fixture;
        const RunId run = fiveDays(fixture).first();
        retainAll(fixture, *parseInstant(u"2026-10-06T00:00:00Z"));
        const RunView view = fixture.view(run);
        QCOMPARE(view.run.status, RunStatus::Completed);
        QCOMPARE(view.run.retainedAt, fixture.now());
        QVERIFY(view.journal.isEmpty());
        const auto explanation = explainRun(*fixture.store, run, fixture.actions, fixture.now).value();
        QCOMPARE(explanation.reason, ExplanationReason::Terminal);
        QCOMPARE(explanation.status, RunStatus::Completed);
        QVERIFY(explanation.sentence.contains(u"2026-10-20T12:00:00Z"_s));
        QVERIFY(explanation.actions.isEmpty());
        QVERIFY(graphRun(*fixture.store, run).value().nodes.isEmpty());
        for (const auto &refused :
             {Controls(*fixture.store).replay(run, {}, true), Controls(*fixture.store).cancel(run, {})}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidRunState);
            QVERIFY(errorSentence(refused.error()).contains(u"2026-10-20T12:00:00Z"_s));
        }
        QCOMPARE(fixture.sickness(), QString());
    }

    void previewIsWhatGoes()
    {
        ExecutionFixture fixture;
        fiveDays(fixture);
        DeliveryOptions options;
        options.now = *parseInstant(u"2026-10-05T10:00:00Z");
        QVERIFY(Runner(*fixture.store).perform("not JSON", options)); // of no trigger
        deliver(fixture, tick("2026-10-20"));
        const Instant before = *parseInstant(u"2026-10-08T00:00:00Z");
        const auto preview = previewRetention(*fixture.store, before).value();
        QCOMPARE(preview.size(), 2);
        QCOMPARE(preview[0].trigger, TriggerKey());
        QCOMPARE(preview[1].trigger, (TriggerKey{u"W"_s, u"tick"_s}));
        QVERIFY(preview[1].bytes > 6 * tick("2026-10-05").size());
        RetainedAmount all = preview[0];
        all.add(preview[1]);
        const auto removed = retainAll(fixture, before).removed;
        QCOMPARE(removed.activations, all.activations);
        QCOMPARE(removed.activations, 7);
        QCOMPARE(removed.runs, all.runs);
        QCOMPARE(removed.facts, all.facts);
        QCOMPARE(removed.attempts, all.attempts);
        QVERIFY(previewRetention(*fixture.store, before)->isEmpty());
        QCOMPARE(retainAll(fixture, before).removed.activations, 0);
    }

    /// Stopped after each of its transactions, it leaves a sound store, and goes on.
    void goesOnAfterEveryBatch()
    {
        ExecutionFixture fixture;
        const QVector<RunId> runs = fiveDays(fixture);
        deliver(fixture, tick("2026-10-20"));
        const Instant before = *parseInstant(u"2026-10-10T00:00:00Z");
        int calls = 0;
        bool cancelled = true;
        RetainedAmount all;
        while (cancelled) {
            QVERIFY(++calls < 50);
            JobControl control;
            control.cancel();
            const auto report = retain(*fixture.store, {before, fixture.now, 2, 3}, control).value();
            cancelled = report.cancelled;
            all.add(report.removed);
            QCOMPARE(fixture.sickness(), QString());
            QCOMPARE(deliver(fixture, tick("2026-10-05")).runId, runs.first());
        }
        QVERIFY(calls >= 5);
        QCOMPARE(all.runs, 5);
        QCOMPARE(all.activations, 10);
    }

    /// On a server even while one of its transactions has not ended: neither a start nor a repeated delivery of a run whose
    /// journal goes. A file has one writer at a time.
    void aWriterIsNotShutOut()
    {
        ExecutionFixture fixture;
        fiveDays(fixture);
        deliver(fixture, tick("2026-10-20"));
        const Instant before = *parseInstant(u"2026-10-10T00:00:00Z");
        const auto other = Store::open(fixture.store->location(), Store::Access::ReadWrite, std::chrono::milliseconds(1));
        QVERIFY(other);
        const auto perform = [&](const QByteArray &date) {
            DeliveryOptions options;
            options.now = fixture.now;
            return Runner(**other).perform(tick(date), options);
        };
        RetentionTable table(*fixture.store);
        {
            auto transaction = Transaction::begin(*fixture.store);
            QCOMPARE(table.removeJournals(before, fixture.now(), 0, 100)->amount.runs, 5);
            QVERIFY(table.removeActivations(before, {}, 100)->count > 0);
            QVERIFY(table.raiseHorizon(before));
            const auto repeated = perform("2026-10-05");
            const auto started = perform("2026-10-21");
            QCOMPARE(bool(repeated), testsUseServer());
            QCOMPARE(bool(started), testsUseServer());
            QVERIFY(transaction->commit());
        }
        QCOMPARE(perform("2026-10-06")->outcome, Outcome::Duplicate);
        QCOMPARE(perform("2026-10-22")->outcome, Outcome::Started);
        QCOMPARE(fixture.sickness(), QString());
    }

    void rebuildKeepsRetainedRuns()
    {
        ExecutionFixture fixture;
        fiveDays(fixture);
        retainAll(fixture, *parseInstant(u"2026-10-07T00:00:00Z"));
        const auto dump = [&fixture] {
            QByteArray all;
            for (const CopiedTable &table : copiedTables()) {
                const auto rows = TableRows(*fixture.store, table).read({}, {}).value();
                for (const CopiedRow &row : rows)
                    all +=
                        qstrcmp(table.name, "runs") == 0 || qstrcmp(table.name, "attempts") == 0 ? table.canonical(row) : "";
            }
            return all;
        };
        const QByteArray before = dump();
        QVERIFY(!before.isEmpty());
        JobControl control;
        QCOMPARE(rebuildProjections(*fixture.store, control)->runs, 3);
        QCOMPARE(dump(), before);
        QCOMPARE(fixture.sickness(), QString());
        QCOMPARE(deliver(fixture, tick("2026-10-05")).outcome, Outcome::Duplicate);
    }

    /// Numbers are never given out again, so that what points to a removed delivery points to nothing.
    void theNewestDeliveryStays()
    {
        ExecutionFixture fixture;
        fiveDays(fixture);
        retainAll(fixture, fixture.now);
        QCOMPARE(rows(fixture, u"activations"_s), 1);
        QCOMPARE(deliver(fixture, tick("2026-10-05")).activationId, 11);
    }

    void countsStayAsHistory()
    {
        ExecutionFixture fixture;
        fiveDays(fixture);
        const auto hours = days(fixture, ActivityTable::Level::Hour);
        const auto before = days(fixture, ActivityTable::Level::Day);
        QCOMPARE(before.size(), 5);
        retainAll(fixture, *parseInstant(u"2026-10-08T00:00:00Z"));
        QCOMPARE(days(fixture, ActivityTable::Level::Day), before);
        // Other settings judge again what is there, and leave history alone: a start 1 s after its window's begin is late
        // now.
        CoverageSettings strict;
        strict.grace = 0s;
        QVERIFY(setCoverageSettings(*fixture.store, {u"W"_s, u"tick"_s}, strict));
        auto after = days(fixture, ActivityTable::Level::Day);
        QCOMPARE(after.size(), 5);
        QCOMPARE(after.mid(0, 3), before.mid(0, 3));
        QCOMPARE(after[3].late, 1);
        QCOMPARE(after[4].late, 1);
        QCOMPARE(days(fixture, ActivityTable::Level::Hour).mid(0, 3), hours.mid(0, 3));
    }

    /// What cannot be judged any more is left out, and not called missing.
    void windowsBeforeTheHorizonAreNotMissing()
    {
        ExecutionFixture fixture;
        fiveDays(fixture);
        const TriggerKey key{u"W"_s, u"tick"_s};
        const Instant from = *parseInstant(u"2026-10-05T00:00:00Z");
        const Instant until = *parseInstant(u"2026-10-10T00:00:00Z");
        QCOMPARE(windowCoverage(*fixture.store, key, from, until, fixture.now)->size(), 5);
        retainAll(fixture, *parseInstant(u"2026-10-08T00:00:00Z"));
        const auto windows = windowCoverage(*fixture.store, key, from, until, fixture.now).value();
        QCOMPARE(windows.size(), 2);
        for (const CoveredWindow &window : windows)
            QCOMPARE(window.status, WindowStatus::OnTime);
        const auto list = listWindows(*fixture.store, {key}, from, until, fixture.now, 1000).value();
        QCOMPARE(list.rows.size(), 2);
        QCOMPARE(list.listedFrom, *parseInstant(u"2026-10-08T00:00:00Z"));
        QCOMPARE(list.removedBefore, list.listedFrom);
        const auto summary = summariseTrigger(*fixture.store, key, from, until, fixture.now)->summary;
        QCOMPARE(summary.expected, 5);
        QCOMPARE(summary.started, 5);
        QCOMPARE(summary.missing, 0);
        const auto timeline = triggerTimelines(*fixture.store, {key}, from, until, {}, fixture.now)->first();
        QVERIFY(timeline.isCounted);
        qint64 missing = 0;
        for (const TimelineBucket &bucket : timeline.buckets)
            missing += bucket.missing;
        QCOMPARE(missing, 0);
        QVERIFY(!triggerTimelines(*fixture.store, {key}, *list.listedFrom, until, {}, fixture.now)->first().isCounted);
    }
};

SQUIDIE_TEST(TestRetention)
#include "tst_retention.moc"
