// SPDX-License-Identifier: Apache-2.0
#include <squidie/instant.h>
#include "testmain.h"

#include <QTest>

using namespace squidie;

class TestInstant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writes_data();
    void writes();
};

void TestInstant::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(utc);
    };
    row("2026-10-05T07:00:00Z", "2026-10-05T07:00:00.000000Z");
    row("2026-10-05t07:00:00z", "2026-10-05T07:00:00.000000Z");
    row("2026-10-05 07:00:00Z", "2026-10-05T07:00:00.000000Z");
    row("2026-10-05T07:00Z", "2026-10-05T07:00:00.000000Z");
    row("2026-10-05T07:00+02:00", "2026-10-05T05:00:00.000000Z");
    row("2026-10-05T07:00:00+0200", "2026-10-05T05:00:00.000000Z");
    row("2026-10-05T07:00:00+02", "2026-10-05T05:00:00.000000Z");
    row("2026-10-05T07:00:00-00:00", "2026-10-05T07:00:00.000000Z");
    row("2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00.000000Z");
    row("2026-12-31T23:30:00-03:30", "2027-01-01T03:00:00.000000Z");
    row("2026-10-05T07:00:00.5Z", "2026-10-05T07:00:00.500000Z");
    row("2026-10-05T07:00:00,25Z", "2026-10-05T07:00:00.250000Z");
    row("2026-10-05T07:00:00.123456Z", "2026-10-05T07:00:00.123456Z");
    // More digits than microseconds are cut, never rounded into the next second.
    row("2026-10-05T07:00:00.999999999Z", "2026-10-05T07:00:00.999999Z");
    row("2026-10-05T07:00:00.00000000000000000000000000000001Z", "2026-10-05T07:00:00.000000Z");
    row("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000000Z");
    row("2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000000Z");
    row("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z");
    row("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z");
    row("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000000Z");
}

void TestInstant::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const auto instant = parseInstant(text);
    QVERIFY(instant);
    QCOMPARE(formatMicroseconds(*instant), utc);
    QCOMPARE(parseInstant(formatMicroseconds(*instant)), instant);
    QCOMPARE(fromMicroseconds(toMicroseconds(*instant)), *instant);
}

void TestInstant::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "now",
                             "2026-10-05",
                             "2026-10-05T",
                             "2026-10-05T07",
                             "2026-10-05T07Z",
                             "2026-10-05T07:00",
                             "2026-10-05T07:00:00",
                             "2026-10-05 07:00:00",
                             "20261005T070000Z",
                             "2026-10-05T0700Z",
                             "2026-02-30T00:00:00Z",
                             "2026-02-29T00:00:00Z",
                             "1900-02-29T00:00:00Z",
                             "2026-04-31T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-00-01T00:00:00Z",
                             "2026-01-00T00:00:00Z",
                             "2026-01-32T00:00:00Z",
                             "2026-10-05T24:00:00Z",
                             "2026-10-05T23:60:00Z",
                             "2026-12-31T23:59:60Z",
                             "2026-10-05T07:00:61Z",
                             "2026-10-05T07:00:00.Z",
                             "2026-10-05T07:00.5Z",
                             "2026-10-05T07:00:00:00Z",
                             "2026-10-05T07:00:00+24:00",
                             "2026-10-05T07:00:00+02:60",
                             "2026-10-05T07:00:00+2",
                             "2026-10-05T07:00:00+2:00",
                             "2026-10-05T07:00:00+02:",
                             "2026-10-05T07:00:00+02:0",
                             "2026-10-05T07:00:00+020",
                             "2026-10-05T07:00:00+02000",
                             "2026-10-05T07:00:00 +02:00",
                             "2026-10-05T07:00:00Z ",
                             " 2026-10-05T07:00:00Z",
                             "2026-10-05T07:00:00ZZ",
                             "2026-10-05T07:00:00UTC",
                             "2026-10-05  07:00:00Z",
                             "2026-10-05_07:00:00Z",
                             "2026-10-05T07:00:00[Europe/Warsaw]",
                             "2026-1-05T07:00:00Z",
                             "226-10-05T07:00:00Z",
                             "12026-10-05T07:00:00Z",
                             "+2026-10-05T07:00:00Z",
                             "-026-10-05T07:00:00Z",
                             "2026/10/05T07:00:00Z",
                             "2026-10-05T7:00:00Z",
                             "2026-10-05T-7:00:00Z",
                             "2026-W41-1T07:00:00Z",
                             "2026-278T07:00:00Z",
                             "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-10-05T07:00:00Z", // Arabic digits
                             "2026\xe2\x88\x92"
                             "10-05T07:00:00Z", // a minus sign for a hyphen
                             "2026-10-05T07:00:00\xe2\x88\x92"
                             "02:00"})
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    QTest::newRow("null character") << QString(QStringLiteral("2026-10-05T07:00:00Z") + QChar(0));
}

void TestInstant::refuses()
{
    QFETCH(const QString, text);
    const auto instant = parseInstant(text);
    QVERIFY2(!instant, instant ? qPrintable(formatMicroseconds(*instant)) : "");
}

void TestInstant::writes_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QString>("exact");
    const auto row = [](qint64 microseconds, const char *seconds, const char *exact) {
        QTest::newRow(exact) << microseconds << QString::fromLatin1(seconds) << QString::fromLatin1(exact);
    };
    row(0, "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z");
    row(1'999'999, "1970-01-01T00:00:01Z", "1970-01-01T00:00:01.999999Z");
    // Rounded down, before 1970 too.
    row(-1, "1969-12-31T23:59:59Z", "1969-12-31T23:59:59.999999Z");
    row(951'782'400'000'000, "2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000000Z");
}

void TestInstant::writes()
{
    QFETCH(const qint64, microseconds);
    QFETCH(const QString, seconds);
    QFETCH(const QString, exact);
    QCOMPARE(formatSeconds(fromMicroseconds(microseconds)), seconds);
    QCOMPARE(formatMicroseconds(fromMicroseconds(microseconds)), exact);
}

SQUIDIE_TEST(TestInstant)
#include "tst_instant.moc"
