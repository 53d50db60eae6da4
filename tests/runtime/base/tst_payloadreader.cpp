// SPDX-License-Identifier: Apache-2.0
#include "base/payloadreader.h"

#include "testmain.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using namespace squidie;

namespace {

/// Hands out the input in pieces: cut once at `cut`, or every `step` bytes.
PayloadReader::Source pieces(const QByteArray &input, qsizetype cut, qsizetype step)
{
    return [input, cut, step, at = qsizetype(0)](char *data, qint64 size) mutable -> qint64 {
        qsizetype count = std::min<qsizetype>({size, step, input.size() - at});
        if (at < cut)
            count = std::min(count, cut - at);
        std::copy_n(input.constData() + at, count, data);
        at += count;
        return count;
    };
}

QStringList read(PayloadReader &reader)
{
    QStringList texts;
    while (const auto text = reader.next()) {
        const QString line = QString::number(text->line) + u':';
        texts << (text->oversized ? line + QStringLiteral("oversized %1 ").arg(text->oversized->bytes)
                          + QString::fromLatin1(text->oversized->sha256.toHex().left(8))
                                  : QString::fromUtf8(line.toUtf8() + text->bytes));
    }
    return texts;
}

constexpr qint64 everything = std::numeric_limits<qint64>::max();

} // namespace

class TestPayloadReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsAtEveryBoundary_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QStringList>("expected");
        // ' stands for " here, which keeps the rows readable.
        const auto row = [](const char *name, QByteArray input, std::initializer_list<const char *> expected) {
            QStringList texts;
            for (const char *text : expected)
                texts << QString::fromUtf8(text).replace(u'\'', u'"');
            QTest::newRow(name) << input.replace('\'', '"') << texts;
        };
        row("empty", "", {});
        row("blanks only", " \r\n\t\n  ", {});
        row("byte order mark only", "\xEF\xBB\xBF", {});
        row("one object", "{'a':1}", {"1:{'a':1}"});
        row("object after blanks and a mark", "\xEF\xBB\xBF \n\n {'a':1} \n\n", {"3:{'a':1}"});
        row("a mark in the middle is no mark", "{}\n\xEF\xBB\xBF{}\n", {"1:{}", "2:\uFEFF{}"});
        row("several lines", "{\n 'a': [1,\n 2]\n}\n", {"1:{\n 'a': [1,\n 2]\n}"});
        row("one after another", "{\n'a':1\n}\n{\n'b':2\n}", {"1:{\n'a':1\n}", "4:{\n'b':2\n}"});
        row("whole lines inside a whole object", "{'a':[\n{'b':1},\n{'c':2}\n]}\n", {"1:{'a':[\n{'b':1},\n{'c':2}\n]}"});
        row("lines", "{'a':1}\n{'b':2}\n", {"1:{'a':1}", "2:{'b':2}"});
        row("lines, CRLF, blank lines, no last newline", "{'a':1}\r\n\r\n \n{'b':2}", {"1:{'a':1}", "4:{'b':2}"});
        row("a broken line between", "{'a':1}\n{'b':\n{'c':3}\n", {"1:{'a':1}", "2:{'b':", "3:{'c':3}"});
        row("a cut line first", "{'a':'x\n{'b':2}\n", {"1:{'a':'x", "2:{'b':2}"});
        row("a line first that could go on", "{'a':\n{'b':2}\n{'c':3}\n", {"1:{'a':", "2:{'b':2}", "3:{'c':3}"});
        row("a line first that could go on, then the end", "{'a':\n{'b':2}\n", {"1:{'a':", "2:{'b':2}"});
        row("two broken lines first", "{'a':\nnonsense\n{'c':3}\n", {"1:{'a':", "2:nonsense", "3:{'c':3}"});
        row("two on a line are one broken line", "{'a':1}{'b':2}\n{}\n", {"1:{'a':1}{'b':2}", "2:{}"});
        row("a slip in an object over several lines is one broken text", "{\n'a': 1,\n}\n", {"1:{\n'a': 1,\n}"});
        row("an object cut short is one broken text", "{\n'a': {\n'b': 1\n", {"1:{\n'a': {\n'b': 1"});
        row("no JSON at all", "hello\nworld", {"1:hello", "2:world"});
        row("scalars", "1\n'x'\nnull", {"1:1", "2:'x'", "3:null"});
        row("empty array", " [ ] ", {});
        row("array", "[{'a':1}, {'b':[2,{}]}\n,\n{'c':'],[\\''}]\n", {"1:{'a':1}", "1:{'b':[2,{}]}", "3:{'c':'],[\\''}"});
        row("array with a broken element", "[{'a':1},{'b':},nope,{'c':3}]",
            {"1:{'a':1}", "1:{'b':}", "1:nope", "1:{'c':3}"});
        row("array with nothing between commas", "[{},,{}]", {"1:{}", "1:", "1:{}"});
        row("array, then a line", "[{}]\n{'a':1}\n", {"1:{}", "2:{'a':1}"});
        row("array, then nonsense", "[{}] ]\n{}\n", {"1:{}", "1:]", "2:{}"});
        row("escapes and quotes", "{'a\\\\':'}\\'',\n'b':'\\\\'}\n{}", {"1:{'a\\\\':'}\\'',\n'b':'\\\\'}", "3:{}"});
        row("invalid UTF-8 stays", "{'a':'\xff'}\n{}\n", {"1:{'a':'\uFFFD'}", "2:{}"});
    }

    void splitsAtEveryBoundary()
    {
        QFETCH(QByteArray, input);
        QFETCH(QStringList, expected);
        for (qsizetype cut = 0; cut <= input.size(); ++cut) {
            PayloadReader reader(pieces(input, cut, std::numeric_limits<qsizetype>::max()));
            QCOMPARE(read(reader), expected);
            QVERIFY(reader.status());
        }
        PayloadReader byByte(pieces(input, 0, 1));
        QCOMPARE(read(byByte), expected);
        PayloadReader bounded(pieces(input, 0, 3), 1 << 16);
        QCOMPARE(read(bounded), expected);
    }

    void keepsExactBytes()
    {
        const QByteArray line = QByteArray("{\"a\" :  \"\xff\x01\0\"\t}", 15);
        PayloadReader reader(pieces(line + "\r\n", 0, everything));
        QCOMPARE(reader.next()->bytes, line);
    }

    void keepsOnlySizeAndDigestOfOversizedTexts_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("lines") << QByteArray("{\"a\":1}\n") << QByteArray(" \r\n{\"b\":2}\n") << QByteArray();
        QTest::newRow("array") << QByteArray("[{\"a\":1},\n") << QByteArray(" , {\"b\":2}") << QByteArray("]");
        QTest::newRow("objects") << QByteArray("{\n\"a\":1}\n") << QByteArray("\n{\"b\":2}\n") << QByteArray();
    }

    void keepsOnlySizeAndDigestOfOversizedTexts()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, between);
        QFETCH(QByteArray, after);
        constexpr qint64 limit = 100;
        for (const qsizetype size : {99, 100, 101, 102, 5000, 200000}) {
            const QByteArray large = "{\"x\": \"" + QByteArray(size - 9, 'y') + "\"}";
            QCOMPARE(large.size(), size);
            for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(1) << 20}) {
                PayloadReader reader(pieces(before + large + between + after, 0, step), limit);
                QVERIFY(reader.next());
                const auto text = reader.next();
                QVERIFY(text);
                const bool over = size > limit;
                QCOMPARE(text->oversized.has_value(), over);
                QCOMPARE(text->bytes, over ? QByteArray() : large);
                if (over) {
                    QCOMPARE(text->oversized->bytes, size);
                    QCOMPARE(text->oversized->sha256, QCryptographicHash::hash(large, QCryptographicHash::Sha256));
                }
                const auto last = reader.next();
                QVERIFY(last);
                QCOMPARE(last->bytes, QByteArray("{\"b\":2}"));
                QVERIFY(!reader.next());
                QVERIFY(reader.status());
            }
        }
    }

    void anObjectOverSeveralLinesMayBeTooLong()
    {
        const QByteArray large = "{\n\"x\": [" + QByteArray("1,\n").repeated(500) + "2]\n}";
        PayloadReader reader(pieces(large + "\n{\"b\":2}\n", 0, 11), 64);
        const auto text = reader.next();
        QVERIFY(text && text->oversized);
        QCOMPARE(text->oversized->bytes, large.size());
        QCOMPARE(text->oversized->sha256, QCryptographicHash::hash(large, QCryptographicHash::Sha256));
        QCOMPARE(reader.next()->bytes, QByteArray("{\"b\":2}"));
    }

    void anOversizedBrokenFirstLineAffectsNoOther()
    {
        const QByteArray broken = "{\"x\": \"" + QByteArray(500, 'y');
        PayloadReader reader(pieces(broken + "\n{\"b\":2}\n{\"c\":3}", 0, everything), 64);
        QVERIFY(reader.next()->oversized);
        QCOMPARE(read(reader), QStringList({QStringLiteral("2:{\"b\":2}"), QStringLiteral("3:{\"c\":3}")}));
    }

    void endlessBlanksStayBounded()
    {
        const QByteArray blanks(300000, ' ');
        PayloadReader reader(pieces(blanks + "{}" + blanks + "\n" + blanks + "\n{}\n", 0, everything), 64);
        const auto first = reader.next();
        QVERIFY(first && first->oversized); // so many that they count
        QCOMPARE(read(reader), QStringList({QStringLiteral("3:{}")}));
    }

    void reportsAnUnclosedArray_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("count");
        QTest::newRow("at once") << QByteArray("[") << 0;
        QTest::newRow("after an element") << QByteArray("[{}\n") << 1;
        QTest::newRow("after a comma") << QByteArray("[{},\n") << 1;
        QTest::newRow("in an element") << QByteArray("[{},{\"a\":") << 2;
    }

    void reportsAnUnclosedArray()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, count);
        PayloadReader reader(pieces(input, 0, 1));
        QCOMPARE(read(reader).size(), count);
        QVERIFY(!reader.status());
        QCOMPARE(reader.status().error().code, ErrorCode::InvalidJson);
    }

    void reportsAFailingSource()
    {
        PayloadReader reader([calls = 0](char *data, qint64) mutable -> qint64 {
            if (calls++ > 0)
                return -1;
            std::copy_n("{}\n{}", 5, data);
            return 5;
        });
        QCOMPARE(read(reader), QStringList({QStringLiteral("1:{}"), QStringLiteral("2:{}")}));
        QVERIFY(!reader.status());
        QCOMPARE(reader.status().error().code, ErrorCode::InvalidOption);
    }

    void returnsALineBeforeTheNextArrives()
    {
        int delivered = 0;
        PayloadReader reader([&delivered](char *data, qint64) -> qint64 {
            if (delivered >= 3)
                qFatal("asked for more before the line was handed on");
            ++delivered;
            std::copy_n("{\"a\":1}\n", 8, data);
            return 8;
        });
        for (int line = 1; line <= 3; ++line)
            QCOMPARE(reader.next()->line, line);
        QCOMPARE(delivered, 3);
    }

    void readsFromADevice()
    {
        QByteArray input = "{}\n{}\n";
        QBuffer buffer(&input);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        PayloadReader reader(PayloadReader::fromDevice(buffer));
        QCOMPARE(read(reader).size(), 2);
        QVERIFY(reader.status());
    }

    void deepNestingDoesNoHarm()
    {
        const QByteArray deep = "{\"a\":" + QByteArray("[").repeated(300000);
        PayloadReader reader(pieces(deep + "\n{\"b\":2}\n", 0, everything));
        QCOMPARE(reader.next()->bytes, deep);
        QCOMPARE(reader.next()->bytes, QByteArray("{\"b\":2}"));
    }
};

SQUIDIE_TEST(TestPayloadReader)

#include "tst_payloadreader.moc"
