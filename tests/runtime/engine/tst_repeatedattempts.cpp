// SPDX-License-Identifier: Apache-2.0
#include "engine/dispatcher.h"
#include "journal/planning.h"
#include "runtime/engine/executionfixture.h"
#include "store/cataloguetable.h"
#include "testmain.h"
#include "workflow/definitionsource.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What bounds a step that does not come to an end: workers that it takes with it, and attempts without a pause (manual:
/// execution.md, "Claims and leases" and "Retries").
class TestRepeatedAttempts : public QObject {
    Q_OBJECT

private:
    static Claim claim(ExecutionFixture &fixture)
    {
        return Dispatcher(*fixture.store, fixture.actions)
            .claim({u"lost"_s, u"default"_s, 300s}, fixture.now)
            .value()
            .value();
    }
    /// A worker claims the step and is never heard of again.
    static void loseWorkers(ExecutionFixture &fixture, int count)
    {
        for (int i = 0; i < count; ++i)
            fixture.now = claim(fixture).leaseUntil;
    }
    static QString reasonOf(const StepExecution &execution) { return execution.reason[u"code"_s].toString(); }

private Q_SLOTS:
    void threeExpiredClaimsFailTheAttempt()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(
            workflowText("{'name': 'a', 'action': 'do', 'opts': {}}", {}, "{'step': 'a', 'opts': {'max_attempts': 5}}")));
        const RunId run = fixture.start();
        loseWorkers(fixture, 3);
        const auto last = fixture.step();
        QVERIFY(last);
        QCOMPARE(last->outcome, StepOutcome::Error);
        QCOMPARE(last->attempt, 1);
        QCOMPARE(reasonOf(*last), u"claims_expired"_s);
        QVERIFY(fixture.calls.isEmpty());
        QCOMPARE(fixture.status(run), u"failed"_s);
        QVERIFY(!fixture.step());
        QCOMPARE(fixture.sickness(), QString());
    }

    void twoExpiredClaimsDoNot()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        const RunId run = fixture.start();
        loseWorkers(fixture, 2);
        QCOMPARE(fixture.step()->outcome, StepOutcome::Ok);
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    /// They do not use up attempts, and each attempt has its own.
    void everyAttemptIsCountedByItself()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {'outcomes': ['retry', 'retry', 'ok']}}",
                                          {}, "{'step': 'a', 'opts': {'max_attempts': 3}}")));
        const RunId run = fixture.start();
        for (const StepOutcome outcome : {StepOutcome::Retry, StepOutcome::Retry, StepOutcome::Ok}) {
            loseWorkers(fixture, 2);
            QCOMPARE(fixture.step()->outcome, outcome);
        }
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void aClaimThatWasGivenBackIsNotCounted()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        const RunId run = fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        for (int i = 0; i < 5; ++i) {
            const Claim held = claim(fixture);
            fixture.now += 1s;
            QVERIFY(!dispatcher.release(held, fixture.now)->fenced);
        }
        loseWorkers(fixture, 2);
        QCOMPARE(fixture.step()->outcome, StepOutcome::Ok);
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void aRenewedLeaseCountsOnceItHasExpired()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        fixture.start();
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        for (int i = 0; i < 3; ++i) {
            Claim held = claim(fixture);
            fixture.now += 100s;
            QVERIFY(!dispatcher.heartbeat(held, 300s, fixture.now).value());
            fixture.now = held.leaseUntil;
        }
        QCOMPARE(reasonOf(*fixture.step()), u"claims_expired"_s);
    }

    void theErrorTransitionIsTaken()
    {
        ExecutionFixture fixture;
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}}",
                                      "{'from': 'a', 'on': 'error', 'to': 'b'}")));
        const RunId run = fixture.start();
        loseWorkers(fixture, 3);
        fixture.drain();
        QCOMPARE(fixture.calledSteps(), QStringList{u"b"_s});
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void anOlderStoresPolicyIsReadAndBounded()
    {
        ExecutionFixture fixture;
        const QByteArray text = workflowText("{'name': 'a', 'action': 'do', 'opts': {}}", {},
                                             "{'step': 'a', 'opts': {'max_attempts': 1000000000}}");
        const DefinitionReport refused = readDefinitions(text)->first();
        QVERIFY(!refused.definition);
        QCOMPARE(refused.errors.first().path, u"retries[0].opts.max_attempts"_s);
        QVERIFY(refused.errors.first().message.contains(QString::number(RetryPolicy::mostAttempts)));
        const WorkflowDefinition stored = readStoredDefinitions(text)->first().definition.value();
        QVERIFY(CatalogueTable(*fixture.store).put(stored, fixture.now));
        QCOMPARE(CatalogueTable(*fixture.store).current(u"W"_s).value()->definition.fingerprint, stored.fingerprint);

        for (const int attempt : {RetryPolicy::mostAttempts - 1, RetryPolicy::mostAttempts}) {
            RunState state;
            RunnableState runnable;
            runnable.number = 1;
            runnable.step = u"a"_s;
            for (int number = 1; number <= attempt; ++number) {
                AttemptState one;
                one.attempt = number;
                one.status = number < attempt ? AttemptStatus::Failed : AttemptStatus::Claimed;
                runnable.attempts.append(one);
            }
            state.runnables.append(runnable);
            JournalDraft draft(state, fixture.now);
            planResult(draft, stored, u"run"_s, {1, attempt}, u"claim"_s, StepResult::retry(u"again"_s));
            QCOMPARE(draft.state().status, attempt < RetryPolicy::mostAttempts ? RunStatus::Running : RunStatus::Failed);
        }
    }
};

SQUIDIE_TEST(TestRepeatedAttempts)
#include "tst_repeatedattempts.moc"
