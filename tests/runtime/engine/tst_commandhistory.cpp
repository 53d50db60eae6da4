// SPDX-License-Identifier: Apache-2.0
#include "documents/rundocuments.h"
#include "journal/commandrecord.h"
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(json(text)).object();
}

const QByteArray pauseThenApproval = "{'name': 'wait_here', 'action': 'pause', 'opts': {}},"
                                     "{'name': 'gate', 'action': 'approval', 'opts': {}},"
                                     "{'name': 'end', 'action': 'do', 'opts': {}}";
const QByteArray toTheEnd = "{'from': 'wait_here', 'on': 'ok', 'to': 'gate'}, {'from': 'gate', 'on': 'ok', 'to': 'end'},"
                            "{'from': 'gate', 'on': 'error', 'to': 'end'}";

} // namespace

/// What commands leave in a run's history (manual: execution.md, "Commands").
class TestCommandHistory : public QObject {
    Q_OBJECT

private:
    static QJsonArray historyOf(ExecutionFixture &fixture, const RunId &run)
    {
        return runViewDocument(fixture.view(run))[u"command_history"_s].toArray();
    }
    /// The fact of the command, as the journal has it.
    static QJsonObject lastSignal(ExecutionFixture &fixture, const RunId &run)
    {
        QJsonObject data;
        for (const JournalEntry &entry : fixture.view(run).journal) {
            if (entry.type == facts::runSignalReceived)
                data = entry.data;
        }
        return data;
    }

private Q_SLOTS:
    void secretsInMetadataAreNotKept_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("kept");
        for (const char *name : {"access_token", "api_key", "authorization", "claim_token", "credential", "password",
                                 "private_key", "refresh_token", "secret", "token"}) {
            const QByteArray key = name;
            QTest::addRow("%s", name) << QByteArray("{'" + key + "': 'x', 'ticket': 'T-1'}")
                                      << QByteArray("{'" + key + "': '[REDACTED]', 'ticket': 'T-1'}");
        }
        QTest::newRow("in any case") << QByteArray("{'Api_KEY': 'x'}") << QByteArray("{'Api_KEY': '[REDACTED]'}");
        QTest::newRow("whatever the value is") << QByteArray("{'token': {'a': 1}, 'secret': null}")
                                               << QByteArray("{'token': '[REDACTED]', 'secret': '[REDACTED]'}");
        QTest::newRow("at any depth, in lists too") << QByteArray("{'a': {'b': [1, [{'password': 'x', 'c': 2}]]}}")
                                                    << QByteArray("{'a': {'b': [1, [{'password': '[REDACTED]', 'c': 2}]]}}");
        QTest::newRow("not a part of a name")
            << QByteArray("{'token_count': 3, 'x_secret': 'y'}") << QByteArray("{'token_count': 3, 'x_secret': 'y'}");
    }
    void secretsInMetadataAreNotKept()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, kept);
        QCOMPARE(redactedMetadata(object(given)), object(kept));
    }

    void aStartNamesWhatItStarted_data()
    {
        QTest::addColumn<QByteArray>("payload"); ///< of the trigger "tick"; empty: the manual trigger
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("business input") << QByteArray()
                                        << QByteArray(
                                               "{'signal_type': 'start_run', 'metadata': {'ticket': 'T-1'}, 'payload':"
                                               " {'workflow': 'W', 'trigger': 'go', 'input': {'n': 3}}}");
        QTest::newRow("a firing") << QByteArray("{'signal_id': 's-1'}")
                                  << QByteArray("{'signal_type': 'start_cron', 'metadata': {'ticket': 'T-1'}, 'payload':"
                                                " {'workflow': 'W', 'trigger': 'tick', 'input': {}},"
                                                " 'idempotency_key': 's-1'}");
        QTest::newRow("a firing without idempotency")
            << QByteArray("{'signal_id': 's-2', 'trigger': 'plain'}")
            << QByteArray("{'signal_type': 'start_cron', 'metadata': {'ticket': 'T-1'}, 'payload':"
                          " {'workflow': 'W', 'trigger': 'plain', 'input': {'x': 7}}, 'idempotency_key': 's-2'}");
        QTest::newRow("a firing without a signal id")
            << QByteArray("{'trigger': 'plain'}")
            << QByteArray("{'signal_type': 'start_cron', 'metadata': {'ticket': 'T-1'}, 'payload':"
                          " {'workflow': 'W', 'trigger': 'plain', 'input': {'x': 7}}}");
    }
    void aStartNamesWhatItStarted()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, expected);
        ExecutionFixture fixture;
        QByteArray text = workflowText("{'name': 'a', 'action': 'do', 'opts': {}}");
        text.replace("], \"steps\"",
                     json(", {'name': 'plain', 'type': 'cron', 'config': {'expression': '0 9 * * *',"
                          " 'timezone': 'Etc/UTC'}, 'payload': [{'name': 'x', 'type': 'integer', 'opts':"
                          " {'default': 7}}]}], 'steps'"));
        QVERIFY(fixture.load(text));
        DeliveryOptions options;
        options.now = fixture.now();
        options.metadata = object("{'ticket': 'T-1'}");
        QJsonObject signal = object(payload);
        const QString trigger = signal.take(u"trigger"_s).toString(u"tick"_s);
        Runner runner(*fixture.store);
        const auto started = payload.isEmpty() ? runner.startTrigger(u"W"_s, u"go"_s, {{u"n"_s, 3}}, options)
                                               : runner.startCronTrigger(u"W"_s, trigger, signal, options);
        QVERIFY(started && started->runId);
        const QJsonArray history = historyOf(fixture, *started->runId);
        QCOMPARE(history.size(), 1);
        QJsonObject entry = history.first().toObject();
        QCOMPARE(entry.take(u"occurred_at"_s).toString(), formatMicroseconds(fixture.now()));
        QCOMPARE(entry, object(expected));
        QCOMPARE(fixture.sickness(), QString());
    }

    void aCommandOnARun_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("withAttributes");
        QTest::newRow("cancel") << signaltypes::cancelRun << false;
        QTest::newRow("resume") << signaltypes::resumeRun << true;
        QTest::newRow("approve") << signaltypes::approveRun << true;
        QTest::newRow("reject") << signaltypes::rejectRun << true;
    }
    void aCommandOnARun()
    {
        QFETCH(QString, type);
        QFETCH(bool, withAttributes);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(pauseThenApproval, toTheEnd)));
        const RunId run = fixture.start();
        fixture.step();
        Controls controls(*fixture.store, [&] { return fixture.now; });
        const ControlOptions who = ControlOptions(u"ops_1"_s)
                                       .withComment(u"fine"_s)
                                       .withIdempotencyKey(u"k1"_s)
                                       .withMetadata(object("{'ticket': 'T-1', 'token': 'x'}"));
        if (type == signaltypes::approveRun || type == signaltypes::rejectRun) {
            QVERIFY(controls.resume(run, ControlOptions(u"ops_0"_s)));
            fixture.step();
        }
        const auto given = type == signaltypes::cancelRun ? controls.cancel(run, who)
            : type == signaltypes::resumeRun              ? controls.resume(run, who)
            : type == signaltypes::approveRun             ? controls.approve(run, who)
                                                          : controls.reject(run, who);
        QVERIFY(given);
        QJsonObject payload{{u"run_id"_s, run.toString()}};
        if (withAttributes)
            payload.insert(u"attributes"_s, object("{'actor': 'ops_1', 'comment': 'fine'}"));
        const QJsonObject metadata = object("{'ticket': 'T-1', 'token': '[REDACTED]'}");
        const QJsonObject expected{{u"signal_type"_s, type},        {u"payload"_s, payload},
                                   {u"metadata"_s, metadata},       {u"occurred_at"_s, formatMicroseconds(fixture.now())},
                                   {u"idempotency_key"_s, u"k1"_s}, {u"actor"_s, u"ops_1"_s},
                                   {u"comment"_s, u"fine"_s}};
        QCOMPARE(historyOf(fixture, run).last().toObject(), expected);
        const QJsonObject data = lastSignal(fixture, run);
        QCOMPARE(data[u"signal_type"_s].toString(), type);
        QCOMPARE(data[u"payload"_s].toObject(), payload);
        QCOMPARE(data[u"metadata"_s].toObject(), metadata);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aReplayIsTheFirstCommandOfItsRun()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        DeliveryOptions options;
        options.now = fixture.now();
        const RunId run =
            *Runner(*fixture.store).startCronTrigger(u"W"_s, u"tick"_s, {{u"signal_id"_s, u"s"_s}}, options)->runId;
        fixture.drain();
        Controls controls(*fixture.store, [&] { return fixture.now; });
        const auto plain = controls.replay(run, ControlOptions(u"ops_1"_s), false);
        const auto keyed = controls.replay(run, ControlOptions(u"ops_1"_s).withIdempotencyKey(u"k"_s), true);
        QVERIFY(plain && keyed);
        const QJsonObject first = historyOf(fixture, plain->id).first().toObject();
        QCOMPARE(first[u"signal_type"_s].toString(), u"replay_run"_s);
        QCOMPARE(first[u"payload"_s].toObject(),
                 (QJsonObject{{u"run_id"_s, run.toString()}, {u"allow_irreversible"_s, false}}));
        QCOMPARE(first[u"idempotency_key"_s].toString(), u"s"_s); // of the schedule context that it keeps
        const QJsonObject second = historyOf(fixture, keyed->id).first().toObject();
        QCOMPARE(second[u"payload"_s][u"allow_irreversible"_s], QJsonValue(true));
        QCOMPARE(second[u"idempotency_key"_s].toString(), u"k"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    /// The names of versions before 8 are read as the new ones.
    void olderFacts_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("payload");
        const QByteArray input = "'input': {'n': 1}, 'trigger': 'go', 'workflow': 'W'";
        QTest::newRow("start") << QByteArray("{'signal': 'start'}") << QByteArray("{}") << signaltypes::startRun
                               << QByteArray("{" + input + "}");
        QTest::newRow("start by a schedule")
            << QByteArray("{'signal': 'start'}") << QByteArray("{'schedule': {'signal_id': 's'}}") << signaltypes::startCron
            << QByteArray("{" + input + "}");
        QTest::newRow("cancel") << QByteArray("{'signal': 'cancel'}") << QByteArray("{}") << signaltypes::cancelRun
                                << QByteArray("{'run_id': 'r'}");
        QTest::newRow("replay of it") << QByteArray("{'signal': 'replay', 'new_run_id': 'x'}") << QByteArray("{}")
                                      << signaltypes::replayRun
                                      << QByteArray("{'run_id': 'r', 'allow_irreversible': false}");
        for (const QString &type : {signaltypes::resumeRun, signaltypes::approveRun, signaltypes::rejectRun}) {
            const QByteArray signal = type.section(u'_', 0, 0).toLatin1();
            QTest::addRow("%s", signal.constData())
                << QByteArray("{'signal': '" + signal + "', 'actor': 'anna', 'comment': 'ok'}") << QByteArray("{}") << type
                << QByteArray("{'run_id': 'r', 'attributes': {'actor': 'anna', 'comment': 'ok'}}");
        }
    }
    void olderFacts()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, context);
        QFETCH(QString, type);
        QFETCH(QByteArray, payload);
        const Instant at = *parseInstant(u"2026-10-05T07:00:00Z");
        const bool isStart = object(data)[u"signal"_s].toString() == u"start"_s;
        QJsonObject started = object("{'input': {'n': 1}, 'trigger': 'go', 'workflow': 'W'}");
        started.insert(u"context"_s, object(context));
        QVector<JournalEntry> journal{
            {1, facts::runSignalReceived, at, object(isStart ? data : QByteArray("{'signal': 'start'}"))},
            {2, facts::runStarted, at, started},
            {3, facts::runnablesPlanned, at, object("{'runnables': [{'runnable_key': 'r:a:1'}]}")}};
        if (!isStart)
            journal.append({4, facts::runSignalReceived, at, object(data)});
        const RunCommand command = foldFacts(journal).commands.last();
        QCOMPARE(command.signalType, type);
        QCOMPARE(command.payload, object(payload));
        QCOMPARE(command.metadata, QJsonObject());
        if (type == signaltypes::startCron)
            QCOMPARE(command.idempotencyKey, u"s"_s);
    }
};

SQUIDIE_TEST(TestCommandHistory)
#include "tst_commandhistory.moc"
