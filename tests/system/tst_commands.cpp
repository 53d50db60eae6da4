// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie::test;

class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore(m_folder->path());
        QVERIFY(!m_store.isEmpty());
    }

    void identityHoldsForAllVectors()
    {
        QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/schedule_identity.jsonl"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const QByteArray vectors = file.readAll();
        const CommandResult call = callProgram(squidieProgram(), {u"--json"_qs, u"identity"_qs}, vectors);
        QCOMPARE(call.errors, QByteArray());
        QCOMPARE(call.exitCode, 0);
        const auto answers = call.lines();
        const QVector<QJsonObject> expected = CommandResult{0, vectors, {}}.lines();
        QCOMPARE(expected.size(), 400);
        QCOMPARE(answers.size(), expected.size());
        for (qsizetype index = 0; index < expected.size(); ++index) {
            for (const char *key : {"signal_id", "run_id", "cron_context"}) {
                const QLatin1String name(key);
                if (answers[index].value(name) != expected[index].value(name))
                    QFAIL(qPrintable(QStringLiteral("case %1, %2").arg(index + 1).arg(name)));
            }
            // The steps lead to the same ids.
            const QJsonArray steps = answers[index].value(u"steps").toArray();
            if (expected[index].contains(u"run_id"))
                QCOMPARE(steps.last().toObject().value(u"id"), expected[index].value(u"run_id").toObject().value(u"ok"));
        }
    }

    void importingTwiceImportsOnce()
    {
        const QString jobs = QStringLiteral(SQUIDIE_SOURCE_DIR "/resources/sample/jobs.jsonl");
        run({u"workflow"_qs, u"add"_qs, QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/workflows.json")});
        const CommandResult first = run({u"import"_qs, jobs});
        QCOMPARE(first.exitCode, 0);
        const QJsonObject counts = first.lines().value(0);
        QCOMPARE(counts.value(u"lines").toInt(), 5734);
        QCOMPARE(counts.value(u"imported").toInt(), 5734);
        QCOMPARE(counts.value(u"started").toInt() + counts.value(u"duplicates").toInt() + counts.value(u"skipped").toInt()
                     + counts.value(u"rejected").toInt(),
                 5734);
        const QJsonObject again = run({u"import"_qs, jobs}).lines().value(0);
        QCOMPARE(again.value(u"imported").toInt(), 0);
        QCOMPARE(again.value(u"already_there").toInt(), 5734);
        QCOMPARE(run({u"activation"_qs, u"list"_qs, u"--limit"_qs, u"100000"_qs}).lines().size(), 5734);
        QCOMPARE(run({u"doctor"_qs}).exitCode, 0);
    }

    void whatIsExportedCanBeImported()
    {
        QCOMPARE(run({u"perform"_qs}, payloadLines(30) + payloadLine(3)).exitCode, 0);
        const CommandResult exported = run({u"export"_qs});
        QCOMPARE(exported.lines().size(), 31);
        QFile file(m_folder->filePath(u"export.jsonl"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exported.output);
        file.close();
        const QString other = m_folder->filePath(u"other.db"_qs);
        const CommandResult imported =
            callProgram(squidieProgram(), {u"--store"_qs, other, u"--json"_qs, u"import"_qs, file.fileName()});
        QCOMPARE(imported.exitCode, 0);
        const QJsonObject counts = imported.lines().value(0);
        QCOMPARE(counts.value(u"started").toInt(), 30);
        QCOMPARE(counts.value(u"duplicates").toInt(), 1);
    }

    void aBadLineOfAnImportIsNamed()
    {
        QFile file(m_folder->filePath(u"jobs.jsonl"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"args\": " + payloadLine(0).trimmed()
                   + ", \"attempted_at\": \"2026-10-05T00:00:00Z\"}\n{\"args\": 1}\n");
        file.close();
        const CommandResult call = run({u"import"_qs, file.fileName()});
        QCOMPARE(call.exitCode, 1);
        QCOMPARE(call.lines().value(0).value(u"imported").toInt(), 1);
        QCOMPARE(call.error().value(u"value").toObject().value(u"line").toInt(), 2);
    }

    void theLedgerIsPagedByCursor()
    {
        QCOMPARE(run({u"perform"_qs}, payloadLines(25)).exitCode, 0);
        QVector<qint64> ids;
        QString cursor;
        for (int page = 0; page < 3; ++page) {
            QStringList arguments{u"activation"_qs, u"list"_qs, u"--limit"_qs, u"10"_qs};
            if (!cursor.isEmpty())
                arguments << u"--after"_qs << cursor;
            const auto lines = run(arguments).lines();
            QCOMPARE(lines.size(), page < 2 ? 10 : 5);
            for (const QJsonObject &line : lines)
                ids << line.value(u"id").toInteger();
            cursor = lines.last().value(u"cursor").toString();
        }
        QVector<qint64> sorted = ids;
        std::sort(sorted.rbegin(), sorted.rend());
        QCOMPARE(ids, sorted);
        QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), 25);
    }

    void theLedgerIsFiltered()
    {
        QCOMPARE(run({u"perform"_qs}, payloadLines(3) + payloadLine(0) + "nonsense\n").exitCode, 1);
        const auto count = [this](QStringList filter) {
            return run(QStringList{u"activation"_qs, u"list"_qs} + filter).lines().size();
        };
        QCOMPARE(count({}), 5);
        QCOMPARE(count({u"--outcome"_qs, u"started"_qs}), 3);
        QCOMPARE(count({u"--outcome"_qs, u"started"_qs, u"--outcome=rejected"_qs}), 4);
        QCOMPARE(count({u"--workflow"_qs, u"Elixir.Content.Workflows.PostDailyDigest"_qs}), 4);
        QCOMPARE(count({u"--workflow"_qs, u"Other"_qs}), 0);
        QCOMPARE(count({u"--source"_qs, u"console"_qs}), 0);
        QCOMPARE(count({u"--until"_qs, u"2020-01-01T00:00:00Z"_qs}), 0);
        QCOMPARE(count({u"--since"_qs, u"2020-01-01T00:00:00+02:00"_qs}), 5);
        const QString run1 = run({u"activation"_qs, u"list"_qs, u"--outcome"_qs, u"duplicate"_qs})
                                 .lines()
                                 .value(0)
                                 .value(u"run_id")
                                 .toString();
        QCOMPARE(count({u"--run"_qs, run1}), 2);
    }

    /// Every window of the sample, compared with an independent calculation; whether a window is missing or still pending
    /// depends on the day of the test.
    void windowsAreAsExpected()
    {
        run({u"workflow"_qs, u"add"_qs, QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/workflows.json")});
        QCOMPARE(run({u"import"_qs, QStringLiteral(SQUIDIE_SOURCE_DIR "/resources/sample/jobs.jsonl")}).exitCode, 0);
        QFile file(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/windows_expected.jsonl"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        QMap<QStringList, QHash<QString, QJsonObject>> expected;
        for (const QJsonObject &window : CommandResult{0, file.readAll(), {}}.lines())
            expected[{window.value(u"workflow").toString(), window.value(u"trigger").toString()}].insert(
                window.value(u"start_at").toString(), window);
        QCOMPARE(expected.size(), 10);
        int compared = 0;
        for (auto trigger = expected.cbegin(); trigger != expected.cend(); ++trigger) {
            const auto windows =
                run(QStringList{u"windows"_qs} + trigger.key()
                    + QStringList{u"--from"_qs, u"2026-10-05T00:00:00Z"_qs, u"--to"_qs, u"2026-11-09T00:00:00Z"_qs})
                    .lines();
            for (const QJsonObject &window : windows) {
                const auto other = trigger->constFind(window.value(u"start_at").toString());
                if (other == trigger->cend())
                    continue;
                ++compared;
                const QString where = trigger.key().join(u' ') + u' ' + other.key();
                for (const char *key : {"end_at", "starts", "duplicates", "skipped", "rejected"})
                    QVERIFY2(window.value(QLatin1String(key)) == other->value(QLatin1String(key)), qPrintable(where));
                if (other->value(u"status") != u"missing"_qs)
                    QVERIFY2(window.value(u"status") == other->value(u"status"), qPrintable(where));
                if (window.value(u"starts").toInt() > 0)
                    QVERIFY2(window.value(u"run_id").isString(), qPrintable(where));
            }
        }
        QCOMPARE(compared, 5382);
        const auto figures = run({u"windows"_qs, u"--summary"_qs, u"--from"_qs, u"2026-10-05T00:00:00Z"_qs, u"--to"_qs,
                                  u"2026-11-09T00:00:00Z"_qs})
                                 .lines();
        qint64 count = 0;
        for (const QJsonObject &figure : figures) {
            if (expected.contains({figure.value(u"workflow").toString(), figure.value(u"trigger").toString()}))
                count += figure.value(u"expected").toInteger();
        }
        QCOMPARE(count, 5382);
        QCOMPARE(run({u"windows"_qs, u"A"_qs}).exitCode, 2);
    }

    void cronListsTheNextFirings()
    {
        const auto at = [this](const QStringList &arguments) {
            QStringList times;
            for (const QJsonObject &line : run(QStringList{u"cron"_qs} + arguments).lines())
                times << line.value(u"at").toString() + u' ' + line.value(u"local").toString();
            return times;
        };
        const QStringList night{u"30 2 * * *"_qs, u"--timezone"_qs,           u"Europe/Warsaw"_qs,
                                u"--from"_qs,     u"2026-03-28T12:00:00Z"_qs, u"--count"_qs,
                                u"1"_qs};
        QCOMPARE(at(night),
                 QStringList{u"2026-03-30T00:30:00Z 2026-03-30T02:30:00+02:00"_qs}); // there is no 02:30 on the 29th
        QCOMPARE(at(night + QStringList{u"--dst"_qs, u"vixie"_qs}),
                 QStringList{u"2026-03-29T01:00:00Z 2026-03-29T03:00:00+02:00"_qs});
        QCOMPARE(at({u"0 0 29 2 *"_qs, u"--from"_qs, u"2026-01-01T00:00:00Z"_qs, u"--count"_qs, u"2"_qs}).size(), 2);
        for (const QString &expression : {u"0 0 31 2 *"_qs, u"@reboot"_qs, u"61 * * * *"_qs, u"* * *"_qs, u"hello"_qs}) {
            const CommandResult call = run({u"cron"_qs, expression});
            QCOMPARE(call.exitCode, 2);
            QVERIFY2(!call.error().value(u"value").toObject().value(u"reason").toString().isEmpty(), qPrintable(expression));
        }
    }

    void runsAreShown()
    {
        const QString id = run({u"perform"_qs}, payloadLine(0)).lines().value(0).value(u"run_id").toString();
        QCOMPARE(run({u"run"_qs, u"list"_qs}).lines().value(0).value(u"run_id").toString(), id);
        const QJsonObject shown = run({u"run"_qs, u"show"_qs, id}).lines().value(0);
        QCOMPARE(shown.value(u"context").toObject().value(u"schedule").toObject().value(u"idempotency").toString(),
                 u"return_existing_run"_qs);
        QCOMPARE(shown.value(u"activations").toArray().size(), 1);
        QStringList facts;
        for (const QJsonObject &fact : run({u"run"_qs, u"journal"_qs, id}).lines())
            facts << fact.value(u"type").toString();
        QVERIFY2(facts.mid(0, 3) == QStringList({u"run_signal_received"_qs, u"run_started"_qs, u"runnables_planned"_qs}),
                 qPrintable(facts.join(u' ')));
        QCOMPARE(run({u"run"_qs, u"show"_qs, u"00000000-0000-5000-8000-000000000000"_qs}).exitCode, 1);
        QCOMPARE(run({u"run"_qs, u"show"_qs, u"nonsense"_qs}).exitCode, 1);
    }

    void savedPayloadsAreKeptAndReplayed()
    {
        const QByteArray payload = payloadLine(0).trimmed();
        QCOMPARE(run({u"saved"_qs, u"add"_qs, u"first"_qs, u"--tag"_qs, u"a"_qs, u"--note"_qs, u"n"_qs}, payload).exitCode,
                 0);
        QCOMPARE(run({u"saved"_qs, u"add"_qs, u"first"_qs}, payload).exitCode, 1); // the name is taken
        QCOMPARE(run({u"saved"_qs, u"add"_qs, u"first"_qs, u"--replace"_qs}, payload).exitCode, 0);
        QCOMPARE(run({u"saved"_qs, u"list"_qs}).lines().size(), 1);
        QCOMPARE(run({u"saved"_qs, u"show"_qs, u"first"_qs}).lines().value(0).value(u"payload").toObject(),
                 QJsonDocument::fromJson(payload).object());
        const auto replayed = [this](const QStringList &options) {
            return run(QStringList{u"saved"_qs, u"replay"_qs, u"first"_qs} + options)
                .lines()
                .value(0)
                .value(u"outcome")
                .toString();
        };
        QCOMPARE(replayed({u"--mode"_qs, u"sandbox"_qs}), u"started"_qs);
        QCOMPARE(replayed({}), u"started"_qs);
        QCOMPARE(replayed({}), u"duplicate"_qs);
        QCOMPARE(replayed({u"--mode"_qs, u"as-new"_qs}), u"started"_qs);
        QCOMPARE(replayed({u"--mode"_qs, u"shifted"_qs, u"--shift"_qs, u"86400"_qs}), u"started"_qs);
        QCOMPARE(run({u"saved"_qs, u"remove"_qs, u"first"_qs}).exitCode, 0);
        QCOMPARE(run({u"saved"_qs, u"remove"_qs, u"first"_qs}).exitCode, 1);
        QCOMPARE(run({u"saved"_qs, u"show"_qs, u"first"_qs}).exitCode, 1);
    }

    void definitionsAreCheckedAndLoadedAllOrNone()
    {
        QFile bad(m_folder->filePath(u"bad.json"_qs));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("[{\"workflow\": \"Good\", \"definition_version\": \"1\","
                  "\"triggers\": [{\"name\": \"t\", \"type\": \"manual\", \"config\": {}, \"payload\": []}],"
                  "\"steps\": [{\"name\": \"s\", \"action\": \"log\", \"opts\": {\"message\": \"m\", \"level\": \"info\"}}],"
                  "\"transitions\": [{\"from\": \"s\", \"on\": \"ok\", \"to\": \"complete\"}]},"
                  "{\"workflow\": \"Bad\", \"triggers\": [], \"steps\": []}]");
        bad.close();
        const CommandResult checked = run({u"workflow"_qs, u"validate"_qs, bad.fileName()});
        QCOMPARE(checked.exitCode, 1);
        QCOMPARE(checked.lines().size(), 2);
        QCOMPARE(checked.lines()[0].value(u"valid").toBool(), true);
        QVERIFY(checked.lines()[1].value(u"errors").toArray().size() >= 2);
        QCOMPARE(run({u"workflow"_qs, u"add"_qs, bad.fileName()}).exitCode, 1);
        QCOMPARE(run({u"workflow"_qs, u"list"_qs}).lines().size(), 1);
        QCOMPARE(run({u"workflow"_qs, u"show"_qs, u"Good"_qs}).exitCode, 1);
        const CommandResult again =
            run({u"workflow"_qs, u"add"_qs, QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/system/digest.json")});
        QCOMPARE(again.lines().value(0).value(u"status").toString(), u"unchanged"_qs);
        QCOMPARE(run({u"workflow"_qs, u"add"_qs, m_folder->filePath(u"none.json"_qs)}).exitCode, 1);
    }

    void payloadLeavesOutWhatIsNotGiven()
    {
        const QJsonObject bare = run({u"payload"_qs, u"W"_qs, u"t"_qs}).lines().value(0);
        QCOMPARE(bare.keys(), QStringList({u"kind"_qs, u"trigger"_qs, u"workflow"_qs}));
        const QJsonObject full = run({u"payload"_qs, u"W"_qs, u"t"_qs, u"--signal-id"_qs, u""_qs, u"--window-start"_qs,
                                      u"2026-10-05T07:00:00Z"_qs})
                                     .lines()
                                     .value(0);
        QCOMPARE(full.value(u"signal_id"), QJsonValue(u""_qs));
        QCOMPARE(full.value(u"intended_window").toObject().keys(), QStringList({u"start_at"_qs}));
    }

    void untrustedTextCannotSteerTheTerminal()
    {
        const QByteArray hostile = payloadLine(0).trimmed().replace("Elixir.Content", "\\u001b[2J\\u202e\\u009b");
        const QByteArray input = hostile + "\n{\"\x1b[31m\n";
        QByteArray shown;
        for (const QStringList &arguments : {QStringList{u"perform"_qs},
                                             {u"predict"_qs},
                                             {u"activation"_qs, u"list"_qs},
                                             {u"activation"_qs, u"show"_qs, u"1"_qs},
                                             {u"activation"_qs, u"show"_qs, u"2"_qs}}) {
            const CommandResult call = callProgram(squidieProgram(), QStringList{u"--store"_qs, m_store} + arguments, input);
            shown += call.output + call.errors;
        }
        QVERIFY(shown.contains("\\u{001B}[2J\\u{202E}\\u{009B}"));
        QVERIFY(!shown.contains('\x1b'));
        QVERIFY(!shown.contains("\u202e"));
        QVERIFY(!shown.contains("\u009b"));
    }

    void timesAreWrittenInTheZoneAskedFor()
    {
        QCOMPARE(run({u"perform"_qs}, payloadLine(0)).exitCode, 0);
        const auto receivedAt = [this](const QString &zone) {
            return run({u"--timezone"_qs, zone, u"activation"_qs, u"list"_qs})
                .lines()
                .value(0)
                .value(u"received_at")
                .toString();
        };
        const QRegularExpression kolkata(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+05:30$"_qs);
        QVERIFY(kolkata.match(receivedAt(u"Asia/Kolkata"_qs)).hasMatch());
        QCOMPARE(run({u"--timezone"_qs, u"Mars/Olympus"_qs, u"activation"_qs, u"list"_qs}).exitCode, 2);
    }

    void wrongUsageIsStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no such command") << QStringList{u"dance"_qs};
        QTest::newRow("half a command") << QStringList{u"workflow"_qs};
        QTest::newRow("no such option") << QStringList{u"perform"_qs, u"--loud"_qs};
        QTest::newRow("no such global option") << QStringList{u"--loud"_qs, u"perform"_qs};
        QTest::newRow("too little") << QStringList{u"payload"_qs, u"W"_qs};
        QTest::newRow("too much") << QStringList{u"workflow"_qs, u"show"_qs, u"A"_qs, u"B"_qs};
        QTest::newRow("no time") << QStringList{u"activation"_qs, u"list"_qs, u"--since"_qs, u"yesterday"_qs};
        QTest::newRow("no such day") << QStringList{u"activation"_qs, u"list"_qs, u"--since"_qs, u"2026-02-30T00:00:00Z"_qs};
        QTest::newRow("no number") << QStringList{u"activation"_qs, u"list"_qs, u"--limit"_qs, u"-1"_qs};
        QTest::newRow("number that overflows")
            << QStringList{u"activation"_qs, u"list"_qs, u"--later-than"_qs, u"9223372036855"_qs};
        QTest::newRow("number of another kind") << QStringList{u"activation"_qs, u"show"_qs, u"9223372036854775808"_qs};
        QTest::newRow("too many") << QStringList{u"cron"_qs, u"@daily"_qs, u"--count"_qs, u"1000001"_qs};
        QTest::newRow("too many jobs") << QStringList{u"work"_qs, u"--once"_qs, u"--jobs"_qs, u"100000"_qs};
        QTest::newRow("too long a lease") << QStringList{u"work"_qs, u"--once"_qs, u"--lease"_qs, u"86401"_qs};
        QTest::newRow("too long a grace") << QStringList{u"settings"_qs, u"W"_qs, u"T"_qs, u"--grace"_qs, u"1000000001"_qs};
        QTest::newRow("before the calendar")
            << QStringList{u"cron"_qs, u"@daily"_qs, u"--from"_qs, u"0000-01-01T00:00:00Z"_qs};
        QTest::newRow("behind the calendar")
            << QStringList{u"cron"_qs, u"@daily"_qs, u"--from"_qs, u"9999-12-31T23:59:59-00:01"_qs};
        QTest::newRow("windows before the calendar")
            << QStringList{u"windows"_qs, u"W"_qs, u"T"_qs, u"--from"_qs, u"0000-12-31T00:00:00Z"_qs};
        QTest::newRow("no outcome") << QStringList{u"activation"_qs, u"list"_qs, u"--outcome"_qs, u"lost"_qs};
        QTest::newRow("no cursor") << QStringList{u"activation"_qs, u"list"_qs, u"--after"_qs, u"x"_qs};
        QTest::newRow("no id") << QStringList{u"activation"_qs, u"show"_qs, u"x"_qs};
    }

    void wrongUsageIsStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const CommandResult json = run(arguments);
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(json.output, QByteArray());
        QCOMPARE(json.error().value(u"code").toString(), u"invalid_option"_qs);
        QVERIFY(!json.error().value(u"message").toString().isEmpty());
        const CommandResult text = callProgram(squidieProgram(), arguments);
        QCOMPARE(text.exitCode, 2);
        QVERIFY(text.errors.startsWith("squidie: "));
    }

    void notFoundIsStatusOne()
    {
        QCOMPARE(run({u"activation"_qs, u"show"_qs, u"99"_qs}).exitCode, 1);
        QCOMPARE(run({u"perform"_qs, m_folder->filePath(u"none"_qs)}).exitCode, 1);
        QCOMPARE(run({u"perform"_qs, m_folder->path()}).exitCode, 1); // a folder
    }

    void everyCommandHasHelp()
    {
        const CommandResult help = callProgram(squidieProgram(), {u"--help"_qs});
        QCOMPARE(help.exitCode, 0);
        const QString text = QString::fromUtf8(help.output);
        const QStringList rows = text.mid(text.indexOf(u"see squidie COMMAND --help)"_qs)).split(u'\n').mid(1);
        int commands = 0;
        for (const QString &row : rows) {
            if (!row.startsWith(u"  "))
                break;
            QStringList words;
            for (const QString &word : row.trimmed().split(u' ')) {
                if (word.isEmpty() || word.toLower() != word || words.size() == 2 || !word.at(0).isLetter())
                    break;
                words << word;
            }
            QVERIFY(!words.isEmpty());
            const CommandResult one = callProgram(squidieProgram(), words << u"--help"_qs);
            QVERIFY2(one.exitCode == 0 && one.output.startsWith("Usage: squidie "), qPrintable(row));
            ++commands;
        }
        QVERIFY(commands >= 20);
        QVERIFY(callProgram(squidieProgram(), {u"--version"_qs}).output.startsWith("squidie "));
    }

    void theManualHoldsTheReference()
    {
        QFile page(QStringLiteral(SQUIDIE_SOURCE_DIR "/resources/manual/command-line.md"));
        QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(page.errorString()));
        const QByteArray text = page.readAll();
        const QByteArray begin = "<!-- reference begin -->\n";
        const qsizetype from = text.indexOf(begin);
        const qsizetype until = text.indexOf("<!-- reference end -->");
        QVERIFY(from >= 0 && until > from);
        const CommandResult reference = callProgram(squidieProgram(), {u"--help-markdown"_qs});
        QCOMPARE(reference.exitCode, 0);
        QVERIFY2(text.mid(from + begin.size(), until - from - begin.size()) == reference.output,
                 "The manual's command line reference is out of date. Bring it up to date with: "
                 "cmake --build build/dev --target manual-reference");
    }

private:
    CommandResult run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runSquidie(m_store, arguments, input);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

SQUIDIE_TEST(TestCommands)

#include "tst_commands.moc"
