// SPDX-License-Identifier: Apache-2.0
#include <squidie/runner.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/payloadcomparison.h"
#include "store/activitytable.h"
#include <squidie/store.h>
#include "workflow/payloadcontract.h"
#include "store/transaction.h"

#include <QJsonDocument>

namespace squidie::inline v0 {

/// What starting would take.
struct Runner::StartDecision {
    StoredDefinitionPointer definition;
    const TriggerDefinition *trigger; ///< of that definition
    QByteArray input; ///< JSON text
    QByteArray schedule; ///< JSON text of the schedule context; empty for a manual trigger
};

/// What a delivery comes to, before anything is written.
struct Runner::Decision {
    Outcome outcome = Outcome::Rejected;
    std::optional<RunId> runId; ///< the run it fell into, or the one to start
    std::optional<qint64> runRow; ///< where that run's id has a row already
    std::optional<Error> error;
    std::optional<StartDecision> start;
    ConflictMark conflict = ConflictMark::None;

    static Decision rejected(Error why)
    {
        Decision decision;
        decision.error = std::move(why);
        return decision;
    }
    static Decision repeated(const PreparedDelivery &delivery, const KnownRun &known)
    {
        Decision decision;
        decision.outcome = known.idempotency == IdempotencyStrategy::SkipDuplicate ? Outcome::Skipped : Outcome::Duplicate;
        decision.runId = delivery.identity->runId;
        decision.runRow = known.row;
        return decision;
    }
};

/// What a batch looks up once, instead of once for each delivery; kept true as the batch's own rows are written. Nobody
/// else writes during its transaction, or nobody else can start what it has claimed.
struct Runner::Foreknowledge {
    QHash<RunId, qint64> claimed; ///< rows of identities that were made for this batch and are not used yet
    QHash<RunId, KnownRun> runs; ///< of the deliveries' identities
    QHash<qint64, Instant> latestWindows; ///< by trigger's row: no start is of a later window

    void learn(const ActivationRecord &written, const Decision &decision)
    {
        const Activation &activation = written.activation;
        if (decision.start && decision.runId)
            runs.insert(*decision.runId, {*written.runRow, decision.start->trigger->idempotency});
        if (activation.windowStartAt && latestWindows.contains(*written.triggerRow)) {
            Instant &latest = latestWindows[*written.triggerRow];
            latest = std::max(latest, *activation.windowStartAt);
        }
    }
};

namespace {

/// Below this many deliveries, looking each up is no dearer.
constexpr int worthForeseeing = 8;

TriggerKey keyOf(const PreparedDelivery &delivery)
{
    return {delivery.activation.workflow, delivery.activation.trigger};
}

CronTriggerDeclaration declarationOf(const PreparedDelivery &delivery, const TriggerDefinition &trigger)
{
    return {delivery.activation.workflow, delivery.activation.trigger, trigger.expression, trigger.timezone,
            trigger.idempotency};
}

Error emptyQueue()
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("queue")},
                        {QStringLiteral("value"), QString()},
                        {QStringLiteral("reason"), tr("a queue needs a name")}}};
}

} // namespace

Runner::Runner(Store &store, Clock clock)
    : m_store(store),
      m_clock(std::move(clock)),
      m_names(store),
      m_catalogue(store),
      m_activations(store),
      m_runs(store)
{
}

Result<DeliveryResult> Runner::perform(const QByteArray &payload, const DeliveryOptions &options)
{
    auto results = perform(QVector<PreparedDelivery>{prepareDelivery(payload, options, receivedAt(options))});
    return results ? Result<DeliveryResult>(results->first()) : tl::unexpected(results.error());
}

Result<DeliveryResult> Runner::startCronTrigger(const QString &workflow, const QString &trigger,
                                                const QJsonObject &signalPayload, const DeliveryOptions &options)
{
    auto results =
        perform(QVector<PreparedDelivery>{prepareCronStart(workflow, trigger, signalPayload, options, receivedAt(options))});
    return results ? Result<DeliveryResult>(results->first()) : tl::unexpected(results.error());
}

Result<DeliveryResult> Runner::startTrigger(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                            const DeliveryOptions &options)
{
    auto results = perform(QVector<PreparedDelivery>{prepareStart(workflow, trigger, payload, options)});
    return results ? Result<DeliveryResult>(results->first()) : tl::unexpected(results.error());
}

/// A trigger that the current definition calls manual is started as such; anything else goes the cron way, whose errors
/// are the runner's.
PreparedDelivery Runner::prepareStart(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                      const DeliveryOptions &options)
{
    const Instant now = receivedAt(options);
    if (m_catalogue.refresh()) {
        const auto definition = m_catalogue.current(workflow);
        const TriggerDefinition *found =
            definition && *definition ? (*definition)->definition.findTrigger(trigger) : nullptr;
        if (found && found->type == TriggerType::Manual)
            return prepareManualStart(workflow, trigger, payload, options, now);
    }
    return prepareCronStart(workflow, trigger, payload, options, now);
}

Result<QVector<DeliveryResult>> Runner::perform(const QVector<PreparedDelivery> &deliveries)
{
    return withRetries([&] {
        auto results = performOnce(deliveries);
        if (!results)
            m_names.forget(); // their rows were rolled back
        return results;
    });
}

Result<QVector<DeliveryResult>> Runner::performOnce(const QVector<PreparedDelivery> &deliveries)
{
    auto transaction = Transaction::begin(m_store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto fresh = m_catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    if (auto locked = lockBeforeDeciding(deliveries); !locked)
        return tl::unexpected(locked.error());
    std::optional<Foreknowledge> foreknown;
    if (deliveries.size() >= worthForeseeing) {
        auto foreseen = foresee(deliveries);
        if (!foreseen)
            return tl::unexpected(foreseen.error());
        foreknown = std::move(*foreseen);
    }
    QVector<DeliveryResult> results;
    results.reserve(deliveries.size());
    for (const PreparedDelivery &delivery : deliveries) {
        auto result = deliver(delivery, foreknown ? &*foreknown : nullptr);
        if (!result)
            return tl::unexpected(result.error());
        results.append(std::move(*result));
    }
    if (foreknown) {
        if (auto dropped = dropUnused(*foreknown); !dropped)
            return tl::unexpected(dropped.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return results;
}

Result<DeliveryResult> Runner::deliver(const PreparedDelivery &delivery, Foreknowledge *foreknown)
{
    auto decision = decide(delivery, foreknown);
    while (decision) {
        const auto claimed = claimIdentity(*decision, foreknown);
        if (!claimed)
            return tl::unexpected(claimed.error());
        if (*claimed)
            return record(delivery, *decision, foreknown);
        decision = decide(delivery, foreknown);
    }
    return tl::unexpected(decision.error());
}

/// Where writers work beside each other: names first, then the weeks that the deliveries count in, all in one order, so that
/// nobody waits for somebody who waits for him, and what is decided of their windows stays true.
Status Runner::lockBeforeDeciding(const QVector<PreparedDelivery> &deliveries)
{
    if (!hasConcurrentWriters(m_store))
        return {};
    QMap<TriggerKey, QVector<Instant>> moments;
    for (const PreparedDelivery &delivery : deliveries) {
        const Activation &activation = delivery.activation;
        if (const TriggerKey key = keyOf(delivery); !key.workflow.isEmpty() || !key.trigger.isEmpty())
            moments[key].append(activation.windowStartAt.value_or(activation.receivedAt));
    }
    QVector<QPair<qint64, Instant>> weeks;
    for (auto it = moments.cbegin(); it != moments.cend(); ++it) {
        const auto row = m_names.internTrigger(it.key());
        if (!row)
            return tl::unexpected(row.error());
        for (const Instant moment : *it)
            weeks.append({*row, moment});
    }
    return ActivityTable(m_store).lockWeeks(weeks);
}

/// The identities that the batch may start, claimed in one go. Those that it does not start after all are given back.
Status Runner::claimIdentities(const QVector<PreparedDelivery> &deliveries, Foreknowledge &foreknown)
{
    QVector<RunId> ids;
    for (const PreparedDelivery &delivery : deliveries) {
        if (delivery.error || !delivery.identity || !delivery.identity->runId)
            continue;
        const auto definition = m_catalogue.current(delivery.activation.workflow);
        if (!definition)
            return tl::unexpected(definition.error());
        const TriggerDefinition *trigger =
            *definition ? (*definition)->definition.findTrigger(delivery.activation.trigger) : nullptr;
        if (trigger && trigger->type == TriggerType::Cron && trigger->idempotency != IdempotencyStrategy::None)
            ids.append(*delivery.identity->runId);
    }
    if (ids.isEmpty())
        return {};
    auto claimed = m_runs.claimIds(ids);
    if (!claimed)
        return tl::unexpected(claimed.error());
    foreknown.claimed = std::move(*claimed);
    return {};
}

Status Runner::dropUnused(const Foreknowledge &foreknown)
{
    return foreknown.claimed.isEmpty() ? Status() : m_runs.dropIds(foreknown.claimed.values().toVector());
}

/// Makes the decision's run the caller's own to start. False where another writer has started it meanwhile.
Result<bool> Runner::claimIdentity(Decision &decision, Foreknowledge *foreknown)
{
    if (decision.outcome != Outcome::Started || !decision.runId)
        return true;
    if (foreknown) {
        if (const auto claimed = foreknown->claimed.constFind(*decision.runId); claimed != foreknown->claimed.constEnd()) {
            decision.runRow = *claimed;
            foreknown->claimed.erase(claimed);
            return true;
        }
    }
    if (!decision.runRow) {
        const auto interned = m_runs.internId(*decision.runId);
        if (!interned)
            return tl::unexpected(interned.error());
        decision.runRow = interned->row;
        if (interned->made)
            return true;
    } else if (!hasConcurrentWriters(m_store)) {
        return true;
    } else if (auto locked = m_runs.lockId(*decision.runRow); !locked) {
        return tl::unexpected(locked.error());
    }
    // The id was there before: imported, or started by another writer this instant.
    const auto known = m_runs.find(*decision.runId);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || !(*known)->idempotency)
        return true;
    if (foreknown)
        foreknown->runs.insert(*decision.runId, **known);
    return false;
}

Result<Runner::Foreknowledge> Runner::foresee(const QVector<PreparedDelivery> &deliveries)
{
    Foreknowledge foreknown;
    if (hasConcurrentWriters(m_store)) {
        if (auto claimed = claimIdentities(deliveries, foreknown); !claimed)
            return tl::unexpected(claimed.error());
    }
    QVector<RunId> ids;
    for (const PreparedDelivery &delivery : deliveries) {
        if (!delivery.error && delivery.identity && delivery.identity->runId
            && !foreknown.claimed.contains(*delivery.identity->runId))
            ids.append(*delivery.identity->runId);
    }
    auto runs = m_runs.find(ids);
    if (!runs)
        return tl::unexpected(runs.error());
    foreknown.runs = std::move(*runs);
    return foreknown;
}

Result<std::optional<KnownRun>> Runner::findRun(const RunId &id, const Foreknowledge *foreknown)
{
    if (!foreknown)
        return m_runs.find(id);
    const auto known = foreknown->runs.constFind(id);
    return known == foreknown->runs.constEnd() ? std::nullopt : std::optional(*known);
}

Result<Runner::Decision> Runner::decide(const PreparedDelivery &delivery, Foreknowledge *foreknown)
{
    if (delivery.error)
        return Decision::rejected(*delivery.error);
    std::optional<KnownRun> known;
    if (delivery.identity && delivery.identity->runId) {
        auto found = findRun(*delivery.identity->runId, foreknown);
        if (!found)
            return tl::unexpected(found.error());
        known = *found;
    }
    auto decided =
        known && known->idempotency ? Result<Decision>(Decision::repeated(delivery, *known)) : decideStart(delivery, known);
    if (!decided)
        return decided;
    auto conflict = conflictOf(delivery, *decided, foreknown);
    if (!conflict)
        return tl::unexpected(conflict.error());
    decided->conflict = *conflict;
    return decided;
}

Result<Runner::Decision> Runner::decideStart(const PreparedDelivery &delivery, const std::optional<KnownRun> &known)
{
    const Instant now = delivery.activation.receivedAt;
    if (delivery.queue.isEmpty())
        return Decision::rejected(emptyQueue());
    const auto definition = m_catalogue.current(delivery.activation.workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    if (!*definition)
        return Decision::rejected({ErrorCode::InvalidWorkflow, delivery.activation.workflow});
    const TriggerDefinition *trigger = (*definition)->definition.findTrigger(delivery.activation.trigger);
    if (!trigger)
        return Decision::rejected({ErrorCode::InvalidTrigger, delivery.activation.trigger});
    const bool manual = delivery.kind == PreparedDelivery::Kind::Manual;
    if (trigger->type != (manual ? TriggerType::Manual : TriggerType::Cron))
        return Decision::rejected({ErrorCode::InvalidScheduleTriggerType, triggerTypeName(trigger->type)});

    StartDecision start{*definition, trigger, {}, {}};
    if (!manual) {
        if (!delivery.identity)
            return Decision::rejected(delivery.identity.error());
        auto schedule = cronContextText(declarationOf(delivery, *trigger), *delivery.identity, now);
        if (!schedule)
            return Decision::rejected(schedule.error());
        start.schedule = std::move(*schedule);
    }
    auto input = resolvePayload(trigger->payload, delivery.input, now);
    if (!input)
        return Decision::rejected(input.error());
    start.input = input->isEmpty() ? QByteArray("{}") : compactJson(*input);

    Decision decision;
    decision.outcome = Outcome::Started;
    decision.start = std::move(start);
    if (manual || trigger->idempotency == IdempotencyStrategy::None || !delivery.identity->runId) {
        decision.runId = RunId::random();
        return decision;
    }
    decision.runId = delivery.identity->runId;
    if (known)
        decision.runRow = known->row; // imported deliveries named it before
    return decision;
}

Result<ConflictMark> Runner::conflictOf(const PreparedDelivery &delivery, const Decision &decision, Foreknowledge *foreknown)
{
    if (decision.outcome == Outcome::Duplicate || decision.outcome == Outcome::Skipped) {
        const auto first = m_activations.startOf(*decision.runRow);
        if (!first)
            return tl::unexpected(first.error());
        if (!*first || (*first)->payload == delivery.bytes)
            return ConflictMark::None;
        const auto before = parseJson((*first)->payload, limits::jsonDepth);
        const auto now = parseJson(delivery.bytes, limits::jsonDepth);
        return before && now && payloadsConflict(before->toObject(), now->toObject()) ? ConflictMark::PayloadDiffers
                                                                                      : ConflictMark::None;
    }
    const Activation &activation = delivery.activation;
    // A trigger that did not opt in to idempotency starts at every delivery: that is its declared behaviour.
    if (decision.outcome != Outcome::Started || !activation.signalId || !activation.windowStartAt || !activation.windowEndAt
        || (decision.start && decision.start->trigger->idempotency == IdempotencyStrategy::None))
        return ConflictMark::None;
    const auto other = windowHasOtherStart(delivery, decision.runRow, foreknown);
    if (!other)
        return tl::unexpected(other.error());
    return *other ? ConflictMark::WindowHasOtherIdentity : ConflictMark::None;
}

Result<bool> Runner::windowHasOtherStart(const PreparedDelivery &delivery, std::optional<qint64> runRow,
                                         Foreknowledge *foreknown)
{
    const auto trigger = m_names.findTrigger(keyOf(delivery));
    if (!trigger)
        return tl::unexpected(trigger.error());
    if (!*trigger)
        return false;
    const Instant start = *delivery.activation.windowStartAt;
    if (foreknown) {
        auto latest = foreknown->latestWindows.constFind(**trigger);
        if (latest == foreknown->latestWindows.constEnd()) {
            const auto looked = m_activations.latestWindow(**trigger);
            if (!looked)
                return tl::unexpected(looked.error());
            latest = foreknown->latestWindows.insert(**trigger, looked->value_or(Instant::min()));
        }
        if (start > *latest)
            return false;
    }
    return m_activations.windowHasOtherStart(**trigger, start, *delivery.activation.windowEndAt, runRow);
}

Result<DeliveryResult> Runner::record(const PreparedDelivery &delivery, const Decision &decision, Foreknowledge *foreknown)
{
    ActivationRecord record;
    record.activation = delivery.activation;
    record.activation.outcome = decision.outcome;
    record.activation.error = decision.error;
    record.activation.conflict = decision.conflict;
    record.payload = delivery.bytes;
    if (const TriggerKey key = keyOf(delivery); !key.workflow.isEmpty() || !key.trigger.isEmpty()) {
        auto row = m_names.internTrigger(key);
        if (!row)
            return tl::unexpected(row.error());
        record.triggerRow = *row;
    }
    if (!delivery.activation.actor.isEmpty()) {
        auto row = m_names.intern(delivery.activation.actor);
        if (!row)
            return tl::unexpected(row.error());
        record.actorRow = *row;
    }
    record.runRow = decision.runRow;
    auto id = m_activations.insert(record);
    if (!id)
        return tl::unexpected(id.error());
    if (foreknown)
        foreknown->learn(record, decision);
    if (decision.start) {
        if (auto begun = begin(delivery, decision, *record.triggerRow, *record.runRow, *id); !begun)
            return tl::unexpected(begun.error());
    }
    return DeliveryResult{*id,
                          delivery.activation.receivedAt,
                          decision.outcome,
                          decision.runId,
                          record.activation.signalId,
                          decision.error,
                          decision.conflict};
}

Status Runner::begin(const PreparedDelivery &delivery, const Decision &decision, qint64 triggerRow, qint64 runRow,
                     ActivationId activation)
{
    const StartDecision &start = *decision.start;
    auto queue = m_names.intern(delivery.queue);
    if (!queue)
        return tl::unexpected(queue.error());
    RunStart run{*decision.runId,
                 start.trigger->name,
                 start.definition->digestHex,
                 delivery.queue,
                 start.input,
                 start.schedule,
                 {},
                 delivery.activation.receivedAt,
                 delivery.activation.source,
                 delivery.activation.actor,
                 activation,
                 QStringLiteral("start"),
                 {},
                 {},
                 {}};
    if (start.trigger->idempotency != IdempotencyStrategy::None && delivery.activation.signalId)
        run.idempotencyKey = delivery.activation.signalId->text;
    return m_runs.insert({runRow, triggerRow, start.definition->row, *queue, start.trigger->idempotency, run.at},
                         planStart(start.definition->definition, run), m_names);
}

Result<Prediction> Runner::predict(const PreparedDelivery &delivery)
{
    if (auto fresh = m_catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    auto decision = decide(delivery);
    if (!decision)
        return tl::unexpected(decision.error());
    Prediction prediction{decision->outcome,
                          decision->runId,
                          delivery.activation.signalId,
                          decision->error,
                          decision->conflict,
                          std::nullopt,
                          {}};
    if (decision->start) {
        if (!decision->start->schedule.isEmpty())
            prediction.context = {{QStringLiteral("schedule"), QJsonDocument::fromJson(decision->start->schedule).object()}};
        if (!delivery.identity || decision->runId != delivery.identity->runId)
            prediction.runId = std::nullopt; // it would be a random one
    }
    if (decision->runRow && !decision->start) {
        auto start = m_activations.startOf(*decision->runRow);
        if (!start)
            return tl::unexpected(start.error());
        if (*start)
            prediction.startedBy = (*start)->activation;
    }
    return prediction;
}

Result<Prediction> Runner::predict(const QByteArray &payload, const DeliveryOptions &options)
{
    return predict(prepareDelivery(payload, options, receivedAt(options)));
}

Result<Prediction> Runner::predictStart(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                        const DeliveryOptions &options)
{
    return predict(prepareStart(workflow, trigger, payload, options));
}

/// Elsewhere it did start, whatever of its definition is known here: a workflow that is not loaded is no error, and its
/// identity alone decides.
Result<Runner::Decision> Runner::decideImported(const PreparedDelivery &delivery)
{
    if (delivery.error)
        return Decision::rejected(*delivery.error);
    if (!delivery.identity)
        return Decision::rejected(delivery.identity.error());
    const auto definition = m_catalogue.current(delivery.activation.workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    const TriggerDefinition *trigger =
        *definition ? (*definition)->definition.findTrigger(delivery.activation.trigger) : nullptr;
    IdempotencyStrategy strategy =
        delivery.identity->runId ? IdempotencyStrategy::ReturnExistingRun : IdempotencyStrategy::None;
    if (trigger) {
        strategy = trigger->idempotency;
        const auto context = cronContextText(declarationOf(delivery, *trigger), *delivery.identity, std::nullopt);
        if (!context)
            return Decision::rejected(context.error());
    }
    Decision decision;
    decision.outcome = Outcome::Started;
    decision.runId = delivery.identity->runId;
    if (strategy == IdempotencyStrategy::None || !decision.runId) {
        decision.runId = RunId::random();
        return decision;
    }
    const auto known = m_runs.find(*decision.runId);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        decision = Decision::repeated(delivery, {(*known)->row, strategy});
    auto conflict = conflictOf(delivery, decision);
    if (!conflict)
        return tl::unexpected(conflict.error());
    decision.conflict = *conflict;
    return decision;
}

Result<std::optional<DeliveryResult>> Runner::recordImported(const PreparedDelivery &delivery)
{
    if (auto fresh = m_catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    const auto trigger = m_names.findTrigger(keyOf(delivery));
    if (!trigger)
        return tl::unexpected(trigger.error());
    const auto known = m_activations.wasImported(*trigger, delivery.activation.receivedAt, delivery.bytes);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::nullopt;
    auto decision = decideImported(delivery);
    if (!decision)
        return tl::unexpected(decision.error());
    if (decision->runId && !decision->runRow) {
        // Where another writer names the same run this instant, it is known to be so by the next delivery.
        const auto interned = m_runs.internId(*decision->runId);
        if (!interned)
            return tl::unexpected(interned.error());
        decision->runRow = interned->row;
        if (!interned->made) {
            decision = decideImported(delivery);
            if (!decision)
                return tl::unexpected(decision.error());
        }
    }
    auto result = record(delivery, *decision);
    if (!result)
        return tl::unexpected(result.error());
    return std::optional(std::move(*result));
}

} // namespace squidie::inline v0
