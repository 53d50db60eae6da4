// SPDX-License-Identifier: Apache-2.0
#include "schedule/firings.h"
#include "schedule/fitquestion.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using std::chrono::microseconds;

namespace {

Instant at(const QString &text)
{
    return parseInstant(text).value();
}

/// What a scheduler delivers that reads the expression so, each a second after it is due. Without windows: only when.
QVector<WindowDelivery> deliveriesBy(const QString &expression, const QString &zone, const ScheduleReading &reading,
                                     const QString &from, const QString &until, bool namesWindows = true)
{
    const Schedule schedule = Schedule::read(expression, zone, {reading.dialect, reading.daylightSaving}).value();
    QVector<WindowDelivery> deliveries;
    for (const ExpectedWindow &window : expectedWindows(schedule, at(from), at(until), 100'000, reading.windowLength)) {
        WindowDelivery delivery;
        delivery.id = deliveries.size() + 1;
        delivery.runKey = delivery.id;
        delivery.outcome = Outcome::Started;
        delivery.receivedAt = (reading.expectAt == ExpectAt::End ? window.endAt : window.startAt) + 1s;
        if (namesWindows) {
            delivery.startAt = window.startAt;
            delivery.endAt = window.endAt;
        }
        deliveries.append(delivery);
    }
    return deliveries;
}

FitQuestion question(const QString &expression, const QString &zone, const QString &from, const QString &until,
                     const QVector<WindowDelivery> &deliveries)
{
    return {expression, zone,     ScheduleReading(), ScheduleReading(),    60s,
            deliveries, at(from), at(until),         at(until) + 24h * 365};
}

QString text(const ScheduleReading &reading)
{
    return u"%1 %2 %3 %4"_s.arg(dialectName(reading.dialect), daylightSavingName(reading.daylightSaving),
                                expectAtName(reading.expectAt),
                                reading.windowLength ? QString::number(*reading.windowLength / 1s) : u"next"_s);
}

constexpr auto starts = ExpectAt::Start;

} // namespace

/// Which settings explain what was delivered (manual: schedules.md, "Fit").
class TestScheduleFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsHowTheScheduleWasMeant_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<ScheduleReading>("meant");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("best"); // the reading that stands for the best line
        QTest::addColumn<QString>("presentDiffersOn"); // the first window that today's reading does not explain
        const auto row = [](const char *name, const QString &expression, const QString &zone, const ScheduleReading &meant,
                            const QString &from, const QString &until, const QString &best, const QString &differs) {
            QTest::newRow(name) << expression << zone << meant << from + u"T00:00:00Z"_s << until + u"T00:00:00Z"_s << best
                                << differs;
        };
        using D = ScheduleDialect;
        using M = DaylightSavingMode;
        row("as it is set", u"0 9 * * *"_s, u"Etc/UTC"_s, {}, u"2026-01-01"_s, u"2026-02-01"_s,
            u"posix every_match start next"_s, {});
        row("both day fields", u"0 0 */2 * 1"_s, u"Etc/UTC"_s, {D::Vixie, M::Vixie, starts, {}}, u"2025-01-01"_s,
            u"2025-08-01"_s, u"vixie every_match start next"_s, u"2025-01-13T00:00:00Z"_s);
        row("either day field", u"0 0 13 * 5"_s, u"Etc/UTC"_s, {D::Oban, M::EveryMatch, starts, {}}, u"2020-01-01"_s,
            u"2026-12-31"_s, u"oban every_match start next"_s, u"2020-03-13T00:00:00Z"_s);
        row("Quartz's weekdays", u"0 0 9 ? * 2"_s, u"Etc/UTC"_s, {D::Quartz, M::Quartz, starts, {}}, u"2026-01-01"_s,
            u"2026-06-01"_s, u"quartz every_match start next"_s, u"2026-01-05T09:00:00Z"_s);
        row("a jump of the clock", u"30 2 * * *"_s, u"Europe/Warsaw"_s, {D::Posix, M::Vixie, starts, {}}, u"2026-03-01"_s,
            u"2026-12-01"_s, u"posix vixie start next"_s, u"2026-03-28T01:30:00Z"_s);
        row("the second of two hours", u"30 2 * * *"_s, u"Europe/Warsaw"_s, {D::Posix, M::Quartz, starts, {}},
            u"2026-10-01"_s, u"2026-12-01"_s, u"posix quartz start next"_s, u"2026-10-24T00:30:00Z"_s);
        row("windows of a quarter of an hour", u"0 * * * *"_s, u"Etc/UTC"_s, {D::Posix, M::EveryMatch, starts, 900s},
            u"2026-01-01"_s, u"2026-01-08"_s, u"posix every_match start 900"_s, u"2026-01-01T00:00:00Z"_s);
        row("a day, not until tomorrow", u"0 9 * * 1-5"_s, u"Etc/UTC"_s, {D::Posix, M::EveryMatch, starts, 24h},
            u"2026-01-01"_s, u"2026-03-01"_s, u"posix every_match start 86400"_s, u"2026-01-02T09:00:00Z"_s);
        row("a timer of systemd", u"Mon..Fri *-*-* 09:00"_s, u"Etc/UTC"_s, {D::Systemd, M::Systemd, starts, {}},
            u"2026-01-01"_s, u"2026-03-01"_s, u"systemd every_match start next"_s, {});
    }
    void findsHowTheScheduleWasMeant()
    {
        QFETCH(QString, expression);
        QFETCH(QString, zone);
        QFETCH(ScheduleReading, meant);
        QFETCH(QString, from);
        QFETCH(QString, until);
        const auto deliveries = deliveriesBy(expression, zone, meant, from, until);
        const auto fit = fitSchedule(question(expression, zone, from, until, deliveries));
        QVERIFY(fit);
        const FitLine &best = fit->lines.first();
        QTEST(text(best.readings.first()), "best");
        QVERIFY(best.readings.contains(meant));
        QCOMPARE(best.explained, deliveries.size());
        QCOMPARE(best.missing, 0);
        QCOMPARE(best.unexpected, 0);
        QVERIFY(best.differsOn.isEmpty());
        for (const FitLine &line : fit->lines) {
            if (line.isCurrent)
                QTEST(line.differsOn.isEmpty() ? QString() : formatSeconds(line.differsOn.first().startAt),
                      "presentDiffersOn");
            QVERIFY(line.differsOn.size() <= 3);
        }
    }

    /// Three of a week's seven deliveries did not come, two came that nobody expected.
    void countsAsTheComparisonDoes()
    {
        auto deliveries =
            deliveriesBy(u"0 9 * * *"_s, u"Etc/UTC"_s, {}, u"2026-01-05T00:00:00Z"_s, u"2026-01-12T00:00:00Z"_s);
        deliveries.remove(1, 3);
        for (WindowDelivery delivery : QVector<WindowDelivery>(deliveries.begin(), deliveries.begin() + 2)) {
            delivery.startAt = *delivery.startAt + 1h;
            deliveries.append(delivery);
        }
        const auto fit = fitSchedule(question(u"0 9 * * *"_s, u"Etc/UTC"_s, u"2026-01-05T00:00:00Z"_s,
                                              u"2026-01-12T00:00:00Z"_s, deliveries))
                             .value();
        const FitLine &best = fit.lines.first();
        QVERIFY(best.isCurrent);
        QCOMPARE(best.explained, 4);
        QCOMPARE(best.missing, 3);
        QCOMPARE(best.unexpected, 2);
    }

    void deliveriesWithoutWindowsCountInTheGrace()
    {
        const QString from = u"2026-01-05T00:00:00Z"_s;
        const QString until = u"2026-01-26T00:00:00Z"_s;
        ScheduleReading workday{ScheduleDialect::Posix, DaylightSavingMode::EveryMatch, ExpectAt::End, microseconds(8h)};
        const auto deliveries = deliveriesBy(u"0 9 * * *"_s, u"Etc/UTC"_s, workday, from, until, false);
        FitQuestion asked = question(u"0 9 * * *"_s, u"Etc/UTC"_s, from, until, deliveries);
        asked.current->windowLength = 8h;
        const auto fit = fitSchedule(asked).value();
        QVERIFY(fit.lines.first().readings.contains(workday));
        QCOMPARE(fit.lines.first().explained, 21);
        QVERIFY(!fit.lines.first().isCurrent);
        // A second later than the grace they explain nothing.
        for (WindowDelivery &delivery : asked.deliveries)
            delivery.receivedAt += 60s;
        QCOMPARE(fitSchedule(asked).value().lines.first().explained, 0);
    }

    void whatIsAppliedHasToBeCertain_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<ScheduleReading>("meant");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("reason"); // its beginning
        const auto row = [](const char *name, const QString &expression, const ScheduleReading &meant, const QString &from,
                            const QString &until, const QString &reason) {
            QTest::newRow(name) << expression << meant << from + u"T00:00:00Z"_s << until + u"T00:00:00Z"_s << reason;
        };
        const ScheduleReading vixie{ScheduleDialect::Posix, DaylightSavingMode::Vixie, starts, {}};
        row("certain", u"30 2 * * *"_s, vixie, u"2026-03-01"_s, u"2026-12-01"_s, {});
        row("no clock change", u"30 2 * * *"_s, vixie, u"2026-05-01"_s, u"2026-06-01"_s, u"This period cannot tell"_s);
        row("two deliveries", u"0 9 13,14 * 1-5"_s, {}, u"2026-04-13"_s, u"2026-04-15"_s,
            u"Too few deliveries to choose by: 2"_s);
        row("nine deliveries", u"0 9 * * *"_s, {}, u"2026-05-01"_s, u"2026-05-10"_s,
            u"Too few deliveries to choose by: 9"_s);
        row("ten", u"0 9 * * 1-5"_s, {}, u"2026-05-04"_s, u"2026-05-16"_s, {});
        row("nothing is explained", u"0 * * * *"_s,
            {ScheduleDialect::Posix, DaylightSavingMode::EveryMatch, starts, microseconds(1500ms)}, u"2026-05-01"_s,
            u"2026-05-02"_s, u"No combination explains"_s);
    }
    void whatIsAppliedHasToBeCertain()
    {
        QFETCH(QString, expression);
        QFETCH(ScheduleReading, meant);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, reason);
        const auto fit = fitSchedule(question(expression, u"Europe/Warsaw"_s, from, until,
                                              deliveriesBy(expression, u"Europe/Warsaw"_s, meant, from, until)));
        QVERIFY(fit);
        const QString said = whyNotApplicable(*fit);
        QVERIFY2(reason.isEmpty() ? said.isEmpty() : said.startsWith(reason), qPrintable(said));
    }

    void onlyWhatDiffersIsChanged()
    {
        ScheduleFit fit;
        fit.current = ScheduleReading();
        fit.lines.append(FitLine());
        fit.lines.first().readings = {ScheduleReading()};
        CoverageSettings settings(ExpectAt::Start, 5min);
        settings.daylightSaving = DaylightSavingMode::EveryMatch;
        QCOMPARE(settingsOfBest(fit, settings), settings);
        fit.lines.first().readings = {{ScheduleDialect::Vixie, DaylightSavingMode::Vixie, ExpectAt::End, microseconds(1h)}};
        CoverageSettings expected(ExpectAt::End, 5min);
        expected.dialect = ScheduleDialect::Vixie;
        expected.windowLength = 1h;
        QCOMPARE(settingsOfBest(fit, settings), expected); // dst follows the dialect again
        fit.lines.first().readings.first().daylightSaving = DaylightSavingMode::Systemd;
        expected.daylightSaving = DaylightSavingMode::Systemd;
        QCOMPARE(settingsOfBest(fit, settings), expected);
    }

    void readingsAreShownInBlocks()
    {
        QVector<ScheduleReading> readings;
        for (const auto dialect : {ScheduleDialect::Posix, ScheduleDialect::Oban}) {
            for (const auto expectAt : {ExpectAt::Start, ExpectAt::End})
                readings.append({dialect, DaylightSavingMode::EveryMatch, expectAt, {}});
        }
        readings.append({ScheduleDialect::Vixie, DaylightSavingMode::Vixie, ExpectAt::Start, {}});
        const auto blocks = readingBlocks(readings);
        QCOMPARE(blocks.size(), 2);
        QCOMPARE(blocks.at(0).dialects, (QVector<ScheduleDialect>{ScheduleDialect::Posix, ScheduleDialect::Oban}));
        QCOMPARE(blocks.at(0).expectAt, (QVector<ExpectAt>{ExpectAt::Start, ExpectAt::End}));
        QCOMPARE(blocks.at(1).dialects, QVector<ScheduleDialect>(1, ScheduleDialect::Vixie));
        QVERIFY(readingBlocks({}).isEmpty());
    }

    void whatCannotBeFittedIsRefused()
    {
        const QString from = u"2026-01-01T00:00:00Z"_s;
        const auto unreadable = fitSchedule(question(u"H 9 * * *"_s, u"Etc/UTC"_s, from, u"2026-02-01T00:00:00Z"_s, {}));
        QVERIFY(!unreadable);
        QVERIFY(scheduleReason(unreadable.error()).startsWith(u"H is Jenkins's"_s));
        QVERIFY(!fitSchedule(question(u"0 9 * * *"_s, u"Mars/Base"_s, from, u"2026-02-01T00:00:00Z"_s, {})));
        const auto tooLong = fitSchedule(question(u"* * * * *"_s, u"Etc/UTC"_s, from, u"2028-01-01T00:00:00Z"_s, {}));
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().value[u"option"_s].toString(), u"range"_s);
    }
};

SQUIDIE_TEST(TestScheduleFit)
#include "tst_schedulefit.moc"
