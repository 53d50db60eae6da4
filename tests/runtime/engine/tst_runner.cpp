// SPDX-License-Identifier: Apache-2.0
#include "storeplace.h"
#include "testmain.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include <squidie/delivery.h>
#include <squidie/runner.h>
#include "inspect/doctor.h"
#include <squidie/inspector.h>
#include "store/activationtable.h"
#include "store/storeconnection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

QByteArray definition(const QByteArray &idempotency, const QByteArray &payload = "[]", const QByteArray &version = "1")
{
    return "{\"workflow\": \"W\", \"definition_version\": \"" + version
        + "\", \"triggers\": [ "
          "{\"name\": \"t\", \"type\": \"cron\", \"config\": {\"expression\": \"0 9 * * *\", \"timezone\": \"Etc/UTC\""
        + (idempotency.isEmpty() ? QByteArray() : ", \"idempotency\": \"" + idempotency + '"') + "}, \"payload\": " + payload
        + "}, {\"name\": \"hand\", \"type\": \"manual\", \"config\": {}, \"payload\": [{\"name\": \"n\", \"type\": \"integer\"}]}], "
          "\"payload\": [], \"steps\": [{\"name\": \"note\", \"action\": \"log\", \"opts\": {\"message\": \"hello\", \"level\": \"info\"}}], "
          "\"transitions\": [{\"from\": \"note\", \"on\": \"ok\", \"to\": \"complete\"}]}";
}

const QByteArray window =
    "\"intended_window\": {\"start_at\": \"2026-10-05T09:00:00Z\", \"end_at\": \"2026-10-06T09:00:00Z\"}";

QByteArray payload(const QByteArray &rest = window, const QByteArray &trigger = "t", const QByteArray &workflow = "W")
{
    return "{\"kind\": \"cron\", \"workflow\": \"" + workflow + "\", \"trigger\": \"" + trigger + '"'
        + (rest.isEmpty() ? QByteArray() : ", " + rest) + '}';
}

} // namespace

/// One start for each identity, whatever else happens (manual: activations.md, "Runner").
class TestRunner : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    void load(const QByteArray &text)
    {
        const auto reports = readDefinitions(text).value();
        QVERIFY2(reports.first().definition,
                 reports.first().errors.isEmpty() ? "" : qPrintable(reports.first().errors.first().message));
        QVERIFY(loadDefinitions(*m_store, {{u"test"_s, reports.first()}}, systemNow()));
    }
    DeliveryResult perform(const QByteArray &bytes)
    {
        auto result = Runner(*m_store).perform(bytes);
        if (!result)
            qFatal("%s", qPrintable(errorSentence(result.error())));
        return *result;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open(test::storePlace(*m_folder, u"store.db"_s), Store::Access::ReadWrite);
        QVERIFY2(store, store ? "" : qPrintable(errorSentence(store.error())));
        m_store = std::move(*store);
    }
    void cleanup()
    {
        const DoctorReport report = examineStore(*m_store).value();
        for (const DoctorCheck &check : report.checks) {
            for (const DoctorFinding &finding : check.findings)
                qCritical("%s", qPrintable(findingSentence(finding)));
            QVERIFY2(check.ok, qPrintable(check.name + u": "_s + check.detail));
        }
        m_store.reset();
    }

    void secondDeliveryIsADuplicateOfTheFirst()
    {
        load(definition("return_existing_run"));
        const DeliveryResult first = perform(payload());
        const DeliveryResult second = perform(payload());
        QCOMPARE(first.outcome, Outcome::Started);
        QCOMPARE(second.outcome, Outcome::Duplicate);
        QCOMPARE(second.runId, first.runId);
        QCOMPARE(second.conflict, ConflictMark::None);
        QVERIFY(second.activationId > first.activationId);
        QCOMPARE(first.runId->toString(), scheduledRunId(u"W"_s, u"t"_s, first.signalId->text)->toString());
    }

    void theStoredRunDecidesBetweenDuplicateAndSkipped()
    {
        load(definition("skip_duplicate"));
        perform(payload());
        load(definition("return_existing_run", "[]", "2"));
        QCOMPARE(perform(payload()).outcome, Outcome::Skipped);
    }

    void aDuplicateStaysOneWhateverBecameOfDefinitionOrQueue()
    {
        load(definition("return_existing_run"));
        perform(payload());
        QVERIFY(connectionOf(*m_store).runOnce(u"DELETE FROM catalogue"_s));
        QCOMPARE(perform(payload()).outcome, Outcome::Duplicate);
        DeliveryOptions options;
        options.queue = QStringLiteral("another");
        QCOMPARE(Runner(*m_store).perform(payload(), options)->outcome, Outcome::Duplicate);
        options.queue = QString(); // no name of a queue: refused before anything is looked up
        QCOMPARE(Runner(*m_store).perform(payload(), options)->outcome, Outcome::Rejected);
    }

    void withoutIdempotencyEveryDeliveryStarts()
    {
        load(definition(""));
        const DeliveryResult first = perform(payload());
        const DeliveryResult second = perform(payload());
        QCOMPARE(second.outcome, Outcome::Started);
        QVERIFY(first.runId != second.runId);
        QCOMPARE(second.conflict, ConflictMark::None);
    }

    void rejections_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("not an object") << QByteArray("7") << u"invalid_runtime_payload"_s << QJsonValue(7);
        QTest::newRow("no kind") << QByteArray("{\"workflow\":\"W\",\"trigger\":\"t\"}") << u"invalid_runtime_payload"_s
                                 << QJsonValue(QJsonObject{{u"workflow"_s, u"W"_s}, {u"trigger"_s, u"t"_s}});
        QTest::newRow("unknown workflow") << payload(window, "t", "Nope") << u"invalid_workflow"_s << QJsonValue(u"Nope"_s);
        QTest::newRow("unknown trigger") << payload(window, "nope") << u"invalid_trigger"_s << QJsonValue(u"nope"_s);
        QTest::newRow("manual trigger") << payload(window, "hand") << u"invalid_schedule_trigger_type"_s
                                        << QJsonValue(u"manual"_s);
        QTest::newRow("no identity") << payload("") << u"missing_schedule_idempotency_key"_s << QJsonValue(u"t"_s);
        QTest::newRow("bad signal") << payload("\"signal_id\": 17") << u"invalid_schedule_signal_id"_s << QJsonValue(17);
        QTest::newRow("empty signal") << payload("\"signal_id\": \"\"") << u"invalid_schedule_signal_id"_s
                                      << QJsonValue(QString());
        QTest::newRow("bad bound") << payload("\"intended_window\": {\"start_at\": 123}")
                                   << u"invalid_schedule_intended_window"_s << QJsonValue(QJsonObject{{u"start_at"_s, 123}});
        QTest::newRow("unknown workflow before bad signal")
            << payload("\"signal_id\": 17", "t", "Nope") << u"invalid_workflow"_s << QJsonValue(u"Nope"_s);
    }

    void rejections()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QJsonValue, value);
        load(definition("return_existing_run"));
        const DeliveryResult result = perform(bytes);
        QCOMPARE(result.outcome, Outcome::Rejected);
        QCOMPARE(errorCodeName(result.error->code), code);
        QCOMPARE(result.error->value, value);
        QVERIFY(!result.runId);
        const ActivationInspection recorded = inspectActivation(*m_store, result.activationId).value();
        QCOMPARE(recorded.subject.payload, bytes);
        QCOMPARE(*recorded.subject.activation.error, *result.error);
    }

    void hostileBytesAreRecordedAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray("") << ErrorCode::InvalidJson;
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}") << ErrorCode::InvalidJson;
        QTest::newRow("deep") << QByteArray(5000, '[') << ErrorCode::InvalidJson;
        QTest::newRow("nested 5000, closed") << QByteArray(5000, '[') + QByteArray(5000, ']') << ErrorCode::InvalidJson;
        QTest::newRow("duplicate key") << payload("\"signal_id\": \"a\", \"signal_id\": \"b\"") << ErrorCode::InvalidJson;
        QTest::newRow("NUL") << QByteArray("{\"a\":\0}", 7) << ErrorCode::InvalidJson;
    }

    void hostileBytesAreRecordedAsTheyCame()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const DeliveryResult result = perform(bytes);
        QCOMPARE(result.outcome, Outcome::Rejected);
        QCOMPARE(result.error->code, code);
        QVERIFY(result.error->value.toObject()[u"line"_s].toInt() >= 1);
        QCOMPARE(inspectActivation(*m_store, result.activationId)->subject.payload, bytes);
    }

    void tooLargeKeepsSizeAndDigestOnly()
    {
        const DeliveryResult result = perform(payload("\"x\": \"" + QByteArray(3 * 1024 * 1024, 'x') + '"'));
        QCOMPARE(result.error->code, ErrorCode::PayloadTooLarge);
        QVERIFY(result.error->value.toObject()[u"size"_s].toInteger() > 3 * 1024 * 1024);
        QCOMPARE(result.error->value.toObject()[u"sha256"_s].toString().size(), 64);
        QVERIFY(inspectActivation(*m_store, result.activationId)->subject.payload.isEmpty());
    }

    void contractIsCheckedAndDefaultsAreFilled()
    {
        load(definition("return_existing_run", "[{\"name\": \"a\", \"type\": \"string\"}]"));
        const DeliveryResult rejected = perform(payload());
        QCOMPARE(rejected.error->code, ErrorCode::InvalidPayload);
        QCOMPARE(rejected.error->value.toObject()[u"missing_fields"_s].toArray().first().toString(), u"a"_s);
        load(definition("return_existing_run",
                        "[{\"name\": \"a\", \"type\": \"string\", \"opts\": {\"default\": [\"today\", \"iso8601\"]}}]"));
        DeliveryOptions options;
        options.now = parseInstant(u"2026-10-05T09:00:02.5Z");
        const auto started = Runner(*m_store).perform(payload(), options);
        QCOMPARE(started->outcome, Outcome::Started);
        const RunView run = inspectRun(*m_store, *started->runId).value();
        QCOMPARE(run.input[u"a"_s].toString(), u"2026-10-05"_s);
        const QJsonObject schedule = run.context[u"schedule"_s].toObject();
        QCOMPARE(schedule[u"received_at"_s].toString(), u"2026-10-05T09:00:02Z"_s);
        QCOMPARE(schedule[u"idempotency"_s].toString(), u"return_existing_run"_s);
        QCOMPARE(schedule[u"trigger_name"_s].toString(), u"t"_s);
        QCOMPARE(run.journal.size(), 3);
        QCOMPARE(run.attempts.size(), 1);
        QCOMPARE(run.attempts.first().step, u"note"_s);
    }

    void conflictsAreMarked()
    {
        load(definition("return_existing_run"));
        perform(payload("\"signal_id\": \"s\", " + window));
        QCOMPARE(perform(payload("\"signal_id\": \"s\", \"intended_window\": {\"start_at\": \"2026-10-05T11:00:00+02:00\", "
                                 "\"end_at\": \"2026-10-06T09:00:00.000Z\"}"))
                     .conflict,
                 ConflictMark::None);
        QCOMPARE(perform(payload("\"signal_id\": \"s\", \"extra\": 1, " + window)).conflict, ConflictMark::PayloadDiffers);
        QCOMPARE(perform(payload("\"signal_id\": \"s\"")).conflict, ConflictMark::PayloadDiffers);
        QCOMPARE(perform(payload()).conflict, ConflictMark::WindowHasOtherIdentity);
        ActivationFilter filter;
        filter.conflictsOnly = true;
        QCOMPARE(ActivationTable(*m_store).page(filter, std::nullopt, 10)->rows.size(), 3);
    }

    void manualTriggersTakeInput()
    {
        load(definition("return_existing_run"));
        Runner runner(*m_store);
        QCOMPARE(runner.startTrigger(u"W"_s, u"hand"_s, {{u"n"_s, 3}})->outcome, Outcome::Started);
        QCOMPARE(runner.startTrigger(u"W"_s, u"hand"_s, {{u"n"_s, u"x"_s}})->error->code, ErrorCode::InvalidPayload);
        QCOMPARE(runner.startCronTrigger(u"W"_s, u"hand"_s, {})->error->code, ErrorCode::InvalidScheduleTriggerType);
    }

    void predictionSaysWhatPerformWillDoAndChangesNothing()
    {
        load(definition("return_existing_run"));
        Runner runner(*m_store);
        const Prediction start = runner.predict(payload()).value();
        QCOMPARE(start.outcome, Outcome::Started);
        QVERIFY(ActivationTable(*m_store).isEmpty().value());
        const DeliveryResult first = perform(payload());
        QCOMPARE(start.runId, first.runId);
        const Prediction again = runner.predict(payload()).value();
        QCOMPARE(again.outcome, Outcome::Duplicate);
        QCOMPARE(again.startedBy->id, first.activationId);
    }

    void aBatchIsAllOrNothing()
    {
        load(definition("return_existing_run"));
        const PreparedDelivery good = prepareDelivery(payload(), {}, systemNow());
        QVERIFY(connectionOf(*m_store).runOnce(
            test::testsUseServer() ? u"ALTER TABLE activations ADD CONSTRAINT refuse CHECK (signal_id <> 'bad')"_s
                                   : u"ALTER TABLE activations ADD COLUMN refuse CHECK (signal_id <> 'bad')"_s));
        const PreparedDelivery bad = prepareDelivery(payload("\"signal_id\": \"bad\""), {}, systemNow());
        Runner runner(*m_store);
        QVERIFY(!runner.perform(QVector<PreparedDelivery>{good, bad}));
        QVERIFY(ActivationTable(*m_store).isEmpty().value());
        QCOMPARE(runner.perform(QVector<PreparedDelivery>{good, good})->last().outcome, Outcome::Duplicate);
    }
};

SQUIDIE_TEST(TestRunner)
#include "tst_runner.moc"
