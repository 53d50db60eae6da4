// SPDX-License-Identifier: Apache-2.0
#include <squidie/runner.h>

#include "base/jsontext.h"
#include "engine/deliveryforecast.h"
#include "engine/deliverylookup.h"
#include "engine/deliveryrecorder.h"
#include "engine/identityclaims.h"
#include "engine/startpreparation.h"
#include "store/storeerror.h"
#include "store/transaction.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

/// Below this many deliveries, reading ahead is no faster.
constexpr int worthReadingAhead = 8;
/// So many deliveries at least are sent to a server at once.
constexpr qsizetype fewestAtOnce = 8;

/// Whether the change may have been made, or could not be made just now, so that to try it in another way is of no use.
bool endsIt(const Error &error)
{
    return isUnreachable(error) || isLocked(error) || storeReason(error) == StoreReason::OutcomeUnknown;
}

} // namespace

/// On a server, a delivery that comes to what can be known ahead (DeliveryForecast) is recorded by one statement. For all
/// others, and where a store is a file: perform, from top to bottom: prepare (delivery.h), lock and read (IdentityClaims, DeliveryLookup), decide
/// (deliverydecision.h), claim, record (DeliveryRecorder), commit. A prediction decides and does nothing else.
class Runner::Private {
public:
    Private(Store &s, Clock c)
        : store(s),
          clock(std::move(c)),
          names(s),
          catalogue(s),
          activations(s),
          forecast(names, catalogue)
    {
    }

    Instant receivedAt(const DeliveryOptions &options) const { return options.now.value_or(clock()); }
    Result<PreparedDelivery> prepare(const StartRequest &request, const DeliveryOptions &options);

    Result<DeliveryResult> performOne(PreparedDelivery delivery);
    Result<QVector<DeliveryResult>> perform(const QVector<PreparedDelivery> &deliveries);
    Result<Prediction> predict(const PreparedDelivery &delivery);

private:
    bool expectsMost(const QVector<PreparedDelivery> &deliveries) const;
    Result<std::optional<DeliveryResult>> performExpected(const PreparedDelivery &delivery);
    Result<QVector<DeliveryResult>> deliverExpected(const QVector<PreparedDelivery> &deliveries, qsizetype first,
                                                    qsizetype most);
    Result<QVector<DeliveryResult>> performOnce(const QVector<PreparedDelivery> &deliveries);
    Status readAhead(const QVector<PreparedDelivery> &deliveries, IdentityClaims &claims, DeliveryLookup &lookup);
    Result<DeliveryResult> deliver(const PreparedDelivery &delivery, IdentityClaims &claims, DeliveryLookup &lookup);

    Store &store;
    Clock clock;
    NameTable names;
    CatalogueTable catalogue;
    ActivationTable activations;
    DeliveryForecast forecast;
};

Result<PreparedDelivery> Runner::Private::prepare(const StartRequest &request, const DeliveryOptions &options)
{
    if (auto fresh = catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    const auto definition = catalogue.current(request.workflow());
    if (!definition)
        return tl::unexpected(definition.error());
    return prepareStart(request, *definition ? &(*definition)->definition : nullptr, options, receivedAt(options));
}

Result<DeliveryResult> Runner::Private::performOne(PreparedDelivery delivery)
{
    const auto expected = performExpected(delivery);
    if (!expected)
        return tl::unexpected(expected.error());
    if (*expected)
        return **expected;
    auto results = perform({std::move(delivery)});
    return results ? Result<DeliveryResult>(std::move(results->first())) : tl::unexpected(results.error());
}

/// Whether it is worthwhile to record these by what can be known ahead. What is wrong by itself is decided with the store at
/// hand; for one delivery that was tried before.
bool Runner::Private::expectsMost(const QVector<PreparedDelivery> &deliveries) const
{
    if (!hasConcurrentWriters(store) || deliveries.size() < 2)
        return false;
    const auto wrong = std::count_if(deliveries.begin(), deliveries.end(),
                                     [](const PreparedDelivery &delivery) { return delivery.error.has_value(); });
    return wrong * 2 < deliveries.size();
}

/// One way to a server and back. Nothing where the delivery has to be decided with the store at hand.
Result<std::optional<DeliveryResult>> Runner::Private::performExpected(const PreparedDelivery &delivery)
{
    if (!hasConcurrentWriters(store))
        return std::nullopt;
    if (!catalogue.revision()) {
        if (auto fresh = catalogue.refresh(); !fresh)
            return tl::unexpected(fresh.error());
    }
    const auto expected = forecast.of(delivery);
    if (!expected)
        return tl::unexpected(expected.error());
    if (!*expected)
        return std::nullopt;
    const auto recorded = ExpectedDeliveries(store, *catalogue.revision()).recordAlone(**expected);
    if (!recorded) {
        // Nothing was written. What the store refused is found out with it at hand: a name that is gone, a newer schema.
        names.forget();
        if (endsIt(recorded.error()))
            return tl::unexpected(recorded.error());
        return std::nullopt;
    }
    if (!*recorded)
        return std::nullopt;
    return DeliveryForecast::resultOf(delivery, **expected, **recorded);
}

/// Inside a transaction that has locked their triggers: records deliveries from that one on, in one way to a server and back,
/// up to the first one that has to be decided with the store at hand.
Result<QVector<DeliveryResult>> Runner::Private::deliverExpected(const QVector<PreparedDelivery> &deliveries,
                                                                 qsizetype first, qsizetype most)
{
    QVector<ExpectedDelivery> expected;
    qsizetype bytes = 0;
    for (qsizetype i = first; i < deliveries.size() && expected.size() < most; ++i) {
        auto next = forecast.of(deliveries.at(i));
        if (!next)
            return tl::unexpected(next.error());
        bytes += deliveries.at(i).bytes.size();
        if (!*next || (bytes > ExpectedDeliveries::mostBytesAtOnce && !expected.isEmpty()))
            break;
        expected.append(std::move(**next));
    }
    QVector<DeliveryResult> results;
    if (expected.isEmpty())
        return results;
    const auto recorded = ExpectedDeliveries(store, *catalogue.revision()).record(expected);
    if (!recorded)
        return tl::unexpected(recorded.error());
    for (const RecordedDelivery &one : *recorded) {
        const qsizetype place = results.size();
        results.append(DeliveryForecast::resultOf(deliveries.at(first + place), expected.at(place), one));
    }
    return results;
}

Result<QVector<DeliveryResult>> Runner::Private::perform(const QVector<PreparedDelivery> &deliveries)
{
    return withRetries([&] {
        auto results = performOnce(deliveries);
        if (!results)
            names.forget(); // the rows that it remembers were rolled back
        return results;
    });
}

Result<QVector<DeliveryResult>> Runner::Private::performOnce(const QVector<PreparedDelivery> &deliveries)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto fresh = catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    IdentityClaims claims(store, names);
    if (auto locked = claims.lockTriggers(deliveries); !locked)
        return tl::unexpected(locked.error());
    DeliveryLookup lookup(store, names, catalogue);
    QVector<DeliveryResult> results;
    results.reserve(deliveries.size());
    qsizetype atOnce = expectsMost(deliveries) ? ExpectedDeliveries::mostAtOnce : 0;
    if (atOnce == 0) {
        if (auto read = readAhead(deliveries, claims, lookup); !read)
            return tl::unexpected(read.error());
    }
    while (results.size() < deliveries.size()) {
        if (atOnce > 0) {
            const auto expected = deliverExpected(deliveries, results.size(), atOnce);
            if (!expected)
                return tl::unexpected(expected.error());
            results += *expected;
            const bool isWhole = expected->size() == atOnce;
            // Where few come to what was expected, few are sent in vain.
            atOnce = isWhole ? std::min(2 * atOnce, ExpectedDeliveries::mostAtOnce) : std::max(atOnce / 4, fewestAtOnce);
            if (isWhole || results.size() == deliveries.size())
                continue;
        }
        auto result = deliver(deliveries.at(results.size()), claims, lookup);
        if (!result)
            return tl::unexpected(result.error());
        results.append(std::move(*result));
    }
    if (auto given = claims.giveBackUnused(); !given)
        return tl::unexpected(given.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return results;
}

Status Runner::Private::readAhead(const QVector<PreparedDelivery> &deliveries, IdentityClaims &claims,
                                  DeliveryLookup &lookup)
{
    if (deliveries.size() < worthReadingAhead)
        return {};
    QVector<RunId> startable;
    for (const PreparedDelivery &delivery : deliveries) {
        const auto definition = lookup.definition(delivery);
        if (!definition)
            return tl::unexpected(definition.error());
        if (mayStartUnderIdentity(delivery, *definition))
            startable.append(*delivery.runId());
    }
    const auto claimed = claims.claimAhead(startable);
    return claimed ? lookup.readAhead(deliveries, *claimed) : tl::unexpected(claimed.error());
}

Result<DeliveryResult> Runner::Private::deliver(const PreparedDelivery &delivery, IdentityClaims &claims,
                                                DeliveryLookup &lookup)
{
    const auto definition = lookup.definition(delivery);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto known = lookup.run(delivery);
    if (!known)
        return tl::unexpected(known.error());
    auto decided = lookup.decide(delivery, *known, *definition);
    if (!decided)
        return tl::unexpected(decided.error());
    Decision decision = std::move(*decided);
    if (decision.outcome == Outcome::Started) {
        if (!decision.runId)
            decision.runId = RunId::random();
        const auto claimed = claims.claim(*decision.runId, decision.hasIdentity ? *known : std::nullopt);
        if (!claimed)
            return tl::unexpected(claimed.error());
        decision.runRow = claimed->row;
        if (claimed->idempotency) { // another writer was quicker: its run decides
            lookup.addRun(*decision.runId, *claimed);
            auto again = lookup.decide(delivery, *claimed, *definition);
            if (!again)
                return tl::unexpected(again.error());
            decision = std::move(*again);
        }
    }
    const auto evidence = lookup.conflictEvidence(delivery, decision);
    if (!evidence)
        return tl::unexpected(evidence.error());
    auto result = DeliveryRecorder(store, names).record(delivery, decision, conflictOf(delivery, decision, *evidence));
    if (result)
        lookup.addRecorded(delivery, decision);
    return result;
}

Result<Prediction> Runner::Private::predict(const PreparedDelivery &delivery)
{
    if (auto fresh = catalogue.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    DeliveryLookup lookup(store, names, catalogue);
    const auto definition = lookup.definition(delivery);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto known = lookup.run(delivery);
    if (!known)
        return tl::unexpected(known.error());
    auto decided = lookup.decide(delivery, *known, *definition);
    if (!decided)
        return tl::unexpected(decided.error());
    Decision decision = std::move(*decided);
    if (decision.outcome == Outcome::Started && *known)
        decision.runRow = (*known)->row; // an import has named it before
    const auto evidence = lookup.conflictEvidence(delivery, decision);
    if (!evidence)
        return tl::unexpected(evidence.error());

    Prediction prediction;
    prediction.outcome = decision.outcome;
    prediction.runId = decision.runId;
    prediction.signalId = delivery.activation.signalId;
    prediction.error = decision.error;
    prediction.conflict = conflictOf(delivery, decision, *evidence);
    if (decision.start && !decision.start->schedule.isEmpty())
        prediction.context = {{QStringLiteral("schedule"), parseStoredObject(decision.start->schedule)}};
    if (decision.isRepeat()) {
        auto start = activations.startOf(*decision.runRow);
        if (!start)
            return tl::unexpected(start.error());
        if (*start)
            prediction.startedBy = std::move((*start)->activation);
    }
    return prediction;
}

Runner::Runner(Store &store, Clock clock) : d(std::make_unique<Private>(store, std::move(clock))) { }

Runner::~Runner() = default;

Result<DeliveryResult> Runner::perform(const QByteArray &payload, const DeliveryOptions &options)
{
    return d->performOne(prepareDelivery(payload, options, d->receivedAt(options)));
}

Result<DeliveryResult> Runner::start(const StartRequest &request, const DeliveryOptions &options)
{
    auto delivery = d->prepare(request, options);
    return delivery ? d->performOne(std::move(*delivery)) : tl::unexpected(delivery.error());
}

Result<DeliveryResult> Runner::startCronTrigger(const QString &workflow, const QString &trigger,
                                                const QJsonObject &signalPayload, const DeliveryOptions &options)
{
    return d->performOne(
        prepareFiring(StartRequest(workflow, trigger).withPayload(signalPayload), options, d->receivedAt(options)));
}

Result<DeliveryResult> Runner::startTrigger(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                            const DeliveryOptions &options)
{
    return start(StartRequest(workflow, trigger).withPayload(payload), options);
}

Result<QVector<DeliveryResult>> Runner::perform(const QVector<PreparedDelivery> &deliveries)
{
    return d->perform(deliveries);
}

Result<Prediction> Runner::predict(const QByteArray &payload, const DeliveryOptions &options)
{
    return d->predict(prepareDelivery(payload, options, d->receivedAt(options)));
}

Result<Prediction> Runner::predict(const StartRequest &request, const DeliveryOptions &options)
{
    const auto delivery = d->prepare(request, options);
    return delivery ? d->predict(*delivery) : tl::unexpected(delivery.error());
}

Result<Prediction> Runner::predictStart(const QString &workflow, const QString &trigger, const QJsonObject &payload,
                                        const DeliveryOptions &options)
{
    return predict(StartRequest(workflow, trigger).withPayload(payload), options);
}

} // namespace squidie::inline v0
