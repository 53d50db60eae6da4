// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "testmain.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

/// A pipe with a name that is full already, as behind a pager whose reader has gone for lunch.
class FullPipe {
public:
    explicit FullPipe(const QString &name) : m_name(name)
    {
        if (::mkfifo(qPrintable(name), 0600) == 0)
            m_descriptor = ::open(qPrintable(name), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        const QByteArray page(4096, '.');
        while (::write(m_descriptor, page.constData(), size_t(page.size())) > 0) {
        }
    }
    ~FullPipe()
    {
        ::close(m_descriptor);
        QFile::remove(m_name);
    }
    Q_DISABLE_COPY_MOVE(FullPipe)

    bool isReady() const { return m_descriptor >= 0; }

private:
    QString m_name;
    int m_descriptor = -1;
};

/// The state of a process and the time that it has used, or nothing once it has ended.
QByteArray stateOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.value(0) + ' ' + fields.value(11) + ' ' + fields.value(12);
}

/// Whether a process sleeps and has done nothing for a while.
bool isStalled(qint64 process)
{
    const QByteArray before = stateOf(process);
    QTest::qWait(150);
    return before.startsWith('S') && stateOf(process) == before;
}

} // namespace

/// Nobody reads what a command prints: its store goes on as if it were not there. While a transaction is open, the log
/// behind it can only grow.
class TestStalledReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = makeStore(m_folder.path());
        QVERIFY(!m_store.isEmpty());
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLines(1000)).exitCode, 0);
        QCOMPARE(runSquidie(m_store, {u"saved"_s, u"add"_s, u"one"_s}, payloadLine(1)).exitCode, 0);
        const auto runs = runSquidie(m_store, {u"run"_s, u"list"_s, u"--limit"_s, u"1"_s}).lines();
        QCOMPARE(runs.size(), 1);
        m_run = runs.first()[u"run_id"_s].toString();
        QVERIFY(!m_run.isEmpty());
        // For workflow trust, which lists commands alone.
        QFile definition(m_folder.filePath(u"commands.json"_s));
        QVERIFY(definition.open(QIODevice::WriteOnly));
        definition.write(
            R"({"workflow": "Commands", "triggers": [{"name": "go", "type": "manual", "config": {}, "payload": []}],
                             "steps": [{"name": "a", "action": "command", "opts": {"program": "/bin/true"}}]})");
        definition.close();
        QCOMPARE(runSquidie(m_store, {u"workflow"_s, u"add"_s, definition.fileName()}).exitCode, 0);
        // And for retain, old enough.
        QFile old(m_folder.filePath(u"old.jsonl"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("{\"payload\": " + payloadLine(1500).trimmed() + ", \"received_at\": \"2025-01-05T10:00:00Z\"}\n");
        old.close();
        QCOMPARE(runSquidie(m_store, {u"import"_s, old.fileName()}).exitCode, 0);
    }

    void theLogStaysShort_data()
    {
        const QString workflow = u"Elixir.Content.Workflows.PostDailyDigest"_s;
        const QString trigger = u"daily_digest"_s;
        const QStringList centuries{u"--from"_s, u"1500-01-01T00:00:00Z"_s, u"--to"_s, u"2400-01-01T00:00:00Z"_s};
        QTest::addColumn<QStringList>("arguments");
        const auto add = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
        add("windows", QStringList{u"windows"_s, workflow, trigger} + centuries);
        add("windows in JSON", QStringList{u"--json"_s, u"windows"_s, workflow, trigger} + centuries);
        add("windows --summary", QStringList{u"windows"_s, u"--summary"_s} + centuries);
        add("activation list", {u"activation"_s, u"list"_s, u"--limit"_s, u"1000000"_s});
        add("activation show", {u"activation"_s, u"show"_s, u"1"_s});
        add("run list", {u"run"_s, u"list"_s, u"--limit"_s, u"1000000"_s});
        for (const char *what : {"show", "journal", "explain", "graph"})
            add(what, {u"run"_s, QString::fromLatin1(what), u"RUN"_s});
        add("workflow list", {u"workflow"_s, u"list"_s});
        add("workflow show", {u"workflow"_s, u"show"_s, workflow});
        add("workflow trust", {u"workflow"_s, u"trust"_s});
        add("payload", {u"payload"_s, workflow, trigger});
        add("settings", {u"settings"_s, workflow, trigger});
        add("rehearse", {u"rehearse"_s});
        add("saved list", {u"saved"_s, u"list"_s});
        add("saved show", {u"saved"_s, u"show"_s, u"one"_s});
        add("export", {u"export"_s});
        add("verify", {u"verify"_s});
        add("doctor", {u"doctor"_s});
        add("retain", {u"retain"_s, u"--older-than"_s, u"30d"_s});
    }
    void theLogStaysShort()
    {
        QFETCH(QStringList, arguments);
        const FullPipe pipe(m_folder.filePath(u"pipe"_s));
        QVERIFY(pipe.isReady());
        QProcess command;
        command.setStandardOutputFile(m_folder.filePath(u"pipe"_s));
        command.setStandardErrorFile(QProcess::nullDevice());
        arguments.replaceInStrings(u"RUN"_s, m_run);
        command.start(squidieProgram(), QStringList{u"--store"_s, m_store} + arguments);
        QVERIFY(command.waitForStarted());
        const auto waitsOrEnded = [&] { return command.state() == QProcess::NotRunning || isStalled(command.processId()); };
        QVERIFY(QTest::qWaitFor(waitsOrEnded, 60'000));
        QCOMPARE(command.state(), QProcess::Running);

        // Others write, and what they have written goes back into the file, to the last page of the log.
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLine(2000 + m_written++)).exitCode, 0);
        QCOMPARE(pagesLeftInLog(), 0);
        command.kill();
        QVERIFY(command.waitForFinished());
    }

private:
    /// After everything that nobody needs has been written back.
    int pagesLeftInLog()
    {
        int pages = -1;
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"log"_s);
            file.setDatabaseName(m_store);
            if (file.open()) {
                QSqlQuery checkpoint(file);
                checkpoint.exec(u"PRAGMA busy_timeout = 2000"_s);
                // Whether somebody was in the way, the pages in the log, and those written back.
                if (checkpoint.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) && checkpoint.next())
                    pages = checkpoint.value(0).toInt() == 0 ? checkpoint.value(1).toInt()
                                                             : qMax(1, checkpoint.value(1).toInt());
            }
        }
        QSqlDatabase::removeDatabase(u"log"_s);
        return pages;
    }

    QTemporaryDir m_folder;
    QString m_store;
    QString m_run;
    int m_written = 0;
};

SQUIDIE_TEST(TestStalledReader)
#include "tst_stalledreader.moc"
