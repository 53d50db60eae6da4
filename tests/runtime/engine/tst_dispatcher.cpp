// SPDX-License-Identifier: Apache-2.0
#include "engine/dispatcher.h"
#include "runtime/engine/executionfixture.h"
#include "store/attempttable.h"
#include "store/projections.h"
#include "testmain.h"
#include "store/storeconnection.h"
#include "store/transaction.h"

#include <QCryptographicHash>
#include <QMap>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray oneStep = "{'name': 'a', 'action': 'do', 'opts': {}}";

} // namespace

/// Claims, leases and fencing; child runs; projections that match the journal (manual: execution.md).
class TestDispatcher : public QObject {
    Q_OBJECT

private:
    static Claim claim(ExecutionFixture &fixture, Dispatcher &dispatcher)
    {
        return *dispatcher.claim({u"one"_s, u"default"_s, 300s}, fixture.now).value();
    }
    static QStringList anomalies(ExecutionFixture &fixture, const RunId &run)
    {
        QStringList reasons;
        for (const RunAnomaly &anomaly : fixture.view(run).anomalies)
            reasons << anomaly.type + u' ' + anomaly.reason;
        return reasons;
    }

private Q_SLOTS:
    void onlyTheTokensHashIsStored()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        const Claim held = claim(fixture, dispatcher);
        QCOMPARE(held.token.size(), 32);
        const QString journal = QString::fromUtf8(QJsonDocument(fixture.view(run).journal.last().data).toJson());
        QVERIFY(
            journal.contains(QString::fromLatin1(QCryptographicHash::hash(held.token, QCryptographicHash::Sha256).toHex())));
        QVERIFY(!journal.contains(QString::fromLatin1(held.token.toHex())));
        QVERIFY(!journal.contains(QString::fromLatin1(held.token.toBase64())));
    }

    void aClaimHoldsForItsLease()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        Claim held = claim(fixture, dispatcher);
        fixture.now += 299s;
        QVERIFY(!dispatcher.claim({u"two"_s, u"default"_s, 300s}, fixture.now).value());
        QVERIFY(!dispatcher.heartbeat(held, 300s, fixture.now).value());
        fixture.now += 299s;
        QVERIFY(!dispatcher.claim({u"two"_s, u"default"_s, 300s}, fixture.now).value());
        fixture.now += 1s; // a lease ends before its last instant
        const auto taken = dispatcher.claim({u"two"_s, u"default"_s, 300s}, fixture.now).value();
        QVERIFY(taken);
        QCOMPARE(taken->attempt, held.attempt);
        QVERIFY(taken->id != held.id);
        // The first worker's results change nothing, and are recorded as anomalies.
        QCOMPARE(dispatcher.settle(held, StepResult::ok(), fixture.now)->fenced, std::optional(u"stale_claim"_s));
        QCOMPARE(dispatcher.heartbeat(held, 300s, fixture.now).value(), std::optional(u"stale_claim"_s));
        QCOMPARE(dispatcher.settle(held, StepResult::error(u"x"_s), fixture.now)->fenced, std::optional(u"stale_claim"_s));
        QCOMPARE(fixture.status(run), u"running"_s);
        QVERIFY(!dispatcher.settle(*taken, StepResult::ok(), fixture.now)->fenced);
        QCOMPARE(fixture.status(run), u"completed"_s);
        QCOMPARE(anomalies(fixture, run),
                 QStringList({u"attempt_completed stale_claim"_s, u"attempt_heartbeat stale_claim"_s,
                              u"attempt_failed stale_claim"_s}));
        QCOMPARE(fixture.sickness(), QString());
    }

    void anExpiredLeaseIsLostThoughNobodyTookIt()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        Claim held = claim(fixture, dispatcher);
        fixture.now += 300s;
        QCOMPARE(dispatcher.settle(held, StepResult::ok(), fixture.now)->fenced, std::optional(u"expired_claim"_s));
        QCOMPARE(fixture.status(run), u"running"_s);
        fixture.drain();
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void aResultCountsOnce()
    {
        ExecutionFixture fixture;
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}}",
                                      "{'from': 'a', 'on': 'ok', 'to': 'b'}")));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        const Claim held = claim(fixture, dispatcher);
        QVERIFY(!dispatcher.settle(held, StepResult::ok(), fixture.now)->fenced);
        QCOMPARE(dispatcher.settle(held, StepResult::ok(), fixture.now)->fenced, std::optional(u"already_settled"_s));
        QCOMPARE(fixture.view(run).attempts.size(), 2);
    }

    void aWrongTokenIsNoClaim()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        Claim forged = claim(fixture, dispatcher);
        forged.token = QByteArray(32, 'x');
        QCOMPARE(dispatcher.settle(forged, StepResult::ok(), fixture.now)->fenced, std::optional(u"stale_claim"_s));
        QCOMPARE(fixture.status(run), u"running"_s);
    }

    void whatACancelledRunsWorkerFinishesIsFenced()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        Claim held = claim(fixture, dispatcher);
        QVERIFY(Controls(*fixture.store).cancel(run, {}));
        QCOMPARE(dispatcher.heartbeat(held, 300s, fixture.now).value(), std::optional(u"terminal_run"_s));
        QCOMPARE(dispatcher.settle(held, StepResult::ok(), fixture.now)->fenced, std::optional(u"terminal_run"_s));
        QCOMPARE(fixture.status(run), u"cancelled"_s);
        QCOMPARE(anomalies(fixture, run).size(), 2);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aFailingRunFirstFinishesWhatIsClaimed()
    {
        ExecutionFixture fixture;
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {'compensate': 'undo'}},"
                                      "{'name': 'b', 'action': 'do', 'opts': {}}, {'name': 'c', 'action': 'do', 'opts': {}},"
                                      "{'name': 'd', 'action': 'do', 'opts': {'after': ['a', 'b', 'c']}}")));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        const Claim first = claim(fixture, dispatcher);
        const Claim second = claim(fixture, dispatcher);
        QVERIFY(!dispatcher.settle(second, StepResult::error(u"broke"_s), fixture.now)->fenced);
        QCOMPARE(fixture.status(run), u"running"_s);
        QVERIFY(!fixture.step()); // c is cancelled
        QVERIFY(!dispatcher.settle(first, StepResult::ok(), fixture.now)->fenced);
        fixture.drain();
        QCOMPARE(fixture.calledSteps(), QStringList{u"undo a"_s});
        QCOMPARE(fixture.status(run), u"failed"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aLongStepKeepsItsLease()
    {
        ExecutionFixture fixture;
        // Three times the clock passes a third of the lease; the step is over after more than the whole of it.
        const auto heartbeats = [&] {
            return connectionOf(*fixture.store)
                .readOnce(u"SELECT count(*) FROM facts WHERE type = 'attempt_heartbeat'"_s)
                ->toInt();
        };
        QVERIFY(fixture.actions.add(u"slow"_s, [&](const StepCall &call) {
            for (int renewals = 1; renewals <= 3; ++renewals) {
                fixture.now += 400ms;
                if (!QTest::qWaitFor([&] { return heartbeats() >= renewals; }))
                    return StepResult::error(u"not renewed"_s);
            }
            return call.services.isCancelled() ? StepResult::error(u"lost"_s) : StepResult::ok();
        }));
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'slow', 'opts': {}}")));
        const RunId run = fixture.start();
        ExecuteOptions options(u"slow worker"_s);
        options.leaseFor = 1s;
        QCOMPARE(fixture.executor->executeNext(options).value()->outcome, StepOutcome::Ok);
        QCOMPARE(fixture.status(run), u"completed"_s);
        QVERIFY(fixture.factTypes(run).count(facts::attemptHeartbeat) >= 2);
        QVERIFY(fixture.view(run).anomalies.isEmpty());
    }

    void aResultIsTriedAgainForAsLongAsTheRenewedLeaseHolds()
    {
        ExecutionFixture fixture;
        const QString place = storePlace(fixture.folder, u"store.db"_s);
        const auto store = Store::open(place, Store::Access::ReadWrite, 1ms).value();
        const auto other = Store::open(place, Store::Access::ReadWrite).value();
        std::optional<Transaction> inTheWay;
        int asked = 0;
        // The other transaction ends only after the worker has asked several times whether it may try again.
        const auto worker = std::this_thread::get_id();
        const Clock clock = [&, now = fixture.now] {
            if (std::this_thread::get_id() == worker && inTheWay && ++asked > 4)
                inTheWay.reset();
            return now();
        };
        // Renewed twice, the lease holds until 2.2 seconds; the first one ended after 1.
        QVERIFY(fixture.actions.add(u"slow"_s, [&](const StepCall &) {
            int renewals = 0;
            for (const auto passed : {500ms, 700ms}) {
                fixture.now += passed;
                const QString count = u"SELECT count(*) FROM facts WHERE type = 'attempt_heartbeat'"_s;
                ++renewals;
                if (!QTest::qWaitFor([&] { return connectionOf(*other).readOnce(count)->toInt() >= renewals; }))
                    return StepResult::error(u"not renewed"_s);
            }
            inTheWay.emplace(Transaction::begin(*other).value());
            if (connectionOf(*other).dialect().locksRows && !connectionOf(*other).runOnce(u"LOCK TABLE facts"_s))
                return StepResult::error(u"not locked"_s);
            return StepResult::ok();
        }));
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'slow', 'opts': {}}")));
        const RunId run = fixture.start();
        ExecuteOptions options(u"slow worker"_s);
        options.leaseFor = 1s;
        const auto done = Executor(*store, fixture.actions, clock, fixture.trust).executeNext(options);
        QVERIFY2(done, done ? "" : qPrintable(errorSentence(done.error())));
        QCOMPARE((*done)->outcome, StepOutcome::Ok);
        QVERIFY(!inTheWay);
        QCOMPARE(fixture.status(run), u"completed"_s);
        QCOMPARE(fixture.view(run).attempts.size(), 1);
    }

    void aStepThatGivesUpGoesBack()
    {
        ExecutionFixture fixture;
        bool once = true;
        QVERIFY(fixture.actions.add(u"patient"_s, [&](const StepCall &call) {
            if (std::exchange(once, false)) {
                fixture.executor->giveUp();
                return call.services.isCancelled() ? StepResult::error(u"gave up"_s) : StepResult::ok();
            }
            return StepResult::ok();
        }));
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'patient', 'opts': {}}")));
        const RunId run = fixture.start();
        QCOMPARE(fixture.step()->outcome, StepOutcome::Released);
        QCOMPARE(fixture.status(run), u"running"_s);
        fixture.now += 1s;
        fixture.executor = std::make_unique<Executor>(*fixture.store, fixture.actions, fixture.now);
        QCOMPARE(fixture.step()->outcome, StepOutcome::Ok);
        QCOMPARE(fixture.view(run).attempts.size(), 1);
    }

    void eightWorkersNeverShareAnAttempt()
    {
        ExecutionFixture fixture;
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}},"
                                      "{'name': 'c', 'action': 'do', 'opts': {'after': ['a', 'b']}}")));
        constexpr int runs = 25;
        for (int i = 0; i < runs; ++i)
            fixture.start();
        std::mutex mutex;
        QMap<QString, int> calls;
        ActionRegistry counting = ActionRegistry::builtIn();
        QVERIFY(counting.add(u"do"_s, [&](const StepCall &call) {
            const std::lock_guard lock(mutex);
            ++calls[call.context[u"runnable_key"_s].toString()];
            return StepResult::ok();
        }));
        std::atomic<int> executed = 0;
        std::vector<std::thread> workers;
        for (int worker = 0; worker < 8; ++worker) {
            workers.emplace_back([&, worker] {
                auto store = Store::open(fixture.store->path(), Store::Access::ReadWrite, 60s).value();
                Executor executor(*store, counting);
                ExecuteOptions options;
                options.owner = QString::number(worker);
                while (executed < runs * 3) {
                    if (executor.executeNext(options).value())
                        ++executed;
                }
            });
        }
        for (std::thread &worker : workers)
            worker.join();
        QCOMPARE(calls.size(), runs * 3);
        for (const int count : std::as_const(calls))
            QCOMPARE(count, 1);
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM runs WHERE status <> 'completed'"_s)->toInt(),
                 0);
        QCOMPARE(
            connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM facts WHERE type = 'attempt_claimed'"_s)->toInt(),
            runs * 3);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aStepStartsOneChildForOneKey()
    {
        ExecutionFixture fixture;
        QVector<Result<RunId>> children;
        QVERIFY(fixture.actions.add(u"parent"_s, [&](const StepCall &call) {
            for (const auto &key : {u"x"_s, u"x"_s, u"y"_s})
                children << call.services.startChildRun({u"Child"_s, u"go"_s, {{u"n"_s, 7}}, key, {{u"why"_s, u"test"_s}}});
            children << call.services.startChildRun({u"Child"_s, u"go"_s, {{u"n"_s, u"wrong"_s}}, u"z"_s, {}});
            children << call.services.startChildRun({u"Nobody"_s, u"go"_s, {}, u"z"_s, {}});
            children << call.services.startChildRun({u"Child"_s, u"go"_s, {}, {}, {}});
            return call.context[u"attempt"_s].toInt() == 1 ? StepResult::retry(u"again"_s) : StepResult::ok();
        }));
        QVERIFY(fixture.load(workflowText(oneStep, {}, {}, "Child")));
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'parent', 'opts': {}}", {},
                                          "{'step': 'a', 'opts': {'max_attempts': 2}}")));
        const RunId run = fixture.start();
        fixture.drain();
        QCOMPARE(children.size(), 12);
        QCOMPARE(*children[0], *children[1]);
        QVERIFY(*children[0] != *children[2]);
        QCOMPARE(*children[6], *children[0]); // the retry finds them again
        QCOMPARE(children[3].error().code, ErrorCode::InvalidPayload);
        QCOMPARE(children[4].error().code, ErrorCode::InvalidWorkflow);
        QCOMPARE(children[5].error().code, ErrorCode::InvalidOption);
        const RunView parent = fixture.view(run);
        QCOMPARE(parent.children.size(), 2);
        QCOMPARE(parent.children.first().metadata[u"why"_s].toString(), u"test"_s);
        const RunView child = fixture.view(*children[0]);
        QCOMPARE(child.parent[u"run_id"_s].toString(), run.toString());
        QCOMPARE(child.parent[u"step"_s].toString(), u"a"_s);
        QCOMPARE(child.input[u"n"_s].toInt(), 7);
        QCOMPARE(child.run.status, RunStatus::Completed);
        QCOMPARE(fixture.sickness(), QString());
    }

    void theJournalAloneMakesTheSameProjections()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(
            workflowText("{'name': 'a', 'action': 'do', 'opts': {'outcomes': ['retry', 'ok']}},"
                         "{'name': 'gate', 'action': 'approval', 'opts': {}}",
                         "{'from': 'a', 'on': 'ok', 'to': 'gate'}, {'from': 'gate', 'on': 'ok', 'to': 'complete'},"
                         "{'from': 'gate', 'on': 'error', 'to': 'complete'}",
                         "{'step': 'a', 'opts': {'max_attempts': 2}}")));
        for (int i = 0; i < 6; ++i) {
            const RunId run = fixture.start();
            for (int steps = 0; steps < i; ++steps)
                fixture.step();
            if (i == 5)
                QVERIFY(Controls(*fixture.store).cancel(run, {}));
        }
        const auto content = [&] {
            QStringList rows;
            for (const QString &sql : {u"SELECT * FROM runs ORDER BY id"_s, u"SELECT * FROM attempts ORDER BY 1, 2, 3"_s}) {
                auto select = connectionOf(*fixture.store).query(sql).value();
                while (select.next()) {
                    for (int column = 0; column < 9; ++column)
                        rows << select.text(column);
                }
            }
            return rows;
        };
        const QStringList before = content();
        JobControl control;
        QCOMPARE(rebuildProjections(*fixture.store, control)->runs, 6);
        QCOMPARE(content(), before);
        QCOMPARE(fixture.sickness(), QString());
        // A change made behind the journal's back is found, and repaired.
        QVERIFY(connectionOf(*fixture.store)
                    .runOnce(u"UPDATE attempts SET claimable_at = 1 WHERE run_id = (SELECT max(id) FROM runs)"_s));
        QVERIFY(connectionOf(*fixture.store)
                    .runOnce(u"UPDATE runs SET status = 'failed' WHERE id = (SELECT min(id) FROM runs)"_s));
        const DoctorReport report = examineStore(*fixture.store).value();
        QSet<QString> differing;
        for (const DoctorCheck &check : report.checks) {
            for (const DoctorFinding &finding : check.findings)
                differing.insert(check.name + u' ' + finding.row);
        }
        QCOMPARE(differing.size(), 2);
        for (const QString &run : std::as_const(differing))
            QVERIFY2(run.startsWith(u"projections_match_journal run "_s), qPrintable(run));
        QVERIFY(rebuildProjections(*fixture.store, control));
        QCOMPARE(content(), before);
    }
};

SQUIDIE_TEST(TestDispatcher)
#include "tst_dispatcher.moc"
