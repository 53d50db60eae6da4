// SPDX-License-Identifier: Apache-2.0
#include "engine/retention.h"
#include "engine/storecopy.h"
#include <squidie/sealing.h>
#include <squidie/trust.h>
#include "runtime/engine/executionfixture.h"
#include "store/propertytable.h"
#include "store/savedpayloadtable.h"
#include "testmain.h"
#include "store/storeconnection.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A copy is the same store in another place, or no store yet (manual: retention.md, "Copy a store").
class TestStoreCopy : public QObject {
    Q_OBJECT

private:
    static QByteArray tick(int number)
    {
        return json("{'kind': 'cron', 'workflow': 'W', 'trigger': 'tick', 'signal_id': 's" + QByteArray::number(number)
                    + "', 'intended_window': {'start_at': '2026-10-05T09:00:00Z', 'end_at': '2026-10-05T10:00:00Z'}}");
    }
    static void deliver(ExecutionFixture &fixture, const QByteArray &payload)
    {
        DeliveryOptions options;
        options.now = fixture.now;
        options.actor = QString::fromUtf8("J\xc3\xb6rg\x01");
        QVERIFY(Runner(*fixture.store).perform(payload, options));
    }
    static void fill(ExecutionFixture &fixture)
    {
        QVERIFY(
            fixture.load(workflowText("{'name': 'a', 'action': 'do', 'opts': {}}, {'name': 'b', 'action': 'do', 'opts': {}}",
                                      "{'from': 'a', 'on': 'ok', 'to': 'b'}")));
        QVERIFY(
            fixture.load(workflowText("{'name': 'c', 'action': 'command', 'opts': {'program': '/bin/true'}}", {}, {}, "C")));
        for (int i = 0; i < 30; ++i)
            deliver(fixture, tick(i % 25));
        deliver(fixture, QByteArray("\0\xff not JSON", 11));
        deliver(fixture, {});
        fixture.drain();
        fixture.start({}, u"C"_s);
        SavedPayload saved;
        saved.name = QString::fromUtf8("caf\xc3\xa9");
        saved.payload = tick(1);
        QVERIFY(SavedPayloadTable(*fixture.store).save(saved, false));
        JobControl control;
        QVERIFY(sealLedger(*fixture.store, fixture.now() + std::chrono::hours(48), control));
        QVERIFY(connectionOf(*fixture.store).run(u"INSERT INTO removed_activations (first_id, last_id) VALUES (-2, -1)"_s));
    }
    static std::unique_ptr<Store> openTarget(ExecutionFixture &fixture, const QString &name = u"copy.db"_s)
    {
        return Store::openCopyTarget(StoreLocation{storePlace(fixture.folder, name)}).value();
    }
    static Result<CopyReport> copy(Store &source, Store &target)
    {
        JobControl control;
        return copyStore(source, target, control);
    }
    static QString reason(const Error &error) { return error.value.toObject()[u"reason"_s].toString(); }
    static QString dump(Store &store)
    {
        QString all;
        for (const CopiedTable &table : copiedTables()) {
            CopiedTable whole = table;
            whole.rowsAtOnce = 0;
            const auto rows = TableRows(store, whole).read({}, {}).value();
            for (const CopiedRow &row : rows)
                all += QString::fromLatin1(table.name) + u' ' + QString::fromLatin1(whole.canonical(row).toHex()) + u'\n';
        }
        return all;
    }

private Q_SLOTS:
    void everythingGoesOver()
    {
        ExecutionFixture fixture;
        fill(fixture);
        auto target = openTarget(fixture);
        const auto report = copy(*fixture.store, *target).value();
        QCOMPARE(report.tables.size(), copiedTables().size());
        for (const CopiedTableReport &table : report.tables)
            QVERIFY2(table.digest.rows > 0, qPrintable(table.digest.table));
        QCOMPARE(dump(*target), dump(*fixture.store));
        target.reset();

        // It is a store like any other, which goes on where the source stood.
        const Instant now = fixture.now;
        ExecutionFixture other;
        other.store = Store::open(storePlace(fixture.folder, u"copy.db"_s), Store::Access::ReadWrite).value();
        other.executor = std::make_unique<Executor>(*other.store, other.actions);
        other.now = now;
        QCOMPARE(other.sickness(), QString());
        DeliveryOptions options;
        options.now = now;
        const auto again = Runner(*other.store).perform(tick(3), options).value();
        QCOMPARE(again.outcome, Outcome::Duplicate);
        QCOMPARE(again.activationId, 34);
        QVERIFY(PropertyTable(*other.store).get(storeIdProperty).value()
                != PropertyTable(*fixture.store).get(storeIdProperty).value());
    }

    /// Stopped after every third of its transactions, each time a little later; nobody else uses it meanwhile; what the
    /// source has become at the end counts.
    void goesOnAfterEveryTransaction()
    {
        ExecutionFixture fixture;
        fill(fixture);
        int calls = 0;
        bool cancelled = true;
        while (cancelled) {
            QVERIFY(++calls < 100);
            auto target = openTarget(fixture);
            JobControl control;
            int transactions = 0;
            const auto report =
                copyStore(*fixture.store, *target, control, [&](const QString &, const QString &, qint64, qint64) {
                    if (++transactions == 3 * calls)
                        control.cancel();
                });
            QVERIFY2(report, qPrintable(report ? QString() : errorSentence(report.error())));
            cancelled = report->cancelled;
            target.reset();
            const auto opened = Store::open(storePlace(fixture.folder, u"copy.db"_s), Store::Access::Reader);
            QCOMPARE(opened.has_value(), !cancelled);
            if (!opened)
                QCOMPARE(reason(opened.error()), u"unfinished_copy"_s);
            if (calls == 5) { // the source goes on, and loses something
                deliver(fixture, tick(99));
                fixture.drain();
                QVERIFY(SavedPayloadTable(*fixture.store).remove(QString::fromUtf8("caf\xc3\xa9")).value());
                QVERIFY(connectionOf(*fixture.store).run(u"UPDATE triggers SET grace = 5"_s));
            }
        }
        QVERIFY(calls > 5);
        QCOMPARE(dump(*Store::open(storePlace(fixture.folder, u"copy.db"_s), Store::Access::Reader).value()),
                 dump(*fixture.store));
    }

    /// A copy that is nearly done meets a source that has lost rows and changed others since.
    void catchesUp()
    {
        ExecutionFixture fixture;
        fill(fixture);
        auto target = openTarget(fixture);
        QVERIFY(copy(*fixture.store, *target));
        PropertyTable properties(*target);
        QVERIFY(properties.set(copyOfProperty, properties.get(copiedFromProperty).value())); // as if killed before its end
        fixture.now += 24h * 40;
        deliver(fixture, tick(100));
        deliver(fixture, tick(101));
        fixture.drain();
        JobControl control;
        QCOMPARE(retain(*fixture.store, {fixture.now() - 24h, fixture.now}, control)->removed.runs, 25);
        const auto report = copy(*fixture.store, *target).value();
        QCOMPARE(dump(*target), dump(*fixture.store));
        for (const CopiedTableReport &table : report.tables) {
            if (table.digest.table == u"names"_s || table.digest.table == u"definitions"_s)
                QCOMPARE(table.written, 0);
        }
        target.reset();
        fixture.store = Store::open(storePlace(fixture.folder, u"copy.db"_s), Store::Access::ReadWrite).value();
        QCOMPARE(fixture.sickness(), QString());
    }

    void neverMerges()
    {
        ExecutionFixture fixture;
        fill(fixture);
        ExecutionFixture used;
        fill(used);
        const QString before = dump(*used.store);
        QCOMPARE(reason(copy(*fixture.store, *used.store).error()), u"not_empty"_s);
        QCOMPARE(dump(*used.store), before);
        QCOMPARE(reason(copy(*fixture.store, *fixture.store).error()), u"same_store"_s);
        auto target = openTarget(fixture);
        QVERIFY(PropertyTable(*target).set(copyOfProperty, u"another"_s));
        QCOMPARE(reason(copy(*fixture.store, *target).error()), u"other_copy"_s);
    }

    void aFinishedCopyIsOnlyChecked()
    {
        ExecutionFixture fixture;
        fill(fixture);
        auto target = openTarget(fixture);
        const auto first = copy(*fixture.store, *target).value();
        const auto second = copy(*fixture.store, *target).value();
        for (int i = 0; i < first.tables.size(); ++i) {
            QCOMPARE(second.tables[i].digest, first.tables[i].digest);
            QCOMPARE(second.tables[i].written, 0);
        }
        deliver(fixture, tick(200));
        const QString before = dump(*target);
        QCOMPARE(reason(copy(*fixture.store, *target).error()), u"not_empty"_s);
        QCOMPARE(dump(*target), before);
    }

    /// Whoever had the empty target open all the time may write into it: that is no row of the source, and is not lost.
    void writersOfTheTargetAreNoticed_data()
    {
        QTest::addColumn<bool>("atItsEnd");
        QTest::newRow("behind what was copied") << true;
        QTest::newRow("in the place of a row") << false;
    }
    void writersOfTheTargetAreNoticed()
    {
        QFETCH(bool, atItsEnd);
        ExecutionFixture fixture;
        fill(fixture);
        auto target = openTarget(fixture);
        if (atItsEnd)
            QVERIFY(copy(*fixture.store, *target));
        PropertyTable properties(*target);
        QVERIFY(properties.set(copyOfProperty, PropertyTable(*fixture.store).get(storeIdProperty).value()));
        QVERIFY(Runner(*target).perform("somebody's", DeliveryOptions()));
        QCOMPARE(reason(copy(*fixture.store, *target).error()), u"changed_meanwhile"_s);
        QCOMPARE(connectionOf(*target).readOnce(u"SELECT count(*) FROM activations WHERE length(payload) = 10"_s)->toInt(),
                 1);
    }

    void digestsTellKindsAndBordersApart()
    {
        const CopiedTable table{
            "t", {{"a", CopiedTable::Kind::Text}, {"b", CopiedTable::Kind::Text}}, 1, CopiedTable::Rows::Stay, 0};
        QVERIFY(table.canonical({u"a"_s, u"bc"_s}) != table.canonical({u"ab"_s, u"c"_s}));
        QVERIFY(table.canonical({u"a"_s, QVariant()}) != table.canonical({u"a"_s, QString(u""_s)}));
        QCOMPARE(table.canonical({u"a"_s, QVariant()}), QByteArray("t1:a;n;"));
    }
};

SQUIDIE_TEST(TestStoreCopy)
#include "tst_storecopy.moc"
