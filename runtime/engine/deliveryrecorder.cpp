// SPDX-License-Identifier: Apache-2.0
#include "engine/deliveryrecorder.h"

#include "base/jsontext.h"

namespace squidie::inline v0 {

StartPlan planOf(const PreparedDelivery &delivery, const Decision &decided, ActivationId activation)
{
    const StartDecision &start = *decided.start;
    RunStart run{.runId = *decided.runId,
                 .trigger = start.trigger->name,
                 .definitionDigest = start.definition->digestHex,
                 .queue = delivery.queue,
                 .input = start.input,
                 .schedule = start.schedule,
                 .at = delivery.activation.receivedAt,
                 .source = delivery.activation.source,
                 .actor = delivery.activation.actor,
                 .activation = activation,
                 .metadata = delivery.metadata};
    if (delivery.startId)
        run.commandInput = compactJson(delivery.input);
    if (!delivery.idempotencyKey.isEmpty())
        run.idempotencyKey = delivery.idempotencyKey;
    else if (delivery.activation.signalId)
        run.idempotencyKey = delivery.activation.signalId->text;
    return planStart(start.definition->definition, run);
}

DeliveryRecorder::DeliveryRecorder(Store &store, NameTable &names) : m_names(names), m_activations(store), m_runs(store) { }

Result<DeliveryResult> DeliveryRecorder::record(const PreparedDelivery &delivery, const Decision &decision,
                                                ConflictMark conflict)
{
    const auto record = recordOf(delivery, decision, conflict);
    if (!record)
        return tl::unexpected(record.error());
    const auto id = m_activations.insert(*record);
    if (!id)
        return tl::unexpected(id.error());
    if (decision.start) {
        if (auto made = insertRun(delivery, decision, *record->triggerRow, *id); !made)
            return tl::unexpected(made.error());
    }
    return DeliveryResult{*id,
                          delivery.activation.receivedAt,
                          decision.outcome,
                          decision.runId,
                          delivery.activation.signalId,
                          decision.error,
                          conflict};
}

Result<ActivationRecord> DeliveryRecorder::recordOf(const PreparedDelivery &delivery, const Decision &decision,
                                                    ConflictMark conflict)
{
    ActivationRecord record;
    record.activation = delivery.activation;
    record.activation.outcome = decision.outcome;
    record.activation.error = decision.error;
    record.activation.conflict = conflict;
    record.payload = delivery.bytes;
    record.runRow = decision.runRow;
    const TriggerKey key{delivery.activation.workflow, delivery.activation.trigger};
    if (!key.workflow.isEmpty() || !key.trigger.isEmpty()) {
        const auto row = m_names.internTrigger(key);
        if (!row)
            return tl::unexpected(row.error());
        record.triggerRow = *row;
    }
    if (!delivery.activation.actor.isEmpty()) {
        const auto row = m_names.intern(delivery.activation.actor);
        if (!row)
            return tl::unexpected(row.error());
        record.actorRow = *row;
    }
    return record;
}

Status DeliveryRecorder::insertRun(const PreparedDelivery &delivery, const Decision &decision, qint64 triggerRow,
                                   ActivationId activation)
{
    const StartDecision &start = *decision.start;
    const auto queue = m_names.intern(delivery.queue);
    if (!queue)
        return tl::unexpected(queue.error());
    return m_runs.insert({.row = *decision.runRow,
                          .triggerRow = triggerRow,
                          .definitionRow = start.definition->row,
                          .queueRow = *queue,
                          .idempotency = start.idempotency,
                          .at = delivery.activation.receivedAt},
                         planOf(delivery, decision, activation), m_names);
}

} // namespace squidie::inline v0
