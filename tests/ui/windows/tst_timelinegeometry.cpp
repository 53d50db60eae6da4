// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "windows/timelineaxis.h"
#include "windows/timelinegeometry.h"
#include "windows/zonetime.h"

#include <QTest>

using namespace squidie;
using namespace squidie::ui;

namespace {

Instant at(const char *text)
{
    const auto instant = parseInstant(QString::fromLatin1(text));
    Q_ASSERT(instant);
    return *instant;
}

QStringList labels(const TimeAxis &axis)
{
    QStringList all;
    for (const TimeTick &tick : axis.ticks)
        all.push_back(tick.label);
    return all;
}

} // namespace

class TestTimelineGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void mapsTimeToPixelsAndBack_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<double>("width");
        QTest::newRow("a minute") << "2026-10-05T09:00:00Z"
                                  << "2026-10-05T09:01:00Z" << 1000.0;
        QTest::newRow("an hour, odd width") << "2026-10-05T09:00:00Z"
                                            << "2026-10-05T10:00:00Z" << 997.0;
        QTest::newRow("ten years") << "2020-01-01T00:00:00Z"
                                   << "2029-12-30T00:00:00Z" << 1280.0;
        QTest::newRow("before 1970") << "1950-01-01T00:00:00Z"
                                     << "1950-02-01T00:00:00Z" << 640.0;
    }
    void mapsTimeToPixelsAndBack()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(double, width);
        const TimelineGeometry geometry({*parseInstant(from), *parseInstant(until)}, width);
        QCOMPARE(geometry.range().from, *parseInstant(from));
        QCOMPARE(geometry.range().until, *parseInstant(until));
        QVERIFY(qAbs(geometry.xOf(geometry.range().from)) < 1e-6);
        QVERIFY(qAbs(geometry.xOf(geometry.range().until) - width) < 1e-6);
        for (const qreal share : {0.0, 0.25, 0.5, 0.999}) {
            const qreal x = share * width;
            QVERIFY(qAbs(geometry.xOf(geometry.instantAt(x)) - x) < 0.01);
        }
    }

    void zoomKeepsTheInstantUnderThePointer_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("factor");
        for (const double x : {0.0, 1.0, 333.3, 500.0, 1000.0}) {
            for (const double factor : {0.5, 0.9, 1.25, 4.0})
                QTest::addRow("x %g factor %g", x, factor) << x << factor;
        }
    }
    void zoomKeepsTheInstantUnderThePointer()
    {
        QFETCH(double, x);
        QFETCH(double, factor);
        const TimelineGeometry geometry({at("2026-10-05T00:00:00Z"), at("2026-10-06T00:00:00Z")}, 1000);
        const Instant under = geometry.instantAt(x);
        const TimelineGeometry zoomed = geometry.zoomedAt(x, factor);
        QVERIFY(qAbs(zoomed.xOf(under) - x) < 0.01);
        QVERIFY(qAbs(qreal(zoomed.span().count()) * factor - qreal(geometry.span().count())) < 10);
    }

    void staysBetweenAMinuteAndTenYears()
    {
        TimelineGeometry geometry({at("2026-10-05T00:00:00Z"), at("2026-10-06T00:00:00Z")}, 1000);
        for (int i = 0; i < 200; ++i)
            geometry = geometry.zoomedAt(700, 1.5);
        QCOMPARE(geometry.span(), TimelineGeometry::shortestSpan);
        for (int i = 0; i < 200; ++i)
            geometry = geometry.zoomedAt(10, 0.5);
        QCOMPARE(geometry.span(), TimelineGeometry::longestSpan);
        QCOMPARE(geometry.zoomedAt(10, 0).range(), geometry.range());
        QCOMPARE(geometry.zoomedAt(10, std::numeric_limits<double>::quiet_NaN()).range(), geometry.range());
    }

    void panningKeepsTheSpanToTheMicrosecond()
    {
        const TimelineGeometry start({at("2026-10-05T00:00:00Z"), at("2026-10-06T00:00:00.000001Z")}, 777);
        TimelineGeometry geometry = start;
        for (int i = 0; i < 1000; ++i)
            geometry = geometry.panned(i % 2 ? 13.37 : -2.5);
        QCOMPARE(geometry.span(), start.span());
        QVERIFY(geometry.range().from < start.range().from);
    }

    void panningIntoTheFarFutureEndsThere()
    {
        TimelineGeometry geometry({at("2020-01-01T00:00:00Z"), at("2029-01-01T00:00:00Z")}, 100);
        const auto span = geometry.span();
        for (int i = 0; i < 1000; ++i)
            geometry = geometry.panned(-1000);
        QCOMPARE(geometry.span(), span);
        QVERIFY(geometry.range().until < at("2201-01-01T00:00:00Z"));
    }

    void hostileRangesAreMadeUsable_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("until");
        QTest::newRow("empty") << qint64(1'000'000) << qint64(1'000'000);
        QTest::newRow("backwards") << qint64(1'000'000'000) << qint64(1'000'000);
        QTest::newRow("everything") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max();
        QTest::newRow("everything backwards") << std::numeric_limits<qint64>::max() << std::numeric_limits<qint64>::min();
    }
    void hostileRangesAreMadeUsable()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, until);
        const TimelineGeometry geometry({fromMicroseconds(from), fromMicroseconds(until)}, 0);
        QVERIFY(geometry.span() >= TimelineGeometry::shortestSpan);
        QVERIFY(geometry.span() <= TimelineGeometry::longestSpan);
        QVERIFY(std::isfinite(geometry.xOf(Instant{})));
        QVERIFY(timeAxis(geometry, "Europe/Warsaw", 80).ticks.size() <= 3);
    }

    void revealsWithoutMovingWhatIsAlreadyVisible()
    {
        const TimelineGeometry geometry({at("2026-10-05T00:00:00Z"), at("2026-10-06T00:00:00Z")}, 1000);
        QCOMPARE(geometry.revealing(at("2026-10-05T12:00:00Z")).range(), geometry.range());
        const TimelineGeometry moved = geometry.revealing(at("2026-10-08T12:00:00Z"));
        QCOMPARE(moved.span(), geometry.span());
        QVERIFY(qAbs(moved.xOf(at("2026-10-08T12:00:00Z")) - 500) < 1);
    }

    void ticksAreRoundInTheZone_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QStringList>("expected");
        const auto s = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(',')); };
        QTest::newRow("a day in Warsaw") << "2026-10-05T00:00:00Z"
                                         << "2026-10-06T00:00:00Z" << QByteArray("Europe/Warsaw")
                                         << s("03:00,06:00,09:00,12:00,15:00,18:00,21:00,00:00");
        QTest::newRow("a minute") << "2026-10-05T09:00:00Z"
                                  << "2026-10-05T09:01:00Z" << QByteArray("UTC")
                                  << s("09:00:00,09:00:10,09:00:20,09:00:30,09:00:40,09:00:50");
        QTest::newRow("a week") << "2026-10-05T00:00:00Z"
                                << "2026-10-12T00:00:00Z" << QByteArray("UTC")
                                << s("Mon 5,Tue 6,Wed 7,Thu 8,Fri 9,Sat 10,Sun 11");
        QTest::newRow("a repeated hour has both")
            << "2026-10-25T00:00:00Z"
            << "2026-10-25T02:30:00Z" << QByteArray("Europe/Warsaw") << s("02:00,02:30,02:00,02:30,03:00");
        QTest::newRow("a skipped hour has none")
            << "2026-03-29T00:00:00Z"
            << "2026-03-29T02:30:00Z" << QByteArray("Europe/Warsaw") << s("01:00,01:30,03:00,03:30,04:00");
        QTest::newRow("half-hour zone") << "2026-10-05T00:00:00Z"
                                        << "2026-10-05T04:00:00Z" << QByteArray("Asia/Kolkata")
                                        << s("05:30,06:00,06:30,07:00,07:30,08:00,08:30,09:00");
        QTest::newRow("months") << "2026-01-15T00:00:00Z"
                                << "2026-12-15T00:00:00Z" << QByteArray("UTC") << s("Mar,May,Jul,Sep,Nov");
        QTest::newRow("years") << "2018-06-01T00:00:00Z"
                               << "2028-05-01T00:00:00Z" << QByteArray("UTC") << s("2020,2022,2024,2026,2028");
        QTest::newRow("no such zone reads as UTC") << "2026-10-05T09:00:00Z"
                                                   << "2026-10-05T09:01:00Z" << QByteArray("Nowhere/Atlantis")
                                                   << s("09:00:00,09:00:10,09:00:20,09:00:30,09:00:40,09:00:50");
    }
    void ticksAreRoundInTheZone()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QByteArray, zone);
        QFETCH(QStringList, expected);
        const TimelineGeometry geometry({*parseInstant(from), *parseInstant(until)}, 640);
        QCOMPARE(labels(timeAxis(geometry, zone, 80)), expected);
    }

    void ticksNeverCrowdAndPeriodsCoverTheRange()
    {
        TimelineGeometry geometry({at("2026-10-25T00:00:00Z"), at("2026-10-25T00:01:00Z")}, 900);
        while (geometry.span() < TimelineGeometry::longestSpan) {
            const TimeAxis axis = timeAxis(geometry, "Europe/Warsaw", 80);
            for (int i = 1; i < axis.ticks.size(); ++i) {
                const qreal apart = geometry.xOf(axis.ticks.at(i).at) - geometry.xOf(axis.ticks.at(i - 1).at);
                // A changing offset may bring two ticks of hours-long steps a little closer.
                QVERIFY2(apart >= 80 * 0.6, qPrintable(QString::number(apart)));
            }
            QVERIFY(!axis.periods.isEmpty());
            QVERIFY(axis.periods.constFirst().from <= geometry.range().from);
            QVERIFY(axis.periods.constLast().until >= geometry.range().until);
            for (int i = 1; i < axis.periods.size(); ++i)
                QCOMPARE(axis.periods.at(i).from, axis.periods.at(i - 1).until);
            geometry = geometry.zoomedAt(450, 0.8);
        }
    }

    void namesOffsetChanges()
    {
        const auto changes = offsetChanges("Europe/Warsaw", at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.at(0).at, at("2026-03-29T01:00:00Z"));
        QCOMPARE(changes.at(1).at, at("2026-10-25T01:00:00Z"));
        QCOMPARE(offsetName(changes.at(0).after), QStringLiteral("UTC+02:00"));
        QCOMPARE(offsetChanges("UTC", at("1900-01-01T00:00:00Z"), at("2200-01-01T00:00:00Z")).size(), 0);
    }
};

SQUIDIE_TEST(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
