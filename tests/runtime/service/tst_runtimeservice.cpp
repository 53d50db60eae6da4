// SPDX-License-Identifier: Apache-2.0
#include "answerof.h"
#include "storeplace.h"
#include "testmain.h"
#include "workflowfile.h"

#include <squidie/runtimeservice.h>

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

    QString definitionFile() const { return writeWorkflowFile(m_folder.filePath(u"workflow.json"_s)); }
    static QByteArray payload(const QByteArray &signal) { return workflowPayload(signal); }

private Q_SLOTS:
    void nothingOpenIsAnError()
    {
        RuntimeService service;
        QVERIFY(!service.isOpen());
        const auto page = answerOf(service.activations({}, std::nullopt, 10));
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::StoreUnavailable);
        QVERIFY(!errorSentence(page.error()).isEmpty());
    }

    void deliversAndReads()
    {
        RuntimeService service;
        const auto opened = answerOf(service.open({storePlace(m_folder, u"a.db"_s)}));
        QVERIFY(opened);
        QVERIFY(opened->isEmpty);
        const auto loaded = answerOf(service.loadDefinitions({definitionFile()}));
        QVERIFY(loaded);
        QCOMPARE(loaded->loaded.first().status, u"added"_s);
        const auto first = answerOf(service.perform(payload("a"), {}));
        QCOMPARE(first->outcome, Outcome::Started);
        QCOMPARE(answerOf(service.predict(payload("a")))->outcome, Outcome::Duplicate);
        QCOMPARE(answerOf(service.activations({}, std::nullopt, 10))->rows.size(), 1);
        QCOMPARE(answerOf(service.inspectActivation(first->activationId))->siblings.size(), 1);
        QCOMPARE(answerOf(service.runs({}, std::nullopt, 10))->rows.size(), 1);
        QCOMPARE(answerOf(service.triggers())->first().last->id, first->activationId);
        QVERIFY(!answerOf(service.inspectActivation(999)));
    }

    void anotherProcessesDeliveryIsNoticed()
    {
        const QString path = storePlace(m_folder, u"shared.db"_s);
        RuntimeService mine;
        RuntimeService others;
        QVERIFY(answerOf(mine.open({path})));
        QVERIFY(answerOf(others.open({path})));
        QVERIFY(answerOf(others.loadDefinitions({definitionFile()})));
        QSignalSpy changed(&mine, &RuntimeService::storeChanged);
        QVERIFY(QTest::qWaitFor([&] {
            const auto result = answerOf(others.perform(payload(QByteArray::number(changed.size())), {}));
            return result && !changed.isEmpty();
        }));
    }

    void aStoreThatCannotBeOpenedLeavesTheOneThatIs()
    {
        RuntimeService service;
        QVERIFY(answerOf(service.open({storePlace(m_folder, u"kept.db"_s)})));
        QFile text(m_folder.filePath(u"text.db"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("somebody's notes");
        text.close();
        QVERIFY(!answerOf(service.open({text.fileName()})));
        QCOMPARE(answerOf(service.overview())->path, storePlace(m_folder, u"kept.db"_s));
    }

    void closingWithWorkInFlightIsSafe()
    {
        auto service = std::make_unique<RuntimeService>();
        QVERIFY(answerOf(service->open({storePlace(m_folder, u"b.db"_s)})));
        std::vector<QCoro::Task<Result<ActivationPage>>> tasks;
        for (int i = 0; i < 50; ++i)
            tasks.push_back(service->activations({}, std::nullopt, 10));
        service.reset();
        for (auto &task : tasks)
            answerOf(std::move(task)); // each is answered, one way or the other
    }

    void theWorkerWorksUntilItIsPaused()
    {
        RuntimeService service;
        service.startWorker({}); // nothing is open
        QCOMPARE(service.workerState().activity, WorkerState::Activity::Off);
        QVERIFY(answerOf(service.open({storePlace(m_folder, u"worker.db"_s)})));
        QVERIFY(answerOf(service.loadDefinitions({definitionFile()})));
        const RunId run = *answerOf(service.perform(payload("w"), {}))->runId;
        QCOMPARE(answerOf(service.explainRun(run))->reason, ExplanationReason::AttemptVisible);
        QSignalSpy states(&service, &RuntimeService::workerStateChanged);
        service.startWorker({u"default"_s, u"console"_s});
        service.startWorker({u"default"_s, u"twice"_s});
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().stepsDone == 1; }, 20000));
        QVERIFY(!states.isEmpty());
        QCOMPARE(service.workerState().runId, run.toString());
        QCOMPARE(service.workerState().step, u"note"_s);
        QCOMPARE(service.workerState().outcome, std::optional(StepOutcome::Ok));
        QCOMPARE(answerOf(service.run(run))->attempts.first().owner, u"console"_s);
        QCOMPARE(answerOf(service.explainRun(run))->reason, ExplanationReason::Terminal);
        QCOMPARE(answerOf(service.runGraph(run))->nodes.first().state, u"completed"_s);
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Idle; }, 20000));
        service.pauseWorker();
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Off; }, 20000));
        QCOMPARE(service.workerState().problem, QString());
        const RunId waiting = *answerOf(service.perform(payload("x"), {}))->runId;
        QCOMPARE(service.workerState().activity, WorkerState::Activity::Off); // its thread has ended
        QCOMPARE(answerOf(service.explainRun(waiting))->reason, ExplanationReason::AttemptVisible);
        service.startWorker({});
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().stepsDone == 1; }, 20000));
        const auto replayed = answerOf(service.replayRun(waiting, ControlOptions(u"anna"_s).withComment(u"again"_s), false));
        QVERIFY(replayed);
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().stepsDone == 2; }, 20000));
        QCOMPARE(answerOf(service.cancelRun(replayed->id, {})).error().code, ErrorCode::InvalidRunState);
        // The service may end while its worker is at work.
    }

    void ofTwoOperatorsTheSecondIsToldWhoWasFirst()
    {
        const QString path = m_folder.filePath(u"operators.db"_s);
        RuntimeService annas;
        RuntimeService bens;
        QVERIFY(answerOf(annas.open({path})));
        QVERIFY(answerOf(bens.open({path})));
        QVERIFY(answerOf(annas.loadDefinitions({definitionFile()})));
        const RunId run = *answerOf(annas.perform(payload("both"), {}))->runId;
        QCOMPARE(answerOf(bens.run(run))->run.status, RunStatus::Running);
        // At once, on two connections: one is first, whichever it is.
        auto first = annas.cancelRun(run, ControlOptions(u"anna"_s));
        auto second = bens.cancelRun(run, ControlOptions(u"ben"_s));
        const auto anna = answerOf(std::move(first));
        const auto ben = answerOf(std::move(second));
        QVERIFY(anna.has_value() != ben.has_value());
        const Error refused = anna ? ben.error() : anna.error();
        const QString winner = anna ? u"anna"_s : u"ben"_s;
        QCOMPARE(refused.code, ErrorCode::InvalidRunState);
        QVERIFY2(errorSentence(refused).contains(u"cancelled by "_s + winner), qPrintable(errorSentence(refused)));
        for (RuntimeService *service : {&annas, &bens}) {
            const auto view = answerOf(service->run(run));
            QCOMPARE(view->run.status, RunStatus::Cancelled);
            QCOMPARE(view->commands.last().actor, winner);
        }
    }

    void consolesOnOneStoreSeeEachOthersDeliveries()
    {
        const QString path = m_folder.filePath(u"consoles.db"_s);
        RuntimeService one;
        RuntimeService other;
        QVERIFY(answerOf(one.open({path})));
        QVERIFY(answerOf(one.loadDefinitions({definitionFile()})));
        QVERIFY(answerOf(other.open({path})));
        QVector<QPair<RuntimeService *, RuntimeService *>> ways{{&one, &other}, {&other, &one}};
        for (const auto &[writer, reader] : ways) {
            QSignalSpy changed(reader, &RuntimeService::storeChanged);
            // Until it has begun to look: what comes from then on is news to it.
            QVERIFY(QTest::qWaitFor(
                [&changed, from = writer] { return answerOf(from->perform(payload("again"), {})) && !changed.isEmpty(); }));
            changed.clear();
            const auto done = answerOf(writer->perform(payload(QByteArray::number(qintptr(writer))), {}));
            QVERIFY(done);
            QTRY_VERIFY(!changed.isEmpty()); // by itself
            QCOMPARE(answerOf(reader->activations({}, std::nullopt, 1))->rows.first().id, done->activationId);
        }
    }

    void anotherStoreStopsTheWorker()
    {
        RuntimeService service;
        QVERIFY(answerOf(service.open({storePlace(m_folder, u"first.db"_s)})));
        service.startWorker({});
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Idle; }, 20000));
        QVERIFY(answerOf(service.open({storePlace(m_folder, u"second.db"_s)})));
        QVERIFY(QTest::qWaitFor([&] { return service.workerState().activity == WorkerState::Activity::Off; }, 20000));
    }

    void trustGoesThroughTheService()
    {
        RuntimeService service(systemNow, nullptr, TrustFile(m_folder.filePath(u"trust/trust.json"_s)));
        QVERIFY(answerOf(service.open({storePlace(m_folder, u"trust.db"_s)})));
        QVERIFY(answerOf(service.loadDefinitions({definitionFile()})));
        QVERIFY(answerOf(service.trustReviews())->isEmpty());
        QFile file(m_folder.filePath(u"shell.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"workflow\": \"Shell\", \"triggers\": [{\"name\": \"t\", \"type\": \"manual\", \"config\": {},"
                   "\"payload\": []}], \"steps\": [{\"name\": \"call\", \"action\": \"command\", \"opts\":"
                   "{\"program\": \"/bin/true\", \"arguments\": [], \"timeout\": 1000}}],"
                   "\"transitions\": [{\"from\": \"call\", \"on\": \"ok\", \"to\": \"complete\"}]}");
        file.close();
        QVERIFY(answerOf(service.loadDefinitions({file.fileName()}))->loaded.size() == 1);
        const auto reviews = answerOf(service.trustReviews());
        QCOMPARE(reviews->size(), 1);
        TrustReview review = reviews->first();
        QCOMPARE(review.commands.size(), 1);
        QVERIFY(!review.trusted);
        QVERIFY(answerOf(service.trustDefinition(review, u"anna"_s, {}))->trusted);
        QVERIFY(answerOf(service.trustReviews())->first().trusted);
        QVERIFY(*answerOf(service.withdrawTrust(review.digest)));
        review.workflow = u"Nobody"_s;
        QCOMPARE(answerOf(service.trustDefinition(review, u"anna"_s, {})).error().code, ErrorCode::InvalidWorkflow);
    }

    void savedPayloads()
    {
        RuntimeService service;
        QVERIFY(answerOf(service.open({storePlace(m_folder, u"saved.db"_s)})));
        SavedPayload saved(u"one"_s, "{\"x\":1}");
        saved.tags = QStringList{u"a"_s, u"b"_s};
        saved.note = u"note"_s;
        saved.savedAt = systemNow();
        saved.actor = u"anna"_s;
        saved.savedFrom = 7;
        QVERIFY(answerOf(service.savePayload(saved, false)));
        QCOMPARE(answerOf(service.savePayload(saved, false)).error().code, ErrorCode::InvalidOption);
        QVERIFY(answerOf(service.savePayload(saved, true)));
        const auto all = answerOf(service.savedPayloads());
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().payload, saved.payload);
        QCOMPARE(all->first().tags, saved.tags);
        QVERIFY(answerOf(service.removeSavedPayload(u"one"_s)));
        QVERIFY(answerOf(service.savedPayloads())->isEmpty());
    }
};

SQUIDIE_TEST(TestRuntimeService)
#include "tst_runtimeservice.moc"
