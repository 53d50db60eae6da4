// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "store/activationtable.h"
#include "store/cataloguetable.h"
#include "testmain.h"
#include "store/storeconnection.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Rows whose values are none that this program writes: said, and nothing built on them (manual: store.md, "Durability").
class TestDamagedRows : public QObject {
    Q_OBJECT

private:
    static void verifyIsCorrupt(const Error &error, const QString &detail)
    {
        QCOMPARE(error.code, ErrorCode::StoreUnavailable);
        QCOMPARE(error.value[u"reason"_s].toString(), u"corrupt"_s);
        QVERIFY2(error.value[u"detail"_s].toString().contains(detail), qPrintable(error.value[u"detail"_s].toString()));
    }

private Q_SLOTS:
    void codesOfTheLedgerAreChecked_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *column : {"outcome", "source", "conflict"}) {
            for (const char *value : {"-1", "77", "9223372036854775807"})
                QTest::addRow("%s %s", column, value)
                    << u"UPDATE activations SET %1 = %2"_s.arg(QLatin1String(column), QLatin1String(value));
        }
    }

    void codesOfTheLedgerAreChecked()
    {
        QFETCH(QString, change);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        fixture.start();
        QVERIFY(connectionOf(*fixture.store).runOnce(change));
        ActivationTable table(*fixture.store);
        const auto page = table.page({}, std::nullopt, 10);
        QVERIFY(!page);
        verifyIsCorrupt(page.error(), u"activation 1"_s);
        const auto detail = table.detail(1);
        QVERIFY(!detail);
        verifyIsCorrupt(detail.error(), u"activation 1"_s);
    }

    void aWorkflowWithoutANameIsSaid()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        QVERIFY(connectionOf(*fixture.store).runOnce(u"UPDATE catalogue SET workflow = x'00ff'"_s));
        const auto all = CatalogueTable(*fixture.store).all();
        QVERIFY(!all);
        verifyIsCorrupt(all.error(), u"no name"_s);
    }

    void factsOfNoRunEndTheCheck()
    {
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        fixture.start();
        QVERIFY(connectionOf(*fixture.store).runOnce(u"PRAGMA foreign_keys = OFF"_s));
        QVERIFY(connectionOf(*fixture.store).runOnce(u"UPDATE facts SET run_id = 'x'"_s));
        const auto checks = examineStore(*fixture.store);
        QVERIFY(!checks);
        verifyIsCorrupt(checks.error(), u"no run"_s);
    }

    void anAttemptThatTheJournalDoesNotKnowIsNotClaimed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("no such runnable") << u"UPDATE attempts SET runnable = 9"_s;
        QTest::newRow("no such attempt") << u"UPDATE attempts SET attempt = 9"_s;
        QTest::newRow("a journal that cannot be read") << u"UPDATE facts SET data = '{'"_s;
    }

    void anAttemptThatTheJournalDoesNotKnowIsNotClaimed()
    {
        QFETCH(QString, change);
        ExecutionFixture fixture;
        QVERIFY(fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}")));
        const RunId run = fixture.start();
        QVERIFY(connectionOf(*fixture.store).runOnce(change));
        const qint64 facts = connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM facts"_s)->toLongLong();
        Executor executor(*fixture.store, fixture.actions, fixture.now);
        const auto done = executor.executeNext({});
        QVERIFY(!done);
        verifyIsCorrupt(done.error(), run.toString());
        QVERIFY(fixture.calls.isEmpty());
        QCOMPARE(connectionOf(*fixture.store).readOnce(u"SELECT count(*) FROM facts"_s)->toLongLong(), facts);
    }
};

SQUIDIE_TEST(TestDamagedRows)
#include "tst_damagedrows.moc"
