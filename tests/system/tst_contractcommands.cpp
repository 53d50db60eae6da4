// SPDX-License-Identifier: Apache-2.0
#include "system/commandrunner.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

const char definition[] = R"({"workflow": "W", "triggers": [
    {"name": "go", "type": "manual", "config": {}, "payload": [
        {"name": "i", "type": "integer", "opts": {"required": false}},
        {"name": "d", "type": "float", "opts": {"default": 1.0}}]},
    {"name": "tick", "type": "cron",
     "config": {"expression": "0 9 * * *", "timezone": "Etc/UTC", "idempotency": "return_existing_run"},
     "payload": [{"name": "i", "type": "integer", "opts": {"default": 7}}]}],
    "steps": [{"name": "gate", "action": "approval", "opts": {"output": "review"}}],
    "transitions": [{"from": "gate", "on": "ok", "to": "complete"}, {"from": "gate", "on": "error", "to": "complete"}]})";

const QString waiting = u"abcdabcd-0000-4000-8000-000000000001"_s;

} // namespace

/// Starts and controls on the command line: what is refused, how, and with which exit status.
class TestContractCommands : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    CommandResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runSquidie(m_folder.filePath(u"store.db"_s), arguments, input);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"w.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(definition) > 0);
        file.close();
        QCOMPARE(run({u"workflow"_s, u"add"_s, file.fileName()}).exitCode, 0);
        QCOMPARE(run({u"start"_s, u"W"_s, u"--run-id"_s, waiting.toUpper()}).exitCode, 0);
        QCOMPARE(run({u"work"_s, u"--drain"_s}).exitCode, 0);
    }

    void starts_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QStringList &arguments, const QByteArray &input, int exitCode,
                            const QString &code) {
            QTest::newRow(name) << (QStringList{u"start"_s, u"W"_s} + arguments) << input << exitCode << code;
        };
        row("no trigger", {u"--input"_s, u"-"_s}, R"({"i": 1})", 0, u"started"_s);
        row("payload means input", {u"go"_s, u"--payload"_s, u"-"_s}, R"({"i": 1})", 0, u"started"_s);
        row("a float", {u"go"_s, u"--input"_s, u"-"_s}, R"({"i": 1.0})", 1, u"invalid_payload"_s);
        row("a list", {u"go"_s, u"--input"_s, u"-"_s}, "[]", 1, u"invalid_payload"_s);
        row("no JSON", {u"go"_s, u"--input"_s, u"-"_s}, "{", 1, u"invalid_json"_s);
        row("a cron trigger by hand", {u"tick"_s, u"--input"_s, u"-"_s}, "{}", 0, u"started"_s);
        row("what a firing does not read", {u"tick"_s, u"--payload"_s, u"-"_s}, R"({"i": 1})", 1, u"invalid_payload"_s);
        row("both", {u"go"_s, u"--input"_s, u"-"_s, u"--payload"_s, u"-"_s}, "{}", 2, u"invalid_option"_s);
        row("key and id", {u"go"_s, u"--idempotency-key"_s, u"k"_s, u"--run-id"_s, waiting}, "", 2, u"invalid_option"_s);
        row("an empty key", {u"go"_s, u"--idempotency-key"_s, QString()}, "", 1, u"invalid_option"_s);
        row("no UUID", {u"go"_s, u"--run-id"_s, u"7"_s}, "", 1, u"invalid_option"_s);
        row("the same id", {u"go"_s, u"--run-id"_s, waiting}, "", 0, u"duplicate"_s);
        row("the same id, another input", {u"go"_s, u"--run-id"_s, waiting, u"--input"_s, u"-"_s}, R"({"i": 1})", 1,
            u"conflict"_s);
        row("a queue", {u"go"_s, u"--queue"_s, u"a b"_s}, "", 1, u"invalid_option"_s);
        row("an empty queue", {u"go"_s, u"--queue"_s, QString()}, "", 1, u"invalid_option"_s);
        row("metadata that are no object", {u"go"_s, u"--metadata"_s, u"[]"_s}, "", 1, u"invalid_option"_s);
        row("metadata that are no JSON", {u"go"_s, u"--metadata"_s, u"x"_s}, "", 2, u"invalid_option"_s);
        row("an unknown option", {u"go"_s, u"--inputs"_s, u"-"_s}, "", 2, u"invalid_option"_s);
    }

    void starts()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const CommandResult result = run(arguments, input);
        QCOMPARE(result.exitCode, exitCode);
        if (exitCode == 2) {
            QCOMPARE(result.error()[u"code"_s].toString(), code);
            QVERIFY(result.lines().isEmpty());
            return;
        }
        const QJsonObject line = result.lines().value(0);
        QVERIFY(line[u"activation_id"_s].toInteger() > 0); // a refusal, too
        QCOMPARE(line[exitCode == 0 ? u"outcome"_s : u"error"_s].isString() ? line[u"outcome"_s].toString()
                                                                            : line[u"error"_s][u"code"_s].toString(),
                 code);
        QCOMPARE(line[u"run_id"_s].isNull(), exitCode == 1);
    }

    void controls_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const QStringList &arguments, int exitCode, const QString &code) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << (QStringList{u"run"_s} + arguments) << exitCode << code;
        };
        const QString nobody = u"01234567-0000-4000-8000-000000000009"_s;
        for (const QString &command : {u"show"_s, u"explain"_s, u"graph"_s, u"journal"_s, u"cancel"_s, u"resume"_s,
                                       u"approve"_s, u"reject"_s, u"replay"_s}) {
            const QStringList actor =
                command == "approve"_L1 || command == "reject"_L1 ? QStringList{u"--actor"_s, u"a"_s} : QStringList();
            row(QStringList{command, u"abcdabc"_s} + actor, 1, u"invalid_run_id"_s);
            row(QStringList{command, u"not-a-run-id"_s} + actor, 1, u"invalid_run_id"_s);
            row(QStringList{command, nobody} + actor, 1, u"not_found"_s);
        }
        row({u"approve"_s, u"abcdabcd"_s}, 1, u"invalid_review"_s);
        row({u"approve"_s, u"zzz"_s}, 1, u"invalid_run_id"_s); // the id first
        row({u"reject"_s, nobody, u"--actor"_s, QString()}, 1, u"invalid_review"_s); // then what is said
        row({u"approve"_s, waiting, u"--actor"_s, u"a"_s, u"--metadata"_s, u"3"_s}, 1, u"invalid_review"_s);
        row({u"resume"_s, waiting, u"--metadata"_s, u"3"_s}, 1, u"invalid_resume"_s);
        row({u"resume"_s, waiting, u"--actor"_s, QString()}, 1, u"invalid_resume"_s);
        row({u"resume"_s, waiting}, 1, u"invalid_run_state"_s);
        row({u"cancel"_s, waiting, u"--metadata"_s, u"3"_s}, 1, u"invalid_option"_s);
        row({u"replay"_s, waiting, u"--metadata"_s, u"{"_s}, 2, u"invalid_option"_s);
    }

    void controls()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const CommandResult result = run(arguments);
        QCOMPARE(result.exitCode, exitCode);
        QCOMPARE(result.error()[u"code"_s].toString(), code);
    }

    void workChecksItsQueue()
    {
        const CommandResult result = run({u"work"_s, u"--once"_s, u"--queue"_s, u"a b"_s});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.error()[u"code"_s].toString(), u"invalid_option"_s);
    }

    void cleanupTestCase() { QCOMPARE(run({u"doctor"_s}).exitCode, 0); }
};

SQUIDIE_TEST(TestContractCommands)
#include "tst_contractcommands.moc"
