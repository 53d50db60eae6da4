// SPDX-License-Identifier: Apache-2.0
#include "campaign/postgresserver.h"
#include "campaign/subject.h"
#include "store/storeconnection.h"
#include "system/commandrunner.h"
#include "testmain.h"

#include <QScopeGuard>
#include <QTest>

#include <csignal>

using namespace squidie;
using namespace squidie::test;
using namespace squidie::campaign;
using namespace Qt::StringLiterals;

/// Commands on a server that pauses, refuses and comes back (manual: stores.md, "A server that is silent"). Starts a server
/// of its own; skipped where there is none.
class TestTroubledServer : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Subject> m_subject;

    std::unique_ptr<Store> other() const
    {
        return Store::open(m_server->url(u"postgres"_s), Store::Access::ReadWrite).value();
    }
    /// Waits until the process has a connection that waits for something to do.
    bool isConnected(const QProcess &process) const
    {
        const auto store = Store::open(m_subject->store(), Store::Access::Reader).value();
        const QString clients = u"SELECT count(*) FROM pg_stat_activity WHERE state = 'idle' AND pid <> pg_backend_pid()"_s;
        return QTest::qWaitFor(
            [&] { return process.state() == QProcess::NotRunning || connectionOf(*store).readOnce(clients)->toInt() > 0; },
            60'000);
    }
    /// Less than the deadline of a statement: it is the signal that ends it.
    static bool endsBySignal(QProcess &process)
    {
        ::kill(pid_t(process.processId()), SIGTERM);
        return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_server = PostgresServer::make(why);
        if (!m_server)
            QSKIP(qPrintable(why));
        QVERIFY(m_server->start());
        QVERIFY(m_server->createDatabase(u"squidie"_s));
        m_subject = std::make_unique<Subject>(m_server->url(u"squidie"_s));
    }

    void aSignalEndsAWorkerWhateverTheServerDoes()
    {
        const auto worker = m_subject->startWorker({});
        QVERIFY(isConnected(*worker));
        m_server->pause();
        const auto resume = qScopeGuard([this] { m_server->resume(); });
        QVERIFY(endsBySignal(*worker));
    }

    void aSignalEndsADeliveryWhateverTheServerDoes()
    {
        QProcess process;
        process.start(squidieProgram(), {u"--store"_s, m_subject->store(), u"--json"_s, u"perform"_s});
        QVERIFY(process.waitForStarted());
        process.write("no payload\n");
        QVERIFY(process.waitForReadyRead(60'000)); // acknowledged
        m_server->pause();
        const auto resume = qScopeGuard([this] { m_server->resume(); });
        process.write("another\n");
        process.waitForBytesWritten(1000);
        QVERIFY(endsBySignal(process));
        QVERIFY(process.exitCode() == 3 || process.exitCode() == 1);
    }

    void aWorkerWaitsForWhatPasses()
    {
        const auto worker = std::make_unique<QProcess>();
        worker->start(squidieProgram(), {u"--store"_s, m_subject->store(), u"--json"_s, u"work"_s});
        QVERIFY(isConnected(*worker));
        {
            const auto store = other();
            QVERIFY(connectionOf(*store).runOnce(u"ALTER DATABASE squidie SET default_transaction_read_only = on"_s));
            QVERIFY(connectionOf(*store).runOnce(
                u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = 'squidie'"_s));
        }
        QByteArray said;
        QVERIFY(QTest::qWaitFor([&] { return (said += worker->readAllStandardError()).contains("\"waiting\""); }, 60'000));
        QCOMPARE(worker->state(), QProcess::Running);
        QVERIFY(connectionOf(*other()).runOnce(u"ALTER DATABASE squidie RESET default_transaction_read_only"_s));
        QVERIFY(QTest::qWaitFor([&] { return (said += worker->readAllStandardError()).contains("\"working\""); }, 60'000));
        QCOMPARE(said.count("\"waiting\""), 1);
        QVERIFY(endsBySignal(*worker));
        QCOMPARE(worker->exitCode(), 0);
    }
};

SQUIDIE_TEST(TestTroubledServer)
#include "tst_troubledserver.moc"
