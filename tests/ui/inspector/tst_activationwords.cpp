// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "inspector/activationwords.h"

#include <QTest>

using namespace squidie;
using namespace squidie::ui;

class TestActivationWords : public QObject {
    Q_OBJECT

    static Activation activation(ActivationId id, const char *received, Outcome outcome)
    {
        Activation made;
        made.id = id;
        made.receivedAt = *parseInstant(QString::fromLatin1(received));
        made.workflow = QStringLiteral("Digest");
        made.trigger = QStringLiteral("daily");
        made.outcome = outcome;
        made.signalId = SignalId{QStringLiteral("s"), SignalIdOrigin::Supplied};
        made.runId = RunId::fromString(u"953c960a-0000-5000-8000-000000000000");
        return made;
    }
    static ActivationInspection repeated(Outcome outcome)
    {
        ActivationInspection inspection;
        inspection.subject = {activation(2, "2026-10-05T09:00:43Z", outcome), "{}"};
        inspection.start = ActivationDetail{activation(1, "2026-10-05T09:00:02Z", Outcome::Started), "{}"};
        inspection.siblingCount = 2;
        return inspection;
    }

private Q_SLOTS:
    void aDuplicateNamesItsStartAndTheReason()
    {
        QCOMPARE(describeActivation(repeated(Outcome::Duplicate), "UTC").sentence,
                 QStringLiteral(
                     "Duplicate of the start at 09:00:02, 41 s later: same workflow, trigger and signal id, so the "
                     "same run id."));
    }

    void anotherDayIsNamed()
    {
        ActivationInspection inspection = repeated(Outcome::Duplicate);
        inspection.subject.activation.receivedAt += std::chrono::hours(24);
        QVERIFY(describeActivation(inspection, "UTC").sentence.contains(QStringLiteral("2026-10-05 09:00:02")));
    }

    void aSkipNamesTheSettingThatCausedIt()
    {
        QVERIFY(describeActivation(repeated(Outcome::Skipped), "UTC").sentence.contains(QStringLiteral("is set to skip")));
    }

    void aStartMissingFromTheLedgerIsMentioned()
    {
        ActivationInspection inspection = repeated(Outcome::Duplicate);
        inspection.start.reset();
        QVERIFY(describeActivation(inspection, "UTC").sentence.contains(QStringLiteral("is not in the ledger")));
        QVERIFY(comparisonText(inspection, 0).contains(QStringLiteral("not in the ledger")));
    }

    void aRejectionSaysWhatToDo()
    {
        ActivationInspection inspection;
        inspection.subject.activation = activation(3, "2026-10-05T09:00:43Z", Outcome::Rejected);
        inspection.subject.activation.error = Error{ErrorCode::InvalidTrigger, QStringLiteral("<script>")};
        const ActivationWords words = describeActivation(inspection, "UTC");
        QCOMPARE(words.headline, QStringLiteral("Rejected: invalid_trigger"));
        QCOMPARE(words.sentence, QStringLiteral("Rejected: nothing was started."));
        QCOMPARE(words.whatToDo,
                 QStringLiteral(
                     "The workflow has no trigger \"<script>\". Load a definition that declares it, or correct the name in "
                     "the payload."));
    }

    void eachConflictHasANote()
    {
        ActivationInspection inspection = repeated(Outcome::Duplicate);
        inspection.subject.activation.conflict = ConflictMark::PayloadDiffers;
        QCOMPARE(describeActivation(inspection, "UTC").notes.size(), 1);
        inspection.otherIdentities.append(activation(9, "2026-10-05T09:01:00Z", Outcome::Started));
        QCOMPARE(describeActivation(inspection, "UTC").notes.size(), 2);
    }

    void differentBytesOfTheSameValueAreDistinguished()
    {
        ActivationInspection inspection = repeated(Outcome::Duplicate);
        QVERIFY(comparisonText(inspection, 0).contains(QStringLiteral("byte for byte")));
        inspection.subject.payload = "{ }";
        QVERIFY(comparisonText(inspection, 0).contains(QStringLiteral("Different bytes")));
    }
};

SQUIDIE_TEST(TestActivationWords)
#include "tst_activationwords.moc"
