// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "base/inputfile.h"
#include "filewatch.h"
#include <squidie/store.h>

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Files that somebody names, and those that must not be opened.
class TestInputFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QByteArray nameOf(const QString &name) const { return QFile::encodeName(m_folder.filePath(name)); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void anOrdinaryFileIsRead()
    {
        const QString path = m_folder.filePath(u"text"_s);
        write(path, "one\ntwo\n");
        InputFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        QCOMPARE(file.fileName(), path);
        QCOMPARE(file.size(), 8);
        QCOMPARE(file.readLine(), QByteArray("one\n"));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), QByteArray("one\ntwo\n"));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly)); // again
        QVERIFY(whyNotOrdinaryFile(path).isEmpty());
    }

    void whatIsNoOrdinaryFileIsRefusedAtOnce()
    {
        QCOMPARE(::mkfifo(nameOf(u"pipe"_s).constData(), 0600), 0);
        for (const QString &path :
             {m_folder.filePath(u"pipe"_s), u"/dev/zero"_s, m_folder.path(), m_folder.filePath(u"none"_s)}) {
            InputFile file(path);
            QVERIFY(!file.open(QIODevice::ReadOnly));
            QVERIFY(!file.errorString().isEmpty());
            QVERIFY(!whyNotOrdinaryFile(path).isEmpty());
        }
        InputFile device(u"/dev/zero"_s, InputFile::Kind::Any);
        QVERIFY(device.open(QIODevice::ReadOnly));
        QCOMPARE(device.read(2), QByteArray(2, '\0'));
    }

    void anOpenStoreIsNotTouchedByAnyName()
    {
        const QString path = m_folder.filePath(u"store.db"_s);
        auto store = Store::open(path, Store::Access::ReadWrite).value();
        QVERIFY(store->changeMark());
        QCOMPARE(::symlink("store.db", nameOf(u"symbolic"_s).constData()), 0);
        QCOMPARE(::link(nameOf(u"store.db"_s).constData(), nameOf(u"hard.json"_s).constData()), 0);
        const CloseWatch watch({path, path + u"-wal"_s, path + u"-shm"_s});
        QVERIFY(watch.isWatching());
        for (const char *name : {"store.db", "store.db-wal", "store.db-shm", "symbolic", "hard.json"}) {
            const QString named = m_folder.filePath(QLatin1String(name));
            for (const auto kind : {InputFile::Kind::Ordinary, InputFile::Kind::Any}) {
                InputFile file(named, kind);
                QVERIFY2(!file.open(QIODevice::ReadOnly), name);
            }
            QVERIFY2(OpenFiles::leadsToStore(named), name);
            for (const auto access : {Store::Access::ReadWrite, Store::Access::Reader})
                QVERIFY2(!Store::open(named, access), name); // it has two names by now
        }
        QCOMPARE(watch.closings(), 0);
        store.reset();
        QCOMPARE(::unlink(nameOf(u"hard.json"_s).constData()), 0);
        QVERIFY(!OpenFiles::leadsToStore(path));
        QVERIFY(InputFile(path).open(QIODevice::ReadOnly));
    }

    void aFileThatIsBeingReadIsNotOpenedAsAStore()
    {
        const QString path = m_folder.filePath(u"read.db"_s);
        QVERIFY(Store::open(path, Store::Access::ReadWrite));
        InputFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto store = Store::open(path, Store::Access::ReadWrite);
        QVERIFY(!store);
        QVERIFY(errorSentence(store.error()).contains(u"reading"_s));
        file.close();
        QVERIFY(Store::open(path, Store::Access::ReadWrite));
    }
};

SQUIDIE_TEST(TestInputFile)
#include "tst_inputfile.moc"
