// SPDX-License-Identifier: Apache-2.0
#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include "engine/dispatcher.h"
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray twoSteps = "{'name': 'a', 'action': 'do', 'opts': {'irreversible': true}},"
                            "{'name': 'b', 'action': 'do', 'opts': {}}";
const QByteArray aThenB = "{'from': 'a', 'on': 'ok', 'to': 'b'}";

QByteArray manual(const QByteArray &action)
{
    return workflowText("{'name': 'gate', 'action': '" + action
                            + "', 'opts': {'output': 'decision'}},"
                              "{'name': 'yes', 'action': 'do', 'opts': {}}, {'name': 'no', 'action': 'do', 'opts': {}}",
                        "{'from': 'gate', 'on': 'ok', 'to': 'yes'}, {'from': 'gate', 'on': 'error', 'to': 'no'}");
}

ControlOptions by(const QString &actor, const QString &comment = {}, const QString &key = {})
{
    return ControlOptions(actor).withComment(comment).withSource(u"console"_s).withIdempotencyKey(key);
}

QString stateOf(const RunGraph &graph, const QString &id)
{
    for (const GraphNode &node : graph.nodes) {
        if (node.id == id)
            return node.state;
    }
    for (const GraphEdge &edge : graph.edges) {
        if (edge.id == id)
            return edge.state;
    }
    return u"absent"_s;
}

} // namespace

/// Commands on runs, their explanation and their graph (manual: execution.md, "Controls", "Inspection").
class TestControls : public QObject {
    Q_OBJECT

private:
    static RunExplanation explain(ExecutionFixture &fixture, const RunId &run)
    {
        return explainRun(*fixture.store, run, fixture.actions, fixture.now, fixture.trust).value();
    }
    static RunGraph graph(ExecutionFixture &fixture, const RunId &run) { return graphRun(*fixture.store, run).value(); }

private Q_SLOTS:
    void aDecisionGoesItsWay_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("next");
        QTest::newRow("resume") << QByteArray("pause") << u"resumed"_s << u"yes"_s;
        QTest::newRow("approve") << QByteArray("approval") << u"approved"_s << u"yes"_s;
        QTest::newRow("reject") << QByteArray("approval") << u"rejected"_s << u"no"_s;
    }

    void aDecisionGoesItsWay()
    {
        QFETCH(QByteArray, action);
        QFETCH(QString, decision);
        QFETCH(QString, next);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(manual(action)));
        const RunId run = fixture.start();
        QCOMPARE(fixture.step()->outcome, StepOutcome::Paused);
        QCOMPARE(fixture.status(run), u"paused"_s);
        QVERIFY(!fixture.step());
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::ManualInterventionRequired);
        QCOMPARE(stateOf(graph(fixture, run), u"gate"_s), u"paused"_s);

        Controls controls(*fixture.store, [&] { return fixture.now; });
        const ControlOptions who = by(u"anna"_s, u"looks right"_s);
        const auto done = decision == u"resumed"_s ? controls.resume(run, who)
            : decision == u"approved"_s            ? controls.approve(run, who)
                                                   : controls.reject(run, who);
        QVERIFY(done);
        const RunCommand command = fixture.view(run).commands.last();
        QCOMPARE(command.actor, u"anna"_s);
        QCOMPARE(command.comment, u"looks right"_s);
        QCOMPARE(command.at, fixture.now());
        const QJsonObject kept = fixture.view(run).context[u"decision"_s].toObject();
        QCOMPARE(kept[u"decision"_s].toString(), decision);
        QCOMPARE(kept[u"actor"_s].toString(), u"anna"_s);
        fixture.drain();
        QCOMPARE(fixture.calledSteps(), QStringList{next});
        QCOMPARE(fixture.status(run), u"completed"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void theWrongDecisionIsRefused()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(manual("approval")));
        const RunId run = fixture.start();
        Controls controls(*fixture.store);
        const ControlOptions anna = by(u"anna"_s);
        QCOMPARE(controls.approve(run, anna).error().code, ErrorCode::InvalidRunState); // not there yet
        fixture.step();
        const int facts = int(fixture.view(run).journal.size());
        QCOMPARE(controls.resume(run, {}).error().code, ErrorCode::InvalidRunState);
        QCOMPARE(fixture.view(run).journal.size(), facts);
        QVERIFY(controls.approve(run, anna));
        QCOMPARE(controls.approve(run, anna).error().code, ErrorCode::InvalidRunState);
        QCOMPARE(controls.approve(RunId::random(), anna).error().code, ErrorCode::NotFound);
    }

    void whoeverComesLaterIsToldWhoWasFirst()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(manual("approval")));
        const RunId run = fixture.start();
        fixture.step();
        Controls controls(*fixture.store, [&] { return fixture.now; });
        QVERIFY(controls.approve(run, by(u"anna"_s, u"looks right"_s)));
        const Instant first = fixture.now;
        fixture.now += 90s;
        const auto late = controls.reject(run, by(u"ben"_s));
        QCOMPARE(late.error().code, ErrorCode::InvalidRunState);
        const QString sentence = errorSentence(late.error());
        QVERIFY2(sentence.contains(u"approved by anna at "_s + formatSeconds(first)), qPrintable(sentence));
        const QJsonObject last = late.error().value.toObject()[u"last_command"_s].toObject();
        QCOMPARE(last[u"signal"_s].toString(), signaltypes::approveRun);
        QCOMPARE(last[u"actor"_s].toString(), u"anna"_s);
        QCOMPARE(last[u"comment"_s].toString(), u"looks right"_s);
        QCOMPARE(last[u"at"_s].toString(), formatMicroseconds(first));
        fixture.drain();
        QCOMPARE(fixture.calledSteps(), QStringList{u"yes"_s});
        QVERIFY(errorSentence(controls.cancel(run, by(u"ben"_s)).error()).contains(u"approved by anna"_s));
    }

    void aDecisionIsForTheStepThatWasAskedAbout()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(
            "{'name': 'legal', 'action': 'approval', 'opts': {}},"
            "{'name': 'budget', 'action': 'approval', 'opts': {}}",
            "{'from': 'legal', 'on': 'ok', 'to': 'budget'}, {'from': 'legal', 'on': 'error', 'to': 'complete'},"
            "{'from': 'budget', 'on': 'ok', 'to': 'complete'}, {'from': 'budget', 'on': 'error', 'to': 'complete'}")));
        const RunId run = fixture.start();
        fixture.step();
        Controls controls(*fixture.store, [&] { return fixture.now; });
        ControlOptions anna = by(u"anna"_s);
        anna.step = u"legal"_s;
        ControlOptions ben = by(u"ben"_s);
        ben.step = u"legal"_s;
        QVERIFY(controls.approve(run, anna));
        fixture.step(); // pauses again, at "budget", which ben was never asked about
        QCOMPARE(fixture.status(run), u"paused"_s);
        const int facts = int(fixture.view(run).journal.size());
        const auto late = controls.approve(run, ben);
        QCOMPARE(late.error().code, ErrorCode::InvalidRunState);
        QVERIFY2(errorSentence(late.error()).contains(u"approved by anna"_s), qPrintable(errorSentence(late.error())));
        QCOMPARE(fixture.view(run).journal.size(), facts);
        ben.step = u"budget"_s;
        QVERIFY(controls.approve(run, ben));
        fixture.drain();
        QCOMPARE(fixture.status(run), u"completed"_s);
    }

    void aRejectionWithoutATransitionFailsTheRun()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.loadStored(workflowText("{'name': 'a', 'action': 'do', 'opts': {'compensate': 'undo'}},"
                                                "{'name': 'gate', 'action': 'approval', 'opts': {}}",
                                                "{'from': 'a', 'on': 'ok', 'to': 'gate'}")));
        const RunId run = fixture.start();
        fixture.drain();
        QVERIFY(Controls(*fixture.store).reject(run, by(u"anna"_s, u"no"_s)));
        fixture.drain();
        QCOMPARE(fixture.calledSteps(), QStringList({u"a"_s, u"undo a"_s}));
        QCOMPARE(fixture.status(run), u"failed"_s);
        QCOMPARE(fixture.view(run).failure->value(u"code"_s).toString(), u"rejected"_s);
    }

    void cancellingEndsARunAtOnce()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(twoSteps, aThenB)));
        const RunId run = fixture.start();
        fixture.step();
        Controls controls(*fixture.store);
        QVERIFY(controls.cancel(run, by(u"anna"_s)));
        QCOMPARE(fixture.status(run), u"cancelled"_s);
        QVERIFY(!fixture.step());
        QCOMPARE(controls.cancel(run, {}).error().code, ErrorCode::InvalidRunState);
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::Terminal);
        QCOMPARE(stateOf(graph(fixture, run), u"a:ok:b"_s), u"selected"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void theSameKeyTwiceIsOneCommand()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(twoSteps, aThenB)));
        const RunId run = fixture.start();
        Controls controls(*fixture.store);
        QVERIFY(controls.cancel(run, by(u"anna"_s, {}, u"k1"_s)));
        const int facts = int(fixture.view(run).journal.size());
        QVERIFY(controls.cancel(run, by(u"anna"_s, {}, u"k1"_s)));
        QCOMPARE(fixture.view(run).journal.size(), facts);
        const auto first = controls.replay(run, by(u"anna"_s, {}, u"r1"_s), false);
        const auto again = controls.replay(run, by(u"anna"_s, {}, u"r1"_s), false);
        QCOMPARE(first->id, again->id);
        QVERIFY(controls.replay(run, by(u"anna"_s, {}, u"r2"_s), false)->id != first->id);
    }

    void aReplayIsRefusedWhereItCannotBeUndone()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(twoSteps, aThenB)));
        const RunId run = fixture.start({{u"n"_s, 3}});
        fixture.drain();
        Controls controls(*fixture.store, [&] { return fixture.now; });
        const int facts = int(fixture.view(run).journal.size());
        const auto refused = controls.replay(run, {}, false);
        QCOMPARE(refused.error().code, ErrorCode::UnsafeReplay);
        QCOMPARE(refused.error().value[u"steps"_s][0][u"step"_s].toString(), u"a"_s);
        QCOMPARE(refused.error().value[u"steps"_s][0][u"irreversible?"_s].toBool(), true);
        QVERIFY(errorSentence(refused.error()).contains(u"a"_s));
        QCOMPARE(fixture.view(run).journal.size(), facts);

        const auto forced = controls.replay(run, by(u"anna"_s, u"I know"_s), true);
        QVERIFY(forced);
        const RunView fresh = fixture.view(forced->id);
        QCOMPARE(fresh.replayedFrom, run.toString());
        QCOMPARE(fresh.input[u"n"_s].toInt(), 3);
        QCOMPARE(fresh.commands.first().signalType, signaltypes::replayRun);
        QCOMPARE(fresh.commands.first().actor, u"anna"_s);
        QCOMPARE(fixture.view(run).commands.last().data[u"new_run_id"_s].toString(), forced->id.toString());
        QCOMPARE(fixture.status(run), u"completed"_s);
        fixture.drain();
        QCOMPARE(fixture.status(forced->id), u"completed"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aReplayKeepsTheScheduleButNotItsIdempotency()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        DeliveryOptions options;
        options.now = fixture.now;
        const QJsonObject window{{u"start_at"_s, u"2026-10-05T09:00:00Z"_s}, {u"end_at"_s, u"2026-10-06T09:00:00Z"_s}};
        const QJsonObject signal{{u"signal_id"_s, u"s"_s}, {u"intended_window"_s, window}};
        const RunId run = *Runner(*fixture.store).startCronTrigger(u"W"_s, u"tick"_s, signal, options)->runId;
        fixture.drain();
        const auto replayed = Controls(*fixture.store).replay(run, {}, false).value();
        const QJsonObject before = fixture.view(run).context[u"schedule"_s].toObject();
        const QJsonObject after = fixture.view(replayed.id).context[u"schedule"_s].toObject();
        QVERIFY(before.contains(u"idempotency"_s) && before.contains(u"idempotency_key"_s));
        QVERIFY(!after.contains(u"idempotency"_s) && !after.contains(u"idempotency_key"_s));
        QCOMPARE(after[u"signal_id"_s], before[u"signal_id"_s]);
        QCOMPARE(after[u"intended_window"_s], before[u"intended_window"_s]);
        QCOMPARE(after[u"received_at"_s], before[u"received_at"_s]);
        // The firing still belongs to the first run.
        QCOMPARE(Runner(*fixture.store).startCronTrigger(u"W"_s, u"tick"_s, signal, options)->runId, std::optional(run));
        QCOMPARE(fixture.sickness(), QString());
    }

    void everyReason()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'w', 'action': 'wait', 'opts': {'duration': 60000}},"
                                          "{'name': 'b', 'action': 'do', 'opts': {}}",
                                          "{'from': 'w', 'on': 'ok', 'to': 'b'}")));
        const RunId run = fixture.start();
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::AttemptVisible);
        QCOMPARE(explain(fixture, run).actions.first().name, u"start_worker"_s);
        fixture.step();
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::AttemptScheduledForLater);
        fixture.now += 2min;
        Dispatcher dispatcher(*fixture.store, fixture.actions);
        QVERIFY(dispatcher.claim({u"slow"_s, u"default"_s, 300s}, fixture.now).value());
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::AttemptClaimed);
        QCOMPARE(explain(fixture, run).attempts.first().owner, u"slow"_s);
        QCOMPARE(stateOf(graph(fixture, run), u"b"_s), u"running"_s);
        fixture.now += 301s;
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::ExpiredClaim);
        fixture.drain();
        QCOMPARE(explain(fixture, run).reason, ExplanationReason::Terminal);
        QCOMPARE(explain(fixture, run).actions.first().name, u"replay"_s);

        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'elsewhere', 'opts': {}}", {}, {}, "E")));
        const RunId other = fixture.start({}, u"E"_s);
        QCOMPARE(explain(fixture, other).reason, ExplanationReason::ActionUnavailable);
        QVERIFY(explain(fixture, other).sentence.contains(u"elsewhere"_s));
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'action': 'command', 'opts': {'program': '/bin/true'}}", {}, {}, "C")));
        const RunId command = fixture.start({}, u"C"_s);
        QCOMPARE(explain(fixture, command).reason, ExplanationReason::UntrustedDefinition);
        QCOMPARE(explain(fixture, command).actions.first().name, u"trust"_s);
        QVERIFY(!explainRun(*fixture.store, RunId::random(), fixture.actions, fixture.now));
    }

    void theGraphTellsTheWayTaken()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(
            "{'name': 'fetch_feed', 'action': 'do', 'opts': {'gives': {'count': 0}, 'compensate': 'undo'}},"
            "{'name': 'post', 'action': 'do', 'opts': {'outcomes': ['retry']}}, {'name': 'note', 'action': 'do', 'opts': {}},"
            "{'name': 'rescue', 'action': 'do', 'opts': {}}",
            "{'from': 'fetch_feed', 'on': 'ok', 'to': 'post', 'condition': {'path': ['count'], 'greater_than': 0}},"
            "{'from': 'fetch_feed', 'on': 'ok', 'to': 'post', 'condition': {'path': ['count'], 'equals': 0}},"
            "{'from': 'fetch_feed', 'on': 'ok', 'to': 'note'}, {'from': 'post', 'on': 'ok', 'to': 'complete'},"
            "{'from': 'post', 'on': 'error', 'to': 'rescue', 'recovery': 'compensation'},"
            "{'from': 'note', 'on': 'ok', 'to': 'complete'}, {'from': 'rescue', 'on': 'ok', 'to': 'complete'}",
            "{'step': 'post', 'opts': {'max_attempts': 2}}")));
        const RunId run = fixture.start();
        QCOMPARE(stateOf(graph(fixture, run), u"fetch_feed"_s), u"pending"_s);
        QCOMPARE(stateOf(graph(fixture, run), u"note:ok:complete"_s), u"pending"_s);
        fixture.step();
        RunGraph now = graph(fixture, run);
        QCOMPARE(stateOf(now, u"fetch_feed"_s), u"completed"_s);
        QCOMPARE(stateOf(now, u"fetch_feed:ok:post:condition:0"_s), u"skipped"_s);
        QCOMPARE(stateOf(now, u"fetch_feed:ok:post:condition:1"_s), u"selected"_s);
        QCOMPARE(stateOf(now, u"fetch_feed:ok:note"_s), u"skipped"_s);
        QCOMPARE(stateOf(now, u"note"_s), u"waiting"_s);
        QCOMPARE(stateOf(now, u"note:ok:complete"_s), u"pending"_s); // although nothing leads there any more
        QCOMPARE(stateOf(now, u"post:error:rescue"_s), u"pending"_s);
        QCOMPARE(now.edges[4].recovery, u"compensation"_s);
        fixture.step();
        QCOMPARE(stateOf(graph(fixture, run), u"post"_s), u"retrying"_s);
        fixture.drain();
        now = graph(fixture, run);
        QCOMPARE(stateOf(now, u"post"_s), u"completed"_s);
        QCOMPARE(stateOf(now, u"complete"_s), u"absent"_s);
        QCOMPARE(stateOf(now, u"post:error:rescue"_s), u"skipped"_s);
        QCOMPARE(now.nodes.first().compensation, u"waiting"_s);
    }

    void theGraphOfAFailedJoin()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}},"
                                          "{'name': 'b', 'action': 'do', 'opts': {'outcomes': ['error']}},"
                                          "{'name': 'c', 'action': 'do', 'opts': {'after': ['a', 'b']}}")));
        const RunId run = fixture.start();
        fixture.drain();
        const RunGraph now = graph(fixture, run);
        QCOMPARE(stateOf(now, u"b"_s), u"failed"_s);
        QCOMPARE(stateOf(now, u"c"_s), u"waiting"_s);
        QCOMPARE(stateOf(now, u"a:dependency:c"_s), u"selected"_s);
        QCOMPARE(stateOf(now, u"b:dependency:c"_s), u"blocked"_s);
    }
};

SQUIDIE_TEST(TestControls)
#include "tst_controls.moc"
