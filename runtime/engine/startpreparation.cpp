// SPDX-License-Identifier: Apache-2.0
#include "engine/startpreparation.h"

#include "base/jsonnumbers.h"
#include "base/jsontext.h"
#include "base/jsonwriter.h"
#include "base/limits.h"
#include "base/sentences.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

Error optionError(const QString &option, const QString &reason)
{
    return {ErrorCode::InvalidOption, QJsonObject{{u"option"_s, option}, {u"reason"_s, reason}}};
}

Error tooLarge(const QByteArray &json)
{
    return payloadTooLarge(json.size(),
                           QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex()));
}

Result<QJsonObject> objectIn(const StartRequest::Given &given)
{
    if (given.json.size() > limits::payloadBytes)
        return tl::unexpected(tooLarge(given.json));
    const auto value = parseJson(given.json, limits::jsonDepth);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->isObject())
        return failure(ErrorCode::InvalidPayload, u"expected_map"_s);
    return value->toObject();
}

PreparedDelivery begin(const QString &workflow, const QString &trigger, const DeliveryOptions &options, Instant receivedAt)
{
    PreparedDelivery delivery = prepareManualStart(workflow, trigger, {}, options, receivedAt);
    delivery.activation.payloadBytes = 0;
    return delivery;
}

void setBytes(PreparedDelivery &delivery, const QByteArray &bytes)
{
    delivery.bytes = bytes;
    delivery.activation.payloadBytes = bytes.size();
}

/// The ledger's payload: `input` is JSON text, kept as it was given.
QByteArray ledgerPayload(const StartRequest &request, const QString &trigger, const QByteArray &input)
{
    const auto id = namedRun(request, trigger);
    JsonWriter json;
    json.beginObject();
    if (request.idempotencyKey())
        json.key("idempotency_key").string(*request.idempotencyKey());
    json.key("input").raw(input);
    json.key("kind").string(u"manual"_s);
    if (request.runId())
        json.key("run_id").string(id ? id->toString() : *request.runId());
    json.key("trigger").string(trigger);
    json.key("workflow").string(request.workflow());
    return json.endObject().text();
}

/// The run's id where the caller names it, by a key or itself.
Status takeIdentity(PreparedDelivery &delivery, const StartRequest &request, const QString &trigger)
{
    if (request.idempotencyKey() && request.runId())
        return tl::unexpected(optionError(u"idempotency_key"_s, tr("give a key or a run id, not both")));
    if (const auto &key = request.idempotencyKey()) {
        if (key->isEmpty())
            return tl::unexpected(optionError(u"idempotency_key"_s, tr("the key must not be empty")));
        delivery.idempotencyKey = *key;
    }
    delivery.startId = namedRun(request, trigger);
    if (const auto &id = request.runId()) {
        if (!delivery.startId)
            return tl::unexpected(optionError(u"run_id"_s, tr("\"%1\" is not a UUID").arg(*id)));
    }
    return {};
}

PreparedDelivery prepareBusinessStart(const StartRequest &request, const QString &trigger, const DeliveryOptions &options,
                                      Instant receivedAt)
{
    static const StartRequest::Given nothing{QByteArrayLiteral("{}"), false};
    const StartRequest::Given &given = request.input() ? *request.input() : request.payload() ? *request.payload() : nothing;
    PreparedDelivery delivery = begin(request.workflow(), trigger, options, receivedAt);
    const auto input = objectIn(given);
    if (!input) {
        delivery.kind = PreparedDelivery::Kind::Invalid;
        delivery.error = input.error();
        if (input.error().code != ErrorCode::PayloadTooLarge)
            setBytes(delivery,
                     input.error().code == ErrorCode::InvalidJson ? given.json
                                                                  : ledgerPayload(request, trigger, given.json));
        return delivery;
    }
    delivery.input = *input;
    if (given.isText)
        delivery.floats = floatMembers(given.json);
    setBytes(delivery, ledgerPayload(request, trigger, given.json.trimmed()));
    if (const Status identified = takeIdentity(delivery, request, trigger); !identified)
        delivery.error = identified.error();
    return delivery;
}

/// Fields of a signal payload that nothing reads, or that name another workflow or trigger.
QJsonArray unknownFields(const QJsonObject &payload, const StartRequest &request)
{
    const QJsonObject fixed{{u"kind"_s, u"cron"_s}, {u"workflow"_s, request.workflow()}, {u"trigger"_s, request.trigger()}};
    QJsonArray unknown;
    for (auto field = payload.begin(); field != payload.end(); ++field) {
        const bool isRead = field.key() == "signal_id"_L1 || field.key() == "intended_window"_L1;
        if (!isRead && fixed.value(field.key()) != QJsonValue(field.value()))
            unknown.append(field.key());
    }
    return unknown;
}

} // namespace

PreparedDelivery prepareFiring(const StartRequest &request, const DeliveryOptions &options, Instant receivedAt)
{
    const auto prepared = [&](const QJsonObject &payload) {
        return prepareCronStart(request.workflow(), request.trigger(), payload, options, receivedAt);
    };
    const auto given = request.payload() ? objectIn(*request.payload()) : Result<QJsonObject>(QJsonObject());
    if (!given) {
        const ErrorCode code = given.error().code;
        PreparedDelivery delivery = prepared({});
        if (code == ErrorCode::InvalidPayload)
            delivery = prepared({{u"payload"_s, *parseJson(request.payload()->json, limits::jsonDepth)}});
        else
            setBytes(delivery, code == ErrorCode::InvalidJson ? request.payload()->json : QByteArray());
        delivery.error = given.error();
        return delivery;
    }
    PreparedDelivery delivery = prepared(*given);
    if (request.idempotencyKey() || request.runId())
        delivery.error = optionError(request.runId() ? u"run_id"_s : u"idempotency_key"_s,
                                     tr("a firing of a cron trigger is identified by its signal payload; give an input to "
                                        "start the trigger by hand"));
    else if (const QJsonArray unknown = unknownFields(*given, request); !unknown.isEmpty())
        delivery.error = Error{ErrorCode::InvalidPayload, QJsonObject{{u"unknown_fields"_s, unknown}}};
    return delivery;
}

std::optional<RunId> namedRun(const StartRequest &request, const QString &trigger)
{
    if (const auto &id = request.runId())
        return RunId::fromString(*id);
    return request.idempotencyKey() ? scheduledRunId(request.workflow(), trigger, *request.idempotencyKey()) : std::nullopt;
}

PreparedDelivery prepareStart(const StartRequest &request, const WorkflowDefinition *definition,
                              const DeliveryOptions &options, Instant receivedAt)
{
    const bool isUnnamed = request.trigger().isEmpty();
    const QString trigger =
        isUnnamed && definition && !definition->triggers.isEmpty() ? definition->triggers.first().name : request.trigger();
    if (request.input() && request.payload()) {
        PreparedDelivery delivery = begin(request.workflow(), trigger, options, receivedAt);
        delivery.error = optionError(u"input"_s, tr("give an input or a payload, not both"));
        setBytes(delivery, ledgerPayload(request, trigger, request.input()->json));
        return delivery;
    }
    // What is not known to be manual is taken for a cron trigger, so that what is wrong with it becomes the outcome.
    const TriggerDefinition *found = definition ? definition->findTrigger(trigger) : nullptr;
    const bool fires = !isUnnamed && !request.input() && !(found && found->type == TriggerType::Manual);
    PreparedDelivery delivery =
        fires ? prepareFiring(request, options, receivedAt) : prepareBusinessStart(request, trigger, options, receivedAt);
    if (request.metadata().isObject())
        delivery.metadata = request.metadata().toObject();
    else if (!request.metadata().isUndefined() && !delivery.error)
        delivery.error = optionError(u"metadata"_s, tr("the metadata must be a JSON object"));
    return delivery;
}

QByteArray withoutStartIdentity(const QByteArray &payload)
{
    const auto request = startRequestIn(payload);
    if (!request || (!request->idempotencyKey() && !request->runId()))
        return payload;
    return ledgerPayload(StartRequest(request->workflow()), request->trigger(), request->input()->json);
}

std::optional<StartRequest> startRequestIn(const QByteArray &payload)
{
    const auto json = parseJson(payload, limits::jsonDepth + 1); // it wraps the input
    const QJsonObject object = json ? json->toObject() : QJsonObject();
    if (object.value("kind"_L1).toString() != "manual"_L1)
        return std::nullopt;
    StartRequest request(object.value("workflow"_L1).toString(), object.value("trigger"_L1).toString());
    const QByteArray input = memberText(payload, u"input"_s);
    request.withInput(input.isEmpty() ? QByteArrayLiteral("{}") : input);
    if (object.contains("idempotency_key"_L1))
        request.withIdempotencyKey(object.value("idempotency_key"_L1).toString());
    else if (object.contains("run_id"_L1))
        request.withRunId(object.value("run_id"_L1).toString());
    return request;
}

} // namespace squidie::inline v0
