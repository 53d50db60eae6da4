// SPDX-License-Identifier: Apache-2.0
#include <squidie/importer.h>
#include "engine/importrecorder.h"
#include "runtime/engine/executionfixture.h"
#include "store/savedpayloadtable.h"
#include "testmain.h"
#include "store/storeconnection.h"
#include "store/transaction.h"

#include <QBuffer>
#include <QTest>

#include <mutex>
#include <thread>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray oneStep = "{'name': 'a', 'action': 'do', 'opts': {}}";

/// Runs `work(store, number)` in threads of their own, each with a connection of its own; what they say, where anything.
QStringList inThreads(int threads, const QString &path, const std::function<QString(Store &, int)> &work)
{
    QStringList problems;
    std::mutex mutex;
    std::vector<std::thread> all;
    for (int number = 0; number < threads; ++number) {
        all.emplace_back([&, number] {
            auto store = Store::open(path, Store::Access::ReadWrite, 60s);
            const QString problem = store ? work(**store, number) : errorSentence(store.error());
            if (!problem.isEmpty()) {
                const std::lock_guard lock(mutex);
                problems << problem;
            }
        });
    }
    for (std::thread &thread : all)
        thread.join();
    return problems;
}

} // namespace

/// Several writers on one store, and whatever strangers write into it (manual: store.md, "Durability").
class TestSharedStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIdentityStartsOnce_data()
    {
        QTest::addColumn<int>("atOnce"); // deliveries in a transaction
        QTest::newRow("one by one") << 1;
        QTest::newRow("in batches") << 40;
    }

    void eachIdentityStartsOnce()
    {
        QFETCH(int, atOnce);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        constexpr int threads = 6;
        constexpr int payloads = 120;
        const QStringList problems = inThreads(threads, fixture.store->path(), [&](Store &store, int number) -> QString {
            Runner runner(store);
            QVector<PreparedDelivery> batch;
            for (int i = 0; i < payloads; ++i) {
                // Every other writer comes from the other end.
                batch << prepareDelivery(tickPayload(number % 2 == 0 ? i : payloads - 1 - i), {}, systemNow());
                if (batch.size() < atOnce && i + 1 < payloads)
                    continue;
                if (const auto done = runner.perform(batch); !done)
                    return errorSentence(done.error());
                batch.clear();
            }
            return {};
        });
        QCOMPARE(problems, QStringList());
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM runs"_s)->toInt(), payloads);
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM run_ids"_s)->toInt(), payloads);
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM activations WHERE outcome = 0"_s)->toInt(),
                 payloads);
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM activations WHERE outcome = 1"_s)->toInt(),
                 payloads * (threads - 1));
        for (const int level : {0, 1}) {
            auto counts = connectionOf(*fixture.store)
                              .query(u"SELECT sum(starts), sum(duplicates), sum(windows), sum(started) FROM %1"
                                     " WHERE level = ?"_s.arg(connectionOf(*fixture.store).dialect().counts),
                                     level)
                              .value();
            QVERIFY(counts.next());
            QCOMPARE(counts.integer(0), payloads);
            QCOMPARE(counts.integer(1), payloads * (threads - 1));
            QCOMPARE(counts.integer(2), payloads);
            QCOMPARE(counts.integer(3), payloads);
        }
        QCOMPARE(fixture.sickness(), QString());
    }

    void oneWindowOfManyIdentitiesIsMarkedAndCountedOnce()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        constexpr int threads = 6;
        constexpr int windows = 20;
        const QStringList problems = inThreads(threads, fixture.store->path(), [&](Store &store, int number) -> QString {
            Runner runner(store);
            for (int i = 0; i < windows; ++i) {
                const auto done = runner.perform(tickPayload(i, "'signal_id':'of " + QByteArray::number(number) + "',"));
                if (!done)
                    return errorSentence(done.error());
            }
            return {};
        });
        QCOMPARE(problems, QStringList());
        // Each writer's signal starts once, with whatever window came first; its later windows are duplicates.
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM runs"_s)->toInt(), threads);
        // Of starts for one window, all but one know of another.
        const int unmarked = connectionOf(*fixture.store)
                                 .readOnce(u"SELECT count(*) FROM activations WHERE outcome = 0 AND conflict <> 2"_s)
                                 ->toInt();
        QCOMPARE(unmarked,
                 connectionOf(*fixture.store)
                     .readOnce(u"SELECT count(DISTINCT window_start_at) FROM activations"
                               " WHERE outcome = 0"_s)
                     ->toInt());
        QCOMPARE(connectionOf(*fixture.store)
                     .readOnce(u"SELECT CAST(sum(windows) AS INTEGER) FROM %1 WHERE level = 0"_s.arg(
                         connectionOf(*fixture.store).dialect().counts))
                     ->toInt(),
                 windows);
        QCOMPARE(fixture.sickness(), QString());
    }

    void stepsAreClaimedOnce()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'log', 'opts': {'message': 'done'}}")));
        constexpr int runs = 40;
        for (int i = 0; i < runs; ++i)
            fixture.start();
        std::atomic<int> steps = 0;
        const QStringList problems = inThreads(6, fixture.store->path(), [&](Store &store, int number) -> QString {
            const ActionRegistry actions = ActionRegistry::builtIn();
            Executor executor(store, actions);
            ExecuteOptions options;
            options.owner = QString::number(number);
            while (steps < runs) {
                const auto done = executor.executeNext(options);
                if (!done)
                    return errorSentence(done.error());
                steps += done->has_value();
            }
            return {};
        });
        QCOMPARE(problems, QStringList());
        QCOMPARE(
            connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM facts WHERE type = 'attempt_claimed'"_s)->toInt(),
            runs);
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM runs WHERE status = 'completed'"_s)->toInt(),
                 runs);
        QCOMPARE(fixture.sickness(), QString());
    }

    void ofTwoOperatorsOneIsTold()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'gate', 'action': 'approval', 'opts': {}}",
                                          "{'from': 'gate', 'on': 'ok', 'to': 'complete'},"
                                          "{'from': 'gate', 'on': 'error', 'to': 'complete'}")));
        constexpr int runs = 12;
        QVector<RunId> paused;
        for (int i = 0; i < runs; ++i) {
            paused << fixture.start();
            fixture.step();
            QCOMPARE(fixture.status(paused.last()), u"paused"_s);
        }
        std::atomic<int> accepted = 0;
        std::atomic<int> refused = 0;
        const QStringList problems = inThreads(4, fixture.store->path(), [&](Store &store, int number) -> QString {
            Controls controls(store);
            for (const RunId &run : paused) {
                const auto done = number % 2 == 0 ? controls.approve(run, ControlOptions(u"anna"_s))
                                                  : controls.reject(run, ControlOptions(u"ben"_s));
                if (done)
                    ++accepted;
                else if (done.error().code == ErrorCode::InvalidRunState)
                    ++refused;
                else
                    return errorSentence(done.error());
            }
            return {};
        });
        QCOMPARE(problems, QStringList());
        QCOMPARE(accepted.load(), runs);
        QCOMPARE(refused.load(), runs * 3);
        QCOMPARE(fixture.sickness(), QString());
    }

    void strangersTextsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("U+0000") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("U+0000 alone") << QString(1, QChar(0));
        QTest::newRow("marks") << u"\x01"
                                  "0\x01\x01"
                                  "1"_s;
        QTest::newRow("quotes") << u"o'ne \"two\" \\ \\x00 ; -- $1 ? :a %1 {,}"_s;
        QTest::newRow("far away") << u"\U0001F600\uFFFDäöü"_s;
        QString longText;
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i)
            longText += QChar(char16_t(random.bounded(0x21, 0xd7ff)));
        QTest::newRow("long") << longText;
    }

    void strangersTextsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        QJsonObject object{{u"kind"_s, u"cron"_s},
                           {u"workflow"_s, u"W"_s},
                           {u"trigger"_s, u"tick"_s},
                           {u"signal_id"_s, text},
                           {u"intended_window"_s, QJsonObject{{u"start_at"_s, text}, {u"end_at"_s, text}}}};
        DeliveryOptions options;
        options.actor = text;
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        const DeliveryResult first = Runner(*fixture.store).perform(bytes, options).value();
        QCOMPARE(first.outcome, Outcome::Started);
        QCOMPARE(Runner(*fixture.store).perform(bytes, options)->outcome, Outcome::Duplicate);
        const Activation kept = inspectActivation(*fixture.store, first.activationId)->subject.activation;
        QCOMPARE(kept.signalId->text, text);
        QCOMPARE(kept.windowStart, text);
        QCOMPARE(kept.actor, text);
        ActivationFilter filter;
        filter.signalId = text;
        QCOMPARE(ActivationTable(*fixture.store).page(filter, std::nullopt, 10)->rows.size(), 2);
        if (!text.trimmed().isEmpty() && text.size() < 400) {
            ActivationFilter beginning;
            beginning.search = text.left(text.size() - 1).isEmpty() ? text : text.left(text.size() - 1);
            QVERIFY(ActivationTable(*fixture.store).page(beginning, std::nullopt, 10)->rows.size() >= 2);
        }
        // A name that nobody has loaded is recorded, too.
        object[u"workflow"_s] = text;
        const auto unknown = Runner(*fixture.store).perform(QJsonDocument(object).toJson(), options).value();
        QCOMPARE(unknown.error->code, ErrorCode::InvalidWorkflow);
        QCOMPARE(inspectActivation(*fixture.store, unknown.activationId)->subject.activation.workflow, text);
        QCOMPARE(fixture.sickness(), QString());
    }

    void bytesThatAreNoTextAreKept()
    {
        ExecutionFixture fixture;
        QByteArray bytes("{\"kind\": \"cr\xff\xfe\0on\\x00''\"", 24);
        for (int value = 0; value < 256; ++value)
            bytes += char(value);
        const DeliveryResult result = Runner(*fixture.store).perform(bytes).value();
        QCOMPARE(result.outcome, Outcome::Rejected);
        QCOMPARE(inspectActivation(*fixture.store, result.activationId)->subject.payload, bytes);
    }

    void whatIsCommittedLaterIsNotMissed()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(oneStep)));
        QVERIFY(Runner(*fixture.store).perform(tickPayload(0)));
        ActivationTable table(*fixture.store);
        const ActivationPage before = table.page({}, std::nullopt, 10).value();
        QSet<ActivationId> seen{before.rows.first().id};
        ActivationId settled = before.settled.value_or(before.rows.first().id);
        const auto look = [&] {
            const ActivationPage page = table.newerThan({}, settled, 100).value();
            for (const Activation &row : page.rows) {
                seen.insert(row.id);
                settled = page.settled ? settled : std::max(settled, row.id);
            }
            settled = page.settled.value_or(settled);
        };
        auto slow = Store::open(fixture.store->path(), Store::Access::ReadWrite).value();
        auto reader = Store::open(fixture.store->path(), Store::Access::Reader).value();
        {
            auto transaction = Transaction::begin(*slow).value();
            ImportRecorder early(*slow);
            QVERIFY(early.record({prepareDelivery(tickPayload(1), {}, systemNow())}));
            if (testsUseServer()) { // a file lets nobody else write meanwhile, a server whoever delivers to no locked trigger
                QVERIFY(Runner(*fixture.store).perform(QByteArray("{}")));
                look();
                QCOMPARE(seen.size(), 2);
            }
            QVERIFY(transaction.commit());
        }
        QVERIFY(Runner(*fixture.store).perform(tickPayload(500)));
        look();
        QCOMPARE(seen.size(), connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM activations"_s)->toInt());
        look();
        QCOMPARE(table.newerThan({}, settled, 100)->rows.size(), 0);
    }

    void changesLeaveAMark()
    {
        ExecutionFixture fixture;
        auto reader = Store::open(fixture.store->path(), Store::Access::Reader).value();
        const QVariant before = reader->changeMark().value();
        QCOMPARE(reader->changeMark().value(), before);
        QVERIFY(Runner(*fixture.store).perform("no payload"));
        QVERIFY(reader->changeMark().value() != before);
    }
};

SQUIDIE_TEST(TestSharedStore)
#include "tst_sharedstore.moc"
