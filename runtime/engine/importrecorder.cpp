// SPDX-License-Identifier: Apache-2.0
#include "engine/importrecorder.h"

namespace squidie::inline v0 {

ImportRecorder::ImportRecorder(Store &store)
    : m_names(store),
      m_catalogue(store),
      m_lookup(store, m_names, m_catalogue),
      m_claims(store, m_names),
      m_recorder(store, m_names),
      m_batch(store)
{
}

Result<QVector<std::optional<DeliveryResult>>> ImportRecorder::record(const QVector<PreparedDelivery> &deliveries)
{
    const auto expected = begin(deliveries);
    if (!expected)
        return tl::unexpected(expected.error());
    QVector<std::optional<DeliveryResult>> results;
    results.reserve(deliveries.size());
    for (qsizetype i = 0; i < deliveries.size(); ++i) {
        auto result = recordOne(deliveries[i], expected->at(i));
        if (!result)
            return tl::unexpected(result.error());
        results.append(std::move(*result));
    }
    const Status written = m_batch.write();
    return written ? Result<QVector<std::optional<DeliveryResult>>>(std::move(results)) : tl::unexpected(written.error());
}

void ImportRecorder::forget()
{
    m_names.forget();
}

/// Locks what the deliveries will change, and reads what they will ask for.
Result<QVector<ActivationBatch::Expected>> ImportRecorder::begin(const QVector<PreparedDelivery> &deliveries)
{
    if (auto fresh = m_catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    m_definitions.clear();
    if (auto locked = m_claims.lockTriggers(deliveries); !locked)
        return tl::unexpected(locked.error());
    QVector<Expected> expected;
    expected.reserve(deliveries.size());
    for (const PreparedDelivery &delivery : deliveries) {
        const Activation &activation = delivery.activation;
        expected.append(
            {std::nullopt, activation.receivedAt, activation.windowStartAt, activation.windowEndAt, delivery.bytes});
        if (activation.workflow.isEmpty() && activation.trigger.isEmpty())
            continue;
        const auto trigger = m_names.internTrigger(triggerKeyOf(delivery));
        if (!trigger)
            return tl::unexpected(trigger.error());
        expected.last().triggerRow = *trigger;
    }
    if (auto begun = m_batch.begin(expected); !begun)
        return tl::unexpected(begun.error());
    if (auto named = nameRuns(deliveries, expected); !named)
        return tl::unexpected(named.error());
    return expected;
}

/// Which identities are new, and what started the others.
Status ImportRecorder::nameRuns(const QVector<PreparedDelivery> &deliveries, const QVector<Expected> &expected)
{
    QVector<RunId> ids;
    for (qsizetype i = 0; i < deliveries.size(); ++i) {
        const auto repeated = m_batch.wasImported(expected[i]);
        const auto definition = definitionOf(deliveries[i]);
        if (!repeated || !definition)
            return tl::unexpected(!repeated ? repeated.error() : definition.error());
        if (*repeated)
            continue;
        if (const auto id = decideImported(deliveries[i], std::nullopt, *definition).runId)
            ids.append(*id);
    }
    auto named = m_claims.nameAhead(ids);
    if (!named)
        return tl::unexpected(named.error());
    m_runs = std::move(*named);
    QVector<qint64> known;
    for (const InternedRun &run : std::as_const(m_runs)) {
        if (!run.made)
            known.append(run.row);
    }
    return m_batch.readStarts(known);
}

Result<std::optional<DeliveryResult>> ImportRecorder::recordOne(const PreparedDelivery &delivery, const Expected &expected)
{
    const auto repeated = m_batch.wasImported(expected);
    if (!repeated)
        return tl::unexpected(repeated.error());
    if (*repeated)
        return std::nullopt;
    const auto decision = decide(delivery);
    if (!decision)
        return tl::unexpected(decision.error());
    auto record = m_recorder.recordOf(delivery, *decision, ConflictMark::None);
    if (!record)
        return tl::unexpected(record.error());
    const auto mark = conflict(delivery, *decision, *record);
    if (!mark)
        return tl::unexpected(mark.error());
    record->activation.conflict = *mark;
    const auto id = m_batch.add(*record);
    if (!id)
        return tl::unexpected(id.error());
    return std::optional(DeliveryResult{*id, delivery.activation.receivedAt, decision->outcome, decision->runId,
                                        delivery.activation.signalId, decision->error, *mark});
}

Result<Decision> ImportRecorder::decide(const PreparedDelivery &delivery)
{
    const auto definition = definitionOf(delivery);
    if (!definition)
        return tl::unexpected(definition.error());
    Decision decision = decideImported(delivery, std::nullopt, *definition);
    if (decision.outcome != Outcome::Started)
        return decision;
    if (!decision.runId)
        decision.runId = RunId::random();
    const auto named = nameRun(*decision.runId);
    if (!named)
        return tl::unexpected(named.error());
    if (!named->made)
        return decideImported(delivery, named->row, *definition); // an earlier delivery has the same identity
    decision.runRow = named->row;
    return decision;
}

/// Asked for once, also where there is none.
Result<StoredDefinitionPointer> ImportRecorder::definitionOf(const PreparedDelivery &delivery)
{
    const QString &workflow = delivery.activation.workflow;
    if (const auto known = m_definitions.constFind(workflow); known != m_definitions.cend())
        return *known;
    auto found = m_lookup.definition(delivery);
    if (found)
        m_definitions.insert(workflow, *found);
    return found;
}

/// Made for the first delivery that asks; for the next ones it was there before.
Result<InternedRun> ImportRecorder::nameRun(const RunId &id)
{
    const auto ahead = m_runs.find(id);
    if (ahead == m_runs.end())
        return m_claims.name(id);
    const InternedRun named = *ahead;
    ahead->made = false;
    return named;
}

/// A start under a new identity whose window was started before: by another identity, then.
Result<ConflictMark> ImportRecorder::conflict(const PreparedDelivery &delivery, const Decision &decision,
                                              const ActivationRecord &record)
{
    ConflictEvidence evidence;
    if (decision.isRepeat()) {
        auto first = m_batch.startPayload(*decision.runRow);
        if (!first)
            return tl::unexpected(first.error());
        evidence.firstPayload = std::move(*first);
    } else if (sharesWindow(delivery, decision)) {
        const auto started = m_batch.windowIsStarted(record);
        if (!started)
            return tl::unexpected(started.error());
        evidence.windowHasOtherStart = *started;
    }
    return conflictOf(delivery, decision, evidence);
}

} // namespace squidie::inline v0
