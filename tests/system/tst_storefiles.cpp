// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include <squidie/store.h>
#include "store/schema.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Nothing acknowledged is lost to a file with two names, one that is removed under its writer, or six migrations at once.
class TestStoreFiles : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    static QByteArray nameOf(const QString &path) { return QFile::encodeName(path); }
    static int modeOf(const QString &path)
    {
        struct stat found { };
        return ::lstat(nameOf(path).constData(), &found) == 0 ? int(found.st_mode & 07777) : -1;
    }
    static QString reasonOf(const CommandResult &call) { return call.error()[u"value"_s][u"reason"_s].toString(); }
    static QByteArray oldPayload(int number)
    {
        return "{\"kind\":\"cron\",\"workflow\":\"Old.Report\",\"trigger\":\"daily\",\"signal_id\":\"s"
            + QByteArray::number(number) + "\"}\n";
    }
    qsizetype startedIn(const QString &store) const
    {
        qsizetype count = 0;
        const auto lines = runSquidie(store, {u"export"_s}).lines();
        for (const QJsonObject &line : lines)
            count += line[u"outcome"_s] == u"started"_s ? 1 : 0;
        return count;
    }
    void removeStore() const
    {
        for (const char *part : {"", "-wal", "-shm"})
            ::unlink(nameOf(m_store + QLatin1String(part)).constData());
    }

    /// A stream that stays open, and the answers to what it was given.
    class Stream {
    public:
        explicit Stream(const QString &store)
        {
            m_process.start(squidieProgram(), {u"--store"_s, store, u"--json"_s, u"perform"_s});
        }
        /// The answer to one payload; empty where the process ends instead.
        QByteArray ask(const QByteArray &payload)
        {
            m_process.write(payload);
            while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning)
                m_process.waitForReadyRead(100);
            return m_process.readLine();
        }
        CommandResult end()
        {
            m_process.closeWriteChannel();
            m_process.waitForFinished(60'000);
            return {m_process.exitCode(), m_process.readAllStandardOutput(), m_process.readAllStandardError()};
        }

    private:
        QProcess m_process;
    };

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore(m_folder->path());
        QVERIFY(!m_store.isEmpty());
    }

    void aStoreWithTwoNamesIsRefusedByBoth()
    {
        const QString other = m_folder->filePath(u"other.db"_s);
        QCOMPARE(::link(nameOf(m_store).constData(), nameOf(other).constData()), 0);
        for (const QString &name : {m_store, other}) {
            const CommandResult call = runSquidie(name, {u"perform"_s}, payloadLine(0));
            QCOMPARE(call.exitCode, 3);
            QCOMPARE(call.output, QByteArray());
            QCOMPARE(reasonOf(call), u"several_names"_s);
            QVERIFY(!QFile::exists(name + u"-wal"_s));
        }
        QCOMPARE(::unlink(nameOf(other).constData()), 0);
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLine(0)).exitCode, 0);
    }

    void aNameByAnotherPathIsTheSameStore()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
        const QString real = makeStore(m_folder->filePath(u"real"_s));
        QCOMPARE(::symlink("real", nameOf(m_folder->filePath(u"folder"_s)).constData()), 0);
        QCOMPARE(::symlink("folder/store.db", nameOf(m_folder->filePath(u"link.db"_s)).constData()), 0);
        const QStringList names{real, m_folder->filePath(u"folder/store.db"_s), m_folder->filePath(u"link.db"_s)};
        std::vector<std::unique_ptr<Stream>> streams;
        for (const QString &name : names)
            streams.push_back(std::make_unique<Stream>(name));
        QHash<QString, int> outcomes;
        for (int number = 0; number < 20; ++number) {
            for (const auto &stream : streams)
                ++outcomes[QJsonDocument::fromJson(stream->ask(payloadLine(number)))[u"outcome"_s].toString()];
        }
        for (const auto &stream : streams)
            QCOMPARE(stream->end().exitCode, 0);
        QCOMPARE(outcomes, (QHash<QString, int>{{u"started"_s, 20}, {u"duplicate"_s, 40}}));
        QCOMPARE(startedIn(real), 20);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*-wal"_s}).size(), 0);
    }

    void aFileThatIsMountedByItselfIsRefused()
    {
        const QString mounted = m_folder->filePath(u"mounted.db"_s);
        QVERIFY(QFile(mounted).open(QIODevice::WriteOnly));
        const QByteArray script = "mount --bind '" + nameOf(m_store) + "' '" + nameOf(mounted) + "' && exec '"
            + squidieProgram().toLocal8Bit() + "' --json --store '" + nameOf(mounted) + "' perform";
        const CommandResult call =
            callProgram(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, QString::fromLocal8Bit(script)}, payloadLine(0));
        if (call.exitCode != 3 && !call.errors.contains("squidie"))
            QSKIP("Mounting is not permitted here.");
        QCOMPARE(call.exitCode, 3);
        QCOMPARE(reasonOf(call), u"several_names"_s);
        QVERIFY(!QFile::exists(mounted + u"-wal"_s));
    }

    void whatIsNoStoreIsRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::newRow("no name") << QString() << 2;
        QTest::newRow("memory") << u":memory:"_s << 3;
        QTest::newRow("a device") << u"/dev/null"_s << 3;
        QTest::newRow("a pipe") << u"pipe"_s << 3;
        QTest::newRow("a folder") << u"folder"_s << 3;
    }

    void whatIsNoStoreIsRefusedAtOnce()
    {
        QFETCH(QString, name);
        QFETCH(int, status);
        QCOMPARE(::mkfifo(nameOf(m_folder->filePath(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
        const QString path =
            name.isEmpty() || name.startsWith(u'/') || name.startsWith(u':') ? name : m_folder->filePath(name);
        for (const QString &command : {u"perform"_s, u"doctor"_s}) {
            const CommandResult call = runSquidie(path, {command}, payloadLine(0));
            QCOMPARE(call.exitCode, status);
            QCOMPARE(call.output, QByteArray());
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden), before);
        QVERIFY(!QFile::exists(u"/dev/null-journal"_s));
    }

    void aStreamIntoARemovedStoreEnds_data()
    {
        QTest::addColumn<bool>("madeAgain");
        QTest::newRow("removed") << false;
        QTest::newRow("removed and made again") << true;
    }

    void aStreamIntoARemovedStoreEnds()
    {
        QFETCH(bool, madeAgain);
        Stream stream(m_store);
        for (int number = 0; number < 3; ++number)
            QVERIFY(stream.ask(payloadLine(number)).contains("started"));
        removeStore();
        if (madeAgain)
            QCOMPARE(makeStore(m_folder->path()), m_store);
        QCOMPARE(stream.ask(payloadLine(3)), QByteArray());
        const CommandResult call = stream.end();
        QCOMPARE(call.exitCode, 3);
        QCOMPARE(reasonOf(call), u"replaced"_s);
        QCOMPARE(call.error()[u"value"_s][u"acknowledged"_s].toInt(), 3);
        QVERIFY2(call.error()[u"message"_s].toString().contains(u"(3)"_s), call.errors);
        if (madeAgain)
            QCOMPARE(startedIn(m_store), 0);
    }

    void aLostLogIsNeverWrittenIntoTheStore()
    {
        // As after a process lost its locks: another one takes itself for the last, and removes the log under the first.
        Stream first(m_store);
        QVERIFY(first.ask(payloadLine(0)).contains("started"));
        for (const char *part : {"-wal", "-shm"})
            QCOMPARE(::unlink(nameOf(m_store + QLatin1String(part)).constData()), 0);
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLines(50)).exitCode, 0);
        QCOMPARE(first.ask(payloadLine(100)), QByteArray());
        QCOMPARE(first.end().exitCode, 3);
        QCOMPARE(startedIn(m_store), 50);
        QCOMPARE(runSquidie(m_store, {u"doctor"_s}).exitCode, 0);
    }

    void anIdleWorkerNoticesThatItsStoreWasRemoved()
    {
        QProcess worker;
        worker.start(squidieProgram(), {u"--store"_s, m_store, u"--json"_s, u"work"_s});
        QVERIFY(worker.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_store + u"-wal"_s), 20'000);
        // It must have begun: a step of its own shows that.
        QCOMPARE(runSquidie(m_store, {u"perform"_s}, payloadLine(0)).exitCode, 0);
        QVERIFY(worker.waitForReadyRead(60'000));
        removeStore();
        QVERIFY(worker.waitForFinished(60'000));
        QCOMPARE(worker.exitCode(), 3);
        QVERIFY(worker.readAllStandardError().contains("\"replaced\""));
    }

    void aStoreIsNotItsOwnInput()
    {
        const auto refused = [this](const QStringList &command) { return runSquidie(m_store, command).exitCode; };
        QVERIFY(refused({u"perform"_s, m_store}) != 0);
        QVERIFY(refused({u"import"_s, m_store}) != 0);
        QVERIFY(refused({u"workflow"_s, u"add"_s, m_store}) != 0);
        QCOMPARE(runSquidie(m_store, {u"doctor"_s}).exitCode, 0);
    }

    void copiesAreForTheirOwnerAlone()
    {
        const mode_t usual = ::umask(022);
        const QString copy = m_folder->filePath(u"copy.db"_s);
        const CommandResult call = callProgram(squidieProgram(), {u"copy"_s, m_store, copy});
        ::umask(usual);
        QCOMPARE(call.exitCode, 0);
        QCOMPARE(modeOf(copy), 0600);
        QCOMPARE(modeOf(m_store), 0600);
        // A planted link is not followed.
        const QString planted = m_folder->filePath(u"planted.db"_s);
        QCOMPARE(::symlink("victim", nameOf(planted).constData()), 0);
        QCOMPARE(callProgram(squidieProgram(), {u"copy"_s, m_store, planted}).exitCode, 3);
        QVERIFY(!QFile::exists(m_folder->filePath(u"victim"_s)));
    }

    void sixProcessesMigrateAtOnce_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 0; version < schema::currentVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }

    void sixProcessesMigrateAtOnce()
    {
        QFETCH(int, version);
        constexpr int processes = 6;
        constexpr int deliveries = 5;
        const QString path = m_folder->filePath(u"old.db"_s);
        if (version > 0) {
            QVERIFY(QFile::copy(u"%1/tests/data/stores/version-%2.db"_s.arg(QStringLiteral(SQUIDIE_SOURCE_DIR)).arg(version),
                                path));
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
            // A planted link, where the backup is about to be made.
            QCOMPARE(::symlink("victim", nameOf(path + u".backup-unfinished"_s).constData()), 0);
        }
        const mode_t usual = ::umask(022);
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < processes; ++i) {
            running.push_back(std::make_unique<QProcess>());
            running.back()->start(squidieProgram(), {u"--store"_s, path, u"--json"_s, u"perform"_s, u"--create"_s});
        }
        ::umask(usual);
        for (int i = 0; i < processes; ++i) {
            for (int j = 0; j < deliveries; ++j)
                running[std::size_t(i)]->write(oldPayload(i * deliveries + j));
            running[std::size_t(i)]->closeWriteChannel();
        }
        int answers = 0;
        for (const auto &process : running) {
            QVERIFY(process->waitForFinished(120'000));
            const QByteArray errors = process->readAllStandardError();
            QVERIFY2(process->exitCode() == (version > 0 ? 0 : 1), errors); // a new store has no such workflow
            answers += int(process->readAllStandardOutput().count('\n'));
        }
        QCOMPARE(answers, processes * deliveries);
        QCOMPARE(runSquidie(path, {u"export"_s}).lines().size(), (version > 0 ? 9 : 0) + processes * deliveries);
        QCOMPARE(runSquidie(path, {u"doctor"_s}).exitCode, 0);
        QCOMPARE(modeOf(path), 0600);
        const QStringList backups = QDir(m_folder->path()).entryList({u"old.db.*"_s});
        QCOMPARE(backups.size(), version > 0 ? 1 : 0);
        if (version == 0)
            return;
        QVERIFY(!QFile::exists(m_folder->filePath(u"victim"_s)));
        QVERIFY(backups.first().startsWith(u"old.db.v%1-"_s.arg(version)));
        QCOMPARE(modeOf(m_folder->filePath(backups.first())), 0600);
        QCOMPARE(runSquidie(m_folder->filePath(backups.first()), {u"export"_s}).exitCode, 3); // an old store, whole
        QCOMPARE(runSquidie(m_folder->filePath(backups.first()), {u"perform"_s}, oldPayload(0)).exitCode, 0);
    }
};

SQUIDIE_TEST(TestStoreFiles)
#include "tst_storefiles.moc"
