// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "testmain.h"

#include <squidie/coverage.h>
#include <squidie/windowcalendar.h>
#include <squidie/yearrehearsal.h>

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using std::chrono::local_days;

/// Days of a calendar have the figures of the summary (manual: windows.md, "Calendar").
class TestWindowCalendar : public QObject {
    Q_OBJECT

private:
    static Instant at(const QString &text) { return *parseInstant(text); }
    static TriggerKey key(const QString &workflow = u"W"_s) { return {workflow, u"tick"_s}; }

    static bool load(ExecutionFixture &fixture, const QByteArray &name, const QByteArray &expression)
    {
        QByteArray text = workflowText("{'name': 'a', 'action': 'do', 'opts': {}}", {}, {}, name);
        return fixture.load(text.replace("0 9 * * *", expression));
    }
    /// Without a start: without a window.
    static void deliver(ExecutionFixture &fixture, const QByteArray &workflow, const QString &start, const QString &end,
                        const QString &received)
    {
        DeliveryOptions options;
        options.now = at(received);
        const QByteArray window = start.isEmpty()
            ? QByteArray(", 'signal_id': 'stray'")
            : ", 'intended_window': {'start_at': '" + start.toLatin1() + "', 'end_at': '" + end.toLatin1() + "'}";
        const QByteArray payload = "{'kind': 'cron', 'workflow': '" + workflow + "', 'trigger': 'tick'" + window + "}";
        QVERIFY(Runner(*fixture.store).perform(json(payload), options).has_value());
    }

    /// Days at nine from 1 to 10 October: on time, late, missing, on time, after its window, and so on; and each hour of the 3rd.
    static void fill(ExecutionFixture &fixture, bool withStrangers)
    {
        QVERIFY(load(fixture, "W", "0 9 * * *"));
        QVERIFY(load(fixture, "Hours", "0 * * * *"));
        const auto day = [](int number) { return u"2026-10-%1T"_s.arg(number, 2, 10, QLatin1Char('0')); };
        for (int number = 1; number <= 8; ++number) {
            if (number % 3 == 0)
                continue;
            const QString received = number % 4 == 2 ? u"10:00:00Z"_s : u"09:00:05Z"_s;
            deliver(fixture, "W", day(number) + u"09:00:00Z"_s, day(number + 1) + u"09:00:00Z"_s, day(number) + received);
        }
        for (int hour = 0; hour < 23; ++hour) {
            const auto text = [&](int which) { return day(3) + u"%1:00:00Z"_s.arg(which, 2, 10, QLatin1Char('0')); };
            deliver(fixture, "Hours", text(hour), text(hour + 1), text(hour));
            if (hour % 5 == 0) // again
                deliver(fixture, "Hours", text(hour), text(hour + 1), text(hour));
        }
        if (!withStrangers)
            return;
        deliver(fixture, "W", day(5) + u"11:00:00Z"_s, day(5) + u"12:00:00Z"_s, day(5) + u"11:00:00Z"_s); // unexpected
        deliver(fixture, "W", {}, {}, day(6) + u"23:30:00Z"_s); // without a window
    }

    static QString figures(const CoverageSummary &s)
    {
        return u"%1 expected %2 started %3 on time %4 late %5 after %6 early %7 missing %8 pending "_s.arg(s.expected)
                   .arg(s.started)
                   .arg(s.onTime)
                   .arg(s.late)
                   .arg(s.afterWindow)
                   .arg(s.early)
                   .arg(s.missing)
                   .arg(s.pending)
            + u"%1 conflicts %2 starts %3 duplicates %4 skipped %5 rejected %6 unexpected %7 no window %8 unjudged"_s
                  .arg(s.conflicts)
                  .arg(s.starts)
                  .arg(s.duplicates)
                  .arg(s.skipped)
                  .arg(s.rejected)
                  .arg(s.unexpected)
                  .arg(s.noWindow)
                  .arg(s.unjudged);
    }
    static void add(CoverageSummary &sum, const CoverageSummary &s)
    {
        for (const auto member :
             {&CoverageSummary::expected, &CoverageSummary::started, &CoverageSummary::onTime, &CoverageSummary::late,
              &CoverageSummary::afterWindow, &CoverageSummary::early, &CoverageSummary::missing, &CoverageSummary::pending,
              &CoverageSummary::conflicts, &CoverageSummary::starts, &CoverageSummary::duplicates, &CoverageSummary::skipped,
              &CoverageSummary::rejected, &CoverageSummary::unexpected, &CoverageSummary::noWindow,
              &CoverageSummary::unjudged})
            sum.*member += s.*member;
    }

private Q_SLOTS:
    void itsDaysAddUpToTheSummary_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("exactly");
        for (const char *zone : {"Etc/UTC", "Europe/Warsaw", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland"}) {
            QTest::addRow("%s, window by window", zone) << QString::fromLatin1(zone) << true;
            QTest::addRow("%s, counted", zone) << QString::fromLatin1(zone) << false;
        }
    }
    void itsDaysAddUpToTheSummary()
    {
        QFETCH(QString, zone);
        QFETCH(bool, exactly);
        ExecutionFixture fixture;
        fill(fixture, exactly); // counts know less of strangers
        const Instant now = at(u"2026-10-08T12:00:00Z"_s);
        const local_days first = local_days(std::chrono::year(2026) / 10 / 1);
        const qint64 mostExact = exactly ? mostJudged : 0;
        const QVector<TriggerKey> triggers{key(), key(u"Hours"_s)};
        const auto calendar = windowCalendar(*fixture.store, triggers, zone, first, 10, now, mostExact);
        QVERIFY(calendar);
        QCOMPARE(calendar->isExact, exactly);
        QCOMPARE(calendar->days.size(), 10);
        CoverageSummary ofDays;
        for (const CalendarDay &day : calendar->days)
            add(ofDays, day.counts);
        // From the same instants to the same; whole hours where these are counted.
        const std::chrono::microseconds unit = exactly ? std::chrono::microseconds(1) : std::chrono::hours(1);
        const Instant from = ceilTo(calendar->days.first().from, unit);
        const Instant until = ceilTo(calendar->days.last().until, unit);
        CoverageSummary expected;
        for (const TriggerSummary &line : summariseTriggers(*fixture.store, triggers, from, until, now, mostExact).value())
            add(expected, line.summary);
        QCOMPARE(figures(ofDays), figures(expected));
        QVERIFY(expected.missing > 0 && expected.pending > 0 && expected.late > 0);
    }

    void countedDaysAreTheJudgedOnes_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"Etc/UTC", "Europe/Warsaw", "America/Los_Angeles", "Pacific/Auckland", "Pacific/Apia"})
            QTest::addRow("%s", zone) << QString::fromLatin1(zone);
    }
    void countedDaysAreTheJudgedOnes()
    {
        QFETCH(QString, zone);
        ExecutionFixture fixture;
        fill(fixture, false);
        const local_days first = local_days(std::chrono::year(2026) / 9 / 25);
        const auto days = [&](qint64 mostExact) {
            return windowCalendar(*fixture.store, {key(), key(u"Hours"_s)}, zone, first, 40, at(u"2026-10-08T12:00:00Z"_s),
                                  mostExact)
                ->days;
        };
        const auto exact = days(mostJudged);
        const auto counted = days(0);
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(counted[i].any, exact[i].any);
            QCOMPARE(counted[i].counts.expected, exact[i].counts.expected);
            QCOMPARE(counted[i].counts.started, exact[i].counts.started);
            QCOMPARE(counted[i].counts.missing, exact[i].counts.missing);
            QCOMPARE(counted[i].counts.pending, exact[i].counts.pending);
            QCOMPARE(counted[i].counts.duplicates, exact[i].counts.duplicates);
            QCOMPARE(counted[i].counts.late, exact[i].counts.late + exact[i].counts.afterWindow);
        }
    }

    void aDayHasItsWorstStatusInItsZone()
    {
        ExecutionFixture fixture;
        fill(fixture, true);
        const auto statusOf = [&](const QString &zone, int day) {
            const auto calendar =
                windowCalendar(*fixture.store, {key()}, zone, local_days(std::chrono::year(2026) / 10 / day), 1,
                               at(u"2026-10-08T12:00:00Z"_s), mostJudged);
            const CalendarDay &only = calendar->days.first();
            return only.any ? windowStatusName(only.worst) : u"nothing"_s;
        };
        QCOMPARE(statusOf(u"Etc/UTC"_s, 1), u"on_time"_s);
        QCOMPARE(statusOf(u"Etc/UTC"_s, 2), u"late"_s);
        QCOMPARE(statusOf(u"Etc/UTC"_s, 3), u"missing"_s);
        QCOMPARE(statusOf(u"Etc/UTC"_s, 5), u"unexpected"_s);
        QCOMPARE(statusOf(u"Etc/UTC"_s, 9), u"pending"_s);
        QCOMPARE(statusOf(u"Pacific/Kiritimati"_s, 2), u"late"_s); // there it is 23:00
        QCOMPARE(statusOf(u"America/Los_Angeles"_s, 2), u"late"_s); // and here two in the morning
        const auto unknown =
            windowCalendar(*fixture.store, {key()}, u"Mars/Base"_s, local_days(std::chrono::year(2026) / 1 / 1), 1,
                           at(u"2026-10-08T12:00:00Z"_s), 1);
        QVERIFY(!unknown);
    }

    void whatCannotBeReadIsNamed()
    {
        ExecutionFixture fixture;
        QVERIFY(load(fixture, "W", "H 9 * * *"));
        deliver(fixture, "W", u"2026-10-05T09:00:00Z"_s, u"2026-10-06T09:00:00Z"_s, u"2026-10-05T09:00:05Z"_s);
        for (const qint64 mostExact : {qint64(0), mostJudged}) {
            const auto calendar =
                windowCalendar(*fixture.store, {key()}, u"Etc/UTC"_s, local_days(std::chrono::year(2026) / 10 / 1), 10,
                               at(u"2026-10-08T12:00:00Z"_s), mostExact);
            QCOMPARE(calendar->unreadable.size(), 1);
            QVERIFY(calendar->unreadable.first().second.sentence.startsWith(u"schedule cannot be read: H is"_s));
            QCOMPARE(calendar->days.at(4).worst, WindowStatus::Unjudged);
            QCOMPARE(calendar->days.at(4).counts.unjudged, 1);
            QCOMPARE(calendar->days.at(4).counts.expected, 0);
            QVERIFY(!calendar->days.at(3).any);
        }
    }

    void aYearOfSeveralTriggersIsRehearsed()
    {
        ExecutionFixture fixture;
        QVERIFY(load(fixture, "W", "CRON_TZ=Europe/Warsaw 30 2 * * *"));
        QVERIFY(load(fixture, "Hours", "0 * * * *"));
        QVERIFY(load(fixture, "Broken", "H * * * *"));
        const QVector<TriggerKey> triggers{key(), {u"W"_s, u"go"_s}, key(u"Hours"_s), key(u"Broken"_s)};
        const auto year = rehearseYear(*fixture.store, triggers, 2026).value();
        QCOMPARE(year.triggers.size(), 3); // without the manual one
        QVERIFY(year.triggers.at(0).isTouched());
        QVERIFY(!year.triggers.at(1).isTouched());
        QVERIFY(year.triggers.at(2).problem);
        QCOMPARE(year.days.size(), 365);
        QCOMPARE(year.days.first().firings, 25);
        const RehearsedDay &spring = year.days.at(31 + 28 + 28);
        QVERIFY(spring.isUnusual);
        QCOMPARE(spring.firings, 24);
        QCOMPARE(spring.byClock, 25);
        const auto firings =
            firingsOfDay(*fixture.store, triggers, local_days(std::chrono::year(2026) / 10 / 25), 100).value();
        QCOMPARE(firings.firings.size(), 26); // half past two comes twice
        QVERIFY(firings.isComplete);
        QCOMPARE(firings.firings.first().timezone, u"Etc/UTC"_s);
        const auto few = firingsOfDay(*fixture.store, triggers, local_days(std::chrono::year(2026) / 10 / 25), 3).value();
        QCOMPARE(few.firings.size(), 3);
        QVERIFY(!few.isComplete);
    }
};

SQUIDIE_TEST(TestWindowCalendar)
#include "tst_windowcalendar.moc"
