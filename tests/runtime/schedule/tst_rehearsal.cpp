// SPDX-License-Identifier: Apache-2.0
#include "schedule/rehearsal.h"

#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

QVector<RehearsedChange> changesOf(const QString &expression, const QString &zone, DaylightSavingMode mode, int year = 2026)
{
    return rehearse(Schedule::read(expression, zone, {ScheduleDialect::Posix, mode}).value(), year);
}

/// "2026-03-29 02:30:00 skipped, 0 of 1"
QStringList described(const QVector<RehearsedChange> &changes)
{
    QStringList lines;
    for (const RehearsedChange &change : changes) {
        for (const RehearsedFiring &firing : change.firings) {
            QString line = formatSeconds(std::chrono::sys_seconds(firing.local.time_since_epoch())).chopped(1) + u' '
                + changeEffectName(firing.effect);
            if (firing.at)
                line += u" at "_s + formatSeconds(*firing.at);
            if (firing.insteadAt)
                line += u" to "_s + formatSeconds(*firing.insteadAt);
            lines.append(line + u", %1 of %2"_s.arg(change.onDay).arg(change.usual));
        }
    }
    return lines;
}

} // namespace

/// What clock changes do to schedules (manual: schedules.md, "Rehearsal").
class TestRehearsal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatEachRuleDoes_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QStringList>("expected"); // in Warsaw
        const auto row = [](const QString &expression, DaylightSavingMode mode, const QStringList &expected) {
            QTest::newRow(qPrintable(expression + u' ' + daylightSavingName(mode))) << expression << int(mode) << expected;
        };
        row(u"30 2 * * *"_s, DaylightSavingMode::EveryMatch,
            {u"2026-03-29T02:30:00 skipped, 0 of 1"_s, u"2026-10-25T02:30:00 repeated at 2026-10-25T01:30:00Z, 2 of 1"_s});
        row(u"30 2 * * *"_s, DaylightSavingMode::Vixie,
            {u"2026-03-29T02:30:00 moved to 2026-03-29T01:00:00Z, 1 of 1"_s,
             u"2026-10-25T02:30:00 dropped_repeat at 2026-10-25T00:30:00Z, 1 of 1"_s});
        row(u"30 2 * * *"_s, DaylightSavingMode::Quartz,
            {u"2026-03-29T02:30:00 skipped, 0 of 1"_s,
             u"2026-10-25T02:30:00 dropped_repeat at 2026-10-25T01:30:00Z, 1 of 1"_s});
        row(u"30 2 * * *"_s, DaylightSavingMode::Systemd,
            {u"2026-03-29T02:30:00 skipped, 0 of 1"_s,
             u"2026-10-25T02:30:00 dropped_repeat at 2026-10-25T00:30:00Z, 1 of 1"_s});
        row(u"0,30 2,3 * * *"_s, DaylightSavingMode::Vixie,
            {u"2026-03-29T02:00:00 moved to 2026-03-29T01:00:00Z, 2 of 4"_s,
             u"2026-03-29T02:30:00 moved to 2026-03-29T01:00:00Z, 2 of 4"_s,
             u"2026-10-25T02:00:00 dropped_repeat at 2026-10-25T00:00:00Z, 4 of 4"_s,
             u"2026-10-25T02:30:00 dropped_repeat at 2026-10-25T00:30:00Z, 4 of 4"_s});
        row(u"0 * * * *"_s, DaylightSavingMode::Vixie,
            {u"2026-03-29T02:00:00 skipped, 23 of 24"_s,
             u"2026-10-25T02:00:00 repeated at 2026-10-25T01:00:00Z, 25 of 24"_s});
        row(u"0 9 * * *"_s, DaylightSavingMode::EveryMatch, {});
        row(u"30 2 * 7 *"_s, DaylightSavingMode::EveryMatch, {});
    }

    void tellsWhatEachRuleDoes()
    {
        QFETCH(QString, expression);
        QFETCH(int, mode);
        QFETCH(QStringList, expected);
        const auto changes = changesOf(expression, u"Europe/Warsaw"_s, DaylightSavingMode(mode));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(formatSeconds(changes.first().at), u"2026-03-29T01:00:00Z"_s);
        QCOMPARE(changes.first().before.count(), 3600);
        QCOMPARE(changes.first().after.count(), 7200);
        QCOMPARE(described(changes), expected);
    }

    void tellsWhatOtherRulesWouldDo()
    {
        const auto changes = changesOf(u"30 2 * * *"_s, u"Europe/Warsaw"_s, DaylightSavingMode::Quartz);
        using Effects = std::array<ChangeEffect, 4>;
        QVERIFY(changes.at(0).firings.first().inModes
                == (Effects{ChangeEffect::Skipped, ChangeEffect::Moved, ChangeEffect::Skipped, ChangeEffect::Skipped}));
        QVERIFY(changes.at(1).firings.first().inModes
                == (Effects{ChangeEffect::Repeated, ChangeEffect::DroppedRepeat, ChangeEffect::DroppedRepeat,
                            ChangeEffect::DroppedRepeat}));
    }

    void countsEachDayOfAYear()
    {
        const auto daysOf = [](const QString &expression, const QString &zone, DaylightSavingMode mode, int year = 2026) {
            const Schedule schedule = Schedule::read(expression, zone, {ScheduleDialect::Posix, mode}).value();
            QStringList unusual;
            qint64 firings = 0;
            for (const RehearsedDay &day : rehearseDays(schedule, year)) {
                firings += day.firings;
                if (day.isUnusual)
                    unusual << u"%1: %2 for %3"_s
                                   .arg(formatSeconds(std::chrono::sys_days(day.day.time_since_epoch())).left(10))
                                   .arg(day.firings)
                                   .arg(day.byClock);
            }
            return u"%1; "_s.arg(firings) + unusual.join(u", "_s);
        };
        using Mode = DaylightSavingMode;
        QCOMPARE(daysOf(u"30 2 * * *"_s, u"Europe/Warsaw"_s, Mode::EveryMatch),
                 u"365; 2026-03-29: 0 for 1, 2026-10-25: 2 for 1"_s);
        QCOMPARE(daysOf(u"30 2 * * *"_s, u"Europe/Warsaw"_s, Mode::Vixie), u"365; "_s);
        QCOMPARE(daysOf(u"0 * * * *"_s, u"Europe/Warsaw"_s, Mode::Vixie),
                 u"8760; 2026-03-29: 23 for 24, 2026-10-25: 25 for 24"_s);
        QCOMPARE(daysOf(u"0 9 1 * *"_s, u"Etc/UTC"_s, Mode::EveryMatch), u"12; "_s);
        QCOMPARE(daysOf(u"0 9 * * *"_s, u"Pacific/Apia"_s, Mode::EveryMatch, 2011), u"364; 2011-12-30: 0 for 1"_s);
        QCOMPARE(daysOf(u"0 9 * * *"_s, u"Europe/Warsaw"_s, Mode::EveryMatch, 2028), u"366; "_s);
    }

    void knowsZonesAndYears()
    {
        const auto mode = DaylightSavingMode::EveryMatch;
        QVERIFY(changesOf(u"* * * * *"_s, u"Asia/Kolkata"_s, mode).isEmpty());
        QVERIFY(changesOf(u"@reboot"_s, u"Europe/Warsaw"_s, mode).isEmpty());
        QCOMPARE(changesOf(u"* * * * *"_s, u"Australia/Lord_Howe"_s, mode, 2045).first().firings.size(), 30);
        QCOMPARE(changesOf(u"0 9 * * *"_s, u"Pacific/Apia"_s, mode, 2011).size(), 3); // the last is a whole day
        const auto apia = changesOf(u"0 9 * * *"_s, u"Pacific/Apia"_s, DaylightSavingMode::Vixie, 2011);
        QCOMPARE(described(apia), QStringList{u"2011-12-30T09:00:00 skipped, 0 of 1"_s});
        const auto both =
            rehearse(Schedule::readUnion(u"30 2 * * *; CRON_TZ=America/New_York 30 1 * * *"_s, u"Europe/Warsaw"_s).value(),
                     2026);
        QCOMPARE(both.size(), 4);
        QCOMPARE(both.last().timezone, u"America/New_York"_s);
    }
};

SQUIDIE_TEST(TestRehearsal)
#include "tst_rehearsal.moc"
