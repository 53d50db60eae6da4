// SPDX-License-Identifier: Apache-2.0
#include "campaign/subject.h"
#include "namedpipe.h"
#include "store/storeconnection.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace squidie;
using namespace squidie::campaign;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

bool handlesSigterm(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype caught = text.indexOf("SigCgt:");
    return (text.mid(caught + 7, 17).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
}

} // namespace

/// `squidie work` from outside: killed at any instant, asked to stop, many at once; and the commands on runs.
class TestWork : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Subject> m_subject;

    CommandResult run(const QStringList &arguments) { return m_subject->run(arguments); }
    QString start(const QString &workflow) { return m_subject->start(workflow); }
    QString status(const QString &id) { return run({u"run"_s, u"show"_s, id}).lines().value(0)[u"status"_s].toString(); }

private Q_SLOTS:
    void init() { m_subject = std::make_unique<Subject>(); }

    void eightProcessesShareOneStore()
    {
        QVERIFY(m_subject->trust(u"Chain"_s));
        m_subject->startMany(u"Chain"_s, 20);
        m_subject->startMany(u"Diamond"_s, 30);
        std::vector<std::unique_ptr<QProcess>> workers;
        for (int i = 0; i < 8; ++i)
            workers.push_back(m_subject->startWorker({u"--drain"_s, u"--owner"_s, QString::number(i)}));
        for (const auto &worker : workers) {
            QVERIFY(worker->waitForFinished(60000));
            QCOMPARE(worker->exitCode(), 0);
        }
        QVERIFY(m_subject->drain());
        QCOMPARE(m_subject->problems(), QStringList());
        auto store = Store::open(m_subject->store(), Store::Access::Reader).value();
        QCOMPARE(connectionOf(*store).readOnce(u"SELECT count(*) FROM facts WHERE type = 'attempt_claimed'"_s)->toInt(),
                 20 * 3 + 30 * 4);
    }

    void stoppingFinishesTheCurrentStep_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void stoppingFinishesTheCurrentStep()
    {
        QFETCH(int, signal);
        QVERIFY(m_subject->trust(u"Slow"_s));
        const QString id = start(u"Slow"_s);
        const auto worker = m_subject->startWorker({});
        const auto reason = [&] { return run({u"run"_s, u"explain"_s, id}).lines().value(0)[u"reason"_s].toString(); };
        QElapsedTimer timer;
        timer.start();
        while (reason()
               == u"attempt_visible"_s) // polled without pause: QTRY_VERIFY looks too seldom for a step of one second
            QVERIFY(timer.elapsed() < 60000);
        ::kill(pid_t(worker->processId()), signal);
        QVERIFY(worker->waitForFinished(60000));
        QCOMPARE(worker->exitStatus(), QProcess::NormalExit);
        QCOMPARE(worker->exitCode(), 0);
        QCOMPARE(status(id), u"completed"_s);
    }

    void anIdleWorkerEndsAtOnce()
    {
        const auto worker = m_subject->startWorker({u"--jobs"_s, u"3"_s});
        QTRY_VERIFY_WITH_TIMEOUT(handlesSigterm(worker->processId()), 60000);
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
        QCOMPARE(explained[u"actions"_s][0][u"name"_s].toString(), u"approve"_s);
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
        QCOMPARE(run({u"run"_s, u"cancel"_s, u"no-uuid"_s}).exitCode, 1);
        QCOMPARE(run({u"run"_s, u"explain"_s, u"00000000-0000-4000-8000-000000000000"_s}).exitCode, 1);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
        QCOMPARE(run({u"rebuild"_s}).lines().value(0)[u"runs"_s].toInt(), 2);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
    }

    /// Killed three times while the step ran: nothing of it goes on, and it is not begun a fourth time.
    void aStepThatTakesItsWorkersWithItIsGivenUp()
    {
        NamedPipe pipe(m_subject->file(u"pipe"_s));
        const QByteArray script = "exec 3> '" + m_subject->file(u"pipe"_s).toUtf8()
            + "'; (setsid sleep 600 > /dev/null 2>&1 &); printf x >&3; sleep 600";
        const QJsonObject definition{
            {u"workflow"_s, u"Deadly"_s},
            {u"triggers"_s, QJsonArray{QJsonObject{{u"name"_s, u"go"_s}, {u"type"_s, u"manual"_s}}}},
            {u"steps"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"s"_s},
                                    {u"action"_s, u"command"_s},
                                    {u"opts"_s,
                                     QJsonObject{{u"program"_s, u"/bin/sh"_s},
                                                 {u"arguments"_s, QJsonArray{u"-c"_s, QString::fromUtf8(script)}}}}}}}};
        const QString file = m_subject->write(u"deadly.json"_s, QJsonDocument(definition).toJson());
        QCOMPARE(run({u"workflow"_s, u"add"_s, file}).exitCode, 0);
        QVERIFY(m_subject->trust(u"Deadly"_s));
        const QString id = start(u"Deadly"_s);
        for (int kill = 1; kill <= 3; ++kill) {
            const auto worker = m_subject->startWorker({u"--lease"_s, u"1"_s});
            QByteArray begun;
            QTRY_COMPARE_WITH_TIMEOUT(begun += pipe.text(), QByteArray("x"), 60000);
            worker->kill();
            QVERIFY(worker->waitForFinished(60000));
            QTRY_VERIFY_WITH_TIMEOUT(!pipe.isHeld(), 60000);
        }
        const auto worker = m_subject->startWorker({u"--lease"_s, u"1"_s});
        QTRY_COMPARE_WITH_TIMEOUT(status(id), u"failed"_s, 60000);
        ::kill(pid_t(worker->processId()), SIGTERM);
        QVERIFY(worker->waitForFinished(60000));
        QCOMPARE(pipe.text(), QByteArray());
        QCOMPARE(run({u"run"_s, u"show"_s, id}).lines().value(0)[u"failure"_s][u"reason"_s][u"code"_s].toString(),
                 u"claims_expired"_s);
        QCOMPARE(run({u"doctor"_s}).exitCode, 0);
    }

    void commandsAreShownBeforeTheyAreTrusted()
    {
        const QJsonObject review = run({u"workflow"_s, u"trust"_s, u"Slow"_s}).lines().value(0);
        QVERIFY(!review[u"trusted"_s].toBool());
        QCOMPARE(review[u"commands"_s][0][u"program"_s].toString(), u"/bin/sh"_s);
        QCOMPARE(run({u"workflow"_s, u"trust"_s}).lines().size(), 2);
        const QString id = start(u"Slow"_s);
        QCOMPARE(run({u"work"_s, u"--drain"_s}).lines().size(), 0);
        QCOMPARE(run({u"run"_s, u"explain"_s, id}).lines().value(0)[u"reason"_s].toString(), u"untrusted_definition"_s);
        QCOMPARE(run({u"workflow"_s, u"trust"_s, u"Slow"_s, u"--digest"_s, u"sha256:x"_s}).exitCode, 1);
        QVERIFY(m_subject->trust(u"Slow"_s));
        QCOMPARE(run({u"workflow"_s, u"distrust"_s, review[u"trust_digest"_s].toString()}).exitCode, 0);
        QCOMPARE(run({u"workflow"_s, u"distrust"_s, review[u"trust_digest"_s].toString()}).exitCode, 1);
        QCOMPARE(run({u"work"_s, u"--drain"_s}).lines().size(), 0);
    }
};

SQUIDIE_TEST(TestWork)
#include "tst_work.moc"
