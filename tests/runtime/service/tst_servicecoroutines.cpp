// SPDX-License-Identifier: Apache-2.0
#include "answerof.h"
#include "storeplace.h"
#include "testmain.h"
#include "workflowfile.h"

#include <squidie/runtimeservice.h>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Calls every coroutine of the service with temporaries. GCC 12 destroys some temporaries of a co_await expression twice
/// (aggregates, closures): the address sanitizer shows it here where a parameter's type is not safe.
class TestServiceCoroutines : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_wrong;

    QString place(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static JobControlPointer control() { return std::make_shared<JobControl>(); }

    void check(bool right, const char *what)
    {
        if (!right)
            m_wrong << QString::fromLatin1(what);
    }

    QCoro::Task<bool> stores(RuntimeService &service)
    {
        check((co_await service.open({place("other.db")})).has_value(), "open a path");
        check((co_await service.open({storePlace(m_folder, u"service.db"_s), false, QString()})).has_value(), "open");
        check((co_await service.overview())->isEmpty, "overview");
        check(!(co_await service.look({place("nowhere.db"), true})), "look");
        check((co_await service.loadDefinitions({writeWorkflowFile(place("a.json"))}))->loaded.size() == 1, "one file");
        check(!(co_await service.loadDefinitions({writeWorkflowFile(place("a.json")), place("none.json")})), "two files");
        check((co_await service.triggers())->size() == 1, "triggers");
        co_return true;
    }

    QCoro::Task<bool> deliveries(RuntimeService &service)
    {
        const auto first = co_await service.perform(workflowPayload("one"), {ActivationSource::Console, u"anna"_s});
        check(first->outcome == Outcome::Started, "perform");
        check((co_await service.perform(workflowPayload("one"), {}))->outcome == Outcome::Duplicate, "perform again");
        check((co_await service.perform(workflowPayload("two"), DeliveryOptions()))->runId.has_value(), "perform two");
        check((co_await service.startTrigger(u"W"_s, u"t"_s, QJsonObject(), {})).has_value(), "startTrigger");
        check((co_await service.predict(workflowPayload("one")))->outcome == Outcome::Duplicate, "predict");
        check((co_await service.predictStart(u"W"_s, u"t"_s, QJsonObject())).has_value(), "predictStart");
        check((co_await service.activations({}, std::nullopt, 10))->rows.size() == 4, "activations");
        check((co_await service.activations(ActivationFilter({u"W"_s, u"t"_s}), ActivationCursor(0, 1), 10))->rows.isEmpty(),
              "activations of a trigger");
        check((co_await service.newActivations({}, {0, 0}, 10))->rows.size() == 4, "newActivations");
        check((co_await service.inspectActivation(first->activationId))->siblingCount == 2, "inspectActivation");
        co_return true;
    }

    QCoro::Task<bool> windows(RuntimeService &service)
    {
        const Instant until = systemNow();
        const Instant from = until - 24h;
        check((co_await service.windowList({TriggerKey(u"W"_s, u"t"_s)}, from, until, 100)).has_value(), "windowList");
        check((co_await service.timelines({TriggerKey(u"W"_s, u"t"_s)}, from, until, {1s, 100}))->size() == 1, "timelines");
        check((co_await service.timelines({}, from, until, {}))->isEmpty(), "timelines of nothing");
        check(
            (co_await service.summaries({TriggerKey(u"W"_s, u"t"_s), TriggerKey(u"W"_s, u"no"_s)}, from, until, 100))->size()
                == 2,
            "summaries");
        check((co_await service.setCoverageSettings({u"W"_s, u"t"_s}, CoverageSettings(ExpectAt::End, 5s))).has_value(),
              "setCoverageSettings");
        check((co_await service.coverageSettings({u"W"_s, u"t"_s}))->grace == 5s, "coverageSettings");
        const std::chrono::local_days day(std::chrono::days(20'000));
        check((co_await service.windowCalendar({TriggerKey(u"W"_s, u"t"_s)}, u"Etc/UTC"_s, std::chrono::local_days(day), 7,
                                               100))
                  .has_value(),
              "windowCalendar");
        check((co_await service.fitTrigger({u"W"_s, u"t"_s}, std::nullopt, std::optional(Instant(until)))).has_value(),
              "fitTrigger");
        check((co_await service.rehearseYear({TriggerKey(u"W"_s, u"t"_s)}, 2026)).has_value(), "rehearseYear");
        check((co_await service.firingsOfDay({TriggerKey(u"W"_s, u"t"_s)}, std::chrono::local_days(day), 10)).has_value(),
              "firingsOfDay");
        check((co_await service.neighbourWindows({u"W"_s, u"t"_s}, Instant(until)))->next.has_value(), "neighbourWindows");
        co_return true;
    }

    QCoro::Task<bool> payloads(RuntimeService &service)
    {
        check((co_await service.savePayload({u"kept"_s, workflowPayload("kept")}, false)).has_value(), "savePayload");
        check((co_await service.savedPayloads())->size() == 1, "savedPayloads");
        check((co_await service.removeSavedPayload(u"kept"_s)).has_value(), "removeSavedPayload");
        check((co_await service.previewReplay({}, control()))->entries.isEmpty(), "previewReplay");
        check((co_await service.replay(ReplayRequest(), control()))->entries.isEmpty(), "replay");
        check(!(co_await service.importFile(place("no such file"), control())), "importFile");
        co_return true;
    }

    QCoro::Task<bool> runs(RuntimeService &service)
    {
        const auto page = co_await service.runs({}, std::nullopt, 10);
        check(page->rows.size() == 2, "runs");
        check((co_await service.runs(RunFilter({u"W"_s, u"t"_s}), std::optional<qint64>(1), 10)).has_value(),
              "runs, a page");
        const RunId id = page->rows.last().id;
        check((co_await service.run(RunId(id))).has_value(), "run");
        check((co_await service.explainRun(RunId(id))).has_value(), "explainRun");
        check((co_await service.runGraph(RunId(id)))->nodes.size() == 1, "runGraph");
        check(!(co_await service.resumeRun(RunId(id), {})), "resumeRun");
        check(!(co_await service.approveRun(RunId(id), {})), "approveRun");
        check(!(co_await service.rejectRun(RunId(id), ControlOptions())), "rejectRun");
        check((co_await service.cancelRun(RunId(id), ControlOptions(u"anna"_s).withComment(u"enough"_s))).has_value(),
              "cancelRun");
        check((co_await service.replayRun(RunId(id), {}, false)).has_value(), "replayRun");
        check((co_await service.start(StartRequest(u"W"_s), DeliveryOptions())).has_value(), "start");
        check((co_await service.predictStart(StartRequest(u"W"_s).withInput(QJsonObject()))).has_value(), "predictStart");
        co_return true;
    }

    QCoro::Task<bool> trust(RuntimeService &service)
    {
        check((co_await service.trustReviews())->isEmpty(), "trustReviews");
        const auto trusted = co_await service.trustDefinition(TrustReview(), u"anna"_s, QString());
        check(!trusted && trusted.error().code == ErrorCode::InvalidWorkflow, "trustDefinition");
        check(!*(co_await service.withdrawTrust(u"another"_s)), "withdrawTrust");
        co_return true;
    }

    static SampleContents sampleContents()
    {
        SampleContents contents;
        contents.definitions = "[]";
        contents.savedPayloads = "[]";
        return contents;
    }

    QCoro::Task<bool> sample(RuntimeService &service)
    {
        check(!(co_await service.openSample(place("sample.db"), {})), "openSample without contents");
        check((co_await service.openSample(place("sample.db"), sampleContents())).has_value(), "openSample");
        co_return true;
    }

private Q_SLOTS:
    void takeTemporaries()
    {
        RuntimeService service;
        using Part = QCoro::Task<bool> (TestServiceCoroutines::*)(RuntimeService &);
        for (const Part part :
             {&TestServiceCoroutines::stores, &TestServiceCoroutines::deliveries, &TestServiceCoroutines::windows,
              &TestServiceCoroutines::payloads, &TestServiceCoroutines::runs, &TestServiceCoroutines::trust,
              &TestServiceCoroutines::sample}) {
            answerOf((this->*part)(service));
            QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u", "_s)));
        }
    }

    void areAllCalledHere()
    {
        QFile header(QStringLiteral(SQUIDIE_SOURCE_DIR "/runtime/include/squidie/runtimeservice.h"));
        QFile test(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/runtime/service/tst_servicecoroutines.cpp"));
        QVERIFY(header.open(QIODevice::ReadOnly) && test.open(QIODevice::ReadOnly));
        const QString calls = QString::fromUtf8(test.readAll());
        const QRegularExpression declaration(u"QCoro::Task<.*> (\\w+)\\("_s);
        const QString declared = QString::fromUtf8(header.readAll()).section(u"\nprivate:"_s, 0, 0);
        auto found = declaration.globalMatch(declared);
        int count = 0;
        for (; found.hasNext(); ++count) {
            const QString name = found.next().captured(1);
            QVERIFY2(calls.contains(u"co_await service."_s + name + u'('), qPrintable(name));
        }
        QVERIFY(count > 30);
    }
};

SQUIDIE_TEST(TestServiceCoroutines)
#include "tst_servicecoroutines.moc"
