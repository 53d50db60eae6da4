// SPDX-License-Identifier: Apache-2.0
#include <squidie/importer.h>

#include "runtime/engine/executionfixture.h"
#include "store/activationtable.h"
#include "store/storeconnection.h"
#include "testmain.h"

#include <QBuffer>
#include <QTest>

#include <functional>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

/// A file that calls a function before its line is read a second time, to be imported.
class WatchedFile : public QBuffer {
public:
    explicit WatchedFile(const QByteArray &text)
    {
        setData(text);
        open(QIODevice::ReadOnly);
    }

    bool seek(qint64 position) override
    {
        ++m_seeks;
        return (!atLine || atLine(m_seeks)) && QBuffer::seek(position);
    }

    std::function<bool(int)> atLine; ///< the line's number in the order of their times; false: it cannot be read

private:
    int m_seeks = 0;
};

} // namespace

/// Imports in short transactions, beside others and after interruptions (manual: sources.md, "Import a job queue").
class TestImporter : public QObject {
    Q_OBJECT

private:
    static constexpr int lineCount = 1500;

    /// Seven triggers; now and then a delivery that comes twice, one for the same window under another identity, one with
    /// another payload under the same identity, and one that is rejected.
    static QByteArray lines(int count = lineCount)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i) {
            const QDateTime start = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(qint64(i) * 60);
            const QByteArray window = "'intended_window': {'start_at': '" + start.toString(Qt::ISODate).toLatin1()
                + "', 'end_at': '" + start.addSecs(60).toString(Qt::ISODate).toLatin1() + "'}";
            const QByteArray names =
                "{'payload': {'kind': 'cron', 'workflow': 'W', 'trigger': 't" + QByteArray::number(i % 7) + "', ";
            const auto end = [&](int seconds) {
                return "}, 'received_at': '" + start.addSecs(seconds).toString(Qt::ISODate).toLatin1() + "'}\n";
            };
            text += names + window + end(1);
            if (i % 10 == 3)
                text += names + window + end(5);
            if (i % 50 == 4)
                text += names + window + ", 'signal_id': 'hand" + QByteArray::number(i) + "'" + end(9);
            if (i % 50 == 14)
                text += names + window + ", 'signal_id': 'once" + QByteArray::number(i) + "'" + end(10) + names + window
                    + ", 'signal_id': 'once" + QByteArray::number(i) + "', 'more': 1" + end(11);
            if (i % 50 == 24)
                text += names + window + ", 'signal_id': 12" + end(12);
        }
        return json(text);
    }

    static ImportReport import(Store &store, QIODevice &file)
    {
        JobControl control;
        return importActivations(store, file, control).value();
    }

    /// What the ledger holds, without the numbers of its rows.
    static QStringList ledger(Store &store)
    {
        QStringList rows;
        ActivationTable table(store);
        std::optional<ActivationCursor> after;
        do {
            const auto page = table.page({}, after, 500);
            if (!page)
                return {errorSentence(page.error())};
            for (const Activation &a : page->rows)
                rows << QStringList{formatMicroseconds(a.receivedAt),
                                    a.trigger,
                                    a.windowStart.value_or(QString()),
                                    a.signalId ? a.signalId->text : QString(),
                                    outcomeName(a.outcome),
                                    a.runId ? a.runId->toString() : QString(),
                                    QString::number(int(a.conflict))}
                            .join(u' ');
            after = page->next;
        } while (after);
        return rows;
    }

private Q_SLOTS:
    void manyRowsAreDecidedAsOneAfterTheOther()
    {
        ExecutionFixture whole;
        WatchedFile file(lines());
        const ImportReport report = import(*whole.store, file);
        QCOMPARE(report.imported, report.lines);
        QCOMPARE(report.conflicts, 2 * lineCount / 50 + lineCount / 50);
        QCOMPARE(report.rejected, lineCount / 50);
        QCOMPARE(report.duplicates, lineCount / 10 + lineCount / 50);
        QCOMPARE(whole.sickness(), QString());

        // The same, each line in a transaction of its own.
        ExecutionFixture single;
        const QList<QByteArray> all = lines(60).split('\n');
        for (const QByteArray &line : all) {
            WatchedFile one(line);
            import(*single.store, one);
        }
        const QStringList expected = ledger(*single.store);
        QCOMPARE(ledger(*whole.store).last(expected.size()), expected);
    }

    void aSecondImportChangesNothing()
    {
        ExecutionFixture fixture;
        for (int round = 0; round < 2; ++round) {
            WatchedFile file(lines(500) + lines(20));
            const ImportReport report = import(*fixture.store, file);
            QVERIFY(report.alreadyThere > 0);
            QCOMPARE(report.imported > 0, round == 0);
            QCOMPARE(report.imported + report.alreadyThere, report.lines);
        }
        WatchedFile once(lines(500));
        ExecutionFixture other;
        import(*other.store, once);
        QCOMPARE(ledger(*fixture.store), ledger(*other.store));
    }

    void anInterruptedImportGoesOn_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("failed") << false;
    }
    void anInterruptedImportGoesOn()
    {
        QFETCH(bool, isCancelled);
        ExecutionFixture fixture;
        WatchedFile broken(lines());
        JobControl control;
        // Cancelled while the first rows are read: how many make a transaction later on depends on how quick the store is.
        broken.atLine = [&](int line) {
            if (line == 100 && isCancelled)
                control.cancel();
            return line != lineCount || isCancelled;
        };
        const auto interrupted = importActivations(*fixture.store, broken, control);
        QCOMPARE(bool(interrupted), isCancelled);
        const qsizetype there = ledger(*fixture.store).size();
        QVERIFY(there > 0 && there < lineCount * 11 / 10);
        if (isCancelled) {
            QVERIFY(interrupted->cancelled);
            QCOMPARE(interrupted->imported, there);
        }
        QCOMPARE(fixture.sickness(), QString());

        WatchedFile file(lines());
        const ImportReport rest = import(*fixture.store, file);
        QCOMPARE(rest.alreadyThere, there);
        QCOMPARE(rest.imported + there, rest.lines);
        ExecutionFixture whole;
        WatchedFile again(lines());
        import(*whole.store, again);
        QCOMPARE(ledger(*fixture.store), ledger(*whole.store));
        QCOMPARE(fixture.sickness(), QString());
    }

    /// Between its transactions an import holds no lock: another program need not wait at all.
    void othersWriteDuringAnImport()
    {
        ExecutionFixture fixture;
        const auto other = Store::open(fixture.store->location(), Store::Access::ReadWrite, std::chrono::milliseconds(1));
        QVERIFY(other);
        Runner runner(**other);
        int performed = 0;
        WatchedFile file(lines());
        file.atLine = [&](int line) {
            if (line % 250 == 0 && runner.perform(json("{'kind': 'cron', 'workflow': 'W', 'trigger': 't1'}")))
                ++performed;
            return true;
        };
        const ImportReport report = import(*fixture.store, file);
        QCOMPARE(report.imported, report.lines);
        QCOMPARE(performed, int(report.lines / 250));
        QCOMPARE(fixture.sickness(), QString());
    }

    /// However large the store grows meanwhile.
    void aServerReadsFewRowsForEach()
    {
        if (!testsUseServer())
            QSKIP("the statistics of a server");
        ExecutionFixture fixture;
        WatchedFile file(lines(2000));
        const ImportReport report = import(*fixture.store, file);
        const StoreLocation location = fixture.store->location();
        fixture.executor.reset();
        fixture.store.reset(); // its statistics are complete once the connection has ended
        const auto reader = Store::open(location, Store::Access::Reader).value();
        const auto sum = [&reader](const QString &columns) {
            return connectionOf(*reader)
                .readOnce(u"SELECT CAST(coalesce(sum(%1), 0) AS bigint) FROM pg_stat_user_tables"
                          " WHERE CAST(schemaname AS text) = replace('{schema}', '\"', '')"_s.arg(columns))
                .value()
                .toLongLong();
        };
        QTRY_VERIFY(sum(u"n_tup_ins"_s) > report.imported);
        const qint64 read = sum(u"coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"_s);
        QVERIFY2(read < report.imported * 20, qPrintable(QString::number(read)));
    }
};

SQUIDIE_TEST(TestImporter)
#include "tst_importer.moc"
