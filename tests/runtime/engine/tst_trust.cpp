// SPDX-License-Identifier: Apache-2.0
#include "engine/storecopy.h"
#include "runtime/engine/executionfixture.h"
#include <squidie/jobcontrol.h>
#include <squidie/runexplanation.h>
#include <squidie/trust.h>
#include "store/storeconnection.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Which programs run (manual: trust.md): only those that this user has trusted, as they were then, from the definition that
/// was trusted.
class TestTrust : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ExecutionFixture> m_fixture;

    Store &store() { return *m_fixture->store; }
    const TrustFile &file() { return m_fixture->trust; }

    /// A definition whose step "c" runs a program, and its step "d" calls the action "do".
    static QByteArray commandText(const QString &program, const QByteArray &name = "W")
    {
        return workflowText("{'name': 'c', 'action': 'command', 'opts': {'program': '" + program.toUtf8()
                                + "', 'arguments': ['{}'], 'timeout': 5000}}, {'name': 'd', 'action': 'do', 'opts': {}}",
                            "{'from': 'c', 'on': 'ok', 'to': 'd'}", {}, name);
    }
    /// A program in the fixture's folder that answers with {"said": `word`}.
    QString makeProgram(const QString &name, const QByteArray &word)
    {
        const QString path = m_fixture->folder.filePath(name);
        QFile file(path);
        const bool made = file.open(QIODevice::WriteOnly)
            && file.write("#!/bin/sh\necho '{\"said\": \"" + word + "\"}'\n") > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return made ? path : QString();
    }
    Result<TrustReview> trust(const QString &workflow = u"W"_s)
    {
        const auto review = reviewTrust(store(), file(), workflow);
        return review ? trustDefinition(store(), file(), *review, u"anna"_s, u"read it"_s, m_fixture->now) : review;
    }
    /// As another worker, which has read nothing yet.
    void restart() { m_fixture->executor = std::make_unique<Executor>(store(), m_fixture->actions, m_fixture->now, file()); }
    RunExplanation explain(const RunId &run)
    {
        return explainRun(store(), run, m_fixture->actions, m_fixture->now, file()).value();
    }
    bool waitsUntrusted(const RunId &run)
    {
        return !m_fixture->step() && explain(run).reason == ExplanationReason::UntrustedDefinition;
    }
    QString saidBy(const RunId &run) { return m_fixture->view(run).context[u"said"_s].toString(); }
    template<typename... Values>
    void change(const QString &sql, const Values &...values)
    {
        const Status changed = connectionOf(store()).run(sql, values...);
        QVERIFY2(changed, changed ? "" : qPrintable(errorSentence(changed.error())));
    }
    /// As somebody with a pen would: the document alone, or its digest and what is computed from it as well.
    void rewriteDocument(const QByteArray &before, const QByteArray &after, bool withDigest)
    {
        auto select = connectionOf(store()).query(u"SELECT id, document FROM definitions WHERE workflow = ?"_s, u"W"_s);
        QVERIFY(select && select->next());
        const qint64 row = select->integer(0);
        const QString document = select->text(1).replace(QString::fromUtf8(before), QString::fromUtf8(after));
        select = tl::unexpected(Error());
        change(u"UPDATE definitions SET document = ? WHERE id = ?"_s, document, row);
        if (withDigest)
            change(u"UPDATE definitions SET digest = ? WHERE id = ?"_s,
                   QCryptographicHash::hash(document.toUtf8(), QCryptographicHash::Sha256), row);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ExecutionFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void nothingRunsBeforeItIsTrusted()
    {
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        const RunId run = m_fixture->start();
        QVERIFY(waitsUntrusted(run));
        TrustReview review = reviewTrust(store(), file(), u"W"_s).value();
        QVERIFY(!review.trusted);
        QCOMPARE(review.commands.size(), 1);
        QCOMPARE(review.commands.first().program, u"/bin/echo"_s);
        QCOMPARE(review.commands.first().arguments, QStringList{u"{}"_s});
        QCOMPARE(review.commands.first().file.path, u"/bin/echo"_s);
        QCOMPARE(reviewTrust(store(), file())->size(), 1);

        // Trust is given to what was looked at.
        TrustReview other = review;
        other.digest = u"sha256:other"_s;
        QCOMPARE(trustDefinition(store(), file(), other, {}, {}, m_fixture->now).error().code, ErrorCode::InvalidOption);
        other = review;
        other.commands[0].file.sha256 = u"sha256:other"_s;
        QCOMPARE(trustDefinition(store(), file(), other, {}, {}, m_fixture->now).error().code, ErrorCode::InvalidOption);
        other.workflow = u"None"_s;
        QCOMPARE(trustDefinition(store(), file(), other, {}, {}, m_fixture->now).error().code, ErrorCode::InvalidWorkflow);
        QVERIFY(!m_fixture->step());
        const auto trusted = trustDefinition(store(), file(), review, u"anna"_s, u"read it"_s, m_fixture->now);
        QCOMPARE(trusted->trusted->actor, u"anna"_s);
        QCOMPARE(trusted->trusted->trustedAt, m_fixture->now());
        QCOMPARE(trusted->trusted->programs.size(), 1);
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);

        // Another command is another definition.
        QVERIFY(m_fixture->load(commandText(u"/bin/false"_s)));
        QVERIFY(waitsUntrusted(m_fixture->start()));
        QVERIFY(withdrawTrust(store(), file(), review.digest).value());
        QVERIFY(!withdrawTrust(store(), file(), review.digest).value());
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        QVERIFY(waitsUntrusted(m_fixture->start()));
    }

    void aDefinitionThatWasChangedInTheStoreDoesNotRun_data()
    {
        QTest::addColumn<bool>("withDigest");
        QTest::newRow("its document") << false;
        QTest::newRow("with its digest") << true;
    }
    void aDefinitionThatWasChangedInTheStoreDoesNotRun()
    {
        QFETCH(bool, withDigest);
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s, "Other")));
        QVERIFY(trust());
        QVERIFY(trust(u"Other"_s));
        const RunId run = m_fixture->start();
        const RunId other = m_fixture->start({}, u"Other"_s);
        rewriteDocument("/bin/echo", "/bin/date", withDigest);
        restart();
        m_fixture->drain();
        QCOMPARE(m_fixture->status(other), u"completed"_s);
        QCOMPARE(m_fixture->status(run), u"running"_s);
        QVERIFY(waitsUntrusted(run));
        QVERIFY(explain(run).sentence.contains(u"no longer the one that this run started with"_s));
        for (const NextAction &action : explain(run).actions)
            QVERIFY(action.name != u"trust"_s);
        rewriteDocument("/bin/date", "/bin/echo", withDigest);
        restart();
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
    }

    /// The lane that its attempt stands in says "do".
    void aStepThatBecameACommandDoesNotRun()
    {
        const QByteArray step = "{'name': 'a', 'action': 'do', 'opts': {'program': '/bin/echo', 'arguments': ['{}']}}";
        QVERIFY(m_fixture->load(workflowText(step)));
        const RunId run = m_fixture->start();
        QVERIFY(m_fixture->load(workflowText(step, {}, {}, "Other")));
        const RunId other = m_fixture->start({}, u"Other"_s);
        rewriteDocument("\"action\":\"do\"", "\"action\":\"command\"", false);
        restart();
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"running"_s);
        QCOMPARE(m_fixture->status(other), u"completed"_s); // it stands behind in the same lane
        QVERIFY(waitsUntrusted(run));
    }

    /// A run's row names another definition than its journal: one that is trusted, under the same name.
    void aRunThatWasGivenAnotherDefinitionDoesNotRun()
    {
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        QVERIFY(trust());
        QVERIFY(m_fixture->load(commandText(u"/bin/false"_s)));
        const RunId run = m_fixture->start();
        change(u"UPDATE runs SET definition_id = (SELECT min(id) FROM definitions)"_s);
        restart();
        QVERIFY(waitsUntrusted(run));
    }

    void trustCoversNameTriggersAndDefaults_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("expression") << QByteArray("0 9 * * *") << QByteArray("* * * * *");
        QTest::newRow("time zone") << QByteArray("Etc/UTC") << QByteArray("Europe/Warsaw");
        QTest::newRow("dialect") << QByteArray("\"timezone\"") << QByteArray("\"dialect\": \"vixie\", \"timezone\"");
        QTest::newRow("idempotency") << QByteArray("return_existing_run") << QByteArray("skip_duplicate");
        QTest::newRow("trigger's name") << QByteArray("\"tick\"") << QByteArray("\"tock\"");
        QTest::newRow("default") << QByteArray("{\"required\": false}}") << QByteArray("{\"default\": 7}}");
    }
    void trustCoversNameTriggersAndDefaults()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray text = commandText(u"/bin/echo"_s);
        QVERIFY(m_fixture->load(text));
        const TrustReview first = trust().value();
        const qsizetype at = text.indexOf(before);
        QVERIFY(at >= 0);
        QVERIFY(m_fixture->load(text.replace(at, before.size(), after)));
        const TrustReview second = reviewTrust(store(), file(), u"W"_s).value();
        QCOMPARE(second.fingerprint, first.fingerprint);
        QVERIFY(second.digest != first.digest);
        QVERIFY(!second.trusted);
        QVERIFY(waitsUntrusted(m_fixture->start()));
    }

    /// Both do the same, and so share a lane.
    void anotherWorkflowOfTheSameStepsIsNotTrusted()
    {
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s, "Stranger")));
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        QVERIFY(trust());
        const RunId strange = m_fixture->start({}, u"Stranger"_s);
        const RunId run = m_fixture->start();
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
        QVERIFY(waitsUntrusted(strange));
        QVERIFY(!m_fixture->executor->nextVisible(u"default"_s).value());
    }

    void labelsMakeNoDifference()
    {
        QByteArray text = commandText(u"/bin/echo"_s);
        QVERIFY(m_fixture->load(text));
        QVERIFY(trust());
        QVERIFY(m_fixture->load(text.replace("\"workflow\"", "\"definition_version\": \"2\", \"workflow\"")));
        const RunId run = m_fixture->start();
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
    }

    void trustDoesNotTravelWithAStore()
    {
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        QVERIFY(trust());
        const RunId run = m_fixture->start();
        auto target = Store::openCopyTarget(StoreLocation(storePlace(m_fixture->folder, u"copy.db"_s))).value();
        JobControl control;
        QVERIFY(copyStore(store(), *target, control));
        m_fixture->executor.reset();
        m_fixture->store = std::move(target);
        restart();
        QVERIFY(waitsUntrusted(run));
    }

    void trustIsEachUsersOwn()
    {
        QVERIFY(m_fixture->load(commandText(u"/bin/echo"_s)));
        QVERIFY(trust());
        const RunId run = m_fixture->start();
        const TrustFile bens(m_fixture->folder.filePath(u"ben/trust.json"_s));
        Executor worker(store(), m_fixture->actions, m_fixture->now, bens);
        QVERIFY(!worker.executeNext(ExecuteOptions(u"ben"_s)).value());
        QCOMPARE(explainRun(store(), run, m_fixture->actions, m_fixture->now, bens)->reason,
                 ExplanationReason::UntrustedDefinition);
        const auto waiting = waitingForTrust(store(), bens, u"default"_s, m_fixture->now);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->first().workflow, u"W"_s);
        QVERIFY(waitingForTrust(store(), bens, u"another"_s, m_fixture->now)->isEmpty());
        QVERIFY(waitingForTrust(store(), file(), u"default"_s, m_fixture->now)->isEmpty());
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
    }

    /// The program that PATH led to when it was trusted is the one that runs.
    void aBareNameIsLookedUpOnceWhenItIsTrusted()
    {
        const QByteArray path = qgetenv("PATH");
        const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
        QDir folder(m_fixture->folder.path());
        QVERIFY(folder.mkdir(u"first"_s) && folder.mkdir(u"second"_s));
        QVERIFY(m_fixture->load(commandText(u"squidie-test-tool"_s)));
        QVERIFY(trust().error().value[u"reason"_s].toString().contains(u"was not found"_s));
        const QString first = makeProgram(u"first/squidie-test-tool"_s, "first");
        qputenv("PATH", folder.filePath(u"first"_s).toUtf8() + ':' + path);
        const TrustReview review = trust().value();
        QCOMPARE(review.trusted->programs.first().file.path, first);
        QVERIFY(!makeProgram(u"second/squidie-test-tool"_s, "second").isEmpty());
        qputenv("PATH", folder.filePath(u"second"_s).toUtf8() + ':' + path);
        const RunId run = m_fixture->start();
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
        QCOMPARE(saidBy(run), u"first"_s);
    }

    void aProgramThatHasChangedWaits()
    {
        const QString program = makeProgram(u"tool"_s, "one");
        QVERIFY(m_fixture->load(commandText(program)));
        QVERIFY(trust());
        const RunId first = m_fixture->start();
        m_fixture->drain();
        QCOMPARE(saidBy(first), u"one"_s);

        makeProgram(u"tool"_s, "two");
        const RunId second = m_fixture->start();
        QVERIFY(waitsUntrusted(second));
        QVERIFY2(explain(second).sentence.contains(program), qPrintable(explain(second).sentence));
        TrustReview review = reviewTrust(store(), file(), u"W"_s).value();
        QVERIFY(review.trusted && review.problem.contains(program));
        QCOMPARE(review.commands.first().trustedFile, review.trusted->programs.first().file);
        QVERIFY(review.commands.first().file != review.commands.first().trustedFile);
        QCOMPARE(waitingForTrust(store(), file(), u"default"_s, m_fixture->now)->size(), 1);

        // What was shown has changed again.
        makeProgram(u"tool"_s, "three");
        QCOMPARE(trustDefinition(store(), file(), review, {}, {}, m_fixture->now).error().code, ErrorCode::InvalidOption);
        QVERIFY(!m_fixture->step());
        QVERIFY(trust()->problem.isEmpty());
        m_fixture->drain();
        QCOMPARE(saidBy(second), u"three"_s);

        const RunId third = m_fixture->start();
        QVERIFY(QFile::remove(program));
        QVERIFY(waitsUntrusted(third));
        QVERIFY(explain(third).sentence.contains(u"no longer there"_s));
    }

    void aCompensationRunsItsTrustedProgramToo()
    {
        const QString program = makeProgram(u"tool"_s, "one");
        QVERIFY(m_fixture->load(workflowText("{'name': 'a', 'action': 'do', 'opts': {'compensate': 'command', 'program': '"
                                                 + program.toUtf8()
                                                 + "'}}, {'name': 'b', 'action': 'do', 'opts': {'outcomes': ['error']}}",
                                             "{'from': 'a', 'on': 'ok', 'to': 'b'}")));
        const RunId run = m_fixture->start();
        m_fixture->drain();
        QVERIFY(waitsUntrusted(run));
        QVERIFY(trust());
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"failed"_s);
        QVERIFY(m_fixture->factTypes(run).count(u"attempt_completed"_s) == 2);
    }
};

SQUIDIE_TEST(TestTrust)
#include "tst_trust.moc"
