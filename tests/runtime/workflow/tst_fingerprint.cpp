// SPDX-License-Identifier: Apache-2.0
#include "definitiontexts.h"
#include "testmain.h"
#include <squidie/definitionreader.h>
#include "workflow/fingerprint.h"

#include <QCryptographicHash>
#include <QTest>

using namespace squidie;
using namespace squidie::test;

class TestFingerprint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isDigestOfCanonicalForm();
    void staysTheSame_data();
    void staysTheSame();
    void changes_data();
    void changes();
    void keyOrderDoesNotMatter();
    void moduleIsAnAction();
    void derivedDataLeftOutIsTheSame();
    void orderOfTransitionsMatters();
};

namespace {

QString fingerprintOfObject(const QJsonObject &object)
{
    const DefinitionReport report = readDefinition(object);
    return report.definition ? report.definition->fingerprint : QStringLiteral("(errors)");
}

void addRows(std::initializer_list<std::pair<const char *, const char *>> rows)
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("value");
    for (const auto &[change, value] : rows)
        QTest::addRow("%s = %.40s", change, value) << QByteArray(change) << QByteArray(value);
}

} // namespace

void TestFingerprint::isDigestOfCanonicalForm()
{
    const DefinitionReport report = readDefinition(dependencyWorkflow());
    QVERIFY(report.definition);
    // Written out, since a stored fingerprint must mean the same in every later version.
    const QByteArray canonical(R"({"retries":[],"steps":[{"action":"a.left","after":[],"name":"left","opts":{}},)"
                               R"({"action":"a.right","after":[],"name":"right","opts":{}},)"
                               R"({"action":"a.join","after":["left","right"],"name":"join","opts":{}},)"
                               R"({"action":"a.last","after":["join"],"name":"last","opts":{}}],"transitions":[]})");
    QCOMPARE(canonicalDefinition(*report.definition), canonical);
    QCOMPARE(report.definition->fingerprint,
             QStringLiteral("sha256:")
                 + QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex()));
}

void TestFingerprint::staysTheSame_data()
{
    addRows(
        {{"workflow", R"("Elixir.Other.Name")"},
         {"definition_version", R"("another label")"},
         {"triggers[0].config.expression", R"("0 10 * * *")"},
         {"triggers[0].payload", "[]"},
         {"triggers[2]", R"({"name": "extra", "type": "manual"})"},
         {"steps[0].metadata", R"({"description": "fetches"})"},
         {"owner", R"({"team": "content"})"},
         {"editor", R"({"nodes": {}})"},
         {"steps[3].opts", "[]"},
         {"steps[3].opts", ""},
         {"steps[1].opts.input", "null"},
         {"steps[1].opts.output", "null"},
         {"transitions[0].recovery", "null"},
         {"transitions[0].note", R"("unknown key")"},
         {"steps[0].opts.retry", R"({"backoff": {"max": 30000, "type": "exponential", "min": 1000}, "max_attempts": 5})"}});
}

void TestFingerprint::staysTheSame()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, value);
    const QString fingerprint = fingerprintOfObject(transitionWorkflow());
    QVERIFY(fingerprint.startsWith(QLatin1String("sha256:")));
    QCOMPARE(fingerprint.size(), 7 + 64);
    QCOMPARE(fingerprintOfObject(withChange(transitionWorkflow(), change.constData(), value)), fingerprint);
}

void TestFingerprint::changes_data()
{
    addRows({{"steps[0].action", R"("content.fetch_all")"},
             {"steps[0].opts.input", R"({"url": ["feed_url", "first"]})"},
             {"steps[0].opts.input", R"(["feed_url"])"},
             {"steps[0].opts.output", R"("news")"},
             {"steps[0].opts.output", ""},
             {"steps[1].opts.duration", "5001"},
             {"steps[2].opts.message", R"("Done")"},
             {"steps[4].opts.program", R"("/usr/bin/rm")"},
             {"steps[4].opts.arguments", R"(["-rf"])"},
             {"steps[4].opts.irreversible", "false"},
             {"steps[2].opts.unknown", "1"},
             {"transitions[1].condition.greater_than", "1"},
             {"transitions[1].condition", R"({"path": ["feed", "count"], "less_than": 0})"},
             {"transitions[1].condition", R"({"path": ["feed.count"], "greater_than": 0})"},
             {"transitions[5].recovery", R"("undo")"},
             {"transitions[5].recovery", ""},
             {"transitions[2].on", R"("error")"},
             {"retries", "[]"},
             {"retries[0].opts.max_attempts", "6"},
             {"retries[0].opts.backoff.max", "30001"},
             {"retries[0].opts.backoff", ""}});
}

void TestFingerprint::changes()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, value);
    const QString other = fingerprintOfObject(withChange(transitionWorkflow(), change.constData(), value));
    QVERIFY2(other.startsWith(QLatin1String("sha256:")), qPrintable(other));
    QVERIFY(other != fingerprintOfObject(transitionWorkflow()));
}

void TestFingerprint::keyOrderDoesNotMatter()
{
    const auto one = readDefinitions(R"({"workflow": "w", "triggers": [{"name": "t", "type": "manual"}],
        "steps": [{"name": "s", "action": "a", "opts": {"x": {"b": 1, "a": [2]}, "y": 2}}]})");
    const auto other = readDefinitions(R"({"steps": [{"opts": {"y": 2.0, "x": {"a": [2], "b": 1}}, "action": "a",
        "name": "s"}], "triggers": [{"type": "manual", "name": "t"}], "workflow": "w"})");
    QVERIFY(one && other);
    QVERIFY(one->at(0).definition && other->at(0).definition);
    QCOMPARE(one->at(0).definition->fingerprint, other->at(0).definition->fingerprint);
}

void TestFingerprint::moduleIsAnAction()
{
    QJsonObject exported = withChange(transitionWorkflow(), "steps[0].module", R"("content.fetch")");
    QJsonArray steps = exported.value(QLatin1String("steps")).toArray();
    QJsonObject step = steps.at(0).toObject();
    step.remove(QLatin1String("action"));
    steps.replace(0, step);
    exported.insert(QLatin1String("steps"), steps);
    QCOMPARE(fingerprintOfObject(exported), fingerprintOfObject(transitionWorkflow()));
}

void TestFingerprint::derivedDataLeftOutIsTheSame()
{
    QJsonObject shorter = transitionWorkflow();
    for (const char *key : {"payload", "entry_steps", "initial_step", "entry_step", "retries"})
        shorter.remove(QLatin1String(key));
    shorter = withChange(shorter, "steps[0].opts.retry",
                         R"({"max_attempts": 5, "backoff": {"type": "exponential", "min": 1000, "max": 30000}})");
    QCOMPARE(fingerprintOfObject(shorter), fingerprintOfObject(transitionWorkflow()));

    QJsonObject longer = dependencyWorkflow();
    longer = withChange(longer, "transitions", "[]");
    longer = withChange(longer, "entry_steps", R"(["left", "right"])");
    longer = withChange(longer, "steps[2].opts.after", R"(["right", "left", "right"])");
    QCOMPARE(fingerprintOfObject(longer), fingerprintOfObject(dependencyWorkflow()));
}

void TestFingerprint::orderOfTransitionsMatters()
{
    // Conditions are tried in the declared order.
    QJsonObject object = withChange(transitionWorkflow(), "transitions[7]",
                                    R"({"from": "settle", "on": "ok", "to": "ask",
                                        "condition": {"path": ["feed"], "equals": null}})");
    const QString before = fingerprintOfObject(object);
    QJsonArray transitions = object.value(QLatin1String("transitions")).toArray();
    const QJsonValue last = transitions.takeAt(7);
    transitions.insert(1, last);
    object.insert(QLatin1String("transitions"), transitions);
    QVERIFY(before.startsWith(QLatin1String("sha256:")));
    QVERIFY(fingerprintOfObject(object) != before);
}

SQUIDIE_TEST(TestFingerprint)
#include "tst_fingerprint.moc"
