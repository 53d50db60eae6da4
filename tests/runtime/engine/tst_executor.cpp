// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray stepText(const QByteArray &name, const QByteArray &options = {}, const QByteArray &action = "do")
{
    return "{'name': '" + name + "', 'action': '" + action + "', 'opts': {" + options + "}}";
}

QByteArray edge(const QByteArray &from, const QByteArray &on, const QByteArray &to, const QByteArray &rest = {})
{
    return "{'from': '" + from + "', 'on': '" + on + "', 'to': '" + to + "'" + (rest.isEmpty() ? QByteArray() : ", " + rest)
        + "}";
}

QByteArray list(const QList<QByteArray> &parts)
{
    return parts.join(',');
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(json(text)).object();
}

QJsonObject withoutSchedule(QJsonObject context)
{
    context.remove(u"schedule"_s);
    return context;
}

} // namespace

/// Execution, rule by rule (manual: execution.md): what runs, in which order, and what the run comes to.
class TestExecutor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QByteArray>("transitions");
        QTest::addColumn<QByteArray>("retries");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("context");

        const QByteArray two = list({stepText("a", "'gives': {'count': 3}"), stepText("b")});
        const auto row = [](const char *name, const QByteArray &steps, const QByteArray &transitions, const char *called,
                            const char *status, const char *context = "{}", const QByteArray &retries = {},
                            const char *input = "{}") {
            QTest::newRow(name) << steps << transitions << retries << QString::fromLatin1(input)
                                << QString::fromLatin1(called) << QString::fromLatin1(status)
                                << QString::fromLatin1(context);
        };
        row("one step", stepText("a"), {}, "a", "completed");
        row("in order", two, list({edge("a", "ok", "b"), edge("b", "ok", "complete")}), "a b", "completed", "{'count': 3}");
        row("end without a transition", two, edge("a", "ok", "b"), "a b", "completed", "{'count': 3}");

        // Routing
        const auto routed = [&](const QByteArray &condition) {
            return list({edge("a", "ok", "b", "'condition': " + condition), edge("a", "ok", "complete")});
        };
        row("condition holds", two, routed("{'path': ['count'], 'greater_than': 2}"), "a b", "completed", "{'count': 3}");
        row("condition at its border", two, routed("{'path': ['count'], 'greater_than': 3}"), "a", "completed",
            "{'count': 3}");
        row("less than", two, routed("{'path': ['count'], 'less_than': 3.5}"), "a b", "completed", "{'count': 3}");
        row("equals", two, routed("{'path': ['count'], 'equals': 3}"), "a b", "completed", "{'count': 3}");
        row("equals another type", two, routed("{'path': ['count'], 'equals': '3'}"), "a", "completed", "{'count': 3}");
        row("missing path", two, routed("{'path': ['feed', 'count'], 'less_than': 9}"), "a", "completed", "{'count': 3}");
        row("equals null is not missing", two, routed("{'path': ['nothing'], 'equals': null}"), "a", "completed",
            "{'count': 3}");
        row("numbers only", list({stepText("a", "'gives': {'count': '3'}"), stepText("b")}),
            routed("{'path': ['count'], 'greater_than': 2}"), "a", "completed", "{'count': '3'}");
        row("first match wins", list({stepText("a", "'gives': {'n': 5}"), stepText("b"), stepText("c")}),
            list({edge("a", "ok", "complete"), edge("a", "ok", "c", "'condition': {'path': ['n'], 'greater_than': 1}"),
                  edge("a", "ok", "b", "'condition': {'path': ['n'], 'greater_than': 2}")}),
            "a c", "completed", "{'n': 5}");
        row("no transition fits", two, edge("a", "ok", "b", "'condition': {'path': ['count'], 'less_than': 0}"), "a",
            "failed", "{'count': 3}");

        // Context
        row("output key",
            list({stepText("a", "'gives': {'entries': [1, 2]}, 'output': 'feed'"),
                  stepText("b", "'input': {'list': ['feed', 'entries']}")}),
            edge("a", "ok", "b"), "a b", "completed", "{'feed': {'entries': [1, 2]}}");
        row("later output wins", list({stepText("a", "'gives': {'x': 1, 'y': 1}"), stepText("b", "'gives': {'x': 2}")}),
            edge("a", "ok", "b"), "a b", "completed", "{'x': 2, 'y': 1}");
        row("schedule is never overwritten", stepText("a", "'gives': {'schedule': 'mine', 'x': 1}"), {}, "a", "completed",
            "{'x': 1}");
        row("schedule as an output key", stepText("a", "'gives': {'x': 1}, 'output': 'schedule'"), {}, "a", "completed");
        row("missing input path", list({stepText("a"), stepText("b", "'input': {'list': ['feed', 'entries']}")}),
            edge("a", "ok", "b"), "a", "failed", "{}", {}, "{'feed': {'other': 1}}");
        row("missing input key", list({stepText("a", "'input': ['n']")}), {}, "a", "completed");

        // Results
        const QByteArray failing = list({stepText("a"), stepText("b", "'outcomes': ['error']"), stepText("c")});
        row("error without a transition", failing, list({edge("a", "ok", "b"), edge("b", "ok", "c")}), "a b", "failed");
        row("error transition", failing, list({edge("a", "ok", "b"), edge("b", "ok", "complete"), edge("b", "error", "c")}),
            "a b c", "completed");
        row("error is not retried", stepText("a", "'outcomes': ['error']"), {}, "a", "failed", "{}",
            "{'step': 'a', 'opts': {'max_attempts': 5}}");
        row("retry until it works", stepText("a", "'outcomes': ['retry', 'retry', 'ok'], 'gives': {'x': 1}"), {}, "a a a",
            "completed", "{'x': 1}", "{'step': 'a', 'opts': {'max_attempts': 3}}");
        row("retry until they are used up", stepText("a", "'outcomes': ['retry', 'retry', 'retry']"), {}, "a a", "failed",
            "{}", "{'step': 'a', 'opts': {'max_attempts': 2}}");
        row("retry without a policy", stepText("a", "'outcomes': ['retry']"), {}, "a", "failed");
        row("retries used up take the error transition",
            list({stepText("a", "'outcomes': ['retry', 'retry']"), stepText("b")}),
            list({edge("a", "ok", "complete"), edge("a", "error", "b")}), "a a b", "completed", "{}",
            "{'step': 'a', 'opts': {'max_attempts': 2}}");

        // Compensation
        const QByteArray undoable =
            list({stepText("a", "'compensate': 'undo'"), stepText("b"), stepText("c", "'compensate': 'undo'"),
                  stepText("d", "'compensate': 'undo', 'outcomes': ['error']")});
        const QByteArray chain = list({edge("a", "ok", "b"), edge("b", "ok", "c"), edge("c", "ok", "d")});
        row("compensation in reverse", undoable, chain, "a b c d undo c undo a", "failed");
        row("a caught error compensates nothing", undoable,
            list({edge("a", "ok", "b"), edge("b", "ok", "c"), edge("c", "ok", "d"), edge("d", "error", "complete")}),
            "a b c d", "completed");
        row("a failing compensation does not stop the rest",
            list({stepText("a", "'compensate': 'undo'"), stepText("b", "'compensate': 'undo', 'undo_outcomes': ['error']"),
                  stepText("c", "'outcomes': ['error']")}),
            list({edge("a", "ok", "b"), edge("b", "ok", "c")}), "a b c undo b undo a", "failed");
        row("a compensation is retried by its step's policy",
            list({stepText("a", "'compensate': 'undo', 'undo_outcomes': ['retry', 'ok']"),
                  stepText("b", "'outcomes': ['error']")}),
            edge("a", "ok", "b"), "a b undo a undo a", "failed", "{}", "{'step': 'a', 'opts': {'max_attempts': 2}}");
        row("what compensations put out stays out of the context",
            list({stepText("a", "'compensate': 'undo', 'gives': {'x': 1}"), stepText("b", "'outcomes': ['error']")}),
            edge("a", "ok", "b"), "a b undo a", "failed", "{'x': 1}");

        // Dependencies
        row("roots and a join", list({stepText("a"), stepText("b"), stepText("c", "'after': ['a', 'b']")}), {}, "a b c",
            "completed");
        row("diamond",
            list({stepText("a"), stepText("b", "'after': ['a']"), stepText("c", "'after': ['a']"),
                  stepText("d", "'after': ['b', 'c']")}),
            {}, "a b c d", "completed");
        row("a failed dependency plans no join",
            list({stepText("a", "'outcomes': ['error']"), stepText("b"), stepText("c", "'after': ['a', 'b']")}), {}, "a",
            "failed");
        row("a late failure compensates what is done",
            list({stepText("a", "'compensate': 'undo'"), stepText("b", "'outcomes': ['error']"),
                  stepText("c", "'after': ['a', 'b']")}),
            {}, "a b undo a", "failed");

        // Built in
        row("wait and log", list({stepText("a"), stepText("w", "'duration': 60000", "wait"), stepText("b")}),
            list({edge("a", "ok", "w"), edge("w", "ok", "b")}), "a b", "completed");
    }

    void rules()
    {
        QFETCH(QByteArray, steps);
        QFETCH(QByteArray, transitions);
        QFETCH(QByteArray, retries);
        QFETCH(QString, input);
        QFETCH(QString, called);
        QFETCH(QString, status);
        QFETCH(QString, context);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(steps, transitions, retries)));
        const RunId run = fixture.start(object(input.toLatin1()));
        fixture.drain();
        QCOMPARE(fixture.calledSteps().join(u' '), called);
        QCOMPARE(fixture.status(run), status);
        QCOMPARE(withoutSchedule(fixture.view(run).context), object(context.toLatin1()));
        QCOMPARE(fixture.sickness(), QString());
        // Over is over: nothing is left to claim.
        QVERIFY(!fixture.step());
        QVERIFY(!fixture.executor->nextVisible(u"default"_s).value());
    }

    void retriesComeLaterAndLater_data()
    {
        QTest::addColumn<QByteArray>("backoff");
        QTest::addColumn<QList<int>>("delays");
        QTest::newRow("exponential") << QByteArray("{'type': 'exponential', 'min': 1000, 'max': 5000}")
                                     << QList<int>{1000, 2000, 4000, 5000, 5000};
        QTest::newRow("constant") << QByteArray("{'type': 'constant', 'min': 700}")
                                  << QList<int>{700, 700, 1000, 1000, 1000};
        QTest::newRow("none") << QByteArray("null") << QList<int>{0, 0, 1000, 1000, 1000};
    }

    void retriesComeLaterAndLater()
    {
        QFETCH(QByteArray, backoff);
        QFETCH(QList<int>, delays);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(stepText("a", "'outcomes': ['retry', 'retry', 'retry', 'retry', 'retry']"), {},
                                          "{'step': 'a', 'opts': {'max_attempts': 6, 'backoff': " + backoff + "}}")));
        const RunId run = fixture.start();
        for (const int delay : delays) {
            QVERIFY(fixture.step());
            const AttemptRow last = fixture.view(run).attempts.last();
            const auto failed = *fixture.view(run).attempts[fixture.view(run).attempts.size() - 2].finishedAt;
            QCOMPARE(last.visibleAt - failed, std::chrono::microseconds(qint64(delay) * 1000));
            fixture.now = last.visibleAt;
        }
        QVERIFY(fixture.step());
        QCOMPARE(fixture.status(run), u"completed"_s);
        // One key for all attempts, so that the outside world can tell them to be one.
        for (const auto &call : fixture.calls)
            QCOMPARE(call.context[u"idempotency_key"_s].toString(), run.toString() + u":a:1"_s);
    }

    void aWaitHoldsNoWorker()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(
            workflowText(list({stepText("w", "'duration': 60000", "wait"), stepText("b")}), edge("w", "ok", "b"))));
        const RunId run = fixture.start();
        QVERIFY(fixture.step());
        QVERIFY(!fixture.step());
        const AttemptRow next = fixture.view(run).attempts.last();
        QCOMPARE(next.step, u"b"_s);
        QCOMPARE(next.visibleAt - *fixture.view(run).attempts.first().finishedAt, std::chrono::microseconds(60s));
        fixture.now = next.visibleAt - 1us;
        QVERIFY(!fixture.step());
        fixture.now = next.visibleAt;
        QVERIFY(fixture.step());
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void aJoinWaitsForTheLongestWait()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(
            list({stepText("w", "'duration': 60000", "wait"), stepText("a"), stepText("b", "'after': ['w', 'a']")}))));
        const RunId run = fixture.start();
        QVERIFY(fixture.step());
        QVERIFY(fixture.step());
        QVERIFY(!fixture.step());
        const AttemptRow join = fixture.view(run).attempts.last();
        QCOMPARE(join.step, u"b"_s);
        QCOMPARE(join.visibleAt, *fixture.view(run).attempts.at(1).finishedAt + 60s);
    }

    void theStepSeesTheRunAndNeverTheToken()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(
            list({stepText("a", "'gives': {'n': 2, 'x': 1}"),
                  stepText("b", "'input': {'renamed': ['feed', 'url'], 'when': ['schedule', 'trigger_name']}")}),
            edge("a", "ok", "b"))));
        DeliveryOptions options;
        options.now = fixture.now;
        const auto started =
            Runner(*fixture.store).startCronTrigger(u"W"_s, u"tick"_s, {{u"signal_id"_s, u"s"_s}}, options).value();
        QCOMPARE(started.outcome, Outcome::Started);
        fixture.drain();
        QCOMPARE(fixture.status(*started.runId), u"failed"_s); // it has no feed.url
        QCOMPARE(fixture.calledSteps(), QStringList{u"a"_s});
        const QJsonObject context = fixture.calls.first().context;
        QCOMPARE(context[u"schedule"_s][u"signal_id"_s].toString(), u"s"_s);
        for (const char *key : {"run_id", "workflow", "step", "attempt", "runnable_key", "idempotency_key", "claim_id"})
            QVERIFY2(context.contains(QLatin1String(key)), key);
        QVERIFY(!QJsonDocument(context).toJson().contains("token"));
        QCOMPARE(fixture.calls.first().input[u"schedule"_s][u"signal_id"_s].toString(), u"s"_s);
    }

    void theDecisionIsStored()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(
            list({stepText("a", "'gives': {'n': 5}"), stepText("b")}),
            list({edge("a", "ok", "complete"), edge("a", "ok", "b", "'condition': {'path': ['n'], 'greater_than': 1}")}))));
        const RunId run = fixture.start();
        fixture.step();
        for (const JournalEntry &fact : fixture.view(run).journal) {
            if (fact.type != facts::runnableApplied)
                continue;
            QCOMPARE(fact.data[u"to"_s].toString(), u"b"_s);
            QCOMPARE(fact.data[u"transition"_s].toInt(), 1);
            QCOMPARE(fact.data[u"condition"_s][u"greater_than"_s].toInt(), 1);
            return;
        }
        QFAIL("no decision");
    }

    void aRunKeepsTheDefinitionItStartedWith()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(list({stepText("a"), stepText("old")}), edge("a", "ok", "old"))));
        const RunId before = fixture.start();
        QVERIFY(fixture.load(workflowText(list({stepText("a"), stepText("new")}), edge("a", "ok", "new"))));
        const RunId after = fixture.start();
        fixture.drain();
        QCOMPARE(fixture.view(before).attempts.last().step, u"old"_s);
        QCOMPARE(fixture.view(after).attempts.last().step, u"new"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void whatNobodyHereCanDoIsLeftAloneAndHoldsUpNothing()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(stepText("a", {}, "elsewhere.action"), {}, {}, "Elsewhere")));
        QVERIFY(fixture.load(workflowText(stepText("a"))));
        const RunId other = fixture.start({}, u"Elsewhere"_s);
        const RunId own = fixture.start();
        fixture.drain();
        QCOMPARE(fixture.status(own), u"completed"_s);
        QCOMPARE(fixture.status(other), u"running"_s);
        QCOMPARE(fixture.view(other).attempts.first().status, AttemptStatus::Scheduled);
    }

    void queuesAreApart()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(stepText("a"))));
        DeliveryOptions options;
        options.now = fixture.now;
        options.queue = u"slow"_s;
        const RunId run = *Runner(*fixture.store).startTrigger(u"W"_s, u"go"_s, {}, options)->runId;
        QVERIFY(!fixture.step());
        ExecuteOptions execute;
        execute.queue = u"slow"_s;
        QVERIFY(fixture.executor->executeNext(execute).value());
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void theOldestComesFirst()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(stepText("a"))));
        QVector<RunId> runs;
        for (int i = 0; i < 5; ++i) {
            runs << fixture.start();
            fixture.now += 1s;
        }
        for (const RunId &run : runs)
            QCOMPARE(fixture.step()->runId, run);
    }

    void anActionThatThrowsEndsItsStepAlone()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.actions.add(u"throws"_s, [](const StepCall &) -> StepResult { throw std::runtime_error("boom"); }));
        QVERIFY(fixture.load(workflowText(stepText("a", {}, "throws"))));
        const RunId run = fixture.start();
        QCOMPARE(fixture.step()->outcome, StepOutcome::Error);
        const QJsonObject reason = fixture.view(run).failure->value(u"reason"_s).toObject();
        QCOMPARE(reason[u"code"_s].toString(), u"exception"_s);
        QVERIFY(!QJsonDocument(reason).toJson().contains("boom")); // it may hold anything
    }

    void anOutputThatIsTooLargeFailsItsStep()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.actions.add(u"large"_s, [](const StepCall &) {
            return StepResult::ok({{u"text"_s, QString(2 * 1024 * 1024, u'x')}});
        }));
        QVERIFY(fixture.load(workflowText(stepText("a", {}, "large"))));
        const RunId run = fixture.start();
        QCOMPARE(fixture.step()->outcome, StepOutcome::Error);
        QCOMPARE(fixture.view(run).failure->value(u"reason"_s)[u"code"_s].toString(), u"output_too_large"_s);
    }

    void actionsHaveNamesOfTheirOwn()
    {
        ActionRegistry registry = ActionRegistry::builtIn();
        const Action nothing = [](const StepCall &) { return StepResult::ok(); };
        QVERIFY(!registry.add(u"wait"_s, nothing));
        QVERIFY(!registry.add(u""_s, nothing));
        QVERIFY(!registry.add(u"empty"_s, Action()));
        QVERIFY(registry.add(u"mine"_s, nothing));
        QVERIFY(!registry.add(u"mine"_s, nothing));
    }
};

SQUIDIE_TEST(TestExecutor)
#include "tst_executor.moc"
