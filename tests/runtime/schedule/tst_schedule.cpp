// SPDX-License-Identifier: Apache-2.0
#include "schedule/firings.h"

#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

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

Result<Schedule> read(const QString &dialect, const QString &expression, const QString &zone = u"Etc/UTC"_s)
{
    return Schedule::read(expression, zone, ScheduleRules::of(dialect, {}).value());
}

} // namespace

/// Expressions in each dialect (manual: schedules.md).
class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachDialectHasItsDays_data();
    void eachDialectHasItsDays();
    void eachDialectHasItsClockChanges_data();
    void eachDialectHasItsClockChanges();
    void dialectsRefuse_data();
    void dialectsRefuse();
    void notesWhatTheSchedulerItselfRefuses_data();
    void notesWhatTheSchedulerItselfRefuses();
    void settingsWinOverTheDefinition();
    void readsCalendarsAsSystemdDoes_data();
    void readsCalendarsAsSystemdDoes();
    void losesWhatSystemdLoses_data();
    void losesWhatSystemdLoses();
    void saysWhyACalendarIsWrong_data();
    void saysWhyACalendarIsWrong();
    void aUnionFiresOnceAtEachInstant();
    void anExpressionsOwnZoneWins();
    void modesHaveNames();
};

void TestSchedule::eachDialectHasItsDays_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("days"); // of January 2025, which begins on a Wednesday
    const auto row = [](const char *dialects, const QString &expression, const QString &days) {
        for (const QString &dialect : QString::fromLatin1(dialects).split(u' '))
            QTest::newRow(qPrintable(dialect + u": "_s + expression)) << dialect << expression << days;
    };
    row("posix kubernetes", u"0 0 */2 * 1"_s, u"1 3 5 6 7 9 11 13 15 17 19 20 21 23 25 27 29 31"_s);
    row("vixie oban", u"0 0 */2 * 1"_s, u"13 27"_s);
    row("oban", u"0 9 1-7 * MON"_s, u"6"_s);
    row("posix vixie kubernetes", u"0 9 1-7 * MON"_s, u"1 2 3 4 5 6 7 13 20 27"_s);
    row("posix vixie oban kubernetes", u"0 9 * * 1"_s, u"6 13 20 27"_s);
    row("posix vixie oban kubernetes", u"0 9 ? * 1"_s, u"6 13 20 27"_s);
    row("posix vixie oban kubernetes", u"0 9 */1 * 1"_s, u"6 13 20 27"_s);
    row("posix kubernetes oban", u"0 9 29,* * 1"_s, u"6 13 20 27"_s);
    row("vixie", u"0 9 29,* * 1"_s,
        u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31"_s);
    row("vixie", u"0 9 *,29 * 1"_s, u"6 13 20 27"_s);
    row("vixie", u"0 9 13 * */2"_s, QString()); // a Monday is not one of 0, 2, 4, 6
    row("posix", u"0 9 13 * */3"_s, u"1 4 5 8 11 12 13 15 18 19 22 25 26 29"_s);
    row("vixie", u"0 9 14-20 * */3"_s, u"15 18 19"_s);
    row("posix vixie oban kubernetes", u"@weekly"_s, u"5 12 19 26"_s);
    row("quartz", u"@weekly"_s, u"5 12 19 26"_s);
    row("quartz", u"0 0 9 ? * 1"_s, u"5 12 19 26"_s);
    row("quartz", u"0 0 9 ? * 2-4"_s, u"1 6 7 8 13 14 15 20 21 22 27 28 29"_s);
    row("quartz", u"0 0 9 ? * FRI-MON"_s, u"3 4 5 6 10 11 12 13 17 18 19 20 24 25 26 27 31"_s);
    row("quartz", u"0 0 9 ? * 7-1"_s, u"4 5 11 12 18 19 25 26"_s);
    row("quartz", u"0 0 9 ? * L"_s, u"4 11 18 25"_s);
    row("quartz", u"0 0 9 ? * 6L"_s, u"31"_s);
    row("quartz", u"0 0 9 ? * 6#3"_s, u"17"_s);
    row("quartz", u"0 0 9 ? * 2/2"_s, u"1 3 6 8 10 13 15 17 20 22 24 27 29 31"_s);
    row("quartz", u"0 0 9 10-12 * ?"_s, u"10 11 12"_s);
    row("quartz", u"0 0 9 L-3W * ? 2025"_s, u"28"_s);
    row("quartz", u"0 0 9 ? * * 2024-2026/2"_s, QString());
    row("posix", u"0 0 9 * * 1 2025"_s, u"6 13 20 27"_s);
}

void TestSchedule::eachDialectHasItsDays()
{
    QFETCH(QString, dialect);
    QFETCH(QString, expression);
    QFETCH(QString, days);
    const auto schedule = read(dialect, expression);
    QVERIFY2(schedule, schedule ? "" : qPrintable(scheduleReason(schedule.error())));
    QStringList found;
    for (const QString &at :
         texts(firingsBetween(*schedule, instant(u"2025-01-01T00:00:00Z"_s), instant(u"2025-02-01T00:00:00Z"_s))))
        found.append(QString::number(at.mid(8, 2).toInt()));
    QCOMPARE(found.join(u' '), days);
}

void TestSchedule::eachDialectHasItsClockChanges_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("firings"); // in New York, within eight hours
    const auto row = [](const char *dialects, const QString &expression, const QString &from, const QStringList &firings) {
        for (const QString &dialect : QString::fromLatin1(dialects).split(u' '))
            QTest::newRow(qPrintable(dialect + u": "_s + expression + u' ' + from))
                << dialect << expression << from << firings;
    };
    const QString forward = u"2026-03-08T05:00:00Z"_s; // at 07:00Z, 02:00 becomes 03:00
    const QString back = u"2026-11-01T04:00:00Z"_s; // at 06:00Z, 02:00 becomes 01:00
    row("posix oban kubernetes", u"30 2 * * *"_s, forward, {});
    row("vixie", u"30 2 * * *"_s, forward, {u"2026-03-08T07:00:00Z"_s});
    row("vixie", u"0,30 2,3 * * *"_s, forward, {u"2026-03-08T07:00:00Z"_s, u"2026-03-08T07:30:00Z"_s});
    row("quartz", u"0 30 2 * * ?"_s, forward, {});
    row("posix oban kubernetes", u"30 1 * * *"_s, back, {u"2026-11-01T05:30:00Z"_s, u"2026-11-01T06:30:00Z"_s});
    row("vixie", u"30 1 * * *"_s, back, {u"2026-11-01T05:30:00Z"_s});
    row("quartz", u"0 30 1 * * ?"_s, back, {u"2026-11-01T06:30:00Z"_s});
    row("posix oban kubernetes vixie", u"0 */2 * * *"_s, back,
        {u"2026-11-01T04:00:00Z"_s, u"2026-11-01T07:00:00Z"_s, u"2026-11-01T09:00:00Z"_s, u"2026-11-01T11:00:00Z"_s});
    row("posix oban kubernetes vixie", u"*/30 0-1 * * *"_s, back,
        {u"2026-11-01T04:00:00Z"_s, u"2026-11-01T04:30:00Z"_s, u"2026-11-01T05:00:00Z"_s, u"2026-11-01T05:30:00Z"_s,
         u"2026-11-01T06:00:00Z"_s, u"2026-11-01T06:30:00Z"_s});
    row("vixie", u"0,*/30 0-1 * * *"_s, back,
        {u"2026-11-01T04:00:00Z"_s, u"2026-11-01T04:30:00Z"_s, u"2026-11-01T05:00:00Z"_s, u"2026-11-01T05:30:00Z"_s});
    row("quartz", u"0 */30 0-1 * * ?"_s, back,
        {u"2026-11-01T04:00:00Z"_s, u"2026-11-01T04:30:00Z"_s, u"2026-11-01T06:00:00Z"_s, u"2026-11-01T06:30:00Z"_s});
    row("systemd", u"2:30"_s, forward, {});
    row("systemd", u"*-*-* 0..1:0/30"_s, back,
        {u"2026-11-01T04:00:00Z"_s, u"2026-11-01T04:30:00Z"_s, u"2026-11-01T05:00:00Z"_s, u"2026-11-01T05:30:00Z"_s});
}

void TestSchedule::eachDialectHasItsClockChanges()
{
    QFETCH(QString, dialect);
    QFETCH(QString, expression);
    QFETCH(QString, from);
    QFETCH(QStringList, firings);
    const auto schedule = read(dialect, expression, u"America/New_York"_s);
    QVERIFY2(schedule, schedule ? "" : qPrintable(scheduleReason(schedule.error())));
    const Instant begin = instant(from);
    QCOMPARE(texts(firingsBetween(*schedule, begin, begin + std::chrono::hours(8))), firings);
    QCOMPARE(countFirings(*schedule, begin, begin + std::chrono::hours(8)), firings.size());
}

void TestSchedule::dialectsRefuse_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &dialect, const QString &expression, const QString &reason) {
        QTest::newRow(qPrintable(dialect + u": "_s + expression)) << dialect << expression << reason;
    };
    for (const QString &dialect : {u"kubernetes"_s, u"vixie"_s, u"oban"_s})
        row(dialect, u"0 0 9 * * 1"_s,
            u"dialect %1 has five fields, here are six; posix and quartz read seconds"_s.arg(dialect));
    row(u"oban"_s, u"0 0 9 * * 1 2026"_s, u"dialect oban has five fields, here are seven; posix and quartz read seconds"_s);
    row(u"quartz"_s, u"0 9 * * 1"_s, u"dialect quartz has six or seven fields, here are five; the others read five"_s);
    const QString both = u"in the field “day of week”, at character 11, ? in exactly one of day of month and day of week, "
                         "alone was expected"_s;
    row(u"quartz"_s, u"0 0 9 * * *"_s, both);
    row(u"quartz"_s, u"0 0 9 ? * ?"_s, both);
    row(u"quartz"_s, u"0 0 9 1 * 2"_s, both);
    row(u"quartz"_s, u"0 0 ? 1 * ?"_s, u"in the field “hour”, at character 5, 0 to 23, * was expected"_s);
    const QString weekday =
        u"in the field “day of week”, at character %1, 1 (Sunday) to 7, SUN to SAT, *, ?, FRI#2 or FRIL was "
        "expected"_s;
    row(u"quartz"_s, u"0 0 9 ? * 0"_s, weekday.arg(11));
    row(u"quartz"_s, u"0 0 9 ? * 8"_s, weekday.arg(11));
    row(u"quartz"_s, u"0 0 9 ? * 2,?"_s, weekday.arg(13));
    row(u"posix"_s, u"@every 5m"_s,
        u"@every counts from the moment the scheduler starts, which no calendar knows; write the times (0 * * * *)"_s);
    row(u"posix"_s, u"CRON_TZ=Mars/Olympus 0 9 * * *"_s, u"this system knows no time zone “Mars/Olympus”"_s);
}

void TestSchedule::dialectsRefuse()
{
    QFETCH(QString, dialect);
    QFETCH(QString, expression);
    QFETCH(QString, reason);
    const auto schedule = read(dialect, expression);
    QVERIFY(!schedule);
    QCOMPARE(scheduleReason(schedule.error()), reason);
}

void TestSchedule::notesWhatTheSchedulerItselfRefuses_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("note");
    const auto row = [](const QString &dialect, const QString &expression, const QString &what) {
        const QString name = dialect == u"vixie"_s ? u"cronie"_s
            : dialect == u"oban"_s                 ? u"Oban"_s
            : dialect == u"quartz"_s               ? u"Quartz"_s
                                                   : u"Kubernetes"_s;
        QTest::newRow(qPrintable(dialect + u": "_s + expression))
            << dialect << expression << (what.isEmpty() ? QString() : name + u" itself refuses this: "_s + what);
    };
    const QString wrap = u"a range that wraps"_s;
    for (const QString &dialect : {u"vixie"_s, u"oban"_s, u"kubernetes"_s}) {
        row(dialect, u"0 22-2 * * *"_s, wrap);
        row(dialect, u"0 9 * * FRI-MON"_s, wrap);
        row(dialect, u"0 9 L * *"_s, u"L"_s);
        row(dialect, u"0 9 * * FRIL"_s, u"L"_s);
        row(dialect, u"0 9 15W * *"_s, u"W"_s);
        row(dialect, u"0 9 LW * *"_s, u"L, W"_s);
        row(dialect, u"0 9 * * FRI#2"_s, u"#"_s);
        row(dialect, u"0 9 * JAN,MAY MON-FRI"_s, QString());
        row(dialect, u"*/90 9 * * *"_s, QString());
        row(dialect, u"@daily"_s, QString());
    }
    row(u"vixie"_s, u"0 9 ? * 1"_s, u"?"_s);
    row(u"oban"_s, u"0 9 ? * 1"_s, u"?"_s);
    row(u"kubernetes"_s, u"0 9 ? * 1"_s, QString());
    row(u"vixie"_s, u"5/15 9 * * *"_s, u"a step that begins at one value"_s);
    row(u"kubernetes"_s, u"5/15 9 * * *"_s, QString());
    row(u"oban"_s, u"0 9 * * 7"_s, u"7 for Sunday"_s);
    row(u"kubernetes"_s, u"0 9 * * 5-7"_s, u"7 for Sunday"_s);
    row(u"vixie"_s, u"0 9 * * 7"_s, QString());
    row(u"oban"_s, u"0 9 * * mon"_s, u"a name in lower case"_s);
    row(u"vixie"_s, u"0 9 * * Monday"_s, u"the whole name of a day or month"_s);
    row(u"kubernetes"_s, u"0 9 * january *"_s, u"the whole name of a day or month"_s);
    row(u"quartz"_s, u"0 0/90 9 ? * MON"_s, u"a step longer than the field"_s);
    row(u"quartz"_s, u"0 0/15 22-2 ? * MON#2"_s, QString());
    row(u"quartz"_s, u"0 0 9 ? * MON#2,FRI#3"_s, u"more than one #, or L in a list"_s);
    row(u"quartz"_s, u"0 0 9 1,L * ?"_s, u"more than one #, or L in a list"_s);
    row(u"quartz"_s, u"@daily"_s, u"a macro"_s);
}

void TestSchedule::notesWhatTheSchedulerItselfRefuses()
{
    QFETCH(QString, dialect);
    QFETCH(QString, expression);
    QFETCH(QString, note);
    const auto schedule = read(dialect, expression);
    QVERIFY2(schedule, schedule ? "" : qPrintable(scheduleReason(schedule.error())));
    QCOMPARE(schedule->note(), note);
}

void TestSchedule::settingsWinOverTheDefinition()
{
    CoverageSettings settings;
    QVERIFY(ScheduleRules::of(QString(), settings)->dialect == ScheduleDialect::Posix);
    QVERIFY(ScheduleRules::of(u"quartz"_s, settings)->daylightSaving == DaylightSavingMode::Quartz);
    QCOMPARE(ScheduleRules::of(u"quarz"_s, settings).error().value[u"dialect"].toString(), u"quarz"_s);
    settings.dialect = ScheduleDialect::Vixie;
    for (const QString &named : {u"quartz"_s, u"quarz"_s, QString()}) {
        const auto rules = ScheduleRules::of(named, settings);
        QVERIFY(rules && rules->dialect == ScheduleDialect::Vixie && rules->daylightSaving == DaylightSavingMode::Vixie);
    }
    settings.daylightSaving = DaylightSavingMode::EveryMatch;
    QVERIFY(ScheduleRules::of(u"quartz"_s, settings)->daylightSaving == DaylightSavingMode::EveryMatch);
}

void TestSchedule::readsCalendarsAsSystemdDoes_data()
{
    QTest::addColumn<QJsonObject>("sample");
    QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/systemd_calendar.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QJsonObject sample = QJsonDocument::fromJson(file.readLine()).object();
        QTest::newRow(qPrintable(sample[u"id"].toString())) << sample;
    }
}

void TestSchedule::readsCalendarsAsSystemdDoes()
{
    QFETCH(QJsonObject, sample);
    const QString expression = sample[u"expression"].toString();
    const auto schedule = read(u"systemd"_s, expression, sample[u"timezone"].toString());
    if (sample[u"expected"].isString()) {
        QCOMPARE(sample[u"expected"].toString(), u"refused"_s);
        QVERIFY2(!schedule, qPrintable(expression));
        return;
    }
    QVERIFY2(schedule, qPrintable(expression));
    const int count = sample[u"count"].toInt();
    const Instant from = instant(sample[u"from"].toString());
    QStringList expected;
    for (const QJsonValue &at : sample[u"expected"].toArray())
        expected.append(at.toString());
    QCOMPARE(texts(firingsBetween(*schedule, from, Instant::max(), count)), expected);
    if (expected.isEmpty())
        return;
    const Instant last = instant(expected.last());
    QCOMPARE(countFirings(*schedule, from, last + std::chrono::seconds(1)), expected.size());
    QVERIFY(lastFiring(*schedule, last + std::chrono::seconds(1)) == last);
}

void TestSchedule::losesWhatSystemdLoses_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("expected"); // as systemd-analyze 252 prints it
    const auto row = [](const QString &expression, const QString &from, const QStringList &expected) {
        QTest::newRow(qPrintable(expression + u" after "_s + from)) << expression << from << expected;
    };
    row(u"*:0/7"_s, u"2027-02-26T23:40:17Z"_s,
        {u"2027-02-26T23:42:00Z"_s, u"2027-02-26T23:49:00Z"_s, u"2027-02-26T23:56:00Z"_s, u"2027-02-27T00:07:00Z"_s,
         u"2027-02-27T00:14:00Z"_s});
    row(u"*:2,0/7"_s, u"2027-02-26T23:50:17Z"_s,
        {u"2027-02-26T23:56:00Z"_s, u"2027-02-27T00:07:00Z"_s, u"2027-02-27T00:14:00Z"_s, u"2027-02-27T00:21:00Z"_s});
    row(u"Mon *:0/7"_s, u"2027-02-27T23:40:17Z"_s,
        {u"2027-03-01T00:00:00Z"_s, u"2027-03-01T00:07:00Z"_s, u"2027-03-01T00:14:00Z"_s});
    row(u"Mon,Tue *:0/7"_s, u"2027-03-01T23:50:17Z"_s,
        {u"2027-03-01T23:56:00Z"_s, u"2027-03-02T00:07:00Z"_s, u"2027-03-02T00:14:00Z"_s});
    row(u"0..22:0/7"_s, u"2027-02-26T22:50:17Z"_s,
        {u"2027-02-26T22:56:00Z"_s, u"2027-02-27T00:00:00Z"_s, u"2027-02-27T00:07:00Z"_s});
    row(u"*-*-* 0/7:00"_s, u"2027-02-28T12:00:17Z"_s,
        {u"2027-02-28T14:00:00Z"_s, u"2027-02-28T21:00:00Z"_s, u"2027-03-01T07:00:00Z"_s, u"2027-03-01T14:00:00Z"_s,
         u"2027-03-01T21:00:00Z"_s, u"2027-03-02T00:00:00Z"_s});
    row(u"*-*-1 0/7:00"_s, u"2027-02-28T12:00:17Z"_s,
        {u"2027-03-01T00:00:00Z"_s, u"2027-03-01T07:00:00Z"_s, u"2027-03-01T14:00:00Z"_s});
    row(u"*-*-1,31 0/7:00"_s, u"2027-01-31T20:00:17Z"_s,
        {u"2027-01-31T21:00:00Z"_s, u"2027-02-01T07:00:00Z"_s, u"2027-02-01T14:00:00Z"_s});
    row(u"*:*:0/7"_s, u"2027-02-26T23:59:37Z"_s,
        {u"2027-02-26T23:59:42Z"_s, u"2027-02-26T23:59:49Z"_s, u"2027-02-26T23:59:56Z"_s, u"2027-02-27T00:00:07Z"_s,
         u"2027-02-27T00:00:14Z"_s});
    row(u"*:0..58:0/7"_s, u"2027-02-26T23:58:50Z"_s,
        {u"2027-02-26T23:58:56Z"_s, u"2027-02-27T00:00:00Z"_s, u"2027-02-27T00:00:07Z"_s});
    row(u"*:*:0/7"_s, u"2027-02-26T22:58:50Z"_s,
        {u"2027-02-26T22:58:56Z"_s, u"2027-02-26T22:59:00Z"_s, u"2027-02-26T22:59:07Z"_s, u"2027-02-26T22:59:14Z"_s,
         u"2027-02-26T22:59:21Z"_s, u"2027-02-26T22:59:28Z"_s});
    row(u"*-*-1/9"_s, u"2026-12-18T08:00:17Z"_s,
        {u"2026-12-19T00:00:00Z"_s, u"2026-12-28T00:00:00Z"_s, u"2027-01-10T00:00:00Z"_s, u"2027-01-19T00:00:00Z"_s,
         u"2027-01-28T00:00:00Z"_s});
    row(u"*-*-2,1/9"_s, u"2026-12-18T08:00:17Z"_s,
        {u"2026-12-19T00:00:00Z"_s, u"2026-12-28T00:00:00Z"_s, u"2027-01-10T00:00:00Z"_s, u"2027-01-19T00:00:00Z"_s,
         u"2027-01-28T00:00:00Z"_s});
    row(u"*-01..11-1/9"_s, u"2026-11-18T08:00:17Z"_s,
        {u"2026-11-19T00:00:00Z"_s, u"2026-11-28T00:00:00Z"_s, u"2027-01-01T00:00:00Z"_s, u"2027-01-10T00:00:00Z"_s});
    row(u"*-*~28/9"_s, u"2026-12-18T08:00:17Z"_s,
        {u"2026-12-22T00:00:00Z"_s, u"2026-12-31T00:00:00Z"_s, u"2027-01-04T00:00:00Z"_s, u"2027-01-13T00:00:00Z"_s,
         u"2027-01-22T00:00:00Z"_s});
    row(u"Mon *-*~10/3"_s, u"2026-12-18T08:00:17Z"_s,
        {u"2026-12-28T00:00:00Z"_s, u"2027-01-25T00:00:00Z"_s, u"2027-02-22T00:00:00Z"_s, u"2027-03-22T00:00:00Z"_s,
         u"2027-05-31T00:00:00Z"_s});
    row(u"*-1/5-1"_s, u"2027-12-18T08:00:17Z"_s,
        {u"2028-01-01T00:00:00Z"_s, u"2028-06-01T00:00:00Z"_s, u"2028-11-01T00:00:00Z"_s});
}

void TestSchedule::losesWhatSystemdLoses()
{
    QFETCH(QString, expression);
    QFETCH(QString, from);
    QFETCH(QStringList, expected);
    const Schedule schedule = read(u"systemd"_s, expression).value();
    QCOMPARE(texts(firingsBetween(schedule, instant(from), Instant::max(), expected.size())), expected);
    const Instant last = instant(expected.last());
    QCOMPARE(countFirings(schedule, instant(from), last + std::chrono::seconds(1)), expected.size());
    QVERIFY(lastFiring(schedule, last + std::chrono::seconds(1)) == last);
}

void TestSchedule::saysWhyACalendarIsWrong_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &expression, const QString &reason) {
        QTest::newRow(qPrintable(u'"' + expression + u'"')) << expression << reason;
    };
    row(QString(),
        u"in the field “expression”, at character 1, days, a date or a time, such as Mon..Fri *-*-* 09:00 was expected"_s);
    row(u"9:00:00.5"_s, u"systemd reads fractions of a second, and Squidie whole ones; leave the fraction out"_s);
    row(u"Fri..Mon 9:00"_s,
        u"in the field “day of week”, at character 9, days of the week, such as Mon or Mon..Fri,Sun was expected"_s);
    row(u"*-*-9..5"_s, u"in the field “day”, at character 9, a range that does not run backwards was expected"_s);
    row(u"*-*~29"_s, u"in the field “day”, at character 7, 1 to 28, or * was expected"_s);
    row(u"*-*~5,26"_s, u"in the field “day”, at character 9, 1 to 25, or * was expected"_s); // as systemd, strangely
    row(u"2200-01-01"_s, u"in the field “year”, at character 11, 1970 to 2199, or * was expected"_s);
    row(u"*:*/5"_s, u"in the field “minute”, at character 4, the end, or a known time zone was expected"_s);
    row(u"*:0/0"_s, u"in the field “minute”, at character 6, a step, 1 or more was expected"_s);
    row(u"*-*-31/2"_s, u"in the field “day”, at character 9, a step that comes to another value was expected"_s);
    row(u"9:00 Mars/Olympus"_s, u"in the field “minute”, at character 5, the end, or a known time zone was expected"_s);
}

void TestSchedule::saysWhyACalendarIsWrong()
{
    QFETCH(QString, expression);
    QFETCH(QString, reason);
    const auto schedule = read(u"systemd"_s, expression);
    QVERIFY(!schedule);
    QCOMPARE(scheduleReason(schedule.error()), reason);
}

void TestSchedule::aUnionFiresOnceAtEachInstant()
{
    const auto plan = Schedule::readUnion(u"30 2 * * *; CRON_TZ=America/New_York 0 12 * * 6;30 */2 * * *"_s, u"Etc/UTC"_s);
    QVERIFY(plan);
    QCOMPARE(plan->parts().size(), size_t(3));
    const Instant from = instant(u"2026-11-28T00:00:00Z"_s); // a Saturday
    const Instant until = instant(u"2026-11-29T00:00:00Z"_s);
    const QVector<Instant> all = firingsBetween(*plan, from, until);
    QCOMPARE(all.size(), 13);
    QVERIFY(all.contains(instant(u"2026-11-28T17:00:00Z"_s)));
    QVERIFY(std::adjacent_find(all.cbegin(), all.cend()) == all.cend());
    QCOMPARE(countFirings(*plan, from, until), 13);
    QVERIFY(lastFiring(*plan, until) == all.last());
    QVERIFY(nextFiring(*plan, all.at(8)) == all.at(9));
    FiringWalk walk(*plan, instant(u"2026-11-28T17:00:00Z"_s));
    QVERIFY(walk.next());
    QCOMPARE(walk.part().zone.name(), u"America/New_York"_s);
    QCOMPARE(walk.skipUntil(until), 3);
    const auto windows = expectedWindows(*plan, from, until);
    QCOMPARE(windows.size(), 13);
    for (int i = 1; i < windows.size(); ++i)
        QCOMPARE(windows.at(i - 1).endAt, windows.at(i).startAt);
    // Where one of them is wrong, its place in the whole is told.
    const auto wrong = Schedule::readUnion(u"0 9 * * *; 61 * * * *"_s, u"Etc/UTC"_s);
    QCOMPARE(wrong.error().value[u"position"].toInt(), 12);
    QCOMPARE(wrong.error().value[u"text"].toString(), u"0 9 * * *; 61 * * * *"_s);
    QVERIFY(!Schedule::read(u"0 9 * * *; 1 * * * *"_s, u"Etc/UTC"_s)); // one is read as one
}

void TestSchedule::anExpressionsOwnZoneWins()
{
    const auto plan = Schedule::read(u"CRON_TZ=Asia/Kolkata 0 9 * * *"_s, u"Mars/Olympus"_s);
    QVERIFY(plan);
    QCOMPARE(texts(firingsBetween(*plan, instant(u"2026-10-05T00:00:00Z"_s), instant(u"2026-10-06T00:00:00Z"_s))),
             QStringList{u"2026-10-05T03:30:00Z"_s});
    QVERIFY(Schedule::read(u"TZ=Asia/Kolkata @daily"_s, u"Etc/UTC"_s));
    for (const QString &zoneName : {u"Mars/Olympus"_s, u""_s, u"asia/kolkata"_s}) {
        const auto wrong = Schedule::read(u"CRON_TZ=%1 0 9 * * *"_s.arg(zoneName), u"Etc/UTC"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().value[u"timezone"].toString(), zoneName);
    }
}

void TestSchedule::modesHaveNames()
{
    QCOMPARE(daylightSavingName(DaylightSavingMode::EveryMatch), u"every_match"_s);
    QCOMPARE(daylightSavingName(DaylightSavingMode::Vixie), u"vixie"_s);
    QVERIFY(daylightSavingFromName(u"vixie") == DaylightSavingMode::Vixie);
    QVERIFY(daylightSavingFromName(u"every_match") == DaylightSavingMode::EveryMatch);
    QVERIFY(daylightSavingFromName(u"systemd") == DaylightSavingMode::Systemd);
    QVERIFY(!daylightSavingFromName(u"Vixie"));
    for (const QString &name : dialectNames())
        QCOMPARE(dialectName(dialectFromName(name).value()), name);
    QVERIFY(!dialectFromName(u"croner"));
}

SQUIDIE_TEST(TestSchedule)
#include "tst_schedule.moc"
