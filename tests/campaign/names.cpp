// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"
#include "campaign/campaigns.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#include <vector>

#include <unistd.h>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesOfAStream = 20'000;
constexpr int oldVersions = 6; ///< tests/data/stores/version-1.db and so on
const QStringList parts{QString(), u"-wal"_s, u"-shm"_s};

QByteArray nameOf(const QString &path)
{
    return QFile::encodeName(path);
}

std::unique_ptr<QProcess> startStream(const QString &store, const QString &file)
{
    auto process = std::make_unique<QProcess>();
    process->start(test::squidieProgram(), {u"--store"_s, store, u"--json"_s, u"perform"_s, file});
    process->waitForStarted();
    return process;
}

CommandResult resultOf(QProcess &process)
{
    const bool ended = process.waitForFinished(120'000);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString reasonOf(const CommandResult &call)
{
    return call.error()[u"value"_s][u"reason"_s].toString();
}

class Names {
public:
    explicit Names(Report &report) : m_report(report) { }

    /// A second name is given to the file before or while it is written to by the first.
    void useTwoNames()
    {
        const Subject subject;
        const QString other = subject.file(u"other.db"_s);
        const QString file = subject.write(u"payloads.jsonl"_s, payloadLines(2000));
        const bool atFirst = QRandomGenerator::global()->bounded(2) == 0;
        if (atFirst)
            ::link(nameOf(subject.store()).constData(), nameOf(other).constData());
        const auto first = startStream(subject.store(), file);
        if (!atFirst) {
            first->waitForReadyRead();
            ::link(nameOf(subject.store()).constData(), nameOf(other).constData());
        }
        const auto second = startStream(other, file);
        Acknowledged promises;
        for (QProcess *process : {first.get(), second.get()}) {
            const CommandResult call = resultOf(*process);
            const bool mayWrite = !atFirst && process == first.get();
            m_report.expect(call.exitCode == 0 ? mayWrite : reasonOf(call) == u"several_names"_s,
                            u"a store with two names ended with %1: "_s.arg(call.exitCode) + QString::fromUtf8(call.errors));
            promises.take(call.output, m_report);
        }
        ::unlink(nameOf(other).constData());
        promises.checkLedger(subject.store(), m_report);
        m_report.expectNone(subject.problems());
        m_acknowledged += promises.lines();
    }

    /// The files are removed, or moved away, under a stream, and made again.
    void replaceUnderAStream()
    {
        const Subject subject;
        const QString kept = subject.file(u"kept.db"_s);
        const auto stream = startStream(subject.store(), subject.write(u"payloads.jsonl"_s, payloadLines(linesOfAStream)));
        stream->waitForReadyRead();
        QThread::msleep(ulong(QRandomGenerator::global()->bounded(60))); // a random instant, on purpose
        const bool logAlone = QRandomGenerator::global()->bounded(3) == 0;
        // What was acknowledged must be in what was removed.
        for (const QString &part : parts) {
            if (!logAlone)
                ::link(nameOf(subject.store() + part).constData(), nameOf(kept + part).constData());
        }
        for (const QString &part : parts) {
            if (!logAlone || !part.isEmpty())
                ::unlink(nameOf(subject.store() + part).constData());
        }
        const bool madeAgain = logAlone || QRandomGenerator::global()->bounded(2) == 0;
        Acknowledged later;
        if (madeAgain) {
            const Subject again(subject.store());
            later.take(again.run({u"perform"_s}, payloadLines(200)).output, m_report);
        }
        const CommandResult call = resultOf(*stream);
        const qint64 printed = call.output.count('\n');
        m_report.expect(call.exitCode == 0 || reasonOf(call) == u"replaced"_s,
                        u"a stream into a replaced store ended with %1: "_s.arg(call.exitCode)
                            + QString::fromUtf8(call.errors));
        m_report.expect(call.exitCode == 0 || call.error()[u"value"_s][u"acknowledged"_s].toInt() == printed,
                        u"the error does not say how many deliveries were acknowledged"_s);
        noticed += call.exitCode != 0;
        if (!logAlone) {
            Acknowledged promises;
            promises.take(call.output, m_report);
            promises.checkLedger(kept, m_report);
            m_report.expectNone(Subject(kept).problems(), u"in what was removed"_s);
            m_acknowledged += promises.lines();
        }
        if (madeAgain) {
            later.checkLedger(subject.store(), m_report);
            m_report.expectNone(subject.problems(), u"in what has taken its place"_s);
        }
    }

    /// Six processes deliver at once to a store of an older version.
    void migrateAtOnce()
    {
        const Subject subject;
        const QString old = subject.file(u"old.db"_s);
        const int version = QRandomGenerator::global()->bounded(oldVersions) + 1;
        QFile::copy(u"%1/tests/data/stores/version-%2.db"_s.arg(QStringLiteral(SQUIDIE_SOURCE_DIR)).arg(version), old);
        QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner);
        const QString file =
            subject.write(u"payloads.jsonl"_s,
                          payloadLines(50).replace("\"W\"", "\"Old.Report\"").replace("\"t\"", "\"hourly\""));
        std::vector<std::unique_ptr<QProcess>> streams;
        for (int i = 0; i < 6; ++i)
            streams.push_back(startStream(old, file));
        Acknowledged promises;
        for (const auto &stream : streams) {
            const CommandResult call = resultOf(*stream);
            m_report.expect(call.exitCode == 0,
                            u"a migration from version %1 ended with %2: "_s.arg(version).arg(call.exitCode)
                                + QString::fromUtf8(call.errors));
            promises.take(call.output, m_report);
        }
        m_report.expect(promises.lines() == 300, u"%1 of 300 deliveries were answered"_s.arg(promises.lines()));
        promises.checkLedger(old, m_report);
        m_report.expect(test::runSquidie(old, {u"doctor"_s}).exitCode == 0, u"doctor finds a fault after a migration"_s);
        m_report.expect(QDir(QFileInfo(old).path()).entryList({u"old.db.*"_s}).size() == 1, u"there is not one backup"_s);
        m_acknowledged += promises.lines();
    }

    qint64 acknowledged() const { return m_acknowledged; }
    int noticed = 0;

private:
    Report &m_report;
    qint64 m_acknowledged = 0;
};

} // namespace

void renameStores(int rounds, Report &report)
{
    Names names(report);
    for (int round = 0; round < rounds; ++round) {
        names.useTwoNames();
        names.replaceUnderAStream();
        names.migrateAtOnce();
    }
    report.figure(u"stores with two names"_s, rounds);
    report.figure(u"stores replaced under a stream"_s, rounds);
    report.figure(u"of these noticed before the stream's end"_s, names.noticed);
    report.figure(u"migrations by six processes"_s, rounds);
    report.figure(u"deliveries acknowledged"_s, names.acknowledged());
}

} // namespace squidie::campaign
