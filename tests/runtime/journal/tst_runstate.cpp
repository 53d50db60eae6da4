// SPDX-License-Identifier: Apache-2.0
#include "journal/journaldraft.h"
#include "journal/planning.h"
#include "testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

QStringList allTypes()
{
    return {facts::runSignalReceived, facts::runStarted,       facts::runnablesPlanned,   facts::attemptScheduled,
            facts::attemptClaimed,    facts::attemptHeartbeat, facts::attemptCompleted,   facts::attemptFailed,
            facts::runnableApplied,   facts::manualStepPaused, facts::manualStepResolved, facts::childRunStarted,
            facts::runTerminal};
}

QJsonValue anyValue(QRandomGenerator &random)
{
    switch (random.bounded(8)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return int(random.bounded(5)) - 1;
    case 2:
        return 1e300;
    case 3:
        return u"2026-10-05T07:00:00Z"_s;
    case 4:
        return QJsonArray{QJsonObject{{u"step"_s, u"a"_s}, {u"runnable"_s, 7}}, 3, u"x"_s};
    case 5:
        return QJsonObject{{u"schedule"_s, 1}, {u"run_id"_s, u"x"_s}};
    case 6:
        return true;
    default:
        return u"completed"_s;
    }
}

JournalEntry fact(int sequence, const QString &type, const QJsonObject &data = {})
{
    return {sequence, type, fromMicroseconds(sequence), data};
}

} // namespace

/// The fold over facts: pure, and never at a loss, whatever stands in a journal that somebody changed.
class TestRunState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void journalsOfAnyShapeAreFolded()
    {
        const QStringList types = allTypes();
        const QStringList keys{u"runnable"_s, u"attempt"_s,    u"runnables"_s,   u"output"_s,     u"output_key"_s,
                               u"failure"_s,  u"fenced"_s,     u"status"_s,      u"reason"_s,     u"context"_s,
                               u"input"_s,    u"transition"_s, u"lease_until"_s, u"visible_at"_s, u"token_sha256"_s,
                               u"decision"_s, u"kind"_s,       u"outcome"_s};
        for (quint32 seed = 0; seed < 2000; ++seed) {
            QRandomGenerator random(seed);
            RunState state;
            for (int sequence = 1; sequence < 30; ++sequence) {
                QJsonObject data;
                for (const QString &key : keys) {
                    if (random.bounded(2) == 0)
                        data.insert(key, anyValue(random));
                }
                const auto touched = state.apply(fact(sequence, types[int(random.bounded(int(types.size())))], data));
                for (const AttemptKey &key : touched)
                    QVERIFY(state.findRunnable(key.first) && state.findRunnable(key.first)->findAttempt(key.second));
                QCOMPARE(state.sequence, sequence);
            }
        }
    }

    void aFactThatThisProgramDoesNotKnowChangesNothing()
    {
        const QJsonObject planned{{u"runnables"_s, QJsonArray{QJsonObject{{u"step"_s, u"a"_s}}}}};
        RunState state = foldFacts({fact(1, facts::runSignalReceived), fact(2, facts::runnablesPlanned, planned)});
        QVERIFY(state.apply(fact(3, u"something_newer"_s, {{u"runnable"_s, 1}, {u"attempt"_s, 1}})).isEmpty());
        QCOMPARE(state.status, RunStatus::Running);
        QCOMPARE(state.runnables.first().attempts.first().status, AttemptStatus::Scheduled);
        QCOMPARE(state.sequence, 3);
        QCOMPARE(state.updatedAt, fromMicroseconds(3));
    }

    void whatCameTooLateIsAnAnomalyAndNothingElse()
    {
        const QJsonObject planned{{u"runnables"_s, QJsonArray{QJsonObject{{u"step"_s, u"a"_s}}}}};
        RunState state = foldFacts({fact(1, facts::runnablesPlanned, planned)});
        const QJsonObject late{{u"runnable"_s, 1},
                               {u"attempt"_s, 1},
                               {u"claim_id"_s, u"c"_s},
                               {u"output"_s, QJsonObject{{u"x"_s, 1}}},
                               {u"fenced"_s, u"stale_claim"_s}};
        for (const QString &type : {facts::attemptHeartbeat, facts::attemptCompleted, facts::attemptFailed})
            QVERIFY(state.apply(fact(state.sequence + 1, type, late)).isEmpty());
        QCOMPARE(state.anomalies.size(), 3);
        QCOMPARE(state.anomalies.first().claimId, u"c"_s);
        QCOMPARE(state.runnables.first().attempts.first().status, AttemptStatus::Scheduled);
        QVERIFY(state.context.isEmpty());
    }

    void theContextWinsOverTheInput()
    {
        RunState state;
        state.input = {{u"a"_s, 1}, {u"b"_s, 1}};
        state.context = {{u"b"_s, 2}};
        QCOMPARE(state.view(), QJsonObject({{u"a"_s, 1}, {u"b"_s, 2}}));
    }

    void aDraftSeesWhatItHasAdded()
    {
        JournalDraft draft(foldFacts({fact(1, facts::runSignalReceived)}), fromMicroseconds(9));
        draft.add(facts::runnablesPlanned,
                  {{u"runnables"_s, QJsonArray{QJsonObject{{u"step"_s, u"a"_s}}, QJsonObject{{u"step"_s, u"b"_s}}}}});
        planClaim(draft, {2, 1}, {u"c"_s, u"me"_s, QByteArray(32, 'h'), fromMicroseconds(50)});
        QCOMPARE(draft.facts().last().sequence, 3);
        QCOMPARE(draft.touched(), QVector<AttemptKey>({{1, 1}, {2, 1}}));
        QCOMPARE(draft.state().ofStep(u"b"_s)->last()->tokenHash, QByteArray(32, 'h'));
        QCOMPARE(fencedReason(draft.state(), {2, 1}, u"c"_s, QByteArray(32, 'h'), fromMicroseconds(49)), std::nullopt);
        QCOMPARE(fencedReason(draft.state(), {2, 1}, u"c"_s, QByteArray(32, 'h'), fromMicroseconds(50)),
                 std::optional(u"expired_claim"_s));
        QCOMPARE(fencedReason(draft.state(), {9, 1}, u"c"_s, QByteArray(32, 'h'), fromMicroseconds(1)),
                 std::optional(u"stale_claim"_s));
        // An attempt that was never claimed has no token: nobody holds it with an empty one.
        QCOMPARE(fencedReason(draft.state(), {1, 1}, {}, {}, fromMicroseconds(1)), std::optional(u"already_settled"_s));
    }
};

SQUIDIE_TEST(TestRunState)
#include "tst_runstate.moc"
