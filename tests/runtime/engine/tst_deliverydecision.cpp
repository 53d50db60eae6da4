// SPDX-License-Identifier: Apache-2.0
#include "engine/deliverydecision.h"
#include "testmain.h"

#include <squidie/definitionreader.h>

#include <QTest>

using namespace squidie;
using namespace Qt::StringLiterals;

namespace {

const Instant receivedAt = *parseInstant(u"2026-10-05T09:00:02Z");

StoredDefinitionPointer definition(const QByteArray &idempotency, const QByteArray &payload = "[]")
{
    const QByteArray strategy = idempotency.isEmpty() ? QByteArray() : ", \"idempotency\": \"" + idempotency + "\"";
    const QByteArray text = QByteArray(R"({"workflow": "W",
        "triggers": [
            {"name": "t", "type": "cron", "config": {"expression": "0 9 * * *", "timezone": "Etc/UTC" STRATEGY},
             "payload": PAYLOAD},
            {"name": "hand", "type": "manual", "config": {}, "payload": []}],
        "steps": [{"name": "note", "action": "log", "opts": {"message": "hello", "level": "info"}}],
        "transitions": [{"from": "note", "on": "ok", "to": "complete"}]
    })")
                                .replace("STRATEGY", strategy)
                                .replace("PAYLOAD", payload);
    StoredDefinition stored;
    stored.row = 7;
    stored.definition = readDefinitions(text)->first().definition.value();
    return std::make_shared<const StoredDefinition>(std::move(stored));
}

PreparedDelivery delivery(const QByteArray &rest, const QByteArray &trigger = "t")
{
    const QByteArray text = "{\"kind\": \"cron\", \"workflow\": \"W\", \"trigger\": \"" + trigger + "\"" + rest + "}";
    return prepareDelivery(text, DeliveryOptions(), receivedAt);
}

const QByteArray window = R"(, "intended_window": {"start_at": "2026-10-05T09:00:00Z", "end_at": "2026-10-06T09:00:00Z"})";

KnownRun startedRun(IdempotencyStrategy strategy)
{
    return {41, strategy};
}

} // namespace

/// What a delivery comes to, without a store (manual: activations.md, "Runner", "Identity conflicts").
class TestDeliveryDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnknownIdentityStartsItsRun()
    {
        const PreparedDelivery first = delivery(window);
        const Decision decision = decideDelivery(first, std::nullopt, definition("return_existing_run"));
        QCOMPARE(decision.outcome, Outcome::Started);
        QVERIFY(decision.hasIdentity);
        QCOMPARE(decision.runId, first.identity->runId);
        QCOMPARE(decision.start->definition->row, 7);
        QCOMPARE(decision.start->trigger->name, u"t"_s);
        QCOMPARE(decision.start->input, QByteArray("{}"));
        QVERIFY(decision.start->schedule.contains("\"received_at\":\"2026-10-05T09:00:02Z\""));
    }

    void aStartWithoutIdentityHasNoRunIdYet()
    {
        const Decision decision = decideDelivery(delivery(window), std::nullopt, definition(""));
        QCOMPARE(decision.outcome, Outcome::Started);
        QVERIFY(!decision.hasIdentity);
        QVERIFY(!decision.runId);
        QVERIFY(!mayStartUnderIdentity(delivery(window), definition("")));
        QVERIFY(mayStartUnderIdentity(delivery(window), definition("skip_duplicate")));
        QVERIFY(!mayStartUnderIdentity(delivery(window), nullptr));
    }

    void theStoredRunDecidesWhateverTheDefinitionSays_data()
    {
        QTest::addColumn<StoredDefinitionPointer>("current");
        QTest::newRow("same") << definition("return_existing_run");
        QTest::newRow("other strategy") << definition("skip_duplicate");
        QTest::newRow("no strategy") << definition("");
        QTest::newRow("no definition") << StoredDefinitionPointer();
    }

    void theStoredRunDecidesWhateverTheDefinitionSays()
    {
        QFETCH(StoredDefinitionPointer, current);
        const PreparedDelivery again = delivery(window);
        const Decision duplicate = decideDelivery(again, startedRun(IdempotencyStrategy::ReturnExistingRun), current);
        QCOMPARE(duplicate.outcome, Outcome::Duplicate);
        QCOMPARE(duplicate.runId, again.identity->runId);
        QCOMPARE(duplicate.runRow, std::optional(qint64(41)));
        QVERIFY(!duplicate.start);
        QCOMPARE(decideDelivery(again, startedRun(IdempotencyStrategy::SkipDuplicate), current).outcome, Outcome::Skipped);
    }

    void anIdentityThatOnlyAnImportNamedStillStarts()
    {
        const Decision decision =
            decideDelivery(delivery(window), KnownRun{41, std::nullopt}, definition("return_existing_run"));
        QCOMPARE(decision.outcome, Outcome::Started);
        QVERIFY(decision.hasIdentity);
    }

    void whatIsWrongIsFoundInThisOrder()
    {
        const auto codeOf = [](const Decision &decision) {
            return decision.error ? errorCodeName(decision.error->code) : outcomeName(decision.outcome);
        };
        const auto strict = definition("return_existing_run", R"([{"name": "a", "type": "string"}])");
        PreparedDelivery everything = delivery(R"(, "signal_id": 17)", "nope");
        everything.queue.clear();
        QCOMPARE(codeOf(decideDelivery(everything, std::nullopt, nullptr)), u"invalid_option"_s);
        everything.queue = u"default"_s;
        QCOMPARE(codeOf(decideDelivery(everything, std::nullopt, nullptr)), u"invalid_workflow"_s);
        QCOMPARE(codeOf(decideDelivery(everything, std::nullopt, strict)), u"invalid_trigger"_s);
        QCOMPARE(codeOf(decideDelivery(delivery(R"(, "signal_id": 17)", "hand"), std::nullopt, strict)),
                 u"invalid_schedule_trigger_type"_s);
        QCOMPARE(codeOf(decideDelivery(delivery(R"(, "signal_id": 17)"), std::nullopt, strict)),
                 u"invalid_schedule_signal_id"_s);
        QCOMPARE(codeOf(decideDelivery(delivery(""), std::nullopt, strict)), u"missing_schedule_idempotency_key"_s);
        QCOMPARE(codeOf(decideDelivery(delivery(window), std::nullopt, strict)), u"invalid_payload"_s);
    }

    void anImportNeedsNoDefinition()
    {
        const PreparedDelivery imported = delivery(window);
        const Decision first = decideImported(imported, std::nullopt, nullptr);
        QCOMPARE(first.outcome, Outcome::Started);
        QCOMPARE(first.runId, imported.identity->runId);
        QVERIFY(!first.start); // it ran elsewhere
        QCOMPARE(decideImported(imported, 41, nullptr).outcome, Outcome::Duplicate);
        QCOMPARE(decideImported(imported, 41, definition("skip_duplicate")).outcome, Outcome::Skipped);
        QCOMPARE(decideImported(imported, 41, definition("")).outcome, Outcome::Started);
        QCOMPARE(decideImported(delivery(""), std::nullopt, definition("skip_duplicate")).error->code,
                 ErrorCode::MissingScheduleIdempotencyKey);
    }

    void anotherStartOfTheWindowIsAConflictOnlyWhereStartsAreUnique()
    {
        ConflictEvidence evidence;
        evidence.windowHasOtherStart = true;
        const PreparedDelivery start = delivery(window);
        const Decision unique = decideDelivery(start, std::nullopt, definition("return_existing_run"));
        QVERIFY(sharesWindow(start, unique));
        QCOMPARE(conflictOf(start, unique, evidence), ConflictMark::WindowHasOtherIdentity);
        QCOMPARE(conflictOf(start, unique, {}), ConflictMark::None);
        const Decision repeatable = decideDelivery(start, std::nullopt, definition(""));
        QVERIFY(!sharesWindow(start, repeatable));
        QCOMPARE(conflictOf(start, repeatable, evidence), ConflictMark::None);
        const PreparedDelivery windowless = delivery(R"(, "signal_id": "s")");
        QVERIFY(!sharesWindow(windowless, decideDelivery(windowless, std::nullopt, definition("return_existing_run"))));
    }

    void aRepeatWithAnotherPayloadIsAConflict()
    {
        const PreparedDelivery again = delivery(R"(, "extra": 1)" + window);
        const Decision repeat = decideDelivery(again, startedRun(IdempotencyStrategy::ReturnExistingRun), nullptr);
        QCOMPARE(conflictOf(again, repeat, {delivery(window).bytes}), ConflictMark::PayloadDiffers);
        QCOMPARE(conflictOf(again, repeat, {again.bytes}), ConflictMark::None);
        QCOMPARE(conflictOf(again, repeat, {std::nullopt}), ConflictMark::None); // retention has removed the first
    }
};

SQUIDIE_TEST(TestDeliveryDecision)
#include "tst_deliverydecision.moc"
