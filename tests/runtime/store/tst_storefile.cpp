// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "store/propertytable.h"
#include "store/storeconnection.h"
#include "store/transaction.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace squidie;
using namespace Qt::StringLiterals;

/// What can be the file of a store, and what happens when it goes (manual: stores.md, "One file, one name").
class TestStoreFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    static QByteArray nameOf(const QString &path) { return QFile::encodeName(path); }
    static int modeOf(const QString &path)
    {
        struct stat found { };
        return ::lstat(nameOf(path).constData(), &found) == 0 ? int(found.st_mode & 07777) : -1;
    }
    std::unique_ptr<Store> open() const { return Store::open(m_path, Store::Access::ReadWrite).value(); }
    static QString reasonOf(const Status &status)
    {
        const auto reason = status ? std::nullopt : storeReason(status.error());
        return reason ? storeReasonName(*reason) : QString();
    }
    /// One write transaction; the reason why it is not acknowledged.
    static QString write(Store &store, const QString &value)
    {
        auto transaction = Transaction::begin(store);
        if (!transaction)
            return reasonOf(tl::unexpected(transaction.error()));
        const Status set = PropertyTable(store).set(u"test"_s, value);
        return reasonOf(set ? transaction->commit() : set);
    }
    /// From then on a look at the folder answers whether everything is in its place.
    static void writeUntilTheFolderIsAtRest(Store &store)
    {
        for (const QDeadlineTimer rest(100); !rest.hasExpired();)
            QCOMPARE(write(store, u"meanwhile"_s), QString());
    }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void removeAll() const
    {
        for (const char *part : {"", "-wal", "-shm"})
            ::unlink(nameOf(m_path + QLatin1String(part)).constData());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"store.db"_s);
    }

    void whatIsNoFileIsRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QString() << u"not_a_file"_s;
        QTest::newRow("a space") << u"/ "_s.mid(1) << u"not_a_file"_s;
        QTest::newRow("memory") << u":memory:"_s << u"not_a_file"_s;
        QTest::newRow("a device") << u"/dev/null"_s << u"not_a_file"_s;
        QTest::newRow("a new file among the devices") << u"/dev/squidie-test.db"_s << u"not_a_file"_s;
        QTest::newRow("a descriptor") << u"/dev/fd/99"_s << u"not_a_file"_s;
        QTest::newRow("a pipe") << u"pipe"_s << u"not_a_file"_s;
        QTest::newRow("a folder") << u"folder"_s << u"not_a_file"_s;
        QTest::newRow("a folder that is not there") << u"nowhere/"_s << u"not_a_file"_s;
        QTest::newRow("a link to nothing") << u"dangling"_s << u"not_a_file"_s;
        QTest::newRow("the first of two names") << u"one"_s << u"several_names"_s;
        QTest::newRow("the second") << u"two"_s << u"several_names"_s;
        QTest::newRow("a link to one of them") << u"link"_s << u"several_names"_s;
        QTest::newRow("a log that is a link") << u"planted"_s << u"several_names"_s;
    }

    void whatIsNoFileIsRefusedAtOnce()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const QByteArray folder = nameOf(m_folder->path() + u'/');
        QVERIFY(Store::open(m_folder->filePath(u"one"_s), Store::Access::ReadWrite));
        QVERIFY(Store::open(m_folder->filePath(u"planted"_s), Store::Access::ReadWrite));
        QCOMPARE(::link((folder + "one").constData(), (folder + "two").constData()), 0);
        QCOMPARE(::symlink("one", (folder + "link").constData()), 0);
        QCOMPARE(::symlink("nowhere", (folder + "dangling").constData()), 0);
        QCOMPARE(::symlink("victim", (folder + "planted-wal").constData()), 0);
        QCOMPARE(::mkfifo((folder + "pipe").constData(), 0600), 0);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        const QStringList before = files();
        const QString path =
            name.trimmed().isEmpty() || name.startsWith(u'/') || name.startsWith(u':') ? name : m_folder->filePath(name);
        for (const auto access : {Store::Access::ReadWrite, Store::Access::Reader}) {
            const auto store = Store::open(path, access);
            QVERIFY(!store);
            QCOMPARE(reasonOf(tl::unexpected(store.error())), reason);
        }
        QCOMPARE(files(), before);
        QCOMPARE(modeOf(u"/dev/null-journal"_s), -1);
        QCOMPARE(modeOf(u"/dev/squidie-test.db"_s), -1);
    }

    void aLinkLeadsToTheStoreItself()
    {
        QVERIFY(open());
        const QString link = m_folder->filePath(u"link.db"_s);
        QCOMPARE(::symlink("store.db", nameOf(link).constData()), 0);
        const auto linked = Store::open(link, Store::Access::ReadWrite).value();
        QCOMPARE(linked->path(), m_path);
        QCOMPARE(linked->location().path, m_path);
        QCOMPARE(write(*linked, u"a"_s), QString());
        QVERIFY(QFile::exists(m_path + u"-wal"_s));
        QVERIFY(!QFile::exists(link + u"-wal"_s));
    }

    void aStoreIsForItsOwnerAlone()
    {
        const mode_t usual = ::umask(022);
        const auto store = open();
        QCOMPARE(write(*store, u"a"_s), QString());
        ::umask(usual);
        for (const char *part : {"", "-wal", "-shm"})
            QCOMPARE(modeOf(m_path + QLatin1String(part)), 0600);
    }

    void anExistingFileKeepsItsMode()
    {
        QVERIFY(open());
        QCOMPARE(::chmod(nameOf(m_path).constData(), 0640), 0);
        const auto store = open();
        QCOMPARE(write(*store, u"a"_s), QString());
        QCOMPARE(modeOf(m_path), 0640);
        QCOMPARE(modeOf(m_path + u"-wal"_s), 0640);
    }

    void nothingIsAcknowledgedOnceAPartIsGone_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("isAtRest");
        for (const bool isAtRest : {false, true}) {
            const char *when = isAtRest ? "in a folder at rest" : "at once";
            QTest::addRow("the file, %s", when) << QString() << isAtRest;
            QTest::addRow("the log, %s", when) << u"-wal"_s << isAtRest;
            QTest::addRow("the index, %s", when) << u"-shm"_s << isAtRest;
        }
    }

    void nothingIsAcknowledgedOnceAPartIsGone()
    {
        QFETCH(QString, part);
        QFETCH(bool, isAtRest);
        const auto store = open();
        QCOMPARE(write(*store, u"before"_s), QString());
        if (isAtRest)
            writeUntilTheFolderIsAtRest(*store);
        const QString aside = m_folder->filePath(u"aside"_s);
        QVERIFY(QFile::rename(m_path + part, aside));
        QCOMPARE(write(*store, u"after"_s), u"replaced"_s);
        // Put back, it may have missed what was written meanwhile.
        QVERIFY(QFile::rename(aside, m_path + part));
        QCOMPARE(write(*store, u"later"_s), u"replaced"_s);
        const auto mark = store->changeMark();
        QVERIFY(!mark);
        QCOMPARE(storeReason(mark.error()), StoreReason::Replaced);
    }

    void aCommitIntoAReplacedFileIsNotAcknowledged()
    {
        const auto store = open();
        {
            auto transaction = Transaction::begin(*store).value();
            QVERIFY(PropertyTable(*store).set(u"test"_s, u"lost"_s));
            removeAll();
            QVERIFY(open()); // made again
            QCOMPARE(reasonOf(transaction.commit()), u"replaced"_s);
        }
        QCOMPARE(PropertyTable(*open()).get(u"test"_s).value(), QString());
        QCOMPARE(write(*open(), u"new"_s), QString());
        QCOMPARE(write(*store, u"old"_s), u"replaced"_s);
        QCOMPARE(PropertyTable(*open()).get(u"test"_s).value(), u"new"_s);
    }

    /// Whoever puts another folder in the place of the store's changes nothing in that one.
    void nothingIsAcknowledgedOnceTheFolderIsReplaced()
    {
        m_path = m_folder->filePath(u"stores/store.db"_s);
        const auto store = open();
        writeUntilTheFolderIsAtRest(*store);
        QVERIFY(QDir(m_folder->path()).rename(u"stores"_s, u"aside"_s));
        QCOMPARE(write(*store, u"after"_s), u"replaced"_s);
    }

    void aReaderSeesThatItsStoreWasReplaced()
    {
        const auto writer = open();
        const auto reader = Store::open(m_path, Store::Access::Reader).value();
        QVERIFY(reader->changeMark());
        removeAll();
        const auto mark = reader->changeMark();
        QVERIFY(!mark);
        QCOMPARE(storeReason(mark.error()), StoreReason::Replaced);
        QVERIFY(errorSentence(mark.error()).contains(m_path));
    }
};

SQUIDIE_TEST(TestStoreFile)
#include "tst_storefile.moc"
