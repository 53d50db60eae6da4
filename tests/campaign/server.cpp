// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"
#include "campaign/campaigns.h"
#include "campaign/linkproxy.h"
#include "campaign/postgresserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <iterator>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

/// What befalls a server, or the link to it, in one round.
enum class Fault {
    Kill,
    StopAtOnce,
    Pause, ///< SIGSTOP to all of its processes
    LinkStops,
    LinkDrops, ///< bytes are lost, and then the connections
    LinkResets,
    LinkDelays,
    EndConnections, ///< by an administrator
    TimeLimit, ///< an administrator's statement_timeout
    ReadOnly, ///< as a standby before it is promoted
    Lock, ///< somebody holds the tables
};
constexpr Fault faults[] = {Fault::Kill,      Fault::StopAtOnce, Fault::Pause,      Fault::LinkStops,
                            Fault::LinkDrops, Fault::LinkResets, Fault::LinkDelays, Fault::EndConnections,
                            Fault::TimeLimit, Fault::ReadOnly,   Fault::Lock};

/// A server that fails in every way while deliveries and steps are going on, and works again.
class ServerCampaign {
public:
    ServerCampaign(const PostgresServer &server, Report &report)
        : m_server(server),
          m_proxy(server.socket()),
          m_subject(
              u"postgresql://squidie@%1/squidie"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_proxy.folder())))),
          m_report(report)
    {
        m_report.expect(m_subject.trust(u"Chain"_s), u"a workflow cannot be trusted"_s);
        for (int i = 0; i < workers; ++i)
            m_workers.push_back(m_subject.startWorker({u"--lease"_s, u"2"_s}));
    }

    void failOnce()
    {
        m_subject.startMany(u"Chain"_s, 3);
        m_subject.startMany(u"Diamond"_s, 5);
        QProcess process;
        process.start(test::squidieProgram(), {u"--store"_s, m_subject.store(), u"--json"_s, u"perform"_s});
        process.waitForStarted();
        const qint64 instant = QRandomGenerator::global()->bounded(20, 1000);
        QElapsedTimer timer;
        timer.start();
        for (int number = 0; timer.elapsed() < instant; QThread::msleep(10)) { // as it comes, in small commits
            for (int i = 0; i < 10; ++i)
                process.write(payloadLine(number++ % identities));
            process.waitForBytesWritten(10);
        }
        fail(faults[size_t(QRandomGenerator::global()->bounded(int(std::size(faults))))]);
        process.closeWriteChannel();
        takeEnd(process);
        for (auto &worker : m_workers) {
            // One that gave up said why; the next one takes its place.
            if (worker->state() == QProcess::Running && !worker->waitForFinished(0))
                continue;
            m_report.expect(worker->exitStatus() == QProcess::NormalExit && worker->exitCode() == 3, u"a worker crashed"_s);
            ++workersThatGaveUp;
            worker = m_subject.startWorker({u"--lease"_s, u"2"_s});
        }
    }

    void finish()
    {
        for (const auto &worker : m_workers)
            ::kill(pid_t(worker->processId()), SIGTERM);
        for (const auto &worker : m_workers)
            m_report.expect(worker->waitForFinished(60'000) && worker->exitStatus() == QProcess::NormalExit,
                            u"a worker did not end"_s);
        m_report.expectNone(m_subject.problems());
        m_promises.checkLedger(m_subject.store(), m_report);
        m_promises.checkRepeated(m_subject, payloadLines(identities), m_report);
        m_report.expect(m_subject.drain(), u"steps were lost: not every run was completed"_s);
        m_report.expectNone(m_subject.problems());
    }

    qint64 acknowledged() const { return m_promises.lines(); }
    int clearErrors = 0;
    int wentOn = 0;
    int workersThatGaveUp = 0;

private:
    static void wait() { QThread::msleep(ulong(QRandomGenerator::global()->bounded(20, 1200))); }

    /// As an administrator, past the link that misbehaves.
    void administer(const QStringList &statements) const
    {
        m_report.expect(m_server.run(u"postgres"_s, statements),
                        u"the administrator was refused: "_s + statements.join(u"; "_s));
    }

    void throughLink(LinkProxy::Mode mode)
    {
        m_proxy.setMode(mode);
        wait();
        m_proxy.setMode(LinkProxy::Mode::Forward);
    }

    void setForAll(const QString &setting)
    {
        const QString endAll = u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'squidie'"_s;
        administer({u"ALTER DATABASE squidie SET "_s + setting, endAll});
        wait();
        administer({u"ALTER DATABASE squidie RESET "_s + setting.section(u' ', 0, 0), endAll});
    }

    /// Returns once the server is as it was.
    void fail(Fault fault)
    {
        switch (fault) {
        case Fault::Kill:
            m_server.killHard();
            m_report.expect(m_server.start(), u"the server did not start again"_s);
            break;
        case Fault::StopAtOnce:
            m_report.expect(m_server.stopImmediately(), u"the server cannot be stopped"_s);
            m_report.expect(m_server.start(), u"the server did not start again"_s);
            break;
        case Fault::Pause:
            m_server.pause();
            wait();
            m_server.resume();
            break;
        case Fault::LinkStops:
            throughLink(LinkProxy::Mode::Stop);
            break;
        case Fault::LinkDrops:
            throughLink(LinkProxy::Mode::Drop);
            m_proxy.reset();
            break;
        case Fault::LinkResets:
            m_proxy.reset();
            break;
        case Fault::LinkDelays:
            throughLink(LinkProxy::Mode::Delay);
            break;
        case Fault::EndConnections:
            administer({u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'squidie'"_s});
            break;
        case Fault::TimeLimit:
            setForAll(u"statement_timeout = 2"_s);
            break;
        case Fault::ReadOnly:
            setForAll(u"default_transaction_read_only = on"_s);
            break;
        case Fault::Lock:
            m_report.expect(
                m_server.run(u"squidie"_s,
                             {u"BEGIN"_s, u"LOCK TABLE runs, activations"_s, u"SELECT pg_sleep(1)"_s, u"COMMIT"_s}),
                u"the tables cannot be locked"_s);
            break;
        }
    }

    static constexpr int workers = 2;
    static constexpr int identities = 600;

    void takeEnd(QProcess &process)
    {
        const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
        const CommandResult result{ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                                   process.readAllStandardError()};
        m_report.expect(result.exitCode == 0 || result.exitCode == 3,
                        u"a delivering process crashed or hung: "_s + QString::fromUtf8(result.errors));
        m_promises.take(result.output, m_report);
        if (result.exitCode != 3) {
            ++wentOn;
            return;
        }
        ++clearErrors;
        const QJsonObject error = result.error();
        m_report.expect(error[u"code"_s] == u"store_unavailable"_s && error[u"message"_s].toString().contains(u"squidie"_s),
                        u"no clear error: "_s + QString::fromUtf8(result.errors));
    }

    const PostgresServer &m_server;
    LinkProxy m_proxy;
    const Subject m_subject;
    Report &m_report;
    Acknowledged m_promises;
    std::vector<std::unique_ptr<QProcess>> m_workers;
};

} // namespace

void killServers(int kills, Report &report)
{
    QString why;
    const auto server = PostgresServer::make(why);
    if (!server) {
        report.skip(u"PostgreSQL"_s, why);
        return;
    }
    if (!report.expect(server->start() && server->createDatabase(u"squidie"_s), u"the server does not start"_s))
        return;
    ServerCampaign campaign(*server, report);
    for (int kill = 0; kill < kills && report.violations().isEmpty(); ++kill)
        campaign.failOnce();
    campaign.finish();
    report.figure(u"times the server or the link to it failed"_s, kills);
    report.figure(u"deliveries acknowledged"_s, campaign.acknowledged());
    report.figure(u"delivering processes that ended with a clear error"_s, campaign.clearErrors);
    report.figure(u"delivering processes that went on, or had finished before"_s, campaign.wentOn);
    report.figure(u"workers that ended meanwhile"_s, campaign.workersThatGaveUp);
}

} // namespace squidie::campaign
