// SPDX-License-Identifier: Apache-2.0
#include "engine/deliverylookup.h"

#include "store/runjournal.h"

#include <algorithm>

namespace squidie::inline v0 {

TriggerKey triggerKeyOf(const PreparedDelivery &delivery)
{
    return {delivery.activation.workflow, delivery.activation.trigger};
}

DeliveryLookup::DeliveryLookup(Store &store, NameTable &names, CatalogueTable &catalogue)
    : m_store(store),
      m_names(names),
      m_catalogue(catalogue),
      m_activations(store),
      m_runs(store)
{
}

Status DeliveryLookup::readAhead(const QVector<PreparedDelivery> &deliveries, const QSet<RunId> &unknown)
{
    QVector<RunId> ids;
    for (const PreparedDelivery &delivery : deliveries) {
        if (const auto id = delivery.runId(); id && !unknown.contains(*id))
            ids.append(*id);
    }
    auto runs = m_runs.find(ids);
    if (!runs)
        return tl::unexpected(runs.error());
    auto windows = latestWindows(deliveries);
    if (!windows)
        return tl::unexpected(windows.error());
    m_batch = Batch{std::move(*runs), std::move(*windows)};
    return {};
}

Result<QHash<TriggerKey, Instant>> DeliveryLookup::latestWindows(const QVector<PreparedDelivery> &deliveries)
{
    QHash<TriggerKey, Instant> windows;
    for (const PreparedDelivery &delivery : deliveries) {
        const TriggerKey key = triggerKeyOf(delivery);
        if (!delivery.activation.windowStartAt || windows.contains(key))
            continue;
        Instant latest = Instant::min();
        const auto row = m_names.findTrigger(key);
        if (!row)
            return tl::unexpected(row.error());
        if (*row) {
            const auto found = m_activations.latestWindow(**row);
            if (!found)
                return tl::unexpected(found.error());
            latest = found->value_or(latest);
        }
        windows.insert(key, latest);
    }
    return windows;
}

void DeliveryLookup::addRecorded(const PreparedDelivery &delivery, const Decision &decision)
{
    if (!m_batch)
        return;
    if (decision.start && decision.hasIdentity)
        addRun(*decision.runId, {*decision.runRow, decision.start->idempotency});
    if (!delivery.activation.windowStartAt)
        return;
    if (const auto latest = m_batch->latestWindows.find(triggerKeyOf(delivery)); latest != m_batch->latestWindows.end())
        *latest = std::max(*latest, *delivery.activation.windowStartAt);
}

void DeliveryLookup::addRun(const RunId &id, const KnownRun &run)
{
    if (m_batch)
        m_batch->runs.insert(id, run);
}

Result<StoredDefinitionPointer> DeliveryLookup::definition(const PreparedDelivery &delivery)
{
    return m_catalogue.current(delivery.activation.workflow);
}

Result<std::optional<KnownRun>> DeliveryLookup::run(const PreparedDelivery &delivery)
{
    const auto id = delivery.runId();
    if (!id)
        return std::nullopt;
    if (!m_batch)
        return m_runs.find(*id);
    const auto known = m_batch->runs.constFind(*id);
    return known == m_batch->runs.constEnd() ? std::nullopt : std::optional(*known);
}

Result<Decision> DeliveryLookup::decide(const PreparedDelivery &delivery, const std::optional<KnownRun> &known,
                                        const StoredDefinitionPointer &definition)
{
    std::optional<EarlierStart> earlier;
    if (delivery.startId && known && known->idempotency) {
        auto found = earlierStart(known->row);
        if (!found)
            return tl::unexpected(found.error());
        earlier = std::move(*found);
    }
    return decideDelivery(delivery, known, definition, earlier);
}

/// Nothing where retention removed the run's journal: its identity alone is kept, and says duplicate.
Result<std::optional<EarlierStart>> DeliveryLookup::earlierStart(qint64 runRow)
{
    const auto run = RunJournal(m_store).load(runRow);
    if (!run)
        return run.error().code == ErrorCode::InvalidRunState ? Result<std::optional<EarlierStart>>(std::nullopt)
                                                              : tl::unexpected(run.error());
    const RunState &state = run->state;
    const QJsonObject receipt = state.commands.isEmpty() ? QJsonObject() : state.commands.first().data;
    EarlierStart earlier;
    earlier.isBusiness = receipt.value(QStringLiteral("signal_type")).toString() == QLatin1String("start_run");
    earlier.trigger = {state.workflow, state.trigger};
    earlier.queue = state.queue;
    earlier.fingerprint = state.fingerprint;
    earlier.input = receipt.value(QStringLiteral("payload"))[QStringLiteral("input")].toObject();
    return std::optional(std::move(earlier));
}

Result<ConflictEvidence> DeliveryLookup::conflictEvidence(const PreparedDelivery &delivery, const Decision &decision)
{
    ConflictEvidence evidence;
    if (decision.isRepeat()) {
        auto first = m_activations.startOf(*decision.runRow);
        if (!first)
            return tl::unexpected(first.error());
        if (*first)
            evidence.firstPayload = std::move((*first)->payload);
    } else if (sharesWindow(delivery, decision)) {
        const auto other = windowHasOtherStart(delivery, decision.runRow);
        if (!other)
            return tl::unexpected(other.error());
        evidence.windowHasOtherStart = *other;
    }
    return evidence;
}

/// Where windows arrive in order, the table need not be asked.
bool DeliveryLookup::isLaterThanAllStarts(const PreparedDelivery &delivery) const
{
    if (!m_batch)
        return false;
    const auto latest = m_batch->latestWindows.constFind(triggerKeyOf(delivery));
    return latest != m_batch->latestWindows.constEnd() && *delivery.activation.windowStartAt > *latest;
}

Result<bool> DeliveryLookup::windowHasOtherStart(const PreparedDelivery &delivery, std::optional<qint64> runRow)
{
    if (isLaterThanAllStarts(delivery))
        return false;
    const auto trigger = m_names.findTrigger(triggerKeyOf(delivery));
    if (!trigger)
        return tl::unexpected(trigger.error());
    if (!*trigger)
        return false;
    const Activation &activation = delivery.activation;
    return m_activations.windowHasOtherStart(**trigger, *activation.windowStartAt, *activation.windowEndAt, runRow);
}

} // namespace squidie::inline v0
