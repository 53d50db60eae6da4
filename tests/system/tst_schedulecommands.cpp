// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// What the command line says of schedules (manual: schedules.md), and of those that cannot be read.
class TestScheduleCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"store.db"_s);
    }

    void cronReadsEachDialect()
    {
        const QStringList range{u"--from"_s, u"2025-01-01T00:00:00Z"_s, u"--count"_s, u"2"_s};
        const auto days = [&](const QStringList &arguments) {
            QStringList found;
            for (const QJsonObject &line : run(QStringList{u"cron"_s} + arguments + range).lines())
                found << line[u"at"_s].toString().left(10);
            return found.join(u' ');
        };
        QCOMPARE(days({u"0 0 */2 * 1"_s}), u"2025-01-01 2025-01-03"_s);
        QCOMPARE(days({u"0 0 */2 * 1"_s, u"--dialect"_s, u"vixie"_s}), u"2025-01-13 2025-01-27"_s);
        QCOMPARE(days({u"0 0 9 ? * 2"_s, u"--dialect"_s, u"quartz"_s}), u"2025-01-06 2025-01-13"_s);
        QCOMPARE(days({u"Mon *-*-* 9:00"_s, u"--dialect"_s, u"systemd"_s}), u"2025-01-06 2025-01-13"_s);
        QCOMPARE(days({u"0 0 5 1 *; 0 0 7 1 *"_s}), u"2025-01-05 2025-01-07"_s);
        const QJsonObject own = run({u"cron"_s, u"CRON_TZ=Asia/Kolkata 0 9 * * *"_s, u"--timezone"_s, u"Europe/Warsaw"_s,
                                     u"--from"_s, u"2045-07-01T00:00:00Z"_s, u"--count"_s, u"1"_s})
                                    .lines()
                                    .value(0);
        QCOMPARE(own[u"at"_s].toString(), u"2045-07-01T03:30:00Z"_s);
        QCOMPARE(own[u"local"_s].toString(), u"2045-07-01T09:00:00+05:30"_s);
    }

    void cronSaysWhatItCannotList()
    {
        const CommandResult few = run({u"cron"_s, u"0 0 0 1 1 * 2198-2199"_s, u"--from"_s, u"2026-01-01T00:00:00Z"_s});
        QCOMPARE(few.exitCode, 0);
        QCOMPARE(few.lines().size(), 2);
        QVERIFY2(few.errors.contains("no firing after 2199-01-01T00:00:00Z until the end of the year 9999"), few.errors);
        const CommandResult none = run({u"cron"_s, u"0 0 2 ? 3 SUN#2"_s, u"--timezone"_s, u"America/Los_Angeles"_s,
                                        u"--from"_s, u"2026-01-01T00:00:00Z"_s});
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.output.isEmpty());
        QVERIFY2(none.errors.contains("until the end of the year 9999"), none.errors);
        const CommandResult noted = run({u"cron"_s, u"0 9 * * 7"_s, u"--dialect"_s, u"oban"_s, u"--count"_s, u"1"_s});
        QCOMPARE(noted.exitCode, 0);
        QVERIFY2(noted.errors.contains("Oban itself refuses this: 7 for Sunday"), noted.errors);
    }

    void wrongSchedulesAreWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason"); // a part of it
        const auto row = [](const QStringList &arguments, const QString &reason) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << (QStringList{u"cron"_s} + arguments) << reason;
        };
        row({u"0 0 9 * * 1"_s, u"--dialect"_s, u"kubernetes"_s}, u"here are six; posix and quartz read seconds"_s);
        row({u"0 9 * * 1"_s, u"--dialect"_s, u"croner"_s}, u"must be posix, vixie, oban, quartz, kubernetes, systemd"_s);
        row({u"0 9 * * 1"_s, u"--dst"_s, u"never"_s}, u"must be every_match, vixie, quartz, systemd"_s);
        row({u"CRON_TZ=Mars/Olympus 0 9 * * 1"_s}, u"no time zone “Mars/Olympus”"_s);
        row({u"0 9 * * 1"_s, u"--timezone"_s, u""_s}, u"--timezone names no time zone"_s);
        row({u"@every 5m"_s}, u"counts from the moment the scheduler starts"_s);
        row({u"0 0 30 2 *"_s}, u"no date ever matches"_s);
        row({u"9:00"_s, u"--dialect"_s, u"vixie"_s}, u"there are 1"_s);
    }

    void wrongSchedulesAreWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        const CommandResult call = run(arguments);
        QCOMPARE(call.exitCode, 2);
        QVERIFY2(QString::fromUtf8(call.errors).contains(reason), call.errors);
    }

    void whatCannotBeReadIsUnknown()
    {
        load();
        const QByteArray payload = run({u"payload"_s, u"Nightly"_s, u"jenkins"_s, u"--window-start"_s,
                                        u"2025-11-01T00:00:00Z"_s, u"--window-end"_s, u"2025-11-02T00:00:00Z"_s})
                                       .output;
        QCOMPARE(run({u"perform"_s}, payload).exitCode, 0);
        const QStringList range{u"--from"_s, u"2025-11-01T00:00:00Z"_s, u"--to"_s, u"2025-11-08T00:00:00Z"_s};
        const QString why =
            u"schedule cannot be read: H is Jenkins's: it hashes the job's name into a number; write that number"_s;

        const CommandResult listed = run(QStringList{u"windows"_s, u"Nightly"_s, u"jenkins"_s} + range);
        QCOMPARE(listed.exitCode, 1);
        const QJsonObject error = listed.lines().value(0)[u"schedule_error"_s].toObject();
        QCOMPARE(error[u"code"_s].toString(), u"invalid_cron_expression"_s);
        QCOMPARE(error[u"message"_s].toString(), why);
        QCOMPARE(listed.lines().value(1)[u"status"_s].toString(), u"unjudged"_s);
        QCOMPARE(listed.lines().size(), 2);

        const CommandResult summed = run(QStringList{u"windows"_s, u"--summary"_s} + range);
        QCOMPARE(summed.exitCode, 1);
        QHash<QString, QJsonObject> lines;
        for (const QJsonObject &line : summed.lines())
            lines.insert(line[u"trigger"_s].toString(), line);
        const QJsonObject unknown = lines.value(u"jenkins"_s);
        for (const char *figure : {"expected", "started", "missing", "late", "early", "pending", "unexpected"})
            QVERIFY2(unknown.value(QLatin1String(figure)).isNull(), figure);
        QCOMPARE(unknown[u"unjudged"_s].toInt(), 1);
        QCOMPARE(unknown[u"starts"_s].toInt(), 1);
        QCOMPARE(unknown[u"schedule_error"_s].toObject()[u"message"_s].toString(), why);
        QCOMPARE(lines.value(u"zone"_s)[u"schedule_error"_s].toObject()[u"code"_s].toString(), u"invalid_cron_timezone"_s);
        QCOMPARE(lines.value(u"dialect"_s)[u"schedule_error"_s].toObject()[u"code"_s].toString(), u"invalid_cron_dialect"_s);
        QCOMPARE(lines.value(u"never"_s)[u"expected"_s], QJsonValue(0));
        QVERIFY(lines.value(u"never"_s)[u"schedule_error"_s].isNull());
        QVERIFY2(summed.errors.contains("no window: no date ever matches"), summed.errors);
        QCOMPARE(lines.value(u"good"_s)[u"missing"_s], QJsonValue(7));
        // Those that can be read are fine by themselves.
        QCOMPARE(run(QStringList{u"windows"_s, u"--summary"_s, u"Nightly"_s, u"good"_s} + range).exitCode, 0);

        QStringList named;
        for (const QJsonValue &trigger : run({u"workflow"_s, u"list"_s}).lines().value(0)[u"triggers"_s].toArray()) {
            if (trigger[u"schedule_error"].isObject())
                named << trigger[u"name"].toString() + u' ' + trigger[u"schedule_error"][u"code"].toString();
        }
        QCOMPARE(named,
                 (QStringList{u"jenkins invalid_cron_expression"_s, u"zone invalid_cron_timezone"_s,
                              u"dialect invalid_cron_dialect"_s}));
        // In text as well.
        const CommandResult text =
            callProgram(squidieProgram(),
                        QStringList{u"--store"_s, m_store, u"windows"_s, u"Nightly"_s, u"jenkins"_s} + range);
        QCOMPARE(text.exitCode, 1);
        QVERIFY2(QString::fromUtf8(text.errors).contains(u"Nightly/jenkins: "_s + why), text.errors);
    }

    void anEmptyRangeSaysSo()
    {
        load();
        const CommandResult call = run({u"windows"_s, u"Nightly"_s, u"good"_s, u"--from"_s, u"2025-11-01T10:00:00Z"_s,
                                        u"--to"_s, u"2025-11-01T11:00:00Z"_s});
        QCOMPARE(call.exitCode, 0);
        QVERIFY(call.output.isEmpty());
        QVERIFY2(call.errors.contains(
                     "no window of Nightly/good from 2025-11-01T10:00:00Z to 2025-11-01T11:00:00Z; the next is "
                     "2025-11-02T09:00:00Z"),
                 call.errors);
    }

    void settingsChooseTheDialect()
    {
        load();
        const auto settings = [this](const QStringList &options) {
            return run(QStringList{u"settings"_s, u"Nightly"_s, u"dialect"_s} + options);
        };
        QVERIFY2(settings({}).errors.contains("there is no dialect"), settings({}).errors);
        const QJsonObject set = settings({u"--dialect"_s, u"vixie"_s}).lines().value(0);
        QCOMPARE(set[u"dialect"_s].toString(), u"vixie"_s);
        QCOMPARE(set[u"dst"_s].toString(), u"vixie"_s);
        QCOMPARE(settings({u"--dst"_s, u"every_match"_s}).lines().value(0)[u"dst"_s].toString(), u"every_match"_s);
        QCOMPARE(settings({u"--dst"_s, u"default"_s}).lines().value(0)[u"dst"_s].toString(), u"vixie"_s);
        QCOMPARE(settings({u"--dialect"_s, u"nobody's"_s}).exitCode, 2);
        // It is judged by it at once: the thirteenth and the Monday, both.
        const CommandResult listed = run({u"windows"_s, u"Nightly"_s, u"dialect"_s, u"--from"_s, u"2025-01-01T00:00:00Z"_s,
                                          u"--to"_s, u"2025-02-01T00:00:00Z"_s});
        QCOMPARE(listed.exitCode, 0);
        QCOMPARE(listed.lines().size(), 2);
        QVERIFY2(settings({u"--dialect"_s, u"default"_s}).errors.contains("there is no dialect"), "default");
    }

    void settingsAreFoundFromDeliveries()
    {
        load();
        const QStringList settings{u"settings"_s, u"Nightly"_s, u"dialect"_s};
        // Thirteen days that are odd and Mondays: what cron means by it.
        const auto firings = run({u"cron"_s, u"0 0 */2 * 1"_s, u"--dialect"_s, u"vixie"_s, u"--from"_s,
                                  u"2025-01-01T00:00:00Z"_s, u"--count"_s, u"13"_s})
                                 .lines();
        const QStringList fit = settings
            + QStringList{u"--fit"_s, u"--from"_s, u"2025-01-01T00:00:00Z"_s, u"--to"_s,
                          firings.constLast()[u"at"_s].toString()};
        QByteArray payloads;
        for (qsizetype i = 0; i + 1 < firings.size(); ++i) {
            const QJsonObject window{{u"start_at"_s, firings.at(i)[u"at"_s]}, {u"end_at"_s, firings.at(i + 1)[u"at"_s]}};
            payloads += QJsonDocument(QJsonObject{{u"kind"_s, u"cron"_s},
                                                  {u"workflow"_s, u"Nightly"_s},
                                                  {u"trigger"_s, u"dialect"_s},
                                                  {u"intended_window"_s, window}})
                            .toJson(QJsonDocument::Compact)
                + '\n';
        }
        QCOMPARE(run({u"perform"_s}, payloads.left(payloads.indexOf('\n') + 1)).exitCode, 0);
        const QStringList apply = fit + QStringList{u"--apply"_s};
        const CommandResult tooFew = run(apply);
        QCOMPARE(tooFew.exitCode, 1);
        QVERIFY2(tooFew.errors.contains("Too few deliveries to choose by: 1"), tooFew.errors);
        QCOMPARE(run({u"perform"_s}, payloads.mid(payloads.indexOf('\n') + 1)).exitCode, 0);

        const auto lines = run(fit).lines();
        const QJsonObject best = lines.value(0);
        QCOMPARE(best[u"dialect"_s].toString(), u"vixie"_s);
        QCOMPARE(best[u"explained"_s].toInt(), 12);
        QCOMPARE(best[u"missing"_s].toInt(), 0);
        QCOMPARE(best[u"unexpected"_s].toInt(), 0);
        QCOMPARE(best[u"window"_s].toString(), u"next"_s);
        QCOMPARE(best[u"differs_on"_s].toString(), u"nothing in this period"_s);
        QVERIFY(!best[u"current"_s].toBool());
        QVERIFY(best[u"same_windows"_s].toArray().contains(QJsonObject{
            {u"dialect"_s, u"oban"_s}, {u"dst"_s, u"every_match"_s}, {u"expect_at"_s, u"end"_s}, {u"window"_s, u"next"_s}}));
        QVERIFY(lines.size() > 1);
        QVERIFY(!lines.at(1)[u"differs_on"_s].toArray().isEmpty());
        QVERIFY2(run(settings).errors.contains("there is no dialect"), "showing changes nothing");

        const CommandResult applied = run(apply);
        QCOMPARE(applied.exitCode, 0);
        const QJsonObject change = applied.lines().constLast();
        QCOMPARE(change[u"after"_s][u"dialect"_s].toString(), u"vixie"_s);
        QCOMPARE(run(settings).lines().value(0)[u"dialect"_s].toString(), u"vixie"_s);
        QVERIFY(run(fit).lines().value(0)[u"current"_s].toBool());

        QCOMPARE(run(settings + QStringList{u"--fit"_s, u"--grace"_s, u"5"_s}).exitCode, 2);
        QCOMPARE(run(settings + QStringList{u"--apply"_s}).exitCode, 2);
        QCOMPARE(run({u"settings"_s, u"Nightly"_s, u"nobody"_s, u"--fit"_s}).exitCode, 1);
        QCOMPARE(run(settings + QStringList{u"--window"_s, u"0"_s}).exitCode, 2);
        QCOMPARE(run(settings + QStringList{u"--window"_s, u"900"_s}).lines().value(0)[u"window"_s].toInt(), 900);
    }

    void aYearIsRehearsed()
    {
        load();
        QHash<QString, QJsonObject> lines;
        for (const QJsonObject &line : run({u"rehearse"_s, u"--year"_s, u"2026"_s}).lines())
            lines.insert(line[u"trigger"_s].toString(), line);
        QCOMPARE(lines.size(), 7);
        QCOMPARE(lines.value(u"good"_s)[u"effect"_s].toString(), u"unchanged"_s);
        QCOMPARE(lines.value(u"good"_s)[u"reason"_s].toString(), u"no clock change in Etc/UTC in 2026"_s);
        QVERIFY(lines.value(u"jenkins"_s)[u"reason"_s].toString().startsWith(u"schedule cannot be read: H is"_s));
        const auto night = run({u"rehearse"_s, u"Nightly"_s, u"warsaw"_s, u"--year"_s, u"2026"_s}).lines();
        QCOMPARE(night.size(), 2);
        QCOMPARE(night.first(),
                 (QJsonObject{{u"workflow"_s, u"Nightly"_s},
                              {u"trigger"_s, u"warsaw"_s},
                              {u"timezone"_s, u"Europe/Warsaw"_s},
                              {u"change_at"_s, u"2026-03-29T01:00:00Z"_s},
                              {u"offset_before"_s, u"+01:00"_s},
                              {u"offset_after"_s, u"+02:00"_s},
                              {u"effect"_s, u"moved"_s},
                              {u"local"_s, u"2026-03-29T02:30:00"_s},
                              {u"at"_s, QJsonValue::Null},
                              {u"instead_at"_s, u"2026-03-29T01:00:00Z"_s},
                              {u"day"_s, u"2026-03-29"_s},
                              {u"firings"_s, 1},
                              {u"usual"_s, 1},
                              {u"other"_s,
                               QJsonObject{{u"every_match"_s, u"skipped"_s},
                                           {u"quartz"_s, u"skipped"_s},
                                           {u"systemd"_s, u"skipped"_s}}}}));
        QCOMPARE(run({u"rehearse"_s, u"Nobody"_s}).exitCode, 1);
    }

    void aPayloadsWindowIsChecked_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such day") << u"2018-02-29T00:00:00Z"_s << u"2018-03-01T00:00:00Z"_s << 2;
        QTest::newRow("no offset") << u"2018-02-28T00:00:00"_s << u"2018-03-01T00:00:00Z"_s << 2;
        QTest::newRow("the end first") << u"2018-03-01T00:00:00Z"_s << u"2018-02-28T00:00:00Z"_s << 2;
        QTest::newRow("no length") << u"2018-03-01T00:00:00Z"_s << u"2018-03-01T01:00:00+01:00"_s << 0;
        QTest::newRow("a day") << u"2018-02-28T00:00:00Z"_s << u"2018-03-01T00:00:00Z"_s << 0;
    }

    void aPayloadsWindowIsChecked()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(int, exitCode);
        QCOMPARE(run({u"payload"_s, u"W"_s, u"t"_s, u"--window-start"_s, start, u"--window-end"_s, end}).exitCode, exitCode);
    }

    void definitionsAreWarnedAbout()
    {
        QStringList warnings;
        const CommandResult call = run({u"workflow"_s, u"validate"_s, definition()});
        QCOMPARE(call.exitCode, 0);
        for (const QJsonValue &warning : call.lines().value(0)[u"warnings"_s].toArray())
            warnings << warning[u"code"].toString();
        QCOMPARE(warnings,
                 (QStringList{u"invalid_cron_expression"_s, u"invalid_cron_timezone"_s, u"invalid_cron_dialect"_s,
                              u"invalid_cron_expression"_s, u"cron_dialect_note"_s}));
    }

private:
    CommandResult run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runSquidie(m_store, arguments, input);
    }

    QString definition()
    {
        const auto trigger = [](const QString &name, const QString &expression, const QString &zone,
                                const QString &dialect) {
            QJsonObject config{{u"expression"_s, expression}, {u"timezone"_s, zone}};
            if (!dialect.isEmpty())
                config.insert(u"dialect"_s, dialect);
            return QJsonObject{
                {u"name"_s, name}, {u"type"_s, u"cron"_s}, {u"config"_s, config}, {u"payload"_s, QJsonArray()}};
        };
        const QJsonObject workflow{
            {u"workflow"_s, u"Nightly"_s},
            {u"triggers"_s,
             QJsonArray{trigger(u"good"_s, u"0 9 * * *"_s, u"Etc/UTC"_s, {}),
                        trigger(u"jenkins"_s, u"H 9 * * *"_s, u"Etc/UTC"_s, {}),
                        trigger(u"zone"_s, u"0 9 * * *"_s, u"Mars/Olympus"_s, {}),
                        trigger(u"dialect"_s, u"0 0 */2 * 1"_s, u"Etc/UTC"_s, u"croner"_s),
                        trigger(u"never"_s, u"0 0 30 2 *"_s, u"Etc/UTC"_s, {}),
                        trigger(u"warsaw"_s, u"30 2 * * *"_s, u"Europe/Warsaw"_s, u"vixie"_s),
                        trigger(u"noted"_s, u"0 9 * * 7"_s, u"Etc/UTC"_s, u"oban"_s)}},
            {u"steps"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"log"_s},
                                    {u"action"_s, u"log"_s},
                                    {u"opts"_s, QJsonObject{{u"message"_s, u"done"_s}, {u"level"_s, u"info"_s}}}}}},
            {u"transitions"_s, QJsonArray{QJsonObject{{u"from"_s, u"log"_s}, {u"on"_s, u"ok"_s}, {u"to"_s, u"complete"_s}}}},
        };
        const QString path = m_folder->filePath(u"nightly.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(workflow).toJson());
        return path;
    }

    void load() { QCOMPARE(run({u"workflow"_s, u"add"_s, definition()}).exitCode, 0); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

SQUIDIE_TEST(TestScheduleCommands)
#include "tst_schedulecommands.moc"
