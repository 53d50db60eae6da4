// SPDX-License-Identifier: Apache-2.0
#include "proof/proofcheck.h"
#include "engine/retention.h"
#include "runtime/sealfixture.h"
#include "testmain.h"

#include <QTest>

using namespace squidie;
using namespace squidie::test;
using namespace Qt::StringLiterals;

/// What shows somebody without a store that a window started once, and on time (manual: proof.md, "Proofs").
class TestWindowProof : public QObject {
    Q_OBJECT

private:
    inline static const QString window = u"2026-10-05T09:00:00Z"_s;

    static QString problemOf(const QByteArray &document, const std::optional<Digest> &head = {})
    {
        const ProofCheck check = checkProof(document, head);
        return check.problem ? proofProblemName(*check.problem) : QString();
    }
    static QString reasonOf(const Result<WindowProof> &proof)
    {
        return proof ? u"proven"_s : proof.error().value[u"reason"_s].toString();
    }

private Q_SLOTS:
    void aWindowStartedOnceOnTime()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        const Digest head = fixture.seal(u"2026-10-08T20:00:00Z"_s).last().hash();
        const auto proof = fixture.prove(window);
        QVERIFY(proof);
        QCOMPARE(proof->seals.size(), 3);
        const ProofCheck check = checkProof(proof->document(), head);
        QVERIFY(!check.problem);
        QVERIFY(check.startedOnceOnTime());
        QCOMPARE(check.starts, 1);
        QCOMPARE(check.others, 0);
        QCOMPARE(check.start->id, 2);
        QCOMPARE(check.timing, WindowStatus::OnTime);
        QCOMPARE(check.head, head);
        QCOMPARE(dayText(check.since), u"2026-10-05"_s);
        QCOMPARE(dayText(check.day), u"2026-10-07"_s);
        QVERIFY(check.beginsWithFirstSeal);
        QCOMPARE(check.window, (ExpectedWindow{fixture.at(window), fixture.at(u"2026-10-05T10:00:00Z"_s)}));
    }

    /// What stands beside the window is shown by its place alone.
    void nothingElseIsTold()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        const QByteArray document = fixture.prove(window)->document();
        QCOMPARE(document.count("\"received_at\""), 1);
        QVERIFY(!document.contains("intended_window")); // nor the payload
    }

    void noBitCanBeFlipped()
    {
        SealFixture fixture;
        for (const char *hour : {"07", "09", "11"})
            fixture.deliverWindow(u"2026-10-05T%1:00:00Z"_s.arg(QLatin1String(hour)));
        fixture.deliverWindow(u"2026-10-06T09:00:00Z"_s);
        const Digest head = fixture.seal(u"2026-10-07T20:00:00Z"_s).last().hash();
        QByteArray document = fixture.prove(window)->document();
        QCOMPARE(problemOf(document, head), QString());
        for (qsizetype i = 0; i < document.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                document[i] = char(document[i] ^ (1 << bit));
                QVERIFY2(checkProof(document, head).problem, qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(i)));
                document[i] = char(document[i] ^ (1 << bit));
            }
        }
        for (qsizetype length = 0; length < document.size(); length += 7)
            QVERIFY(checkProof(document.first(length), head).problem);
        QVERIFY(checkProof(document + '\n', head).problem);
    }

    void repeatedDeliveriesAreShown()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.deliver(u"2026-10-06T08:00:00Z"_s, fixture.payload(window)); // late, so a supplement
        fixture.deliver(u"2026-10-07T13:00:00Z"_s, fixture.payload(window));
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        const ProofCheck check = checkProof(fixture.prove(window)->document(), {});
        QVERIFY(check.startedOnceOnTime());
        QCOMPARE(check.others, 2);
    }

    void aSecondStartIsShown()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        QByteArray other = fixture.payload(window);
        other.replace("{\"kind\"", "{\"signal_id\": \"another\", \"kind\"");
        QCOMPARE(fixture.deliver(u"2026-10-07T13:00:00Z"_s, other).outcome, Outcome::Started);
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        auto proof = fixture.prove(window).value();
        const ProofCheck check = checkProof(proof.document(), {});
        QCOMPARE(check.starts, 2);
        QCOMPARE(check.start->id, 2);
        QVERIFY(!check.startedOnceOnTime());

        // It cannot be left out: neither its row, nor its leaf, nor its seal.
        WindowProof without = proof;
        without.deliveries.removeLast();
        QCOMPARE(problemOf(without.document()), u"other_deliveries"_s);
        SealExcerpt &last = without.seals.last();
        last.leaves.removeIf([](const SealedLeaf &leaf) { return leaf.place.id == 10; });
        QCOMPARE(problemOf(without.document()), u"wrong_root"_s);
        without.seals.removeLast();
        QCOMPARE(problemOf(without.document()), QString()); // as it was known before
        QCOMPARE(problemOf(without.document(), check.head), u"other_head"_s);
    }

    /// A stretch that ends before the window's place is no sign of absence.
    void neighboursMustBeShown()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.deliver(u"2026-10-07T13:00:00Z"_s, fixture.payload(window));
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        WindowProof proof = fixture.prove(window).value();
        SealExcerpt &last = proof.seals.last();
        const auto all = SealTable(*fixture.store).leaves(last.seal.number).value();
        QCOMPARE(all.size(), 4);
        for (qsizetype first = 0; first < all.size(); ++first) {
            for (qsizetype count = 1; first + count <= all.size(); ++count) {
                last.first = first;
                last.leaves = all.mid(first, count);
                last.path = merklePath(digestsOf(all), first, count);
                const bool showsIt = first == 0 && count >= 2; // the duplicate is the first of that day
                const QString problem = problemOf(proof.document());
                QVERIFY2(problem.isEmpty() == showsIt, qPrintable(u"%1 %2 %3"_s.arg(first).arg(count).arg(problem)));
            }
        }
    }

    void sealsCannotBeLeftOut()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        const Digest head = fixture.seal(u"2026-10-08T20:00:00Z"_s).last().hash();
        const WindowProof proof = fixture.prove(u"2026-10-06T09:00:00Z"_s).value();
        QCOMPARE(proof.seals.size(), 2); // from its day on
        QVERIFY(!checkProof(proof.document(), head).beginsWithFirstSeal);
        WindowProof other = fixture.prove(window).value();
        other.seals.removeAt(1);
        QCOMPARE(problemOf(other.document(), head), u"broken_chain"_s);
        other.seals.clear();
        QCOMPARE(problemOf(other.document(), head), u"no_seals"_s);
        other = proof;
        other.seals.removeFirst();
        QVERIFY(!problemOf(other.document(), head).isEmpty());
    }

    void aLateStartIsCalledLate()
    {
        SealFixture fixture;
        fixture.deliver(u"2026-10-05T09:30:00Z"_s, fixture.payload(window));
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        const ProofCheck check = checkProof(fixture.prove(window)->document(), {});
        QVERIFY(!check.problem);
        QCOMPARE(check.timing, WindowStatus::Late);
        QVERIFY(!check.startedOnceOnTime());
    }

    void aProofEndsWithTheSealThatIsKnown()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        const auto seals = fixture.seal(u"2026-10-08T20:00:00Z"_s);
        const auto proof = fixture.prove(window, seals[1].hash());
        QCOMPARE(proof->seals.size(), 2);
        QVERIFY(checkProof(proof->document(), seals[1].hash()).startedOnceOnTime());
        QCOMPARE(problemOf(proof->document(), seals[2].hash()), u"other_head"_s);
        QVERIFY(reasonOf(fixture.prove(window, Digest())).contains(u"000000"_s));
    }

    void whatCannotBeProvenSaysWhy()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        QVERIFY(reasonOf(fixture.prove(window)).contains(u"not sealed yet"_s));
        fixture.seal(u"2026-10-07T20:00:00Z"_s);
        QVERIFY(reasonOf(fixture.prove(u"2026-10-07T09:00:00Z"_s)).contains(u"not sealed yet"_s));
        QVERIFY(reasonOf(fixture.prove(u"2026-10-05T10:00:00Z"_s)).contains(u"no delivery"_s));
        fixture.tamper(u"UPDATE activations SET conflict = 1 WHERE id = 2"_s);
        QVERIFY(reasonOf(fixture.prove(window)).contains(u"squidie verify"_s));
    }

    void retentionLeavesNothingToProve()
    {
        SealFixture fixture;
        fixture.deliverThreeDays();
        fixture.drain();
        fixture.seal(u"2026-10-08T20:00:00Z"_s);
        JobControl control;
        const Instant before = fixture.at(u"2026-10-06T00:00:00Z"_s);
        QVERIFY(retain(*fixture.store, {before, fixture.at(u"2026-11-30T00:00:00Z"_s)}, control));
        QVERIFY(reasonOf(fixture.prove(window)).contains(u"2026-10-06T00:00:00Z"_s));
        // Later windows are as good as before.
        QVERIFY(checkProof(fixture.prove(u"2026-10-07T09:00:00Z"_s)->document(), {}).startedOnceOnTime());
    }
};

SQUIDIE_TEST(TestWindowProof)
#include "tst_windowproof.moc"
