// SPDX-License-Identifier: Apache-2.0
#include "system/fixtures.h"

#include "store/storeconnection.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace squidie;
using namespace squidie::test;

/// A store that cannot be used: a clear error, exit status 3, and the file as it was.
class TestBadStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("store.db"));
    }

    void aFileThatIsNotAStoreIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(1000);
        QTest::newRow("short text") << QByteArray("x");
        QTest::newRow("zeros") << QByteArray(100000, '\0');
        QTest::newRow("a header and nothing behind it") << QByteArray("SQLite format 3\0", 16);
    }

    void aFileThatIsNotAStoreIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        isRefusedAndUntouched(QString());
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        change("PRAGMA application_id = 77");
        isRefusedAndUntouched(QStringLiteral("not_a_store"));
    }

    void anAddressIsNeverTakenForAPath_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<int>("status"); // wrong usage where a password stands on the command line
        QTest::newRow("upper case") << QStringLiteral("POSTGRESQL://u:hunter2@127.0.0.1:1/x") << 2;
        QTest::newRow("white space") << QStringLiteral(" postgresql://u:hunter2@127.0.0.1:1/x") << 2;
        QTest::newRow("one slash") << QStringLiteral("postgresql:/u:hunter2@127.0.0.1:1/x") << 2;
        QTest::newRow("another server's") << QStringLiteral("mysql://u:hunter2@127.0.0.1:1/x") << 2;
        QTest::newRow("keywords") << QStringLiteral("host=127.0.0.1 password=hunter2") << 2;
        QTest::newRow("without a password") << QStringLiteral("mysql://127.0.0.1:1/x") << 3;
        QTest::newRow("nobody listens") << QStringLiteral(" PostgreSQL://127.0.0.1:1/x") << 3;
    }

    void anAddressIsNeverTakenForAPath()
    {
        QFETCH(QString, store);
        QTEST(callIn(m_folder->path(),
                     {QStringLiteral("--store"), store, QStringLiteral("perform"), QStringLiteral("--create")}),
              "status");
        QTEST(callIn(m_folder->path(),
                     {QStringLiteral("--json"), QStringLiteral("perform"), QStringLiteral("--create"),
                      QStringLiteral("--store=") + store}),
              "status");
        QTEST(callIn(m_folder->path(), {QStringLiteral("copy"), store, QStringLiteral("other.db")}), "status");
    }

    void aMistypedNameBecomesNoStore_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QStringList &arguments) { QTest::newRow(qPrintable(arguments.join(u' '))) << arguments; };
        const QString run = QStringLiteral("9c858901-8a57-4791-81fe-4c455b099bc9");
        row({QStringLiteral("perform")});
        row({QStringLiteral("start"), QStringLiteral("Flow"), QStringLiteral("t")});
        row({QStringLiteral("work"), QStringLiteral("--drain")});
        row({QStringLiteral("saved"), QStringLiteral("remove"), QStringLiteral("name")});
        row({QStringLiteral("settings"), QStringLiteral("Flow"), QStringLiteral("t"), QStringLiteral("--grace=5")});
        row({QStringLiteral("run"), QStringLiteral("cancel"), run});
        row({QStringLiteral("retain"), QStringLiteral("--older-than=1d")});
        row({QStringLiteral("seal")});
        row({QStringLiteral("activation"), QStringLiteral("list")});
    }

    void aMistypedNameBecomesNoStore()
    {
        QFETCH(QStringList, arguments);
        const CommandResult call = run(arguments, payloadLine(0));
        QVERIFY2(call.exitCode == 3, call.errors);
        QCOMPARE(call.output, QByteArray());
        namesTheStore(call);
        QCOMPARE(call.error().value(u"value").toObject().value(u"reason").toString(), QStringLiteral("not_found"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void createMakesAMissingStore()
    {
        QCOMPARE(run({QStringLiteral("perform"), QStringLiteral("--create")}, payloadLine(0)).exitCode,
                 1); // no such workflow
        QCOMPARE(run({QStringLiteral("activation"), QStringLiteral("list")}).lines().size(), 1);
    }

    void noMessageRepeatsAPassword()
    {
        const QString address = QStringLiteral("postgresql://u:hunter2@127.0.0.1:1/x");
        QCOMPARE(callIn(m_folder->path(), {address, QStringLiteral("perform")}), 2);
        QCOMPARE(callIn(m_folder->path(), {QStringLiteral("perform"), address}), 2);
        QCOMPARE(callIn(m_folder->path(), {QStringLiteral("workflow"), QStringLiteral("show"), address}), 2);
    }

    void aNewerStoreIsLeftAlone()
    {
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        change("PRAGMA user_version = 9999");
        isRefusedAndUntouched(QStringLiteral("newer_version"));
    }

    void aDamagedStoreIsReported()
    {
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        change("PRAGMA wal_checkpoint(TRUNCATE)");
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 8192);
        QVERIFY(file.seek(4096));
        file.write(QByteArray(file.size() - 4096, '\x5a'));
        file.close();
        const CommandResult call = run({QStringLiteral("perform")}, payloadLine(0));
        QCOMPARE(call.exitCode, 3);
        QCOMPARE(call.output, QByteArray());
        namesTheStore(call);
    }

    void aSecondConnectionTakesNoLocksAway()
    {
        // Opening a store twice in one process must not release its locks: another process would remove the log in use.
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        auto first = Store::open(m_path, Store::Access::ReadWrite).value();
        auto second = Store::open(m_path, Store::Access::Reader).value();
        QVERIFY(connectionOf(*first).run(QStringLiteral("INSERT INTO names (name) VALUES ('before')")));
        QVERIFY(!makeStore(m_folder->path()).isEmpty()); // another process opens, writes and closes it
        QVERIFY(QFile::exists(m_path + QStringLiteral("-wal")));
        QVERIFY(connectionOf(*first).run(QStringLiteral("INSERT INTO names (name) VALUES ('after')")));
        QCOMPARE(connectionOf(*second)
                     .readOnce(QStringLiteral("SELECT count(*) FROM names WHERE name IN ('before', 'after')"))
                     ->toInt(),
                 2);
    }

    void anEmptyFileWithALogIsNotANewStore()
    {
        // Treating the remains of a truncated store as new would start everything a second time, and lose its log.
        const QString log = m_path + QStringLiteral("-wal");
        for (const QString &path : {m_path, log}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(QByteArray(path == log ? 5000 : 0, 'x')) >= 0);
        }
        isRefusedAndUntouched(QStringLiteral("corrupt"));
        QCOMPARE(QFileInfo(log).size(), 5000);
    }

    void readingLeavesTheLogAlone()
    {
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        QByteArray database, log;
        {
            const auto held =
                Store::open(m_path, Store::Access::ReadWrite).value(); // so that nobody checkpoints the log meanwhile
            QCOMPARE(run({QStringLiteral("perform")}, payloadLines(3)).exitCode, 0);
            // By another process: this one would lose its locks.
            for (const char *part : {"", "-wal"})
                QCOMPARE(callProgram(QStringLiteral("cp"),
                                     {m_path + QLatin1String(part), m_path + QStringLiteral(".copy") + QLatin1String(part)})
                             .exitCode,
                         0);
        }
        m_path += QStringLiteral(".copy");
        database = fileDigest(m_path);
        log = fileDigest(m_path + QStringLiteral("-wal"));
        QCOMPARE(run({QStringLiteral("activation"), QStringLiteral("list")}).lines().size(), 3);
        QCOMPARE(fileDigest(m_path), database);
        QCOMPARE(fileDigest(m_path + QStringLiteral("-wal")), log);
    }

    void aLockedStoreIsReportedAndReadable()
    {
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        auto store = Store::open(m_path, Store::Access::ReadWrite);
        QVERIFY(store);
        QVERIFY(connectionOf(**store).runOnce(QStringLiteral("BEGIN EXCLUSIVE")));
        const QByteArray before = fileDigest(m_path);
        const CommandResult call = run({QStringLiteral("perform")}, payloadLine(0));
        QCOMPARE(call.exitCode, 3);
        QCOMPARE(call.error().value(u"value").toObject().value(u"reason").toString(), QStringLiteral("locked"));
        namesTheStore(call);
        QCOMPARE(fileDigest(m_path), before);
        QCOMPARE(run({QStringLiteral("workflow"), QStringLiteral("list")}).lines().size(), 1);
        QVERIFY(connectionOf(**store).runOnce(QStringLiteral("ROLLBACK")));
        QCOMPARE(run({QStringLiteral("perform")}, payloadLine(0)).exitCode, 0);
    }

    void aReadOnlyStoreIsReported()
    {
        QVERIFY(!makeStore(m_folder->path()).isEmpty());
        change("PRAGMA wal_checkpoint(TRUNCATE)");
        // As another user if this one is root, whom permissions do not restrict; with a copy of the program where they can see it.
        const QString program = m_folder->filePath(QStringLiteral("squidie"));
        QVERIFY(QFile::copy(squidieProgram(), program));
        const auto everyone =
            QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(program, everyone));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(m_folder->path(), everyone));
        const QByteArray before = fileDigest(m_path);

        QStringList command{program, QStringLiteral("--store"), m_path, QStringLiteral("--json"), QStringLiteral("perform")};
        if (::geteuid() == 0)
            command = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"),
                                  QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")}
                + command;
        const CommandResult call = callProgram(command.first(), command.mid(1), payloadLine(0));
        QVERIFY(QFile::setPermissions(m_folder->path(), everyone | QFile::WriteOwner));
        QVERIFY2(call.exitCode == 3, call.errors);
        QCOMPARE(call.error().value(u"value").toObject().value(u"reason").toString(), QStringLiteral("read_only"));
        namesTheStore(call);
        QCOMPARE(fileDigest(m_path), before);
    }

    void readingDoesNotCreateAMissingStore()
    {
        const QStringList looks[] = {{QStringLiteral("activation"), QStringLiteral("list")},
                                     {QStringLiteral("workflow"), QStringLiteral("list")},
                                     {QStringLiteral("run"), QStringLiteral("list")},
                                     {QStringLiteral("saved"), QStringLiteral("list")},
                                     {QStringLiteral("predict")},
                                     {QStringLiteral("export")},
                                     {QStringLiteral("doctor")}};
        for (const QStringList &look : looks) {
            const CommandResult call = run(look);
            QVERIFY2(call.exitCode == 3, qPrintable(look.join(u' ')));
            namesTheStore(call);
            QVERIFY2(!QFile::exists(m_path), qPrintable(look.join(u' ')));
        }
    }

    void aFolderThatCannotBeCreatedIsReported()
    {
        m_path = makeStore(m_folder->path()) + QStringLiteral("/under/a/file.db");
        const CommandResult call = run({QStringLiteral("perform")}, payloadLine(0));
        QCOMPARE(call.exitCode, 3);
        namesTheStore(call);
    }

    void aServerIsReported()
    {
        m_path = QStringLiteral("postgresql://user@localhost:5432/db");
        QCOMPARE(run({QStringLiteral("workflow"), QStringLiteral("list")}).exitCode, 3);
    }

private:
    /// The exit status. Nothing is made in the folder, and nothing says "hunter2".
    int callIn(const QString &folder, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(squidieProgram(), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return -1;
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        return said.isEmpty() || said.contains("hunter2") || !QDir(folder).isEmpty() ? -1 : process.exitCode();
    }

    CommandResult run(const QStringList &arguments, const QByteArray &input = {})
    {
        return runSquidie(m_path, arguments, input);
    }

    void change(const char *sql)
    {
        auto store = Store::open(m_path, Store::Access::ReadWrite);
        QVERIFY(store);
        QVERIFY(connectionOf(**store).readOnce(QString::fromLatin1(sql)));
    }

    void namesTheStore(const CommandResult &call)
    {
        QCOMPARE(call.error().value(u"code").toString(), QStringLiteral("store_unavailable"));
        const QString message = call.error().value(u"message").toString();
        QVERIFY2(message.contains(m_path), qPrintable(message));
    }

    void isRefusedAndUntouched(const QString &reason)
    {
        const QByteArray before = fileDigest(m_path);
        const QStringList calls[] = {{QStringLiteral("perform"), QStringLiteral("--create")},
                                     {QStringLiteral("activation"), QStringLiteral("list")},
                                     {QStringLiteral("workflow"), QStringLiteral("add"),
                                      QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/system/digest.json")},
                                     {QStringLiteral("doctor")}};
        for (const QStringList &arguments : calls) {
            const CommandResult call = run(arguments, payloadLine(0));
            QVERIFY2(call.exitCode == 3, call.errors);
            QCOMPARE(call.output, QByteArray());
            namesTheStore(call);
            if (!reason.isEmpty())
                QCOMPARE(call.error().value(u"value").toObject().value(u"reason").toString(), reason);
            QCOMPARE(fileDigest(m_path), before);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

SQUIDIE_TEST(TestBadStore)

#include "tst_badstore.moc"
