// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"
#include "testmain.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace squidie;

class TestJsonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void namesThePlace_data();
    void namesThePlace();
    void depthIsCounted();
    void countsLinesFromTheFirst();
    void keepsIntegersExactly();
    void keepsByteOrderMarks();
    void writesAnyValue_data();
    void writesAnyValue();
    void manyKeysAreQuick();
    void readsNumbersThatAreWrittenOddly();
    void readsStoredObjects();
};

namespace {

constexpr int depth = 16;

const char utf8Bom[] = "\xef\xbb\xbf";

} // namespace

void TestJsonText::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QByteArray &text, const QJsonValue &value) {
        QTest::newRow(name) << text << value;
    };
    row("null", "null", QJsonValue::Null);
    row("true", " true\n", true);
    row("false", "\t\r\nfalse", false);
    row("zero", "0", 0);
    row("minus zero", "-0", 0);
    row("fraction", "-1.25e2", -125);
    row("zero with a large exponent", "0e999", 0);
    row("largest number", "1.7976931348623157e308", std::numeric_limits<double>::max());
    row("smallest number", "5e-324", std::numeric_limits<double>::denorm_min());
    row("many digits", "0." + QByteArray(400, '3'), 1.0 / 3);
    row("string", "\"a\"", QStringLiteral("a"));
    row("empty string", "\"\"", QString());
    row("escapes", R"("\"\\\/\b\f\n\r\tA")", QStringLiteral("\"\\/\b\f\n\r\tA"));
    row("surrogate pair", R"("\ud83D\uDc22")", QStringLiteral("\U0001f422"));
    row("raw astral character", "\"\xf0\x9f\x90\xa2\"", QStringLiteral("\U0001f422"));
    row("highest character", "\"\xf4\x8f\xbf\xbf\"", QStringLiteral("\U0010ffff"));
    row("null character", R"("a\u0000b")", QString(QStringLiteral("a") + QChar(0) + u'b'));
    row("empty array", "[ ]", QJsonArray());
    row("empty object", "{\n}", QJsonObject());
    row("empty key", R"({"": 1})", QJsonObject{{QString(), 1}});
    row("same key in different objects", R"([{"a": 1}, {"a": 2}])",
        QJsonArray{QJsonObject{{QStringLiteral("a"), 1}}, QJsonObject{{QStringLiteral("a"), 2}}});
    row("same key on different levels", R"({"a": {"a": 1}})",
        QJsonObject{{QStringLiteral("a"), QJsonObject{{QStringLiteral("a"), 1}}}});
    row("keys that differ in case", R"({"a": 1, "A": 2})", QJsonObject{{QStringLiteral("a"), 1}, {QStringLiteral("A"), 2}});
    // Unicode does not make these the same key: one character, or a letter and a combining accent.
    row("keys that look alike", "{\"\xc3\xa9\": 1, \"e\xcc\x81\": 2}",
        QJsonObject{{QStringLiteral("\u00e9"), 1}, {QStringLiteral("e\u0301"), 2}});
}

void TestJsonText::accepts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QJsonValue, value);
    const auto result = parseJson(text, depth);
    QVERIFY2(result, result ? "" : compactJson(result.error().value).constData());
    QCOMPARE(*result, value);
    // What is written reads the same.
    QCOMPARE(*parseJson(compactJson(value), depth), value);
    QCOMPARE(*parseJson(indentedJson(value), depth), value);
}

void TestJsonText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("nothing", "");
    row("blanks", " \n\t ");
    row("two values", "1 2");
    row("two objects", "{}{}");
    row("trailing comma in array", "[1,]");
    row("trailing comma in object", "{\"a\":1,}");
    row("leading comma", "[,1]");
    row("no comma", "[1 2]");
    row("open array", "[1");
    row("open object", "{\"a\":1");
    row("key alone", "{\"a\"}");
    row("key without quotes", "{a:1}");
    row("single quotes", "{'a':1}");
    row("comment", "[1] // one");
    row("closed by the other", "[1}");
    row("capital literal", "True");
    row("half a literal", "tru");
    row("longer literal", "nulls");
    row("not a number", "NaN");
    row("infinity", "Infinity");
    row("plus", "+1");
    row("leading zero", "01");
    row("minus alone", "-");
    row("minus and leading zero", "-01");
    row("ends with the point", "1.");
    row("begins with the point", ".5");
    row("exponent alone", "1e");
    row("exponent sign alone", "1e+");
    row("hexadecimal", "0x10");
    row("number beyond double", "1e400");
    row("negative number beyond double", "-1e400");
    row("number below double", "1e-400");
    row("number of many digits beyond double", QByteArray(400, '9'));
    row("open string", "\"a");
    row("open string after an escape", "\"a\\\"");
    row("escape at the end", "\"a\\");
    row("unknown escape", "\"\\x41\"");
    row("short unicode escape", "\"\\u00e\"");
    row("unicode escape at the end", "\"\\u00");
    row("high surrogate alone", R"("\ud83d")");
    row("low surrogate alone", R"("\udc22")");
    row("two high surrogates", R"("\ud83d\ud83d")");
    row("surrogates the wrong way", R"("\udc22\ud83d")");
    row("high surrogate and a letter", R"("\ud83dx")");
    row("high surrogate and another escape", R"("\ud83d\n")");
    row("tab in a string", "\"a\tb\"");
    row("newline in a string", "\"a\nb\"");
    row("null byte in a string", QByteArray("\"a\0b\"", 5));
    row("null byte after the value", QByteArray("1\0", 2));
    row("null byte alone", QByteArray("\0", 1));
    row("form feed as blank", "\f1");
    row("no-break space as blank",
        "\xc2\xa0"
        "1");
    row("byte order mark", QByteArray(utf8Bom) + "1");
    row("continuation byte alone", "\"\x80\"");
    row("cut character", "\"\xe2\x82\"");
    row("cut character at the end", "\"\xe2\x82");
    row("overlong slash", "\"\xc0\xaf\"");
    row("overlong in three bytes", "\"\xe0\x80\xaf\"");
    row("overlong in four bytes", "\"\xf0\x80\x80\xaf\"");
    row("surrogate in UTF-8", "\"\xed\xa0\xbd\"");
    row("beyond Unicode", "\"\xf4\x90\x80\x80\"");
    row("five bytes", "\"\xf8\x88\x80\x80\x80\"");
    row("Latin-1", "\"caf\xe9\"");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6));
    row("invalid UTF-8 in a key", "{\"\xff\": 1}");
    row("duplicate key", R"({"a": 1, "a": 1})");
    row("duplicate key far apart", R"({"a": 1, "b": {"a": 2}, "c": [{}], "a": 3})");
    row("duplicate key within", R"([[{"x": {"k": 1, "k": 2}}]])");
    row("duplicate empty key", R"({"": 1, "": 2})");
    row("duplicate key by escape", R"({"a": 1, "\u0061": 2})");
    row("duplicate key by short escape", R"({"\/": 1, "/": 2})");
    row("duplicate key by surrogates", "{\"\\ud83d\\udc22\": 1, \"\xf0\x9f\x90\xa2\": 2}");
    row("duplicate key with a null character", R"({"a\u0000": 1, "a\u0000": 2})");
}

void TestJsonText::refuses()
{
    QFETCH(const QByteArray, text);
    const auto result = parseJson(text, depth);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidJson);
    const QJsonObject value = result.error().value.toObject();
    QCOMPARE(value.size(), 3);
    QVERIFY(value.value(QLatin1String("line")).toInteger() >= 1);
    QVERIFY(value.value(QLatin1String("column")).toInteger() >= 1);
    QVERIFY(!value.value(QLatin1String("reason")).toString().isEmpty());
    QVERIFY(!errorSentence(result.error()).contains(u'%'));
}

void TestJsonText::namesThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, int line, int column) {
        QTest::newRow(name) << text << line << column;
    };
    row("first character", "x", 1, 1);
    row("after blanks", "  x", 1, 3);
    row("next line", "\n\n x", 3, 2);
    row("carriage returns", "[\r\n1\r\nx]", 3, 1);
    row("end of text", "[1,", 1, 4);
    row("characters, not bytes", "[\"\xc5\xbc\xc3\xb3\xc5\x82w \xf0\x9f\x90\xa2\", x]", 1, 12);
    row("second of the duplicates", "{\"a\": 1,\n  \"a\": 2}", 2, 3);
    row("third of three is not the one", "{\"a\": 1,\n\"a\": 2,\n\"a\": 3}", 2, 1);
    row("number that begins with 0", "[1, 01]", 1, 5);
    row("number beyond double", "[1,\n 1e400]", 2, 2);
    row("number beyond double after blanks", "\n\n  [1e400]", 3, 4);
    row("open string", "[\n\"abc", 2, 1);
    row("surrogate alone", "[\"ab\\ud800\"]", 1, 5);
    row("invalid UTF-8", "[\"ab\xff\"]", 1, 5);
    row("text after the value", "{} {}", 1, 4);
}

void TestJsonText::namesThePlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const auto result = parseJson(text, depth);
    QVERIFY(!result);
    const QJsonObject value = result.error().value.toObject();
    QCOMPARE(value.value(QLatin1String("line")).toInt(), line);
    QCOMPARE(value.value(QLatin1String("column")).toInt(), column);
}

void TestJsonText::depthIsCounted()
{
    const auto nested = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(parseJson(nested(depth), depth));
    QVERIFY(!parseJson(nested(depth + 1), depth));
    // Width is not depth.
    QByteArray wide("[");
    for (int i = 0; i < 1000; ++i)
        wide += "[{}],";
    QVERIFY(parseJson(wide + "1]", 3));
    QVERIFY(parseJson("1", 0));
    QVERIFY(!parseJson("[]", 0));
    QVERIFY(!parseJson(QByteArray(5'000'000, '['), depth));
    QByteArray objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    QVERIFY(!parseJson(objects, depth));
}

void TestJsonText::countsLinesFromTheFirst()
{
    const auto result = parseJson("\n x", depth, 41);
    QVERIFY(!result);
    QCOMPARE(result.error().value.toObject().value(QLatin1String("line")).toInteger(), 42);
}

void TestJsonText::keepsByteOrderMarks()
{
    const auto read = [](const QByteArray &text) { return parseJson(text, 128); };
    const QByteArray mark = "\xef\xbb\xbf";
    const QJsonObject written = read(R"({"\ufeffk":"\ufeffx","m":"a\ufeff\u0041\ufeff","e":"\ufeff"})").value().toObject();
    QCOMPARE(written.value(QString(QChar(0xfeff)) + u'k').toString().size(), 2);
    const QJsonObject raw =
        read("{\"" + mark + "k\":\"" + mark + "x\",\"m\":\"a" + mark + "\\u0041" + mark + "\",\"e\":\"" + mark + "\"}")
            .value()
            .toObject();
    QCOMPARE(raw, written);
    QCOMPARE(read(compactJson(raw)).value().toObject(), written);
    QCOMPARE(read('"' + mark + '"').value().toString().size(), 1);
    QVERIFY(!read(mark + "{}")); // a mark before the text is no JSON
}

void TestJsonText::keepsIntegersExactly()
{
    for (const char *text : {"9007199254740993", "-9007199254740993", "9223372036854775807", "-9223372036854775808"}) {
        const auto value = parseJson(text, depth);
        QVERIFY(value);
        QCOMPARE(QByteArray::number(value->toInteger()), QByteArray(text));
        QCOMPARE(compactJson(*value), QByteArray(text));
        const auto inside = parseJson(QByteArray("{\"n\":[") + text + "]}", depth);
        QVERIFY(inside);
        QCOMPARE(compactJson(*inside), QByteArray("{\"n\":[") + text + "]}");
    }
}

void TestJsonText::writesAnyValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("indented");
    QTest::newRow("null") << QByteArray("null") << QByteArray("null");
    QTest::newRow("number") << QByteArray("-2.5") << QByteArray("-2.5");
    QTest::newRow("string") << QByteArray(R"("a\"\n[b]")") << QByteArray(R"("a\"\n[b]")");
    QTest::newRow("empty array") << QByteArray("[]") << QByteArray("[\n]");
    QTest::newRow("array") << QByteArray("[1,[2]]") << QByteArray("[\n    1,\n    [\n        2\n    ]\n]");
    QTest::newRow("object") << QByteArray(R"({"a":{"b":true}})")
                            << QByteArray("{\n    \"a\": {\n        \"b\": true\n    }\n}");
}

void TestJsonText::writesAnyValue()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, indented);
    const auto value = parseJson(text, depth);
    QVERIFY(value);
    QCOMPARE(compactJson(*value), text);
    QCOMPARE(indentedJson(*value), indented);
}

void TestJsonText::manyKeysAreQuick()
{
    // A search among all keys for each key would take minutes here.
    QByteArray text("{");
    for (int i = 0; i < 200'000; ++i)
        text += "\"key" + QByteArray::number(i) + "\":0,";
    QVERIFY(parseJson(text + "\"last\":0}", depth));
    const auto twice = parseJson(text + "\n\"key77\":0}", depth);
    QVERIFY(!twice);
    QCOMPARE(twice.error().value.toObject().value(QLatin1String("line")).toInt(), 2);
}

void TestJsonText::readsNumbersThatAreWrittenOddly()
{
    const QByteArray digits(400, '9');
    const auto value = parseJson("{\"0e999\": [0e999, -0.0E+999, " + digits + "e-390, 1e2], \"b\": \"\\\"1e999\"}", depth);
    QVERIFY(value);
    const QJsonArray numbers = value->toObject().value(u"0e999").toArray();
    QCOMPARE(numbers.at(0), QJsonValue(0));
    QCOMPARE(numbers.at(1), QJsonValue(0));
    QCOMPARE(numbers.at(2), QJsonValue(1e10));
    QCOMPARE(numbers.at(3), QJsonValue(100));
    QCOMPARE(value->toObject().value(u"b").toString(), QStringLiteral("\"1e999"));
    // Rewriting them neither mends a bad number nor moves its place.
    for (const char *text : {"[0e999, 1e999]", "[0e999, 01e999]", "[0e999, 1.e999]", "[0e999, +1e999]"}) {
        const auto bad = parseJson(text, depth);
        QVERIFY2(!bad, text);
        QVERIFY2(bad.error().value.toObject().value(u"column").toInt() >= 9, text);
    }
    // Many of them take no longer than others.
    QVERIFY(parseJson('[' + QByteArray("0e999,").repeated(150'000) + "0]", depth));
}

void TestJsonText::readsStoredObjects()
{
    const QJsonObject object{{QStringLiteral("note"), QStringLiteral("\uFEFFmarked")},
                             {QStringLiteral("\uFEFFkey"), QString(QChar(0))}};
    QCOMPARE(parseStoredObject(compactJson(object)), object);
    for (const char *damaged : {"", "[]", "1", "{", "{\"a\": 1} x"})
        QVERIFY(parseStoredObject(damaged).isEmpty());
    // A fact holds a payload of the greatest depth, and may wrap it.
    QByteArray deep = "{\"input\": " + QByteArray(200, '[') + QByteArray(200, ']') + '}';
    QVERIFY(!parseStoredObject(deep).isEmpty());
}

SQUIDIE_TEST(TestJsonText)
#include "tst_jsontext.moc"
