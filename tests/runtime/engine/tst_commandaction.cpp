// SPDX-License-Identifier: Apache-2.0
#include "engine/commandaction.h"
#include <squidie/trust.h>
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

/// Commands (manual: trust.md, "What a command gets and gives"): what a command may do, and that nobody runs one before it
/// is trusted.
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

    void aFailureKeepsTheEndOfStandardError()
    {
        const StepResult result =
            run(shell(u"i=0; while [ $i -lt 4000 ]; do echo noise $i >&2; i=$((i+1)); done; echo last >&2; exit 3"_s));
        QCOMPARE(result.reason[u"status"_s].toInt(), 3);
        QVERIFY(result.reason[u"stderr"_s].toString().endsWith(u"last"_s));
        QVERIFY(result.reason[u"stderr"_s].toString().size() <= commandlimits::errorBytes);
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

    void nothingRunsBeforeItIsTrusted()
    {
        ExecutionFixture fixture;
        const QByteArray text =
            workflowText("{'name': 'c', 'action': 'command', 'opts': {'program': '/bin/echo', 'arguments': ['{}'],"
                         " 'timeout': 5000}}, {'name': 'd', 'action': 'do', 'opts': {}}",
                         "{'from': 'c', 'on': 'ok', 'to': 'd'}");
        QVERIFY(fixture.load(text));
        const RunId run = fixture.start();
        QVERIFY(!fixture.step());
        const TrustReview review = reviewTrust(*fixture.store, u"W"_s).value();
        QVERIFY(!review.trusted);
        QCOMPARE(review.commands.size(), 1);
        QCOMPARE(review.commands.first().program, u"/bin/echo"_s);
        QCOMPARE(review.commands.first().arguments, QStringList{u"{}"_s});
        QCOMPARE(reviewTrust(*fixture.store)->size(), 1);

        // Trust is given to what was looked at.
        QCOMPARE(trustDefinition(*fixture.store, u"W"_s, u"sha256:other"_s, {}, {}, fixture.now).error().code,
                 ErrorCode::InvalidOption);
        QCOMPARE(trustDefinition(*fixture.store, u"None"_s, review.fingerprint, {}, {}, fixture.now).error().code,
                 ErrorCode::InvalidWorkflow);
        QVERIFY(!fixture.step());
        const auto trusted =
            trustDefinition(*fixture.store, u"W"_s, review.fingerprint, u"anna"_s, u"read it"_s, fixture.now);
        QCOMPARE(trusted->trusted->actor, u"anna"_s);
        fixture.drain();
        QCOMPARE(fixture.status(run), u"completed"_s);

        // Another command is another definition.
        QVERIFY(fixture.load(QByteArray(text).replace("/bin/echo", "/bin/false")));
        const RunId changed = fixture.start();
        QVERIFY(!fixture.step());
        QVERIFY(withdrawTrust(*fixture.store, review.fingerprint).value());
        QVERIFY(!withdrawTrust(*fixture.store, review.fingerprint).value());
        QVERIFY(fixture.load(text));
        const RunId again = fixture.start();
        QVERIFY(!fixture.step());
        QCOMPARE(fixture.status(changed), u"running"_s);
        QCOMPARE(fixture.status(again), u"running"_s);
    }
};

SQUIDIE_TEST(TestCommandAction)
#include "tst_commandaction.moc"
