// SPDX-License-Identifier: Apache-2.0
#include "engine/deliverydecision.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/queuename.h"
#include "engine/payloadcomparison.h"
#include "workflow/inputmapping.h"
#include "workflow/payloadcontract.h"

#include <QJsonArray>

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
    if (!definition)
        return rejected({ErrorCode::InvalidWorkflow, delivery.activation.workflow});
    const TriggerDefinition *trigger = triggerOf(delivery, definition);
    if (!trigger)
        return rejected({ErrorCode::InvalidTrigger, delivery.activation.trigger});
    const bool isManual = delivery.kind == PreparedDelivery::Kind::Manual;
    if (!isManual && trigger->type != TriggerType::Cron)
        return rejected({ErrorCode::InvalidScheduleTriggerType, triggerTypeName(trigger->type)});

    const Instant now = delivery.activation.receivedAt;
    auto schedule = isManual ? Result<QByteArray>() : scheduleContext(delivery, *trigger, now);
    if (!schedule)
        return rejected(schedule.error());
    const auto input = resolvePayload(trigger->payload, delivery.input, now, delivery.floats);
    if (!input)
        return rejected(input.error());
    const QByteArray inputText = payloadText(trigger->payload, *input);
    if (entryMapsInput(definition->definition)) {
        QJsonObject view = *input;
        if (!schedule->isEmpty())
            view.insert(QStringLiteral("schedule"), parseStoredObject(*schedule));
        if (const Status found = checkEntryInputs(definition->definition, view); !found)
            return rejected(found.error());
    }
    const IdempotencyStrategy strategy = isManual ? IdempotencyStrategy::None : trigger->idempotency;
    const bool hasIdentity = isManual || strategy != IdempotencyStrategy::None;
    Decision decision = started(hasIdentity ? delivery.runId() : std::nullopt);
    decision.start = StartDecision{definition, trigger, inputText, std::move(*schedule), strategy};
    return decision;
}

} // namespace

namespace {

/// What is different about a start whose run was started before.
QJsonArray differences(const PreparedDelivery &delivery, const EarlierStart &earlier,
                       const StoredDefinitionPointer &definition)
{
    QJsonArray different;
    const auto compare = [&](const QString &what, bool isSame) {
        if (!isSame)
            different.append(what);
    };
    compare(QStringLiteral("workflow"), delivery.activation.workflow == earlier.trigger.workflow);
    compare(QStringLiteral("trigger"), delivery.activation.trigger == earlier.trigger.trigger);
    compare(QStringLiteral("payload"), earlier.isBusiness && delivery.input == earlier.input);
    compare(QStringLiteral("queue"), delivery.queue == earlier.queue);
    compare(QStringLiteral("definition"), definition && definition->definition.fingerprint == earlier.fingerprint);
    return different;
}

} // namespace

Decision decideDelivery(const PreparedDelivery &delivery, const std::optional<KnownRun> &known,
                        const StoredDefinitionPointer &definition, const std::optional<EarlierStart> &earlier)
{
    if (const Status queue = checkQueueName(delivery.queue); !queue)
        return rejected(queue.error());
    if (delivery.error)
        return rejected(*delivery.error);
    if (known && known->idempotency) {
        const QJsonArray different = earlier ? differences(delivery, *earlier, definition) : QJsonArray();
        if (!different.isEmpty())
            return rejected({ErrorCode::Conflict,
                             QJsonObject{{QStringLiteral("run_id"), delivery.runId()->toString()},
                                         {QStringLiteral("different"), different}}});
        return repeated(*delivery.runId(), known->row, earlier ? IdempotencyStrategy::None : *known->idempotency);
    }
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
