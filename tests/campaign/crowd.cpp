// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"
#include "campaign/campaigns.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <csignal>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

constexpr int deliverers = 10;
constexpr int workers = 6;
constexpr auto beat = std::chrono::milliseconds(100);
constexpr int identitiesOfABeat = 5;

std::unique_ptr<QProcess> startProcess(const Subject &subject, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"squidie.step=false"_s); // only errors
    process->setProcessEnvironment(environment);
    if (arguments.first() == u"work"_s)
        process->setStandardOutputFile(QProcess::nullDevice());
    process->start(test::squidieProgram(), QStringList{u"--store"_s, subject.store(), u"--json"_s} + arguments);
    process->waitForStarted();
    return process;
}

void checkEnd(QProcess &process, const QString &what, Report &report)
{
    const bool ended = process.waitForFinished(120'000);
    const QByteArray errors = process.readAllStandardError();
    report.expect(ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                  u"%1 ended with status %2: "_s.arg(what).arg(process.exitCode()) + QString::fromUtf8(errors));
}

/// Processes that deliver what they are given as it arrives: each identity goes to about half of them.
class Deliverers {
public:
    Deliverers(const Subject &subject, Report &report) : m_report(report)
    {
        for (int i = 0; i < deliverers; ++i)
            m_processes.push_back(startProcess(subject, {u"perform"_s}));
    }

    /// Delivers new identities, and some of the recent ones again.
    void deliver()
    {
        for (const auto &process : m_processes) {
            QByteArray lines;
            for (int i = 0; i < identitiesOfABeat; ++i) {
                lines += payloadLine(std::max(0, m_newest + i - 50 * QRandomGenerator::global()->bounded(2)));
                ++m_delivered;
            }
            process->write(lines);
            process->waitForBytesWritten(1000);
        }
        m_newest += identitiesOfABeat;
        takeAnswers();
    }

    void finish()
    {
        for (const auto &process : m_processes)
            process->closeWriteChannel();
        for (const auto &process : m_processes)
            checkEnd(*process, u"a delivering process"_s, m_report);
        takeAnswers();
        for (const QByteArray &output : std::as_const(m_answers))
            promises.take(output, m_report);
        m_report.expect(promises.lines() == m_delivered,
                        u"%1 of %2 deliveries were answered"_s.arg(promises.lines()).arg(m_delivered));
    }

    Acknowledged promises;

private:
    void takeAnswers()
    {
        m_answers.resize(qsizetype(m_processes.size()));
        for (std::size_t i = 0; i < m_processes.size(); ++i) {
            m_processes[i]->waitForReadyRead(0);
            m_answers[qsizetype(i)] += m_processes[i]->readAllStandardOutput();
        }
    }

    Report &m_report;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    QVector<QByteArray> m_answers;
    int m_newest = 0;
    qint64 m_delivered = 0;
};

} // namespace

void crowdStore(int seconds, Report &report)
{
    const Subject subject;
    Deliverers crowd(subject, report);
    std::vector<std::unique_ptr<QProcess>> working;
    for (int i = 0; i < workers; ++i)
        working.push_back(startProcess(subject, {u"work"_s}));
    QElapsedTimer timer;
    timer.start();
    for (auto next = beat; timer.elapsed() < qint64(seconds) * 1000; next += beat) {
        crowd.deliver();
        const qint64 rest = next.count() - timer.elapsed();
        if (rest > 0)
            QThread::msleep(ulong(rest));
    }
    crowd.finish();
    for (const auto &worker : working)
        ::kill(pid_t(worker->processId()), SIGTERM);
    for (const auto &worker : working)
        checkEnd(*worker, u"a worker"_s, report);
    report.expectNone(subject.problems());
    crowd.promises.checkLedger(subject.store(), report);
    report.expect(subject.drain(), u"steps were lost: not every run was completed"_s);
    report.expectNone(subject.problems());
    report.figure(u"processes"_s, deliverers + workers);
    report.figure(u"deliveries, all acknowledged"_s, crowd.promises.lines());
    report.figure(u"identities, each with one run"_s, crowd.promises.started());
}

} // namespace squidie::campaign
