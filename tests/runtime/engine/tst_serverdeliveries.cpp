// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include <squidie/coverage.h>
#include <squidie/delivery.h>
#include "store/activitycounter.h"
#include "store/expecteddeliveries.h"
#include "store/storeconnection.h"
#include "testmain.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray oneStep = "{'name': 'a', 'action': 'do', 'opts': {}}";

/// What one connection sends to the server while this exists.
class SentStatements {
public:
    explicit SentStatements(Store &store) : m_store(connectionOf(store))
    {
        m_mark = "[" + m_store.readOnce(u"SELECT pg_backend_pid()"_s)->toString().toLatin1() + "]";
        if (!m_store.runOnce(u"SET log_statement = 'all'"_s))
            qFatal("the server's log cannot be had");
        m_before = lines().size();
    }
    ~SentStatements() { std::ignore = m_store.runOnce(u"SET log_statement = 'none'"_s); }

    QList<QByteArray> all() const { return lines().mid(m_before); }

private:
    QList<QByteArray> lines() const
    {
        QFile log(qEnvironmentVariable("SQUIDIE_TEST_POSTGRESQL_DATA") + u"/log"_s);
        if (!log.open(QIODevice::ReadOnly))
            qFatal("the server's log cannot be read");
        QList<QByteArray> found;
        for (const QByteArray &line : log.readAll().split('\n')) {
            if (line.contains(m_mark) && line.contains("LOG:  ") && !line.contains("log_statement"))
                found << line;
        }
        return found;
    }

    StoreConnection &m_store;
    QByteArray m_mark;
    qsizetype m_before = 0;
};

/// Rows that statements on the store's tables have read, by any of their ways.
qint64 rowsRead(Store &store)
{
    StoreConnection &connection = connectionOf(store);
    if (!connection.runOnce(u"SELECT pg_stat_force_next_flush()"_s))
        qFatal("the server's statistics cannot be had");
    return connection
        .readOnce(u"SELECT CAST(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS bigint) FROM pg_stat_user_tables"
                  " WHERE CAST(schemaname AS text) = replace('{schema}', '\"', '')"_s)
        ->toLongLong();
}

} // namespace

/// Deliveries on a server (manual: stores.md, "PostgreSQL"): how often and how much it is asked. The outcomes are TestRunner's.
class TestServerDeliveries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!testsUseServer())
            QSKIP("for a PostgreSQL server");
    }

    void aDeliveryIsOneStatement_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("outcome");
        QTest::newRow("a start") << tickPayload(2) << int(Outcome::Started);
        QTest::newRow("a duplicate") << tickPayload(1) << int(Outcome::Duplicate);
        QTest::newRow("a start without a window")
            << json("{'kind':'cron','workflow':'W','trigger':'tick','signal_id':'another'}") << int(Outcome::Started);
    }

    void aDeliveryIsOneStatement()
    {
        QFETCH(QByteArray, bytes);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        Runner runner(*fixture.store);
        QCOMPARE(runner.perform(tickPayload(0))->outcome, Outcome::Started);
        QCOMPARE(runner.perform(tickPayload(1))->outcome, Outcome::Started);
        QList<QByteArray> sent;
        {
            const SentStatements statements(*fixture.store);
            const auto done = runner.perform(bytes);
            QVERIFY(done);
            QTEST(int(done->outcome), "outcome");
            sent = statements.all();
        }
        QVERIFY2(sent.size() == 1, sent.join('\n').constData());
        QVERIFY(sent.first().contains("deliver_expected"));
        QCOMPARE(fixture.sickness(), QString());
    }

    void aStreamReadsFewRows()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        Runner runner(*fixture.store);
        const auto deliver = [&](int first, int count) {
            QVector<PreparedDelivery> deliveries;
            for (int i = first; i < first + count; ++i)
                deliveries << prepareDelivery(tickPayload(i), {}, systemNow());
            return runner.perform(deliveries);
        };
        QVERIFY(deliver(0, 100));
        const qint64 before = rowsRead(*fixture.store);
        QVERIFY(deliver(100, 2000));
        const qint64 perDelivery = (rowsRead(*fixture.store) - before) / 2000;
        QVERIFY2(perDelivery <= 30, qPrintable(QString::number(perDelivery)));
        QCOMPARE(fixture.sickness(), QString());
    }

    void aStreamIsFewStatements()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        Runner runner(*fixture.store);
        QVERIFY(runner.perform(tickPayload(0)));
        QVector<PreparedDelivery> deliveries;
        for (int i = 0; i < 1000; ++i)
            deliveries << prepareDelivery(tickPayload(i % 600), {}, systemNow());
        QList<QByteArray> sent;
        {
            const SentStatements statements(*fixture.store);
            const auto done = runner.perform(deliveries);
            QVERIFY(done);
            QCOMPARE(std::count_if(done->begin(), done->end(),
                                   [](const DeliveryResult &one) { return one.outcome == Outcome::Duplicate; }),
                     401);
            sent = statements.all();
        }
        QVERIFY2(sent.size() <= 25, sent.join('\n').left(4000).constData());
        QCOMPARE(fixture.sickness(), QString());
    }

    /// Each of them comes to something that could not be expected, in the middle of what could.
    void whatIsNotAsExpectedIsDecidedInItsPlace()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        Runner runner(*fixture.store);
        QVERIFY(runner.perform(tickPayload(0)));
        const QByteArray mark = QByteArray::number(ExpectedDeliveries::unknownActivation);
        QVector<PreparedDelivery> deliveries;
        for (const QByteArray &bytes :
             {tickPayload(1), tickPayload(0, "'more':1,"), tickPayload(2), tickPayload(2, "'signal_id':'b',"),
              QByteArray("nonsense"), tickPayload(3), tickPayload(4, "'more':'" + mark + "',"),
              tickPayload(4, "'more':'" + mark + "',"), tickPayload(5)})
            deliveries << prepareDelivery(bytes, {}, systemNow());
        const auto done = runner.perform(deliveries);
        QVERIFY(done);
        QVector<Outcome> outcomes;
        QVector<ConflictMark> marks;
        for (const DeliveryResult &one : *done) {
            outcomes << one.outcome;
            marks << one.conflict;
        }
        using enum Outcome;
        QCOMPARE(outcomes,
                 QVector<Outcome>({Started, Duplicate, Started, Started, Rejected, Started, Started, Duplicate, Started}));
        QCOMPARE(marks.at(1), ConflictMark::PayloadDiffers);
        QCOMPARE(marks.at(3), ConflictMark::WindowHasOtherIdentity);
        QVERIFY(std::is_sorted(done->begin(), done->end(), [](const DeliveryResult &a, const DeliveryResult &b) {
            return a.activationId < b.activationId;
        }));
        QCOMPARE(fixture.sickness(), QString());
    }

    void newDefinitionsAndSettingsAreNoticed()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        Runner runner(*fixture.store);
        QCOMPARE(runner.perform(tickPayload(0))->outcome, Outcome::Started);
        // By another program, meanwhile:
        const auto other = Store::open(fixture.store->path(), Store::Access::ReadWrite).value();
        CoverageSettings settings;
        settings.grace = 1min;
        settings.expectAt = ExpectAt::End;
        QVERIFY(setCoverageSettings(*other, {u"W"_s, u"tick"_s}, settings));
        const auto reports = readDefinitions(workflowText(oneStep).replace("return_existing_run", "skip_duplicate")).value();
        QVERIFY(loadDefinitions(*other, {{u"test"_s, reports.first()}}, systemNow()));
        QCOMPARE(runner.perform(tickPayload(1))->outcome, Outcome::Started);
        QCOMPARE(runner.perform(tickPayload(1))->outcome, Outcome::Skipped);
        QCOMPARE(fixture.sickness(), QString());
    }

    void manyWritersOfOneTriggerCountRight()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        constexpr int writers = 16;
        constexpr int each = 25;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int number = 0; number < writers; ++number) {
            threads.emplace_back([&, number] {
                const auto store = Store::open(fixture.store->path(), Store::Access::ReadWrite, 60s);
                if (!store) {
                    ++failures;
                    return;
                }
                Runner runner(**store);
                for (int i = 0; i < each; ++i) {
                    // Every second one is everybody's.
                    const auto done = runner.perform(tickPayload(i % 2 ? i : 1000 + number * each + i));
                    failures += !done;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        StoreConnection &store = connectionOf(*fixture.store);
        for (const int level : {0, 1, 2}) {
            auto counts = store.query(u"SELECT sum(starts), sum(duplicates), sum(windows), sum(started) FROM activity_now"
                                      " WHERE level = ?"_s,
                                      level);
            QVERIFY(counts && counts->next());
            QCOMPARE(counts->integer(0), writers * (each + 1) / 2 + each / 2);
            QCOMPARE(counts->integer(0) + counts->integer(1), writers * each);
            QCOMPARE(counts->integer(2), counts->integer(0));
            QCOMPARE(counts->integer(3), counts->integer(0));
        }
        // Somebody has folded on the way; what is left is folded now, and nothing is counted twice.
        QVERIFY(store.readOnce(u"SELECT count(*) FROM activity_increments"_s)->toInt() < 3 * 128);
        QVERIFY(store.counter().fold());
        QCOMPARE(store.readOnce(u"SELECT count(*) FROM activity_increments"_s)->toInt(), 0);
        QCOMPARE(store.readOnce(u"SELECT CAST(sum(starts + duplicates) AS bigint) FROM activity WHERE level = 2"_s)->toInt(),
                 writers * each);
        QCOMPARE(fixture.sickness(), QString());
    }
};

SQUIDIE_TEST(TestServerDeliveries)
#include "tst_serverdeliveries.moc"
