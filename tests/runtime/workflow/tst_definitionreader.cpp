// SPDX-License-Identifier: Apache-2.0
#include "definitiontexts.h"
#include "testmain.h"
#include <squidie/definitionreader.h>

#include <QFile>
#include <QTest>

using namespace squidie;
using namespace squidie::test;

class TestDefinitionReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTransitionWorkflow();
    void readsDependencyWorkflow();
    void readsSampleFile();
    void refusesWithPathAndCode_data();
    void refusesWithPathAndCode();
    void refusesDependencyWorkflow_data();
    void refusesDependencyWorkflow();
    void warnsButLoads_data();
    void warnsButLoads();
    void keepsUnknownKeys();
    void reportsEveryErrorAtOnce();
    void takesRetriesFromEitherPlace();
    void entryStepsMustAgree();
    void oneBadDefinitionDoesNotHideTheOthers();
    void refusesInvalidJson();
};

namespace {

QStringList errorsOf(const QJsonValue &value)
{
    const DefinitionReport report = readDefinition(value);
    for (const DefinitionProblem &problem : report.errors) {
        // A sentence for people, with no placeholder left.
        if (problem.message.size() < 15 || !problem.message.endsWith(u'.') || problem.message.contains(u'%'))
            return {QStringLiteral("bad sentence: ") + problem.message};
    }
    if (report.definition.has_value() != report.errors.isEmpty())
        return {QStringLiteral("a definition must be there where and only where there are no errors")};
    return problemsOf(report.errors);
}

struct Row {
    const char *change; ///< where
    const char *value; ///< JSON text; empty removes
    const char *path; ///< of the one error
    const char *code;
};

void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    for (const Row &row : rows)
        QTest::addRow("%s: %s = %.40s", row.code, row.change, row.value)
            << QByteArray(row.change) << QByteArray(row.value)
            << QString::fromLatin1(row.path) + u' ' + QString::fromLatin1(row.code);
}

} // namespace

void TestDefinitionReader::readsTransitionWorkflow()
{
    const DefinitionReport report = readDefinition(transitionWorkflow());
    QCOMPARE(problemsOf(report.errors), QStringList());
    QCOMPARE(problemsOf(report.warnings), QStringList());
    QVERIFY(report.definition);
    const WorkflowDefinition &definition = *report.definition;
    QCOMPARE(report.workflow, QStringLiteral("Elixir.Content.Digest"));
    QCOMPARE(definition.workflow, report.workflow);
    QCOMPARE(definition.version, QStringLiteral("2026-05-26"));
    QCOMPARE(definition.triggers.size(), 2);
    const TriggerDefinition *daily = definition.findTrigger(QStringLiteral("daily"));
    QVERIFY(daily);
    QCOMPARE(daily->type, TriggerType::Cron);
    QCOMPARE(daily->expression, QStringLiteral("0 9 * * 1-5"));
    QCOMPARE(daily->timezone, QStringLiteral("Etc/UTC"));
    QCOMPARE(daily->idempotency, IdempotencyStrategy::ReturnExistingRun);
    QCOMPARE(daily->payload.size(), 2);
    QCOMPARE(daily->payload[0].defaultValue, std::optional(QJsonValue(QStringLiteral("https://example.com/"))));
    QVERIFY(daily->payload[0].required);
    QVERIFY(!daily->payload[1].required);
    QVERIFY(!daily->payload[1].defaultValue);
    QCOMPARE(definition.triggers[1].type, TriggerType::Manual);
    QCOMPARE(definition.triggers[1].idempotency, IdempotencyStrategy::None);
    QVERIFY(!definition.findTrigger(QStringLiteral("weekly")));
    QVERIFY(!definition.findTrigger({}));

    QCOMPARE(definition.steps.size(), 5);
    const StepDefinition *settle = definition.findStep(QStringLiteral("settle"));
    QVERIFY(settle);
    QCOMPARE(settle->action, QStringLiteral("wait"));
    QCOMPARE(settle->options.value(QLatin1String("duration")).toInteger(), 5000);
    QCOMPARE(definition.transitions.size(), 7);
    const Transition &conditional = definition.transitions[1];
    QVERIFY(conditional.condition);
    QCOMPARE(conditional.condition->path, (QStringList{QStringLiteral("feed"), QStringLiteral("count")}));
    QCOMPARE(conditional.condition->comparison, QStringLiteral("greater_than"));
    QCOMPARE(conditional.condition->value, QJsonValue(0));
    QVERIFY(!definition.transitions[2].condition);
    QCOMPARE(definition.transitions[5].recovery, std::optional(QStringLiteral("compensation")));
    QVERIFY(!definition.transitions[0].recovery);
    QCOMPARE(definition.retries.size(), 1);
    QCOMPARE(definition.retries[0], (RetryPolicy{QStringLiteral("fetch"), 5, QStringLiteral("exponential"), 1000, 30000}));
    QCOMPARE(definition.entrySteps, QStringList{QStringLiteral("fetch")});
    QCOMPARE(definition.document, transitionWorkflow());
}

void TestDefinitionReader::readsDependencyWorkflow()
{
    const DefinitionReport report = readDefinition(dependencyWorkflow());
    QCOMPARE(problemsOf(report.errors), QStringList());
    QVERIFY(report.definition);
    QCOMPARE(report.definition->version, QString());
    QCOMPARE(report.definition->entrySteps, (QStringList{QStringLiteral("left"), QStringLiteral("right")}));
    QCOMPARE(report.definition->steps[2].after, (QStringList{QStringLiteral("left"), QStringLiteral("right")}));
}

void TestDefinitionReader::readsSampleFile()
{
    QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/workflows.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto reports = readDefinitions(file.readAll());
    QVERIFY(reports);
    QCOMPARE(reports->size(), 9);
    qsizetype cronTriggers = 0;
    for (const DefinitionReport &report : *reports) {
        QCOMPARE(problemsOf(report.errors), QStringList());
        QCOMPARE(problemsOf(report.warnings), QStringList());
        cronTriggers += report.definition->triggers.size();
    }
    QCOMPARE(cronTriggers, 10);
}

void TestDefinitionReader::refusesWithPathAndCode_data()
{
    addRows({
        {"workflow", "", "workflow", "invalid_workflow"},
        {"workflow", R"("")", "workflow", "invalid_workflow"},
        {"workflow", "17", "workflow", "invalid_workflow"},
        {"definition_version", "1", "definition_version", "invalid_definition_version"},

        {"triggers", "", "triggers", "missing_triggers"},
        {"triggers", "[]", "triggers", "missing_triggers"},
        {"triggers", "{}", "triggers", "invalid_collection"},
        {"triggers[1]", R"("daily")", "triggers[1]", "invalid_trigger"},
        {"triggers[1].config", "[1]", "triggers[1].config", "invalid_trigger"},
        {"triggers[0].name", "null", "triggers[0].name", "invalid_trigger_name"},
        {"triggers[0].name", R"("")", "triggers[0].name", "invalid_trigger_name"},
        {"triggers[1].name", R"("daily")", "triggers[1].name", "duplicate_trigger_name"},
        {"triggers[0].type", R"("webhook")", "triggers[0].type", "invalid_trigger_type"},
        {"triggers[0].type", "[]", "triggers[0].type", "invalid_trigger_type"},
        {"triggers[0].config.expression", "", "triggers[0].config.expression", "invalid_cron_expression"},
        {"triggers[0].config.expression", R"("")", "triggers[0].config.expression", "invalid_cron_expression"},
        {"triggers[0].config.expression", "9", "triggers[0].config.expression", "invalid_cron_expression"},
        {"triggers[0].config.timezone", R"("")", "triggers[0].config.timezone", "invalid_cron_timezone"},
        {"triggers[0].config.timezone", "{}", "triggers[0].config.timezone", "invalid_cron_timezone"},
        {"triggers[0].config.idempotency", R"("once")", "triggers[0].config.idempotency", "invalid_cron_idempotency"},
        {"triggers[0].config.idempotency", "true", "triggers[0].config.idempotency", "invalid_cron_idempotency"},

        {"triggers[0].payload", "{}", "triggers[0].payload", "invalid_payload_contract"},
        {"triggers[0].payload[0]", "[]", "triggers[0].payload[0]", "invalid_payload_contract"},
        {"triggers[0].payload[0].opts", "3", "triggers[0].payload[0].opts", "invalid_payload_contract"},
        {"triggers[0].payload[0].opts.required", "1", "triggers[0].payload[0].opts.required", "invalid_payload_contract"},
        {"payload", "7", "payload", "invalid_payload_contract"},
        {"payload", R"([{"name": "other", "type": "string", "opts": []}])", "payload", "invalid_payload_contract"},
        {"payload", R"([{"name": "feed_url", "type": "list"}, {"name": "limit", "type": "integer"}])", "payload",
         "invalid_payload_contract"},
        {"payload", R"([{"name": "", "type": "string"}])", "payload[0].name", "invalid_payload_field_name"},
        {"triggers[0].payload[0].name", R"("")", "triggers[0].payload[0].name", "invalid_payload_field_name"},
        {"triggers[0].payload[1].name", R"("feed_url")", "triggers[0].payload[1].name", "invalid_payload_field_name"},
        {"triggers[0].payload[1].type", R"("date")", "triggers[0].payload[1].type", "invalid_payload_field_type"},
        {"triggers[0].payload[1].type", "", "triggers[0].payload[1].type", "invalid_payload_field_type"},
        {"triggers[0].payload[0].opts.default", "3", "triggers[0].payload[0].opts.default", "invalid_payload_default"},
        {"triggers[0].payload[0].opts.default", "null", "triggers[0].payload[0].opts.default", "invalid_payload_default"},
        {"triggers[0].payload[0].opts.default", R"(["today", "rfc2822"])", "triggers[0].payload[0].opts.default",
         "invalid_payload_default"},
        {"triggers[0].payload[1].opts.default", "3.5", "triggers[0].payload[1].opts.default", "invalid_payload_default"},
        {"triggers[0].payload[1]", R"({"name": "limit", "type": "list", "opts": {"default": ["now", "iso8601"]}})",
         "triggers[0].payload[1].opts.default", "invalid_payload_default"},

        {"steps", "{}", "steps", "invalid_collection"},
        {"steps[2]", "null", "steps[2]", "invalid_step"},
        {"steps[2].name", R"("")", "steps[2].name", "invalid_step_name"},
        {"steps[2].name", R"("settle")", "steps[2].name", "duplicate_step_name"},
        {"steps[0].action", "", "steps[0].action", "invalid_step_module"},
        {"steps[0].action", R"("")", "steps[0].action", "invalid_step_module"},
        {"steps[0].action", "{}", "steps[0].action", "invalid_step_module"},
        {"steps[3].opts", R"("none")", "steps[3].opts", "invalid_step_opts"},
        {"steps[3].opts", "[1]", "steps[3].opts", "invalid_step_opts"},
        {"steps[4].opts.program", R"("")", "steps[4].opts.program", "invalid_step_opts"},
        {"steps[4].opts.program", R"("/bin/true\u0000x")", "steps[4].opts.program", "invalid_step_opts"},
        {"steps[4].opts.arguments", R"("-v -x")", "steps[4].opts.arguments", "invalid_step_opts"},
        {"steps[4].opts.arguments", R"(["-v", 3])", "steps[4].opts.arguments", "invalid_step_opts"},
        {"steps[4].opts.working_directory", "7", "steps[4].opts.working_directory", "invalid_step_opts"},
        {"steps[4].opts.timeout", "0", "steps[4].opts.timeout", "invalid_step_opts"},
        {"steps[4].opts.timeout", "1e300", "steps[4].opts.timeout", "invalid_step_opts"},
        {"steps[0].opts.after", "[]", "steps[0].opts.after", "invalid_step_dependencies"},
        {"steps[0].opts.after", R"("settle")", "steps[0].opts.after", "invalid_step_dependencies"},
        {"steps[0].opts.after", "null", "steps[0].opts.after", "invalid_step_dependencies"},
        {"steps[0].opts.input", "[]", "steps[0].opts.input", "invalid_step_input_mapping"},
        {"steps[0].opts.input", R"({"url": []})", "steps[0].opts.input", "invalid_step_input_mapping"},
        {"steps[0].opts.input", R"({"url": "feed_url"})", "steps[0].opts.input", "invalid_step_input_mapping"},
        {"steps[0].opts.input", R"(["a", 1])", "steps[0].opts.input", "invalid_step_input_mapping"},
        {"steps[0].opts.input", R"("feed_url")", "steps[0].opts.input", "invalid_step_input_mapping"},
        {"steps[0].opts.output", R"("")", "steps[0].opts.output", "invalid_step_output_mapping"},
        {"steps[0].opts.output", R"(["feed"])", "steps[0].opts.output", "invalid_step_output_mapping"},
        {"steps[4].opts.irreversible", R"("yes")", "steps[4].opts.irreversible", "invalid_step_recovery_marker"},
        {"steps[4].opts.compensatable", "1", "steps[4].opts.compensatable", "invalid_step_recovery_marker"},
        {"steps[4].opts.compensatable", "true", "steps[4].opts", "invalid_step_recovery_marker"},
        {"steps[4].opts.compensate", R"("undo.it")", "steps[4].opts.compensate", "invalid_step_recovery_marker"},
        {"steps[0].opts.compensate", "{}", "steps[0].opts.compensate", "invalid_step_recovery_marker"},
        {"steps[0].opts.compensate", R"("log")", "steps[0].opts.compensate", "invalid_step_recovery_marker"},
        {"steps[0].opts.compensatable", "false", "steps[0].opts.compensate", "invalid_step_recovery_marker"},
        {"steps[1].opts.retry", "3", "steps[1].opts.retry", "invalid_step_retry_max_attempts"},
        {"steps[1].opts.retry", "{}", "steps[1].opts.retry.max_attempts", "invalid_step_retry_max_attempts"},
        {"steps[1].opts.retry", "[]", "steps[1].opts.retry.max_attempts", "invalid_step_retry_max_attempts"},
        {"steps[1].opts.retry.max_attempts", "0", "steps[1].opts.retry.max_attempts", "invalid_step_retry_max_attempts"},
        {"steps[1].opts.retry.max_attempts", "1001", "steps[1].opts.retry.max_attempts", "invalid_step_retry_max_attempts"},
        {"steps[1].opts.retry.max_attempts", "2.5", "steps[1].opts.retry.max_attempts", "invalid_step_retry_max_attempts"},
        {"steps[1].opts.retry.max_attempts", "4294967297", "steps[1].opts.retry.max_attempts",
         "invalid_step_retry_max_attempts"},
        {"retries[0].opts.max_attempts", "-1", "retries[0].opts.max_attempts", "invalid_step_retry_max_attempts"},
        {"retries[0].opts", "", "retries[0].opts.max_attempts", "invalid_step_retry_max_attempts"},
        {"retries[0].opts.backoff", "[]", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"retries[0].opts.backoff", "1000", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"retries[0].opts.backoff.type", R"("linear")", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"retries[0].opts.backoff.min", "0", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"retries[0].opts.backoff.max", "999", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"retries[0].opts.backoff.max", "", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"retries[0].opts.backoff.max", "9223372036854775807", "retries[0].opts.backoff", "invalid_step_retry_backoff"},
        {"steps[1].opts.retry", R"({"max_attempts": 3, "backoff": {"type": "exponential", "min": 9, "max": 1}})",
         "steps[1].opts.retry.backoff", "invalid_step_retry_backoff"},
        {"steps[1].opts.duration", "", "steps[1].opts.duration", "invalid_wait_duration"},
        {"steps[1].opts.duration", "0", "steps[1].opts.duration", "invalid_wait_duration"},
        {"steps[1].opts.duration", R"("5000")", "steps[1].opts.duration", "invalid_wait_duration"},
        {"steps[1].opts.duration", "9223372036854775807", "steps[1].opts.duration", "invalid_wait_duration"},
        {"steps[2].opts.message", "", "steps[2].opts.message", "invalid_log_message"},
        {"steps[2].opts.message", R"("")", "steps[2].opts.message", "invalid_log_message"},
        {"steps[2].opts.level", R"("notice")", "steps[2].opts.level", "invalid_log_level"},
        {"steps[2].opts.level", "null", "steps[2].opts.level", "invalid_log_level"},

        {"transitions", "3", "transitions", "invalid_collection"},
        {"transitions[7]", R"(["post", "ok"])", "transitions[7]", "invalid_transition"},
        {"transitions[7]", R"({"from": "post", "on": "ok", "to": "complete"})", "transitions[7]", "duplicate_transition"},
        {"transitions[7]", R"({"from": "settle", "on": "ok", "to": "ask",
                             "condition": {"greater_than": 0, "path": ["feed", "count"]}})",
         "transitions[7]", "duplicate_transition"},
        {"transitions[7]", R"({"from": "nobody", "on": "ok", "to": "post"})", "transitions[7].from",
         "unknown_transition_source"},
        {"transitions[7]", R"({"from": "complete", "on": "ok", "to": "post"})", "transitions[7].from",
         "unknown_transition_source"},
        {"transitions[4].to", R"("nowhere")", "transitions[4].to", "unknown_transition_target"},
        {"transitions[6].to", "", "transitions[6].to", "unknown_transition_target"},
        {"transitions[6].on", R"("maybe")", "transitions[6].on", "invalid_transition_outcome"},
        {"transitions[6].on", "", "transitions[6].on", "invalid_transition_outcome"},
        {"transitions[1].condition", "{}", "transitions[1].condition", "invalid_transition_condition"},
        {"transitions[1].condition", R"({"path": ["a"]})", "transitions[1].condition", "invalid_transition_condition"},
        {"transitions[1].condition", R"({"path": [], "equals": 1})", "transitions[1].condition",
         "invalid_transition_condition"},
        {"transitions[1].condition", R"({"path": "a.b", "equals": 1})", "transitions[1].condition",
         "invalid_transition_condition"},
        {"transitions[1].condition.less_than", "3", "transitions[1].condition", "invalid_transition_condition"},
        {"transitions[1].condition.greater_then", "3", "transitions[1].condition", "invalid_transition_condition"},
        {"transitions[1].condition.greater_than", R"("3")", "transitions[1].condition", "invalid_transition_condition"},
        {"transitions[1].condition", R"({"path": ["a"], "less_than": null})", "transitions[1].condition",
         "invalid_transition_condition"},
        {"transitions[5].recovery", R"("rollback")", "transitions[5].recovery", "invalid_transition_recovery"},
        {"transitions[4].recovery", R"("undo")", "transitions[4].recovery", "invalid_transition_recovery"},
        {"transitions[7]", R"({"from": "post", "on": "error", "to": "settle"})", "transitions", "transition_cycle"},
        {"transitions[7]", R"({"from": "post", "on": "error", "to": "post"})", "transitions", "transition_cycle"},

        {"retries", "{}", "retries", "invalid_collection"},
        {"retries[1]", "3", "retries[1]", "invalid_retry"},
        {"retries[1]", R"({"step": "nobody", "opts": {"max_attempts": 2}})", "retries[1].step", "unknown_retry_step"},
        {"retries[1]", R"({"opts": {"max_attempts": 2}})", "retries[1].step", "unknown_retry_step"},
        {"steps[0].opts.retry", R"({"max_attempts": 2})", "retries[0].opts.max_attempts", "invalid_step_retry_max_attempts"},
        {"steps[0].opts.retry", R"({"max_attempts": 5})", "retries[0].opts.backoff", "invalid_step_retry_backoff"},

        {"entry_step", R"("post")", "entry_step", "invalid_entry_step"},
        {"initial_step", R"("settle")", "initial_step", "invalid_entry_step"},
        {"entry_steps", R"(["fetch", "post"])", "entry_steps[1]", "invalid_entry_step"},
        {"entry_step", R"("nobody")", "entry_step", "unknown_step_reference"},
        {"initial_step", "3", "initial_step", "unknown_step_reference"},
        {"entry_steps[1]", "null", "entry_steps[1]", "unknown_step_reference"},
        {"entry_steps", R"("fetch")", "entry_steps", "invalid_collection"},
        {"steps[5]", R"({"name": "stray", "action": "a.b", "opts": {}})", "entry_step", "invalid_entry_step"},

        {"run_id", R"("6f1c")", "run_id", "runtime_owned_field"},
        {"status", "null", "status", "runtime_owned_field"},
        {"journal", "[]", "journal", "runtime_owned_field"},
        {"attempts", "[]", "attempts", "runtime_owned_field"},
        {"fingerprint", R"("sha256:00")", "fingerprint", "runtime_owned_field"},
        {"steps[1].attempts", "2", "steps[1].attempts", "runtime_owned_field"},
        {"triggers[0].status", R"("up")", "triggers[0].status", "runtime_owned_field"},
    });
}

void TestDefinitionReader::refusesWithPathAndCode()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, expected);
    const QStringList found = errorsOf(withChange(transitionWorkflow(), change.constData(), value));
    // Taking a step away breaks the transitions to it too: only there may more be said.
    if (change == "steps" || change == "steps[2]" || change == "steps[2].name")
        QVERIFY2(found.contains(expected), qPrintable(found.join(u'\n')));
    else if (change == "transitions")
        QCOMPARE(found,
                 (QStringList{expected, QStringLiteral("entry_steps invalid_entry_step"),
                              QStringLiteral("entry_step invalid_entry_step")}));
    else if (change == "steps[5]")
        QCOMPARE(found, (QStringList{QStringLiteral("entry_steps invalid_entry_step"), expected}));
    else
        QCOMPARE(found, QStringList{expected});
}

void TestDefinitionReader::refusesDependencyWorkflow_data()
{
    addRows({
        {"steps", "[]", "steps", "missing_steps"},
        {"steps", "", "steps", "missing_steps"},
        {"steps[2].opts.after", R"(["left", "nobody"])", "steps[2].opts.after", "unknown_step_dependency"},
        {"steps[2].opts.after", R"(["join"])", "steps[2].opts.after", "invalid_step_dependencies"},
        {"steps[2].opts.after", R"(["last"])", "steps[2].opts.after", "invalid_step_dependencies"},
        {"steps[2].opts.after", R"(["left", 3])", "steps[2].opts.after", "invalid_step_dependencies"},
        {"steps[0].action", R"("pause")", "steps[0].action", "manual_step_in_dependency_workflow"},
        {"steps[3].action", R"("approval")", "steps[3].action", "manual_step_in_dependency_workflow"},
        {"transitions", R"([{"from": "left", "on": "ok", "to": "join"}])", "transitions", "dependency_transitions"},
        {"entry_step", R"("join")", "entry_step", "invalid_entry_step"},
        {"entry_steps", R"(["right"])", "entry_steps", "invalid_entry_step"},
        {"initial_step", R"("Left")", "initial_step", "unknown_step_reference"},
    });
}

void TestDefinitionReader::refusesDependencyWorkflow()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, expected);
    QCOMPARE(errorsOf(withChange(dependencyWorkflow(), change.constData(), value)), QStringList{expected});
}

void TestDefinitionReader::warnsButLoads_data()
{
    addRows({
        {"triggers[0].config.expression", R"("every day at nine")", "triggers[0].config.expression",
         "invalid_cron_expression"},
        {"triggers[0].config.expression", R"(" ")", "triggers[0].config.expression", "invalid_cron_expression"},
        {"triggers[0].config.expression", R"("0 0 31 2 *")", "triggers[0].config.expression", "invalid_cron_expression"},
        {"triggers[0].config.timezone", R"("Europe/Atlantis")", "triggers[0].config.timezone", "invalid_cron_timezone"},
        {"triggers[0].config.timezone", R"("../../etc/passwd")", "triggers[0].config.timezone", "invalid_cron_timezone"},
        {"triggers[0].config.timezone", R"("+zonenow.tab")", "triggers[0].config.timezone", "invalid_cron_timezone"},
        {"steps[2].opts.output", R"("schedule")", "steps[2].opts.output", "invalid_step_output_mapping"},
    });
}

void TestDefinitionReader::warnsButLoads()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, expected);
    const DefinitionReport report = readDefinition(withChange(transitionWorkflow(), change.constData(), value));
    QCOMPARE(problemsOf(report.errors), QStringList());
    QVERIFY(report.definition);
    QCOMPARE(problemsOf(report.warnings), QStringList{expected});
    QVERIFY(report.warnings[0].message.endsWith(u'.'));
    QVERIFY2(!report.warnings[0].message.contains(u'%'), qPrintable(report.warnings[0].message));
}

void TestDefinitionReader::keepsUnknownKeys()
{
    QJsonObject object = withChange(transitionWorkflow(), "owner", R"({"team": "content"})");
    object = withChange(object, "steps[0].opts.colour", R"("red")");
    const DefinitionReport report = readDefinition(object);
    QVERIFY(report.definition);
    QCOMPARE(report.definition->document, object);
    QCOMPARE(report.definition->steps[0].options.value(QLatin1String("colour")), QJsonValue(QStringLiteral("red")));
}

void TestDefinitionReader::reportsEveryErrorAtOnce()
{
    QJsonObject object = transitionWorkflow();
    object = withChange(object, "workflow", "null");
    object = withChange(object, "run_id", "1");
    object = withChange(object, "triggers[0].config.timezone", R"("")");
    object = withChange(object, "triggers[0].config.expression", "[]");
    object = withChange(object, "triggers[1].type", R"("timer")");
    object = withChange(object, "steps[1].opts.duration", "-1");
    object = withChange(object, "steps[2].opts.level", R"("loud")");
    object = withChange(object, "steps[2].opts.message", "7");
    object = withChange(object, "transitions[1].condition", "[]");
    object = withChange(object, "transitions[5].to", R"("nowhere")");
    object = withChange(object, "retries[0].step", R"("nobody")");
    object = withChange(object, "entry_step", R"("note")");
    QStringList found = errorsOf(object);
    found.sort();
    QCOMPARE(found,
             (QStringList{
                 QStringLiteral("entry_step invalid_entry_step"),
                 QStringLiteral("retries[0].step unknown_retry_step"),
                 QStringLiteral("run_id runtime_owned_field"),
                 QStringLiteral("steps[1].opts.duration invalid_wait_duration"),
                 QStringLiteral("steps[2].opts.level invalid_log_level"),
                 QStringLiteral("steps[2].opts.message invalid_log_message"),
                 QStringLiteral("transitions[1].condition invalid_transition_condition"),
                 QStringLiteral("transitions[5].to unknown_transition_target"),
                 QStringLiteral("triggers[0].config.expression invalid_cron_expression"),
                 QStringLiteral("triggers[0].config.timezone invalid_cron_timezone"),
                 QStringLiteral("triggers[1].type invalid_trigger_type"),
                 QStringLiteral("workflow invalid_workflow"),
             }));
}

void TestDefinitionReader::takesRetriesFromEitherPlace()
{
    QJsonObject object = withChange(transitionWorkflow(), "retries", "[]");
    object = withChange(object, "steps[4].opts.retry", R"({"max_attempts": 2})");
    object = withChange(object, "steps[0].opts.retry", R"({"max_attempts": 3, "backoff": {"type": "constant", "min": 50}})");
    const DefinitionReport report = readDefinition(object);
    QVERIFY(report.definition);
    QCOMPARE(report.definition->retries,
             (QVector<RetryPolicy>{{QStringLiteral("fetch"), 3, QStringLiteral("constant"), 50, 50},
                                   {QStringLiteral("post"), 2, {}, 0, 0}}));
}

void TestDefinitionReader::entryStepsMustAgree()
{
    QJsonObject object = withChange(dependencyWorkflow(), "entry_steps", R"(["right", "left"])");
    object = withChange(object, "initial_step", R"("left")");
    object = withChange(object, "entry_step", "null");
    QCOMPARE(errorsOf(object), QStringList());
    // Two circles apart are two errors, told at their first steps.
    object = withChange(dependencyWorkflow(), "steps[0].opts.after", R"(["right"])");
    object = withChange(object, "steps[1].opts.after", R"(["left"])");
    object = withChange(object, "steps[2].opts.after", R"(["last"])");
    QCOMPARE(errorsOf(object),
             (QStringList{QStringLiteral("steps[0].opts.after invalid_step_dependencies"),
                          QStringLiteral("steps[2].opts.after invalid_step_dependencies")}));
}

void TestDefinitionReader::oneBadDefinitionDoesNotHideTheOthers()
{
    const QJsonArray file{transitionWorkflow(), 17, withChange(dependencyWorkflow(), "triggers", "[]"),
                          dependencyWorkflow()};
    const auto reports = readDefinitions(compactJson(file));
    QVERIFY(reports);
    QCOMPARE(reports->size(), 4);
    QVERIFY(reports->at(0).definition);
    QCOMPARE(problemsOf(reports->at(1).errors), QStringList{QStringLiteral(" invalid_workflow")});
    QCOMPARE(problemsOf(reports->at(2).errors), QStringList{QStringLiteral("triggers missing_triggers")});
    QCOMPARE(reports->at(2).workflow, QStringLiteral("Elixir.Nightly"));
    QVERIFY(reports->at(3).definition);

    const auto single = readDefinitions(indentedJson(dependencyWorkflow()));
    QVERIFY(single);
    QCOMPARE(single->size(), 1);
    QVERIFY(single->at(0).definition);
    const auto none = readDefinitions("[]");
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestDefinitionReader::refusesInvalidJson()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("{"), QByteArray("{\"a\": 1, \"a\": 2}")}) {
        const auto result = readDefinitions(text);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidJson);
    }
    const auto scalar = readDefinitions("\"text\"");
    QVERIFY(scalar);
    QCOMPARE(problemsOf(scalar->at(0).errors), QStringList{QStringLiteral(" invalid_workflow")});

    const auto large = readDefinitions(QByteArray(limits::definitionFileBytes + 1, ' '));
    QVERIFY(!large);
    QCOMPARE(large.error().code, ErrorCode::PayloadTooLarge);
    QCOMPARE(large.error().value.toObject().value(QLatin1String("size")).toInteger(), limits::definitionFileBytes + 1);
}

SQUIDIE_TEST(TestDefinitionReader)
#include "tst_definitionreader.moc"
