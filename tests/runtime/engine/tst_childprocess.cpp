// SPDX-License-Identifier: Apache-2.0
#include "engine/childprocess.h"
#include "engine/stepenvironment.h"
#include "engine/stepgroup.h"
#include "namedpipe.h"
#include "sanitizers.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr ChildLimits generous{60s, 1 << 20, 1 << 24, 1 << 14};

bool never()
{
    return false;
}

/// The most memory that this process has had since the last reset, in bytes.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

bool resetPeakMemory()
{
    QFile references(u"/proc/self/clear_refs"_s);
    return references.open(QIODevice::WriteOnly) && references.write("5") == 1;
}

} // namespace

/// The programs of steps (manual: trust.md, "What a command gets and gives"): what they get of the worker, that nothing goes on
/// after them, and that what they write does not fill the memory.
class TestChildProcess : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_usesGroup = true;

    ChildEnd shell(const QString &script, const ChildLimits &limits = generous,
                   const std::function<bool()> &isCancelled = never)
    {
        return runChild({u"/bin/sh"_s, {u"-c"_s, script}, m_folder->path(), {}, m_usesGroup}, limits, isCancelled);
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text, QFile::Permissions permissions = {})
    {
        QFile target(file(name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(text), text.size());
        QVERIFY(!permissions || target.setPermissions(permissions));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_usesGroup = true;
    }

    void theEnvironmentIsAShortList()
    {
        const QByteArrayList names{"PGPASSWORD", "PGPASSFILE", "AWS_SECRET_ACCESS_KEY", "LC_SECRET", "LD_PRELOAD_OFF", "TZ"};
        for (const QByteArray &name : names)
            qputenv(name.constData(), name == "TZ" ? "Europe/Warsaw" : "hunter2");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", file(u"nowhere"_s).toUtf8() + ':' + path);
        const auto restore = qScopeGuard([&] {
            for (const QByteArray &name : names)
                qunsetenv(name.constData());
            qputenv("TZ", "UTC");
            qputenv("PATH", path);
        });
        const ChildEnd end = runChild({u"/usr/bin/env"_s, {}, {}, {}}, generous, never);
        QCOMPARE(end.kind, ChildEnd::Kind::Exited);
        QVERIFY(!end.output.contains("hunter2"));
        QVERIFY(!end.output.contains("nowhere"));
        QByteArrayList lines = end.output.trimmed().split('\n');
        QVERIFY(lines.contains("TZ=Europe/Warsaw"));
        QVERIFY(lines.contains("PATH=" + stepPath().toUtf8()));
        const QByteArrayList allowed{"PATH",        "HOME",        "USER",       "LOGNAME",    "LANG",
                                     "LANGUAGE",    "LC_ALL",      "TZ",         "LC_COLLATE", "LC_CTYPE",
                                     "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "TMPDIR",     "LC_TIME"};
        for (const QByteArray &line : std::as_const(lines))
            QVERIFY2(allowed.contains(line.split('=').first()), line.constData());
    }

    void noDescriptorIsInherited()
    {
        const int secret = ::open("/etc/passwd", O_RDONLY); // without O_CLOEXEC, as a library might
        const auto close = qScopeGuard([secret] { ::close(secret); });
        const ChildEnd end = runChild({u"/bin/ls"_s, {u"/proc/self/fd"_s}, {}, {}}, generous, never);
        QCOMPARE(end.output.simplified(), QByteArray("0 1 2 3")); // 3 is the folder that is listed
    }

    void aBareNameIsLookedUpInTheFixedPath()
    {
        write(u"printf"_s, "#!/bin/sh\necho planted\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        write(u"planted"_s, "#!/bin/sh\necho planted\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toUtf8() + ':' + path);
        const auto restore = qScopeGuard([&] { qputenv("PATH", path); });
        QCOMPARE(runChild({u"printf"_s, {u"system"_s}, m_folder->path(), {}}, generous, never).output, QByteArray("system"));
        const ChildEnd absent = runChild({u"planted"_s, {}, m_folder->path(), {}}, generous, never);
        QCOMPARE(absent.kind, ChildEnd::Kind::NotStarted);
        QVERIFY(!absent.problem.isEmpty());
        QCOMPARE(runChild({u"./planted"_s, {}, m_folder->path(), {}}, generous, never).output, QByteArray("planted\n"));
    }

    void signalsAreAsTheSystemHasThem()
    {
        ::signal(SIGPIPE, SIG_IGN);
        const auto restore = qScopeGuard([] { ::signal(SIGPIPE, SIG_DFL); });
        const ChildEnd end = runChild({u"cat"_s, {u"/proc/self/status"_s}, {}, {}}, generous, never);
        QVERIFY2(end.output.contains("SigBlk:\t0000000000000000\n"), end.output.constData());
        QVERIFY2(end.output.contains("SigIgn:\t0000000000000000\n"), end.output.constData());
    }

    void theInputIsRead()
    {
        const QByteArray text(900'000, 'x');
        const ChildEnd all = runChild({u"wc"_s, {u"-c"_s}, {}, text}, generous, never);
        QCOMPARE(all.output.trimmed(), QByteArray("900000"));
        QCOMPARE(runChild({u"true"_s, {}, {}, text}, generous, never).status, 0);
    }

    void nothingGoesOnAfterIt_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<ChildEnd::Kind>("kind");
        QTest::addColumn<bool>("usesGroup");
        const auto row = [](const char *name, const QString &ending, ChildEnd::Kind kind) {
            QTest::addRow("%s, in a control group where there are any", name) << ending << kind << true;
            QTest::addRow("%s, without control groups", name) << ending << kind << false;
        };
        row("success", u"exit 0"_s, ChildEnd::Kind::Exited);
        row("failure", u"exit 3"_s, ChildEnd::Kind::Exited);
        row("its own signal", u"kill -9 $$"_s, ChildEnd::Kind::Signalled);
        row("it kills its parent", u"kill -9 $PPID; sleep 600"_s, ChildEnd::Kind::Signalled);
        row("too much output", u"exec yes"_s, ChildEnd::Kind::TooMuchOutput);
        row("too much error output", u"exec yes >&2"_s, ChildEnd::Kind::TooMuchErrorOutput);
        row("cancelled", u"touch cancel; sleep 600"_s, ChildEnd::Kind::Cancelled);
        row("time", u"sleep 600"_s, ChildEnd::Kind::TimedOut);
        if (StepGroup::create())
            QTest::newRow("it kills its supervisor")
                << u"read -r _ _ _ supervisor _ < /proc/$PPID/stat; kill -9 $supervisor; sleep 600"_s
                << ChildEnd::Kind::Signalled << true;
    }

    /// A child in the background, a daemon with a session of its own, and one that ignores what it can.
    void nothingGoesOnAfterIt()
    {
        QFETCH(QString, ending);
        QFETCH(ChildEnd::Kind, kind);
        QFETCH(bool, usesGroup);
        m_usesGroup = usesGroup;
        NamedPipe pipe(file(u"pipe"_s));
        write(u"stay"_s, "trap '' HUP INT TERM QUIT\nexec 3> pipe\nprintf x >&3\nwhile :; do sleep 600; done\n");
        const QString script = u"sh ./stay & (setsid sh ./stay > /dev/null 2>&1 < /dev/null &)\n"
                               "setsid sh -c 'setsid sh ./stay & setsid sh ./stay &' &\n"
                               "while [ ! -e begun ]; do sleep 0.01; done\n"_s;
        QByteArray begun;
        const auto watch = [&] {
            begun += pipe.text();
            if (begun.size() == 4)
                write(u"begun"_s, {});
            return QFile::exists(file(u"cancel"_s));
        };
        ChildLimits limits = generous;
        if (kind == ChildEnd::Kind::TimedOut)
            limits.time = 2s;
        const ChildEnd end = shell(script + ending, limits, watch);
        QCOMPARE(end.kind, kind);
        QVERIFY(!end.leftSomething);
        pipe.text();
        QVERIFY(!pipe.isHeld());
    }

    void itsControlGroupIsRemoved()
    {
        auto group = StepGroup::create();
        if (!group)
            QSKIP("This user has no control groups here.");
        const QString parent = QFileInfo(QFile::decodeName(group->path())).path();
        QVERIFY(group->remove());
        const ChildEnd end = shell(u"setsid sleep 600 & cat /proc/self/cgroup"_s);
        QVERIFY2(end.output.contains("squidie-step-"), end.output.constData());
        const QString path = QString::fromUtf8(end.output).section(u"squidie-step-"_s, 1).section(u'\n', 0, 0);
        QVERIFY(QDir(parent).exists());
        QVERIFY(!QFile::exists(parent + u"/squidie-step-"_s + path));
    }

    /// Each passes on to the next, in a session of its own, and ends at once.
    void daemonsThatKeepForkingAreCaught()
    {
        NamedPipe pipe(file(u"pipe"_s));
        write(u"relay"_s, "setsid sh ./relay &\n");
        m_usesGroup = false;
        const ChildEnd end = shell(u"exec 3> pipe; for i in 1 2 3; do setsid sh ./relay & done; sleep 0.2"_s);
        QCOMPARE(end.kind, ChildEnd::Kind::Exited);
        QVERIFY(!end.leftSomething);
        QVERIFY(!pipe.isHeld());
    }

    void whatIsWrittenDoesNotFillTheMemory_data()
    {
        using Kind = ChildEnd::Kind;
        QTest::addColumn<QString>("script");
        QTest::addColumn<QVector<Kind>>("kinds");
        QTest::newRow("output") << u"exec cat /dev/zero"_s << QVector<Kind>{Kind::TooMuchOutput};
        QTest::newRow("error output") << u"exec cat /dev/zero >&2"_s << QVector<Kind>{Kind::TooMuchErrorOutput};
        QTest::newRow("both, whichever limit is passed first")
            << u"cat /dev/zero >&2 & exec cat /dev/zero"_s << QVector<Kind>{Kind::TooMuchOutput, Kind::TooMuchErrorOutput};
    }

    void whatIsWrittenDoesNotFillTheMemory()
    {
        QFETCH(QString, script);
        QFETCH(QVector<ChildEnd::Kind>, kinds);
        if (!resetPeakMemory())
            QSKIP("This system does not measure a peak of memory.");
        const qint64 before = peakMemory();
        const ChildEnd end = shell(script);
        QVERIFY(kinds.contains(end.kind));
        QVERIFY(end.output.size() <= generous.output);
        QVERIFY(end.errors.size() <= generous.errorsKept);
        const qint64 allowed = (test::keepsFreedMemory ? 64 : 16) * 1024 * 1024;
        QVERIFY2(peakMemory() - before < allowed, QByteArray::number(peakMemory() - before));
    }

    void theEndOfALongErrorOutputIsKept()
    {
        const ChildEnd end = shell(u"head -c 3000000 /dev/zero >&2; echo last >&2"_s);
        QCOMPARE(end.kind, ChildEnd::Kind::Exited);
        QCOMPARE(end.errors.size(), generous.errorsKept);
        QVERIFY(end.errors.endsWith("last\n"));
    }

    void aProgramThatCannotBeStartedSaysWhy()
    {
        write(u"text"_s, "not a program");
        for (const ChildProgram &program :
             {ChildProgram{file(u"text"_s), {}, {}, {}}, ChildProgram{u"/nowhere/at/all"_s, {}, {}, {}},
              ChildProgram{u"true"_s, {}, u"/nowhere/at/all"_s, {}}, ChildProgram{QString(), {}, {}, {}}}) {
            const ChildEnd end = runChild(program, generous, never);
            QCOMPARE(end.kind, ChildEnd::Kind::NotStarted);
            QVERIFY(!end.problem.isEmpty());
        }
    }
};

SQUIDIE_TEST(TestChildProcess)
#include "tst_childprocess.moc"
