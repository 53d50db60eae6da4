// SPDX-License-Identifier: Apache-2.0
#include "engine/deliverydecision.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/payloadcomparison.h"
#include "workflow/payloadcontract.h"

namespace squidie::inline v0 {
namespace {

Decision rejected(Error why)
{
    Decision decision;
    decision.error = std::move(why);
    return decision;
}

Decision repeated(const RunId &run, qint64 row, IdempotencyStrategy strategy)
{
    Decision decision;
    decision.outcome = strategy == IdempotencyStrategy::SkipDuplicate ? Outcome::Skipped : Outcome::Duplicate;
    decision.runId = run;
    decision.runRow = row;
    decision.hasIdentity = true;
    return decision;
}

/// A start under `identity`, or under a random id where there is none.
Decision started(const std::optional<RunId> &identity)
{
    Decision decision;
    decision.outcome = Outcome::Started;
    decision.runId = identity;
    decision.hasIdentity = identity.has_value();
    return decision;
}

Error emptyQueue()
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("queue")},
                        {QStringLiteral("value"), QString()},
                        {QStringLiteral("reason"), tr("a queue needs a name")}}};
}

const TriggerDefinition *triggerOf(const PreparedDelivery &delivery, const StoredDefinitionPointer &definition)
{
    return definition ? definition->definition.findTrigger(delivery.activation.trigger) : nullptr;
}

Result<QByteArray> scheduleContext(const PreparedDelivery &delivery, const TriggerDefinition &trigger,
                                   std::optional<Instant> receivedAt)
{
    if (!delivery.identity)
        return tl::unexpected(delivery.identity.error());
    const CronTriggerDeclaration declaration{delivery.activation.workflow, delivery.activation.trigger, trigger.expression,
                                             trigger.timezone, trigger.idempotency};
    return cronContextText(declaration, *delivery.identity, receivedAt);
}

Decision decideStart(const PreparedDelivery &delivery, const StoredDefinitionPointer &definition)
{
    if (delivery.queue.isEmpty())
        return rejected(emptyQueue());
    if (!definition)
        return rejected({ErrorCode::InvalidWorkflow, delivery.activation.workflow});
    const TriggerDefinition *trigger = triggerOf(delivery, definition);
    if (!trigger)
        return rejected({ErrorCode::InvalidTrigger, delivery.activation.trigger});
    const bool isManual = delivery.kind == PreparedDelivery::Kind::Manual;
    if (trigger->type != (isManual ? TriggerType::Manual : TriggerType::Cron))
        return rejected({ErrorCode::InvalidScheduleTriggerType, triggerTypeName(trigger->type)});

    const Instant now = delivery.activation.receivedAt;
    auto schedule = isManual ? Result<QByteArray>() : scheduleContext(delivery, *trigger, now);
    if (!schedule)
        return rejected(schedule.error());
    const auto input = resolvePayload(trigger->payload, delivery.input, now);
    if (!input)
        return rejected(input.error());
    const bool isIdempotent = !isManual && trigger->idempotency != IdempotencyStrategy::None;
    Decision decision = started(isIdempotent ? delivery.runId() : std::nullopt);
    decision.start =
        StartDecision{definition, trigger, input->isEmpty() ? QByteArray("{}") : compactJson(*input), std::move(*schedule)};
    return decision;
}

} // namespace

Decision decideDelivery(const PreparedDelivery &delivery, const std::optional<KnownRun> &known,
                        const StoredDefinitionPointer &definition)
{
    if (delivery.error)
        return rejected(*delivery.error);
    if (known && known->idempotency)
        return repeated(*delivery.runId(), known->row, *known->idempotency);
    return decideStart(delivery, definition);
}

Decision decideImported(const PreparedDelivery &delivery, std::optional<qint64> knownRow,
                        const StoredDefinitionPointer &definition)
{
    if (delivery.error)
        return rejected(*delivery.error);
    if (!delivery.identity)
        return rejected(delivery.identity.error());
    IdempotencyStrategy strategy = IdempotencyStrategy::ReturnExistingRun;
    if (const TriggerDefinition *trigger = triggerOf(delivery, definition)) {
        strategy = trigger->idempotency;
        if (const auto context = scheduleContext(delivery, *trigger, std::nullopt); !context)
            return rejected(context.error());
    }
    const std::optional<RunId> run = strategy == IdempotencyStrategy::None ? std::nullopt : delivery.runId();
    return run && knownRow ? repeated(*run, *knownRow, strategy) : started(run);
}

bool mayStartUnderIdentity(const PreparedDelivery &delivery, const StoredDefinitionPointer &definition)
{
    const TriggerDefinition *trigger = triggerOf(delivery, definition);
    return delivery.runId() && trigger && trigger->type == TriggerType::Cron
        && trigger->idempotency != IdempotencyStrategy::None;
}

bool sharesWindow(const PreparedDelivery &delivery, const Decision &decision)
{
    return decision.outcome == Outcome::Started && decision.hasIdentity && delivery.activation.windowStartAt
        && delivery.activation.windowEndAt;
}

ConflictMark conflictOf(const PreparedDelivery &delivery, const Decision &decision, const ConflictEvidence &evidence)
{
    if (sharesWindow(delivery, decision))
        return evidence.windowHasOtherStart ? ConflictMark::WindowHasOtherIdentity : ConflictMark::None;
    if (!decision.isRepeat() || !evidence.firstPayload || *evidence.firstPayload == delivery.bytes)
        return ConflictMark::None;
    const auto first = parseJson(*evidence.firstPayload, limits::jsonDepth);
    const auto now = parseJson(delivery.bytes, limits::jsonDepth);
    return first && now && payloadsConflict(first->toObject(), now->toObject()) ? ConflictMark::PayloadDiffers
                                                                                : ConflictMark::None;
}

} // namespace squidie::inline v0
