// SPDX-License-Identifier: Apache-2.0
#include "definitiontexts.h"
#include "testmain.h"
#include <squidie/definitionreader.h>

#include <QTest>

using namespace squidie;
using namespace squidie::test;

/// Nothing that a file holds may crash the reader, make it slow, or blow up what it answers.
class TestHostileDefinitions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deepNesting();
    void anyTypeAnywhere_data();
    void anyTypeAnywhere();
    void longChainOfSteps();
    void longCircleOfSteps();
    void errorsAreBounded();
    void fileOfErrorsIsBounded();
    void messagesAreShortAndPrintable();
    void namesMayBeAnyText();
};

namespace {

/// One definition with `count` steps, each after the one before.
QJsonObject chain(int count, bool closed)
{
    QJsonArray steps;
    for (int i = 0; i < count; ++i) {
        QJsonObject options;
        if (i > 0 || closed)
            options.insert(QStringLiteral("after"), QJsonArray{QString::number((i + count - 1) % count)});
        steps.append(QJsonObject{{QStringLiteral("name"), QString::number(i)},
                                 {QStringLiteral("action"), QStringLiteral("a")},
                                 {QStringLiteral("opts"), options}});
    }
    QJsonObject object = dependencyWorkflow();
    object.insert(QStringLiteral("steps"), steps);
    return object;
}

/// Every place of a value, the value itself included.
void collectPaths(const QJsonValue &value, const QString &path, QStringList &paths)
{
    paths << path;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectPaths(it.value(), path.isEmpty() ? it.key() : path + u'.' + it.key(), paths);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        collectPaths(array.at(i), QStringLiteral("%1[%2]").arg(path).arg(i), paths);
}

} // namespace

void TestHostileDefinitions::deepNesting()
{
    const QByteArray deep = QByteArray(5000, '[') + QByteArray(5000, ']');
    for (const QByteArray &text :
         {deep, QByteArray(5000, '['), "{\"workflow\":" + deep + '}', QByteArray("[") + deep + ']'}) {
        const auto result = readDefinitions(text);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidJson);
    }
    // As deep as is allowed: in an unknown option it is kept.
    const int levels = limits::jsonDepth - 4;
    const QByteArray text = R"({"workflow": "w", "triggers": [{"name": "t", "type": "manual"}],
        "steps": [{"name": "s", "action": "a", "opts": {"x": )"
        + QByteArray(levels, '[') + QByteArray(levels, ']') + "}}]}";
    const auto result = readDefinitions(text);
    QVERIFY(result);
    QVERIFY(result->at(0).definition);
}

void TestHostileDefinitions::anyTypeAnywhere_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "true", "-1", "0", "2.5", "1e308", "9223372036854775807", "18446744073709551616",
                              "\"\"", "\"complete\"", "\"\\u0000\\ud83d\\ude00\"", "[]", "[[]]", "[null]", "[\"\", 1]", "{}",
                              "{\"\": {}}", "{\"name\": {\"name\": []}}"})
        QTest::addRow("%s", value) << QByteArray(value);
}

void TestHostileDefinitions::anyTypeAnywhere()
{
    QFETCH(const QByteArray, value);
    for (const QJsonObject &object : {transitionWorkflow(), dependencyWorkflow()}) {
        QStringList paths;
        collectPaths(object, {}, paths);
        for (const QString &path : paths) {
            const DefinitionReport report = readDefinition(withChange(QJsonValue(object), path, value));
            QCOMPARE(report.definition.has_value(), report.errors.isEmpty());
            for (const DefinitionProblem &problem : report.errors + report.warnings) {
                QVERIFY(!problem.code.isEmpty());
                QVERIFY2(problem.message.size() < 400 && problem.message.endsWith(u'.'), qPrintable(problem.message));
            }
        }
    }
}

void TestHostileDefinitions::longChainOfSteps()
{
    // Deeper than a recursion over the steps could go.
    const DefinitionReport report = readDefinition(chain(100'000, false));
    QVERIFY(report.errors.isEmpty());
    QVERIFY(report.definition);
    QCOMPARE(report.definition->entrySteps, QStringList{QStringLiteral("0")});
}

void TestHostileDefinitions::longCircleOfSteps()
{
    const DefinitionReport report = readDefinition(chain(100'000, true));
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors[0].code, QStringLiteral("invalid_step_dependencies"));
    QVERIFY(report.errors[0].message.size() < 400);
}

void TestHostileDefinitions::errorsAreBounded()
{
    QJsonArray triggers;
    for (int i = 0; i < 5000; ++i)
        triggers.append(i);
    QJsonObject object = dependencyWorkflow();
    object.insert(QStringLiteral("triggers"), triggers);
    const DefinitionReport report = readDefinition(object);
    QCOMPARE(report.errors.size(), 1001);
    QCOMPARE(report.errors[0].path, QStringLiteral("triggers[0]"));
    QVERIFY2(report.errors.last().message.contains(QLatin1String("4000")), qPrintable(report.errors.last().message));
}

void TestHostileDefinitions::fileOfErrorsIsBounded()
{
    QByteArray text("[1");
    for (int i = 0; i < 100'000; ++i)
        text += ",1";
    const auto result = readDefinitions(text + ']');
    QVERIFY(result);
    QCOMPARE(result->size(), 1001);
    QVERIFY(!result->last().errors.isEmpty());
}

void TestHostileDefinitions::messagesAreShortAndPrintable()
{
    // A name that would clear a terminal, turn the line's direction, or fill the screen.
    const QString name = QStringLiteral("\u001b[2J\u202e\u0007\n") + QString(100'000, u'x');
    QJsonObject object = dependencyWorkflow();
    object.insert(QStringLiteral("entry_step"), name);
    const DefinitionReport report = readDefinition(object);
    QCOMPARE(report.errors.size(), 1);
    const QString message = report.errors[0].message;
    QVERIFY(message.size() < 300);
    for (const QChar c : message)
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    QVERIFY(message.contains(QLatin1String("[2J")));
}

void TestHostileDefinitions::namesMayBeAnyText()
{
    const QString name = QStringLiteral(" żółw \U0001f422 a:b|c.d[0] ");
    QJsonObject object = dependencyWorkflow();
    object = withChange(object, "steps[0].name", compactJson(name));
    object = withChange(object, "steps[2].opts.after", compactJson(QJsonArray{name, QStringLiteral("right")}));
    object = withChange(object, "workflow", compactJson(name));
    const DefinitionReport report = readDefinition(object);
    QVERIFY(report.definition);
    QCOMPARE(report.definition->workflow, name);
    QVERIFY(report.definition->findStep(name));
    QCOMPARE(report.definition->entrySteps, (QStringList{name, QStringLiteral("right")}));
}

SQUIDIE_TEST(TestHostileDefinitions)
#include "tst_hostiledefinitions.moc"
