// SPDX-License-Identifier: Apache-2.0
#include "campaign/acknowledged.h"
#include "campaign/campaigns.h"
#include "campaign/storefile.h"

#include <squidie/inspector.h>
#include <squidie/store.h>

#include <QFile>

#include <cerrno>
#include <cstring>
#include <functional>

#include <sys/mount.h>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

struct DiskFault {
    const char *name;
    int error;
    bool isLasting;
};
constexpr DiskFault diskFaults[] = {{"disk full", ENOSPC, true},
                                    {"disk full once", ENOSPC, false},
                                    {"I/O error", EIO, true},
                                    {"I/O error once", EIO, false}};

struct FaultedRun {
    CommandResult result;
    int calls = 0; ///< that would have written to the store; 0 if the program did not end by itself
};

/// `squidie` on a disk whose `at`th write fails (see faults.c); 0: none.
FaultedRun runFaulted(const Subject &subject, const QStringList &arguments, const QByteArray &input, const DiskFault &fault,
                      int at)
{
    const QString countFile = subject.file(u"calls"_s);
    QFile::remove(countFile);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SQUIDIE_FAULTS));
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    environment.insert(u"SQUIDIE_FAULT_STORE"_s, subject.store());
    environment.insert(u"SQUIDIE_FAULT_AT"_s, QString::number(at));
    environment.insert(u"SQUIDIE_FAULT_ERROR"_s, QString::number(fault.error));
    environment.insert(u"SQUIDIE_FAULT_LASTING"_s, fault.isLasting ? u"1"_s : u"0"_s);
    environment.insert(u"SQUIDIE_FAULT_COUNT"_s, countFile);
    FaultedRun run{test::runSquidie(subject.store(), arguments, input, environment), 0};
    QFile count(countFile);
    if (count.open(QIODevice::ReadOnly))
        run.calls = count.readAll().trimmed().toInt();
    return run;
}

/// What a full disk does to one command, at each of its writes.
class DiskCampaign {
public:
    /// `check` says whether all is well after a run whose own result has been checked already.
    using Check = std::function<void(const CommandResult &result)>;

    DiskCampaign(const Subject &subject, QStringList arguments, QByteArray input, Report &report)
        : m_subject(subject),
          m_before(StoreFile::of(subject.store())),
          m_arguments(std::move(arguments)),
          m_input(std::move(input)),
          m_report(report)
    {
    }

    /// Fails every `stride`th write in turn, until a run ends before it reaches the write that should fail.
    void failEach(int stride, const Check &check)
    {
        for (const DiskFault &fault : diskFaults) {
            for (int at = 1; failAt(at, fault, check); at += stride) {
            }
        }
    }
    /// Fails that many writes, evenly spread.
    void failSome(int samples, const Check &check)
    {
        m_before.putAt(m_subject.store());
        const int calls = runFaulted(m_subject, m_arguments, m_input, diskFaults[0], 0).calls;
        for (const DiskFault &fault : diskFaults) {
            for (int sample = 0; sample < samples; ++sample)
                failAt(1 + int(qint64(calls) * sample / samples), fault, check);
        }
    }
    void sum(const QString &what) const
    {
        m_report.figure(what + u": writes that failed"_s, m_failed);
        m_report.figure(u"  of these ended with a clear error"_s, m_errors);
        m_report.figure(u"  of these did no harm"_s, m_failed - m_errors);
        m_report.expect(m_errors > 0, what + u": no failing write was noticed"_s);
    }

private:
    bool failAt(int at, const DiskFault &fault, const Check &check)
    {
        m_before.putAt(m_subject.store());
        const FaultedRun run = runFaulted(m_subject, m_arguments, m_input, fault, at);
        const QString where = u"%1, %2 at write %3: "_s.arg(m_arguments.first(), QString::fromLatin1(fault.name)).arg(at);
        const CommandResult &result = run.result;
        if (result.exitCode == 0 && run.calls < at)
            return false;
        ++m_failed;
        m_report.expect(result.exitCode == 0 || result.exitCode == 3,
                        where + u"exit status %1 "_s.arg(result.exitCode) + QString::fromUtf8(result.errors));
        if (result.exitCode == 3) {
            ++m_errors;
            const QJsonObject error = result.error();
            m_report.expect(error[u"code"_s] == u"store_unavailable"_s
                                && error[u"message"_s].toString().contains(m_subject.store()),
                            where + u"no clear error: "_s + QString::fromUtf8(result.errors));
            const QString reason = error[u"value"_s][u"reason"_s].toString();
            m_report.expect(reason == u"full"_s || reason == u"io_error"_s || reason == u"cannot_open"_s,
                            where + u"another reason: "_s + QString::fromUtf8(result.errors));
        }
        const auto before = m_report.violations().size();
        check(result);
        if (m_report.violations().size() > before)
            m_report.expect(false, where + u"the violations above are from here"_s);
        return m_report.violations().size() < 100;
    }

    const Subject &m_subject;
    const StoreFile m_before;
    const QStringList m_arguments;
    const QByteArray m_input;
    Report &m_report;
    int m_failed = 0;
    int m_errors = 0;
};

void checkDelivered(const Subject &subject, const CommandResult &result, const QByteArray &lines, Report &report)
{
    Acknowledged promises;
    promises.take(result.output, report);
    report.expectNone(subject.problems());
    promises.checkLedger(subject.store(), report);
    promises.checkRepeated(subject, lines, report);
    report.expectNone(subject.problems());
}

/// A printed step is committed.
void checkSteps(const Subject &subject, const CommandResult &result, Report &report)
{
    auto store = Store::open(subject.store(), Store::Access::Reader).value();
    const auto lines = result.lines();
    for (const QJsonObject &line : lines) {
        const auto run = inspectRun(*store, *RunId::fromString(line[u"run_id"_s].toString())).value();
        const bool completed = std::any_of(run.attempts.begin(), run.attempts.end(), [&](const AttemptRow &attempt) {
            return attempt.step == line[u"step"_s].toString() && attempt.status == AttemptStatus::Completed;
        });
        report.expect(completed, u"an acknowledged step is lost: "_s + line[u"step"_s].toString());
    }
}

void checkWorked(const Subject &subject, const CommandResult &result, Report &report)
{
    report.expectNone(subject.problems());
    checkSteps(subject, result, report);
    report.expect(subject.drain(), u"steps were lost: not every run was completed"_s);
    report.expectNone(subject.problems());
}

void failDeliveries(int stride, Report &report)
{
    const Subject subject;
    const QByteArray lines = payloadLines(40);
    DiskCampaign campaign(subject, {u"perform"_s}, lines, report);
    campaign.failEach(stride, [&](const CommandResult &result) { checkDelivered(subject, result, lines, report); });
    campaign.sum(u"delivering"_s);
}

/// Enough deliveries for the log to be written back into the store meanwhile.
void failCheckpoints(int stride, Report &report)
{
    const Subject subject;
    QByteArray lines;
    for (int number = 0; number < 2500; ++number) {
        const QByteArray line = payloadLine(number);
        lines += line.left(line.lastIndexOf('}')) + ", \"padding\": \"" + QByteArray(8000, 'x') + "\"}\n";
    }
    DiskCampaign campaign(subject, {u"perform"_s}, lines, report);
    campaign.failSome(std::max(60 / stride, 1),
                      [&](const CommandResult &result) { checkDelivered(subject, result, lines, report); });
    campaign.sum(u"delivering a long stream"_s);
}

void failSteps(int stride, Report &report)
{
    const Subject subject;
    subject.startMany(u"Diamond"_s, 2);
    DiskCampaign campaign(subject, {u"work"_s, u"--drain"_s}, {}, report);
    campaign.failEach(stride, [&](const CommandResult &result) { checkWorked(subject, result, report); });
    campaign.sum(u"working"_s);
}

/// A store that is being made.
void failMaking(int stride, Report &report)
{
    const Subject subject;
    const QString workflows = subject.file(u"workflows.json"_s);
    const QStringList add{u"workflow"_s, u"add"_s, workflows};
    StoreFile{}.putAt(subject.store());
    DiskCampaign campaign(subject, add, {}, report);
    campaign.failEach(stride, [&](const CommandResult &) {
        const CommandResult again = subject.run(add);
        report.expect(again.exitCode == 0, u"a store could not be made afterwards: "_s + QString::fromUtf8(again.errors));
        report.expectNone(subject.problems());
    });
    campaign.sum(u"making a store"_s);
}

/// A file system of one MiB that really fills, and is then made larger.
void fillFileSystem(Report &report)
{
    const QString what = u"a small tmpfs that fills"_s;
    const QTemporaryDir folder;
    const QByteArray target = QFile::encodeName(folder.path());
    if (::mount("squidie", target.constData(), "tmpfs", 0, "size=1m") != 0) {
        report.skip(what, QString::fromLocal8Bit(std::strerror(errno)));
        return;
    }
    {
        const Subject subject(folder.filePath(u"store.db"_s));
        Acknowledged promises;
        QByteArray lines;
        CommandResult delivered{0, {}, {}};
        for (int piece = 0; delivered.exitCode == 0 && piece < 1000; ++piece) {
            QByteArray some;
            for (int number = 0; number < 10; ++number)
                some += payloadLine(piece * 10 + number);
            delivered = subject.run({u"perform"_s}, some);
            promises.take(delivered.output, report);
            lines += some;
        }
        report.expect(delivered.exitCode == 3 && delivered.error()[u"value"_s][u"reason"_s] == u"full"_s,
                      u"a full disk was not reported: "_s + QString::fromUtf8(delivered.errors));
        report.expect(promises.started() > 0, u"nothing was delivered before the disk was full"_s);
        const CommandResult worked = subject.run({u"work"_s, u"--drain"_s});
        report.expect(worked.exitCode == 3 && worked.error()[u"value"_s][u"reason"_s] == u"full"_s,
                      u"working on a full disk: "_s + QString::fromUtf8(worked.errors));
        report.expectNone(subject.problems());
        promises.checkLedger(subject.store(), report);
        if (::mount("squidie", target.constData(), "tmpfs", MS_REMOUNT, "size=200m") != 0)
            qFatal("The file system cannot be made larger: %s", std::strerror(errno));
        promises.checkRepeated(subject, lines, report);
        checkWorked(subject, worked, report);
        report.figure(what + u": deliveries acknowledged before"_s, promises.lines());
    }
    if (::umount(target.constData()) != 0)
        qFatal("The file system cannot be unmounted: %s", std::strerror(errno));
}

} // namespace

void fillDisks(int stride, Report &report)
{
    failDeliveries(stride, report);
    failCheckpoints(stride, report);
    failSteps(stride, report);
    failMaking(stride, report);
    fillFileSystem(report);
}

} // namespace squidie::campaign
