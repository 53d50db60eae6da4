// SPDX-License-Identifier: Apache-2.0
#include "runtime/inspect/runscenes.h"
#include "store/runtable.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What "run show", "run explain", "run graph" and "run list" say of a run (manual: execution.md, "Inspection").
class TestRunReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasons_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QStringList>("details"); ///< keys besides those of every reason
        QTest::addColumn<QStringList>("next");
        const auto row = [](const char *name, Scene scene, const QString &reason, const QString &step,
                            const QStringList &details, const QStringList &next) {
            QTest::newRow(name) << int(scene) << reason << step << details << next;
        };
        const QStringList over{u"replay"_s, u"terminal?"_s, u"terminal_status"_s};
        const QStringList manual{u"kind"_s, u"metadata"_s, u"paused_at"_s, u"step"_s};
        const QStringList visible{u"runnable_keys"_s, u"visible_attempt_count"_s};
        const QStringList done{u"inspect_terminal_run"_s, u"replay_run"_s};
        row("completed", Scene::Completed, u"terminal"_s, {}, over, done);
        row("failed", Scene::Failed, u"terminal"_s, {}, over, done);
        row("cancelled", Scene::Cancelled, u"terminal"_s, {}, over, done);
        row("paused", Scene::Paused, u"manual_intervention_required"_s, u"a"_s, manual, {u"resolve_manual_step"_s});
        row("approval", Scene::Approval, u"manual_intervention_required"_s, u"a"_s, manual, {u"resolve_manual_step"_s});
        row("expired", Scene::Expired, u"expired_claim"_s, u"a"_s,
            {u"expired_claim_count"_s, u"oldest_lease_until"_s, u"runnable_keys"_s}, {u"recover_expired_claim"_s});
        row("visible", Scene::Visible, u"attempt_visible"_s, u"a"_s, visible, {u"wait_for_worker_claim"_s});
        row("no such action", Scene::Unknown, u"action_unavailable"_s, u"a"_s, visible, {u"wait_for_worker_claim"_s});
        row("not trusted", Scene::Untrusted, u"untrusted_definition"_s, u"a"_s, visible, {u"wait_for_worker_claim"_s});
        row("claimed", Scene::Claimed, u"attempt_claimed"_s, u"a"_s,
            {u"claimed_attempt_count"_s, u"earliest_lease_until"_s, u"runnable_keys"_s}, {u"wait_for_attempt_completion"_s});
        row("later", Scene::Later, u"attempt_scheduled_for_later"_s, u"b"_s,
            {u"next_visible_at"_s, u"runnable_keys"_s, u"scheduled_attempt_count"_s}, {u"wait_until_attempt_visible"_s});
        row("retrying", Scene::Retrying, u"attempt_scheduled_for_later"_s, u"a"_s,
            {u"next_visible_at"_s, u"runnable_keys"_s, u"scheduled_attempt_count"_s}, {u"wait_until_attempt_visible"_s});
    }
    void reasons()
    {
        QFETCH(int, scene);
        QFETCH(QString, reason);
        QFETCH(QString, step);
        QFETCH(QStringList, details);
        QFETCH(QStringList, next);
        Seen seen{Scene(scene)};
        const QJsonObject explained = seen.explained();
        const QJsonObject shown = seen.shown();
        QCOMPARE(explained[u"reason"_s].toString(), reason);
        QCOMPARE(shown[u"reason"_s].toString(), reason);
        QCOMPARE(explained[u"evidence"_s][u"snapshot_reason"_s].toString(), reason);
        QCOMPARE(explained[u"step"_s], step.isEmpty() ? QJsonValue() : QJsonValue(step));
        QCOMPARE(textsOf(explained[u"next_actions"_s]), next);
        QStringList keys = explained[u"details"_s].toObject().keys();
        for (const char *always : {"command_count", "latest_command", "fingerprint", "trust_digest", "attempts", "failure"})
            QVERIFY2(keys.removeOne(QLatin1String(always)), always);
        QCOMPARE(keys, details);
        QCOMPARE(explained[u"summary"_s], explained[u"sentence"_s]);
        QVERIFY(!explained[u"summary"_s].toString().isEmpty());
        for (const char *name : {"run_id", "workflow", "definition_version", "queue", "status", "actions"})
            QVERIFY2(explained.contains(QLatin1String(name)), name);
        QStringList evidence = explained[u"evidence"_s].toObject().keys();
        QCOMPARE(evidence.join(u' '),
                 u"anomalies anomaly_count applied_runnable_keys attempt_counts child_runs command_counts command_history"
                 " definition_version duplicate_commands manual_state next_visible_at parent_run planned_runnable_keys"
                 " snapshot_reason terminal_status thread_revisions"_s);
    }

    void whatIsShown_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QStringList>("attempts"); ///< step, number and status
        QTest::addColumn<QStringList>("visible");
        QTest::addColumn<QStringList>("scheduled");
        QTest::addColumn<QStringList>("expired");
        QTest::addColumn<QStringList>("applied"); ///< steps
        QTest::addColumn<QStringList>("current"); ///< in the graph
        const auto row = [](const char *name, Scene scene, const char *status, const QStringList &attempts,
                            const QStringList &visible, const QStringList &scheduled, const QStringList &expired,
                            const QStringList &applied, const QStringList &current) {
            QTest::newRow(name) << int(scene) << QString::fromLatin1(status) << attempts << visible << scheduled << expired
                                << applied << current;
        };
        const QStringList a{u"a"_s};
        const QStringList b{u"b"_s};
        row("visible", Scene::Visible, "running", {u"a 1 available"_s}, a, {}, {}, {}, a);
        row("later", Scene::Later, "running", {u"a 1 completed"_s, u"b 1 available"_s}, {}, b, {}, a, b);
        row("claimed", Scene::Claimed, "running", {u"a 1 claimed"_s}, {}, {}, {}, {}, a);
        row("expired", Scene::Expired, "running", {u"a 1 claimed"_s}, {}, {}, a, {}, a);
        row("retrying", Scene::Retrying, "running", {u"a 1 failed"_s, u"a 2 retry_scheduled"_s}, {}, a, {}, {}, a);
        row("paused", Scene::Paused, "paused", {u"a 1 completed"_s}, {}, {}, {}, a, a);
        row("resumed", Scene::Resumed, "running", {u"a 1 completed"_s, u"b 1 available"_s}, b, {}, {}, a, b);
        row("completed", Scene::Completed, "completed", {u"a 1 completed"_s, u"b 1 completed"_s}, {}, {}, {}, a + b, {});
        row("failed", Scene::Failed, "failed", {u"a 1 failed"_s}, {}, {}, {}, {}, {});
        row("cancelled", Scene::Cancelled, "cancelled", {u"a 1 available"_s}, {}, {}, {}, {}, {});
        row("rejected", Scene::Rejected, "completed", {u"a 1 completed"_s}, {}, {}, {}, a, {});
    }
    void whatIsShown()
    {
        QFETCH(int, scene);
        QFETCH(QString, status);
        QFETCH(QStringList, attempts);
        QFETCH(QStringList, visible);
        QFETCH(QStringList, scheduled);
        QFETCH(QStringList, expired);
        QFETCH(QStringList, applied);
        QFETCH(QStringList, current);
        Seen seen{Scene(scene)};
        const QJsonObject shown = seen.shown();
        QCOMPARE(shown[u"status"_s].toString(), status);
        const bool over = status != u"running"_s && status != u"paused"_s;
        QCOMPARE(shown[u"terminal?"_s], QJsonValue(over));
        QCOMPARE(shown[u"terminal_status"_s], over ? QJsonValue(status) : QJsonValue());
        QStringList listed;
        QStringList keys;
        for (const QJsonValue &attempt : shown[u"attempts"_s].toArray()) {
            listed << attempt[u"step"_s].toString() + u' ' + QString::number(attempt[u"attempt_number"_s].toInt()) + u' '
                    + attempt[u"status"_s].toString();
            keys << attempt[u"runnable_key"_s].toString();
            QCOMPARE(keys.last(), seen.key(attempt[u"step"_s].toString(), attempt[u"attempt_number"_s].toInt()));
            QCOMPARE(attempt[u"idempotency_key"_s].toString(), seen.key(attempt[u"step"_s].toString()));
            QCOMPARE(attempt[u"wakeup_emitted?"_s], QJsonValue(false));
            QVERIFY(attempt[u"input"_s].isObject());
            QVERIFY(!attempt.toObject().contains(u"claim_token"_s) && !attempt.toObject().contains(u"token_sha256"_s));
        }
        QCOMPARE(listed, attempts);
        QCOMPARE(valuesOf(shown[u"visible_attempts"_s], u"step"_s), visible);
        QCOMPARE(valuesOf(shown[u"scheduled_attempts"_s], u"step"_s), scheduled);
        QCOMPARE(valuesOf(shown[u"expired_claims"_s], u"step"_s), expired);
        QCOMPARE(shown[u"next_visible_at"_s].isNull(), scheduled.isEmpty());
        QStringList appliedKeys;
        for (const QString &step : applied)
            appliedKeys << seen.key(step);
        QCOMPARE(textsOf(shown[u"applied_runnable_keys"_s]), appliedKeys);
        keys.sort();
        QCOMPARE(textsOf(shown[u"planned_runnable_keys"_s]), keys);
        QCOMPARE(valuesOf(shown[u"planned_runnables"_s], u"runnable_key"_s), keys);
        QCOMPARE(shown[u"pending_dispatches"_s].toArray(), QJsonArray());
        QCOMPARE(shown[u"pending_results"_s].toArray(), QJsonArray());
        QCOMPARE(shown[u"thread_revisions"_s][u"run"_s].toInt(), int(shown[u"journal"_s].toArray().size()));
        QVERIFY(shown[u"thread_revisions"_s][u"dispatch"_s].toInt() <= shown[u"thread_revisions"_s][u"run"_s].toInt());

        const QJsonObject drawn = seen.drawn();
        QCOMPARE(textsOf(drawn[u"current_node_ids"_s]), current);
        QCOMPARE(drawn[u"current_node_id"_s], current.isEmpty() ? QJsonValue() : QJsonValue(current.first()));
        QCOMPARE(drawn[u"terminal?"_s], QJsonValue(over));
        QCOMPARE(drawn[u"source"_s].toString(), u"read_model"_s);
        for (const QJsonValue &node : drawn[u"nodes"_s].toArray()) {
            QCOMPARE(node[u"current?"_s].toBool(), current.contains(node[u"id"_s].toString()));
            QCOMPARE(node[u"attempts"_s].toArray(), QJsonArray());
            for (const char *left : {"input", "output", "error", "manual_state", "recovery"})
                QVERIFY2(node[QLatin1String(left)].isNull() && node.toObject().contains(QLatin1String(left)), left);
        }
        QCOMPARE(seen.explained()[u"evidence"_s][u"applied_runnable_keys"_s], shown[u"applied_runnable_keys"_s]);
    }

    void graphs_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QByteArray>("states"); ///< of nodes and edges
        const auto row = [](const char *name, Scene scene, const QByteArray &states) {
            QTest::newRow(name) << int(scene) << states;
        };
        row("visible", Scene::Visible, "{'a': 'pending', 'b': 'waiting', 'a:ok:b': 'pending', 'b:ok:complete': 'pending'}");
        row("later", Scene::Later, "{'a': 'completed', 'b': 'pending', 'a:ok:b': 'selected', 'b:ok:complete': 'pending'}");
        row("claimed", Scene::Claimed, "{'a': 'running', 'b': 'waiting', 'a:ok:b': 'pending', 'b:ok:complete': 'pending'}");
        row("expired", Scene::Expired, "{'a': 'running', 'b': 'waiting', 'a:ok:b': 'pending', 'b:ok:complete': 'pending'}");
        row("retrying", Scene::Retrying,
            "{'a': 'retrying', 'b': 'waiting', 'a:ok:b': 'pending', 'b:ok:complete': 'pending'}");
        row("paused", Scene::Paused, "{'a': 'paused', 'b': 'waiting', 'a:ok:b': 'pending', 'b:ok:complete': 'pending'}");
        row("resumed", Scene::Resumed,
            "{'a': 'completed', 'b': 'pending', 'a:ok:b': 'selected', 'b:ok:complete': 'pending'}");
        row("completed", Scene::Completed,
            "{'a': 'completed', 'b': 'completed', 'a:ok:b': 'selected', 'b:ok:complete': 'selected'}");
        row("failed", Scene::Failed, "{'a': 'failed', 'b': 'waiting', 'a:ok:b': 'skipped', 'b:ok:complete': 'pending'}");
        row("cancelled", Scene::Cancelled,
            "{'a': 'pending', 'b': 'waiting', 'a:ok:b': 'pending', 'b:ok:complete': 'pending'}");
        row("approved", Scene::Approved,
            "{'a': 'completed', 'b': 'pending', 'a:ok:b': 'selected', 'b:ok:complete': 'pending', 'a:error:complete': 'skipped'}");
        row("rejected", Scene::Rejected,
            "{'a': 'completed', 'b': 'waiting', 'a:ok:b': 'skipped', 'b:ok:complete': 'pending', 'a:error:complete': 'selected'}");
    }
    void graphs()
    {
        QFETCH(int, scene);
        QFETCH(QByteArray, states);
        Seen seen{Scene(scene)};
        const QJsonObject drawn = seen.drawn();
        QJsonObject found;
        for (const QJsonValue &node : drawn[u"nodes"_s].toArray()) {
            found.insert(node[u"id"_s].toString(), node[u"status"_s]);
            QCOMPARE(node[u"state"_s], node[u"status"_s]);
        }
        for (const QJsonValue &edge : drawn[u"edges"_s].toArray()) {
            found.insert(edge[u"id"_s].toString(), edge[u"status"_s]);
            QCOMPARE(edge[u"type"_s].toString(), u"transition"_s);
            for (const char *state : {"selected", "skipped", "pending", "blocked"})
                QCOMPARE(edge[QLatin1String(state) + u'?'].toBool(), edge[u"status"_s].toString() == QLatin1String(state));
        }
        QCOMPARE(found, object(states));
    }

    void historyIsIncludedWhereItIsAskedFor()
    {
        Seen seen(Scene::Completed);
        QJsonObject node = entryOf(seen.drawn(GraphHistory::Included)[u"nodes"_s], u"id"_s, u"a"_s);
        QCOMPARE(node[u"output"_s].toObject(), object("{'out': {'x': 1}}"));
        QVERIFY(node[u"input"_s].isObject());
        QCOMPARE(node[u"transition"_s].toObject(), object("{'from': 'a', 'on': 'ok', 'to': 'b'}"));
        QCOMPARE(node[u"attempts"_s].toArray().first().toObject(), object("{'attempt_number': 1, 'status': 'completed'}"));
        node = entryOf(seen.drawn()[u"nodes"_s], u"id"_s, u"b"_s);
        QCOMPARE(node[u"transition"_s].toObject(), object("{'from': 'b', 'on': 'ok', 'to': 'complete'}"));
        const QJsonObject attempt = entryOf(seen.shown()[u"attempts"_s], u"step"_s, u"b"_s);
        QCOMPARE(attempt[u"transition"_s].toObject(), object("{'from': 'b', 'on': 'ok', 'to': '__complete__'}"));

        Seen failed(Scene::Failed);
        node = entryOf(failed.drawn(GraphHistory::Included)[u"nodes"_s], u"id"_s, u"a"_s);
        QCOMPARE(node[u"error"_s][u"message"_s].toString(), u"step execution failed"_s);
        QCOMPARE(node[u"attempts"_s][0][u"error"_s], node[u"error"_s]);
        Seen paused(Scene::Paused);
        node = entryOf(paused.drawn(GraphHistory::Included)[u"nodes"_s], u"id"_s, u"a"_s);
        QCOMPARE(node[u"manual_state"_s][u"kind"_s].toString(), u"pause"_s);
    }

    void manualStates_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("pause") << int(Scene::Paused)
                               << QByteArray("{'step': 'a', 'kind': 'pause', 'metadata': {'output': {}, 'target': 'b'}}");
        QTest::newRow("approval") << int(Scene::Approval)
                                  << QByteArray("{'step': 'a', 'kind': 'approval', 'metadata': {'ok_target': 'b',"
                                                " 'error_target': '__complete__', 'output_key': 'review'}}");
    }
    void manualStates()
    {
        QFETCH(int, scene);
        QFETCH(QByteArray, expected);
        Seen seen{Scene(scene)};
        QJsonObject manual = seen.shown()[u"manual_state"_s].toObject();
        QVERIFY(parseInstant(manual.take(u"paused_at"_s).toString()));
        QCOMPARE(manual, object(expected));
        Controls controls(*seen.fixture.store, seen.fixture.now);
        QVERIFY(controls.cancel(seen.run, {}));
        QVERIFY(seen.shown()[u"manual_state"_s].isNull());
    }

    void plannedRunnablesNameTheirRecovery_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("recovery");
        const QByteArray review = "'replay': 'manual_review_required', 'recovery': 'manual_intervention'}";
        QTest::newRow("none") << QByteArray("{}")
                              << QByteArray("{'irreversible?': false, 'compensatable?': true, 'replay': 'allowed',"
                                            " 'recovery': 'automatic'}");
        QTest::newRow("irreversible") << QByteArray("{'irreversible': true}")
                                      << QByteArray("{'irreversible?': true, 'compensatable?': false, " + review);
        QTest::newRow("not compensatable") << QByteArray("{'compensatable': false}")
                                           << QByteArray("{'irreversible?': false, 'compensatable?': false, " + review);
    }
    void plannedRunnablesNameTheirRecovery()
    {
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, recovery);
        Seen seen(Scene::Visible);
        QVERIFY(seen.fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': " + options + "}", {}, {}, "V")));
        seen.run = seen.fixture.start({{u"n"_s, 3}}, u"V"_s);
        QJsonObject planned = seen.shown()[u"planned_runnables"_s][0].toObject();
        QVERIFY(parseInstant(planned.take(u"visible_at"_s).toString()));
        const QJsonObject expected{{u"run_id"_s, seen.run.toString()},
                                   {u"runnable_key"_s, seen.key(u"a"_s)},
                                   {u"idempotency_key"_s, seen.key(u"a"_s)},
                                   {u"attempt_number"_s, 1},
                                   {u"queue"_s, u"default"_s},
                                   {u"step"_s, u"a"_s},
                                   {u"input"_s, QJsonObject{{u"n"_s, 3}}},
                                   {u"recovery"_s, object(recovery)}};
        QCOMPARE(planned, expected);
        seen.fixture.drain();
        const bool allowed = options == "{}";
        const QJsonObject explained = seen.explained();
        QCOMPARE(explained[u"details"_s][u"replay"_s][u"allowed?"_s], QJsonValue(allowed));
        QCOMPARE(textsOf(explained[u"next_actions"_s]).contains(u"replay_run"_s), allowed);
        QCOMPARE(valuesOf(explained[u"actions"_s], u"name"_s).contains(u"replay"_s), allowed);
        if (!allowed) {
            QCOMPARE(explained[u"details"_s][u"replay"_s][u"required_override"_s].toString(), u"allow_irreversible"_s);
            QCOMPARE(explained[u"details"_s][u"replay"_s][u"blocked_by"_s][0][u"step"_s].toString(), u"a"_s);
        }
    }

    void whatComesTooLateIsAnAnomaly_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("after the run's end") << u"terminal_run"_s;
        QTest::newRow("after its lease") << u"expired_claim"_s;
        QTest::newRow("after another worker") << u"stale_claim"_s;
    }
    void whatComesTooLateIsAnAnomaly()
    {
        QFETCH(QString, reason);
        Seen seen(reason == u"terminal_run"_s ? Scene::Claimed : Scene::Expired);
        Dispatcher dispatcher(*seen.fixture.store, seen.fixture.actions, seen.fixture.trust);
        if (reason == u"terminal_run"_s)
            QVERIFY(Controls(*seen.fixture.store, seen.fixture.now).cancel(seen.run, {}));
        if (reason == u"stale_claim"_s)
            QVERIFY(dispatcher.claim({u"other"_s, u"default"_s, 300s}, seen.fixture.now()).value());
        QVERIFY(dispatcher.settle(*seen.claimed, StepResult::ok(), seen.fixture.now())->fenced);
        const QJsonObject expected{{u"source"_s, u"dispatch"_s},
                                   {u"reason"_s, reason},
                                   {u"entry_type"_s, u"attempt_completed"_s},
                                   {u"run_id"_s, seen.run.toString()},
                                   {u"runnable_key"_s, seen.key(u"a"_s)},
                                   {u"claim_id"_s, seen.claimed->id}};
        const QJsonObject anomaly = seen.shown()[u"anomalies"_s][0].toObject();
        for (auto part = expected.begin(); part != expected.end(); ++part)
            QCOMPARE(anomaly[part.key()], part.value());
        QCOMPARE(seen.drawn()[u"anomalies"_s][0].toObject().keys().join(u' '),
                 u"entry_type reason run_id runnable_key source step"_s);
        QCOMPARE(seen.explained()[u"evidence"_s][u"anomaly_count"_s].toInt(), 1);
        const RunRow listed = RunTable(*seen.fixture.store).page({}, std::nullopt, 10).value().rows.first();
        QCOMPARE(runDocument(listed)[u"anomalies"_s][0][u"reason"_s].toString(), reason);
    }

    void aListShowsNoInputsAndNoKeys()
    {
        Seen seen(Scene::Completed);
        const RunRow row = RunTable(*seen.fixture.store).page({}, std::nullopt, 10).value().rows.first();
        const QJsonObject line = runDocument(row);
        QCOMPARE(line[u"terminal?"_s], QJsonValue(true));
        QCOMPARE(line[u"terminal_status"_s].toString(), u"completed"_s);
        QCOMPARE(line[u"indexed_at"_s], line[u"started_at"_s]);
        QCOMPARE(line[u"thread_revision"_s].toInt(), int(seen.fixture.view(seen.run).journal.size()));
        QCOMPARE(line[u"anomalies"_s].toArray(), QJsonArray());
        for (const char *hidden : {"input", "context", "attempts", "failure", "planned_runnable_keys"})
            QVERIFY2(!line.contains(QLatin1String(hidden)), hidden);
    }

    void commandsAreCounted()
    {
        Seen seen(Scene::Completed);
        Controls controls(*seen.fixture.store, seen.fixture.now);
        QVERIFY(controls.replay(seen.run, ControlOptions(u"ops_1"_s), false));
        QCOMPARE(seen.explained()[u"details"_s][u"command_count"_s].toInt(), 2);
        QVERIFY(!seen.explained()[u"details"_s].toObject().contains(u"duplicate_commands"_s));
        QVERIFY(controls.replay(seen.run, ControlOptions(u"ops_1"_s), false));
        const QJsonObject explained = seen.explained();
        QCOMPARE(explained[u"evidence"_s][u"command_counts"_s].toObject(), object("{'start_run': 1, 'replay_run': 2}"));
        QCOMPARE(explained[u"details"_s][u"duplicate_commands"_s].toArray(),
                 QJsonArray{object("{'signal_type': 'replay_run', 'count': 2}")});
        QCOMPARE(explained[u"details"_s][u"latest_command"_s][u"signal_type"_s].toString(), u"replay_run"_s);
        QCOMPARE(explained[u"evidence"_s][u"attempt_counts"_s].toObject(), object("{'completed': 2}"));
    }

    void dependenciesAreDrawnByDepth()
    {
        Seen seen(Scene::Visible);
        QVERIFY(seen.fixture.load(workflowText("{'name': 'join', 'action': 'do', 'opts': {'after': ['y', 'x']}},"
                                               "{'name': 'x', 'action': 'do', 'opts': {}},"
                                               "{'name': 'last', 'action': 'do', 'opts': {'after': ['join']}},"
                                               "{'name': 'y', 'action': 'do', 'opts': {'outcomes': ['error']}}",
                                               {}, {}, "V")));
        seen.run = seen.fixture.start({}, u"V"_s);
        QJsonObject drawn = seen.drawn();
        QCOMPARE(textsOf(drawn[u"current_node_ids"_s]), (QStringList{u"x"_s, u"y"_s}));
        seen.fixture.drain();
        drawn = seen.drawn();
        QCOMPARE(valuesOf(drawn[u"nodes"_s], u"id"_s), (QStringList{u"x"_s, u"y"_s, u"join"_s, u"last"_s}));
        QCOMPARE(valuesOf(drawn[u"edges"_s], u"id"_s),
                 (QStringList{u"y:dependency:join"_s, u"x:dependency:join"_s, u"join:dependency:last"_s}));
        QCOMPARE(valuesOf(drawn[u"edges"_s], u"status"_s), (QStringList{u"blocked"_s, u"selected"_s, u"pending"_s}));
        const QJsonObject edge = drawn[u"edges"_s][0].toObject();
        QCOMPARE(edge[u"type"_s].toString(), u"dependency"_s);
        for (const char *none : {"outcome", "condition", "recovery"})
            QVERIFY2(edge[QLatin1String(none)].isNull(), none);
    }

    void edgesWithConditionsHaveNumbers()
    {
        Seen seen(Scene::Visible);
        QVERIFY(seen.fixture.load(workflowText(
            "{'name': 'a', 'action': 'do', 'opts': {'gives': {'n': 1}}}, {'name': 'b', 'action': 'do', 'opts': {}}",
            "{'from': 'b', 'on': 'ok', 'to': 'complete'},"
            "{'from': 'a', 'on': 'ok', 'to': 'complete', 'condition': {'path': ['n'], 'greater_than': 1}},"
            "{'from': 'a', 'on': 'ok', 'to': 'b'}, {'from': 'a', 'on': 'error', 'to': 'b', 'recovery': 'undo'}",
            {}, "V")));
        seen.run = seen.fixture.start({}, u"V"_s);
        seen.fixture.drain();
        const QJsonArray edges = seen.drawn()[u"edges"_s].toArray();
        QCOMPARE(valuesOf(edges, u"id"_s),
                 (QStringList{u"b:ok:complete"_s, u"a:ok:complete:condition:1"_s, u"a:ok:b"_s, u"a:error:b"_s}));
        QCOMPARE(valuesOf(edges, u"status"_s), (QStringList{u"selected"_s, u"skipped"_s, u"selected"_s, u"skipped"_s}));
        QCOMPARE(edges[1][u"condition"_s].toObject(), object("{'path': ['n'], 'greater_than': 1}"));
        QCOMPARE(edges[3][u"recovery"_s].toString(), u"undo"_s);
    }

    void aChildNamesTheAttemptThatStartedIt()
    {
        Seen seen(Scene::Claimed);
        Dispatcher dispatcher(*seen.fixture.store, seen.fixture.actions, seen.fixture.trust);
        ChildRunRequest request;
        request.workflow = u"W"_s;
        request.trigger = u"go"_s;
        request.childKey = u"k"_s;
        request.metadata = {{u"m"_s, 1}};
        const auto child = dispatcher.startChild(*seen.claimed, request, seen.fixture.now());
        QVERIFY(child);
        QJsonObject line = seen.shown()[u"child_runs"_s][0].toObject();
        QVERIFY(parseInstant(line.take(u"started_at"_s).toString()));
        const QJsonObject origin{{u"runnable_key"_s, seen.key(u"a"_s)}, {u"step"_s, u"a"_s}, {u"attempt"_s, 1}};
        QCOMPARE(line,
                 (QJsonObject{{u"child_run_id"_s, child->toString()},
                              {u"child_workflow"_s, u"W"_s},
                              {u"child_trigger"_s, u"go"_s},
                              {u"child_key"_s, u"k"_s},
                              {u"origin"_s, origin},
                              {u"metadata"_s, QJsonObject{{u"m"_s, 1}}}}));
        const RunId parent = seen.run;
        const QString key = seen.key(u"a"_s);
        seen.run = *child;
        QCOMPARE(seen.shown()[u"parent_run"_s].toObject(),
                 (QJsonObject{{u"run_id"_s, parent.toString()},
                              {u"runnable_key"_s, key},
                              {u"step"_s, u"a"_s},
                              {u"attempt"_s, 1},
                              {u"child_key"_s, u"k"_s},
                              {u"metadata"_s, QJsonObject{{u"m"_s, 1}}}}));
        QCOMPARE(seen.fixture.sickness(), QString());
    }
};

SQUIDIE_TEST(TestRunReading)
#include "tst_runreading.moc"
