// SPDX-License-Identifier: Apache-2.0
#include "engine/retention.h"
#include "runtime/engine/executionfixture.h"
#include "store/projections.h"
#include "store/savedpayloadtable.h"
#include "store/activitycounter.h"
#include "store/storeconnection.h"
#include "testmain.h"

#include <squidie/importer.h>

#include <QBuffer>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray shop = json(
    "{'workflow': 'Shop', 'definition_version': '2', 'triggers': ["
    "{'name': 'daily', 'type': 'cron', 'config': {'expression': '0 9 * * *', 'timezone': 'Etc/UTC',"
    " 'idempotency': 'skip_duplicate'}, 'payload': []},"
    "{'name': 'hourly', 'type': 'cron', 'config': {'expression': '0 * * * *', 'timezone': 'Etc/UTC',"
    " 'idempotency': 'return_existing_run'}, 'payload': []},"
    "{'name': 'free', 'type': 'cron', 'config': {'expression': '0 * * * *', 'timezone': 'Etc/UTC'}, 'payload': []},"
    "{'name': 'go', 'type': 'manual', 'config': {}, 'payload': [{'name': 'n', 'type': 'integer'}]}],"
    " 'steps': [{'name': 'a', 'action': 'do', 'opts': {}}], 'transitions': [{'from': 'a', 'on': 'ok', 'to': 'complete'}]}");

QByteArray payload(const QByteArray &trigger, const QByteArray &rest)
{
    return json("{'kind': 'cron', 'workflow': 'Shop', 'trigger': '" + trigger + "', " + rest + '}');
}

const QByteArray nine = "'intended_window': {'start_at': '2026-10-05T09:00:00Z', 'end_at': '2026-10-05T10:00:00Z'}";
const QByteArray ten = "'intended_window': {'start_at': '2026-10-05T10:00:00Z', 'end_at': '2026-10-05T11:00:00Z'}";

} // namespace

/// Everything that follows from something else is worked out again (manual: store.md, "Checking a store").
class TestDoctor : public QObject {
    Q_OBJECT

private:
    /// A store with every kind of outcome, mark and run.
    class Shop : public ExecutionFixture {
    public:
        Shop()
        {
            now = *parseInstant(u"2026-10-05T09:00:30Z");
            load(shop);
            load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}"));
            deliver(payload("daily", nine)); // 1: started
            deliver(payload("daily", nine)); // 2: skipped
            deliver(payload("hourly", "'signal_id': 'h-1', " + nine)); // 3: started
            deliver(payload("hourly", "'signal_id': 'h-1', " + ten)); // 4: a duplicate with another window
            deliver(payload("hourly", "'signal_id': 'h-2', " + nine)); // 5: starts the window again
            deliver(payload("hourly", "'signal_id': 12, " + nine)); // 6: rejected
            deliver("no JSON"); // 7: rejected
            deliver(json("{'kind': 'cron', 'workflow': 'None', 'trigger': 't'}")); // 8: rejected
            deliver(payload("free", "'note': 1")); // 9: started, without an identity
            DeliveryOptions options;
            options.now = now();
            const RunId started =
                *Runner(*store).startTrigger(u"Shop"_s, u"go"_s, {{u"n"_s, 7}}, options).value().runId; // 10: a manual start
            DeliveryOptions again(ActivationSource::Replay, u"anna"_s);
            again.now = now();
            again.replayOf = 1;
            Runner(*store).perform(payload("daily", nine), again).value(); // 11: skipped, a replay
            deliver(QByteArray(2 * 1024 * 1024, 'x')); // 12: too large
            import("{'received_at': '2026-10-04T09:00:10Z', 'payload': " + payload("daily", "'signal_id': 'old', " + nine)
                   + "}\n{'received_at': '2026-10-04T09:00:20Z', 'payload': "
                   + payload("daily", "'signal_id': 'old', " + nine) + "}\n"); // 13 and 14
            SavedPayload saved(u"kept"_s, payload("daily", nine));
            saved.savedFrom = 1;
            QVERIFY(SavedPayloadTable(*store).save(saved, false));
            drain();
            Controls(*store, now).replay(started, {}, false).value();
            now += 1h;
            deliver(payload("hourly", ten)); // 15: started, and not worked on
        }

        void deliver(const QByteArray &bytes)
        {
            DeliveryOptions options;
            options.now = now();
            Runner(*store).perform(bytes, options).value();
        }

        void import(const QByteArray &lines)
        {
            QByteArray bytes = json(lines);
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadOnly);
            JobControl control;
            importActivations(*store, buffer, control).value();
        }

        void change(const QString &statements)
        {
            QVERIFY(connectionOf(*store).counter().fold()); // a row of the table is then all of its count
            for (const QString &sql : statements.split(u"; "_s))
                QVERIFY2(connectionOf(*store).runOnce(sql), qPrintable(sql));
        }
    };

    static QStringList findings(Store &store)
    {
        QStringList all;
        const DoctorReport report = examineStore(store).value();
        for (const DoctorCheck &check : report.checks) {
            if (!check.ok && check.findings.isEmpty())
                all << check.name + u": "_s + check.detail;
            for (const DoctorFinding &finding : check.findings)
                all << check.name + u": "_s + findingSentence(finding);
        }
        return all;
    }

    /// 16 bytes that are no run's.
    static QString uuidLiteral()
    {
        const QString digits(32, u'7');
        return testsUseServer() ? u"'\\x"_s + digits + u'\'' : u"x'"_s + digits + u'\'';
    }

private Q_SLOTS:
    void aStoreWithEveryOutcomeIsHealthy()
    {
        Shop store;
        QCOMPARE(findings(*store.store), QStringList());
        const auto rows = connectionOf(*store.store).readOnce(u"SELECT count(*) FROM activations"_s)->toLongLong();
        QCOMPARE(rows, 15);
        const DoctorReport report = examineStore(*store.store).value();
        QVERIFY(report.isHealthy());
        QVERIFY(report.rows > 15 + 8 + 24); // deliveries, runs, facts
    }

    void whatDoesNotFollowIsNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QString &change, const QString &found) {
            QTest::newRow(name) << change << found;
        };
        const QString identity = u"identity_of_each_activation: activation "_s;
        row("signal id", u"UPDATE activations SET signal_id = 'other' WHERE id = 1"_s,
            identity + u"1: signal_id is other, but sha256:"_s);
        row("origin", u"UPDATE activations SET signal_origin = 0 WHERE id = 1"_s, identity + u"1: signal_origin is 0"_s);
        row("window", u"UPDATE activations SET window_start = '2026-10-05T08:00:00Z' WHERE id = 1"_s,
            identity + u"1: window_start is 2026-10-05T08:00:00Z, but 2026-10-05T09:00:00Z"_s);
        row("instant", u"UPDATE activations SET window_end_at = window_end_at + 1 WHERE id = 1"_s,
            identity + u"1: window_end_at is 2026-10-05T10:00:00.000001Z"_s);
        row("payload",
            u"UPDATE activations SET payload = (SELECT b.payload FROM activations b WHERE b.id = 3) WHERE id = 9"_s,
            identity + u"9: signal_id is -, but h-1"_s);
        row("trigger",
            u"UPDATE activations SET trigger_id = (SELECT id FROM triggers WHERE trigger_name = 'hourly') WHERE id = 1"_s,
            identity + u"1: trigger_name is hourly, but daily"_s);
        row("run of a repeat",
            u"UPDATE activations SET run_id = (SELECT b.run_id FROM activations b WHERE b.id = 1) WHERE id = 4"_s,
            identity + u"4: run_id is "_s);
        row("outcome", u"UPDATE activations SET outcome = 1 WHERE id = 2"_s,
            u"start_of_each_repeat: activation 2: outcome is duplicate, but skipped"_s);
        row("outcome without an error", u"UPDATE activations SET outcome = 3 WHERE id = 2"_s,
            u"outcome_of_each_activation: activation 2: error_code is -"_s);
        row("outcome that cannot be", u"UPDATE activations SET outcome = 0, error_code = NULL WHERE id = 6"_s,
            u"outcome_of_each_activation: activation 6: outcome is started, but rejected"_s);
        row("no such outcome", u"UPDATE activations SET outcome = 9 WHERE id = 6"_s,
            u"outcome_of_each_activation: activation 6: outcome is 9"_s);
        row("error", u"UPDATE activations SET error_code = 'invalid_json' WHERE id = 6"_s,
            u"outcome_of_each_activation: activation 6: error_code is invalid_json"_s);
        row("error's value", u"UPDATE activations SET error_value = '\"Other\"' WHERE id = 8"_s,
            u"outcome_of_each_activation: activation 8: error_value is \"Other\", but \"None\""_s);
        row("a mark too many", u"UPDATE activations SET conflict = 1 WHERE id = 2"_s,
            u"conflict_marks: activation 2: conflict is payload_differs, but -"_s);
        row("no mark", u"UPDATE activations SET conflict = 0 WHERE id = 4"_s,
            u"conflict_marks: activation 4: conflict is -, but payload_differs"_s);
        row("no mark of a window", u"UPDATE activations SET conflict = 0 WHERE id = 5"_s,
            u"conflict_marks: activation 5: conflict is -, but window_has_other_identity"_s);
        row("replayed", u"UPDATE activations SET replay_of = 999 WHERE id = 11"_s,
            u"start_of_each_repeat: activation 11: replay_of is 999"_s);
        row("a start behind its repeat", u"UPDATE activations SET id = 400 WHERE id = 3"_s,
            u"start_of_each_repeat: activation 4: run_id is "_s);
        row("an import's start", u"DELETE FROM activations WHERE id = 13"_s,
            u"start_of_each_repeat: activation 14: run_id is "_s);
        row("a start that is gone", u"DELETE FROM activations WHERE id = 5"_s, u"start_of_each_run: run "_s);
        row("two starts",
            u"UPDATE activations SET run_id = (SELECT b.run_id FROM activations b WHERE b.id = 9) WHERE id = 10"_s,
            u"one_start_for_each_run: activation 10: outcome is started"_s);

        const QString ofThree = u" WHERE run_id = (SELECT a.run_id FROM activations a WHERE a.id = 3)"_s;
        row("key in a fact", u"UPDATE facts SET data = replace(data, 'h-1', 'h-7')"_s + ofThree + u" AND sequence = 1"_s,
            u"idempotency_key of fact 1 is \"h-7\", but \"h-1\" follows from the delivery"_s);
        row("schedule in a fact",
            u"UPDATE facts SET data = replace(data, 'h-1', 'h-7')"_s + ofThree + u" AND sequence = 2"_s,
            u"context of fact 2 is "_s);
        row("time of a fact", u"UPDATE facts SET recorded_at = recorded_at + 1"_s + ofThree + u" AND sequence = 2"_s,
            u"recorded_at of fact 2 is "_s);
        row("key of a runnable",
            u"UPDATE facts SET data = replace(data, ':a:1', ':a:9')"_s + ofThree + u" AND sequence = 3"_s,
            u"runnable_key of runnable 1 is "_s);
        row("a route", u"UPDATE facts SET data = replace(data, '\"to\":\"complete\"', '\"to\":\"a\"') WHERE run_id = 1"_s,
            u"is \"a\", but \"complete\" follows from the definition and what the run knew"_s);
        row("a gap", u"DELETE FROM facts"_s + ofThree + u" AND sequence = 4"_s, u"journal_sequence: run "_s);
        row("no start in a journal", u"UPDATE facts SET type = 'other'"_s + ofThree + u" AND sequence = 2"_s,
            u"journal_of_each_run: run "_s);
        row("no journal", u"DELETE FROM facts"_s + ofThree, u"journal_of_each_run: run "_s);
        row("fingerprint of a replay",
            u"UPDATE facts SET data = replace(data, 'sha256:', 'sha255:') WHERE run_id = (SELECT max(run_id) FROM facts"
            " WHERE data LIKE '%replayed_from_run_id%')"_s,
            u"fingerprint is sha255:"_s);
        row("a run that is replayed",
            u"UPDATE facts SET data = replace(data, '\"replayed_from_run_id\":\"', '\"replayed_from_run_id\":\"f') WHERE"
            " data LIKE '%replayed_from_run_id%'"_s,
            u"runs_named_by_runs: run "_s);
        row("status", u"UPDATE runs SET status = 'failed' WHERE id = 1"_s,
            u"status is failed, but completed follows from its journal"_s);
        row("strategy", u"UPDATE runs SET idempotency = 1 WHERE id = 1"_s, u"idempotency is 1, but 2"_s);
        row("end of a run", u"UPDATE runs SET updated_at = updated_at - 1 WHERE id = 1"_s, u"updated_at is "_s);
        row("an attempt", u"UPDATE attempts SET claimable_at = 1 WHERE claimable_at IS NOT NULL"_s,
            u"projections_match_journal: run "_s);
        row("an attempt's queue",
            u"INSERT INTO names (id, name) VALUES (900, 'quick'); UPDATE attempts SET queue_id = 900 WHERE run_id = 1"_s,
            u"attempt 1 of runnable 1 is a do quick completed"_s);
        row("an attempt that is gone", u"DELETE FROM attempts WHERE run_id = 1"_s, u"attempt 1 of runnable 1 is -"_s);
        row("a run that is gone", u"DELETE FROM attempts WHERE run_id = 1; DELETE FROM runs WHERE id = 1"_s,
            u"run_of_each_journal: run "_s);
        row("an id of nothing", u"INSERT INTO run_ids (id, uuid) VALUES (900, %1)"_s.arg(uuidLiteral()),
            u"run_ids_in_use: run 77777777-7777-7777-7777-777777777777"_s);

        const QString counted = u"counts: "_s;
        row("an hour", u"UPDATE activity SET starts = starts + 5 WHERE level = 0"_s,
            counted + u"hour 2026-10-05T09:00:00Z of Shop/hourly: starts is 7, but 2 follows from its deliveries"_s);
        row("a day", u"UPDATE activity SET rejected = 0 WHERE level = 1"_s,
            counted + u"day 2026-10-05T00:00:00Z of Shop/hourly: rejected is 0, but 1 follows from its hours"_s);
        row("a week", u"UPDATE activity SET latest = 1 WHERE level = 2"_s,
            counted + u"week 2026-10-01T00:00:00Z of Shop/daily: latest is 1"_s);
        row("an hour that is gone", u"DELETE FROM activity WHERE level = 0"_s,
            counted + u"hour 2026-10-05T09:00:00Z of Shop/daily: starts is 0"_s);
        row("settings", u"UPDATE triggers SET grace = 1 WHERE trigger_name = 'hourly'"_s,
            counted + u"hour 2026-10-05T09:00:00Z of Shop/hourly: late is 0, but 1"_s);
        row("counts of nothing", u"UPDATE activity SET trigger_id = 900 WHERE level = 2 AND trigger_id = 1"_s, counted);
        row("counts of no time", u"UPDATE activity SET bucket = 9000000000000 WHERE level = 2 AND trigger_id = 1"_s,
            counted);

        row("fingerprint", u"UPDATE definitions SET fingerprint = 'sha256:0' WHERE workflow = 'Shop'"_s,
            u"definitions: definition 1: fingerprint is sha256:0"_s);
        row("document", u"UPDATE definitions SET document = replace(document, 'hourly', 'yearly') WHERE workflow = 'Shop'"_s,
            u"definitions: definition 1: digest is "_s);
        row("version", u"UPDATE definitions SET definition_version = '3' WHERE workflow = 'Shop'"_s,
            u"definitions: definition 1: definition_version is 3, but 2"_s);
        row("no definition", u"UPDATE definitions SET document = '{}' WHERE workflow = 'Shop'"_s,
            u"definitions: definition 1: document is {}"_s);
        row("catalogue", u"UPDATE catalogue SET definition_id = (SELECT id FROM definitions WHERE workflow = 'W')"_s,
            u"catalogue: workflow Shop: definition_id is W, but Shop"_s);
        row("no such setting", u"UPDATE triggers SET expect_at = 'noon' WHERE trigger_name = 'daily'"_s,
            u"trigger_settings: trigger Shop/daily: expect_at is noon"_s);
        row("property", u"UPDATE properties SET value = 'x' WHERE name = 'store_id'"_s,
            u"properties: property store_id: value is x"_s);
        row("horizon", u"INSERT INTO properties (name, value) VALUES ('retention_horizon', '7')"_s,
            u"properties: property retention_horizon: value is 7"_s);
        row("saved payload", u"UPDATE saved_payloads SET saved_from = 900"_s, u"saved_payloads: saved payload kept"_s);
    }

    void whatDoesNotFollowIsNamed()
    {
        QFETCH(QString, change);
        QFETCH(QString, found);
        Shop store;
        store.change(change);
        const QStringList all = findings(*store.store);
        QVERIFY2(std::any_of(all.begin(), all.end(), [&](const QString &line) { return line.contains(found); }),
                 qPrintable(all.join(u'\n')));
    }

    void rebuildMendsWhatCanBeDerived()
    {
        Shop store;
        store.change(
            u"UPDATE activity SET starts = 9, latest = NULL; DELETE FROM activity WHERE level = 1;"
            " UPDATE activity SET trigger_id = 900 WHERE level = 2 AND trigger_id = 1; UPDATE runs SET status = 'failed';"
            " UPDATE attempts SET status = 'paused', claimable_at = NULL"_s);
        QVERIFY(!findings(*store.store).isEmpty());
        JobControl control;
        QVERIFY(rebuildProjections(*store.store, control));
        const auto triggers = connectionOf(*store.store).readOnce(u"SELECT count(*) FROM triggers"_s);
        QCOMPARE(rebuildCounts(*store.store, control).value(), triggers->toLongLong());
        QCOMPARE(findings(*store.store), QStringList());
    }

    void whatRetentionRemovedIsNotMissed()
    {
        Shop store;
        store.drain();
        store.now += 24h * 10;
        store.deliver(payload("daily", nine));
        store.deliver(payload("hourly", "'signal_id': 'h-1', " + ten));
        JobControl control;
        const auto report = retain(*store.store, {store.now() - 24h, store.now()}, control);
        QVERIFY(report);
        QVERIFY(report->removed.activations > 0);
        store.deliver(payload("daily", nine)); // still skipped
        QCOMPARE(findings(*store.store), QStringList());
        store.change(u"UPDATE activity SET windows = 9 WHERE level = 1"_s);
        QVERIFY(findings(*store.store).first().contains(u"follows from its hours"_s));
        QVERIFY(rebuildCounts(*store.store, control));
        QCOMPARE(findings(*store.store), QStringList());
    }

    void findingsThatAreManyAreCounted()
    {
        Shop store;
        for (int i = 0; i < 2 * DoctorCheck::mostFindings; ++i)
            store.deliver("no JSON");
        store.change(u"UPDATE activations SET error_code = 'invalid_workflow' WHERE id > 15"_s);
        const DoctorReport report = examineStore(*store.store).value();
        for (const DoctorCheck &check : report.checks) {
            const bool isIt = check.name == u"outcome_of_each_activation"_s;
            QCOMPARE(check.wrong, isIt ? 2 * DoctorCheck::mostFindings : 0);
            QCOMPARE(check.findings.size(), isIt ? DoctorCheck::mostFindings : 0);
        }
    }

    void aCancelledCheckEnds()
    {
        Shop store;
        JobControl control;
        control.cancel();
        const auto report = examineStore(*store.store, control);
        QVERIFY(report);
        QVERIFY(report->cancelled);
        QCOMPARE(findings(*store.store), QStringList()); // the connection is as good as before
    }

    void progressIsTold()
    {
        Shop store;
        JobControl control;
        QSet<QString> tables;
        const auto report =
            examineStore(*store.store, control, [&tables](const QString &table, qint64, qint64) { tables.insert(table); });
        QVERIFY(report);
        for (const QString &table : {u"activations"_s, u"runs"_s, u"activity"_s})
            QVERIFY2(tables.contains(table), qPrintable(table));
        QCOMPARE(control.done(), report->rows);
    }
};

SQUIDIE_TEST(TestDoctor)
#include "tst_doctor.moc"
