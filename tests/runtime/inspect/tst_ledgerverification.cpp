// SPDX-License-Identifier: Apache-2.0
#include "runtime/sealfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// Every delivery of a sealed day that is altered, inserted or removed is named (manual: proof.md, "Verify a store").
class TestLedgerVerification : public QObject {
    Q_OBJECT

private:
    /// Nine deliveries of three days, all of them sealed, each day one seal.
    static Digest fill(SealFixture &fixture)
    {
        fixture.deliverThreeDays();
        return fixture.seal(u"2026-10-08T20:00:00Z"_s).last().hash();
    }

private Q_SLOTS:
    void everyFieldOfEveryRowIsSealed_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"received_at = received_at + 1",
                                   "trigger_id = NULL",
                                   "source = 1",
                                   "source = 4",
                                   "actor_id = NULL",
                                   "payload = '{}'",
                                   "signal_id = 'x'",
                                   "signal_id = NULL",
                                   "signal_origin = 0",
                                   "window_start = window_end",
                                   "window_end = NULL",
                                   "window_start_at = window_start_at + 1",
                                   "window_end_at = NULL",
                                   "outcome = 1",
                                   "run_id = NULL",
                                   "error_code = 'x'",
                                   "error_value = ''",
                                   "replay_of = 1",
                                   "conflict = 1",
                                   "received_at = received_at + 86400000000",
                                   "received_at = received_at + 8640000000000"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void everyFieldOfEveryRowIsSealed()
    {
        QFETCH(QString, change);
        SealFixture fixture;
        fill(fixture);
        QCOMPARE(fixture.verify(), QString());
        fixture.tamper(u"UPDATE activations SET "_s + change + u" WHERE id = 5"_s);
        const QString found = fixture.verify();
        // On another closed day it is a stranger, too.
        QVERIFY2(found == u"altered 5"_s || found == u"altered 5, inserted 5"_s, qUtf8Printable(found));
        QCOMPARE(fixture.report.deliveries, 8);
    }

    void namesAreSealed()
    {
        SealFixture fixture;
        fill(fixture);
        fixture.tamper(u"UPDATE triggers SET workflow = 'V'"_s);
        QCOMPARE(fixture.verify().count(u"altered"_s), 9);
    }

    void whatIsRemovedIsNamed()
    {
        SealFixture fixture;
        fill(fixture);
        fixture.tamper(u"DELETE FROM activations WHERE id IN (1, 5)"_s);
        QCOMPARE(fixture.verify(), u"removed 1, removed 5"_s);
        fixture.tamper(u"DELETE FROM activations WHERE received_at >= 0"_s);
        QCOMPARE(fixture.verify().count(u"removed"_s), 9);
    }

    void whatIsInsertedIsNamed()
    {
        SealFixture fixture;
        fill(fixture);
        const auto copyOf = [](const QString &id) {
            return u"INSERT INTO activations (id, received_at, trigger_id, source, actor_id, payload, signal_id, signal_origin,"
                   " window_start, window_end, window_start_at, window_end_at, outcome, run_id, conflict) SELECT "_s
                + id
                + u", received_at + 1, trigger_id, source, actor_id, payload, signal_id, signal_origin, window_start,"
                  " window_end, window_start_at, window_end_at, outcome, run_id, conflict FROM activations WHERE id = 4"_s;
        };
        fixture.tamper(copyOf(u"-3"_s));
        fixture.tamper(copyOf(u"4000"_s));
        if (testsUseServer()) // numbers come from a sequence there
            fixture.tamper(u"SELECT setval('{schema}.activation_ids', 4000)"_s);
        QCOMPARE(fixture.verify(), u"inserted -3, not_sealed 4000"_s);
        // The one with a number of its time is never sealed; the other one says when it came.
        const auto seals = fixture.seal(u"2026-10-08T21:00:00Z"_s);
        QCOMPARE(seals.size(), 1);
        QCOMPARE(seals.first().supplement, 1);
        QCOMPARE(seals.first().sealedAt, fixture.at(u"2026-10-08T21:00:00Z"_s));
        QCOMPARE(fixture.verify(), u"inserted -3"_s);
    }

    void whatReplacesARowIsNamed()
    {
        SealFixture fixture;
        fill(fixture);
        fixture.tamper(u"UPDATE activations SET id = 1000 WHERE id = 5"_s);
        QCOMPARE(fixture.verify(), u"not_sealed 1000, removed 5"_s);
    }

    void alteredSealsAreNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("found");
        QTest::newRow("document")
            << u"UPDATE seals SET document = replace(document, '\"number\":2', '\"number\":9') WHERE id = 2"_s
            << u"seal_altered 2"_s;
        QTest::newRow("no document") << u"UPDATE seals SET document = '' WHERE id = 2"_s << u"seal_altered 2"_s;
        QTest::newRow("hash") << u"UPDATE seals SET hash = (SELECT hash FROM seals WHERE id = 1) WHERE id = 2"_s
                              << u"seal_altered 2"_s;
        QTest::newRow("count") << u"UPDATE seals SET deliveries = 4 WHERE id = 2"_s << u"seal_altered 2"_s;
        QTest::newRow("supplement") << u"UPDATE seals SET supplement = 4 WHERE id = 2"_s << u"seal_altered 2"_s;
        QTest::newRow("leaves") << u"UPDATE seal_leaves SET leaves = (SELECT leaves FROM seal_leaves WHERE seal_id = 1)"
                                   " WHERE seal_id = 2"_s
                                << u"leaves_altered 2"_s;
        QTest::newRow("no leaves") << u"DELETE FROM seal_leaves WHERE seal_id = 2"_s << u"leaves_altered 2"_s;
    }
    void alteredSealsAreNamed()
    {
        QFETCH(QString, change);
        QFETCH(QString, found);
        SealFixture fixture;
        fill(fixture);
        fixture.tamper(change);
        QVERIFY2(fixture.verify().split(u", "_s).contains(found), qUtf8Printable(fixture.verify()));
    }

    void aMissingSealIsNoticed()
    {
        SealFixture fixture;
        fill(fixture);
        fixture.tamper(u"DELETE FROM seal_leaves WHERE seal_id = 2"_s);
        fixture.tamper(u"DELETE FROM seals WHERE id = 2"_s);
        const QString found = fixture.verify();
        QVERIFY2(found.contains(u"seal_removed 3"_s), qUtf8Printable(found));
        QCOMPARE(found.count(u"inserted"_s), 3); // its deliveries are in no seal
    }

    /// Without a digest from elsewhere a shorter chain is as good as the whole; with one it is not.
    void aKnownSealShowsThatSealsWereMadeAnew()
    {
        SealFixture fixture;
        const Digest head = fill(fixture);
        QCOMPARE(fixture.verify(head), QString());
        QVERIFY(fixture.report.isHeadKnown);
        QCOMPARE(fixture.report.sealsAfterHead, 0);
        fixture.tamper(u"DELETE FROM seal_leaves WHERE seal_id = 3"_s);
        fixture.tamper(u"DELETE FROM seals WHERE id = 3"_s);
        fixture.tamper(u"UPDATE activations SET outcome = 1 WHERE id = 9"_s);
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.verify(head), u"head_unknown 0"_s);
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        QCOMPARE(fixture.verify(), QString());
        QCOMPARE(fixture.verify(head), u"head_unknown 0"_s);
    }

    /// No seal is put on top of one that was changed.
    void sealingRefusesAnAlteredSeal()
    {
        SealFixture fixture;
        fill(fixture);
        fixture.deliverWindow(u"2026-10-08T09:00:00Z"_s);
        fixture.tamper(u"UPDATE seals SET day = 9223372036854775807 WHERE id = 3"_s);
        JobControl control;
        const auto sealed = sealLedger(*fixture.store, fixture.at(u"2026-10-09T20:00:00Z"_s), control);
        QVERIFY(!sealed);
        QVERIFY2(errorSentence(sealed.error()).contains(u"squidie verify"_s), qUtf8Printable(errorSentence(sealed.error())));
        QVERIFY(fixture.verify().contains(u"seal_altered 3"_s)); // and comes to an end
    }

    /// SQLite keeps a text in a column of numbers, above all numbers: it must not be met again and again.
    void aDayThatIsNoNumberIsNamed()
    {
        if (testsUseServer())
            QSKIP("a server refuses it");
        SealFixture fixture;
        fill(fixture);
        fixture.tamper(u"UPDATE seals SET day = '' WHERE id = 3"_s);
        QVERIFY(fixture.verify().contains(u"seal_altered 3"_s));
    }

    void aCancelledVerificationSaysSo()
    {
        SealFixture fixture;
        fill(fixture);
        JobControl control;
        control.cancel();
        const auto report = verifyLedger(*fixture.store, {}, control, [](const LedgerFinding &) {});
        QVERIFY(report->cancelled);
    }
};

SQUIDIE_TEST(TestLedgerVerification)
#include "tst_ledgerverification.moc"
