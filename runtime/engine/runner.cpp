#include "engine/runner.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "engine/payloadcomparison.h"
#include "store/store.h"
#include "workflow/payloadcontract.h"

#include <QCoreApplication>

namespace squidie {

/// What starting would take.
struct Runner::StartDecision {
    StoredDefinitionPointer definition;
    TriggerDefinition trigger;
    QJsonObject input;
    QJsonObject context;
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

namespace {

const TriggerKey keyOf(const PreparedDelivery &delivery) { return {delivery.workflow, delivery.trigger}; }

std::optional<SignalId> signalIdOf(const PreparedDelivery &delivery)
{
    return delivery.identity ? delivery.identity->signalId : std::nullopt;
}

std::optional<IntendedWindow> windowOf(const PreparedDelivery &delivery)
{
    if (delivery.identity)
        return delivery.identity->window;
    // A bad signal id does not make the window unknown.
    return IntendedWindow::fromJson(delivery.payload.value(QStringLiteral("intended_window"))).value_or(std::nullopt);
}

Error emptyQueue()
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("queue")},
                        {QStringLiteral("value"), QString()},
                        {QStringLiteral("reason"), QCoreApplication::translate("squidie::Runner", "a queue needs a name")}}};
}

QJsonObject runContext(QJsonObject schedule, Instant receivedAt)
{
    schedule.insert(QStringLiteral("received_at"), formatSeconds(receivedAt));
    return {{QStringLiteral("schedule"), schedule}};
}

Activation activationOf(const PreparedDelivery &delivery)
{
    Activation activation;
    activation.receivedAt = delivery.receivedAt;
    activation.workflow = delivery.workflow;
    activation.trigger = delivery.trigger;
    activation.source = delivery.options.source;
    activation.actor = delivery.options.actor;
    activation.replayOf = delivery.options.replayOf;
    activation.signalId = signalIdOf(delivery);
    if (const auto window = windowOf(delivery)) {
        activation.windowStart = window->startAt;
        activation.windowEnd = window->endAt;
        activation.windowStartAt = window->startInstant();
        activation.windowEndAt = window->endInstant();
    }
    return activation;
}

} // namespace

Runner::Runner(Store &store, Clock clock)
    : m_store(store), m_clock(std::move(clock)), m_names(store), m_catalogue(store), m_activations(store), m_runs(store)
{
}

Result<DeliveryResult> Runner::perform(const QByteArray &payload, const DeliveryOptions &options)
{
    auto results = perform(QVector{prepareDelivery(payload, options, receivedAt(options))});
    return results ? Result<DeliveryResult>(results->first()) : tl::unexpected(results.error());
}

Result<DeliveryResult> Runner::startCronTrigger(const QString &workflow, const QString &trigger,
                                                const QJsonObject &signalPayload, const DeliveryOptions &options)
{
    auto results = perform(QVector{prepareCronStart(workflow, trigger, signalPayload, options, receivedAt(options))});
    return results ? Result<DeliveryResult>(results->first()) : tl::unexpected(results.error());
}

Result<DeliveryResult> Runner::startTrigger(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                            const DeliveryOptions &options)
{
    auto results = perform(QVector{prepareStart(workflow, trigger, payload, options)});
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
        const TriggerDefinition *found = definition && *definition ? (*definition)->definition.findTrigger(trigger) : nullptr;
        if (found && found->type == TriggerType::Manual)
            return prepareManualStart(workflow, trigger, payload, options, now);
    }
    return prepareCronStart(workflow, trigger, payload, options, now);
}

Result<QVector<DeliveryResult>> Runner::perform(const QVector<PreparedDelivery> &deliveries)
{
    const auto work = [&]() -> Result<QVector<DeliveryResult>> {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto fresh = m_catalogue.refresh(); !fresh)
            return tl::unexpected(fresh.error());
        QVector<DeliveryResult> results;
        results.reserve(deliveries.size());
        for (const PreparedDelivery &delivery : deliveries) {
            auto decision = decide(delivery);
            if (!decision)
                return tl::unexpected(decision.error());
            auto result = record(delivery, *decision);
            if (!result)
                return tl::unexpected(result.error());
            results.append(std::move(*result));
        }
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        return results;
    };
    auto results = work();
    if (!results)
        m_names.forget(); // their rows were rolled back
    return results;
}

Result<Runner::Decision> Runner::decide(const PreparedDelivery &delivery)
{
    if (delivery.error)
        return Decision::rejected(*delivery.error);
    std::optional<KnownRun> known;
    if (delivery.identity && delivery.identity->runId) {
        auto found = m_runs.find(*delivery.identity->runId);
        if (!found)
            return tl::unexpected(found.error());
        known = *found;
    }
    auto decided = known && known->idempotency ? Result<Decision>(Decision::repeated(delivery, *known))
                                               : decideStart(delivery, known);
    if (!decided)
        return decided;
    auto conflict = conflictOf(delivery, *decided);
    if (!conflict)
        return tl::unexpected(conflict.error());
    decided->conflict = *conflict;
    return decided;
}

Result<Runner::Decision> Runner::decideStart(const PreparedDelivery &delivery, const std::optional<KnownRun> &known)
{
    if (delivery.options.queue.isEmpty())
        return Decision::rejected(emptyQueue());
    const auto definition = m_catalogue.current(delivery.workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    if (!*definition)
        return Decision::rejected({ErrorCode::InvalidWorkflow, delivery.workflow});
    const TriggerDefinition *trigger = (*definition)->definition.findTrigger(delivery.trigger);
    if (!trigger)
        return Decision::rejected({ErrorCode::InvalidTrigger, delivery.trigger});
    const bool manual = delivery.kind == PreparedDelivery::Kind::Manual;
    if (trigger->type != (manual ? TriggerType::Manual : TriggerType::Cron))
        return Decision::rejected({ErrorCode::InvalidScheduleTriggerType, triggerTypeName(trigger->type)});

    StartDecision start{*definition, *trigger, {}, {}};
    if (!manual) {
        if (!delivery.identity)
            return Decision::rejected(delivery.identity.error());
        auto schedule = cronContext({delivery.workflow, delivery.trigger, trigger->expression, trigger->timezone,
                                     trigger->idempotency}, *delivery.identity);
        if (!schedule)
            return Decision::rejected(schedule.error());
        start.context = runContext(std::move(*schedule), delivery.receivedAt);
    }
    auto input = resolvePayload(trigger->payload, manual ? delivery.payload : QJsonObject(), delivery.receivedAt);
    if (!input)
        return Decision::rejected(input.error());
    start.input = std::move(*input);

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

Result<ConflictMark> Runner::conflictOf(const PreparedDelivery &delivery, const Decision &decision)
{
    if (decision.outcome == Outcome::Duplicate || decision.outcome == Outcome::Skipped) {
        const auto first = m_activations.startOf(*decision.runRow);
        if (!first)
            return tl::unexpected(first.error());
        if (!*first || (*first)->payload == delivery.bytes)
            return ConflictMark::None;
        const auto before = parseJson((*first)->payload, limits::jsonDepth);
        return before && payloadsConflict(before->toObject(), delivery.payload) ? ConflictMark::PayloadDiffers
                                                                                : ConflictMark::None;
    }
    const auto window = windowOf(delivery);
    // A trigger that did not opt in to idempotency starts at every delivery: that is its declared behaviour.
    if (decision.outcome != Outcome::Started || !window || !delivery.identity || !delivery.identity->signalId
        || (decision.start && decision.start->trigger.idempotency == IdempotencyStrategy::None))
        return ConflictMark::None;
    const auto start = window->startInstant();
    const auto end = window->endInstant();
    if (!start || !end)
        return ConflictMark::None;
    const auto trigger = m_names.findTrigger(keyOf(delivery));
    if (!trigger)
        return tl::unexpected(trigger.error());
    if (!*trigger)
        return ConflictMark::None;
    const auto other = m_activations.windowHasOtherStart(**trigger, *start, *end, decision.runRow);
    if (!other)
        return tl::unexpected(other.error());
    return *other ? ConflictMark::WindowHasOtherIdentity : ConflictMark::None;
}

Result<DeliveryResult> Runner::record(const PreparedDelivery &delivery, const Decision &decision)
{
    ActivationRecord record;
    record.activation = activationOf(delivery);
    record.activation.outcome = decision.outcome;
    record.activation.error = decision.error;
    record.activation.conflict = decision.conflict;
    record.payload = delivery.bytes;
    if (!delivery.workflow.isEmpty() || !delivery.trigger.isEmpty()) {
        auto row = m_names.internTrigger(keyOf(delivery));
        if (!row)
            return tl::unexpected(row.error());
        record.triggerRow = *row;
    }
    if (!delivery.options.actor.isEmpty()) {
        auto row = m_names.intern(delivery.options.actor);
        if (!row)
            return tl::unexpected(row.error());
        record.actorRow = *row;
    }
    record.runRow = decision.runRow;
    if (decision.runId && !record.runRow) {
        auto row = m_runs.internId(*decision.runId);
        if (!row)
            return tl::unexpected(row.error());
        record.runRow = *row;
    }
    auto id = m_activations.insert(record);
    if (!id)
        return tl::unexpected(id.error());
    if (decision.start) {
        if (auto begun = begin(delivery, decision, *record.triggerRow, *record.runRow, *id); !begun)
            return tl::unexpected(begun.error());
    }
    return DeliveryResult{*id, delivery.receivedAt, decision.outcome, decision.runId, record.activation.signalId,
                          decision.error, decision.conflict};
}

Status Runner::begin(const PreparedDelivery &delivery, const Decision &decision, qint64 triggerRow, qint64 runRow,
                     ActivationId activation)
{
    const StartDecision &start = *decision.start;
    auto queue = m_names.intern(delivery.options.queue);
    if (!queue)
        return tl::unexpected(queue.error());
    const StartPlan plan = planStart(start.definition->definition,
                                     {*decision.runId, start.trigger, QString::fromLatin1(start.definition->digest.toHex()),
                                      delivery.options.queue, start.input, start.context, delivery.receivedAt,
                                      delivery.options.source, delivery.options.actor, activation});
    return m_runs.insert({runRow, triggerRow, start.definition->row, *queue, start.trigger.idempotency, delivery.receivedAt},
                         plan);
}

Result<Prediction> Runner::predict(const PreparedDelivery &delivery)
{
    if (auto fresh = m_catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    auto decision = decide(delivery);
    if (!decision)
        return tl::unexpected(decision.error());
    Prediction prediction{decision->outcome, decision->runId, signalIdOf(delivery), decision->error, decision->conflict,
                          std::nullopt, {}};
    if (decision->start) {
        prediction.context = decision->start->context;
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
    const auto definition = m_catalogue.current(delivery.workflow);
    if (!definition)
        return tl::unexpected(definition.error());
    const TriggerDefinition *trigger = *definition ? (*definition)->definition.findTrigger(delivery.trigger) : nullptr;
    IdempotencyStrategy strategy = delivery.identity->runId ? IdempotencyStrategy::ReturnExistingRun : IdempotencyStrategy::None;
    if (trigger) {
        strategy = trigger->idempotency;
        const auto context = cronContext({delivery.workflow, delivery.trigger, trigger->expression, trigger->timezone, strategy},
                                         *delivery.identity);
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
    const auto known = m_activations.wasImported(*trigger, delivery.receivedAt, delivery.bytes);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::nullopt;
    auto decision = decideImported(delivery);
    if (!decision)
        return tl::unexpected(decision.error());
    auto result = record(delivery, *decision);
    if (!result)
        return tl::unexpected(result.error());
    return std::optional(std::move(*result));
}

} // namespace squidie
