// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray gate = "{'name': 'gate', 'action': 'approval', 'opts': {'output': 'review'}}";
const QByteArray rest = "{'name': 'rest', 'action': 'pause', 'opts': {}}";
const QByteArray bothWays =
    "{'from': 'gate', 'on': 'ok', 'to': 'complete'}, {'from': 'gate', 'on': 'error', 'to': 'complete'}";

QStringList problemsOf(const Result<QVector<DefinitionReport>> &reports)
{
    QStringList problems;
    for (const DefinitionProblem &problem : reports->first().errors)
        problems << problem.path + u' ' + problem.code;
    return problems;
}

QString asText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace

/// Controls and the definitions of what people decide (manual: execution.md, "Controls").
class TestReviewContracts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReviewSaysWhoDecides_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<std::optional<QString>>("actor");
        QTest::addColumn<QString>("error");
        using Actor = std::optional<QString>;
        QTest::newRow("approve, nobody") << u"approve"_s << Actor() << uR"(invalid_review {"actor":"required"})"_s;
        QTest::newRow("approve, empty") << u"approve"_s << Actor(QString()) << uR"(invalid_review {"actor":"required"})"_s;
        QTest::newRow("reject, nobody") << u"reject"_s << Actor() << uR"(invalid_review {"actor":"required"})"_s;
        QTest::newRow("approve") << u"approve"_s << Actor(u"ops_1"_s) << QString();
        QTest::newRow("resume, empty") << u"resume"_s << Actor(QString()) << uR"(invalid_resume {"actor":"invalid"})"_s;
        QTest::newRow("resume, nobody") << u"resume"_s << Actor() << QString();
    }

    void aReviewSaysWhoDecides()
    {
        QFETCH(QString, command);
        QFETCH(std::optional<QString>, actor);
        QFETCH(QString, error);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(command == "resume"_L1 ? workflowText(rest) : workflowText(gate, bothWays)));
        const RunId run = fixture.start();
        fixture.step();
        const ControlOptions options = actor ? ControlOptions(*actor) : ControlOptions();
        Controls controls(*fixture.store, fixture.now);
        const auto give = [&](const RunId &id) {
            return command == "resume"_L1 ? controls.resume(id, options)
                : command == "reject"_L1  ? controls.reject(id, options)
                                          : controls.approve(id, options);
        };
        const auto given = give(run);
        if (error.isEmpty()) {
            QVERIFY(given);
            return;
        }
        QCOMPARE(errorCodeName(given.error().code) + u' ' + asText(given.error().value), error);
        QCOMPARE(give(RunId::random()).error().code, given.error().code); // before the run is looked for
        QCOMPARE(fixture.status(run), u"paused"_s);
    }

    void theReviewHasExactlyItsKeys_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QJsonObject>("metadata");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("neither") << QString() << QJsonObject() << QStringList({u"actor"_s, u"decided_at"_s, u"decision"_s});
        QTest::newRow("both") << u"fine"_s << QJsonObject{{u"token"_s, u"T"_s}}
                              << QStringList({u"actor"_s, u"comment"_s, u"decided_at"_s, u"decision"_s, u"metadata"_s});
    }

    void theReviewHasExactlyItsKeys()
    {
        QFETCH(QString, comment);
        QFETCH(QJsonObject, metadata);
        QFETCH(QStringList, keys);
        for (const bool approves : {true, false}) {
            ExecutionFixture fixture;
            QVERIFY(fixture.load(workflowText(gate, bothWays)));
            const RunId run = fixture.start();
            fixture.step();
            Controls controls(*fixture.store, fixture.now);
            const ControlOptions options = ControlOptions(u"ops_1"_s).withComment(comment).withMetadata(metadata);
            QVERIFY(approves ? controls.approve(run, options) : controls.reject(run, options));
            const QJsonObject review = fixture.view(run).context[u"review"_s].toObject();
            QCOMPARE(review.keys(), keys);
            QCOMPARE(review[u"decision"_s].toString(), approves ? u"approved"_s : u"rejected"_s);
            QCOMPARE(review[u"decided_at"_s].toString(), formatMicroseconds(fixture.now));
            QCOMPARE(review[u"metadata"_s].toObject(), metadata); // as given
            QCOMPARE(fixture.view(run).attempts.first().progress, u"completed"_s);
            QCOMPARE(fixture.sickness(), QString());
        }
    }

    void aReplayFitsTheContractOfItsDefinition()
    {
        const auto definition = [](const QByteArray &payload) {
            return json("{'workflow': 'W', 'triggers': [{'name': 'go', 'type': 'manual', 'config': {}, 'payload': ["
                        + payload + "]}], 'steps': [{'name': 'a', 'action': 'do', 'opts': {}}]}");
        };
        ExecutionFixture fixture;
        QVERIFY(fixture.load(definition("{'name': 'i', 'type': 'integer', 'opts': {}}")));
        const RunId run = fixture.start({{u"i"_s, 1}});
        Controls controls(*fixture.store, fixture.now);
        const auto refusal = [&](const QByteArray &payload) {
            if (!fixture.load(definition(payload)))
                return u"not loaded"_s;
            const auto replayed = controls.replay(run, {}, false);
            return replayed ? QString() : asText(replayed.error().value);
        };
        QCOMPARE(refusal("{'name': 'i', 'type': 'float', 'opts': {}}"), uR"({"invalid_types":{"i":"float"}})"_s);
        QCOMPARE(refusal("{'name': 'j', 'type': 'string', 'opts': {}}"),
                 uR"({"missing_fields":["j"],"unknown_fields":["i"]})"_s);
        QCOMPARE(
            refusal(
                "{'name': 'i', 'type': 'integer', 'opts': {}}, {'name': 'd', 'type': 'string', 'opts': {'default': 'x'}}"),
            QString());
        QCOMPARE(fixture.view(controls.replay(run, {}, false)->id).input, (QJsonObject{{u"d"_s, u"x"_s}, {u"i"_s, 1}}));
        QCOMPARE(fixture.sickness(), QString());
    }

    void runsAreNamedByTheBeginningOfTheirIds()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText(rest)));
        const auto start = [&](const QString &id) {
            return Runner(*fixture.store).start(StartRequest(u"W"_s, u"go"_s).withRunId(id))->runId.value();
        };
        const RunId one = start(u"abcdabcd-0000-4000-8000-000000000001"_s);
        const RunId other = start(u"abcdabcd-0000-4000-8000-0000000000f2"_s);
        start(u"01234567-89ab-4cde-8000-000000000001"_s);
        const auto found = [&](const QString &text) { return findRunId(*fixture.store, text); };
        QCOMPARE(found(u"01234567"_s)->toString(), u"01234567-89ab-4cde-8000-000000000001"_s);
        QCOMPARE(found(u"01234567-89AB-4c"_s)->toString(), u"01234567-89ab-4cde-8000-000000000001"_s);
        QCOMPARE(found(u"ABCDABCD-0000-4000-8000-0000000000F"_s).value(), other);
        QCOMPARE(found(u"ffffffff-0000-4000-8000-000000000001"_s).has_value(), true); // whether or not it is there
        for (const QString &bad : {u""_s, u"0123456"_s, u"0123456789ab"_s, u"zzzzzzzz"_s, u"76543210"_s})
            QCOMPARE(found(bad).error().code, ErrorCode::InvalidRunId);
        QCOMPARE(found(u"abcdabcd"_s).error().value[u"candidates"_s],
                 QJsonValue(QJsonArray{one.toString(), other.toString()}));
    }

    void definitionsOfDecisions_data()
    {
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QByteArray>("transitions");
        QTest::addColumn<QStringList>("problems");
        const QByteArray condition = ", 'condition': {'path': ['n'], 'equals': 1}}";
        QTest::newRow("both ways") << gate << bothWays << QStringList();
        QTest::newRow("no way") << gate << QByteArray() << QStringList{u"steps[0] missing_approval_transitions"_s};
        QTest::newRow("only approved") << gate << QByteArray("{'from': 'gate', 'on': 'ok', 'to': 'complete'}")
                                       << QStringList{u"steps[0] missing_approval_transitions"_s};
        QTest::newRow("under a condition")
            << QByteArray("{'name': 'a', 'action': 'do', 'opts': {}}," + rest)
            << QByteArray("{'from': 'a', 'on': 'ok', 'to': 'rest'}, {'from': 'rest', 'on': 'ok', 'to': 'complete'"
                          + condition)
            << QStringList{u"steps[1] manual_step_transition_condition"_s};
        QTest::newRow("kept error output")
            << QByteArray("{'name': 'a', 'action': 'command', 'opts': {'program': 'true', 'keep_error_output': 'yes'}}")
            << QByteArray() << QStringList{u"steps[0].opts.keep_error_output invalid_step_opts"_s};
    }

    void definitionsOfDecisions()
    {
        QFETCH(QByteArray, steps);
        QFETCH(QByteArray, transitions);
        QFETCH(QStringList, problems);
        const QByteArray text = workflowText(steps, transitions);
        QCOMPARE(problemsOf(readDefinitions(text)), problems);
        QCOMPARE(problemsOf(readStoredDefinitions(text)), QStringList()); // they were loaded before there was the rule
    }

    void defaultsAreWrittenAsTheirType_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const QByteArray &type, const QByteArray &value, bool isGood) {
            QTest::newRow((type + ' ' + value).constData()) << type << value << isGood;
        };
        row("float", "1.0", true);
        row("float", "1e2", true);
        row("float", "1", false);
        row("integer", "1", true);
        row("integer", "1.0", false);
        row("integer", "1e2", false);
    }

    void defaultsAreWrittenAsTheirType()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, value);
        QFETCH(bool, isGood);
        const QByteArray text = json(
            "{'workflow': 'W', 'triggers': [{'name': 'go', 'type': 'manual', 'config': {}, 'payload':"
            " [{'name': 'x', 'type': '"
            + type + "', 'opts': {'default': " + value + "}}]}], 'steps': [{'name': 'a', 'action': 'do', 'opts': {}}]}");
        const QStringList problem{u"triggers[0].payload[0].opts.default invalid_payload_default"_s};
        QCOMPARE(problemsOf(readDefinitions(text)), isGood ? QStringList() : problem);
        QCOMPARE(problemsOf(readDefinitions('[' + text + ']')), isGood ? QStringList() : problem);
        QCOMPARE(problemsOf(readStoredDefinitions(text)), QStringList());
    }
};

SQUIDIE_TEST(TestReviewContracts)
#include "tst_reviewcontracts.moc"
