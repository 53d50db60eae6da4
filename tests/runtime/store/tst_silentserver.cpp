// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "store/serverlink.h"
#include "store/storeconnection.h"
#include "store/storeerror.h"
#include "store/transaction.h"
#include "testmain.h"

#include <squidie/replayer.h>
#include <squidie/runtimeservice.h>

#include <QCoroTask>

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <thread>

#include <csignal>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a store does when its server says nothing, ends what is under way, or allows less than everything (manual: stores.md,
/// "A server that is silent"). Needs a server.
class TestSilentServer : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_place;
    std::unique_ptr<Store> m_store;

    static QString reasonOf(const Result<std::unique_ptr<Store>> &store)
    {
        return store ? u"opened"_s : storeReasonName(storeReason(store.error()).value());
    }
    static pid_t backendOf(Store &store)
    {
        return pid_t(connectionOf(store).readOnce(u"SELECT pg_backend_pid()"_s)->toInt());
    }
    /// Stops every process of the server that serves a store of ours, but this one's, while it exists.
    class StoppedBackends {
    public:
        explicit StoppedBackends(Store &store)
        {
            const QString others = u"SELECT string_agg(pid::text, ',') FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                   " AND application_name = 'squidie'"_s;
            m_backends = connectionOf(store).readOnce(others)->toString().split(u',');
            signalAll(SIGSTOP);
        }
        ~StoppedBackends() { signalAll(SIGCONT); }
        Q_DISABLE_COPY_MOVE(StoppedBackends)

    private:
        void signalAll(int signal) const
        {
            for (const QString &backend : m_backends)
                ::kill(pid_t(backend.toInt()), signal);
        }

        QStringList m_backends;
    };
    /// Asks something of a server whose process has stopped, and hangs up as soon as it is waiting.
    template<typename Work>
    static auto askTheStopped(Store &store, pid_t backend, Work work)
    {
        ::kill(backend, SIGSTOP);
        std::thread impatient([&] {
            while (!connectionOf(store).link()->waitingSince())
                std::this_thread::yield();
            connectionOf(store).link()->hangUp();
        });
        auto answer = work();
        impatient.join();
        ::kill(backend, SIGCONT);
        return answer;
    }

    /// While it exists, each commit is recorded but not answered: its server waits for a standby that is not there, and ends
    /// the connection instead.
    class LostAnswers {
    public:
        explicit LostAnswers(const QString &place) : m_place(place)
        {
            set(u"ALTER SYSTEM SET synchronous_standby_names = 'nobody'"_s);
            m_ender = std::thread([this] { endWaiting(); });
            // The server reads its settings when it comes to it.
            const auto probe = Store::open(place, Store::Access::ReadWrite).value();
            while (connectionOf(*probe).runOnce(u"INSERT INTO properties VALUES ('probe', 'x') ON CONFLICT DO NOTHING"_s)
                   && connectionOf(*probe).runOnce(u"DELETE FROM properties WHERE name = 'probe'"_s))
                std::this_thread::yield();
        }
        ~LostAnswers()
        {
            m_done = true;
            m_ender.join();
            set(u"ALTER SYSTEM RESET synchronous_standby_names"_s);
            const auto probe = Store::open(m_place, Store::Access::ReadWrite).value();
            while (connectionOf(*probe).readOnce(u"SHOW synchronous_standby_names"_s)->toString() != QString())
                std::this_thread::yield();
        }
        Q_DISABLE_COPY_MOVE(LostAnswers)

    private:
        void set(const QString &sql) const
        {
            const auto store = Store::open(m_place, Store::Access::ReadWrite).value();
            (void)connectionOf(*store).runOnce(u"SET synchronous_commit = local"_s);
            (void)connectionOf(*store).runOnce(sql);
            (void)connectionOf(*store).runOnce(u"SELECT pg_reload_conf()"_s);
        }
        void endWaiting() const
        {
            const auto store = Store::open(m_place, Store::Access::Reader).value();
            while (!m_done) {
                (void)connectionOf(*store).runOnce(
                    u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"_s);
                std::this_thread::yield();
            }
        }

        QString m_place;
        std::atomic<bool> m_done{false};
        std::thread m_ender;
    };
    static int factsOf(ExecutionFixture &fixture, const QString &type)
    {
        return connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM facts WHERE type = '%1'"_s.arg(type))->toInt();
    }

private Q_SLOTS:
    void init()
    {
        m_place = storePlace(m_folder, QString::fromLatin1(QTest::currentTestFunction()));
        m_store = Store::open(m_place, Store::Access::ReadWrite).value();
    }
    void cleanup() { m_store.reset(); }

    void aSilentServerIsHungUp()
    {
        QVERIFY(!connectionOf(*m_store).link()->waitingSince());
        const auto read = askTheStopped(*m_store, backendOf(*m_store),
                                        [&] { return connectionOf(*m_store).readOnce(u"SELECT count(*) FROM names"_s); });
        QVERIFY(!read);
        QCOMPARE(storeReason(read.error()), StoreReason::ConnectionLost);
        QVERIFY2(errorSentence(read.error()).contains(u"no answer"_s), qPrintable(errorSentence(read.error())));
        QVERIFY(!connectionOf(*m_store).link()->waitingSince());
        // The next use connects again.
        QCOMPARE(connectionOf(*m_store).readOnce(u"SELECT count(*) FROM names"_s)->toInt(), 0);
    }

    void aCommitThatIsHungUpIsUnknown()
    {
        auto transaction = Transaction::begin(*m_store).value();
        QVERIFY(connectionOf(*m_store).run(u"INSERT INTO names (name) VALUES (?)"_s, u"perhaps"_s));
        const auto committed = askTheStopped(*m_store, backendOf(*m_store), [&] { return transaction.commit(); });
        QVERIFY(!committed);
        QCOMPARE(storeReason(committed.error()), StoreReason::OutcomeUnknown);
    }

    void allThatWaitLongAreHungUp()
    {
        QVERIFY(ServerLink::hangUpAll(0ms)); // nothing waits
        const auto read = [&] {
            const pid_t backend = backendOf(*m_store);
            ::kill(backend, SIGSTOP);
            std::thread impatient([&] {
                while (!connectionOf(*m_store).link()->waitingSince())
                    std::this_thread::yield();
                ServerLink::hangUpAll(0ms);
            });
            auto answer = connectionOf(*m_store).readOnce(u"SELECT 1"_s);
            impatient.join();
            ::kill(backend, SIGCONT);
            return answer;
        }();
        QVERIFY(!read);
        QCOMPARE(storeReason(read.error()), StoreReason::ConnectionLost);
    }

    void aTimeLimitOfTheServersPasses()
    {
        QVERIFY(connectionOf(*m_store).runOnce(u"SET statement_timeout = 20"_s));
        const auto ended = connectionOf(*m_store).readOnce(u"SELECT pg_sleep(20)"_s);
        QVERIFY(!ended);
        QCOMPARE(storeReason(ended.error()), StoreReason::Interrupted);
        QVERIFY(isTransient(ended.error()));
        QVERIFY(mayPass(ended.error()));
    }

    void whatFailedIsNotNothing()
    {
        QVERIFY(connectionOf(*m_store).runOnce(u"SET statement_timeout = 1"_s));
        QVERIFY(connectionOf(*m_store).runOnce(u"BEGIN"_s));
        QVERIFY(!connectionOf(*m_store).runOnce(u"SELECT pg_sleep(20)"_s));
        QVERIFY(!m_store->bytes()); // the transaction is aborted
        QVERIFY(!storeOverview(*m_store));
    }

    void whoMaySelectMayRead()
    {
        Runner runner(*m_store);
        QVERIFY(runner.perform("no payload"));
        const QString schema = connectionOf(*m_store).readOnce(u"SELECT '{schema}'"_s)->toString().remove(u'"');
        for (const QString &sql : {u"DROP ROLE IF EXISTS reading"_s, u"CREATE ROLE reading LOGIN"_s,
                                   u"GRANT USAGE ON SCHEMA {schema} TO reading"_s,
                                   u"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO reading"_s}) {
            const Status done = connectionOf(*m_store).runOnce(sql);
            QVERIFY2(done, done ? "" : qPrintable(errorSentence(done.error())));
        }
        const auto tidy = qScopeGuard([this] {
            QVERIFY(connectionOf(*m_store).runOnce(u"DROP OWNED BY reading"_s));
            QVERIFY(connectionOf(*m_store).runOnce(u"DROP ROLE reading"_s));
        });
        const QString place = QString(m_place).replace(u"squidie@"_s, u"reading@"_s);
        const auto reader = Store::open(place, Store::Access::Reader);
        QCOMPARE(reasonOf(reader), u"opened"_s);
        const auto overview = storeOverview(**reader);
        QVERIFY2(overview, overview ? "" : qPrintable(errorSentence(overview.error())));
        QCOMPARE(reasonOf(Store::open(place, Store::Access::ReadWrite)), u"read_only"_s);
        // A right that is granted later needs no new connection.
        const auto insert = [&] {
            auto writer = Store::open(place, Store::Access::ReadWrite);
            return reasonOf(writer);
        };
        QVERIFY(connectionOf(*m_store).runOnce(u"GRANT INSERT ON ALL TABLES IN SCHEMA {schema} TO reading"_s));
        QCOMPARE(insert(), u"opened"_s);
    }

    void aClaimWithoutAnAnswerIsAskedFor()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        fixture.start();
        {
            const LostAnswers lost(m_place);
            const auto done = fixture.executor->executeNext(ExecuteOptions(u"one"_s));
            QVERIFY(!done);
            QCOMPARE(storeReason(done.error()), StoreReason::OutcomeUnknown);
        }
        // Not after the lease, but at once, and by the same claim.
        const auto done = fixture.executor->executeNext(ExecuteOptions(u"one"_s));
        QVERIFY(done && *done);
        QCOMPARE((*done)->outcome, StepOutcome::Ok);
        QCOMPARE((*done)->run.status, RunStatus::Completed);
        QCOMPARE(factsOf(fixture, u"attempt_claimed"_s), 1);
    }

    void aResultWithoutAnAnswerIsAskedFor()
    {
        ExecutionFixture fixture;
        std::unique_ptr<LostAnswers> lost;
        QVERIFY(fixture.actions.add(u"lose"_s, [&](const StepCall &) {
            lost = std::make_unique<LostAnswers>(m_place);
            return StepResult::ok({});
        }));
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'lose', 'opts': {}}")));
        const RunId run = fixture.start();
        const auto done = fixture.executor->executeNext(ExecuteOptions(u"one"_s));
        lost.reset();
        QVERIFY2(done && *done, done ? "nothing" : qPrintable(errorSentence(done.error())));
        QCOMPARE((*done)->outcome, StepOutcome::Ok);
        QCOMPARE((*done)->run.status, RunStatus::Completed);
        QVERIFY(fixture.view(run).anomalies.isEmpty());
        QCOMPARE(factsOf(fixture, u"attempt_completed"_s), 1);
    }

    void thePageIsToldThatTheServerIsSilent()
    {
        RuntimeService service;
        QVERIFY(QCoro::waitFor(service.open({m_place})));
        const StoppedBackends stopped(*m_store);
        const Instant before = systemNow();
        QVERIFY(QTest::qWaitFor([&] { return service.outage().isSilent; }, 9'000)); // before any deadline
        QVERIFY(service.outage().since >= before - 1s);
        // Another store does not wait for this one's answers.
        const QString another = storePlace(m_folder, u"another"_s);
        QVERIFY(QCoro::waitFor(service.open({another})));
        QVERIFY(QCoro::waitFor(service.triggers()));
        QVERIFY(service.outage().isNone());
    }

    void reconnectingAsksAgain()
    {
        RuntimeService service;
        QVERIFY(QCoro::waitFor(service.open({m_place})));
        const StoppedBackends stopped(*m_store);
        QVERIFY(QTest::qWaitFor([&] { return service.outage().isSilent; }, 9'000));
        service.reconnect(); // the stopped ones stay so: new ones answer
        QVERIFY(QTest::qWaitFor([&] { return service.outage().isNone(); }, 30'000));
        QVERIFY(QCoro::waitFor(service.triggers()));
    }

    void aRightThatIsGrantedLaterIsUsed()
    {
        for (const QString &sql :
             {u"DROP ROLE IF EXISTS hoping"_s, u"CREATE ROLE hoping LOGIN"_s, u"GRANT USAGE ON SCHEMA {schema} TO hoping"_s,
              u"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO hoping"_s})
            QVERIFY(connectionOf(*m_store).runOnce(sql));
        {
            RuntimeService service;
            const auto opened = QCoro::waitFor(service.open({QString(m_place).replace(u"squidie@"_s, u"hoping@"_s)}));
            QVERIFY(opened && opened->readOnly);
            for (const QString &sql : {u"GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO hoping"_s,
                                       u"GRANT ALL ON ALL SEQUENCES IN SCHEMA {schema} TO hoping"_s})
                QVERIFY(connectionOf(*m_store).runOnce(sql));
            QVERIFY(QTest::qWaitFor([&] { return !QCoro::waitFor(service.overview())->readOnly; }, 30'000));
            QVERIFY(QCoro::waitFor(service.perform("no payload", {})));
        }
        QVERIFY(connectionOf(*m_store).runOnce(u"DROP OWNED BY hoping"_s));
        QVERIFY(connectionOf(*m_store).runOnce(u"DROP ROLE hoping"_s));
    }

    void aReplayGoesOnWhereTheServerLeftIt()
    {
        Runner runner(*m_store);
        QVector<ReplayItem> items;
        for (int i = 0; i < 4; ++i)
            items.append({"no payload", runner.perform("no payload").value().activationId, QString::number(i)});
        const int before = connectionOf(*m_store).readOnce(u"SELECT count(*) FROM activations"_s)->toInt();
        auto other = Store::open(storePlace(m_folder, u"other"_s), Store::Access::ReadWrite).value();
        const pid_t backend = backendOf(*m_store);
        int asked = 0;
        const Clock clock = [&] { // asked once for each delivery
            if (++asked == 3)
                (void)connectionOf(*other).runOnce(u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(backend));
            return systemNow();
        };
        JobControl control;
        ReplayRequest request(items, ReplayMode::AsItWas);
        const auto first = replay(*m_store, request, control, clock);
        QVERIFY(first);
        QCOMPARE(first->entries.size(), 3);
        QVERIFY(first->entries[0].result && first->entries[1].result && !first->entries[2].result);
        QVERIFY(first->entries[2].isLeftToDo() && !first->entries[2].isUnknown);
        const auto rest = replay(*m_store, request.goOnFrom(*first), control);
        QVERIFY(rest);
        QCOMPARE(rest->entries.size(), 4);
        for (qsizetype i = 0; i < 4; ++i)
            QVERIFY(rest->entries[i].result);
        QCOMPARE(rest->entries[0].result->activationId, first->entries[0].result->activationId);
        QCOMPARE(connectionOf(*m_store).readOnce(u"SELECT count(*) FROM activations"_s)->toInt(), before + 4);
    }

    void aReplayAsksWhatBecameOfItsDeliveries()
    {
        Runner runner(*m_store);
        QVector<ReplayItem> items;
        for (int i = 0; i < 3; ++i)
            items.append({"no payload", runner.perform("no payload").value().activationId, QString::number(i)});
        JobControl control;
        Result<ReplayReport> report;
        {
            const LostAnswers lost(m_place);
            report = replay(*m_store, ReplayRequest(items, ReplayMode::AsItWas), control);
        }
        QVERIFY(report);
        QCOMPARE(report->entries.size(), 3);
        for (const ReplayEntry &entry : report->entries)
            QVERIFY2(entry.result && !entry.error, qPrintable(entry.label));
        QCOMPARE(connectionOf(*m_store).readOnce(u"SELECT count(*) FROM activations"_s)->toInt(), 6);
    }

    void theNextHostIsAsked()
    {
        // Nobody listens on the first one's socket.
        const QString place = QString(m_place).replace(u"host="_s, u"host="_s + m_folder.path() + u',');
        QCOMPARE(reasonOf(Store::open(place, Store::Access::ReadWrite)), u"opened"_s);
    }

    void noStoreIsMadeWhereOneWas()
    {
        const pid_t backend = backendOf(*m_store);
        auto other = Store::open(storePlace(m_folder, u"other"_s), Store::Access::ReadWrite).value();
        const QString schema = connectionOf(*m_store).readOnce(u"SELECT '{schema}'"_s)->toString();
        // As at the beginning of a restore.
        QVERIFY(connectionOf(*other).runOnce(u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(backend)));
        QVERIFY(connectionOf(*other).runOnce(u"DROP SCHEMA %1 CASCADE"_s.arg(schema)));
        (void)connectionOf(*m_store).readOnce(u"SELECT 1"_s); // finds out
        const auto again = connectionOf(*m_store).readOnce(u"SELECT 1"_s);
        QVERIFY(!again);
        QCOMPARE(storeReason(again.error()), StoreReason::NotFound);
        QVERIFY(mayPass(again.error()));
    }
};

static const auto registered =
    testsUseServer() ? std::make_optional<Register<TestSilentServer>>("TestSilentServer") : std::nullopt;
#include "tst_silentserver.moc"
