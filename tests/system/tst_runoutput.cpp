// SPDX-License-Identifier: Apache-2.0
#include "campaign/subject.h"
#include "testmain.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace squidie;
using namespace squidie::campaign;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// The names that `squidie run …` prints stay (manual: execution.md, "Inspection").
class TestRunOutput : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Subject> m_subject;
    QString m_run; ///< waits for an approval

    CommandResult run(const QStringList &arguments) { return m_subject->run(arguments); }
    QJsonObject line(const QStringList &arguments) { return run(arguments).lines().value(0); }

private Q_SLOTS:
    void init()
    {
        m_subject = std::make_unique<Subject>();
        m_run = m_subject->start(u"Gate"_s);
        QVERIFY(!m_run.isEmpty());
        run({u"work"_s, u"--drain"_s});
    }

    void eachCommandPrintsItsNames_data()
    {
        QTest::addColumn<QStringList>("arguments"); ///< "ID" is the run
        QTest::addColumn<QString>("keys");
        QTest::newRow("run show")
            << QStringList{u"run"_s, u"show"_s, u"ID"_s}
            << u"run_id workflow trigger input context definition_version replayed_from_run_id queue status reason terminal?"
               " terminal_status manual_state command_history thread_revisions planned_runnables planned_runnable_keys"
               " applied_runnable_keys pending_dispatches pending_results visible_attempts scheduled_attempts expired_claims"
               " next_visible_at attempts anomalies parent_run child_runs"_s;
        QTest::newRow("run list") << QStringList{u"run"_s, u"list"_s}
                                  << u"run_id workflow trigger queue status terminal? terminal_status indexed_at"
                                     " thread_revision anomalies"_s;
        QTest::newRow("run explain")
            << QStringList{u"run"_s, u"explain"_s, u"ID"_s}
            << u"run_id workflow definition_version queue status reason step summary sentence details"
               " next_actions actions evidence"_s;
        QTest::newRow("run graph") << QStringList{u"run"_s, u"graph"_s, u"ID"_s}
                                   << u"run_id workflow definition_version source status current_node_id current_node_ids"
                                      " terminal? nodes edges child_runs anomalies"_s;
    }
    void eachCommandPrintsItsNames()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, keys);
        arguments.replaceInStrings(u"ID"_s, m_run);
        const QJsonObject printed = line(arguments);
        for (const QString &key : keys.split(u' '))
            QVERIFY2(printed.contains(key), qPrintable(key));
    }

    void metadataComeWithTheCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"cancel", "approve", "reject", "replay"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void metadataComeWithTheCommand()
    {
        QFETCH(QString, command);
        const QStringList call{u"run"_s, command, m_run, u"--actor"_s, u"ops_1"_s, u"--metadata"_s};
        QCOMPARE(run(call + QStringList{u"{ticket"_s}).exitCode, 2);
        QCOMPARE(run(call + QStringList{u"[1]"_s}).exitCode, 1);
        const QJsonObject done = line(call + QStringList{uR"({"ticket": "T-1", "Token": "x"})"_s});
        const QJsonArray history = line({u"run"_s, u"show"_s, done[u"run_id"_s].toString()})[u"command_history"_s].toArray();
        const QJsonObject entry = history.last().toObject();
        QCOMPARE(entry[u"signal_type"_s].toString(), command + u"_run"_s);
        QCOMPARE(entry[u"metadata"_s].toObject(), (QJsonObject{{u"ticket"_s, u"T-1"_s}, {u"Token"_s, u"[REDACTED]"_s}}));
        // A review is handed on to the next step as it was given.
        const bool isReview = command == u"approve"_s || command == u"reject"_s;
        QCOMPARE(run({u"run"_s, u"journal"_s, done[u"run_id"_s].toString()}).output.contains("\"x\""), isReview);
    }

    void historyIsPrintedWhereItIsAskedFor()
    {
        const QStringList call{u"run"_s, u"graph"_s, m_run};
        const QJsonObject plain = line(call)[u"nodes"_s][0].toObject();
        QVERIFY(plain[u"manual_state"_s].isNull() && plain[u"attempts"_s].toArray().isEmpty());
        const QJsonObject full = line(call + QStringList{u"--include-history"_s})[u"nodes"_s][0].toObject();
        QCOMPARE(full[u"manual_state"_s][u"kind"_s].toString(), u"approval"_s);
        QCOMPARE(full[u"attempts"_s][0][u"status"_s].toString(), u"completed"_s);
        QVERIFY(full[u"input"_s].isObject());
    }
};

SQUIDIE_TEST(TestRunOutput)
#include "tst_runoutput.moc"
