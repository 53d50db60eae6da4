// SPDX-License-Identifier: Apache-2.0
#include "journal/steperror.h"
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonValue valueOf(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + json(text) + ']').array().first();
}

QJsonObject objectOf(const QByteArray &text)
{
    return valueOf(text).toObject();
}

} // namespace

/// What is kept of steps: their errors, their inputs, their attempts' keys and order (manual: execution.md, "Steps").
class TestStepContracts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyHarmlessPartsOfAReasonAreKept_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *name, const QByteArray &reason, const QByteArray &kept) {
            QTest::newRow(name) << reason << kept;
        };
        const QByteArray plain = "'message': 'step execution failed', 'retryable?': false";
        row("nothing", "null", '{' + plain + '}');
        row("a text", "'password=hunter2'", '{' + plain + '}');
        row("a known text", "'gateway timeout'", "{'message': 'gateway timeout', 'retryable?': false}");
        row("a known message",
            "{'message': 'journal attempt is incompatible with the current workflow definition', 'stderr': 'x'}",
            "{'message': 'journal attempt is incompatible with the current workflow definition', 'retryable?': false}");
        row("a code", "{'code': 'card_declined', 'secret': 'x'}", '{' + plain + ", 'code': 'card_declined'}");
        row("another code", "{'code': 'Card declined: 4242'}", '{' + plain + ", 'code': 'step_error'}");
        row("an empty code", "{'code': ''}", '{' + plain + ", 'code': 'step_error'}");
        row("a long code", "{'code': '" + QByteArray(65, 'a') + "'}", '{' + plain + ", 'code': 'step_error'}");
        row("a code that ends its line", "{'code': 'a\\n'}", '{' + plain + ", 'code': 'step_error'}");
        row("no text as code", "{'code': 42}", '{' + plain + '}');
        row("when to try again", "{'retry_after': 60000}", '{' + plain + ", 'retry_after': 60000}");
        row("no integer", "{'retry_after': 1.5, 'exit_status': 3}", '{' + plain + '}');
        row("what only the runtime says", "{'persisted_definition_version': 'x', 'error_output': 'x', 'retryable?': true}",
            '{' + plain + '}');
    }

    void onlyHarmlessPartsOfAReasonAreKept()
    {
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, kept);
        QCOMPARE(stepError(valueOf(reason), false, nullptr), objectOf(kept));
    }

    void aCommandKeepsMoreOnlyWhereItOptsIn()
    {
        StepDefinition step{u"a"_s, u"command"_s, {}, {}};
        const QJsonObject reason{{u"exit_status"_s, 3}, {u"error_output"_s, u"said"_s}};
        QCOMPARE(stepError(reason, true, &step),
                 objectOf("{'message': 'step execution failed', 'retryable?': true, 'exit_status': 3}"));
        step.options.insert(u"keep_error_output"_s, true);
        QCOMPARE(stepError(reason, true, &step)[u"error_output"_s].toString(), u"said"_s);
    }

    void whatOlderVersionsKeptIsReduced()
    {
        RunState state;
        state.apply({1, facts::runnablesPlanned, {}, objectOf("{'runnables': [{'step': 'a', 'runnable_key': 'r:a:1'}]}")});
        state.apply({2,
                     facts::attemptFailed,
                     {},
                     objectOf("{'runnable': 1, 'attempt': 1, 'kind': 'retry',"
                              " 'reason': {'code': 'exit_status', 'status': 75, 'stderr': 'token=x'}}")});
        state.apply({3, facts::attemptScheduled, {}, objectOf("{'runnable': 1, 'attempt': 2}")});
        const QByteArray failure =
            "{'code': 'step_failed', 'step': 'a', 'reason': {'code': 'timeout', 'stderr': 'token=x'}}";
        state.apply(
            {4, facts::runnableApplied, {}, objectOf("{'runnable': 1, 'outcome': 'error', 'failure': " + failure + '}')});
        state.apply({5, facts::runTerminal, {}, objectOf("{'status': 'failed', 'reason': " + failure + '}')});
        const RunnableState &runnable = state.runnables.first();
        QCOMPARE(runnable.attempts.first().error,
                 objectOf("{'message': 'step execution failed', 'retryable?': true, 'code': 'exit_status'}"));
        QCOMPARE(runnable.attempts.last().key, u"r:a:1"_s); // all had the first one's key
        QCOMPARE(runnable.numberOf(runnable.attempts.last()), 2);
        for (const QJsonObject &kept : {*state.failure, state.terminalReason})
            QVERIFY(!QJsonDocument(kept).toJson().contains("token"));
    }

    void factsOfOlderVersionsAreShownWithoutReasons_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("attempt") << facts::attemptFailed << QByteArray("{'kind': 'error', 'reason': {'stderr': 'token=x'}}");
        QTest::newRow("outcome") << facts::runnableApplied
                                 << QByteArray("{'failure': {'code': 'step_failed', 'reason': 'token=x'}}");
        QTest::newRow("end") << facts::runTerminal
                             << QByteArray("{'reason': {'code': 'retries_exhausted', 'reason': {'stderr': 'token=x'}}}");
    }

    void factsOfOlderVersionsAreShownWithoutReasons()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, data);
        const QByteArray shown = QJsonDocument(harmlessFact({1, type, {}, objectOf(data)}).data).toJson();
        QVERIFY2(shown.contains("step execution failed") && !shown.contains("token"), shown.constData());
    }

    void retryAfterReplacesTheDelay_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("delay");
        QTest::newRow("none") << QByteArray("'later'") << 1000;
        QTest::newRow("longer than the policy's longest") << QByteArray("{'retry_after': 90000}") << 90000;
        QTest::newRow("at once") << QByteArray("{'retry_after': 0}") << 0;
        QTest::newRow("negative") << QByteArray("{'retry_after': -1}") << 1000;
        QTest::newRow("no integer") << QByteArray("{'retry_after': '5'}") << 1000;
    }

    void retryAfterReplacesTheDelay()
    {
        QFETCH(QByteArray, reason);
        QFETCH(int, delay);
        ExecutionFixture fixture;
        QVERIFY(fixture.actions.add(u"busy"_s, [&](const StepCall &) { return StepResult::retry(valueOf(reason)); }));
        QVERIFY(fixture.load(workflowText(
            "{'name': 'a', 'action': 'busy', 'opts': {}}", {},
            "{'step': 'a', 'opts': {'max_attempts': 2, 'backoff': {'type': 'exponential', 'min': 1000, 'max': 2000}}}")));
        const RunId run = fixture.start();
        QCOMPARE(fixture.step()->outcome, StepOutcome::Retry);
        const QVector<AttemptRow> attempts = fixture.view(run).attempts;
        QCOMPARE(attempts.at(1).visibleAt - *attempts.at(0).finishedAt, std::chrono::microseconds(delay * 1000LL));
        QCOMPARE(attempts.at(0).error[u"retryable?"_s].toBool(), true);
        QCOMPARE(attempts.at(1).progress, u"retry_scheduled"_s);
        fixture.drain();
        QCOMPARE(fixture.status(run), u"failed"_s); // attempts are limited all the same
        QCOMPARE(fixture.sickness(), QString());
    }

    void retriesHaveKeysOfTheirOwnAndOneInput()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(
            "{'name': 'a', 'action': 'do', 'opts': {'outcomes': ['retry', 'ok'], 'input': ['n', 'nope'], 'compensate': 'undo'}},"
            "{'name': 'b', 'action': 'do', 'opts': {'outcomes': ['error']}}",
            "{'from': 'a', 'on': 'ok', 'to': 'b'}", "{'step': 'a', 'opts': {'max_attempts': 2}}")));
        const RunId run = fixture.start({{u"n"_s, 3}});
        QCOMPARE(fixture.view(run).attempts.first().progress, u"available"_s);
        fixture.drain();
        QStringList keys;
        for (const AttemptRow &attempt : fixture.view(run).attempts)
            keys << attempt.runnableKey.section(u':', 1) + u' ' + attempt.idempotencyKey.section(u':', 1) + u' '
                    + QString::number(attempt.number);
        QCOMPARE(keys, QStringList({u"a:1 a:1 1"_s, u"a:2 a:1 2"_s, u"b:1 b:1 1"_s, u"a:3 a:3 3"_s})); // the last undoes
        QCOMPARE(fixture.calls.at(1).input, (QJsonObject{{u"n"_s, 3}})); // of a list, what is there
        QCOMPARE(fixture.calls.at(1).context[u"runnable_key"_s].toString(), run.toString() + u":a:2"_s);
        QCOMPARE(fixture.calls.at(1).context[u"idempotency_key"_s].toString(), run.toString() + u":a:1"_s);
        QCOMPARE(fixture.sickness(), QString());
    }

    void aSuccessorWithoutItsInputIsNotPlanned_data()
    {
        QTest::addColumn<bool>("depends");
        QTest::newRow("by a transition") << false;
        QTest::newRow("by a dependency") << true;
    }

    void aSuccessorWithoutItsInputIsNotPlanned()
    {
        QFETCH(bool, depends);
        ExecutionFixture fixture;
        const QByteArray after = depends ? ", 'after': ['a']" : "";
        QVERIFY(fixture.load(
            workflowText("{'name': 'a', 'action': 'do', 'opts': {'output': 'draft', 'gives': {'x': 1}}},"
                         "{'name': 'b', 'action': 'do', 'opts': {'input': {'drafts': ['draft', 'drafts', 'first']}"
                             + after + "}}",
                         depends ? "" : "{'from': 'a', 'on': 'ok', 'to': 'b'}")));
        const RunId run = fixture.start();
        QCOMPARE(fixture.step()->outcome, StepOutcome::Ok);
        const RunView view = fixture.view(run);
        QCOMPARE(view.run.status, RunStatus::Failed);
        QCOMPARE(view.attempts.size(), 1);
        QCOMPARE(view.attempts.first().progress, u"completed"_s);
        QVERIFY(view.attempts.first().isApplied);
        const QJsonObject missing = objectOf("{'code': 'missing_input_path', 'target': 'drafts', 'retryable?': false,"
                                             " 'path': ['draft', 'drafts', 'first'], 'missing_at': ['draft', 'drafts']}");
        QCOMPARE(*view.failure, missing);
        QCOMPARE(view.journal.last().type, facts::runTerminal);
        QCOMPARE(view.journal.last().data[u"error"_s].toObject(), missing);
        QCOMPARE(fixture.sickness(), QString());
    }

    void inputsAreThoseOfWhenTheyWerePlanned()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {'gives': {'n': 9}}},"
                                          "{'name': 'b', 'action': 'do', 'opts': {}},"
                                          "{'name': 'c', 'action': 'do', 'opts': {'after': ['a', 'b']}}")));
        const RunId run = fixture.start({{u"n"_s, 1}});
        fixture.drain();
        QCOMPARE(fixture.calls.at(1).input[u"n"_s].toInt(), 1);
        QCOMPARE(fixture.calls.at(2).input[u"n"_s].toInt(), 9);
        QCOMPARE(fixture.view(run).attempts.at(1).input, (QJsonObject{{u"n"_s, 1}}));
    }

    void ofAttemptsVisibleAtOnceTheOlderRunsIsFirst()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(
            workflowText("{'name': 'z', 'action': 'undo', 'opts': {}}, {'name': 'y', 'action': 'do', 'opts': {}},"
                         "{'name': 'j', 'action': 'do', 'opts': {'after': ['z', 'y']}}")));
        const RunId first = fixture.start();
        const RunId second = fixture.start(); // at the same instant
        QStringList order;
        const Instant instant = fixture.now;
        for (int i = 0; i < 4; ++i) {
            const auto done = fixture.step();
            order << QString::number(done->runId == first ? 1 : done->runId == second ? 2 : 0) + done->step;
            fixture.now = instant;
        }
        QCOMPARE(order, QStringList({u"1z"_s, u"1y"_s, u"1j"_s, u"2z"_s}));
    }

    void aFailingRootEndsTheRunAtOnce()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {'outcomes': ['error']}},"
                                          "{'name': 'b', 'action': 'do', 'opts': {}},"
                                          "{'name': 'c', 'action': 'do', 'opts': {'after': ['a', 'b']}}")));
        const RunId run = fixture.start();
        fixture.drain();
        QCOMPARE(fixture.calledSteps(), QStringList{u"a"_s});
        QCOMPARE(fixture.status(run), u"failed"_s);
        QCOMPARE(fixture.view(run).attempts.last().progress, u"available"_s); // whatever became of its run
        QCOMPARE(fixture.sickness(), QString());
    }
};

SQUIDIE_TEST(TestStepContracts)
#include "tst_stepcontracts.moc"
