// SPDX-License-Identifier: Apache-2.0
#include "definitiontexts.h"
#include "testmain.h"
#include "workflow/payloadcontract.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;

class TestPayloadContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksTypes_data();
    void checksTypes();
    void fillsDefaults_data();
    void fillsDefaults();
    void reportsEverythingAtOnce();
    void emptyContractTakesNothing();
    void optionalFieldMayBeAbsent();
    void inputWinsOverDefault();
};

namespace {

const Instant now = *parseInstant(u"2026-10-05T23:59:59.999999Z");

PayloadField field(const char *name, const char *type)
{
    return {QString::fromLatin1(name), QString::fromLatin1(type), true, std::nullopt};
}

} // namespace

void TestPayloadContract::checksTypes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *type, const char *value, bool fits) {
        QTest::addRow("%s %.40s", type, value) << QString::fromLatin1(type) << QByteArray(value) << fits;
    };
    // Every type against a value of every kind.
    const std::pair<const char *, const char *> kinds[] = {{"null", "null"},    {"boolean", "false"}, {"integer", "3"},
                                                           {"fraction", "3.5"}, {"string", "\"\""},   {"list", "[]"},
                                                           {"map", "{}"}};
    const std::pair<const char *, QList<QByteArray>> accepted[] = {
        {"string", {"string"}},   {"integer", {"integer"}}, {"float", {"integer", "fraction"}},
        {"boolean", {"boolean"}}, {"map", {"map"}},         {"list", {"list"}},
        {"atom", {"string"}}};
    for (const auto &[type, fitting] : accepted) {
        for (const auto &[kind, value] : kinds)
            row(type, value, fitting.contains(kind));
    }
    row("integer", "-0", true);
    row("integer", "1e3", true);
    row("integer", "3.0", true);
    row("integer", "1e-1", false);
    row("integer", "9007199254740993", true);
    row("integer", "-9223372036854775808", true);
    row("integer", "9223372036854775807", true);
    row("integer", "9223372036854775808", false); // 64 bits do not hold it
    row("integer", "1e300", false);
    row("float", "1e300", true);
    row("float", "\"3.5\"", false);
    row("boolean", "0", false);
    row("string", "\"\\u0000\"", true);
    row("nonsense", "3", false);
}

void TestPayloadContract::checksTypes()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, fits);
    const QJsonObject input{{QStringLiteral("f"), json(value)}};
    const auto result = resolvePayload({{QStringLiteral("f"), type, true, std::nullopt}}, input, now);
    QCOMPARE(result.has_value(), fits);
    if (fits) {
        QCOMPARE(*result, input);
    } else {
        const QJsonObject expected{{QStringLiteral("invalid_types"), QJsonObject{{QStringLiteral("f"), type}}}};
        QCOMPARE(result.error(), (Error{ErrorCode::InvalidPayload, expected}));
    }
}

void TestPayloadContract::fillsDefaults_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QByteArray>("filled");
    const auto row = [](const char *type, const char *declared, const char *filled) {
        QTest::addRow("%s", declared) << QByteArray(type) << QByteArray(declared) << QByteArray(filled);
    };
    row("string", R"(["today", "iso8601"])", R"("2026-10-05")");
    row("string", R"(["now", "iso8601"])", R"("2026-10-05T23:59:59Z")");
    row("string", R"("today")", R"("today")");
    row("list", R"(["today"])", R"(["today"])");
    row("list", R"(["today", "iso8601", 1])", R"(["today", "iso8601", 1])");
    row("list", R"(["now", "ISO8601"])", R"(["now", "ISO8601"])");
    row("list", R"(["tomorrow", "iso8601"])", R"(["tomorrow", "iso8601"])");
    row("map", R"({"a": ["now", "iso8601"]})", R"({"a": ["now", "iso8601"]})");
    row("integer", "9007199254740993", "9007199254740993");
    row("boolean", "false", "false");
}

void TestPayloadContract::fillsDefaults()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, declared);
    QFETCH(const QByteArray, filled);
    PayloadField one = field("f", type.constData());
    one.defaultValue = json(declared);
    const auto result = resolvePayload({one}, {}, now);
    QVERIFY(result);
    QCOMPARE(compactJson(*result), compactJson(QJsonObject{{QStringLiteral("f"), json(filled)}}));
}

void TestPayloadContract::reportsEverythingAtOnce()
{
    PayloadField wrongDefault = field("late", "integer");
    wrongDefault.defaultValue = QJsonValue(QStringLiteral("x"));
    const QVector<PayloadField> contract{field("b", "string"), field("a", "string"), field("n", "integer"), wrongDefault};
    const auto result = resolvePayload(contract, json(R"({"n": 1.5, "z": 1, "y": null})").toObject(), now);
    QVERIFY(!result);
    // Missing fields in the contract's order, unknown ones sorted.
    QCOMPARE(result.error(), (Error{ErrorCode::InvalidPayload, json(R"({"missing_fields": ["b", "a"],
        "unknown_fields": ["y", "z"], "invalid_types": {"n": "integer", "late": "integer"}})")}));
}

void TestPayloadContract::emptyContractTakesNothing()
{
    QCOMPARE(resolvePayload({}, {}, now), Result<QJsonObject>(QJsonObject()));
    const auto result = resolvePayload({}, json(R"({"": 1})").toObject(), now);
    QVERIFY(!result);
    QCOMPARE(result.error().value, json(R"({"unknown_fields": [""]})"));
}

void TestPayloadContract::optionalFieldMayBeAbsent()
{
    PayloadField one = field("f", "string");
    one.required = false;
    QCOMPARE(resolvePayload({one}, {}, now), Result<QJsonObject>(QJsonObject()));
    // Absent is not null.
    const auto result = resolvePayload({one}, json(R"({"f": null})").toObject(), now);
    QVERIFY(!result);
    QCOMPARE(result.error().value, json(R"({"invalid_types": {"f": "string"}})"));
}

void TestPayloadContract::inputWinsOverDefault()
{
    PayloadField one = field("f", "string");
    one.defaultValue = json(R"(["now", "iso8601"])");
    const QJsonObject input = json(R"({"f": "mine"})").toObject();
    QCOMPARE(resolvePayload({one}, input, now), Result<QJsonObject>(input));
}

SQUIDIE_TEST(TestPayloadContract)
#include "tst_payloadcontract.moc"
