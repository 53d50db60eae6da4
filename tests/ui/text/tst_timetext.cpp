// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "text/timetext.h"

#include <QTest>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

class TestTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durationsHaveAtMostTwoUnits_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 s");
        QTest::newRow("below a millisecond") << qint64(999) << QStringLiteral("< 1 ms");
        QTest::newRow("below a second") << qint64(350000) << QStringLiteral("350 ms");
        QTest::newRow("almost a second") << qint64(999999) << QStringLiteral("999 ms");
        QTest::newRow("seconds") << qint64(41) * 1000000 << QStringLiteral("41 s");
        QTest::newRow("minutes") << qint64(192) * 1000000 << QStringLiteral("3 min 12 s");
        QTest::newRow("a whole minute") << qint64(60) * 1000000 << QStringLiteral("1 min");
        QTest::newRow("hours") << qint64(7500) * 1000000 << QStringLiteral("2 h 5 min");
        QTest::newRow("days, minutes dropped") << qint64(100859) * 1000000 << QStringLiteral("1 d 4 h");
        QTest::newRow("early") << qint64(-15) * 1000000 << QStringLiteral("−15 s");
        QTest::newRow("smallest there is") << std::numeric_limits<qint64>::min() << QStringLiteral("−106751991 d 4 h");
    }
    void durationsHaveAtMostTwoUnits()
    {
        QFETCH(qint64, micros);
        QFETCH(QString, text);
        QCOMPARE(durationText(std::chrono::microseconds(micros)), text);
    }

    void latenessAlwaysHasASign()
    {
        QCOMPARE(latenessText(41s), QStringLiteral("+41 s"));
        QCOMPARE(latenessText(0s), QStringLiteral("+0 s"));
        QCOMPARE(latenessText(-15s), QStringLiteral("−15 s"));
    }

    void theZoneIsNamedWithItsOffsetOfThatDay()
    {
        // Warsaw leaves summer time at 01:00 UTC of 25 October 2026: the same wall clock twice.
        const Instant before = *parseInstant(u"2026-10-25T00:30:00Z");
        const Instant after = *parseInstant(u"2026-10-25T01:30:00Z");
        QCOMPARE(timeTextWithZone(before, "Europe/Warsaw"), QStringLiteral("2026-10-25 02:30:00 CEST (UTC+02:00)"));
        QCOMPARE(timeTextWithZone(after, "Europe/Warsaw"), QStringLiteral("2026-10-25 02:30:00 CET (UTC+01:00)"));
        QCOMPARE(timeTextWithZone(after, "UTC"), QStringLiteral("2026-10-25 01:30:00 UTC"));
    }

    void anUnknownZoneIsUtc()
    {
        const Instant instant = *parseInstant(u"2026-10-25T01:30:00Z");
        QCOMPARE(timeText(instant, "Mars/Olympus_Mons"), QStringLiteral("2026-10-25 01:30:00"));
        QCOMPARE(timeText(instant, ""), QStringLiteral("2026-10-25 01:30:00"));
    }

    void fractionsOfNegativeTimesRoundDown()
    {
        QCOMPARE(timeText(fromMicroseconds(-1), "UTC"), QStringLiteral("1969-12-31 23:59:59"));
    }
};

SQUIDIE_TEST(TestTimeText)
#include "tst_timetext.moc"
