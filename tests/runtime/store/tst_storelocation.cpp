// SPDX-License-Identifier: Apache-2.0
#include "store/sqldialect.h"
#include "store/storeerror.h"
#include <squidie/store.h>
#include <squidie/storelocation.h>
#include "testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace squidie;
using namespace Qt::StringLiterals;

/// A server's address: read exactly, refused with a reason, and never a password shown (manual: stores.md, "PostgreSQL").
class TestStoreLocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRead_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("schema");
        QTest::newRow("whole") << u"postgresql://ops@db.example:5433/squidie"_s << u"ops"_s << u"db.example"_s << 5433
                               << u"squidie"_s << QString();
        QTest::newRow("short") << u"postgres:///squidie"_s << QString() << QString() << 0 << u"squidie"_s << QString();
        QTest::newRow("socket") << u"postgresql://%2Fvar%2Frun%2Fpostgresql/d"_s << QString() << u"/var/run/postgresql"_s
                                << 0 << u"d"_s << QString();
        QTest::newRow("host option") << u"postgresql:///d?host=/tmp/pg&port=77"_s << QString() << u"/tmp/pg"_s << 77
                                     << u"d"_s << QString();
        QTest::newRow("IPv6") << u"postgresql://u@[::1]:5432/d"_s << u"u"_s << u"::1"_s << 5432 << u"d"_s << QString();
        QTest::newRow("encoded") << u"postgresql://o%27ne%20%C3%A4@h/a%2Fb%3D'%3Bc"_s << u"o'ne ä"_s << u"h"_s << 0
                                 << u"a/b=';c"_s << QString();
        QTest::newRow("schema") << u"postgresql://h/d?schema=two%22quotes"_s << QString() << u"h"_s << 0 << u"d"_s
                                << u"two\"quotes"_s;
    }

    void addressesAreRead()
    {
        QFETCH(QString, url);
        const auto address = PostgresAddress::parse(url);
        QVERIFY2(address, address ? "" : qPrintable(errorSentence(address.error())));
        QTEST(address->user, "user");
        QTEST(address->host, "host");
        QTEST(int(address->port.value_or(0)), "port");
        QTEST(address->database, "database");
        QTEST(address->schema, "schema");
        QVERIFY(isStoreAddress(url));
        QCOMPARE(withoutSecrets(url), url);
    }

    void severalHostsAreTriedInTurn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("hosts");
        QTest::addColumn<QString>("ports");
        QTest::newRow("with ports") << u"postgresql://u@a:5432,b:5433/d"_s << u"a,b"_s << u"5432,5433"_s;
        QTest::newRow("without") << u"postgresql://a,b,c/d"_s << u"a,b,c"_s << QString();
        QTest::newRow("some") << u"postgresql://a,[::2]:7/d"_s << u"a,::2"_s << u",7"_s;
        QTest::newRow("options") << u"postgresql:///d?host=/tmp/a,/tmp/b&port=1,2"_s << u"/tmp/a,/tmp/b"_s << u"1,2"_s;
        QTest::newRow("one port for all") << u"postgresql:///d?port=9&host=a,b"_s << u"a,b"_s << u"9,9"_s;
    }

    void severalHostsAreTriedInTurn()
    {
        QFETCH(QString, url);
        const auto address = PostgresAddress::parse(url);
        QVERIFY2(address, address ? "" : qPrintable(errorSentence(address.error())));
        QTEST(address->hosts(), "hosts");
        QTEST(address->ports(), "ports");
        QCOMPARE(withoutSecrets(url), url);
    }

    void optionsAreHandedOn()
    {
        const auto address = PostgresAddress::parse(
            u"postgresql://h/d?sslmode=verify-full&sslrootcert=/etc/ca%20two.pem&connect_timeout=5"_s);
        QVERIFY(address);
        const QVector<std::pair<QString, QString>> expected{
            {u"sslmode"_s, u"verify-full"_s}, {u"sslrootcert"_s, u"/etc/ca two.pem"_s}, {u"connect_timeout"_s, u"5"_s}};
        QCOMPARE(address->options, expected);
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("named"); // in the sentence
        QTest::newRow("password") << u"postgresql://u:hunter2@h/d"_s << u"PGPASSWORD"_s;
        QTest::newRow("password with @ and /") << u"postgresql://u:hunter2@x/hunter2@h/d"_s << u"PGPASSWORD"_s;
        QTest::newRow("password without user") << u"postgresql://:hunter2@h/d"_s << u"PGPASSWORD"_s;
        QTest::newRow("password option") << u"postgresql://h/d?sslmode=require&PassWord=hunter2"_s << u"PGPASSWORD"_s;
        QTest::newRow("key's password") << u"postgresql://h/d?sslpassword=hunter2"_s << u"PGPASSWORD"_s;
        QTest::newRow("encoded option name") << u"postgresql://h/d?p%61ssword=hunter2"_s << u"PGPASSWORD"_s;
        QTest::newRow("unknown option") << u"postgresql://h/d?sslmod=require"_s << u"\"sslmod\""_s;
        QTest::newRow("server options") << u"postgresql://h/d?options=-c%20fsync=off"_s << u"\"options\""_s;
        QTest::newRow("service") << u"postgresql://h/d?service=x"_s << u"\"service\""_s;
        QTest::newRow("no database") << u"postgresql://h"_s << u"no database"_s;
        QTest::newRow("empty database") << u"postgresql://h/"_s << u"no database"_s;
        QTest::newRow("no slashes") << u"postgresql:h/d"_s << u"//"_s;
        QTest::newRow("port 0") << u"postgresql://h:0/d"_s << u"65535"_s;
        QTest::newRow("port too large") << u"postgresql://h:65536/d"_s << u"65535"_s;
        QTest::newRow("port signed") << u"postgresql://h:+5432/d"_s << u"65535"_s;
        QTest::newRow("port empty") << u"postgresql://h:/d"_s << u"65535"_s;
        QTest::newRow("port in other digits") << u"postgresql://h:٥/d"_s << u"65535"_s;
        QTest::newRow("a host without a name") << u"postgresql://a,/d"_s << u"no name"_s;
        QTest::newRow("too few ports") << u"postgresql:///d?host=a,b,c&port=1,2"_s << u"one for each"_s;
        QTest::newRow("open bracket") << u"postgresql://[::1/d"_s << u"bracket"_s;
        QTest::newRow("behind the bracket") << u"postgresql://[::1]x/d"_s << u"between"_s;
        QTest::newRow("U+0000") << u"postgresql://h/d%00e"_s << u"database"_s;
        QTest::newRow("line feed") << u"postgresql://h/d?application_name=a%0Ab"_s << u"application_name"_s;
        QTest::newRow("broken encoding") << u"postgresql://u%4/d"_s << u"host"_s;
        QTest::newRow("no UTF-8") << u"postgresql://u%ff@h/d"_s << u"user"_s;
        QTest::newRow("option without value") << u"postgresql://h/d?sslmode"_s << u"NAME=VALUE"_s;
        QTest::newRow("semicolon") << u"postgresql://h/d?application_name=a%3Bhost=evil"_s << u"semicolon"_s;
        QTest::newRow("empty schema") << u"postgresql://h/d?schema="_s << u"schema"_s;
        QTest::newRow("option behind &") << u"postgresql://h/d&password=hunter2"_s << u"?"_s;
        QTest::newRow("option behind ;") << u"postgresql://h/d;password=hunter2"_s << u"?"_s;
        QTest::newRow("password for a port") << u"postgresql://u:hunter2/d"_s << u"65535"_s;
        QTest::newRow("password with a question mark") << u"postgresql://u:hunter2?hunter2@h/d"_s << u"PGPASSWORD"_s;
        QTest::newRow("long, with a password") << u"postgresql://u:hunter2@h/"_s + QString(100'000, u'd') << u"too long"_s;
        QTest::newRow("too long") << u"postgresql://h/"_s + QString(100'000, u'd') << u"too long"_s;
    }

    void othersAreRefused()
    {
        QFETCH(QString, url);
        QFETCH(QString, named);
        const auto address = PostgresAddress::parse(url);
        QVERIFY(!address);
        QCOMPARE(storeReason(address.error()), StoreReason::BadAddress);
        const QString sentence = errorSentence(address.error());
        QVERIFY2(sentence.contains(named), qPrintable(sentence));
        const QByteArray everything = QJsonDocument(errorToJson(address.error())).toJson();
        QVERIFY2(!everything.contains("hunter2"), everything.constData());
        QVERIFY(everything.size() < 4000);
    }

    void filesAreNoAddresses()
    {
        for (const QString &path :
             {u"/home/o:p@stgres/store.db"_s, u"postgresql.db"_s, u"./postgres"_s, u"./mysql://u:p@h/d"_s, u"C:/store.db"_s,
              u"2026-11-30T07:00.db"_s, u"~/a:b@c/d.db"_s, u"../host=x"_s, u"stores/host=x"_s, u"a=b.db"_s, u" a.db"_s,
              u"http"_s, u"//home/store.db"_s, QString()}) {
            QVERIFY2(!isStoreAddress(path), qPrintable(path));
            QCOMPARE(withoutSecrets(path), path);
            QCOMPARE(secretIn(path), QString());
        }
    }

    void spellingMakesNoPathOfAnAddress()
    {
        for (const QString &place : {u"POSTGRESQL://u@h:1/x"_s, u" postgresql://u@h:1/x"_s, u"\tPostgreSQL://u@h:1/x\n"_s,
                                     u"\u200bpostgresql://u@h:1/x"_s, u"\ufeffpostgresql://u@h:1/x\u00a0"_s}) {
            QVERIFY2(isStoreAddress(place), qPrintable(place));
            QCOMPARE(withoutSecrets(place), u"postgresql://u@h:1/x"_s);
            QCOMPARE(PostgresAddress::parse(place).value().database, u"x"_s);
        }
    }

    void whateverLooksLikeAnAddressIsNoPath_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("secret");
        const auto row = [](const QString &place, const QString &shown, const QString &secret = u"hunter2"_s) {
            QTest::newRow(qPrintable(place)) << shown << secret;
        };
        row(u"postgresql:/u:hunter2@h/x"_s, u"postgresql://…"_s);
        row(u"postgresql:u:hunter2@h/x"_s, u"postgresql://…"_s);
        row(u"Postgres:hunter2"_s, u"Postgres://…"_s, QString());
        row(u"postgresql//u:hunter2@h/x"_s, u"…://…"_s, QString());
        row(u"mysql://u:hunter2@h/x"_s, u"mysql://…"_s);
        row(u"mysql:/u:hunter2@h/x"_s, u"mysql://…"_s);
        row(u"MYSQL://u:hunter2@h/x"_s, u"MYSQL://…"_s);
        row(u"jdbc:postgresql://h/x?user=u&password=hunter2"_s, u"jdbc://…"_s);
        row(u"mysql://h/x?p%61ssword=hunter2"_s, u"mysql://…"_s);
        row(u"mysql://h/x;password=hunter2"_s, u"mysql://…"_s);
        row(u"https://u:hunter2@h/x"_s, u"https://…"_s);
        row(u"file:///home/u/x.db"_s, u"file://…"_s, QString());
        row(u"'postgresql://u:hunter2@h/x'"_s, u"…://…"_s, QString());
        row(u"u:hunter2@h/x"_s, u"…://…"_s);
        row(u"//u:hunter2@h/x"_s, u"…://…"_s);
        row(u"host=h dbname=x password=hunter2"_s, u"host=…"_s);
        row(u"password = 'hunter2' dbname=x"_s, u"password =…"_s);
        row(u"sslmode=require host=h password=hunter2"_s, u"sslmode=…"_s);
    }

    void whateverLooksLikeAnAddressIsNoPath()
    {
        QFETCH(QString, shown);
        QFETCH(QString, secret);
        const QString place = QString::fromUtf8(QTest::currentDataTag());
        QVERIFY(isStoreAddress(place));
        QCOMPARE(withoutSecrets(place), shown);
        QVERIFY(isStoreAddress(shown)); // in a message or a list it is still none
        if (!secret.isEmpty())
            QCOMPARE(secretIn(place).remove(u'\''), secret);
        const QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto store = Store::open(place, Store::Access::ReadWrite);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(!store);
        QCOMPARE(storeReason(store.error()), StoreReason::BadAddress);
        const QByteArray everything = QJsonDocument(errorToJson(store.error())).toJson();
        QVERIFY2(!everything.contains("hunter2"), everything.constData());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void textWithoutZeroesKeepsItsOrder()
    {
        QStringList texts{QString(),
                          u"a"_s,
                          u"\x01"_s,
                          u"\x02"_s,
                          QString(QChar(0)),
                          QString(2, QChar(0)),
                          u"a"_s + QChar(0),
                          u"a\x01"_s,
                          u"a\x01"
                          "0"_s,
                          u"a0"_s,
                          u"ä"_s,
                          u"a"_s + QChar(0) + u"b"_s,
                          u"\x01"
                          "1"_s};
        for (const QString &text : std::as_const(texts)) {
            const QString escaped = escapedText(text);
            QVERIFY(!escaped.contains(QChar(0)));
            QCOMPARE(unescapedText(escaped), text);
        }
        std::sort(texts.begin(), texts.end());
        const auto escapedLess = [](const QString &a, const QString &b) { return escapedText(a) < escapedText(b); };
        QVERIFY(std::is_sorted(texts.begin(), texts.end(), escapedLess));
    }
};

SQUIDIE_TEST(TestStoreLocation)
#include "tst_storelocation.moc"
