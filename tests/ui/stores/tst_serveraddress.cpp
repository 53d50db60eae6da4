// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "stores/serveraddress.h"
#include "stores/storeidentity.h"

#include <QTest>

using namespace squidie;
using namespace squidie::ui;

/// Addresses as they are typed and shown, and the names of stores.
class TestServerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesRoundTrip_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("schema");
        QTest::newRow("plain") << "anna"
                               << "db.example" << 5433 << "orders"
                               << "";
        QTest::newRow("nothing but a database") << ""
                                                << "" << 0 << "orders"
                                                << "";
        QTest::newRow("hostile") << "an@na/x:y?z"
                                 << "db" << 0 << "or/de?rs#1 & ü%41"
                                 << "sch=ema&";
        QTest::newRow("IPv6") << "a"
                              << "fe80::1" << 5432 << "d"
                              << "";
        QTest::newRow("socket") << "a"
                                << "/var/run/postgresql" << 0 << "d"
                                << "s";
    }
    void addressesRoundTrip()
    {
        QFETCH(QString, user);
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(QString, database);
        QFETCH(QString, schema);
        PostgresAddress address;
        address.user = user;
        address.host = host;
        if (port > 0)
            address.port = quint16(port);
        address.database = database;
        address.schema = schema;
        address.options = {{QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                           {QStringLiteral("sslrootcert"), QStringLiteral("/a b/c&d.pem")}};
        const auto read = PostgresAddress::parse(addressText(address));
        QVERIFY2(read, qPrintable(addressText(address)));
        QCOMPARE(read->user, user);
        QCOMPARE(read->host, host);
        QCOMPARE(read->port, address.port);
        QCOMPARE(read->database, database);
        QCOMPARE(read->schema, schema);
        QCOMPARE(read->options, address.options);
    }

    void passwordsAreFoundInUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("password");
        QTest::newRow("none") << "postgresql://anna@db/orders"
                              << "";
        QTest::newRow("plain") << "postgresql://anna:secret@db/orders"
                               << "secret";
        QTest::newRow("encoded") << "postgres://anna:p%40s%2Fs@db:5433/orders?sslmode=require"
                                 << "p@s/s";
        QTest::newRow("with an at sign") << "postgresql://anna:p@ss@db/orders"
                                         << "p@ss";
        QTest::newRow("an at sign behind") << "postgresql://db/orders?application_name=a:b@c"
                                           << "";
        QTest::newRow("option") << "postgresql://anna@db/orders?password=s%20cret"
                                << "s cret";
        QTest::newRow("question mark") << "postgresql://anna:s?cret@db/orders?sslmode=require"
                                       << "s?cret";
        QTest::newRow("upper case") << " POSTGRESQL://anna:secret@db/orders "
                                    << "secret";
        QTest::newRow("a file") << "/home/anna:x@y"
                                << "";
    }
    void passwordsAreFoundInUrls()
    {
        QFETCH(QString, url);
        QFETCH(QString, password);
        QCOMPARE(secretIn(url), password);
        if (!password.isEmpty()) {
            QVERIFY(!withoutSecrets(url).contains(QStringLiteral("cret")));
            QVERIFY(PostgresAddress::parse(withoutSecrets(url)));
        }
    }

    void thePasswordKeyIgnoresOptions()
    {
        QCOMPARE(passwordKey(QStringLiteral("postgresql://anna@db:5433/orders?sslmode=require&schema=a")),
                 passwordKey(QStringLiteral("postgres://anna@db:5433/orders")));
        QVERIFY(passwordKey(QStringLiteral("postgresql://anna@db/orders"))
                != passwordKey(QStringLiteral("postgresql://ben@db/orders")));
        QVERIFY(passwordKey(QStringLiteral("postgresql://anna@db/orders"))
                != passwordKey(QStringLiteral("postgresql://anna@db2/orders")));
        QVERIFY(passwordKey(QStringLiteral("postgresql:nonsense")).isEmpty());
    }

    void storesAreNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::newRow("file") << "/home/anna/orders.db"
                              << "orders.db";
        QTest::newRow("server") << "postgresql://anna@db.example/orders"
                                << "orders on db.example";
        QTest::newRow("the usual port") << "postgresql://anna@db.example:5432/orders"
                                        << "orders on db.example";
        QTest::newRow("another port") << "postgresql://anna@db.example:5433/orders"
                                      << "orders on db.example:5433";
        QTest::newRow("schema") << "postgresql://db/orders?schema=test"
                                << "orders/test on db";
        QTest::newRow("socket") << "postgresql:///orders?host=/var/run/postgresql"
                                << "orders on this machine";
        QTest::newRow("default") << "postgresql:///orders"
                                 << "orders on the default server";
        QTest::newRow("broken, with a secret") << "postgresql://anna:secret@db"
                                               << "postgresql://anna@db";
        QTest::newRow("line break") << "/tmp/a\nb.db" << QString::fromUtf8("a\\nb.db");
    }
    void storesAreNamed()
    {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QCOMPARE(storeName(path), name);
    }

    void theDetailsAreComplete()
    {
        StoreOverview store;
        store.path = QStringLiteral("postgresql://anna@db/orders");
        store.engine = QStringLiteral("PostgreSQL 15.14");
        store.schemaVersion = 4;
        store.bytes = 2048;
        const QString details = storeDetails(store, QStringLiteral("no answer"));
        for (const char *part :
             {"postgresql://anna@db/orders", "PostgreSQL server", "PostgreSQL 15.14", "Schema version: 4", "no answer"})
            QVERIFY2(details.contains(QLatin1String(part)), part);
        store.isSample = true;
        QCOMPARE(storeKind(store), StoreKind::Sample);
        QCOMPARE(storeName(store), QStringLiteral("Sample workspace"));
    }
};

SQUIDIE_TEST(TestServerAddress)
#include "tst_serveraddress.moc"
