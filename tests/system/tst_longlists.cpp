// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Lists that are longer than memory or patience: written as they are worked out, for as long as somebody reads them.
class TestLongLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_store = makeStore(m_folder.path());
        QVERIFY(!m_store.isEmpty());
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLines(10)).exitCode, 0);
    }

    void aListEndsWithItsReader_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("windows") << windows();
        QTest::newRow("windows in JSON") << (QStringList{u"--json"_s} + windows());
        QTest::newRow("cron") << QStringList{u"cron"_s, u"* * * * *"_s, u"--count"_s, u"1000000"_s};
    }
    void aListEndsWithItsReader()
    {
        QFETCH(QStringList, arguments);
        const CommandResult call = callProgram(u"bash"_s,
                                               QStringList{u"-c"_s, u"\"$@\" | head -n 1; echo ${PIPESTATUS[0]}"_s,
                                                           u"bash"_s, squidieProgram(), u"--store"_s, m_store}
                                                   + arguments); // a thousand years would take much longer than it waits
        QCOMPARE(call.exitCode, 0);
        QCOMPARE(call.errors, QByteArray());
        const auto lines = call.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(!lines.first().isEmpty());
        QCOMPARE(lines.last().toInt(), 128 + SIGPIPE);
    }

    void theFirstSignalEndsAList_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void theFirstSignalEndsAList()
    {
        QFETCH(int, signal);
        QProcess process;
        start(process, windows());
        QVERIFY(process.waitForReadyRead(60'000)); // it is at work
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), signal);
    }

    void aFullDiskEndsAListWithAnError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("windows") << windows();
        QTest::newRow("windows in JSON") << (QStringList{u"--json"_s} + windows());
        QTest::newRow("a short one") << QStringList{u"activation"_s, u"list"_s};
    }
    void aFullDiskEndsAListWithAnError()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        start(process, arguments);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(errors.contains("standard output: cannot be written: No space left on device"), errors.constData());
    }

    void centuriesAreSummedUpFromCounts()
    {
        const auto summary = [this](const char *from, const char *until) {
            const auto lines = runSquidie(m_store,
                                          {u"windows"_s, u"--summary"_s, u"--from"_s, QString::fromLatin1(from), u"--to"_s,
                                           QString::fromLatin1(until)})
                                   .lines();
            return lines.value(0);
        };
        const QJsonObject centuries = summary("1500-01-01T00:00:00Z", "2400-01-01T00:00:00Z");
        QCOMPARE(centuries[u"expected"_s].toInteger(), qint64(328718) * 48); // days of 900 years
        QCOMPARE(centuries[u"started"_s].toInt(), 10);
        QCOMPARE(centuries[u"exact"_s], QJsonValue(false));
        QCOMPARE(centuries[u"lateness_p95_s"_s], QJsonValue(QJsonValue::Null));
        const QJsonObject day = summary("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
        QCOMPARE(day[u"expected"_s].toInt(), 48);
        QCOMPARE(day[u"exact"_s], QJsonValue(true));
        QVERIFY(day[u"lateness_p95_s"_s].isDouble());
    }

    void aRangeHasABeginningAndABound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("empty") << u"2500-01-01T00:00:00Z"_s << QByteArray("--from: must be before --to");
        QTest::newRow("backwards") << u"2600-01-01T00:00:00Z"_s << QByteArray("--from: must be before --to");
        QTest::newRow("a thousand years and more")
            << u"1490-01-01T00:00:00Z"_s << QByteArray("a range of more than 1,000 years cannot be compared");
    }
    void aRangeHasABeginningAndABound()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, reason);
        const QStringList range{u"--from"_s, from, u"--to"_s, u"2500-01-01T00:00:00Z"_s};
        for (const QStringList &what :
             {QStringList{u"windows"_s, m_workflow, u"daily_digest"_s}, {u"windows"_s, u"--summary"_s}}) {
            const CommandResult refused = callProgram(squidieProgram(), QStringList{u"--store"_s, m_store} + what + range);
            QCOMPARE(refused.exitCode, 2);
            QCOMPARE(refused.output, QByteArray());
            QVERIFY2(refused.errors.contains(reason), refused.errors.constData());
        }
    }

    void savedPayloadsAreListed()
    {
        const QStringList names{u"a"_s, u"b"_s};
        for (const QString &name : names)
            QCOMPARE(runSquidie(m_store, {u"saved"_s, u"add"_s, name}, payloadLine(1)).exitCode, 0);
        QStringList listed;
        const auto lines = runSquidie(m_store, {u"saved"_s, u"list"_s}).lines();
        for (const QJsonObject &line : lines)
            listed << line[u"name"_s].toString();
        QCOMPARE(listed, names);
    }

    void columnsAreAlignedThroughoutAndHeadedOnce()
    {
        const CommandResult list =
            callProgram(squidieProgram(),
                        {u"--store"_s, m_store, u"windows"_s, m_workflow, u"daily_digest"_s, u"--from"_s,
                         u"2026-01-01T00:00:00Z"_s, u"--to"_s, u"2026-02-15T00:00:00Z"_s});
        QCOMPARE(list.exitCode, 0);
        const auto lines = list.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 1 + 45 * 48);
        const qsizetype status = lines.first().indexOf("STATUS");
        for (const QByteArray &line : lines.mid(1)) {
            QVERIFY2(line.mid(status - 2, 2) == "  " && line.at(status) != ' ', line.constData());
            QVERIFY2(!line.contains("STATUS"), line.constData());
        }
    }

private:
    QTemporaryDir m_folder;
    QString m_store;
    const QString m_workflow = u"Elixir.Content.Workflows.PostDailyDigest"_s;

    QStringList windows() const
    {
        return {u"windows"_s,
                m_workflow,
                u"daily_digest"_s,
                u"--from"_s,
                u"1500-01-01T00:00:00Z"_s,
                u"--to"_s,
                u"2400-01-01T00:00:00Z"_s};
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.start(squidieProgram(), QStringList{u"--store"_s, m_store} + arguments);
    }
};

SQUIDIE_TEST(TestLongLists)
#include "tst_longlists.moc"
