// SPDX-License-Identifier: Apache-2.0
#include "engine/deliveryforecast.h"

#include "engine/deliverylookup.h"
#include "engine/deliveryrecorder.h"

namespace squidie::inline v0 {

DeliveryForecast::DeliveryForecast(NameTable &names, CatalogueTable &catalogue) : m_names(names), m_catalogue(catalogue) { }

Result<std::optional<ExpectedDelivery>> DeliveryForecast::of(const PreparedDelivery &delivery)
{
    static const QByteArray mark = QByteArray::number(ExpectedDeliveries::unknownActivation);
    if (delivery.error || delivery.bytes.contains(mark))
        return std::nullopt;
    const auto definition = m_catalogue.current(delivery.activation.workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    Decision start = decideDelivery(delivery, std::nullopt, *definition);
    if (start.outcome != Outcome::Started || conflictOf(delivery, start, {}) != ConflictMark::None)
        return std::nullopt;
    const auto rows = rowsOf(delivery);
    if (!rows)
        return tl::unexpected(rows.error());
    if (!*rows)
        return std::nullopt;

    if (!start.runId)
        start.runId = RunId::random();
    ExpectedDelivery expected{.runId = *start.runId};
    if (start.hasIdentity && !delivery.startId) { // what repeats a start under a key is compared with it
        const KnownRun known{0, start.start->idempotency};
        expected.asRepeat = decideDelivery(delivery, known, *definition).outcome;
    }
    expected.definitionRow = (*definition)->row;
    expected.queueRow = (*rows)->queue;
    expected.strategy = start.start->idempotency;
    expected.plan = planOf(delivery, start, ExpectedDeliveries::unknownActivation);
    if (expected.plan.facts.first().data.count(mark) != 1)
        return std::nullopt; // elsewhere in it as well: in what a person or a program has said
    const auto lanes = laneRows(expected.plan);
    const auto settings = settingsOf((*rows)->trigger);
    if (!lanes || !settings)
        return tl::unexpected(lanes ? settings.error() : lanes.error());
    if (!*lanes)
        return std::nullopt;
    expected.laneRows = **lanes;
    expected.settings = *settings;
    expected.record.activation = delivery.activation;
    expected.record.payload = delivery.bytes;
    expected.record.triggerRow = (*rows)->trigger;
    expected.record.actorRow = (*rows)->actor;
    return expected;
}

DeliveryResult DeliveryForecast::resultOf(const PreparedDelivery &delivery, const ExpectedDelivery &expected,
                                          const RecordedDelivery &recorded)
{
    return {recorded.id,       delivery.activation.receivedAt, recorded.outcome,
            expected.runId,    delivery.activation.signalId,   std::nullopt,
            ConflictMark::None};
}

Result<std::optional<DeliveryForecast::Rows>> DeliveryForecast::rowsOf(const PreparedDelivery &delivery)
{
    const auto trigger = m_names.findTrigger(triggerKeyOf(delivery));
    const auto queue = m_names.find(delivery.queue);
    const QString &actor = delivery.activation.actor;
    const auto actorRow = actor.isEmpty() ? Result<std::optional<qint64>>(std::nullopt) : m_names.find(actor);
    for (const auto &found : {trigger, queue, actorRow}) {
        if (!found)
            return tl::unexpected(found.error());
    }
    if (!*trigger || !*queue || (!actor.isEmpty() && !*actorRow))
        return std::nullopt;
    return std::optional(Rows{**trigger, *actorRow, **queue});
}

Result<std::optional<QVector<qint64>>> DeliveryForecast::laneRows(const StartPlan &plan)
{
    QVector<qint64> rows;
    for (const PlannedRunnable &runnable : plan.runnables) {
        const auto row = m_names.find(runnable.lane);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return std::nullopt;
        rows << **row;
    }
    return std::optional(rows);
}

Result<CoverageSettings> DeliveryForecast::settingsOf(qint64 triggerRow)
{
    if (m_catalogue.revision() != m_revision)
        m_settings.clear();
    m_revision = m_catalogue.revision();
    if (const auto known = m_settings.constFind(triggerRow); known != m_settings.constEnd())
        return *known;
    auto settings = m_names.settings(triggerRow);
    if (settings)
        m_settings.insert(triggerRow, *settings);
    return settings;
}

} // namespace squidie::inline v0
