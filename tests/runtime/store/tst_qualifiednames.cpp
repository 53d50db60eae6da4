// SPDX-License-Identifier: Apache-2.0
#include "store/qualifiednames.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

/// Statements for a server say of every name where it is.
class TestQualifiedNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreQualified_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sent");
        QTest::newRow("table") << u"SELECT id FROM names WHERE name = ?"_s << u"SELECT id FROM \"s\".names WHERE name = ?"_s;
        QTest::newRow("alias") << u"FROM activations a JOIN runs r ON r.id = a.run_id"_s
                               << u"FROM \"s\".activations a JOIN \"s\".runs r ON r.id = a.run_id"_s;
        QTest::newRow("column of a table") << u"UPDATE SET starts = activity.starts + excluded.starts"_s
                                           << u"UPDATE SET starts = activity.starts + excluded.starts"_s;
        QTest::newRow("index") << u"CREATE INDEX runs_by_status ON runs (status)"_s
                               << u"CREATE INDEX runs_by_status ON \"s\".runs (status)"_s;
        QTest::newRow("function") << u"SELECT lower(hex) , count(*) FROM facts"_s
                                  << u"SELECT pg_catalog.lower(hex) , pg_catalog.count(*) FROM \"s\".facts"_s;
        QTest::newRow("function of ours") << u"SELECT settled_activation()"_s << u"SELECT \"s\".settled_activation()"_s;
        QTest::newRow("syntax") << u"SELECT coalesce(a, CAST(b AS text)) FROM x WHERE c IN (?, ?) AND EXISTS (SELECT 1)"_s
                                << u"SELECT coalesce(a, CAST(b AS text)) FROM x WHERE c IN (?, ?) AND EXISTS (SELECT 1)"_s;
        QTest::newRow("catalogue") << u"SELECT 1 FROM pg_class c"_s << u"SELECT 1 FROM pg_catalog.pg_class c"_s;
        QTest::newRow("schemas") << u"SET search_path TO pg_catalog, pg_temp"_s
                                 << u"SET search_path TO pg_catalog, pg_temp"_s;
        QTest::newRow("qualified") << u"SELECT pg_catalog.lower(x) FROM other.names"_s
                                   << u"SELECT pg_catalog.lower(x) FROM other.names"_s;
        QTest::newRow("text") << u"SELECT 'lower(names) it''s' FROM names"_s
                              << u"SELECT 'lower(names) it''s' FROM \"s\".names"_s;
        QTest::newRow("quoted name") << u"LISTEN \"names\""_s << u"LISTEN \"names\""_s;
        QTest::newRow("comment") << u"SELECT 1 -- of names\nFROM names"_s << u"SELECT 1 -- of names\nFROM \"s\".names"_s;
        QTest::newRow("body") << u"AS $$ BEGIN PERFORM 1 FROM runs; END $$"_s
                              << u"AS $$ BEGIN PERFORM 1 FROM \"s\".runs; END $$"_s;
        QTest::newRow("placeholder") << u"CREATE SCHEMA {schema}; SELECT to_regclass('{schema}.names')"_s
                                     << u"CREATE SCHEMA \"s\"; SELECT pg_catalog.to_regclass('\"s\".names')"_s;
        QTest::newRow("capitals") << u"SELECT Lower(a) FROM Names"_s << u"SELECT pg_catalog.Lower(a) FROM \"s\".Names"_s;
        QTest::newRow("cut off") << u"SELECT 'names"_s << u"SELECT 'names"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void namesAreQualified()
    {
        QFETCH(QString, sql);
        QTEST(qualifiedNames(sql, u"s"_s), "sent");
        // Sent once more it stays as it is.
        QCOMPARE(qualifiedNames(qualifiedNames(sql, u"s"_s), u"s"_s), qualifiedNames(sql, u"s"_s));
    }

    void anySchemaCanBeNamed()
    {
        QCOMPARE(qualifiedNames(u"FROM runs"_s, u"a\"b'c"_s), u"FROM \"a\"\"b'c\".runs"_s);
        QCOMPARE(qualifiedNames(u"'{schema}.runs'"_s, u"a\"b'c"_s), u"'\"a\"\"b''c\".runs'"_s);
    }
};

SQUIDIE_TEST(TestQualifiedNames)
#include "tst_qualifiednames.moc"
