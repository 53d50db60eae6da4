// SPDX-License-Identifier: Apache-2.0
#include "engine/importrecorder.h"

namespace squidie::inline v0 {

ImportRecorder::ImportRecorder(Store &store)
    : m_names(store),
      m_catalogue(store),
      m_activations(store),
      m_lookup(store, m_names, m_catalogue),
      m_claims(store, m_names),
      m_recorder(store, m_names)
{
}

Status ImportRecorder::begin()
{
    return m_catalogue.refresh();
}

Result<std::optional<DeliveryResult>> ImportRecorder::record(const PreparedDelivery &delivery)
{
    const auto repeated = wasImported(delivery);
    if (!repeated)
        return tl::unexpected(repeated.error());
    if (*repeated)
        return std::nullopt;
    const auto decision = decide(delivery);
    if (!decision)
        return tl::unexpected(decision.error());
    const auto evidence = m_lookup.conflictEvidence(delivery, *decision);
    if (!evidence)
        return tl::unexpected(evidence.error());
    auto result = m_recorder.record(delivery, *decision, conflictOf(delivery, *decision, *evidence));
    if (!result)
        return tl::unexpected(result.error());
    return std::optional(std::move(*result));
}

Result<bool> ImportRecorder::wasImported(const PreparedDelivery &delivery)
{
    const auto trigger = m_names.findTrigger(triggerKeyOf(delivery));
    if (!trigger)
        return tl::unexpected(trigger.error());
    return m_activations.wasImported(*trigger, delivery.activation.receivedAt, delivery.bytes);
}

Result<Decision> ImportRecorder::decide(const PreparedDelivery &delivery)
{
    const auto definition = m_lookup.definition(delivery);
    if (!definition)
        return tl::unexpected(definition.error());
    Decision decision = decideImported(delivery, std::nullopt, *definition);
    if (decision.outcome != Outcome::Started)
        return decision;
    if (!decision.runId)
        decision.runId = RunId::random();
    const auto named = m_claims.name(*decision.runId);
    if (!named)
        return tl::unexpected(named.error());
    if (!named->made)
        return decideImported(delivery, named->row, *definition); // an earlier delivery has the same identity
    decision.runRow = named->row;
    return decision;
}

} // namespace squidie::inline v0
