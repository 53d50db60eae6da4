// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"
#include "campaign/campaigns.h"
#include "campaign/postgresserver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <csignal>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

/// A server that is killed while deliveries and steps are going on, and started again.
class ServerCampaign {
public:
    ServerCampaign(const PostgresServer &server, Report &report)
        : m_server(server),
          m_subject(server.url(u"squidie"_s)),
          m_report(report)
    {
        m_report.expect(m_subject.trust(u"Chain"_s), u"a workflow cannot be trusted"_s);
        for (int i = 0; i < workers; ++i)
            m_workers.push_back(m_subject.startWorker({u"--lease"_s, u"2"_s}));
    }

    void killOnce()
    {
        m_subject.startMany(u"Chain"_s, 3);
        m_subject.startMany(u"Diamond"_s, 5);
        QProcess process;
        process.start(test::squidieProgram(), {u"--store"_s, m_subject.store(), u"--json"_s, u"perform"_s});
        process.waitForStarted();
        const qint64 instant = QRandomGenerator::global()->bounded(50, 3000);
        QElapsedTimer timer;
        timer.start();
        for (int number = 0; timer.elapsed() < instant; QThread::msleep(10)) { // as it comes, in small commits
            for (int i = 0; i < 10; ++i)
                process.write(payloadLine(number++ % identities));
            process.waitForBytesWritten(10);
        }
        if (QRandomGenerator::global()->bounded(2) == 0)
            m_server.killHard();
        else
            m_report.expect(m_server.stopImmediately(), u"the server cannot be stopped"_s);
        m_report.expect(m_server.start(), u"the server did not start again"_s);
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
        campaign.killOnce();
    campaign.finish();
    report.figure(u"times the server was killed (SIGKILL) or stopped without a shutdown"_s, kills);
    report.figure(u"deliveries acknowledged"_s, campaign.acknowledged());
    report.figure(u"delivering processes that ended with a clear error"_s, campaign.clearErrors);
    report.figure(u"delivering processes that went on, or had finished before"_s, campaign.wentOn);
    report.figure(u"workers that ended meanwhile"_s, campaign.workersThatGaveUp);
}

} // namespace squidie::campaign
