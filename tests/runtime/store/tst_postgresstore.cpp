// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include <squidie/runtimeservice.h>
#include "store/schema.h"
#include "testmain.h"
#include "store/storeconnection.h"
#include "store/transaction.h"
#include "store/storeerror.h"

#include <QCoroTask>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a server's store does when it cannot be used, and when the server goes away (manual: stores.md, "PostgreSQL"). Needs
/// a server.
class TestPostgresStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_other; ///< a connection that does to the others what it likes
    QString m_place;

    static qint64 backendOf(Store &store)
    {
        return connectionOf(store).readOnce(u"SELECT pg_backend_pid()"_s)->toLongLong();
    }
    void end(qint64 backend)
    {
        QVERIFY(connectionOf(*m_other).runOnce(u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(backend)));
    }
    static QString reasonOf(const Result<std::unique_ptr<Store>> &store)
    {
        return store ? u"opened"_s : storeReasonName(storeReason(store.error()).value());
    }
    /// A store as programs of that version made it.
    static void makeOlder(const QString &place, int version)
    {
        const auto store = Store::open(place, Store::Access::ReadWrite).value();
        QStringList statements{u"DROP SCHEMA {schema} CASCADE"_s, u"CREATE SCHEMA {schema}"_s};
        for (const schema::PostgresMigration &migration : schema::postgresMigrations()) {
            if (migration.version <= version)
                statements << migration.statements;
        }
        statements << u"UPDATE squidie_store SET version = %1"_s.arg(version);
        for (const QString &sql : std::as_const(statements)) {
            const Status done = connectionOf(*store).runOnce(sql);
            QVERIFY2(done, done ? "" : qPrintable(errorSentence(done.error())));
        }
    }
    /// The server's address with another database, user or host in it.
    static QString changed(const QString &from, const QString &to) { return testServer().replace(from, to); }

private Q_SLOTS:
    void init()
    {
        m_place = storePlace(m_folder, QString::fromLatin1(QTest::currentTestFunction()));
        m_other = Store::open(storePlace(m_folder, u"other"_s), Store::Access::ReadWrite).value();
    }
    void cleanup() { m_other.reset(); }

    void aNewStoreIsMadeOnceAndDurable()
    {
        QCOMPARE(reasonOf(Store::open(m_place, Store::Access::Reader)), u"not_found"_s);
        QCOMPARE(reasonOf(Store::open(StoreLocation{m_place, true}, Store::Access::ReadWrite)), u"not_found"_s);
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        QCOMPARE(store->schemaVersion(), schema::currentVersion());
        QCOMPARE(store->path(), m_place);
        QVERIFY(connectionOf(*store).readOnce(u"SHOW synchronous_commit"_s)->toString() != u"off"_s);
        QVERIFY(store->bytes().value() > 0);
        QCOMPARE(Store::open(StoreLocation{m_place, true}, Store::Access::ReadWrite).value()->schemaVersion(),
                 schema::currentVersion());
        QCOMPARE(schema::postgresMigrations().last().version, schema::currentVersion());
    }

    void sixMigrateAtOnce_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("a new store") << 0;
        for (const schema::PostgresMigration &migration : schema::postgresMigrations()) {
            if (migration.version < schema::currentVersion())
                QTest::addRow("version %d", migration.version) << migration.version;
        }
    }

    void sixMigrateAtOnce()
    {
        QFETCH(int, version);
        const QString place = storePlace(m_folder, u"six-%1"_s.arg(version));
        if (version > 0)
            makeOlder(place, version);
        std::vector<std::thread> threads;
        std::array<QString, 6> reasons;
        for (QString &reason : reasons)
            threads.emplace_back([&reason, place] { reason = reasonOf(Store::open(place, Store::Access::ReadWrite)); });
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &reason : reasons)
            QCOMPARE(reason, u"opened"_s);
        QCOMPARE(Store::open(place, Store::Access::Reader).value()->schemaVersion(), schema::currentVersion());
    }

    void strangersTablesAreLeftAlone()
    {
        QVERIFY(connectionOf(*m_other).runOnce(u"CREATE SCHEMA strangers"_s));
        QVERIFY(connectionOf(*m_other).runOnce(u"CREATE TABLE strangers.notes (text TEXT)"_s));
        const QString place = testServer() + u"&schema=strangers"_s;
        for (const auto access : {Store::Access::ReadWrite, Store::Access::Reader})
            QCOMPARE(reasonOf(Store::open(place, access)), u"not_a_store"_s);
        QCOMPARE(
            connectionOf(*m_other).readOnce(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'strangers'"_s)->toInt(), 1);
    }

    void nothingThatOthersPlantedIsCalled()
    {
        // run-with-server has put functions and operators into "public", which is on every connection's search_path: the whole
        // suite runs beside them. They work:
        const auto called = connectionOf(*m_other).runOnce(u"SELECT CAST(7 AS bigint) % CAST(7 AS integer)"_s);
        QVERIFY(!called);
        QVERIFY(errorSentence(called.error()).contains(u"planted"_s));
        // A store without a schema of its own lives among them.
        QCOMPARE(Store::open(testServer(), Store::Access::ReadWrite).value()->schemaVersion(), schema::currentVersion());
        const auto first = Store::open(testServer(), Store::Access::Reader).value();
        QVERIFY(first->bytes().value() > 0);
        QCOMPARE(connectionOf(*first).checkIntegrity().value(), u"ok"_s);
        QCOMPARE(connectionOf(*first).countBrokenReferences().value(), 0);
    }

    void theSearchPathDecidesNothing()
    {
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        // As behind a pooler, where another program's setting remains on the connection.
        QVERIFY(connectionOf(*store).runOnce(u"CREATE SCHEMA elsewhere"_s));
        QVERIFY(connectionOf(*store).runOnce(u"SET search_path TO elsewhere"_s));
        QCOMPARE(connectionOf(*store).readOnce(u"SELECT count(*) FROM names"_s)->toInt(), 0);
        auto transaction = Transaction::begin(*store).value();
        QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"x"_s));
        QVERIFY(transaction.commit());
        QVERIFY(connectionOf(*store).run(u"SELECT settled_activation(), next_activation()"_s));
        QVERIFY(connectionOf(*store).readOnce(schema::postgresChannel()));
        QCOMPARE(connectionOf(*store).countBrokenReferences().value(), 0);
        QCOMPARE(connectionOf(*m_other)
                     .readOnce(u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                               " WHERE n.nspname = 'elsewhere'"_s)
                     ->toInt(),
                 0);
    }

    void theServersOwnNamesComeFirst()
    {
        QVERIFY(connectionOf(*m_other).runOnce(u"CREATE ROLE hijacked SUPERUSER LOGIN"_s));
        QVERIFY(connectionOf(*m_other).runOnce(u"ALTER ROLE hijacked SET search_path = public, pg_catalog"_s));
        // Qt's driver asks for the version before anything of ours is sent, and hears a planted function.
        QTest::ignoreMessage(QtWarningMsg, "This version of PostgreSQL is not supported and may not work.");
        const auto store = Store::open(QString(m_place).replace(u"squidie@"_s, u"hijacked@"_s), Store::Access::ReadWrite);
        QCOMPARE(reasonOf(store), u"not_permitted"_s);
        QVERIFY(errorSentence(store.error()).contains(u"search_path"_s));
    }

    void aNewerVersionIsLeftAlone()
    {
        QVERIFY(connectionOf(*Store::open(m_place, Store::Access::ReadWrite).value())
                    .runOnce(u"UPDATE squidie_store SET version = 999"_s));
        for (const auto access : {Store::Access::ReadWrite, Store::Access::Reader})
            QCOMPARE(reasonOf(Store::open(m_place, access)), u"newer_version"_s);
    }

    void whatCannotBeReachedIsSaid()
    {
        QCOMPARE(reasonOf(Store::open(changed(u"/squidie?"_s, u"/nowhere?"_s), Store::Access::ReadWrite)),
                 u"no_such_database"_s);
        QCOMPARE(reasonOf(Store::open(changed(u"squidie@"_s, u"nobody@"_s), Store::Access::ReadWrite)), u"wrong_password"_s);
        const auto unreachable = Store::open(changed(u"port=5757"_s, u"port=5758"_s), Store::Access::ReadWrite);
        QCOMPARE(reasonOf(unreachable), u"cannot_connect"_s);
        QVERIFY(isTransient(unreachable.error()));
        QVERIFY(errorSentence(unreachable.error()).contains(u"port=5758"_s));
    }

    /// None of these says "password" or "does not exist"; a server in another language never does.
    void aRefusalIsKnownByItsCode_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("named"); // in the sentence
        QTest::newRow("too many connections")
            << u"ALTER ROLE refused CONNECTION LIMIT 0"_s << u"cannot_connect"_s << u"no connection left"_s;
        QTest::newRow("no login") << u"ALTER ROLE refused NOLOGIN"_s << u"wrong_password"_s << u"refused the user"_s;
        QTest::newRow("not this database")
            << u"REVOKE CONNECT ON DATABASE squidie FROM PUBLIC"_s << u"not_permitted"_s << u"does not allow"_s;
        QTest::newRow("no connections at all")
            << u"ALTER DATABASE squidie ALLOW_CONNECTIONS false"_s << u"cannot_connect"_s << u"takes no connections"_s;
    }

    void aRefusalIsKnownByItsCode()
    {
        QFETCH(QString, statement);
        QFETCH(QString, reason);
        QFETCH(QString, named);
        m_other = Store::open(changed(u"/squidie?"_s, u"/postgres?"_s), Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*m_other).runOnce(u"CREATE ROLE refused LOGIN"_s));
        const auto restore = qScopeGuard([this] {
            for (const QString &sql : {u"DROP ROLE refused"_s, u"GRANT CONNECT ON DATABASE squidie TO PUBLIC"_s,
                                       u"ALTER DATABASE squidie ALLOW_CONNECTIONS true"_s})
                QVERIFY(connectionOf(*m_other).runOnce(sql));
        });
        QVERIFY(connectionOf(*m_other).runOnce(statement));
        const auto store = Store::open(changed(u"squidie@"_s, u"refused@"_s), Store::Access::ReadWrite);
        QCOMPARE(reasonOf(store), reason);
        const QString sentence = errorSentence(store.error());
        QVERIFY2(sentence.contains(named), qPrintable(sentence));
    }

    void aPasswordIsNeverShown()
    {
        const StoreLocation location{changed(u"squidie@"_s, u"nobody@"_s), false, u"hunter2"_s};
        const auto store = Store::open(location, Store::Access::ReadWrite);
        QVERIFY(!store);
        QVERIFY(!QJsonDocument(errorToJson(store.error())).toJson().contains("hunter2"));
    }

    void aPasswordFileThatOthersMayReadIsNotUsed()
    {
        QVERIFY(connectionOf(*m_other).runOnce(u"CREATE ROLE guarded SUPERUSER LOGIN PASSWORD 'hunter2'"_s));
        QFile rules(qEnvironmentVariable("SQUIDIE_TEST_POSTGRESQL_DATA") + u"/pg_hba.conf"_s);
        QVERIFY(rules.open(QIODevice::ReadOnly));
        const QByteArray before = rules.readAll();
        rules.close();
        const auto rule = [&](const QByteArray &text) {
            QVERIFY(rules.open(QIODevice::WriteOnly));
            QCOMPARE(rules.write(text), text.size());
            rules.close();
            QVERIFY(connectionOf(*m_other).runOnce(u"SELECT pg_reload_conf()"_s));
        };
        rule("local all guarded scram-sha-256\n" + before);
        const auto restore = qScopeGuard([&] {
            rule(before);
            qunsetenv("PGPASSFILE");
            qunsetenv("PGPASSWORD");
        });

        QFile passwords(m_folder.filePath(u"its passwords"_s));
        QVERIFY(passwords.open(QIODevice::WriteOnly));
        passwords.write("*:*:*:guarded:hunter2\n");
        passwords.close();
        const QString place = QString(m_place).replace(u"squidie@"_s, u"guarded@"_s);
        const auto open = [&](QFile::Permissions permissions) {
            passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner | permissions);
            return Store::open(place, Store::Access::ReadWrite);
        };
        qputenv("PGPASSFILE", passwords.fileName().toUtf8());
        QTRY_VERIFY(!open(QFile::ReadGroup)); // the server reads its rules when it comes to it
        for (const auto permission : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
            const auto refused = open(permission);
            QVERIFY(!refused);
            QCOMPARE(reasonOf(refused), u"wrong_password"_s);
            const QString sentence = errorSentence(refused.error());
            QVERIFY2(sentence.contains(u"chmod 600 '"_s + passwords.fileName() + u'\''), qPrintable(sentence));
            QVERIFY(!QJsonDocument(errorToJson(refused.error())).toJson().contains("hunter2"));
        }
        QVERIFY(open({}));
        qputenv("PGPASSWORD", "hunter3");
        QVERIFY(!errorSentence(open({}).error()).contains(u"chmod"_s));
        qputenv("PGPASSWORD", "hunter2");
        QVERIFY(open(QFile::ReadOther));
    }

    void readersCannotWrite()
    {
        auto writer = Store::open(m_place, Store::Access::ReadWrite).value();
        auto reader = Store::open(m_place, Store::Access::Reader).value();
        QCOMPARE(storeReason(connectionOf(*reader).run(u"INSERT INTO names (name) VALUES ('x')"_s).error()),
                 StoreReason::ReadOnly);
    }

    void anotherTransactionsLockIsSaid()
    {
        auto holder = Store::open(m_place, Store::Access::ReadWrite).value();
        auto waiter = Store::open(m_place, Store::Access::ReadWrite, 20ms).value();
        const auto held = Transaction::begin(*holder).value();
        QVERIFY(connectionOf(*holder).runOnce(u"LOCK TABLE names"_s));
        const auto refused = connectionOf(*waiter).run(u"INSERT INTO names (name) VALUES ('x')"_s);
        QVERIFY(!refused);
        QVERIFY(isLocked(refused.error()));
    }

    void aLostConnectionIsSaidAndMadeAgain()
    {
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"before"_s));
        {
            auto transaction = Transaction::begin(*store).value();
            QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"undone"_s));
            end(backendOf(*store));
            const auto lost = connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"undone too"_s);
            QVERIFY(!lost);
            QCOMPARE(storeReason(lost.error()), StoreReason::ConnectionLost);
            // Nothing of the transaction may go on without its beginning.
            QCOMPARE(storeReason(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"half"_s).error()),
                     StoreReason::ConnectionLost);
            QCOMPARE(storeReason(transaction.commit().error()), StoreReason::ConnectionLost);
        }
        QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"after"_s));
        QCOMPARE(connectionOf(*store).readOnce(u"SELECT string_agg(name, ',' ORDER BY id) FROM names"_s)->toString(),
                 u"before,after"_s);
    }

    void aConnectionThatTheServerGaveUpIsMadeAgain_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<bool>("inTransaction");
        QTest::newRow("idle") << u"idle_session_timeout"_s << false;
        QTest::newRow("idle in a transaction") << u"idle_in_transaction_session_timeout"_s << true;
    }

    void aConnectionThatTheServerGaveUpIsMadeAgain()
    {
        QFETCH(QString, setting);
        QFETCH(bool, inTransaction);
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        const qint64 backend = backendOf(*store);
        std::optional<Transaction> transaction;
        if (inTransaction)
            transaction.emplace(Transaction::begin(*store).value());
        QVERIFY(connectionOf(*store).runOnce(u"SET %1 = 20"_s.arg(setting)));
        const QString there = u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(backend);
        QTRY_COMPARE(connectionOf(*m_other).readOnce(there)->toInt(), 0);
        const auto lost = connectionOf(*store).run(u"INSERT INTO names (name) VALUES ('lost')"_s);
        // Outside a transaction the driver may have heard of it, and has connected again.
        if (!lost)
            QCOMPARE(storeReason(lost.error()), StoreReason::ConnectionLost);
        QVERIFY(!lost || !inTransaction);
        transaction.reset();
        QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, setting));
    }

    void aManualTriggerIsNeverTakenForACronTrigger()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        Runner runner(*fixture.store, fixture.now);
        QCOMPARE(runner.predictStart(u"W"_s, u"go"_s, {}).value().outcome, Outcome::Started);
        // The definitions cannot be read anew, which says nothing about the trigger.
        end(backendOf(*fixture.store));
        const auto predicted = runner.predictStart(u"W"_s, u"go"_s, {});
        QVERIFY(!predicted);
        QCOMPARE(storeReason(predicted.error()), StoreReason::ConnectionLost);
        end(backendOf(*fixture.store));
        const auto fired = runner.startTrigger(u"W"_s, u"go"_s, {});
        QVERIFY(!fired);
        QCOMPARE(storeReason(fired.error()), StoreReason::ConnectionLost);
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM activations"_s)->toInt(), 0);
        QCOMPARE(runner.startTrigger(u"W"_s, u"go"_s, {}).value().outcome, Outcome::Started);
    }

    void aCommitWithoutAnAnswerIsUnknown()
    {
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        auto transaction = Transaction::begin(*store).value();
        QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"perhaps"_s));
        end(backendOf(*store));
        const auto committed = transaction.commit();
        QVERIFY(!committed);
        QVERIFY(storeReason(committed.error()) == StoreReason::OutcomeUnknown
                || storeReason(committed.error()) == StoreReason::ConnectionLost);
        QVERIFY(isTransient(committed.error()));
    }

    void twoThatWaitForEachOtherAreRunAgain()
    {
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        auto second = Store::open(m_place, Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*store).runOnce(u"INSERT INTO names (name) VALUES ('a'), ('b')"_s));
        const auto both = [](Store &with, const QString &first, const QString &then) -> Status {
            return withRetries([&]() -> Status {
                auto transaction = Transaction::begin(with);
                if (!transaction)
                    return tl::unexpected(transaction.error());
                for (const QString &name : {first, then}) {
                    if (auto locked = connectionOf(with).run(
                            u"SELECT id, pg_sleep(0.05) FROM names WHERE name = ? FOR UPDATE"_s, name);
                        !locked)
                        return locked;
                }
                return transaction->commit();
            });
        };
        Status other;
        std::thread thread([&] {
            auto mine = Store::open(m_place, Store::Access::ReadWrite).value();
            other = both(*mine, u"b"_s, u"a"_s);
        });
        const Status mine = both(*store, u"a"_s, u"b"_s);
        thread.join();
        QVERIFY2(mine && other,
                 qPrintable(!mine        ? errorSentence(mine.error())
                                : !other ? errorSentence(other.error())
                                         : QString()));
    }

    void theServiceSaysThatTheServerWentAwayAndCameBack()
    {
        RuntimeService service;
        QVERIFY(QCoro::waitFor(service.open({m_place})));
        QVERIFY(QCoro::waitFor(service.perform("no payload", {})));
        QSignalSpy trouble(&service, &RuntimeService::outageChanged);
        m_other = Store::open(changed(u"/squidie?"_s, u"/postgres?"_s), Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*m_other).runOnce(u"ALTER DATABASE squidie ALLOW_CONNECTIONS false"_s));
        const auto letIn = qScopeGuard(
            [this] { (void)connectionOf(*m_other).runOnce(u"ALTER DATABASE squidie ALLOW_CONNECTIONS true"_s); });
        QVERIFY(connectionOf(*m_other).runOnce(
            u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = 'squidie'"_s));
        QVERIFY(QTest::qWaitFor([&] { return !trouble.isEmpty(); }, 20000));
        QVERIFY(!trouble.first().first().value<StoreOutage>().isNone());
        QVERIFY(service.outage().since <= systemNow());
        QVERIFY(isTransient(QCoro::waitFor(service.perform("no payload", {})).error()));
        QVERIFY(connectionOf(*m_other).runOnce(u"ALTER DATABASE squidie ALLOW_CONNECTIONS true"_s));
        service.tryAgain(); // at once, and not only when its pause is over
        QVERIFY(QTest::qWaitFor([&] { return trouble.last().first().value<StoreOutage>().isNone(); }, 30000));
        QVERIFY(service.outage().isNone());
        QVERIFY(QCoro::waitFor(service.perform("no payload", {})));
        // Whichever reader answers, and whenever it last heard of the server.
        for (int i = 0; i < 4; ++i) {
            const auto page = QCoro::waitFor(service.activations({}, std::nullopt, 10));
            QVERIFY2(page, page ? "" : qPrintable(errorSentence(page.error())));
            QCOMPARE(page->rows.size(), 2);
        }
    }

    void anotherConsolesChangeIsToldAtOnce()
    {
        RuntimeService service;
        QVERIFY(QCoro::waitFor(service.open({m_place})));
        QSignalSpy changed(&service, &RuntimeService::storeChanged);
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        QVERIFY(QTest::qWaitFor([&] { return Runner(*store).perform("no payload") && !changed.isEmpty(); }));
    }

    void whatIsBrokenIsFound()
    {
        auto store = Store::open(m_place, Store::Access::ReadWrite).value();
        QCOMPARE(connectionOf(*store).countBrokenReferences().value(), 0);
        QVERIFY(
            connectionOf(*store).runOnce(u"SET session_replication_role = replica"_s)); // references are not looked after
        QVERIFY(connectionOf(*store).runOnce(u"INSERT INTO facts VALUES (77, 1, 'x', 0, '{}')"_s));
        QCOMPARE(connectionOf(*store).countBrokenReferences().value(), 1);
        QCOMPARE(connectionOf(*store).checkIntegrity().value(), u"ok"_s);
    }
};

static const auto registered =
    testsUseServer() ? std::make_optional<Register<TestPostgresStore>>("TestPostgresStore") : std::nullopt;
#include "tst_postgresstore.moc"
