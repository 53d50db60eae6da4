// SPDX-License-Identifier: Apache-2.0
#include "schedule/calendarexpression.h"

#include "testmain.h"

#include <QJsonObject>
#include <QTest>

using namespace squidie;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

local_seconds local(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text + u'Z', Qt::ISODate);
    return local_seconds(seconds(time.toSecsSinceEpoch()));
}

QString localText(std::optional<local_seconds> time)
{
    return time ? QDateTime::fromSecsSinceEpoch(time->time_since_epoch().count(), Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s)
                : u"never"_s;
}

/// The first `count` matches from `from` on.
QStringList firstMatches(const QString &expression, const QString &from, int count)
{
    const auto parsed = CalendarExpression::parse(expression);
    if (!parsed)
        return {u"error: "_s + parsed.error().value[u"expected"].toString()};
    QStringList found;
    auto at = parsed->firstAtOrAfter(local(from));
    for (; at && found.size() < count; at = parsed->firstAtOrAfter(*at + seconds(1)))
        found.append(localText(at));
    return found;
}

} // namespace

class TestCronExpression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jumpsToTheNextMatches_data();
    void jumpsToTheNextMatches();
    void agreesWithEveryMinuteOfAYear_data();
    void agreesWithEveryMinuteOfAYear();
    void sameMeaning_data();
    void sameMeaning();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysMoreWhereItKnowsMore();
    void knowsWhatCannotMatch_data();
    void knowsWhatCannotMatch();
    void rebootHasNoTimes();
    void knowsFixedTimes();
    void staysInsideTheCalendar();
    void survivesAnyText();
};

void TestCronExpression::jumpsToTheNextMatches_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &expression, const QString &from, const QStringList &expected) {
        QTest::newRow(name) << expression << from << expected;
    };
    row("at itself", u"0 9 * * 1-5"_s, u"2026-10-05T09:00:00"_s, {u"2026-10-05T09:00:00"_s, u"2026-10-06T09:00:00"_s});
    row("over a weekend", u"0 9 * * mon-FRI"_s, u"2026-10-09T09:00:01"_s, {u"2026-10-12T09:00:00"_s});
    row("half an hour", u"*/30 * * * *"_s, u"2026-12-31T23:30:00"_s,
        {u"2026-12-31T23:30:00"_s, u"2027-01-01T00:00:00"_s, u"2027-01-01T00:30:00"_s});
    row("seconds first", u"*/20 59 23 31 12 *"_s, u"2026-12-31T23:59:30"_s,
        {u"2026-12-31T23:59:40"_s, u"2027-12-31T23:59:00"_s});
    row("leap day", u"0 0 29 2 *"_s, u"2026-01-01T00:00:00"_s, {u"2028-02-29T00:00:00"_s, u"2032-02-29T00:00:00"_s});
    row("leap day over a century", u"0 0 29 2 *"_s, u"2096-03-01T00:00:00"_s, {u"2104-02-29T00:00:00"_s});
    row("leap day or Monday", u"0 0 29 2 1"_s, u"2028-02-24T00:00:00"_s,
        {u"2028-02-28T00:00:00"_s, u"2028-02-29T00:00:00"_s, u"2029-02-05T00:00:00"_s});
    row("fifth Friday of February", u"0 0 * 2 FRI#5"_s, u"2026-01-01T00:00:00"_s,
        {u"2036-02-29T00:00:00"_s, u"2064-02-29T00:00:00"_s, u"2092-02-29T00:00:00"_s, u"2104-02-29T00:00:00"_s});
    row("either day field", u"0 0 13 * FRI"_s, u"2026-11-10T00:00:00"_s,
        {u"2026-11-13T00:00:00"_s, u"2026-11-20T00:00:00"_s, u"2026-11-27T00:00:00"_s, u"2026-12-04T00:00:00"_s,
         u"2026-12-11T00:00:00"_s, u"2026-12-13T00:00:00"_s});
    row("stepped days restrict too", u"0 0 */15 * MON"_s, u"2026-11-01T00:00:00"_s,
        {u"2026-11-01T00:00:00"_s, u"2026-11-02T00:00:00"_s, u"2026-11-09T00:00:00"_s, u"2026-11-16T00:00:00"_s});
    row("? leaves the other alone", u"0 0 ? * MON"_s, u"2026-11-01T00:00:00"_s,
        {u"2026-11-02T00:00:00"_s, u"2026-11-09T00:00:00"_s});
    row("last day", u"0 0 L * *"_s, u"2027-12-31T00:00:01"_s,
        {u"2028-01-31T00:00:00"_s, u"2028-02-29T00:00:00"_s, u"2028-03-31T00:00:00"_s, u"2028-04-30T00:00:00"_s});
    row("last day and a list", u"0 0 15,l * *"_s, u"2027-02-01T00:00:00"_s,
        {u"2027-02-15T00:00:00"_s, u"2027-02-28T00:00:00"_s});
    row("the third before the last day", u"0 0 L-3 * *"_s, u"2027-01-29T00:00:00"_s,
        {u"2027-02-25T00:00:00"_s, u"2027-03-28T00:00:00"_s});
    row("before the last day of a long month", u"0 0 L-30 * *"_s, u"2027-02-01T00:00:00"_s,
        {u"2027-03-01T00:00:00"_s, u"2027-05-01T00:00:00"_s});
    row("the weekday nearest to that day", u"0 0 L-3W 2-3 *"_s, u"2026-02-01T00:00:00"_s,
        {u"2026-02-25T00:00:00"_s, u"2026-03-27T00:00:00"_s});
    row("years", u"0 0 0 29 2 * 2027-2033"_s, u"2026-01-01T00:00:00"_s,
        {u"2028-02-29T00:00:00"_s, u"2032-02-29T00:00:00"_s, u"never"_s});
    row("every fifth year is counted from 1970", u"0 0 0 1 1 * */5"_s, u"2026-01-02T00:00:00"_s,
        {u"2030-01-01T00:00:00"_s, u"2035-01-01T00:00:00"_s});
    row("every fourth year from one on", u"0 0 0 1 1 * 2190/4"_s, u"2026-01-02T00:00:00"_s,
        {u"2190-01-01T00:00:00"_s, u"2194-01-01T00:00:00"_s, u"2198-01-01T00:00:00"_s, u"never"_s});
    row("last weekday", u"0 0 LW * *"_s, u"2026-01-01T00:00:00"_s,
        {u"2026-01-30T00:00:00"_s, u"2026-02-27T00:00:00"_s, u"2026-03-31T00:00:00"_s});
    row("first weekday, 1st a Saturday", u"0 0 1W 8 *"_s, u"2026-01-01T00:00:00"_s,
        {u"2026-08-03T00:00:00"_s, u"2027-08-02T00:00:00"_s});
    row("nearest weekday, a Saturday", u"0 0 15W 8 *"_s, u"2026-01-01T00:00:00"_s, {u"2026-08-14T00:00:00"_s});
    row("nearest weekday, a Sunday", u"0 0 15W 11 *"_s, u"2026-01-01T00:00:00"_s, {u"2026-11-16T00:00:00"_s});
    row("nearest weekday, a Sunday at the end", u"0 0 31w 5 *"_s, u"2026-01-01T00:00:00"_s, {u"2026-05-29T00:00:00"_s});
    row("31W needs a 31st", u"0 0 31W * *"_s, u"2026-02-01T00:00:00"_s,
        {u"2026-03-31T00:00:00"_s, u"2026-05-29T00:00:00"_s});
    row("second Friday", u"0 0 * * 5#2"_s, u"2026-11-01T00:00:00"_s, {u"2026-11-13T00:00:00"_s, u"2026-12-11T00:00:00"_s});
    row("fifth Sunday, written 7", u"0 0 * * 7#5"_s, u"2026-11-01T00:00:00"_s,
        {u"2026-11-29T00:00:00"_s, u"2027-01-31T00:00:00"_s});
    row("last Friday", u"0 0 * * friL"_s, u"2026-11-01T00:00:00"_s, {u"2026-11-27T00:00:00"_s, u"2026-12-25T00:00:00"_s});
    row("monthly", u"@monthly"_s, u"2026-11-01T00:00:01"_s, {u"2026-12-01T00:00:00"_s});
    row("weekly is Sunday", u"@WEEKLY"_s, u"2026-11-02T00:00:00"_s, {u"2026-11-08T00:00:00"_s});
    row("blanks around", u" \t0  12\t1 1 * "_s, u"2026-11-02T00:00:00"_s, {u"2027-01-01T12:00:00"_s});
}

void TestCronExpression::jumpsToTheNextMatches()
{
    QFETCH(QString, expression);
    QFETCH(QString, from);
    QFETCH(QStringList, expected);
    QStringList found = firstMatches(expression, from, int(expected.size()));
    if (found.size() < expected.size())
        found.append(u"never"_s);
    QCOMPARE(found, expected);
}

void TestCronExpression::agreesWithEveryMinuteOfAYear_data()
{
    QTest::addColumn<QString>("expression");
    for (const QString &expression :
         {u"* * * * *"_s, u"*/7 3-21/4 * * *"_s, u"59 23 31 * *"_s, u"5,10,55 0 * 2,12 SUN"_s, u"0 12 1-7 * 1"_s,
          u"30 4 LW * *"_s, u"0 0 10W,20W * *"_s, u"15 6 * 1-11/5 2#3,4L"_s, u"17 */5 * * 5-7"_s, u"1/29 1/11 1/9 1/3 *"_s})
        QTest::newRow(qPrintable(expression)) << expression;
}

void TestCronExpression::agreesWithEveryMinuteOfAYear()
{
    QFETCH(QString, expression);
    const auto cron = CalendarExpression::parse(expression);
    QVERIFY(cron);
    const local_seconds begin = local(u"2028-01-01T00:00:00"_s);
    const local_seconds end = local(u"2029-01-01T00:00:00"_s);
    auto next = cron->firstAtOrAfter(begin);
    int matches = 0;
    for (local_seconds at = begin; at < end; at += minutes(1)) {
        const bool due = next == at;
        if (cron->matches(at) != due)
            QFAIL(qPrintable(localText(at) + u" but the jump went to "_s + localText(next)));
        if (due) {
            ++matches;
            next = cron->firstAtOrAfter(at + seconds(1));
        }
    }
    QVERIFY(matches > 0);
    QVERIFY(next && *next >= end);
}

void TestCronExpression::sameMeaning_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const QString &one, const QString &other) {
        QTest::newRow(qPrintable(one + u" = "_s + other)) << one << other;
    };
    row(u"0 0 * * 0"_s, u"0 0 * * 7"_s);
    row(u"0 0 * * SUN"_s, u"0 0 * * 7"_s);
    row(u"0 0 * * 5-7"_s, u"0 0 * * 0,5,6"_s);
    row(u"0 0 * * FRI-SUN"_s, u"0 0 * * 0,5,6"_s);
    row(u"0 0 * * 7-2"_s, u"0 0 * * sun-tue"_s);
    row(u"0 0 * * SAT-SUN"_s, u"0 0 * * 0,6"_s);
    row(u"0 0 * * 6-0"_s, u"0 0 * * 0,6"_s);
    row(u"0 0 * * 1-7"_s, u"0 0 * * *"_s);
    row(u"0 0 * * FRI-MON"_s, u"0 0 * * 0,1,5,6"_s);
    row(u"0 0 * * monday"_s, u"0 0 * * 1"_s);
    row(u"0 0 * January,dec Sunday-TUESDAY"_s, u"0 0 * 1,12 0-2"_s);
    row(u"0 0 * NOV-FEB *"_s, u"0 0 * 1,2,11,12 *"_s);
    row(u"0 22-2 * * *"_s, u"0 0,1,2,22,23 * * *"_s);
    row(u"0 22-2/2 * * *"_s, u"0 0,2,22 * * *"_s);
    row(u"50-10/20 * * * *"_s, u"10,50 * * * *"_s);
    row(u"0 0 28-3 * *"_s, u"0 0 28,29,30,31,1,2,3 * *"_s);
    row(u"0 0 28-3/2 * *"_s, u"0 0 28,30,1,3 * *"_s);
    row(u"0 0 L-0 * *"_s, u"0 0 L * *"_s);
    row(u"0 0 25-L * *"_s, u"0 0 25-31 * *"_s);
    row(u"0 0 25-L/3 * *"_s, u"0 0 25,28,31 * *"_s);
    row(u"0 0 * * FRI#L"_s, u"0 0 * * FRIL"_s);
    row(u"0 0 * * 5L"_s, u"0 0 * * fridayL"_s);
    row(u"0 0 * * MON,FRI#2"_s, u"0 0 * * FRI#2,1"_s);
    row(u"0 0 0 1 1 * *"_s, u"0 0 1 1 *"_s);
    row(u"0 0 0 1 1 * */1"_s, u"0 0 1 1 *"_s);
    row(u"000000005 0 1 * *"_s, u"5 0 1 * *"_s);
    row(u"CRON_TZ=Etc/UTC 0 9 * * *"_s, u"0 9 * * *"_s);
    row(u"TZ=Etc/UTC @daily"_s, u"@daily"_s);
    row(u"0 0 * * 0-7"_s, u"0 0 * * 0-6"_s);
    row(u"0 0 * * */2"_s, u"0 0 * * 0,2,4,6"_s);
    row(u"0 0 * * 1/2"_s, u"0 0 * * 1,3,5"_s);
    row(u"0 0 * * 7/3"_s, u"0 0 * * 0,3,6"_s);
    row(u"0 0 * Jan,DEC *"_s, u"0 0 * 1,12 ?"_s);
    row(u"0 0 * jan-mar *"_s, u"0 0 * 1-3 *"_s);
    row(u"? ? ? ? ?"_s, u"* * * * *"_s);
    row(u"*/1 * */1 * *"_s, u"* * * * *"_s);
    row(u"5/20 * * * *"_s, u"5,25,45 * * * *"_s);
    row(u"*/90 * * * *"_s, u"0 * * * *"_s);
    row(u"05 007 * * *"_s, u"5 7 * * *"_s);
    row(u"@hourly"_s, u"0 * * * *"_s);
    row(u"@daily"_s, u"@midnight"_s);
    row(u"@yearly"_s, u"@annually"_s);
    row(u"@yearly"_s, u"0 0 1 1 *"_s);
    row(u"0 0 0 1 1 *"_s, u"0 0 1 1 *"_s);
}

void TestCronExpression::sameMeaning()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const QStringList expected = firstMatches(other, u"2026-02-25T10:11:12"_s, 50);
    QCOMPARE(expected.size(), 50);
    QCOMPARE(firstMatches(one, u"2026-02-25T10:11:12"_s, 50), expected);
}

void TestCronExpression::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected"); // a part of it
    const auto row = [](const QString &expression, const QString &field, int position, const QString &found,
                        const QString &expected) {
        QTest::newRow(qPrintable(u'\'' + expression + u'\'')) << expression << field << position << found << expected;
    };
    row(QString(), u"expression"_s, 1, QString(), u"there are 0"_s);
    row(u"   "_s, u"expression"_s, 4, QString(), u"there are 0"_s);
    row(u"0 9 * *"_s, u"expression"_s, 8, QString(), u"there are 4"_s);
    row(u"0 0 9 * * 1 2026 *"_s, u"expression"_s, 18, u"*"_s, u"there are 8"_s);
    row(u"0 0 9 * * 1 1969"_s, u"year"_s, 13, u"1969"_s, u"1970 to 2199, *"_s);
    row(u"0 0 9 * * 1 2200"_s, u"year"_s, 13, u"2200"_s, u"1970 to 2199, *"_s);
    row(u"0 0 9 * * 1 2028-2026"_s, u"year"_s, 18, u"2026"_s, u"1970 to 2199, *"_s);
    row(u"60 9 * * *"_s, u"minute"_s, 1, u"60"_s, u"0 to 59"_s);
    row(u"0 24 * * *"_s, u"hour"_s, 3, u"24"_s, u"0 to 23"_s);
    row(u"0 9 0 * *"_s, u"day of month"_s, 5, u"0"_s, u"1 to 31"_s);
    row(u"0 9 32 * *"_s, u"day of month"_s, 5, u"32"_s, u"1 to 31"_s);
    row(u"0 9 32W * *"_s, u"day of month"_s, 5, u"32"_s, u"1 to 31"_s);
    row(u"0 9 W * *"_s, u"day of month"_s, 5, QString(), u"1 to 31"_s);
    row(u"0 9 L-31 * *"_s, u"day of month"_s, 5, u"L-31"_s, u"L-0 to L-30"_s);
    row(u"0 9 L3 * *"_s, u"day of month"_s, 5, u"L3"_s, u"L-0 to L-30"_s);
    row(u"0 9 L-L * *"_s, u"day of month"_s, 5, u"L-L"_s, u"L-0 to L-30"_s);
    row(u"0 9 32-L * *"_s, u"day of month"_s, 5, u"32"_s, u"1 to 31"_s);
    row(u"0 9 1-5W * *"_s, u"day of month"_s, 5, u"1-5"_s, u"1 to 31"_s);
    row(u"0 9 * 13 *"_s, u"month"_s, 7, u"13"_s, u"JAN to DEC"_s);
    row(u"0 9 * 0 *"_s, u"month"_s, 7, u"0"_s, u"1 to 12"_s);
    row(u"0 9 * MON *"_s, u"month"_s, 7, u"MON"_s, u"JAN to DEC"_s);
    row(u"0 9 * * 8"_s, u"day of week"_s, 9, u"8"_s, u"0 to 7"_s);
    row(u"0 9 * * TUES"_s, u"day of week"_s, 9, u"TUES"_s, u"SUN to SAT"_s);
    row(u"0 9 * * MON,,FRI"_s, u"day of week"_s, 13, QString(), u"SUN to SAT"_s);
    row(u"0 9 * * FRI#6"_s, u"day of week"_s, 13, u"6"_s, u"1 to 5"_s);
    row(u"0 9 * * FRI#"_s, u"day of week"_s, 13, QString(), u"1 to 5"_s);
    row(u"0 9 * * L"_s, u"day of week"_s, 9, QString(), u"SUN to SAT"_s);
    row(u"0 9 * SEPT *"_s, u"month"_s, 7, u"SEPT"_s, u"JAN to DEC"_s);
    row(u"0 9 * * MON-FRI#2"_s, u"day of week"_s, 9, u"MON-FRI"_s, u"SUN to SAT"_s);
    row(u"0 9 * * MON-FRIL"_s, u"day of week"_s, 9, u"MON-FRI"_s, u"SUN to SAT"_s);
    row(u"*/0 * * * *"_s, u"minute"_s, 3, u"0"_s, u"1 or more"_s);
    row(u"*/ * * * *"_s, u"minute"_s, 3, QString(), u"1 or more"_s);
    row(u"*/x * * * *"_s, u"minute"_s, 3, u"x"_s, u"1 or more"_s);
    row(u"1-2-3 * * * *"_s, u"minute"_s, 3, u"2-3"_s, u"0 to 59"_s);
    row(u"-5 * * * *"_s, u"minute"_s, 1, QString(), u"0 to 59"_s);
    row(u"5, * * * *"_s, u"minute"_s, 3, QString(), u"0 to 59"_s);
    row(u"** * * * *"_s, u"minute"_s, 1, u"**"_s, u"0 to 59"_s);
    row(u"1.5 * * * *"_s, u"minute"_s, 1, u"1.5"_s, u"0 to 59"_s);
    row(u"99999999999999999999 * * * *"_s, u"minute"_s, 1, u"99999999999999999999"_s, u"0 to 59"_s);
    row(u"٣ * * * *"_s, u"minute"_s, 1, u"٣"_s, u"0 to 59"_s);
    row(u"\u00a00 9 * * *"_s, u"minute"_s, 1, u"\u00a00"_s, u"0 to 59"_s);
    row(u"0 9 * * *\n"_s, u"day of week"_s, 9, u"*\n"_s, u"0 to 7"_s);
    row(u"61 * * * * *"_s, u"second"_s, 1, u"61"_s, u"0 to 59"_s);
    row(u"@fortnightly"_s, u"expression"_s, 1, u"@fortnightly"_s, u"@weekly"_s);
    row(u"  @daily now"_s, u"expression"_s, 10, u"now"_s, u"nothing after @daily"_s);
    row(u"@daily\n"_s, u"expression"_s, 1, u"@daily\n"_s, u"@weekly"_s);
    row(u"H * * * *"_s, u"minute"_s, 1, u"H"_s, u"0 to 59"_s);
    row(u"0 h/6 * * *"_s, u"hour"_s, 3, u"h/6"_s, u"0 to 23"_s);
    row(u"0~30 * * * *"_s, u"minute"_s, 1, u"0~30"_s, u"0 to 59"_s);
    row(u"CRON_TZ=Etc/UTC 0 9 * *"_s, u"expression"_s, 24, QString(), u"there are 4"_s);
}

void TestCronExpression::namesWhatIsWrong()
{
    QFETCH(QString, expression);
    QFETCH(QString, field);
    QFETCH(int, position);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const auto parsed = CalendarExpression::parse(expression);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidOption);
    const QJsonObject value = parsed.error().value.toObject();
    QCOMPARE(value[u"field"].toString(), field);
    QCOMPARE(value[u"position"].toInt(), position);
    QCOMPARE(value[u"found"].toString(), found);
    QCOMPARE(value[u"text"].toString(), expression);
    QVERIFY2(value[u"expected"].toString().contains(expected), qPrintable(value[u"expected"].toString()));
}

void TestCronExpression::saysMoreWhereItKnowsMore()
{
    const auto reason = [](const QString &text) {
        return CalendarExpression::parse(text).error().value[u"reason"].toString();
    };
    QCOMPARE(reason(u"@every 1h30m"_s),
             u"@every counts from the moment the scheduler starts, which no calendar knows; write the times (0 * * * *)"_s);
    QCOMPARE(reason(u"H/15 * * * *"_s), u"H is Jenkins's: it hashes the job's name into a number; write that number"_s);
    QCOMPARE(reason(u"H(0-29) * * * *"_s), reason(u"H/15 * * * *"_s));
    QCOMPARE(reason(u"~ * * * *"_s),
             u"~ is cronie's random choice, made when the table is loaded; write the number that it chose"_s);
    QCOMPARE(reason(u"61 * * * *"_s), QString());
}

void TestCronExpression::knowsWhatCannotMatch_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("canMatch");
    QTest::newRow("31 February") << u"0 0 31 2 *"_s << false;
    QTest::newRow("leap day of no leap year") << u"0 0 0 29 2 ? 2027"_s << false;
    QTest::newRow("leap day of a leap year") << u"0 0 0 29 2 ? 2027,2028"_s << true;
    QTest::newRow("the 31st day before the last of February") << u"0 0 L-29 2 *"_s << false;
    QTest::newRow("30 February") << u"0 0 30 FEB *"_s << false;
    QTest::newRow("31st of short months") << u"0 0 31 2,4,6,9,11 *"_s << false;
    QTest::newRow("31W of a short month") << u"0 0 31W 4 *"_s << false;
    QTest::newRow("31st or a Monday") << u"0 0 31 2 1"_s << true;
    QTest::newRow("leap day") << u"0 0 29 2 *"_s << true;
    QTest::newRow("fifth Monday of February") << u"0 0 * 2 1#5"_s << true;
    QTest::newRow("31 February or March") << u"0 0 31 2,3 *"_s << true;
}

void TestCronExpression::knowsWhatCannotMatch()
{
    QFETCH(QString, expression);
    QFETCH(bool, canMatch);
    const auto cron = CalendarExpression::parse(expression);
    QVERIFY(cron);
    QCOMPARE(cron->canMatch(), canMatch);
    QCOMPARE(cron->firstAtOrAfter(local(u"2026-01-01T00:00:00"_s)).has_value(), canMatch);
}

void TestCronExpression::rebootHasNoTimes()
{
    const auto cron = CalendarExpression::parse(u"@reboot"_s);
    QVERIFY(cron);
    QVERIFY(cron->isReboot());
    QVERIFY(!cron->canMatch());
    QVERIFY(!cron->firstAtOrAfter(local(u"2026-01-01T00:00:00"_s)));
    QVERIFY(!cron->matches(local(u"2026-01-01T00:00:00"_s)));
    QVERIFY(!CalendarExpression::parse(u"@daily"_s)->isReboot());
}

void TestCronExpression::knowsFixedTimes()
{
    const auto fixed = [](const QString &text) { return CalendarExpression::parse(text)->isFixedTime(); };
    QVERIFY(fixed(u"30 2 * * *"_s));
    QVERIFY(fixed(u"0,30 1-3 * * *"_s));
    QVERIFY(fixed(u"@daily"_s));
    QVERIFY(!fixed(u"*/30 2 * * *"_s));
    QVERIFY(!fixed(u"0 */2 * * *"_s));
    QVERIFY(!fixed(u"0 ? * * *"_s));
    QVERIFY(!fixed(u"@hourly"_s));
    QVERIFY(fixed(u"* 30 2 * * *"_s)); // the second never makes a wildcard
    QVERIFY(fixed(u"0,*/30 2 * * *"_s));
    QVERIFY(fixed(u"0-59 0-23 * * *"_s));
}

void TestCronExpression::staysInsideTheCalendar()
{
    const auto cron = CalendarExpression::parse(u"0 0 29 2 *"_s);
    QVERIFY(cron);
    QCOMPARE(localText(cron->firstAtOrAfter(local(u"9990-01-01T00:00:00"_s))), u"9992-02-29T00:00:00"_s);
    QCOMPARE(localText(cron->firstAtOrAfter(local(u"9996-03-01T00:00:00"_s))), u"never"_s);
    QCOMPARE(localText(cron->firstAtOrAfter(local(u"9999-12-31T23:59:59"_s))), u"never"_s);
    const auto often = CalendarExpression::parse(u"* * * * *"_s);
    // The calendar's years are those of UTC: somewhere its last evening is the day after.
    QVERIFY(often->firstAtOrAfter(local(u"9999-12-31T23:59:01"_s)));
    QCOMPARE(localText(often->firstAtOrAfter(local(u"9999-12-31T23:59:01"_s) + days(1))), u"never"_s);
    // The farthest instants that microseconds can hold lie outside any calendar.
    QVERIFY(!often->firstAtOrAfter(local_seconds(seconds(9'223'372'036'854))));
    QVERIFY(often->firstAtOrAfter(local_seconds(seconds(-9'223'372'036'854))));
}

void TestCronExpression::survivesAnyText()
{
    // Fields put together from pieces that mean something, rightly and wrongly: a fault points into the text, and
    // whatever parses finds its next time, where it has one.
    const QStringList pieces{u"*"_s, u"?"_s, u","_s, u"-"_s,  u"/"_s,   u"#"_s,   u"L"_s, u"W"_s, u"0"_s,
                             u"1"_s, u"5"_s, u"9"_s, u"30"_s, u"JAN"_s, u"fri"_s, u"@"_s, u"é"_s};
    quint32 state = 12345;
    const auto random = [&state](qsizetype below) {
        state = state * 1664525 + 1013904223;
        return qsizetype((state >> 8) % quint32(below));
    };
    int parsed = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int field = 0; field < 5; ++field) {
            for (qsizetype left = random(2) == 0 ? 1 : 1 + random(4); left > 0; --left)
                text += pieces.at(left == 1 && random(2) == 0 ? 9 : random(pieces.size()));
            text += u' ';
        }
        const auto cron = CalendarExpression::parse(text);
        if (!cron) {
            const int position = cron.error().value[u"position"].toInt();
            QVERIFY2(position >= 1 && position <= text.size() + 1, qPrintable(text));
            continue;
        }
        ++parsed;
        const auto next = cron->firstAtOrAfter(local(u"2026-01-01T00:00:00"_s));
        QVERIFY2(next.has_value() == cron->canMatch(), qPrintable(text));
        if (next)
            QVERIFY2(cron->matches(*next), qPrintable(text));
    }
    QVERIFY(parsed > 0);
}

SQUIDIE_TEST(TestCronExpression)
#include "tst_cronexpression.moc"
