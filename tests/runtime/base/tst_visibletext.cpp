// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

class TestVisibleText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsHiddenBecomesAnEscape_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const char *shown) {
            QTest::newRow(name) << text << QString::fromUtf8(shown);
        };
        row("null", QString(QChar(u'\0')), "\\u{0000}");
        row("escape", u"a\u001b[31mb"_s, "a\\u{001B}[31mb");
        row("bell", u"\u0007"_s, "\\u{0007}");
        row("delete", u"\u007f"_s, "\\u{007F}");
        row("C1", u"\u009b2J"_s, "\\u{009B}2J");
        row("line break", u"a\nb"_s, "a\\nb");
        row("carriage return", u"a\rb"_s, "a\\rb");
        row("tab", u"a\tb"_s, "a\\tb");
        row("override", u"a\u202eb"_s, "a\\u{202E}b");
        row("isolate", u"\u2066a\u2069"_s, "\\u{2066}a\\u{2069}");
        row("direction marks", u"\u200e\u200f\u061c"_s, "\\u{200E}\\u{200F}\\u{061C}");
        row("zero-width space", u"a\u200bb"_s, "a\\u{200B}b");
        row("soft hyphen", u"a\u00adb"_s, "a\\u{00AD}b");
        row("word joiner", u"a\u2060b"_s, "a\\u{2060}b");
        row("byte order mark", u"\ufeffa"_s, "\\u{FEFF}a");
        row("tag", u"a\U000e0041"_s, "a\\u{E0041}");
        row("flag of tags", u"\U0001f3f4\U000e0067\U000e007f"_s, "\U0001f3f4\\u{E0067}\\u{E007F}");
        row("line separator", u"a\u2028b\u2029"_s, "a\\u{2028}b\\u{2029}");
        row("unassigned", u"\U000e0080"_s, "\\u{E0080}");
        row("noncharacter", u"\uffff"_s, "\\u{FFFF}");
        row("private use", u"\ue000\U000f0000"_s, "\\u{E000}\\u{F0000}");
        row("lone surrogates", QString(QChar(0xd800)) + u'a' + QChar(0xdc00), "\\u{D800}a\\u{DC00}");
        row("Hangul filler", u"\u3164"_s, "\\u{3164}");
        row("joiner between Latin letters", u"a\u200db\u200cc"_s, "a\\u{200D}b\\u{200C}c");
        row("second joiner", u"\u06cc\u200c\u200c\u062e"_s, "\u06cc\\u{200C}\\u{200C}\u062e");
        row("variation selector on a letter", u"a\ufe0fb\ufe00"_s, "a\\u{FE0F}b\\u{FE00}");
        row("second variation selector", u"\u2764\ufe0f\ufe0f"_s, "\u2764\ufe0f\\u{FE0F}");
        row("selectors that carry bytes", u"\u6f22\U000e0100\U000e0141"_s, "\u6f22\U000e0100\\u{E0141}");
        row("mark on nothing", u"\u0338=\"\u0301"_s, "\\u{0338}=\"\\u{0301}");
        row("ninth mark", u"a"_s + QString(9, QChar(0x0301)), "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\\u{0301}");
    }
    void whatIsHiddenBecomesAnEscape()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visibleLine(text), shown);
        QCOMPARE(visibleLine(shown), shown);
    }

    void ordinaryTextStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"It's 100 % \"plain\" \\u{202E} <b>text</b>"_s;
        QTest::newRow("Polish") << u"Zażółć gęślą jaźń – „tak”…"_s;
        QTest::newRow("decomposed") << u"e\u0301 o\u0308"_s;
        QTest::newRow("Vietnamese") << u"Tiếng Việt a\u0323\u0302"_s;
        QTest::newRow("Greek") << u"Ωμέγα"_s;
        QTest::newRow("Cyrillic") << u"Привет"_s;
        QTest::newRow("Hebrew") << u"שָׁלוֹם"_s;
        QTest::newRow("Arabic") << u"مَرْحَبًا"_s;
        QTest::newRow("Persian") << u"می\u200cخواهم کار\u200cها ه\u200d"_s;
        QTest::newRow("Hindi") << u"क्षत्रिय र्\u200dक"_s;
        QTest::newRow("Bengali") << u"র\u200d্যাম"_s;
        QTest::newRow("Sinhala") << u"ශ්\u200dරී"_s;
        QTest::newRow("Malayalam") << u"ന്\u200d"_s;
        QTest::newRow("Thai") << u"สวัสดี"_s;
        QTest::newRow("Tibetan") << u"བོད་སྐད"_s;
        QTest::newRow("Khmer") << u"ភាសាខ្មែរ"_s;
        QTest::newRow("Korean") << u"한국어"_s;
        QTest::newRow("Japanese") << u"日本語　葛\U000e0100城"_s;
        QTest::newRow("Mongolian") << u"ᠮᠣᠩᠭᠣᠯ ᠠ\u180b"_s;
        QTest::newRow("emoji")
            << u"\U0001f469\u200d\U0001f52c \u2764\ufe0f\u200d\U0001f525 \U0001f44d\U0001f3fd 1\ufe0f\u20e3 #\ufe0f\u20e3 \U0001f1f5\U0001f1f1"_s;
        QTest::newRow("skin tone and profession") << u"\U0001f469\U0001f3fd\u200d\u2695\ufe0f"_s;
        QTest::newRow("mathematics") << u"∀x∈ℝ: x² ≥ 0, a \u2260 b, \U0001d538"_s;
    }
    void ordinaryTextStaysAsItIs()
    {
        QFETCH(QString, text);
        QCOMPARE(visibleLine(text), text);
        QCOMPARE(visibleText(text), text);
        QCOMPARE(visibleJson(text), text);
    }

    void nothingWithoutAShapeStaysAlone()
    {
        const auto check = [](char32_t from, char32_t until) {
            for (char32_t c = from; c < until; ++c) {
                const QString text = c < 0x10000 ? QString(QChar(char16_t(c))) : QString::fromUcs4(&c, 1);
                const bool isEscaped = visibleLine(text) != text;
                const bool isLetterOrSymbol = QChar::isLetterOrNumber(c) || QChar::isPunct(c) || QChar::isSymbol(c)
                    || QChar::category(c) == QChar::Separator_Space;
                if (!isLetterOrSymbol && !isEscaped && QChar::category(c) != QChar::Other_Format)
                    QFAIL(qPrintable(u"U+%1 stays"_s.arg(uint(c), 4, 16)));
                if (isEscaped && visibleLine(visibleLine(text)) != visibleLine(text))
                    QFAIL(qPrintable(u"U+%1 has no lasting escape"_s.arg(uint(c), 4, 16)));
            }
        };
        check(0, 0x10000);
        check(0xe0000, 0xe1000);
    }

    void textOfSeveralLinesKeepsThem() { QCOMPARE(visibleText(u"a\n\tb\r\u202e"_s), u"a\n\tb\\r\\u{202E}"_s); }

    void jsonKeepsItsValue()
    {
        const QString hostile = u"\u001b\u007f\u009b\u202e\U000e0041\ue000\u200b é 日本"_s;
        const QByteArray json = compactJson(QJsonObject{{hostile, hostile}});
        const QByteArray visible = visibleJson(json);
        QVERIFY(visible.contains("\\u202e\\udb40\\udc41\\ue000\\u200b é 日本"));
        for (const char *raw : {"\x1b", "\x7f", "\u009b", "\u202e", "\U000e0041"})
            QVERIFY2(!visible.contains(raw), raw);
        QCOMPARE(parseJson(visible, limits::jsonDepth)->toObject(), (QJsonObject{{hostile, hostile}}));
        QCOMPARE(visibleJson(QByteArrayLiteral("{\r\n  \"a\": 1,\r\"b\": 2\n}")),
                 QByteArrayLiteral("{\n  \"a\": 1,\n\"b\": 2\n}"));
    }
};

SQUIDIE_TEST(TestVisibleText)
#include "tst_visibletext.moc"
