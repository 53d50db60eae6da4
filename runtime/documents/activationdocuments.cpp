// SPDX-License-Identifier: Apache-2.0
#include "documents/activationdocuments.h"

#include "base/jsontext.h"
#include "base/jsonwriter.h"
#include "base/limits.h"

#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

QJsonValue runOrNull(const std::optional<RunId> &runId)
{
    return runId ? QJsonValue(runId->toString()) : QJsonValue::Null;
}

QJsonValue signalOrNull(const std::optional<SignalId> &signalId)
{
    return signalId ? QJsonValue(signalId->text) : QJsonValue::Null;
}

QJsonValue originOrNull(const std::optional<SignalId> &signalId)
{
    if (!signalId)
        return QJsonValue::Null;
    return signalId->origin == SignalIdOrigin::Derived ? QStringLiteral("derived") : QStringLiteral("supplied");
}

QJsonValue idOrNull(const std::optional<ActivationId> &id)
{
    return id ? QJsonValue(*id) : QJsonValue::Null;
}

QJsonValue windowOrNull(const Activation &activation)
{
    if (!activation.windowStart && !activation.windowEnd)
        return QJsonValue::Null;
    return IntendedWindow{activation.windowStart, activation.windowEnd}.toJson();
}

QJsonArray idsOf(const QVector<Activation> &activations)
{
    QJsonArray ids;
    for (const Activation &activation : activations)
        ids << activation.id;
    return ids;
}

} // namespace

QJsonObject activationDocument(const Activation &activation, const TimeFormat &times)
{
    const ActivationCursor cursor{toMicroseconds(activation.receivedAt), activation.id};
    return {
        {QStringLiteral("id"), activation.id},
        {QStringLiteral("received_at"), times.microseconds(activation.receivedAt)},
        {QStringLiteral("workflow"), nullable(activation.workflow)},
        {QStringLiteral("trigger"), nullable(activation.trigger)},
        {QStringLiteral("source"), sourceName(activation.source)},
        {QStringLiteral("actor"), nullable(activation.actor)},
        {QStringLiteral("payload_bytes"), activation.payloadBytes},
        {QStringLiteral("signal_id"), signalOrNull(activation.signalId)},
        {QStringLiteral("signal_id_origin"), originOrNull(activation.signalId)},
        {QStringLiteral("intended_window"), windowOrNull(activation)},
        {QStringLiteral("lateness_s"), secondsOrNull(activation.startDelay())},
        {QStringLiteral("outcome"), outcomeName(activation.outcome)},
        {QStringLiteral("run_id"), runOrNull(activation.runId)},
        {QStringLiteral("error"), errorOrNull(activation.error)},
        {QStringLiteral("replay_of"), idOrNull(activation.replayOf)},
        {QStringLiteral("conflict"), nullable(conflictName(activation.conflict))},
        {QStringLiteral("cursor"), cursor.toString()},
    };
}

QJsonObject inspectionDocument(const ActivationInspection &inspection, const TimeFormat &times)
{
    QJsonObject object = activationDocument(inspection.subject.activation, times);
    insertPayload(object, inspection.subject.payload);
    object.insert(QStringLiteral("started_by"),
                  inspection.start ? QJsonValue(inspection.start->activation.id) : QJsonValue::Null);
    object.insert(QStringLiteral("same_run"), idsOf(inspection.siblings));
    object.insert(QStringLiteral("same_run_count"), inspection.siblingCount);
    object.insert(QStringLiteral("same_window_other_identity"), idsOf(inspection.otherIdentities));
    return object;
}

QByteArray deliveryDocument(const DeliveryResult &result, const TimeFormat &times)
{
    JsonWriter json;
    const auto stringOrNull = [&json](const char *key, const QString &text) {
        json.key(key);
        text.isEmpty() ? json.null() : json.string(text);
    };
    json.beginObject();
    json.key("activation_id").number(result.activationId);
    stringOrNull("conflict", conflictName(result.conflict));
    json.key("error");
    result.error ? json.raw(compactJson(errorToJson(*result.error))) : json.null();
    json.key("outcome").string(outcomeName(result.outcome));
    json.key("received_at").string(times.microseconds(result.receivedAt));
    stringOrNull("run_id", result.runId ? result.runId->toString() : QString());
    stringOrNull("signal_id", result.signalId ? result.signalId->text : QString());
    return json.endObject().text();
}

QJsonObject predictionDocument(const Prediction &prediction)
{
    return {
        {QStringLiteral("outcome"), outcomeName(prediction.outcome)},
        {QStringLiteral("run_id"), runOrNull(prediction.runId)},
        {QStringLiteral("signal_id"), signalOrNull(prediction.signalId)},
        {QStringLiteral("error"), errorOrNull(prediction.error)},
        {QStringLiteral("conflict"), nullable(conflictName(prediction.conflict))},
        {QStringLiteral("started_by"), prediction.startedBy ? QJsonValue(prediction.startedBy->id) : QJsonValue::Null},
    };
}

QJsonObject savedPayloadDocument(const SavedPayload &saved, const TimeFormat &times)
{
    QJsonObject object{
        {QStringLiteral("name"), saved.name},
        {QStringLiteral("tags"), QJsonArray::fromStringList(saved.tags)},
        {QStringLiteral("note"), nullable(saved.note)},
        {QStringLiteral("saved_at"), times.microseconds(saved.savedAt)},
        {QStringLiteral("actor"), nullable(saved.actor)},
        {QStringLiteral("saved_from"), idOrNull(saved.savedFrom)},
    };
    insertPayload(object, saved.payload);
    return object;
}

void insertPayload(QJsonObject &document, const QByteArray &payload)
{
    const auto value = parseJson(payload, limits::jsonDepth);
    document.insert(QStringLiteral("payload"), value ? *value : QJsonValue(QJsonValue::Null));
    if (!value)
        document.insert(QStringLiteral("payload_base64"), QString::fromLatin1(payload.toBase64()));
}

} // namespace squidie::inline v0
