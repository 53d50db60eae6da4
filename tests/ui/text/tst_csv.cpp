// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"
#include "text/csv.h"

#include <QTest>

using namespace squidie::ui;

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fieldIsQuotedAndHarmless_data();
    void fieldIsQuotedAndHarmless();
    void recordEndsWithCrLf();
};

void TestCsv::fieldIsQuotedAndHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &text, const QString &field) {
        QTest::newRow(name) << text << field;
    };
    row("plain", QStringLiteral("daily_digest"), QStringLiteral("daily_digest"));
    row("empty", QString(), QString());
    row("comma", QStringLiteral("a,b"), QStringLiteral("\"a,b\""));
    row("quote", QStringLiteral("say \"hi\""), QStringLiteral("\"say \"\"hi\"\"\""));
    row("line end", QStringLiteral("a\nb"), QStringLiteral("\"a\nb\""));
    row("formula", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row("command", QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("'=cmd|' /C calc'!A0"));
    row("at sign", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row("after blanks", QStringLiteral("  =1"), QStringLiteral("'  =1"));
    row("after a tab", QStringLiteral("\t=1"), QStringLiteral("\"'\t=1\""));
    row("after a carriage return", QStringLiteral("\r=1"), QStringLiteral("\"'\r=1\""));
    row("after a byte order mark", QStringLiteral(u"\ufeff=1"), QStringLiteral(u"'\ufeff=1"));
    row("full-width", QStringLiteral(u"\uff1d1"), QStringLiteral(u"'\uff1d1"));
    row("negative number", QStringLiteral("-15.67"), QStringLiteral("-15.67"));
    row("signed number", QStringLiteral("+41"), QStringLiteral("+41"));
    row("number with more", QStringLiteral("-1+cmd"), QStringLiteral("'-1+cmd"));
    row("lone minus", QStringLiteral("-"), QStringLiteral("'-"));
    row("number without a fraction", QStringLiteral("-1."), QStringLiteral("'-1."));
    row("quoted formula", QStringLiteral("=\"a\",1"), QStringLiteral("\"'=\"\"a\"\",1\""));
}

void TestCsv::fieldIsQuotedAndHarmless()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(csvField(text), field);
}

void TestCsv::recordEndsWithCrLf()
{
    QCOMPARE(csvRecord({QStringLiteral("a"), QStringLiteral("=b"), QStringLiteral(u"ż")}), QByteArray("a,'=b,\xc5\xbc\r\n"));
}

SQUIDIE_TEST(TestCsv)
#include "tst_csv.moc"
