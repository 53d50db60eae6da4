// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "store/schema.h"
#include "store/storeconnection.h"
#include "store/transaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What may be opened, and that nothing else is touched (manual: store.md, "Schema").
class TestStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString reason(const Error &error) { return error.value.toObject()[u"reason"_s].toString(); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void newStoreIsDurable()
    {
        auto store = Store::open(m_folder.filePath(u"sub/new.db"_s), Store::Access::ReadWrite).value();
        QCOMPARE(connectionOf(*store).readOnce(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
        QCOMPARE(connectionOf(*store).readOnce(u"PRAGMA synchronous"_s)->toInt(), 2);
        QCOMPARE(connectionOf(*store).readOnce(u"PRAGMA foreign_keys"_s)->toInt(), 1);
        QCOMPARE(connectionOf(*store).readOnce(u"PRAGMA user_version"_s)->toInt(), schema::currentVersion());
    }

    void strangersFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("not a database, but somebody's notes\n");
        QTest::newRow("short") << QByteArray("x");
        QTest::newRow("almost") << QByteArray("SQLite format 3?plus a lot of other bytes");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0and then nothing that fits", 42);
    }

    void strangersFilesAreLeftAlone()
    {
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(u"stranger"_s);
        write(path, content);
        for (const auto access : {Store::Access::ReadWrite, Store::Access::Reader}) {
            const auto store = Store::open(path, access);
            QVERIFY(!store);
            QCOMPARE(store.error().code, ErrorCode::StoreUnavailable);
            QVERIFY(reason(store.error()) == u"not_a_store"_s || reason(store.error()) == u"corrupt"_s);
            QVERIFY(errorSentence(store.error()).contains(path));
        }
        QCOMPARE(contentOf(path), content);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        const QString path = m_folder.filePath(u"other.db"_s);
        { // made by hand through a connection of ours whose mark is then taken away
            auto store = Store::open(path, Store::Access::ReadWrite).value();
            QVERIFY(connectionOf(*store).runOnce(u"PRAGMA application_id = 7"_s));
        }
        const auto store = Store::open(path, Store::Access::ReadWrite);
        QVERIFY(!store);
        QCOMPARE(reason(store.error()), u"not_a_store"_s);
    }

    void newerVersionIsRefusedAndLeftAsItIs()
    {
        const QString path = m_folder.filePath(u"newer.db"_s);
        {
            auto store = Store::open(path, Store::Access::ReadWrite).value();
            QVERIFY(connectionOf(*store).runOnce(u"PRAGMA user_version = 999"_s));
        }
        const QByteArray before = contentOf(path);
        for (const auto access : {Store::Access::ReadWrite, Store::Access::Reader}) {
            const auto store = Store::open(path, access);
            QVERIFY(!store);
            QCOMPARE(reason(store.error()), u"newer_version"_s);
        }
        QCOMPARE(contentOf(path), before);
    }

    void readerNeedsAStore()
    {
        const QString path = m_folder.filePath(u"absent.db"_s);
        QCOMPARE(reason(Store::open(path, Store::Access::Reader).error()), u"not_found"_s);
        QVERIFY(!QFile::exists(path));
    }

    void aLockedStoreIsSaidToBeLocked()
    {
        const QString path = m_folder.filePath(u"locked.db"_s);
        auto holder = Store::open(path, Store::Access::ReadWrite).value();
        auto waiter = Store::open(path, Store::Access::ReadWrite, 20ms).value();
        const auto held = Transaction::begin(*holder);
        QVERIFY(held);
        const auto refused = Transaction::begin(*waiter);
        QVERIFY(!refused);
        QCOMPARE(reason(refused.error()), u"locked"_s);
    }

    void readersCannotWrite()
    {
        const QString path = m_folder.filePath(u"reader.db"_s);
        auto writer = Store::open(path, Store::Access::ReadWrite).value();
        auto reader = Store::open(path, Store::Access::Reader).value();
        QCOMPARE(reason(connectionOf(*reader).run(u"INSERT INTO names (name) VALUES ('x')"_s).error()), u"read_only"_s);
    }

    void transactionsRollBackUnlessCommitted()
    {
        auto store = Store::open(m_folder.filePath(u"rollback.db"_s), Store::Access::ReadWrite).value();
        {
            auto transaction = Transaction::begin(*store).value();
            QVERIFY(connectionOf(*store).run(u"INSERT INTO names (name) VALUES ('x')"_s));
        }
        QCOMPARE(connectionOf(*store).readOnce(u"SELECT count(*) FROM names"_s)->toInt(), 0);
    }
};

SQUIDIE_TEST(TestStore)
#include "tst_store.moc"
