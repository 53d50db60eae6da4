// SPDX-License-Identifier: Apache-2.0
#include "summaryof.h"
#include "testmain.h"
#include "windowvalues.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace std::chrono;
using namespace Qt::StringLiterals;

class TestCoverageSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsUp();
    void sumsUpNothing();
};

void TestCoverageSummary::sumsUp()
{
    QVector<ExpectedWindow> expected;
    QVector<WindowDelivery> deliveries;
    // A hundred minutes; minute n comes n milliseconds late, 10 to 19 and 40 to 42 never.
    for (int n = 0; n < 100; ++n) {
        const Instant start = nine.startAt + minutes(n);
        expected.append({start, start + minutes(1)});
        if ((n >= 10 && n < 20) || (n >= 40 && n < 43))
            continue;
        WindowDelivery made =
            delivery(n, expected.last(), u"00:00:00"_s, n == 30 ? Outcome::Rejected : Outcome::Started, n + 1);
        made.receivedAt = start + milliseconds(n);
        deliveries.append(made);
    }
    WindowDelivery windowless = delivery(200, nine, u"20:00:00"_s, Outcome::Skipped);
    windowless.startAt.reset();
    deliveries.append(windowless);
    deliveries.append(delivery(201, {nine.startAt, nine.endAt}, u"09:00:00"_s, Outcome::Duplicate));
    const CoverageSummary summary = summaryOf(coverWindows(expected, deliveries, {}, at(u"23:00:00"_s)), at(u"10:40:00"_s));
    QCOMPARE(summary.expected, 100);
    QCOMPARE(summary.started, 86);
    QCOMPARE(summary.onTime, 86);
    QCOMPARE(summary.missing, 13);
    QCOMPARE(summary.rejected, 1);
    QCOMPARE(summary.skipped, 1);
    QCOMPARE(summary.duplicates, 1);
    QCOMPARE(summary.noWindow, 1);
    QCOMPARE(summary.unexpected, 1);
    QVERIFY(summary.longestGap == (ExpectedWindow{nine.startAt + minutes(10), nine.startAt + minutes(20)}));
    QVERIFY(summary.latenessMax == milliseconds(99));
    QVERIFY(summary.latenessP99 == milliseconds(99));
    QVERIFY(summary.latenessP95 == milliseconds(95));
    QVERIFY(summary.latenessP50 == milliseconds(56));
    QVERIFY(summary.lastReceivedAt == at(u"20:00:00"_s));
    QVERIFY(summary.nextExpectedAt == at(u"10:40:00"_s));
}

void TestCoverageSummary::sumsUpNothing()
{
    const CoverageSummary summary = summaryOf({});
    QCOMPARE(summary.expected, 0);
    QVERIFY(!summary.latenessP50 && !summary.latenessMax && !summary.longestGap && !summary.lastReceivedAt);
}

SQUIDIE_TEST(TestCoverageSummary)
#include "tst_coveragesummary.moc"
