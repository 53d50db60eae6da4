// SPDX-License-Identifier: Apache-2.0
#include "hostiletext.h"
#include "system/fixtures.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Every command that prints what others wrote, with names, a message and a payload that nobody wants raw on a terminal.
class TestHostileText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_folder.filePath(u"store.db"_s);
        m_definition = write(u"definition.json"_s, hostileDefinition());
        QCOMPARE(text({u"workflow"_s, u"add"_s, m_definition}).exitCode, 0);
        const CommandResult started = runSquidie(m_store, {u"start"_s, hostileText, hostileText});
        QCOMPARE(started.exitCode, 0);
        m_run = started.lines().value(0)[u"run_id"_s].toString();
        QCOMPARE(text({u"perform"_s}, hostilePayload()).exitCode, 0);
    }

    void names_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        const auto row = [](const char *name, const QStringList &arguments, const QByteArray &input = {}) {
            QTest::newRow(name) << arguments << input;
        };
        const QString &name = hostileText;
        row("workflow validate", {u"workflow"_s, u"validate"_s, u"DEFINITION"_s});
        row("workflow add", {u"workflow"_s, u"add"_s, u"DEFINITION"_s});
        row("workflow list", {u"workflow"_s, u"list"_s});
        row("workflow show", {u"workflow"_s, u"show"_s, name});
        row("workflow show, unknown", {u"workflow"_s, u"show"_s, name + u'2'});
        row("workflow trust", {u"workflow"_s, u"trust"_s});
        row("workflow trust, one", {u"workflow"_s, u"trust"_s, name});
        row("perform, rejected", {u"perform"_s}, hostilePayload(name + u'2'));
        row("predict, rejected", {u"predict"_s}, hostilePayload(name + u'2'));
        row("start, unknown trigger", {u"start"_s, name, name + u'2'});
        row("identity", {u"identity"_s}, question());
        row("payload", {u"payload"_s, name, name, u"--signal-id"_s, name});
        row("activation list", {u"activation"_s, u"list"_s});
        row("activation list, wrong outcome", {u"activation"_s, u"list"_s, u"--outcome"_s, name});
        row("activation show", {u"activation"_s, u"show"_s, u"2"_s});
        row("windows, not a time", {u"windows"_s, name, name, u"--from"_s, name});
        row("windows --summary", {u"windows"_s, u"--summary"_s});
        row("run list", {u"run"_s, u"list"_s});
        row("run show", {u"run"_s, u"show"_s, u"RUN"_s});
        row("run graph", {u"run"_s, u"graph"_s, u"RUN"_s});
        row("run journal", {u"run"_s, u"journal"_s, u"RUN"_s});
        row("run explain", {u"run"_s, u"explain"_s, u"RUN"_s});
        row("run cancel", {u"run"_s, u"cancel"_s, u"RUN"_s, u"--actor"_s, name, u"--comment"_s, name});
        row("work", {u"work"_s, u"--drain"_s, u"--owner"_s, name});
        row("saved add", {u"saved"_s, u"add"_s, name, u"--activation"_s, u"2"_s});
        row("saved show, unknown", {u"saved"_s, u"show"_s, name + u'2'});
        row("export", {u"export"_s});
        row("cron, wrong", {u"cron"_s, name});
        row("cron, wrong zone", {u"cron"_s, u"* * * * *"_s, u"--timezone"_s, name});
        row("no such command", {name});
        row("no such option", {u"activation"_s, u"list"_s, u"--"_s + name});
        row("too many arguments", {u"activation"_s, u"show"_s, u"1"_s, name});
        row("no such store", {u"--store"_s, u"/nowhere/"_s + name, u"run"_s, u"list"_s});
        row("no such file", {u"import"_s, u"/nowhere/"_s + name});
    }

    void names()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        arguments.replaceInStrings(u"RUN"_s, m_run).replaceInStrings(u"DEFINITION"_s, m_definition);
        const CommandResult plain = text(arguments, input);
        QVERIFY(plain.exitCode >= 0);
        const QString shown = QString::fromUtf8(plain.output + plain.errors);
        QCOMPARE(hiddenIn(shown), QStringList());
        // It was printed, and can be read: with braces, or in JSON as JSON spells it.
        QVERIFY2(shown.contains(u"\\u{202E}\\u{E0041}\\u{200B}<b>"_s)
                     || shown.contains(u"\\u202e\\udb40\\udc41\\u200b<b>"_s),
                 qPrintable(shown));

        const CommandResult json =
            callProgram(squidieProgram(), QStringList{u"--store"_s, m_store, u"--json"_s} + arguments, input);
        QCOMPARE(hiddenIn(QString::fromUtf8(json.output + json.errors)), QStringList());
    }

    void jsonHasTheNameItself()
    {
        QCOMPARE(runSquidie(m_store, {u"workflow"_s, u"list"_s}).lines().value(0)[u"workflow"_s].toString(), hostileText);
        QCOMPARE(runSquidie(m_store, {u"workflow"_s, u"show"_s, hostileText + u'2'}).error()[u"value"_s].toString(),
                 hostileText + u'2');
        // What was exported is imported as what it was.
        const QString file = write(u"export.jsonl"_s, runSquidie(m_store, {u"export"_s}).output);
        const QString other = m_folder.filePath(u"other.db"_s);
        QCOMPARE(runSquidie(other, {u"import"_s, file}).exitCode, 0);
        const auto imported = runSquidie(other, {u"activation"_s, u"list"_s, u"--signal-id"_s, hostileText}).lines();
        QVERIFY(!imported.isEmpty());
        for (const QJsonObject &line : imported)
            QVERIFY(line[u"workflow"_s].toString().startsWith(hostileText));
    }

    void aSavedPayloadIsShownAsJsonOfTheSameValue()
    {
        const QString name = hostileText + u'3';
        QCOMPARE(text({u"saved"_s, u"add"_s, name, u"--activation"_s, u"2"_s}).exitCode, 0);
        const CommandResult shown = text({u"saved"_s, u"show"_s, name});
        QCOMPARE(hiddenIn(QString::fromUtf8(shown.output)), QStringList());
        QCOMPARE(QJsonDocument::fromJson(shown.output), QJsonDocument::fromJson(hostilePayload()));
    }

    void aLogStepWritesOneVisibleLine()
    {
        QCOMPARE(text({u"start"_s, hostileText, hostileText}).exitCode, 0);
        const CommandResult worked = text({u"work"_s, u"--drain"_s});
        QCOMPARE(worked.exitCode, 0);
        QVERIFY2(worked.errors.contains("\\u{202E}"), worked.errors.constData());
        QCOMPARE(hiddenIn(QString::fromUtf8(worked.errors)), QStringList());
    }

private:
    QTemporaryDir m_folder;
    QString m_store;
    QString m_definition;
    QString m_run;

    /// As people call it: without --json.
    CommandResult text(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return callProgram(squidieProgram(), QStringList{u"--store"_s, m_store} + arguments, input);
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }

    static QByteArray question()
    {
        return QJsonDocument(QJsonObject{{u"workflow"_s, hostileText},
                                         {u"trigger"_s, hostileText},
                                         {u"payload"_s, QJsonObject{{u"signal_id"_s, hostileText}}}})
            .toJson(QJsonDocument::Compact);
    }
};

SQUIDIE_TEST(TestHostileText)
#include "tst_hostiletext.moc"
