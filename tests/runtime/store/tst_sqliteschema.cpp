// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"
#include "store/sqliteschema.h"
#include "store/storeconnection.h"
#include "testmain.h"

#include <QFile>
#include <QScopeGuard>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

/// SQLite files that somebody else made: what is not a store's is refused before any of it runs.
class TestSqliteSchema : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    /// As anybody can with the sqlite3 shell, where nothing is refused.
    void change(const QStringList &statements)
    {
        const auto drop = qScopeGuard([] { QSqlDatabase::removeDatabase(u"stranger"_s); });
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"stranger"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
    }
    /// What a version that has been released made.
    void takeRelease(int version)
    {
        QFile::remove(m_path);
        QVERIFY(QFile::copy(QStringLiteral(SQUIDIE_SOURCE_DIR "/tests/data/stores/version-%1.db").arg(version), m_path));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".db"_s);
        QFile::remove(m_path);
    }

    void theDigestOfEachVersionIsKnown()
    {
        for (int version = 1; version <= schema::currentVersion(); ++version)
            QCOMPARE(knownSchemaDigest(version), schemaDigest(version));
    }

    void aStoreOfEachReleaseIsRecognised()
    {
        for (int version = 1; version < schema::currentVersion(); ++version) {
            takeRelease(version);
            auto store = Store::open(m_path, Store::Access::ReadWrite);
            QVERIFY2(store, store ? "" : qPrintable(errorSentence(store.error())));
            QCOMPARE(schemaDifferences(connectionOf(**store), schema::currentVersion()).value(), QStringList());
        }
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("named");
        QTest::newRow("table") << u"CREATE TABLE evil (x)"_s << u"table \"evil\""_s;
        QTest::newRow("view") << u"CREATE VIEW evil AS SELECT 1"_s << u"view \"evil\""_s;
        QTest::newRow("view in place of ours") << u"DROP VIEW ledger; CREATE VIEW ledger AS SELECT 1"_s << u"ledger"_s;
        QTest::newRow("view in place of a table")
            << u"DROP TABLE properties; CREATE VIEW properties AS SELECT 'a' AS name, 'b' AS value"_s << u"properties"_s;
        QTest::newRow("trigger") << u"CREATE TRIGGER evil AFTER INSERT ON activations BEGIN DELETE FROM facts; END"_s
                                 << u"trigger \"evil\""_s;
        QTest::newRow("trigger by an old name")
            << u"CREATE TRIGGER activations_counted AFTER INSERT ON activations BEGIN DELETE FROM facts; END"_s
            << u"activations_counted"_s;
        QTest::newRow("index") << u"CREATE INDEX evil ON activations (abs(id))"_s << u"index \"evil\""_s;
        QTest::newRow("missing index") << u"DROP INDEX activations_by_time"_s << u"activations_by_time"_s;
        QTest::newRow("virtual table") << u"CREATE VIRTUAL TABLE evil USING fts5 (x)"_s << u"evil"_s;
        QTest::newRow("check") << u"ALTER TABLE names ADD COLUMN evil CHECK (abs(id) > 0)"_s << u"table \"names\""_s;
        QTest::newRow("generated column") << u"ALTER TABLE facts ADD COLUMN evil AS (hex(data))"_s << u"table \"facts\""_s;
        QTest::newRow("default") << u"ALTER TABLE names ADD COLUMN evil DEFAULT (NULL)"_s << u"table \"names\""_s;
        QTest::newRow("collation")
            << u"PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'name TEXT NOT NULL',"
               " 'name TEXT COLLATE NOCASE NOT NULL') WHERE name = 'names'"_s
            << u"table \"names\""_s;
        QTest::newRow("version of no migration") << u"PRAGMA user_version = -3"_s << u"activations_by"_s;
    }

    void whatIsNotOursIsRefused()
    {
        QFETCH(QString, change);
        QFETCH(QString, named);
        QVERIFY(Store::open(m_path, Store::Access::ReadWrite));
        if (change.contains(u"BEGIN"_s))
            this->change({change});
        else
            this->change(change.split(u"; "_s));
        for (const auto access : {Store::Access::Reader, Store::Access::ReadWrite}) {
            const auto store = Store::open(m_path, access);
            QVERIFY(!store);
            QCOMPARE(storeReason(store.error()), StoreReason::Altered);
            QVERIFY2(errorSentence(store.error()).contains(named), qPrintable(errorSentence(store.error())));
        }
    }

    void aTriggerInAnOldStoreDoesNotRunInItsMigration()
    {
        takeRelease(5);
        change({u"DROP TRIGGER activity_counted_again"_s,
                u"CREATE TRIGGER activity_counted_again AFTER INSERT ON activity BEGIN DELETE FROM activations; END"_s,
                u"UPDATE triggers SET grace = grace + 1000000"_s});
        auto store = Store::open(m_path, Store::Access::ReadWrite).value();
        QVERIFY(connectionOf(*store).readOnce(u"SELECT count(*) FROM activations"_s)->toInt() > 0);
    }

    void statisticsAreNoStranger()
    {
        QVERIFY(Store::open(m_path, Store::Access::ReadWrite));
        change({u"INSERT INTO names (name) VALUES ('x')"_s, u"ANALYZE"_s});
        QVERIFY(Store::open(m_path, Store::Access::ReadWrite));
    }

    void viewsAndTriggersRunNowhere()
    {
        auto store = Store::open(m_path, Store::Access::ReadWrite).value();
        StoreConnection &connection = connectionOf(*store);
        QVERIFY(!connection.readOnce(u"SELECT count(*) FROM ledger"_s));
        QVERIFY(connection.runOnce(u"CREATE TRIGGER evil AFTER INSERT ON names BEGIN DELETE FROM names; END"_s));
        QVERIFY(connection.run(u"INSERT INTO names (name) VALUES ('x')"_s));
        QCOMPARE(connection.readOnce(u"SELECT count(*) FROM names"_s)->toInt(), 1);
        QVERIFY(connection.runOnce(u"PRAGMA writable_schema = ON"_s));
        QVERIFY(!connection.runOnce(u"DELETE FROM sqlite_master"_s)); // defensive
    }
};

SQUIDIE_TEST(TestSqliteSchema)
#include "tst_sqliteschema.moc"
