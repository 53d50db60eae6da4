// SPDX-License-Identifier: Apache-2.0
#include "engine/commandaction.h"
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

class Services : public StepServices {
public:
    Result<RunId> startChildRun(const ChildRunRequest &) override { return failure(ErrorCode::InvalidOption); }
    bool isCancelled() const override { return cancelWhen && cancelWhen(); }
    std::function<bool()> cancelWhen;
};

QJsonObject shell(const QString &script, const QJsonObject &rest = {})
{
    QJsonObject options = rest;
    options.insert(u"program"_s, u"/bin/sh"_s);
    options.insert(u"arguments"_s, QJsonArray{u"-c"_s, script});
    return options;
}

QString codeOf(const StepResult &result)
{
    return result.reason[u"code"_s].toString();
}

} // namespace

/// Commands (manual: trust.md, "What a command gets and gives"): what a command may do.
class TestCommandAction : public QObject {
    Q_OBJECT

private:
    Services m_services;

    StepResult run(const QJsonObject &options, const QJsonObject &input = {}, const QJsonObject &context = {})
    {
        return runCommandStep({options, input, context, m_services});
    }

private Q_SLOTS:
    void init() { m_services.cancelWhen = {}; }

    void answersWithOneObject()
    {
        const StepResult echoed = run(shell(u"printf '{\"got\": %s}' \"$(cat)\""_s), {{u"n"_s, 1}}, {{u"run_id"_s, u"r"_s}});
        QCOMPARE(echoed.kind, StepResult::Kind::Ok);
        QCOMPARE(echoed.output[u"got"_s][u"input"_s][u"n"_s].toInt(), 1);
        QCOMPARE(echoed.output[u"got"_s][u"context"_s][u"run_id"_s].toString(), u"r"_s);
    }

    void noShellReadsItsArguments()
    {
        QJsonObject options{{u"program"_s, u"printf"_s},
                            {u"arguments"_s, QJsonArray{u"{\"text\": \"%s\"}"_s, u"$(id); `id` && * ; rm -rf /"_s}}};
        QCOMPARE(run(options).output[u"text"_s].toString(), u"$(id); `id` && * ; rm -rf /"_s);
    }

    void exitStatusDecides_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("temporary") << u"echo later >&2; exit 75"_s << int(StepResult::Kind::Retry) << u"exit_status"_s;
        QTest::newRow("failure") << u"exit 1"_s << int(StepResult::Kind::Error) << u"exit_status"_s;
        QTest::newRow("signal") << u"kill -9 $$"_s << int(StepResult::Kind::Error) << u"killed"_s;
        QTest::newRow("no output") << u"true"_s << int(StepResult::Kind::Error) << u"invalid_output"_s;
        QTest::newRow("no object") << u"echo '[1]'"_s << int(StepResult::Kind::Error) << u"invalid_output"_s;
        QTest::newRow("two objects") << u"echo '{} {}'"_s << int(StepResult::Kind::Error) << u"invalid_output"_s;
        QTest::newRow("too deep") << u"printf '{\"a\":'; i=0; while [ $i -lt 500 ]; do printf '['; i=$((i+1)); done"_s
                                  << int(StepResult::Kind::Error) << u"invalid_output"_s;
        QTest::newRow("too much") << u"head -c 3000000 /dev/zero"_s << int(StepResult::Kind::Error) << u"output_too_large"_s;
        QTest::newRow("without end") << u"yes"_s << int(StepResult::Kind::Error) << u"output_too_large"_s;
    }

    void exitStatusDecides()
    {
        QFETCH(QString, script);
        QFETCH(int, kind);
        QFETCH(QString, code);
        const StepResult result = run(shell(script));
        QCOMPARE(int(result.kind), kind);
        QCOMPARE(codeOf(result), code);
    }

    void aFailureKeepsStandardErrorOnlyWhereItIsAskedTo()
    {
        const QString script =
            u"i=0; while [ $i -lt 4000 ]; do echo noise $i >&2; i=$((i+1)); done; printf 'caf\\303\\251' >&2; exit 3"_s;
        const StepResult plain = run(shell(script));
        QCOMPARE(plain.reason[u"exit_status"_s].toInt(), 3);
        QVERIFY(!plain.reason.toObject().contains(u"error_output"_s));
        const StepResult kept = run(shell(script, {{u"keep_error_output"_s, true}}));
        QVERIFY(kept.reason[u"error_output"_s].toString().endsWith(u"café"_s));
        QVERIFY(kept.reason[u"error_output"_s].toString().toUtf8().size() <= commandlimits::errorBytes);
    }

    void isKilledAtItsTimeLimit()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(run(shell(u"sleep 60"_s, {{u"timeout"_s, 100}}))), u"timeout"_s);
        QVERIFY(timer.elapsed() < 10000);
    }

    /// The command and its child both hold a pipe open: the pipe ends once neither lives.
    void isKilledWithWhatItStarted()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(qPrintable(name), 0600), 0);
        const int pipe = ::open(qPrintable(name), O_RDONLY | O_NONBLOCK);
        QVERIFY(pipe >= 0);
        const auto close = qScopeGuard([pipe] { ::close(pipe); });
        char byte = 0;
        m_services.cancelWhen = [&] { return ::read(pipe, &byte, 1) == 1; }; // both have begun
        const StepResult result =
            run(shell(u"exec 3> pipe; sleep 60 & printf x >&3; sleep 60"_s, {{u"working_directory"_s, folder.path()}}));
        QCOMPARE(codeOf(result), u"step_cancelled"_s);
        QCOMPARE(byte, 'x');
        QTRY_COMPARE(::read(pipe, &byte, 1), 0);
    }

    void isKilledWhenItsStepIsCancelled()
    {
        m_services.cancelWhen = [] { return true; };
        QCOMPARE(codeOf(run(shell(u"sleep 60"_s))), u"step_cancelled"_s);
    }

    void aProgramThatIsNotThereFails()
    {
        QCOMPARE(codeOf(run({{u"program"_s, u"/nowhere/at/all"_s}})), u"cannot_start"_s);
        QCOMPARE(codeOf(run(shell(u"true"_s, {{u"working_directory"_s, u"/nowhere/at/all"_s}}))), u"cannot_start"_s);
    }

    void doesNotReadMoreThanItWants()
    {
        const StepResult result = run(shell(u"echo '{}'"_s), {{u"text"_s, QString(900000, u'x')}});
        QCOMPARE(result.kind, StepResult::Kind::Ok);
    }
};

SQUIDIE_TEST(TestCommandAction)
#include "tst_commandaction.moc"
