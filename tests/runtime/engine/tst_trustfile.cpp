// SPDX-License-Identifier: Apache-2.0
#include "engine/trustplace.h"
#include <squidie/runexplanation.h>
#include <squidie/store.h>
#include <squidie/trust.h>
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// The file in which a user's trust is kept (manual: trust.md, "Where trust is kept"): nobody else's word counts.
class TestTrustFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ExecutionFixture> m_fixture;

    const TrustFile &file() { return m_fixture->trust; }
    QString folder() { return QFileInfo(file().path()).path(); }
    static mode_t modeOf(const QString &path)
    {
        struct stat status { };
        return ::stat(qPrintable(path), &status) == 0 ? status.st_mode & 07777 : 0;
    }
    /// Trusts a definition with a command, and starts it.
    RunId trustAndStart()
    {
        const bool loaded = m_fixture->load(
            workflowText("{'name': 'c', 'action': 'command', 'opts': {'program': '/bin/echo', 'arguments': ['{}']}}"));
        const auto review = reviewTrust(*m_fixture->store, file(), u"W"_s);
        if (!loaded || !review || !trustDefinition(*m_fixture->store, file(), *review, u"anna"_s, {}, m_fixture->now))
            qFatal("The definition cannot be trusted.");
        return m_fixture->start();
    }
    static TrustedDefinition entry(const QString &workflow)
    {
        TrustedDefinition definition;
        definition.workflow = workflow;
        definition.digest = u"sha256:"_s + workflow;
        return definition;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ExecutionFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void isTheUsersAlone()
    {
        const mode_t mask = ::umask(0);
        const auto restore = qScopeGuard([mask] { ::umask(mask); });
        const RunId run = trustAndStart();
        QCOMPARE(modeOf(folder()), mode_t(0700));
        QCOMPARE(modeOf(file().path()), mode_t(0600));
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
    }

    void keepsWhatWasSaid()
    {
        trustAndStart();
        const auto trusted = file().read(*m_fixture->store).value();
        QCOMPARE(trusted.size(), 1);
        QCOMPARE(trusted.first().workflow, u"W"_s);
        QCOMPARE(trusted.first().actor, u"anna"_s);
        QCOMPARE(trusted.first().trustedAt, m_fixture->now());
        QCOMPARE(trusted.first().programs.first().step, u"c"_s);
        QCOMPARE(trusted.first().programs.first().file.path, u"/bin/echo"_s);
        QCOMPARE(trusted.first().programs.first().file.sha256.size(), 7 + 64);
    }

    void isNotBelievedWhereOthersCouldHaveWritten_data()
    {
        QTest::addColumn<bool>("folders");
        QTest::addColumn<int>("mode");
        QTest::newRow("file, group") << false << 0620;
        QTest::newRow("file, others") << false << 0602;
        QTest::newRow("folder, group") << true << 0770;
        QTest::newRow("folder, others") << true << 0707;
    }
    void isNotBelievedWhereOthersCouldHaveWritten()
    {
        QFETCH(bool, folders);
        QFETCH(int, mode);
        const RunId run = trustAndStart();
        const QString path = folders ? folder() : file().path();
        QCOMPARE(::chmod(qPrintable(path), mode_t(mode)), 0);
        const auto read = file().read(*m_fixture->store);
        QVERIFY(!read);
        const QString sentence = errorSentence(read.error());
        QVERIFY2(sentence.startsWith(path) && sentence.contains(u"chmod go-w "_s + path), qPrintable(sentence));
        QVERIFY(!file().add(*m_fixture->store, entry(u"V"_s)));
        QVERIFY(!file().remove(*m_fixture->store, u"sha256:x"_s));
        QVERIFY(!reviewTrust(*m_fixture->store, file()));

        // Commands wait and say why; everything else goes on.
        QVERIFY(m_fixture->load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}", {}, {}, "Other")));
        const RunId other = m_fixture->start({}, u"Other"_s);
        m_fixture->drain();
        QCOMPARE(m_fixture->status(other), u"completed"_s);
        QCOMPARE(m_fixture->status(run), u"running"_s);
        const auto explanation = explainRun(*m_fixture->store, run, m_fixture->actions, m_fixture->now, file());
        QCOMPARE(explanation->reason, ExplanationReason::UntrustedDefinition);
        QVERIFY(explanation->sentence.contains(sentence));
        QCOMPARE(::chmod(qPrintable(path), folders ? 0700 : 0600), 0);
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"completed"_s);
    }

    void isNotBelievedWhereItBelongsToAnother_data()
    {
        QTest::addColumn<bool>("folders");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }
    void isNotBelievedWhereItBelongsToAnother()
    {
        QFETCH(bool, folders);
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        const RunId run = trustAndStart();
        QCOMPARE(::chown(qPrintable(folders ? folder() : file().path()), 65534, 65534), 0);
        QVERIFY(!file().read(*m_fixture->store));
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"running"_s);
    }

    void isNotFollowedElsewhere()
    {
        trustAndStart();
        const QString elsewhere = m_fixture->folder.filePath(u"elsewhere.json"_s);
        QVERIFY(QFile::rename(file().path(), elsewhere) && QFile::link(elsewhere, file().path()));
        QVERIFY(!file().read(*m_fixture->store));
        QVERIFY(QFile::remove(file().path()));
        QCOMPARE(::mkfifo(qPrintable(file().path()), 0600), 0);
        QVERIFY(!file().read(*m_fixture->store));
    }

    void damageIsSaidAndNotOverwritten()
    {
        const RunId run = trustAndStart();
        QFile damaged(file().path());
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate) && damaged.write("{\"stores\": ") > 0);
        damaged.close();
        QVERIFY(errorSentence(file().read(*m_fixture->store).error()).startsWith(file().path()));
        QVERIFY(!file().add(*m_fixture->store, entry(u"V"_s)));
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        QCOMPARE(damaged.readAll(), QByteArray("{\"stores\": "));
        m_fixture->drain();
        QCOMPARE(m_fixture->status(run), u"running"_s);
    }

    void manyProcessesMayChangeIt()
    {
        QVERIFY(m_fixture->load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        std::vector<std::thread> writers;
        std::atomic<int> failures{0};
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&, writer] {
                for (int i = 0; i < 10; ++i) {
                    if (!file().add(*m_fixture->store, entry(QString::number(writer * 10 + i))))
                        ++failures;
                }
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(file().read(*m_fixture->store)->size(), 40);
    }

    void theUsersOwnIsInTheConfigurationFolder()
    {
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        const auto restore = qScopeGuard([&before] { qputenv("XDG_CONFIG_HOME", before); });
        QVERIFY(!before.isEmpty()); // tests leave the user's own alone
        qputenv("XDG_CONFIG_HOME", "/somewhere/else");
        QCOMPARE(TrustFile().path(), u"/somewhere/else/squidie/trust.json"_s);
    }

    void aFileHasOnePlaceUnderAllItsNames()
    {
        const QTemporaryDir real;
        QFile store(real.filePath(u"a.db"_s));
        QVERIFY(store.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(real.path(), real.filePath(u"link"_s)));
        const QString place = trustPlaceOf(StoreLocation(store.fileName()));
        QCOMPARE(trustPlaceOf(StoreLocation(real.filePath(u"./a.db"_s))), place);
        QCOMPARE(trustPlaceOf(StoreLocation(real.filePath(u"link/a.db"_s))), place);
        QCOMPARE(trustPlaceOf(StoreLocation(QDir::current().relativeFilePath(store.fileName()))), place);
        QVERIFY(store.copy(real.filePath(u"b.db"_s)));
        QVERIFY(trustPlaceOf(StoreLocation(real.filePath(u"b.db"_s))) != place);
    }

    void aServersPlaceSaysWhichStoreIsMeant()
    {
        const auto placeOf = [](const char *address) { return trustPlaceOf(StoreLocation(QString::fromLatin1(address))); };
        const QString place = placeOf("postgresql://anna@db.example/ops?schema=s");
        QCOMPARE(placeOf("postgres://anna@DB.example:5432/ops?schema=s&application_name=x"), place);
        for (const char *other :
             {"postgresql://anna@db.example:5433/ops?schema=s", "postgresql://anna@db2.example/ops?schema=s",
              "postgresql://anna@db.example/ops2?schema=s", "postgresql://anna@db.example/ops?schema=t",
              "postgresql://anna@db.example/ops", "postgresql://ben@db.example/ops?schema=s"})
            QVERIFY2(placeOf(other) != place, other);
        StoreLocation secret(u"postgresql://anna@db.example/ops?schema=s"_s);
        secret.password = u"hunter2"_s;
        QCOMPARE(trustPlaceOf(secret), place);

        qputenv("PGHOSTADDR", "203.0.113.1");
        const auto restore = qScopeGuard([] { qunsetenv("PGHOSTADDR"); });
        QVERIFY(placeOf("postgresql://anna@db.example/ops?schema=s") != place);
    }
};

SQUIDIE_TEST(TestTrustFile)
#include "tst_trustfile.moc"
