// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

/// Two triggers, each with an integer, a float, a map and a default; the first one is of type cron.
const QByteArray definition = R"({"workflow": "W", "triggers": [
    {"name": "tick", "type": "cron",
     "config": {"expression": "0 9 * * *", "timezone": "Etc/UTC", "idempotency": "return_existing_run"},
     "payload": [{"name": "i", "type": "integer", "opts": {"default": 7}}]},
    {"name": "go", "type": "manual", "config": {}, "payload": [
        {"name": "i", "type": "integer", "opts": {"required": false}},
        {"name": "f", "type": "float", "opts": {"required": false}},
        {"name": "m", "type": "map", "opts": {"required": false}},
        {"name": "d", "type": "float", "opts": {"default": 1.0}}]}],
    "steps": [{"name": "a", "action": "do", "opts": {}}]})";

/// The first step maps an input that need not be there.
const QByteArray mapping = R"({"workflow": "Maps", "triggers": [
    {"name": "go", "type": "manual", "config": {}, "payload": [{"name": "z", "type": "map", "opts": {"required": false}}]},
    {"name": "tick", "type": "cron", "config": {"expression": "0 9 * * *", "timezone": "Etc/UTC"}, "payload": []}],
    "steps": [{"name": "a", "action": "do", "opts": {"input": {"y": ["z", "q"]}}}]})";

QString textOf(const Error &error)
{
    return QString::fromUtf8(QJsonDocument(errorToJson(error)).toJson(QJsonDocument::Compact));
}

} // namespace

/// Starting by names (manual: activations.md, "Starting by hand"): what is an input, what a firing, what is refused.
class TestStartContracts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ExecutionFixture> m_fixture;

    DeliveryResult start(const StartRequest &request, const QString &queue = u"default"_s)
    {
        DeliveryOptions options;
        options.queue = queue;
        options.now = m_fixture->now();
        return Runner(*m_fixture->store).start(request, options).value();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ExecutionFixture>();
        QVERIFY(m_fixture->load(definition) && m_fixture->load(mapping));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *trigger, const QByteArray &input, const QByteArray &payload,
                            const QByteArray &error) {
            QTest::newRow(name) << QString::fromLatin1(trigger) << json(input) << json(payload)
                                << QString::fromUtf8(json(error));
        };
        row("a list as input", "go", "[1]", "", "{'code':'invalid_payload','value':'expected_map'}");
        row("a list as signal payload", "tick", "", "[1]", "{'code':'invalid_payload','value':'expected_map'}");
        row("a float for an integer", "go", "{'i': 1.0}", "",
            "{'code':'invalid_payload','value':{'invalid_types':{'i':'integer'}}}");
        row("an exponent for an integer", "go", "{'i': 1e2}", "",
            "{'code':'invalid_payload','value':{'invalid_types':{'i':'integer'}}}");
        row("an integer for a float", "go", "{'f': 1}", "",
            "{'code':'invalid_payload','value':{'invalid_types':{'f':'float'}}}");
        row("null for an optional map", "go", "{'m': null}", "",
            "{'code':'invalid_payload','value':{'invalid_types':{'m':'map'}}}");
        row("the manual trigger's payload is its input", "go", "", "{'i': 1.0}",
            "{'code':'invalid_payload','value':{'invalid_types':{'i':'integer'}}}");
        row("a field that a firing does not read", "tick", "", "{'signal_id': '', 'a': 1}",
            "{'code':'invalid_payload','value':{'unknown_fields':['a']}}");
        row("names that say something else", "tick", "", "{'workflow': 'V', 'kind': 'cron'}",
            "{'code':'invalid_payload','value':{'unknown_fields':['workflow']}}");
        row("no trigger: the first one's input", "", "{'i': 'x'}", "",
            "{'code':'invalid_payload','value':{'invalid_types':{'i':'integer'}}}");
    }

    void whatIsRefused()
    {
        QFETCH(QString, trigger);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, payload);
        QFETCH(QString, error);
        StartRequest request(u"W"_s, trigger);
        if (!input.isEmpty())
            request.withInput(input);
        if (!payload.isEmpty())
            request.withPayload(payload);
        const DeliveryResult result = start(request);
        QCOMPARE(result.outcome, Outcome::Rejected);
        QVERIFY(!result.runId && result.activationId > 0);
        QCOMPARE(textOf(*result.error), error);
        QCOMPARE(m_fixture->sickness(), QString());
    }

    void whatIsTaken_data()
    {
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QJsonObject>("kept");
        QTest::addColumn<QString>("receipt");
        QTest::newRow("integer and float") << u"go"_s << QByteArray(R"({"i": 1, "f": 1.0})")
                                           << QJsonObject{{u"i"_s, 1}, {u"f"_s, 1}, {u"d"_s, 1}} << u"start_run"_s;
        QTest::newRow("an exponent is a float")
            << u"go"_s << QByteArray(R"({ "f" : 1e2 , "m" : {"i": [1.5]} })")
            << QJsonObject{{u"f"_s, 100}, {u"m"_s, QJsonObject{{u"i"_s, QJsonArray{1.5}}}}, {u"d"_s, 1}} << u"start_run"_s;
        QTest::newRow("a cron trigger by hand")
            << u"tick"_s << QByteArray(R"({"i": 1})") << QJsonObject{{u"i"_s, 1}} << u"start_run"_s;
        QTest::newRow("a cron trigger fires") << u"tick"_s << QByteArray() << QJsonObject{{u"i"_s, 7}} << u"start_cron"_s;
        QTest::newRow("no trigger, and nothing else")
            << QString() << QByteArray() << QJsonObject{{u"i"_s, 7}} << u"start_run"_s;
    }

    void whatIsTaken()
    {
        QFETCH(QString, trigger);
        QFETCH(QByteArray, input);
        QFETCH(QJsonObject, kept);
        QFETCH(QString, receipt);
        StartRequest request(u"W"_s, trigger);
        if (!input.isEmpty())
            request.withInput(input);
        else if (receipt == "start_cron"_L1)
            request.withPayload(QJsonObject{{u"signal_id"_s, u"s"_s}});
        const DeliveryResult result = start(request);
        QCOMPARE(result.outcome, Outcome::Started);
        const RunView view = m_fixture->view(*result.runId);
        QCOMPARE(view.input, kept);
        QCOMPARE(view.context.contains(u"schedule"_s), receipt == "start_cron"_L1);
        QCOMPARE(view.commands.first().signalType, receipt);
        // Its numbers keep their types, so that a replay fits the same contract.
        QVERIFY(Controls(*m_fixture->store, m_fixture->now).replay(*result.runId, {}, false));
        QCOMPARE(m_fixture->sickness(), QString());
    }

    void queuesHaveNames_data()
    {
        QTest::addColumn<QString>("queue");
        QTest::addColumn<bool>("isGood");
        for (const char *good : {"default", "a", "0", "Q.1_x-y"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad : {"", " ", "a b", "-a", ".a", "_a", "a/b", "a\n"})
            QTest::newRow(qPrintable(u"bad '%1'"_s.arg(QString::fromLatin1(bad)))) << QString::fromLatin1(bad) << false;
    }

    void queuesHaveNames()
    {
        QFETCH(QString, queue);
        QFETCH(bool, isGood);
        const StartRequest firing = StartRequest(u"W"_s, u"tick"_s).withPayload(QJsonObject{{u"signal_id"_s, u"s"_s}});
        const DeliveryResult first = start(firing);
        const DeliveryResult again = start(firing, queue); // where the payload is a duplicate, too
        QCOMPARE(again.outcome, isGood ? Outcome::Duplicate : Outcome::Rejected);
        if (isGood)
            QCOMPARE(again.runId, first.runId);
        else
            QCOMPARE(again.error->code, ErrorCode::InvalidOption);
        ExecuteOptions options(u"tester"_s);
        options.queue = queue;
        QCOMPARE(m_fixture->executor->executeNext(options).has_value(), isGood);
    }

    void theFirstStepsInputIsThereOrNothingStarts()
    {
        const DeliveryResult refused = start(StartRequest(u"Maps"_s, u"go"_s).withInput(QByteArray(R"({"z": {"p": 1}})")));
        QCOMPARE(textOf(*refused.error),
                 uR"({"code":"missing_input_path","value":{"missing_at":["z","q"],"path":["z","q"],"target":"y"}})"_s);
        const DeliveryResult firing = start(StartRequest(u"Maps"_s, u"tick"_s));
        QCOMPARE(firing.error->value[u"missing_at"_s], QJsonValue(QJsonArray{u"z"_s}));
        QVERIFY(!firing.runId);
        const DeliveryResult started = start(StartRequest(u"Maps"_s, u"go"_s).withInput(QByteArray(R"({"z": {"q": 5}})")));
        QCOMPARE(m_fixture->view(*started.runId).attempts.first().input, (QJsonObject{{u"y"_s, 5}}));
        QCOMPARE(m_fixture->sickness(), QString());
    }

    void aKeyStartsOneRun_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("different");
        QTest::newRow("the same") << QString() << QString();
        QTest::newRow("the trigger named") << u"trigger named"_s << QString();
        QTest::newRow("later on") << u"drain"_s << QString();
        QTest::newRow("payload") << u"payload"_s << u"payload"_s;
        QTest::newRow("queue") << u"queue"_s << u"queue"_s;
        QTest::newRow("definition") << u"definition"_s << u"definition"_s;
    }

    void aKeyStartsOneRun()
    {
        QFETCH(QString, change);
        QFETCH(QString, different);
        for (const bool byId : {false, true}) {
            const auto named = [&](StartRequest request) {
                return byId ? request.withRunId(u"ABCDABCD-0000-4000-8000-000000000001"_s)
                            : request.withIdempotencyKey(u"k"_s);
            };
            const DeliveryResult first = start(named(StartRequest(u"W"_s).withInput(QByteArray(R"({"i": 1})"))));
            QCOMPARE(first.outcome, Outcome::Started);
            QCOMPARE(first.runId->toString() == "abcdabcd-0000-4000-8000-000000000001"_L1, byId);
            if (change == "drain"_L1)
                m_fixture->drain();
            if (change == "definition"_L1)
                QVERIFY(m_fixture->load(
                    QByteArray(definition)
                        .replace(R"("opts": {}}]})", byId ? R"("opts": {"n": 2}}]})" : R"("opts": {"n": 1}}]})")));
            const int facts = int(m_fixture->view(*first.runId).journal.size());
            const QByteArray input = change == "payload"_L1 ? R"({"i": 2})" : R"({"i": 1})";
            const StartRequest request =
                StartRequest(u"W"_s, change == "trigger named"_L1 ? u"tick"_s : QString()).withInput(input);
            const DeliveryResult again = start(named(request), change == "queue"_L1 ? u"other"_s : u"default"_s);
            QCOMPARE(m_fixture->view(*first.runId).journal.size(), facts);
            if (different.isEmpty()) {
                QCOMPARE(again.outcome, Outcome::Duplicate);
                QCOMPARE(again.runId, first.runId);
            } else {
                QCOMPARE(again.outcome, Outcome::Rejected);
                QCOMPARE(again.error->code, ErrorCode::Conflict);
                QCOMPARE(again.error->value[u"different"_s], QJsonValue(QJsonArray{different}));
            }
        }
        QCOMPARE(m_fixture->sickness(), QString());
    }

    void aKeyIsOfItsTrigger()
    {
        const StartRequest cron = StartRequest(u"W"_s, u"tick"_s).withInput(QJsonObject()).withIdempotencyKey(u"k"_s);
        const StartRequest manual = StartRequest(u"W"_s, u"go"_s).withIdempotencyKey(u"k"_s);
        QVERIFY(start(cron).runId != start(manual).runId);
        QCOMPARE(start(StartRequest(u"W"_s, u"go"_s).withIdempotencyKey(QString())).error->code, ErrorCode::InvalidOption);
        QCOMPARE(start(StartRequest(u"W"_s, u"go"_s).withRunId(u"7"_s)).error->code, ErrorCode::InvalidOption);
        // A firing has its identity from its payload.
        QCOMPARE(start(StartRequest(u"W"_s, u"tick"_s).withIdempotencyKey(u"k"_s)).error->code, ErrorCode::InvalidOption);
        QCOMPARE(m_fixture->sickness(), QString());
    }
};

SQUIDIE_TEST(TestStartContracts)
#include "tst_startcontracts.moc"
