// SPDX-License-Identifier: Apache-2.0
#include "definitiontexts.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;

/// The forms in which Squidie's exporter writes what it leaves out, all of them valid.
class TestExporterForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsExporterForms_data();
    void acceptsExporterForms();
};

void TestExporterForms::acceptsExporterForms_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *change, const char *value) {
        QTest::addRow("%s = %s", change, value) << QByteArray(change) << QByteArray(value);
    };
    row("steps[0]", R"({"name": "fetch", "module": "Elixir.Content.Fetch", "opts": [],
                     "metadata": {"description": null, "output_schema": {"sent?": {"type": "boolean"}}}})");
    row("steps[1]", R"({"name": "settle", "module": "wait", "action": null, "opts": {"duration": 1}})");
    row("steps[0].opts.input", R"(["feed_url", "limit"])");
    row("steps[0].opts.input", "null");
    row("steps[0].opts.output", "null");
    row("steps[0].opts.deadline", R"({"within": 3000})");
    row("triggers[0].config.idempotency", "null");
    row("triggers[0].config.expression", R"("@reboot")");
    row("triggers[0].payload[1].opts", "[]");
    row("triggers[0].payload[0].opts.default", R"(["today", "iso8601"])");
    row("triggers[0].payload[0].opts.default", R"(["now", "iso8601"])");
    row("triggers[1].config", "[]");
    row("triggers[1].config", "null");
    row("triggers[1].payload", "null");
    row("payload", R"([{"name": "feed_url", "type": "string", "opts": {"default": "https://example.com/"}},
                       {"name": "limit", "type": "integer", "opts": {"required": false}}])");
    row("payload", "");
    row("definition_version", "null");
    row("retries", "[]");
    row("retries", "null");
    row("retries[0].opts.backoff", "null");
    row("retries[0].opts.backoff", R"({"type": "constant", "min": 10})");
    row("steps[0].opts.retry", R"({"backoff": {"max": 30000, "min": 1000, "type": "exponential"}, "max_attempts": 5})");
    row("entry_step", "null");
    row("entry_steps", "[]");
    row("initial_step", "");
    row("transitions[0].condition", "null");
    row("transitions[1].condition", R"({"path": ["feed"], "equals": null})");
    row("transitions[1].condition", R"({"path": ["feed"], "less_than": -1.5})");
    row("transitions[5].recovery", "null");
    row("transitions[7]", R"({"from": "settle", "on": "ok", "to": "ask",
                            "condition": {"greater_than": 1, "path": ["feed", "count"]}})");
    row("editor", R"({"nodes": {"fetch": {"position": {"x": 1, "y": 2}}}})");
}

void TestExporterForms::acceptsExporterForms()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, value);
    const DefinitionReport report = readDefinition(withChange(transitionWorkflow(), change.constData(), value));
    QCOMPARE(problemsOf(report.errors), QStringList());
    QCOMPARE(problemsOf(report.warnings), QStringList());
    QVERIFY(report.definition);
    QCOMPARE(report.definition->entrySteps, QStringList{QStringLiteral("fetch")});
    for (const StepDefinition &step : report.definition->steps)
        QVERIFY(!step.action.isEmpty());
}

SQUIDIE_TEST(TestExporterForms)
#include "tst_exporterforms.moc"
