// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"
#include "workflow/inputmapping.h"
#include "workflow/transitionchoice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

} // namespace

/// What a step is given, and where it leads: values and functions.
class TestStepRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditions_data()
    {
        QTest::addColumn<QString>("comparison");
        QTest::addColumn<QString>("operand");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *comparison, const char *operand, const char *value, bool holds) {
            QTest::addRow("%s %s: %s", comparison, operand, value)
                << QString::fromLatin1(comparison) << QString::fromLatin1(operand) << QString::fromLatin1(value) << holds;
        };
        row("equals", "1", "1", true);
        row("equals", "1", "1.0", true);
        row("equals", "1", "'1'", false);
        row("equals", "true", "1", false);
        row("equals", "null", "null", true);
        row("equals", "'x'", "'x'", true);
        row("equals", "[1, {'a': 2}]", "[1, {'a': 2}]", true);
        row("equals", "[1, 2]", "[2, 1]", false);
        row("greater_than", "2", "3", true);
        row("greater_than", "2", "2", false);
        row("greater_than", "2", "'3'", false);
        row("greater_than", "2", "true", false);
        row("greater_than", "2", "null", false);
        row("greater_than", "9007199254740992", "9007199254740993", true);
        row("less_than", "9007199254740993", "9007199254740992", true);
        row("less_than", "0", "-0.5", true);
        row("less_than", "0", "[-1]", false);
    }

    void conditions()
    {
        QFETCH(QString, comparison);
        QFETCH(QString, operand);
        QFETCH(QString, value);
        QFETCH(bool, holds);
        const QJsonValue wanted = object("{'x': " + operand.toLatin1() + "}")[u"x"_s];
        const QJsonObject view = object("{'a': {'b': " + value.toLatin1() + "}}");
        QCOMPARE(conditionHolds({{u"a"_s, u"b"_s}, comparison, wanted}, view), holds);
        QVERIFY(!conditionHolds({{u"a"_s, u"c"_s}, comparison, wanted}, view));
        QVERIFY(!conditionHolds({{u"a"_s, u"b"_s, u"c"_s}, comparison, wanted}, view));
    }

    void inputs_data()
    {
        QTest::addColumn<QString>("mapping");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("missingAt");
        const auto row = [](const char *name, const char *mapping, const char *input, const char *missing = "") {
            QTest::newRow(name) << QString::fromLatin1(mapping) << QString::fromLatin1(input)
                                << QString::fromLatin1(missing);
        };
        row("everything", "null", "{'n': 1, 'feed': {'list': [1], 'none': null}}");
        row("keys", "['n']", "{'n': 1}");
        row("paths", "{'x': ['feed', 'list'], 'y': ['n']}", "{'x': [1], 'y': 1}");
        row("null is there", "{'x': ['feed', 'none']}", "{'x': null}");
        row("a missing key", "['n', 'm']", "", "m");
        row("a missing end", "{'x': ['feed', 'other', 'deep']}", "", "feed.other");
        row("through a number", "{'x': ['n', 'deep']}", "", "n.deep");
        row("through a list", "{'x': ['feed', 'list', '0']}", "", "feed.list.0");
    }

    void inputs()
    {
        QFETCH(QString, mapping);
        QFETCH(QString, input);
        QFETCH(QString, missingAt);
        StepDefinition step;
        step.name = u"s"_s;
        step.options = object("{'input': " + mapping.toLatin1() + "}");
        const auto mapped = mapInput(step, object("{'n': 1, 'feed': {'list': [1], 'none': null}}"));
        if (missingAt.isEmpty()) {
            QCOMPARE(*mapped, object(input.toLatin1()));
            return;
        }
        QVERIFY(!mapped);
        QCOMPARE(mapped.error()[u"code"_s].toString(), u"missing_input_path"_s);
        QCOMPARE(mapped.error()[u"step"_s].toString(), u"s"_s);
        QCOMPARE(mapped.error()[u"missing_at"_s].toString(), missingAt);
    }

    void delaysDoubleUpToTheLongest()
    {
        const RetryPolicy policy{u"s"_s, 1000000, u"exponential"_s, 1, RetryPolicy::longestDelay};
        QCOMPARE(policy.delayAfter(1), 1);
        QCOMPARE(policy.delayAfter(11), 1024);
        QCOMPARE(policy.delayAfter(1000000), RetryPolicy::longestDelay); // no overflow on the way
        QCOMPARE(RetryPolicy({u"s"_s, 3, {}, 0, 0}).delayAfter(2), 0);
        QCOMPARE(RetryPolicy({u"s"_s, 4, {}, 0, 0}).delayAfter(3), RetryPolicy::leastLaterDelay);
        QCOMPARE(policy.delayAfter(3), RetryPolicy::leastLaterDelay);
    }

    void lanes()
    {
        QCOMPARE(laneOf(u"log"_s, u"sha256:x"_s), u"log"_s);
        QCOMPARE(laneOf(u"command"_s, u"sha256:x"_s), u"command:sha256:x"_s);
    }
};

SQUIDIE_TEST(TestStepRules)
#include "tst_steprules.moc"
