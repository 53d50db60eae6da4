// SPDX-License-Identifier: Apache-2.0
#include "store/storeconnection.h"
#include "store/transaction.h"
#include "testmain.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

/// Statements of a SQLite store, which go straight to SQLite.
class TestStatement : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    StoreConnection &connection() { return connectionOf(*m_store); }

    /// What a name looks like that was written and read again.
    QString kept(const QString &name)
    {
        const auto row = connection().insert(u"INSERT INTO names (name) VALUES (?)"_s, name);
        if (!row)
            return errorSentence(row.error());
        const auto read = connection().queryOne(u"SELECT name FROM names WHERE name = ?"_s, name);
        return read && *read ? (*read)->text(0) : u"(nothing)"_s;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = Store::open(m_folder->filePath(u"store.db"_s), Store::Access::ReadWrite);
        QVERIFY(store);
        m_store = std::move(*store);
    }

    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void textsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("null") << QString();
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa"_s;
        QTest::newRow("swapped byte order mark") << u"\uFFFEa"_s;
        QTest::newRow("beyond the first plane") << u"\U0001f422"_s;
        QTest::newRow("long") << QString(100'000, u'ż');
    }
    void textsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        QCOMPARE(kept(text), text.isNull() ? u""_s : text);
    }

    void nothingIsToldFromAnEmptyText()
    {
        auto row = connection().queryOne(u"SELECT ?, ?, ?, ?"_s, std::optional<QString>(), QString(),
                                         std::optional<QByteArray>(), QByteArray());
        QVERIFY(row && *row);
        QVERIFY((*row)->isNull(0) && (*row)->text(0).isNull() && !(*row)->optionalText(0));
        QVERIFY(!(*row)->isNull(1) && !(*row)->text(1).isNull());
        QVERIFY((*row)->isNull(2) && (*row)->bytes(2).isNull());
        QVERIFY(!(*row)->isNull(3));
        QCOMPARE((*row)->integer(0), 0);
    }

    void numbersKeepTheirDigits()
    {
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        auto row = connection().queryOne(u"SELECT ?, ?, ?"_s, least, most, true);
        QVERIFY(row && *row);
        QCOMPARE((*row)->integer(0), least);
        QCOMPARE((*row)->integer(1), most);
        QCOMPARE((*row)->integer(2), 1);
    }

    /// SQLite has a copy of each value: what was passed may be gone before the rows are read.
    void rowsOutliveTheValues()
    {
        auto rows = connection().query(u"SELECT ? UNION ALL SELECT ?"_s, QByteArray(10'000, 'a'), QByteArray(10'000, 'b'));
        QVERIFY(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->bytes(0), QByteArray(10'000, 'a'));
        QVERIFY(rows->next());
        QCOMPARE(rows->bytes(0), QByteArray(10'000, 'b'));
        QVERIFY(!rows->next());
        QVERIFY(!rows->next());
        QVERIFY(rows->status());
    }

    void anInsertTellsItsRow()
    {
        const QString sql = u"INSERT INTO names (name) VALUES (?) ON CONFLICT DO NOTHING"_s;
        auto first = connection().insert(sql, u"a"_s);
        QVERIFY(first && first->insertedRow() > 0);
        QCOMPARE(first->changedRows(), 1);
        auto again = connection().insert(sql, u"a"_s);
        QVERIFY(again);
        QCOMPARE(again->insertedRow(), 0);
        QCOMPARE(again->changedRows(), 0);
    }

    void aStatementThatFailedIsUsedAgain()
    {
        const QString sql = u"INSERT INTO names (name) VALUES (?)"_s;
        QVERIFY(connection().run(sql, u"a"_s));
        const Status repeated = connection().run(sql, u"a"_s);
        QVERIFY(!repeated);
        QVERIFY(errorSentence(repeated.error()).contains(u"UNIQUE"_s));
        QVERIFY(connection().run(sql, u"b"_s));
    }

    void anUnboundValueIsAnError()
    {
        QVERIFY(!connection().run(u"INSERT INTO names (name) VALUES (?)"_s));
        QVERIFY(!connection().query(u"SELECT ?"_s, 1, 2));
    }

    void whatIsNoSqlIsAnError()
    {
        const Status ran = connection().run(u"SELEKT 1"_s);
        QVERIFY(!ran);
        QVERIFY(errorSentence(ran.error()).contains(u"SELEKT"_s));
    }

    /// An unfinished reader would keep this connection's transaction, and so the others' from their turn.
    void aHalfReadStatementEndsWithItsScope()
    {
        {
            auto rows = connection().query(u"SELECT 1 UNION ALL SELECT 2"_s);
            QVERIFY(rows && rows->next());
        }
        const auto other = Store::open(m_store->path(), Store::Access::ReadWrite, std::chrono::milliseconds(0));
        QVERIFY(other);
        auto transaction = Transaction::begin(**other);
        QVERIFY(transaction);
        QVERIFY(connectionOf(**other).run(u"INSERT INTO names (name) VALUES (?)"_s, u"a"_s));
        QVERIFY(transaction->commit());
        QVERIFY(connectionOf(**other).runOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QCOMPARE(QFileInfo(m_store->path() + u"-wal"_s).size(), 0);
        const auto found = connection().queryOne(u"SELECT count(*) FROM names WHERE name = ?"_s, u"a"_s);
        QVERIFY(found && *found);
        QCOMPARE((*found)->integer(0), 1);
    }
};

SQUIDIE_TEST(TestStatement)

#include "tst_statement.moc"
