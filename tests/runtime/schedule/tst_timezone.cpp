// SPDX-License-Identifier: Apache-2.0
#include "schedule/timezone.h"

#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

TimeZone zone(const QString &name)
{
    return TimeZone::find(name).value();
}

Instant instant(const QString &text)
{
    return parseInstant(text).value();
}

} // namespace

class TestTimeZone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsZones_data();
    void findsZones();
    void listsZones();
    void tellsLocalTime();
    void changesGoOnForEver_data();
    void changesGoOnForEver();
    void readsRules_data();
    void readsRules();
    void periodsFollowOneAnother();
};

void TestTimeZone::findsZones_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");
    for (const QString &name :
         {u"Europe/Warsaw"_s, u"Etc/UTC"_s, u"UTC"_s, u"Asia/Calcutta"_s, u"America/Argentina/Ushuaia"_s})
        QTest::newRow(qPrintable(name)) << name << true;
    for (const QString &name :
         {QString(), u" "_s, u"Europe"_s, u"Europe/"_s, u"europe/warsaw"_s, u"Europe/Warsaw "_s, u"Mars/Olympus"_s,
          u"localtime"_s, u"+02:00"_s, u"../../etc/passwd"_s, u"/usr/share/zoneinfo/UTC"_s, u"tzdata.zi"_s,
          u"Europe/Warsaw"_s + QChar(0), u"Éurope/Warsaw"_s, QString(100'000, u'A')})
        QTest::newRow(qPrintable(name.left(40))) << name << false;
}

void TestTimeZone::findsZones()
{
    QFETCH(QString, name);
    QFETCH(bool, known);
    QCOMPARE(isKnownTimeZone(name), known);
    const auto found = TimeZone::find(name);
    QCOMPARE(found.has_value(), known);
    if (known) {
        QCOMPARE(found->name(), name);
    } else {
        QCOMPARE(found.error().code, ErrorCode::InvalidOption);
        QCOMPARE(found.error().value[u"timezone"].toString(), name);
    }
}

void TestTimeZone::listsZones()
{
    const QStringList names = knownTimeZones();
    QVERIFY(names.contains(u"Europe/Warsaw"_s));
    QVERIFY(!names.contains(u"localtime"_s));
    QVERIFY(std::is_sorted(names.cbegin(), names.cend()));
}

void TestTimeZone::tellsLocalTime()
{
    const auto text = [](const QString &zoneName, const QString &at) { return zone(zoneName).localText(instant(at)); };
    QCOMPARE(text(u"Europe/Warsaw"_s, u"2026-10-25T00:30:00Z"_s), u"2026-10-25T02:30:00+02:00"_s);
    QCOMPARE(text(u"Europe/Warsaw"_s, u"2026-10-25T01:30:00Z"_s), u"2026-10-25T02:30:00+01:00"_s);
    QCOMPARE(text(u"America/St_Johns"_s, u"2026-01-01T00:00:00Z"_s), u"2025-12-31T20:30:00-03:30"_s);
    QCOMPARE(text(u"Etc/UTC"_s, u"2026-01-01T00:00:00Z"_s), u"2026-01-01T00:00:00+00:00"_s);
}

void TestTimeZone::changesGoOnForEver_data()
{
    QTest::addColumn<QString>("zoneName");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("local");
    const auto row = [](const QString &zoneName, const QString &at, const QString &local) {
        QTest::newRow(qPrintable(zoneName + u' ' + at)) << zoneName << at << local;
    };
    // As Python's zoneinfo says.
    row(u"America/Los_Angeles"_s, u"2040-07-01T16:00:00Z"_s, u"2040-07-01T09:00:00-07:00"_s);
    row(u"America/Los_Angeles"_s, u"2040-12-01T17:00:00Z"_s, u"2040-12-01T09:00:00-08:00"_s);
    row(u"America/Los_Angeles"_s, u"2038-03-14T09:59:59Z"_s, u"2038-03-14T01:59:59-08:00"_s);
    row(u"America/Los_Angeles"_s, u"2038-03-14T10:00:00Z"_s, u"2038-03-14T03:00:00-07:00"_s);
    row(u"America/Los_Angeles"_s, u"9998-07-01T16:00:00Z"_s, u"9998-07-01T09:00:00-07:00"_s);
    row(u"Europe/Warsaw"_s, u"2037-10-25T00:59:59Z"_s, u"2037-10-25T02:59:59+02:00"_s);
    row(u"Europe/Warsaw"_s, u"2037-10-25T01:00:00Z"_s, u"2037-10-25T02:00:00+01:00"_s);
    row(u"Europe/Warsaw"_s, u"2038-03-28T01:00:00Z"_s, u"2038-03-28T03:00:00+02:00"_s);
    row(u"Europe/Warsaw"_s, u"2400-10-29T00:59:59Z"_s, u"2400-10-29T02:59:59+02:00"_s);
    row(u"Europe/Dublin"_s, u"2040-07-01T12:00:00Z"_s, u"2040-07-01T13:00:00+01:00"_s);
    row(u"Europe/Dublin"_s, u"2040-12-01T12:00:00Z"_s, u"2040-12-01T12:00:00+00:00"_s);
    row(u"Europe/Dublin"_s, u"2041-10-27T01:00:00Z"_s, u"2041-10-27T01:00:00+00:00"_s);
    row(u"America/Nuuk"_s, u"2040-07-01T12:00:00Z"_s, u"2040-07-01T11:00:00-01:00"_s);
    row(u"America/Nuuk"_s, u"2040-03-25T00:59:59Z"_s, u"2040-03-24T22:59:59-02:00"_s);
    row(u"America/Nuuk"_s, u"2040-03-25T01:00:00Z"_s, u"2040-03-25T00:00:00-01:00"_s);
    row(u"Australia/Lord_Howe"_s, u"2040-01-01T12:00:00Z"_s, u"2040-01-01T23:00:00+11:00"_s);
    row(u"Australia/Lord_Howe"_s, u"2040-07-01T12:00:00Z"_s, u"2040-07-01T22:30:00+10:30"_s);
    row(u"Australia/Lord_Howe"_s, u"2039-12-31T23:59:59Z"_s, u"2040-01-01T10:59:59+11:00"_s);
    row(u"Antarctica/Troll"_s, u"2040-07-01T12:00:00Z"_s, u"2040-07-01T14:00:00+02:00"_s);
    row(u"Antarctica/Troll"_s, u"2040-12-01T12:00:00Z"_s, u"2040-12-01T12:00:00+00:00"_s);
    row(u"America/Santiago"_s, u"2040-01-01T02:59:59Z"_s, u"2039-12-31T23:59:59-03:00"_s);
    row(u"America/Santiago"_s, u"2040-07-01T12:00:00Z"_s, u"2040-07-01T08:00:00-04:00"_s);
    row(u"America/Santiago"_s, u"2041-04-07T03:00:00Z"_s, u"2041-04-06T23:00:00-04:00"_s);
    row(u"Asia/Gaza"_s, u"2090-03-25T00:00:00Z"_s, u"2090-03-25T03:00:00+03:00"_s);
    row(u"Asia/Gaza"_s, u"2090-07-01T00:00:00Z"_s, u"2090-07-01T03:00:00+03:00"_s);
    row(u"Africa/Casablanca"_s, u"2088-07-01T12:00:00Z"_s, u"2088-07-01T13:00:00+01:00"_s);
    row(u"Asia/Kolkata"_s, u"2500-07-01T12:00:00Z"_s, u"2500-07-01T17:30:00+05:30"_s);
    row(u"Asia/Jerusalem"_s, u"2050-03-25T00:00:00Z"_s, u"2050-03-25T03:00:00+03:00"_s);
}

void TestTimeZone::changesGoOnForEver()
{
    QFETCH(QString, zoneName);
    QFETCH(QString, at);
    QFETCH(QString, local);
    QCOMPARE(zone(zoneName).localText(instant(at)), local);
}

void TestTimeZone::readsRules_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isRule");
    for (const char *rule :
         {"UTC0", "<+01>-1", "PST8PDT,M3.2.0,M11.1.0", "IST-1GMT0,M10.5.0,M3.5.0/1", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
          "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "EST5EDT,0/0,J365/25", "EET-2EEST,M3.4.4/50,M10.4.4/50", "ABC+1:02:03"})
        QTest::newRow(rule) << QString::fromLatin1(rule) << true;
    for (const char *rule :
         {"", "UTC", "PST8PDT", "PST8PDT,M3.2.0", "PST8PDT,M13.2.0,M11.1.0", "PST8PDT,M3.6.0,M11.1.0",
          "PST8PDT,M3.2.7,M11.1.0", "AB1", "<+01-1", "UTC0 ", "PST8PDT,M3.2.0,M11.1.0,", "PST8PDT,M3.2,M11"})
        QTest::newRow(rule[0] == 0 ? "nothing" : rule) << QString::fromLatin1(rule) << false;
}

void TestTimeZone::readsRules()
{
    QFETCH(QString, rule);
    QFETCH(bool, isRule);
    QCOMPARE(PosixZoneRule::parse(rule.toStdString()).has_value(), isRule);
}

void TestTimeZone::periodsFollowOneAnother()
{
    for (const QString &name : knownTimeZones()) {
        const TimeZone rules = zone(name);
        TimeZone::Period period = rules.periodAt(sys_days(year(2030) / January / 1));
        while (period.end < sys_days(year(2060) / January / 1)) {
            QVERIFY2(period.begin < period.end, qPrintable(name));
            const TimeZone::Period next = rules.periodAt(period.end);
            QVERIFY2(next.begin == period.end, qPrintable(name));
            QVERIFY2(rules.periodAt(period.end - seconds(1)).begin == period.begin, qPrintable(name));
            period = next;
        }
    }
}

SQUIDIE_TEST(TestTimeZone)
#include "tst_timezone.moc"
