// SPDX-License-Identifier: Apache-2.0
#include "engine/dailysealing.h"
#include "engine/retention.h"
#include "engine/storecopy.h"
#include <squidie/importer.h>
#include "runtime/sealfixture.h"
#include "testmain.h"

#include <QBuffer>
#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Past days are closed with seals (manual: proof.md, "Seals").
class TestLedgerSealer : public QObject {
    Q_OBJECT

private:
    static QString daysOf(const QVector<Seal> &seals)
    {
        QStringList days;
        for (const Seal &seal : seals)
            days << u"%1 %2-%3 +%4 %5"_s.arg(seal.trigger.trigger, dayText(seal.since).mid(5), dayText(seal.day).mid(5))
                        .arg(seal.supplement)
                        .arg(seal.deliveries);
        return days.join(u", "_s);
    }
    static bool isChain(const QVector<Seal> &seals)
    {
        for (qsizetype i = 0; i < seals.size(); ++i) {
            const auto before = i == 0 ? std::nullopt : std::optional(seals[i - 1].hash());
            if (seals[i].number != i + 1 || seals[i].previousInStore != before)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void pastDaysAreClosed()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        const auto seals = fixture.seal(u"2026-10-07T20:00:00Z"_s);
        QCOMPARE(daysOf(seals), u"tick 10-05-10-05 +0 3, tick 10-06-10-06 +0 3"_s);
        QVERIFY(isChain(seals));
        QVERIFY(!seals[0].previous);
        QCOMPARE(seals[1].previous, seals[0].hash());
        QCOMPARE(seals[1].sealedAt, fixture.at(u"2026-10-07T20:00:00Z"_s));
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.report.seals, 2);
        QCOMPARE(fixture.report.deliveries, 6);
        QCOMPARE(fixture.report.head, seals[1].hash());
        QCOMPARE(dayText(*fixture.report.closedUntil), u"2026-10-07"_s);
        QCOMPARE(fixture.sickness(), QString());

        QVERIFY(fixture.seal(u"2026-10-07T20:00:00Z"_s).isEmpty());
        QCOMPARE(daysOf(fixture.seal(u"2026-10-08T00:00:00Z"_s)), u"tick 10-07-10-07 +0 3"_s);
        QCOMPARE(fixture.verify(), QString());
    }

    void aDocumentIsReadAsItIsWritten()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        const Seal seal = fixture.seal(u"2026-10-08T20:00:00Z"_s).last();
        QByteArray document = seal.document();
        QCOMPARE(Seal::fromDocument(document)->document(), document);
        QVERIFY(!Seal::fromDocument(document + ' '));
        QVERIFY(!Seal::fromDocument(document.replace("2026-10-07", "2026-13-07")));
    }

    void daysWithoutDeliveriesAreClosedToo()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        // A backlog makes one seal for them; from then on there is one for each day.
        QCOMPARE(daysOf(fixture.seal(u"2026-10-11T01:00:00Z"_s)).section(u", "_s, 3), u"tick 10-08-10-10 +0 0"_s);
        QCOMPARE(daysOf(fixture.seal(u"2026-10-12T01:00:00Z"_s)), u"tick 10-11-10-11 +0 0"_s);
        // A trigger that has been silent for long gets one for a month.
        QCOMPARE(daysOf(fixture.seal(u"2026-11-05T01:00:00Z"_s)), u"tick 10-12-11-04 +0 0"_s);
        QCOMPARE(daysOf(fixture.seal(u"2026-11-20T01:00:00Z"_s)), QString());
        QCOMPARE(daysOf(fixture.seal(u"2026-12-06T01:00:00Z"_s)), u"tick 11-05-12-05 +0 0"_s);
        QCOMPARE(fixture.verify(), QString());
        // What is put into such a day is noticed.
        fixture.deliverWindow(u"2026-10-10T07:00:00Z"_s);
        QCOMPARE(fixture.verify(), u"not_sealed 10"_s);
    }

    void whatComesLateGetsASupplement()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        fixture.deliverWindow(u"2026-10-06T15:00:00Z"_s);
        QCOMPARE(fixture.verify(), u"not_sealed 10"_s);
        QCOMPARE(daysOf(fixture.seal(u"2026-10-08T21:00:00Z"_s)), u"tick 10-06-10-06 +1 1"_s);
        QCOMPARE(fixture.verify(), QString());
        fixture.deliverWindow(u"2026-10-06T16:00:00Z"_s);
        fixture.deliverWindow(u"2026-10-08T16:00:00Z"_s);
        QCOMPARE(daysOf(fixture.seal(u"2026-10-09T00:30:00Z"_s)), u"tick 10-06-10-06 +2 1, tick 10-08-10-08 +0 1"_s);
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.report.deliveries, 12);
    }

    void eachTriggerHasAChain()
    {
        SealFixture fixture;
        fixture.deliver(u"2026-10-05T07:00:05Z"_s, fixture.payload(u"2026-10-05T07:00:00Z"_s));
        fixture.deliver(u"2026-10-05T07:00:06Z"_s, fixture.payload(u"2026-10-05T07:00:00Z"_s, "unknown"));
        fixture.deliver(u"2026-10-05T07:00:07Z"_s, "not JSON"); // names no trigger
        fixture.deliver(u"2026-10-06T07:00:05Z"_s, fixture.payload(u"2026-10-06T07:00:00Z"_s));
        const auto seals = fixture.seal(u"2026-10-07T01:00:00Z"_s);
        QCOMPARE(seals.size(), 6); // no deliveries of the two others on the 6th
        QVERIFY(isChain(seals));
        QHash<QString, Digest> heads;
        for (const Seal &seal : seals) {
            QCOMPARE(seal.previous,
                     heads.contains(seal.trigger.trigger) ? std::optional(heads[seal.trigger.trigger]) : std::nullopt);
            heads[seal.trigger.trigger] = seal.hash();
        }
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.report.heads.size(), 3);
        for (const LedgerHead &head : fixture.report.heads)
            QCOMPARE(head.hash, heads[head.trigger.trigger]);
        QCOMPARE(fixture.report.deliveries, 4);
    }

    void importedDeliveriesAreNotSealed()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        QBuffer lines;
        lines.setData("{\"payload\": " + fixture.payload(u"2026-10-05T20:00:00Z"_s)
                      + ", \"received_at\": \"2026-10-05T20:00:01Z\"}\n");
        QVERIFY(lines.open(QIODevice::ReadOnly));
        JobControl control;
        QCOMPARE(importActivations(*fixture.store, lines, control)->imported, 1);
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.report.deliveries, 9);
        QCOMPARE(fixture.report.imported, 1);
    }

    /// The day of a worker: a day of the ledger at a time, then nothing until ten minutes past midnight.
    void workersSealOnceADay()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.now = fixture.at(u"2026-10-07T12:00:00Z"_s);
        DailySealing sealing(*fixture.store, fixture.now);
        const auto count = [&fixture] { return SealTable(*fixture.store).count().value(); };
        QVERIFY(sealing.goOn());
        QCOMPARE(count(), 1);
        QVERIFY(sealing.goOn());
        QVERIFY(sealing.goOn());
        QCOMPARE(count(), 2);
        fixture.now = fixture.at(u"2026-10-08T00:09:59Z"_s);
        QVERIFY(sealing.goOn());
        QCOMPARE(count(), 2);
        fixture.now = fixture.at(u"2026-10-08T00:10:00Z"_s);
        QVERIFY(sealing.goOn());
        QCOMPARE(count(), 3);
        QCOMPARE(fixture.verify(), QString());
    }

    void aCopyHasTheSeals()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        const Digest head = fixture.seal(u"2026-10-08T20:00:00Z"_s).last().hash();
        SealFixture copy;
        copy.executor.reset();
        copy.store = Store::openCopyTarget(StoreLocation{storePlace(copy.folder, u"copy.db"_s)}).value();
        JobControl control;
        QVERIFY(copyStore(*fixture.store, *copy.store, control));
        QCOMPARE(copy.verify(head), QString());
        QVERIFY(copy.report.isHeadKnown);
        QCOMPARE(copy.report.deliveries, 9);
        // The chain goes on in the copy.
        copy.deliverWindow(u"2026-10-08T21:00:00Z"_s);
        QCOMPARE(copy.seal(u"2026-10-09T20:00:00Z"_s).first().previousInStore, head);
        QCOMPARE(copy.verify(head), QString());
        QCOMPARE(copy.report.sealsAfterHead, 1);
    }

    void retentionKeepsSeals()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.drain();
        const Digest head = fixture.seal(u"2026-10-08T20:00:00Z"_s).last().hash();
        fixture.now = fixture.at(u"2026-11-30T00:00:00Z"_s);
        JobControl control;
        const Instant before = fixture.at(u"2026-10-07T00:00:00Z"_s);
        QCOMPARE(retain(*fixture.store, {before, fixture.now, 2, 4}, control)->removed.activations, 6);
        QCOMPARE(fixture.verify(head), QString());
        QCOMPARE(fixture.report.removedByRetention, 6);
        QCOMPARE(fixture.report.deliveries, 3);
        // What is removed by hand is no work of retention.
        fixture.tamper(u"DELETE FROM activations WHERE id = 8"_s);
        QCOMPARE(fixture.verify(head), u"removed 8"_s);
    }

    void aStoreWithoutSealsHasNothingToVerify()
    {
        SealFixture fixture;
        QVERIFY(fixture.seal(u"2026-10-08T20:00:00Z"_s).isEmpty());
        fixture.deliverThreeDays();
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.report.seals, 0);
        QVERIFY(!fixture.report.closedUntil);
    }
};

SQUIDIE_TEST(TestLedgerSealer)
#include "tst_ledgersealer.moc"
