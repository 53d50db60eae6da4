// SPDX-License-Identifier: Apache-2.0
#include "storeplace.h"
#include "testmain.h"

#include <squidie/runtimeservice.h>

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// The asynchronous face: answers in the caller's thread, and stays up whatever the store is.
class TestRuntimeService : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    template<typename T>
    static T waitFor(QCoro::Task<T> &&task)
    {
        // QCoro::waitFor wants answers that can be made of nothing; a run's id cannot.
        std::optional<T> answer;
        auto taken = task.then([&answer](T value) { answer.emplace(std::move(value)); });
        while (!answer)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return std::move(*answer);
    }

    QString definitionFile() const
    {
        QFile file(m_folder.filePath(u"workflow.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(
            "{\"workflow\": \"W\", \"triggers\": [{\"name\": \"t\", \"type\": \"cron\", \"config\": {\"expression\":"
            "\"0 9 * * *\", \"timezone\": \"Etc/UTC\", \"idempotency\": \"return_existing_run\"}, \"payload\": []}],"
            "\"steps\": [{\"name\": \"note\", \"action\": \"log\", \"opts\": {\"message\": \"hello\", \"level\": \"info\"}}],"
            "\"transitions\": [{\"from\": \"note\", \"on\": \"ok\", \"to\": \"complete\"}]}");
        return file.fileName();
    }
    static QByteArray payload(const QByteArray &signal)
    {
        return "{\"kind\":\"cron\",\"workflow\":\"W\",\"trigger\":\"t\",\"signal_id\":\"" + signal + "\"}";
    }

private Q_SLOTS:
    void nothingOpenIsAnError()
    {
        RuntimeService service;
        QVERIFY(!service.isOpen());
        const auto page = waitFor(service.activations({}, std::nullopt, 10));
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::StoreUnavailable);
        QVERIFY(!errorSentence(page.error()).isEmpty());
    }

    void deliversAndReads()
    {
        RuntimeService service;
        const auto opened = waitFor(service.open({storePlace(m_folder, u"a.db"_s)}));
        QVERIFY(opened);
        QVERIFY(opened->isEmpty);
        const auto loaded = waitFor(service.loadDefinitions({definitionFile()}));
        QVERIFY(loaded);
        QCOMPARE(loaded->loaded.first().status, u"added"_s);
        const auto first = waitFor(service.perform(payload("a"), {}));
        QCOMPARE(first->outcome, Outcome::Started);
        QCOMPARE(waitFor(service.predict(payload("a")))->outcome, Outcome::Duplicate);
        QCOMPARE(waitFor(service.activations({}, std::nullopt, 10))->rows.size(), 1);
        QCOMPARE(waitFor(service.inspectActivation(first->activationId))->siblings.size(), 1);
        QCOMPARE(waitFor(service.runs({}, std::nullopt, 10))->rows.size(), 1);
        QCOMPARE(waitFor(service.triggers())->first().last->id, first->activationId);
        QVERIFY(!waitFor(service.inspectActivation(999)));
    }

    void anotherProcessesDeliveryIsNoticed()
    {
        const QString path = storePlace(m_folder, u"shared.db"_s);
        RuntimeService mine;
        RuntimeService others;
        QVERIFY(waitFor(mine.open({path})));
        QVERIFY(waitFor(others.open({path})));
        QVERIFY(waitFor(others.loadDefinitions({definitionFile()})));
        QSignalSpy changed(&mine, &RuntimeService::storeChanged);
        QVERIFY(QTest::qWaitFor([&] {
            const auto result = waitFor(others.perform(payload(QByteArray::number(changed.size())), {}));
            return result && !changed.isEmpty();
        }));
    }

    void aStoreThatCannotBeOpenedLeavesTheOneThatIs()
    {
        RuntimeService service;
        QVERIFY(waitFor(service.open({storePlace(m_folder, u"kept.db"_s)})));
        QFile text(m_folder.filePath(u"text.db"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("somebody's notes");
        text.close();
        QVERIFY(!waitFor(service.open({text.fileName()})));
        QCOMPARE(waitFor(service.overview())->path, storePlace(m_folder, u"kept.db"_s));
    }

    void closingWithWorkInFlightIsSafe()
    {
        auto service = std::make_unique<RuntimeService>();
        QVERIFY(waitFor(service->open({storePlace(m_folder, u"b.db"_s)})));
        std::vector<QCoro::Task<Result<ActivationPage>>> tasks;
        for (int i = 0; i < 50; ++i)
            tasks.push_back(service->activations({}, std::nullopt, 10));
        service.reset();
        for (auto &task : tasks)
            waitFor(std::move(task)); // each is answered, one way or the other
    }

    void theWorkerWorksUntilItIsPaused()
    {
        RuntimeService service;
        service.startWorker({}); // nothing is open
        QCOMPARE(service.workerState().activity, WorkerState::Activity::Off);
        QVERIFY(waitFor(service.open({storePlace(m_folder, u"worker.db"_s)})));
        QVERIFY(waitFor(service.loadDefinitions({definitionFile()})));
        const RunId run = *waitFor(service.perform(payload("w"), {}))->runId;
        QCOMPARE(waitFor(service.explainRun(run))->reason, u"attempt_visible"_s);
        QSignalSpy states(&service, &RuntimeService::workerStateChanged);
        service.startWorker({u"default"_s, u"console"_s});
        service.startWorker({u"default"_s, u"twice"_s});
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().stepsDone == 1; }, 20000));
        QVERIFY(!states.isEmpty());
        QCOMPARE(service.workerState().runId, run.toString());
        QCOMPARE(service.workerState().step, u"note"_s);
        QCOMPARE(service.workerState().outcome, u"ok"_s);
        QCOMPARE(waitFor(service.run(run))->attempts.first().owner, u"console"_s);
        QCOMPARE(waitFor(service.explainRun(run))->reason, u"terminal"_s);
        QCOMPARE(waitFor(service.runGraph(run))->nodes.first().state, u"completed"_s);
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Idle; }, 20000));
        service.pauseWorker();
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Off; }, 20000));
        QCOMPARE(service.workerState().trouble, QString());
        const RunId waiting = *waitFor(service.perform(payload("x"), {}))->runId;
        QTest::qWait(700); // longer than a worker rests
        QCOMPARE(waitFor(service.explainRun(waiting))->reason, u"attempt_visible"_s);
        service.startWorker({});
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().stepsDone == 1; }, 20000));
        const auto replayed = waitFor(service.replayRun(waiting, {u"anna"_s, u"again"_s, u"console"_s, {}, {}}, false));
        QVERIFY(replayed);
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().stepsDone == 2; }, 20000));
        QCOMPARE(waitFor(service.cancelRun(replayed->id, {})).error().code, ErrorCode::InvalidRunState);
        // The service may end while its worker is at work.
    }

    void ofTwoOperatorsTheSecondIsToldWhoWasFirst()
    {
        const QString path = m_folder.filePath(u"operators.db"_s);
        RuntimeService annas;
        RuntimeService bens;
        QVERIFY(waitFor(annas.open({path})));
        QVERIFY(waitFor(bens.open({path})));
        QVERIFY(waitFor(annas.loadDefinitions({definitionFile()})));
        const RunId run = *waitFor(annas.perform(payload("both"), {}))->runId;
        QCOMPARE(waitFor(bens.run(run))->run.status, u"running"_s);
        // At once, on two connections: one is first, whichever it is.
        auto first = annas.cancelRun(run, {u"anna"_s, u"a"_s, u"console"_s, {}, {}});
        auto second = bens.cancelRun(run, {u"ben"_s, u"b"_s, u"console"_s, {}, {}});
        const auto anna = waitFor(std::move(first));
        const auto ben = waitFor(std::move(second));
        QVERIFY(anna.has_value() != ben.has_value());
        const Error refused = anna ? ben.error() : anna.error();
        const QString winner = anna ? u"anna"_s : u"ben"_s;
        QCOMPARE(refused.code, ErrorCode::InvalidRunState);
        QVERIFY2(errorSentence(refused).contains(u"cancelled by "_s + winner), qPrintable(errorSentence(refused)));
        for (RuntimeService *service : {&annas, &bens}) {
            const auto view = waitFor(service->run(run));
            QCOMPARE(view->run.status, u"cancelled"_s);
            QCOMPARE(view->commands.last().actor, winner);
        }
    }

    void consolesOnOneStoreSeeEachOthersDeliveries()
    {
        const QString path = m_folder.filePath(u"consoles.db"_s);
        RuntimeService one;
        RuntimeService other;
        QVERIFY(waitFor(one.open({path})));
        QVERIFY(waitFor(one.loadDefinitions({definitionFile()})));
        QVERIFY(waitFor(other.open({path})));
        QVector<QPair<RuntimeService *, RuntimeService *>> ways{{&one, &other}, {&other, &one}};
        for (const auto &[writer, reader] : ways) {
            QSignalSpy changed(reader, &RuntimeService::storeChanged);
            // Until it has begun to look: what comes from then on is news to it.
            QVERIFY(QTest::qWaitFor(
                [&changed, from = writer] { return waitFor(from->perform(payload("again"), {})) && !changed.isEmpty(); }));
            changed.clear();
            const auto done = waitFor(writer->perform(payload(QByteArray::number(qintptr(writer))), {}));
            QVERIFY(done);
            QTRY_VERIFY(!changed.isEmpty()); // by itself
            QCOMPARE(waitFor(reader->activations({}, std::nullopt, 1))->rows.first().id, done->activationId);
        }
    }

    void anotherStoreStopsTheWorker()
    {
        RuntimeService service;
        QVERIFY(waitFor(service.open({storePlace(m_folder, u"first.db"_s)})));
        service.startWorker({});
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Idle; }, 20000));
        QVERIFY(waitFor(service.open({storePlace(m_folder, u"second.db"_s)})));
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Off; }, 20000));
    }

    void trustGoesThroughTheService()
    {
        RuntimeService service;
        QVERIFY(waitFor(service.open({storePlace(m_folder, u"trust.db"_s)})));
        QVERIFY(waitFor(service.loadDefinitions({definitionFile()})));
        QVERIFY(waitFor(service.trustReviews())->isEmpty());
        const auto review = waitFor(service.trustReview(u"W"_s));
        QVERIFY(review->commands.isEmpty());
        QVERIFY(waitFor(service.trustDefinition(u"W"_s, review->fingerprint, u"anna"_s, {}))->trusted);
        QVERIFY(*waitFor(service.withdrawTrust(review->fingerprint)));
        QCOMPARE(waitFor(service.trustReview(u"Nobody"_s)).error().code, ErrorCode::InvalidWorkflow);
    }

    void savedPayloads()
    {
        RuntimeService service;
        QVERIFY(waitFor(service.open({storePlace(m_folder, u"saved.db"_s)})));
        const SavedPayload saved{u"one"_s, {u"a"_s, u"b"_s}, u"note"_s, "{\"x\":1}", systemNow(), u"anna"_s, 7};
        QVERIFY(waitFor(service.savePayload(saved, false)));
        QCOMPARE(waitFor(service.savePayload(saved, false)).error().code, ErrorCode::InvalidOption);
        QVERIFY(waitFor(service.savePayload(saved, true)));
        const auto all = waitFor(service.savedPayloads());
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().payload, saved.payload);
        QCOMPARE(all->first().tags, saved.tags);
        QVERIFY(waitFor(service.removeSavedPayload(u"one"_s)));
        QVERIFY(waitFor(service.savedPayloads())->isEmpty());
    }
};

SQUIDIE_TEST(TestRuntimeService)
#include "tst_runtimeservice.moc"
