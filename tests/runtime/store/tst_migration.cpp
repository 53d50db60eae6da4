// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include "store/schema.h"
#include "testmain.h"
#include "store/storeconnection.h"

#include <QDir>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

QString statementOf(const QStringList &migration, const QString &beginning)
{
    for (const QString &sql : migration) {
        if (sql.startsWith(beginning))
            return sql;
    }
    return {};
}

/// Takes a store back to what version 1 knew.
bool downgrade(Store &store)
{
    const QStringList first = schema::migrations().first();
    const QString makeTable = statementOf(first, u"CREATE TABLE attempts "_s);
    // Version 3's counters and indexes; its triggers first, which write the counters.
    QStringList statements{u"DROP TRIGGER activations_counted"_s, u"DROP TRIGGER activity_counted_again"_s,
                           u"DROP TABLE activity"_s, u"ALTER TABLE runs DROP COLUMN retained_at"_s,
                           u"DELETE FROM properties WHERE name = 'store_id'"_s};
    for (const QString &sql : schema::migrations().at(2)) {
        if (const QStringList words = sql.split(u' '); sql.startsWith(u"CREATE INDEX"_s))
            statements << u"DROP INDEX "_s + words.at(2);
    }
    statements << statementOf(first, u"CREATE INDEX activations_by_window"_s);
    statements << QStringList{
        u"ALTER TABLE attempts RENAME TO newer"_s,
        makeTable,
        u"INSERT INTO attempts SELECT run_id, runnable, attempt, step, queue_id, status, visible_at FROM newer"_s,
        u"DROP TABLE newer"_s,
        u"DROP TABLE trusted_definitions"_s,
        statementOf(first, u"CREATE INDEX attempts_to_claim"_s),
        u"DELETE FROM names WHERE name NOT IN (SELECT 'default')"_s,
        u"PRAGMA user_version = 1"_s};
    return std::all_of(statements.begin(), statements.end(),
                       [&](const QString &sql) { return connectionOf(store).runOnce(sql).has_value(); });
}

} // namespace

/// An older store is copied, migrated, and then as good as a new one (spec 6).
class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOfVersionOneCanBeRun()
    {
        ExecutionFixture fixture;
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'module': 'do', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}}",
                                      "{'from': 'a', 'on': 'ok', 'to': 'b'}")));
        QVERIFY(
            fixture.load(workflowText("{'name': 'c', 'action': 'command', 'opts': {'program': '/bin/true'}}", {}, {}, "C")));
        const RunId run = fixture.start();
        const RunId command = fixture.start({}, u"C"_s);
        fixture.executor.reset();
        QVERIFY(downgrade(*fixture.store));
        const QString path = fixture.store->path();
        fixture.store.reset();
        QCOMPARE(Store::open(path, Store::Access::Reader).error().value[u"reason"_s].toString(), u"older_version"_s);

        fixture.store = Store::open(path, Store::Access::ReadWrite).value();
        QCOMPARE(fixture.store->schemaVersion(), schema::currentVersion());
        QCOMPARE(QDir(fixture.folder.path()).entryList({u"store.db.v1-*.backup"_s}, QDir::Files).size(), 1);
        QCOMPARE(fixture.sickness(), QString());
        fixture.executor = std::make_unique<Executor>(*fixture.store, fixture.actions);
        fixture.drain();
        QCOMPARE(fixture.status(run), u"completed"_s);
        QCOMPARE(fixture.status(command), u"running"_s); // nobody trusts it
        QCOMPARE(fixture.sickness(), QString());
    }
};

SQUIDIE_TEST(TestMigration)
#include "tst_migration.moc"
