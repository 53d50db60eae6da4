// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"
#include "campaign/campaigns.h"

#include <QRandomGenerator>
#include <QThread>

#include <csignal>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

constexpr int killsOfOneStore = 40;

/// True if it was killed at work. The instant is random on purpose.
bool killBetween(QProcess &process, int earliest, int latest)
{
    QThread::msleep(ulong(QRandomGenerator::global()->bounded(earliest, latest)));
    const bool atWork = process.state() == QProcess::Running && !process.waitForFinished(0);
    process.kill();
    process.waitForFinished();
    return atWork;
}

/// Each round delivers the whole stream again, so that a start which had been acknowledged must come back as a duplicate.
struct DeliveryKills {
    qint64 atWork = 0;
    qint64 acknowledged = 0;

    void killOneStore(int kills, Report &report)
    {
        const QByteArray lines = payloadLines(20'000);
        const Subject subject;
        const QString file = subject.write(u"payloads.jsonl"_s, lines);
        Acknowledged promises;
        for (int round = 0; round < kills; ++round) {
            QProcess process;
            process.start(test::squidieProgram(), {u"--store"_s, subject.store(), u"--json"_s, u"perform"_s, file});
            process.waitForStarted();
            atWork += killBetween(process, 5, 120);
            promises.take(process.readAllStandardOutput(), report);
        }
        report.expectNone(subject.problems());
        promises.checkRepeated(subject, lines, report);
        promises.checkLedger(subject.store(), report);
        report.expectNone(subject.problems());
        acknowledged += promises.lines();
    }
};

struct WorkerKills {
    qint64 atWork = 0;

    void killOneStore(int kills, Report &report)
    {
        const Subject subject;
        report.expect(subject.trust(u"Chain"_s), u"a workflow cannot be trusted"_s);
        subject.startMany(u"Diamond"_s, 20);
        for (int kill = 0; kill < kills; ++kill) {
            if (kill % 10 == 0) // so that there is work to the end
                subject.startMany(u"Chain"_s, 20);
            const auto worker = subject.startWorker({u"--jobs"_s, u"2"_s, u"--lease"_s, u"1"_s});
            atWork += killBetween(*worker, 15, 90);
        }
        report.expect(subject.drain(), u"steps were lost: not every run was completed"_s);
        report.expectNone(subject.problems());
    }
};

template<typename Kills>
Kills killInTurns(int kills, Report &report)
{
    Kills all;
    for (int left = kills; left > 0; left -= killsOfOneStore)
        all.killOneStore(std::min(left, killsOfOneStore), report);
    return all;
}

} // namespace

void killWriters(int kills, Report &report)
{
    const auto deliveries = killInTurns<DeliveryKills>(kills, report);
    report.figure(u"delivering processes killed"_s, kills);
    report.figure(u"of these while at work"_s, deliveries.atWork);
    report.figure(u"deliveries acknowledged before"_s, deliveries.acknowledged);
    report.expect(deliveries.atWork > kills / 2, u"most processes had ended before they were killed"_s);
    report.expect(deliveries.acknowledged > 0, u"nothing was acknowledged before a kill"_s);
    const auto workers = killInTurns<WorkerKills>(kills, report);
    report.figure(u"workers killed"_s, kills);
    report.figure(u"of these while at work"_s, workers.atWork);
    report.expect(workers.atWork == kills, u"a worker ended by itself"_s);
}

} // namespace squidie::campaign
