// SPDX-License-Identifier: Apache-2.0
#include "schedule/firings.h"

#include "testmain.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <array>

using namespace squidie;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

CalendarExpression cron(const QString &text)
{
    return CalendarExpression::parse(text).value();
}

TimeZone zone(const QString &name)
{
    return TimeZone::find(name).value();
}

Schedule schedule(const QString &expression, const QString &zoneName,
                  DaylightSavingMode mode = DaylightSavingMode::EveryMatch)
{
    return Schedule(cron(expression), zone(zoneName), mode);
}

constexpr std::array allModes{DaylightSavingMode::EveryMatch, DaylightSavingMode::Vixie, DaylightSavingMode::Quartz,
                              DaylightSavingMode::Systemd};

Instant instant(const QString &text)
{
    return parseInstant(text).value();
}

QStringList texts(const QVector<Instant> &instants)
{
    QStringList all;
    for (const Instant at : instants)
        all.append(formatSeconds(at));
    return all;
}

QStringList firings(const QString &expression, const QString &zoneName, const QString &from, const QString &until,
                    DaylightSavingMode mode = DaylightSavingMode::EveryMatch)
{
    return texts(firingsBetween(schedule(expression, zoneName, mode), instant(from), instant(until)));
}

/// A scheduler as slow as it is plain (manual: schedules.md, "Clock changes"): it looks at the clock every minute.
class SlowScheduler {
public:
    SlowScheduler(const TimeZone &rules, Instant from, Instant until) : m_from(ceil<minutes>(from)), m_until(until)
    {
        for (Instant at = begin(); at < until + hours(26); at += minutes(1)) {
            m_clock.append(local_seconds(floor<seconds>(at).time_since_epoch() + rules.offsetAt(at)));
            m_lastTime.insert(m_clock.last().time_since_epoch().count(), at);
        }
    }

    QVector<Instant> firings(const CalendarExpression &expression, DaylightSavingMode mode) const
    {
        const bool vixie = mode == DaylightSavingMode::Vixie && expression.isFixedTime();
        QVector<Instant> found;
        QSet<qint64> seen; // wall-clock minutes that this scheduler has lived through or caught up with
        for (qsizetype i = 1; i < m_clock.size(); ++i) {
            const Instant at = begin() + minutes(i);
            const local_seconds now = m_clock.at(i);
            const local_seconds expected = m_clock.at(i - 1) + minutes(1);
            bool fires = expression.matches(now);
            if (mode == DaylightSavingMode::Quartz)
                fires &= m_lastTime.value(now.time_since_epoch().count()) == at;
            if (vixie && now - expected < -hours(3))
                seen.clear(); // a correction of the clock
            if (vixie || mode == DaylightSavingMode::Systemd)
                fires &= !seen.contains(now.time_since_epoch().count());
            if (vixie && now - expected < hours(3)) {
                for (local_seconds skipped = expected; skipped < now; skipped += minutes(1))
                    fires |= expression.matches(skipped);
            }
            seen.insert(now.time_since_epoch().count());
            if (fires && at >= m_from && at < m_until)
                found.append(at);
        }
        return found;
    }

private:
    Instant begin() const { return m_from - hours(26); }

    Instant m_from;
    Instant m_until;
    QVector<local_seconds> m_clock; ///< what it shows, minute by minute from begin() on
    QHash<qint64, Instant> m_lastTime; ///< when it shows a minute for the last time
};

} // namespace

class TestFirings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAClockThatIsLookedAtEveryMinute_data();
    void agreesWithAClockThatIsLookedAtEveryMinute();
    void countsYearsAsAWalkDoes_data();
    void countsYearsAsAWalkDoes();
    void changedClocks_data();
    void changedClocks();
    void nextIsNeverNow();
    void firesAtSeconds();
    void impossibleNeverFires();
    void nothingIsLostAtTheEndsOfTime();
    void limitsAreKept();
    void windowsReachToTheNextFiring();
    void yearOfMinutesIsQuick();
};

void TestFirings::agreesWithAClockThatIsLookedAtEveryMinute_data()
{
    QTest::addColumn<QString>("zoneName");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    const auto row = [](const char *name, const QString &zoneName, const QString &from, const QString &until) {
        QTest::newRow(name) << zoneName << from << until;
    };
    row("Warsaw, forward", u"Europe/Warsaw"_s, u"2026-03-27T00:00:00Z"_s, u"2026-03-31T00:00:00Z"_s);
    row("Warsaw, back", u"Europe/Warsaw"_s, u"2026-10-23T12:34:56Z"_s, u"2026-10-27T00:00:00Z"_s);
    row("New York, forward", u"America/New_York"_s, u"2026-03-07T00:00:00Z"_s, u"2026-03-10T00:00:00Z"_s);
    row("New York, back", u"America/New_York"_s, u"2026-10-31T00:00:00Z"_s, u"2026-11-03T00:00:00Z"_s);
    row("New York, begun between the two", u"America/New_York"_s, u"2026-11-01T06:10:00Z"_s, u"2026-11-03T00:00:00Z"_s);
    row("New York, begun at the jump", u"America/New_York"_s, u"2026-03-08T07:00:00Z"_s, u"2026-03-10T00:00:00Z"_s);
    row("New York, begun after the jump", u"America/New_York"_s, u"2026-03-08T07:01:00Z"_s, u"2026-03-10T00:00:00Z"_s);
    row("Lord Howe, half an hour forward", u"Australia/Lord_Howe"_s, u"2026-10-02T00:00:00Z"_s, u"2026-10-05T00:00:00Z"_s);
    row("Lord Howe, half an hour back", u"Australia/Lord_Howe"_s, u"2026-04-03T00:00:00Z"_s, u"2026-04-06T00:00:00Z"_s);
    row("Kolkata", u"Asia/Kolkata"_s, u"2028-02-27T00:00:00Z"_s, u"2028-03-02T00:00:00Z"_s);
    row("Nairobi", u"Africa/Nairobi"_s, u"2026-12-30T00:00:00Z"_s, u"2027-01-02T00:00:00Z"_s);
    row("Apia, the skipped day", u"Pacific/Apia"_s, u"2011-12-28T00:00:00Z"_s, u"2012-01-02T00:00:00Z"_s);
    row("Sao Paulo, midnight skipped", u"America/Sao_Paulo"_s, u"2018-11-02T00:00:00Z"_s, u"2018-11-06T00:00:00Z"_s);
    row("Sao Paulo, midnight repeated", u"America/Sao_Paulo"_s, u"2018-02-16T00:00:00Z"_s, u"2018-02-20T00:00:00Z"_s);
    row("Istanbul, rules given up", u"Europe/Istanbul"_s, u"2016-09-06T00:00:00Z"_s, u"2016-09-09T00:00:00Z"_s);
    row("Pyongyang, half an hour without summer", u"Asia/Pyongyang"_s, u"2018-05-03T00:00:00Z"_s, u"2018-05-06T00:00:00Z"_s);
    row("Caracas, half an hour at 02:30", u"America/Caracas"_s, u"2016-04-30T00:00:00Z"_s, u"2016-05-03T00:00:00Z"_s);
    row("Casablanca, Ramadan begins", u"Africa/Casablanca"_s, u"2026-02-14T00:00:00Z"_s, u"2026-02-16T12:00:00Z"_s);
    row("Casablanca, Ramadan ends", u"Africa/Casablanca"_s, u"2026-03-21T12:00:00Z"_s, u"2026-03-23T12:00:00Z"_s);
    row("Casey, three hours back", u"Antarctica/Casey"_s, u"2018-03-09T00:00:00Z"_s, u"2018-03-13T00:00:00Z"_s);
    row("Casey, three hours forward", u"Antarctica/Casey"_s, u"2020-10-02T00:00:00Z"_s, u"2020-10-05T00:00:00Z"_s);
    row("Dublin in 2045, forward", u"Europe/Dublin"_s, u"2045-03-25T00:00:00Z"_s, u"2045-03-28T00:00:00Z"_s);
    row("Nuuk in 2045, back", u"America/Nuuk"_s, u"2045-10-28T00:00:00Z"_s, u"2045-10-31T00:00:00Z"_s);
    row("Troll, two hours back", u"Antarctica/Troll"_s, u"2026-10-24T00:00:00Z"_s, u"2026-10-27T00:00:00Z"_s);
    row("Troll, two hours", u"Antarctica/Troll"_s, u"2026-03-28T00:00:00Z"_s, u"2026-03-31T00:00:00Z"_s);
}

void TestFirings::agreesWithAClockThatIsLookedAtEveryMinute()
{
    QFETCH(QString, zoneName);
    QFETCH(QString, from);
    QFETCH(QString, until);
    const TimeZone rules = zone(zoneName);
    const SlowScheduler slow(rules, instant(from), instant(until));
    for (const QString &text :
         {u"* * * * *"_s, u"*/30 * * * *"_s, u"0 0 * * *"_s, u"30 0 * * *"_s, u"30 1 * * *"_s, u"0,30,45 1-3 * * *"_s,
          u"0 2 * * *"_s, u"15 2 * * *"_s, u"30 2 * * *"_s, u"45 23 * * *"_s, u"0 3 * * *"_s, u"0 */2 * * *"_s,
          u"*/10 2 * * *"_s, u"0 9 30 * *"_s, u"0 0 L * 0"_s, u"59 23 29 2 *"_s, u"0 12 * * 5"_s}) {
        const CalendarExpression expression = cron(text);
        for (const auto mode : allModes) {
            const Schedule plan(expression, rules, mode);
            const QVector<Instant> found = firingsBetween(plan, instant(from), instant(until));
            const QVector<Instant> expected = slow.firings(expression, mode);
            if (found != expected) {
                qInfo() << text << daylightSavingName(mode);
                QCOMPARE(texts(found), texts(expected));
            }
            // Counting, and looking back, say the same without following each.
            QCOMPARE(countFirings(plan, instant(from), instant(until)), found.size());
            const auto last = lastFiring(plan, instant(until));
            if (!found.isEmpty())
                QCOMPARE(last, std::optional(found.last()));
            else if (last)
                QCOMPARE(nextFiring(plan, *last - seconds(1)), last);
            QVERIFY(std::is_sorted(found.cbegin(), found.cend()));
            QVERIFY(std::adjacent_find(found.cbegin(), found.cend()) == found.cend());
        }
    }
}

void TestFirings::countsYearsAsAWalkDoes_data()
{
    QTest::addColumn<QString>("zoneName");
    for (const char *name :
         {"Etc/UTC", "Europe/Warsaw", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestFirings::countsYearsAsAWalkDoes()
{
    QFETCH(QString, zoneName);
    const TimeZone rules = zone(zoneName);
    QRandomGenerator random(20261127);
    const Instant first = instant(u"1968-01-01T00:00:00Z"_s);
    for (const QString &text : {u"30 2 * * *"_s, u"0 0 * * *"_s, u"59 23 29 2 *"_s, u"15 6 L * *"_s, u"0 12 LW * *"_s,
                                u"0 9 15W 1,6 *"_s, u"45 1 * * 0"_s, u"0 4 13 * 5"_s, u"30 0 * * 3#2"_s,
                                u"10,20 1-3 1 3-10/2 *"_s, u"0 */6 * * 5L"_s, u"0 0 30 2 *"_s, u"7 30 2 1,31 * ?"_s}) {
        for (const auto mode : allModes) {
            const Schedule plan(cron(text), rules, mode);
            for (int i = 0; i < 12; ++i) {
                const Instant from =
                    first + seconds(random.bounded(70 * 365)) * 86'400 + microseconds(random.bounded(1'000'000'000));
                const Instant until = from + seconds(random.bounded(86'400)) * (random.bounded(4'000) - 10);
                const QVector<Instant> walked = firingsBetween(plan, from, until);
                const auto place = [&] {
                    return (text + u' ' + daylightSavingName(mode) + u' ' + formatSeconds(from) + u' '
                            + formatSeconds(until))
                        .toUtf8();
                };
                QVERIFY2(countFirings(plan, from, until) == walked.size(), place().constData());
                // And in two pieces, with a walk that goes on between them.
                FiringWalk walk(plan, from);
                const Instant middle = from + (until - from) / 2;
                const auto begun = walk.skipUntil(middle);
                QVERIFY2(begun == firingsBetween(plan, from, middle).size(), place().constData());
                if (begun < walked.size())
                    QVERIFY2(walk.next() == walked.at(begun), place().constData());
            }
        }
    }
}

void TestFirings::changedClocks_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("zoneName");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QStringList>("everyMatch");
    QTest::addColumn<QStringList>("vixie");
    QTest::newRow("skipped fixed time") << u"30 2 * * *"_s << u"Europe/Warsaw"_s << u"2026-03-28T12:00:00Z"_s
                                        << u"2026-03-30T12:00:00Z"_s << QStringList{u"2026-03-30T00:30:00Z"_s}
                                        << QStringList{u"2026-03-29T01:00:00Z"_s, u"2026-03-30T00:30:00Z"_s};
    QTest::newRow("repeated fixed time") << u"30 2 * * *"_s << u"Europe/Warsaw"_s << u"2026-10-24T12:00:00Z"_s
                                         << u"2026-10-26T12:00:00Z"_s
                                         << QStringList{u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:30:00Z"_s,
                                                        u"2026-10-26T01:30:00Z"_s}
                                         << QStringList{u"2026-10-25T00:30:00Z"_s, u"2026-10-26T01:30:00Z"_s};
    QTest::newRow("skipped twice, due at the jump too")
        << u"0,30 2,3 * * *"_s << u"Europe/Warsaw"_s << u"2026-03-29T00:00:00Z"_s << u"2026-03-29T12:00:00Z"_s
        << QStringList{u"2026-03-29T01:00:00Z"_s, u"2026-03-29T01:30:00Z"_s}
        << QStringList{u"2026-03-29T01:00:00Z"_s, u"2026-03-29T01:30:00Z"_s};
    QTest::newRow("stars follow the wall clock")
        << u"*/30 * * * *"_s << u"Europe/Warsaw"_s << u"2026-10-25T00:00:00Z"_s << u"2026-10-25T02:00:00Z"_s
        << QStringList{u"2026-10-25T00:00:00Z"_s, u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:00:00Z"_s,
                       u"2026-10-25T01:30:00Z"_s}
        << QStringList{u"2026-10-25T00:00:00Z"_s, u"2026-10-25T00:30:00Z"_s, u"2026-10-25T01:00:00Z"_s,
                       u"2026-10-25T01:30:00Z"_s};
    QTest::newRow("skipped midnight") << u"@daily"_s << u"America/Sao_Paulo"_s << u"2018-11-03T12:00:00Z"_s
                                      << u"2018-11-05T12:00:00Z"_s << QStringList{u"2018-11-05T02:00:00Z"_s}
                                      << QStringList{u"2018-11-04T03:00:00Z"_s, u"2018-11-05T02:00:00Z"_s};
    QTest::newRow("skipped day") << u"0 9 30 12 *"_s << u"Pacific/Apia"_s << u"2011-12-01T00:00:00Z"_s
                                 << u"2012-12-31T00:00:00Z"_s << QStringList{u"2012-12-29T19:00:00Z"_s}
                                 << QStringList{u"2012-12-29T19:00:00Z"_s}; // a day is no clock change, but a correction
}

void TestFirings::changedClocks()
{
    QFETCH(QString, expression);
    QFETCH(QString, zoneName);
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(QStringList, everyMatch);
    QFETCH(QStringList, vixie);
    QCOMPARE(firings(expression, zoneName, from, until), everyMatch);
    QCOMPARE(firings(expression, zoneName, from, until, DaylightSavingMode::Vixie), vixie);
}

void TestFirings::nextIsNeverNow()
{
    const Schedule hourly = schedule(u"@hourly"_s, u"Etc/UTC"_s);
    const auto next = [&](const QString &after) { return formatSeconds(nextFiring(hourly, instant(after)).value()); };
    QCOMPARE(next(u"2026-10-05T07:00:00Z"_s), u"2026-10-05T08:00:00Z"_s);
    QCOMPARE(next(u"2026-10-05T06:59:59.999999Z"_s), u"2026-10-05T07:00:00Z"_s);
    QCOMPARE(next(u"2026-10-05T07:00:00.000001Z"_s), u"2026-10-05T08:00:00Z"_s);
    // The other side: a period includes its beginning and not its end.
    QCOMPARE(firings(u"@hourly"_s, u"Etc/UTC"_s, u"2026-10-05T07:00:00Z"_s, u"2026-10-05T08:00:00Z"_s),
             QStringList{u"2026-10-05T07:00:00Z"_s});
    QCOMPARE(firings(u"@hourly"_s, u"Etc/UTC"_s, u"2026-10-05T07:00:00.000001Z"_s, u"2026-10-05T08:00:00Z"_s),
             QStringList{});
    QCOMPARE(firings(u"@hourly"_s, u"Etc/UTC"_s, u"2026-10-05T09:00:00Z"_s, u"2026-10-05T08:00:00Z"_s), QStringList{});
}

void TestFirings::firesAtSeconds()
{
    QCOMPARE(firings(u"15,45 0 9 * * *"_s, u"Asia/Kolkata"_s, u"2026-10-05T00:00:00Z"_s, u"2026-10-06T00:00:00Z"_s),
             (QStringList{u"2026-10-05T03:30:15Z"_s, u"2026-10-05T03:30:45Z"_s}));
}

void TestFirings::impossibleNeverFires()
{
    const Instant now = instant(u"2026-10-05T00:00:00Z"_s);
    for (const QString &text : {u"0 0 31 2 *"_s, u"@reboot"_s}) {
        const Schedule never = schedule(text, u"Europe/Warsaw"_s, DaylightSavingMode::Vixie);
        QVERIFY(!never.canMatch());
        QVERIFY(!nextFiring(never, now));
        QVERIFY(!lastFiring(never, now));
        QVERIFY(expectedWindows(never, now, now + days(40'000)).isEmpty());
    }
    // Each of these Sundays' 02:00 is skipped, until the calendar's end.
    QVERIFY(!nextFiring(schedule(u"0 0 2 ? 3 SUN#2"_s, u"America/Los_Angeles"_s), instant(u"2007-01-01T00:00:00Z"_s)));
    QVERIFY(nextFiring(schedule(u"0 0 2 ? 3 SUN#2"_s, u"America/Los_Angeles"_s, DaylightSavingMode::Vixie), now));
}

void TestFirings::nothingIsLostAtTheEndsOfTime()
{
    const auto ends = [](const QString &expression, const QString &zoneName) {
        const Schedule plan = schedule(expression, zoneName);
        const auto first = nextFiring(plan, Instant::min());
        const auto last = lastFiring(plan, Instant::max());
        return QStringList{first ? formatSeconds(*first) : QString(), last ? formatSeconds(*last) : QString()};
    };
    QCOMPARE(ends(u"* * * * * *"_s, u"Etc/UTC"_s), (QStringList{u"0001-01-01T00:00:00Z"_s, u"9999-12-31T23:59:59Z"_s}));
    QCOMPARE(ends(u"0 0 * * *"_s, u"Etc/UTC"_s), (QStringList{u"0001-01-01T00:00:00Z"_s, u"9999-12-31T00:00:00Z"_s}));
    QCOMPARE(ends(u"0 23 * * *"_s, u"Etc/GMT+12"_s), (QStringList{u"0001-01-01T11:00:00Z"_s, u"9999-12-31T11:00:00Z"_s}));
    QCOMPARE(ends(u"0 9 * * *"_s, u"Etc/GMT-14"_s), (QStringList{u"0001-01-01T19:00:00Z"_s, u"9999-12-31T19:00:00Z"_s}));
    const Schedule minutely = schedule(u"* * * * *"_s, u"Pacific/Kiritimati"_s);
    const Instant lastMinute = instant(u"9999-12-31T23:59:00Z"_s);
    QVERIFY(nextFiring(minutely, lastMinute - seconds(1)) == lastMinute);
    QVERIFY(!nextFiring(minutely, lastMinute));
    QVERIFY(!nextFiring(minutely, Instant::max() - seconds(2)));
    QCOMPARE(zone(u"Pacific/Kiritimati"_s).localText(lastMinute), u"10000-01-01T13:59:00+14:00"_s);
    QCOMPARE(countFirings(schedule(u"0 0 1 1 *"_s, u"Etc/UTC"_s), Instant::min(), Instant::max()), 9999);
    const auto windows = expectedWindows(minutely, lastMinute, Instant::max());
    QCOMPARE(windows.size(), 1);
    QCOMPARE(formatMicroseconds(windows.first().endAt), u"9999-12-31T23:59:59.999999Z"_s);
}

void TestFirings::limitsAreKept()
{
    const Instant from = instant(u"2026-10-05T00:00:00Z"_s);
    const Schedule often = schedule(u"* * * * * *"_s, u"Etc/UTC"_s);
    QCOMPARE(firingsBetween(often, from, from + years(100), 7).size(), 7);
    QCOMPARE(expectedWindows(often, from, from + years(100), 7).size(), 7);
    QCOMPARE(firingsBetween(often, from, from + years(100), 0).size(), 0);
}

void TestFirings::windowsReachToTheNextFiring()
{
    const auto windows = expectedWindows(schedule(u"0 9 * * 1-5"_s, u"Europe/Warsaw"_s), instant(u"2026-10-22T12:00:00Z"_s),
                                         instant(u"2026-10-26T08:00:01Z"_s));
    QCOMPARE(windows,
             (QVector<ExpectedWindow>{
                 {instant(u"2026-10-23T07:00:00Z"_s), instant(u"2026-10-26T08:00:00Z"_s)},
                 {instant(u"2026-10-26T08:00:00Z"_s), instant(u"2026-10-27T08:00:00Z"_s)},
             }));
}

void TestFirings::yearOfMinutesIsQuick()
{
    const Schedule everyMinute = schedule(u"* * * * *"_s, u"Europe/Warsaw"_s);
    QVector<ExpectedWindow> windows;
    QBENCHMARK_ONCE
    {
        windows = expectedWindows(everyMinute, instant(u"2026-01-01T00:00:00Z"_s), instant(u"2027-01-01T00:00:00Z"_s));
    }
    QCOMPARE(windows.size(), 525'600);
}

SQUIDIE_TEST(TestFirings)
#include "tst_firings.moc"
