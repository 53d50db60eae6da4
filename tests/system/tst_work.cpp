#include "inspect/doctor.h"
#include "journalcheck.h"
#include "system/fixtures.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

/// A chain whose second step writes what it got into a file, outside of the store, and a diamond of logs.
QByteArray workflows(const QString &witness)
{
    const QByteArray script = "cat >> '" + witness.toUtf8() + "'; echo >> '" + witness.toUtf8() + "'; echo '{\\\"seen\\\": 1}'";
    const QByteArray triggers = "\"triggers\": [{\"name\": \"go\", \"type\": \"manual\", \"config\": {}, \"payload\": []}]";
    const QByteArray log = "\"action\": \"log\", \"opts\": {\"message\": \"x\", \"level\": \"debug\"";
    return "[{\"workflow\": \"Chain\", " + triggers + ", \"steps\": [{\"name\": \"a\", " + log + "}},"
        "{\"name\": \"b\", \"action\": \"command\", \"opts\": {\"program\": \"/bin/sh\", \"arguments\": [\"-c\", \"" + script + "\"]}},"
        "{\"name\": \"c\", " + log + "}}], \"transitions\": [{\"from\": \"a\", \"on\": \"ok\", \"to\": \"b\"},"
        "{\"from\": \"b\", \"on\": \"ok\", \"to\": \"c\"}]},"
        "{\"workflow\": \"Diamond\", " + triggers + ", \"steps\": [{\"name\": \"a\", " + log + "}}, {\"name\": \"b\", " + log
        + ", \"after\": [\"a\"]}}, {\"name\": \"c\", " + log + ", \"after\": [\"a\"]}}, {\"name\": \"d\", " + log
        + ", \"after\": [\"b\", \"c\"]}}]},"
        "{\"workflow\": \"Gate\", " + triggers + ", \"steps\": [{\"name\": \"ask\", \"action\": \"approval\", \"opts\": {}},"
        "{\"name\": \"post\", \"action\": \"log\", \"opts\": {\"message\": \"x\", \"level\": \"debug\", \"irreversible\": true}}],"
        "\"transitions\": [{\"from\": \"ask\", \"on\": \"ok\", \"to\": \"post\"}]},"
        "{\"workflow\": \"Slow\", " + triggers + ", \"steps\": [{\"name\": \"s\", \"action\": \"command\", \"opts\": {\"program\":"
        " \"/bin/sh\", \"arguments\": [\"-c\", \"sleep 1; echo '{}'\"]}}]}]";
}

} // namespace

/// `squidie work`, from outside: killed at any instant, told to stop, many at once; and the commands on runs.
class TestWork : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    QString m_witness;

    CommandResult run(const QStringList &arguments) { return runSquidie(m_store, arguments); }
    QString start(const QString &workflow) { return run({u"start"_s, workflow, u"go"_s}).lines().value(0)[u"run_id"_s].toString(); }
    void startMany(const QString &workflow, int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(!start(workflow).isEmpty());
    }
    QString status(const QString &id) { return run({u"run"_s, u"show"_s, id}).lines().value(0)[u"status"_s].toString(); }
    void trust(const QString &workflow)
    {
        const QString fingerprint = run({u"workflow"_s, u"trust"_s, workflow}).lines().value(0)[u"fingerprint"_s].toString();
        const CommandResult done = run({u"workflow"_s, u"trust"_s, workflow, u"--fingerprint"_s, fingerprint});
        QCOMPARE(done.exitCode, 0);
        QVERIFY(done.lines().value(0)[u"trusted"_s].toBool());
    }
    std::unique_ptr<QProcess> startWorker(const QStringList &arguments)
    {
        auto worker = std::make_unique<QProcess>();
        worker->setStandardOutputFile(QProcess::nullDevice());
        worker->setStandardErrorFile(QProcess::nullDevice());
        worker->start(squidieProgram(), QStringList{u"--store"_s, m_store, u"--json"_s, u"work"_s} + arguments);
        worker->waitForStarted();
        return worker;
    }
    void drainAll(int runs)
    {
        QElapsedTimer timer;
        timer.start();
        while (run({u"run"_s, u"list"_s, u"--status"_s, u"completed"_s, u"--limit"_s, u"10000"_s}).lines().size() < runs) {
            QVERIFY2(timer.elapsed() < 60000, "steps were lost");
            QCOMPARE(run({u"work"_s, u"--drain"_s, u"--lease"_s, u"1"_s}).exitCode, 0);
        }
    }
    /// The journals, the projections and the witness agree.
    void checkEverything()
    {
        auto store = Store::open(m_store, Store::Access::Reader).value();
        JournalCheck journals;
        journals.checkAll(*store);
        QCOMPARE(journals.problems, QStringList());
        const auto checks = examineStore(*store).value();
        for (const DoctorCheck &check : checks)
            QVERIFY2(check.ok, qPrintable(check.name + u": "_s + check.detail));
        QFile file(m_witness);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QSet<QString> claimed;
        for (const QStringList &claims : std::as_const(journals.claimsOf)) {
            for (const QString &claim : claims)
                claimed.insert(claim);
        }
        QSet<QString> ran;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QString claim = QJsonDocument::fromJson(line).object()[u"context"_s][u"claim_id"_s].toString();
            if (claim.isEmpty())
                continue;
            QVERIFY2(claimed.contains(claim), "a step ran whose claim was never committed");
            QVERIFY2(!ran.contains(claim), "a step ran twice under one claim");
            ran.insert(claim);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"store.db"_s);
        m_witness = m_folder->filePath(u"witness"_s);
        QFile file(m_folder->filePath(u"workflows.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(workflows(m_witness));
        file.close();
        QCOMPARE(run({u"workflow"_s, u"add"_s, file.fileName()}).exitCode, 0);
    }

    void killedAtAnyInstantNothingIsLostOrDoneAgain()
    {
        // SQUIDIE_KILLS=500 for a long night.
        const int asked = qEnvironmentVariableIntValue("SQUIDIE_KILLS");
        const int kills = asked > 0 ? asked : 25;
        trust(u"Chain"_s);
        startMany(u"Chain"_s, 20);
        startMany(u"Diamond"_s, 20);
        int runs = 40;
        for (int kill = 0; kill < kills; ++kill) {
            const auto worker = startWorker({u"--jobs"_s, u"2"_s, u"--lease"_s, u"1"_s});
            QTest::qSleep(int(QRandomGenerator::global()->bounded(15, 90)));
            ::kill(pid_t(worker->processId()), SIGKILL);
            worker->waitForFinished();
            if (kill % 10 == 9) { // so that there is work until the end
                startMany(u"Chain"_s, 10);
                runs += 10;
            }
        }
        drainAll(runs);
        checkEverything();
    }

    void eightProcessesShareOneStore()
    {
        trust(u"Chain"_s);
        startMany(u"Chain"_s, 20);
        startMany(u"Diamond"_s, 30);
        std::vector<std::unique_ptr<QProcess>> workers;
        for (int i = 0; i < 8; ++i)
            workers.push_back(startWorker({u"--drain"_s, u"--owner"_s, QString::number(i)}));
        for (const auto &worker : workers) {
            QVERIFY(worker->waitForFinished(60000));
            QCOMPARE(worker->exitCode(), 0);
        }
        drainAll(50);
        checkEverything();
        auto store = Store::open(m_store, Store::Access::Reader).value();
        QCOMPARE(store->readOnce(u"SELECT count(*) FROM facts WHERE type = 'attempt_claimed'"_s)->toInt(), 20 * 3 + 30 * 4);
    }

    void aToldEndFinishesTheStepAtHand_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void aToldEndFinishesTheStepAtHand()
    {
        QFETCH(int, signal);
        trust(u"Slow"_s);
        const QString id = start(u"Slow"_s);
        const auto worker = startWorker({});
        const auto reason = [&] { return run({u"run"_s, u"explain"_s, id}).lines().value(0)[u"reason"_s].toString(); };
        QElapsedTimer timer;
        timer.start();
        while (reason() == u"attempt_visible"_s) // asked for all the time: QTRY_VERIFY looks too seldom for a step of a second
            QVERIFY(timer.elapsed() < 60000);
        ::kill(pid_t(worker->processId()), signal);
        QVERIFY(worker->waitForFinished(60000));
        QCOMPARE(worker->exitStatus(), QProcess::NormalExit);
        QCOMPARE(worker->exitCode(), 0);
        QCOMPARE(status(id), u"completed"_s);
    }

    void anIdleWorkerEndsAtOnce()
    {
        const auto worker = startWorker({u"--jobs"_s, u"3"_s});
        QTest::qSleep(300);
        ::kill(pid_t(worker->processId()), SIGTERM);
        QVERIFY(worker->waitForFinished(60000));
        QCOMPARE(worker->exitCode(), 0);
    }

    void onceIsOneStep()
    {
        start(u"Diamond"_s);
        const CommandResult once = run({u"work"_s, u"--once"_s});
        QCOMPARE(once.lines().size(), 1);
        const QJsonObject line = once.lines().first();
        QCOMPARE(line[u"step"_s].toString(), u"a"_s);
        QCOMPARE(line[u"outcome"_s].toString(), u"ok"_s);
        QCOMPARE(line[u"run_status"_s].toString(), u"running"_s);
        QCOMPARE(run({u"work"_s, u"--drain"_s}).lines().size(), 3);
        QCOMPARE(run({u"work"_s, u"--once"_s}).lines().size(), 0);
        QCOMPARE(run({u"work"_s, u"--once"_s, u"--drain"_s}).exitCode, 2);
        QCOMPARE(run({u"work"_s, u"--jobs"_s, u"none"_s}).exitCode, 2);
    }

    void aRunIsDrivenFromTheCommandLine()
    {
        const QString id = start(u"Gate"_s);
        run({u"work"_s, u"--drain"_s});
        QCOMPARE(status(id), u"paused"_s);
        const QJsonObject explained = run({u"run"_s, u"explain"_s, id}).lines().value(0);
        QCOMPARE(explained[u"reason"_s].toString(), u"manual_intervention_required"_s);
        QCOMPARE(explained[u"next_actions"_s][0][u"name"_s].toString(), u"approve"_s);
        const CommandResult wrong = run({u"run"_s, u"resume"_s, id});
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(wrong.error()[u"code"_s].toString(), u"invalid_run_state"_s);
        const CommandResult approved = run({u"run"_s, u"approve"_s, id, u"--actor"_s, u"anna"_s, u"--comment"_s, u"go"_s});
        QCOMPARE(approved.exitCode, 0);
        QCOMPARE(approved.lines().value(0)[u"status"_s].toString(), u"running"_s);
        run({u"work"_s, u"--drain"_s});
        QCOMPARE(status(id), u"completed"_s);
        const QJsonObject graph = run({u"run"_s, u"graph"_s, id}).lines().value(0);
        QCOMPARE(graph[u"edges"_s][0][u"id"_s].toString(), u"ask:ok:post"_s);
        QCOMPARE(graph[u"edges"_s][0][u"state"_s].toString(), u"selected"_s);

        const CommandResult refused = run({u"run"_s, u"replay"_s, id});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.error()[u"code"_s].toString(), u"unsafe_replay"_s);
        const CommandResult forced = run({u"run"_s, u"replay"_s, id, u"--allow-irreversible"_s});
        QCOMPARE(forced.exitCode, 0);
        QCOMPARE(forced.lines().value(0)[u"replayed_from_run_id"_s].toString(), id);
        const QString fresh = forced.lines().value(0)[u"run_id"_s].toString();
        QCOMPARE(run({u"run"_s, u"cancel"_s, fresh}).lines().value(0)[u"status"_s].toString(), u"cancelled"_s);
        QCOMPARE(run({u"run"_s, u"cancel"_s, fresh}).exitCode, 1);
        QCOMPARE(run({u"run"_s, u"cancel"_s, u"no-uuid"_s}).exitCode, 2);
        QCOMPARE(run({u"run"_s, u"explain"_s, u"00000000-0000-4000-8000-000000000000"_s}).exitCode, 1);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
        QCOMPARE(run({u"rebuild"_s}).lines().value(0)[u"runs"_s].toInt(), 2);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
    }

    void trustIsShownBeforeItIsGiven()
    {
        const QJsonObject review = run({u"workflow"_s, u"trust"_s, u"Slow"_s}).lines().value(0);
        QVERIFY(!review[u"trusted"_s].toBool());
        QCOMPARE(review[u"commands"_s][0][u"program"_s].toString(), u"/bin/sh"_s);
        QCOMPARE(run({u"workflow"_s, u"trust"_s}).lines().size(), 2);
        const QString id = start(u"Slow"_s);
        QCOMPARE(run({u"work"_s, u"--drain"_s}).lines().size(), 0);
        QCOMPARE(run({u"run"_s, u"explain"_s, id}).lines().value(0)[u"reason"_s].toString(), u"untrusted_definition"_s);
        QCOMPARE(run({u"workflow"_s, u"trust"_s, u"Slow"_s, u"--fingerprint"_s, u"sha256:x"_s}).exitCode, 1);
        trust(u"Slow"_s);
        QCOMPARE(run({u"workflow"_s, u"distrust"_s, review[u"fingerprint"_s].toString()}).exitCode, 0);
        QCOMPARE(run({u"workflow"_s, u"distrust"_s, review[u"fingerprint"_s].toString()}).exitCode, 1);
        QCOMPARE(run({u"work"_s, u"--drain"_s}).lines().size(), 0);
    }
};

SQUIDIE_TEST(TestWork)
#include "tst_work.moc"
