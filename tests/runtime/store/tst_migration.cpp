// SPDX-License-Identifier: Apache-2.0
#include "runtime/engine/executionfixture.h"
#include <squidie/runexplanation.h>
#include <squidie/rungraph.h>
#include <squidie/trust.h>
#include "store/activationtable.h"
#include "store/activitytable.h"
#include "store/nametable.h"
#include "store/schema.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using std::chrono::microseconds;

/// A store of each released schema version (tests/data/stores) is copied, migrated, and then as good as a new one.
class TestMigration : public QObject {
    Q_OBJECT

private:
    static QString stored(int version)
    {
        return u"%1/tests/data/stores/version-%2.db"_s.arg(QStringLiteral(SQUIDIE_SOURCE_DIR)).arg(version);
    }

    /// The bucket of a trigger that begins then.
    static Activity bucketOf(Store &store, const QString &trigger, ActivityTable::Level level, const QString &from)
    {
        const qint64 row = NameTable(store).findTrigger({u"Old.Report"_s, trigger}).value().value();
        const auto buckets = ActivityTable(store).buckets(row, level, Instant::min(), Instant::max()).value();
        for (const ActivityBucket &bucket : buckets) {
            if (bucket.from == *parseInstant(from))
                return bucket.activity;
        }
        return {};
    }

private Q_SLOTS:
    void everyReleasedVersionOpens_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < schema::currentVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void everyReleasedVersionOpens()
    {
        QFETCH(int, version);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"store.db"_s);
        QVERIFY(QFile::copy(stored(version), path));
        QVERIFY(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(Store::open(path, Store::Access::Reader).error().value[u"reason"_s].toString(), u"older_version"_s);

        ExecutionFixture fixture;
        fixture.executor.reset();
        fixture.store = Store::open(path, Store::Access::ReadWrite).value();
        Store &store = *fixture.store;
        QCOMPARE(store.schemaVersion(), schema::currentVersion());
        QCOMPARE(QDir(folder.path()).entryList({u"store.db.v%1-*.backup"_s.arg(version)}, QDir::Files).size(), 1);
        QCOMPARE(fixture.sickness(), QString());

        const auto rows = ActivationTable(store).page({}, std::nullopt, 100).value().rows;
        QStringList outcomes;
        for (const Activation &row : rows)
            outcomes << QString::number(row.id) + u' ' + outcomeName(row.outcome);
        QCOMPARE(outcomes.join(u", "_s),
                 u"7 started, 6 started, 5 rejected, 4 duplicate, 3 started, 2 skipped, 1 started, 9 started, 8 started"_s);

        using Level = ActivityTable::Level;
        const Activity onTime{1, 0, 0, 0, 0, 1, 1, 0, microseconds(5s), microseconds(5s)};
        QCOMPARE(bucketOf(store, u"daily"_s, Level::Hour, u"2026-11-29T09:00:00Z"_s), onTime);
        // Imported later, but received first: the window was started on time.
        const Activity twoStarts{2, 0, 1, 0, 1, 1, 1, 0, microseconds(10s), microseconds(7318431151)};
        QCOMPARE(bucketOf(store, u"daily"_s, Level::Hour, u"2026-11-30T09:00:00Z"_s), twoStarts);
        const Activity rejected{0, 0, 0, 1, 0, 1, 0, 0, microseconds(14518431253), microseconds(14518431253)};
        QCOMPARE(bucketOf(store, u"hourly"_s, Level::Hour, u"2026-11-30T07:00:00Z"_s), rejected);
        const Activity late{1, 1, 0, 0, 0, 1, 1, 1, microseconds(10918431193), microseconds(10918431213)};
        QCOMPARE(bucketOf(store, u"hourly"_s, Level::Hour, u"2026-11-30T08:00:00Z"_s), late);
        const Activity withoutWindow{1, 0, 0, 0, 0, 0, 0, 0, {}, {}};
        QCOMPARE(bucketOf(store, u"hourly"_s, Level::Hour, u"2026-11-30T11:00:00Z"_s), withoutWindow);
        const Activity hourly{2, 1, 0, 1, 0, 2, 1, 1, microseconds(10918431193), microseconds(14518431253)};
        QCOMPARE(bucketOf(store, u"hourly"_s, Level::Day, u"2026-11-30T00:00:00Z"_s), hourly);
        QCOMPARE(bucketOf(store, u"hourly"_s, Level::Week, u"2026-11-26T00:00:00Z"_s), hourly);
        const Activity daily{3, 0, 1, 0, 1, 2, 2, 0, microseconds(5s), microseconds(7318431151)};
        QCOMPARE(bucketOf(store, u"daily"_s, Level::Week, u"2026-11-26T00:00:00Z"_s), daily);
    }

    /// Their commands have names that are no longer written.
    void runsOfEveryVersionCanBeInspected_data() { everyReleasedVersionOpens_data(); }
    void runsOfEveryVersionCanBeInspected()
    {
        QFETCH(int, version);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"store.db"_s);
        QVERIFY(QFile::copy(stored(version), path));
        QVERIFY(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const auto store = Store::open(path, Store::Access::ReadWrite).value();
        for (const qint64 activation : {1, 3, 6, 7}) {
            const RunId run = ActivationTable(*store).runOf(activation).value().value();
            const RunView view = inspectRun(*store, run).value();
            QCOMPARE(view.commands.size(), 1);
            const RunCommand &start = view.commands.first();
            const bool isFiring = view.context.contains(u"schedule"_s);
            QCOMPARE(start.signalType, isFiring ? signaltypes::startCron : signaltypes::startRun);
            QCOMPARE(start.payload[u"workflow"_s].toString(), view.run.workflow);
            QCOMPARE(attemptsThat(view, AttemptStanding::Visible).size(), view.attempts.size());
            QVERIFY(!explainRun(*store, run, ActionRegistry::builtIn(), systemNow())->sentence.isEmpty());
            const RunGraph graph = graphRun(*store, run).value();
            QCOMPARE(graph.currentNodeIds.first(), view.attempts.first().step);
        }
    }

    void runsOfVersionOneCanBeRun()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"store.db"_s);
        QVERIFY(QFile::copy(stored(1), path));
        QVERIFY(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        ExecutionFixture fixture;
        fixture.executor.reset();
        fixture.store = Store::open(path, Store::Access::ReadWrite).value();
        const ActionRegistry actions = ActionRegistry::builtIn();
        fixture.executor = std::make_unique<Executor>(*fixture.store, actions, systemNow, fixture.trust);
        fixture.drain();
        for (const qint64 activation : {1, 3, 6}) {
            const auto run = ActivationTable(*fixture.store).runOf(activation).value();
            QVERIFY(run);
            QCOMPARE(fixture.status(*run), u"completed"_s);
        }
        const auto command = ActivationTable(*fixture.store).runOf(7).value();
        QVERIFY(command);
        QCOMPARE(fixture.status(*command), u"running"_s); // nobody trusts it
        const TrustReview review = reviewTrust(*fixture.store, fixture.trust, u"Old.Command"_s).value();
        QVERIFY(trustDefinition(*fixture.store, fixture.trust, review, u"anna"_s, {}, fixture.now));
        fixture.drain();
        QCOMPARE(fixture.status(*command), u"failed"_s); // it has run: /bin/true answers with no object
        QCOMPARE(fixture.sickness(), QString());
        fixture.executor.reset(); // before its actions
    }
};

SQUIDIE_TEST(TestMigration)
#include "tst_migration.moc"
