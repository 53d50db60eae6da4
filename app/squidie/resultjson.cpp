// SPDX-License-Identifier: Apache-2.0
#include "resultjson.h"

#include "base/jsontext.h"
#include "base/jsonwriter.h"
#include "base/limits.h"

namespace squidie::cli {

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

QJsonValue latenessOrNull(const Activation &activation)
{
    const auto lateness = activation.startDelay();
    return lateness ? QJsonValue(double(lateness->count()) / 1e6) : QJsonValue::Null;
}

QJsonValue windowOrNull(const Activation &activation)
{
    if (!activation.windowStart && !activation.windowEnd)
        return QJsonValue::Null;
    return IntendedWindow{activation.windowStart, activation.windowEnd}.toJson();
}

} // namespace

QJsonValue nullable(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue::Null;
}

QJsonValue nullable(const QString &text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

QJsonValue errorOrNull(const std::optional<Error> &error)
{
    return error ? QJsonValue(errorToJson(*error)) : QJsonValue::Null;
}

QJsonObject toJson(const Activation &activation, const TimeFormat &times)
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
        {QStringLiteral("lateness_s"), latenessOrNull(activation)},
        {QStringLiteral("outcome"), outcomeName(activation.outcome)},
        {QStringLiteral("run_id"), runOrNull(activation.runId)},
        {QStringLiteral("error"), errorOrNull(activation.error)},
        {QStringLiteral("replay_of"), activation.replayOf ? QJsonValue(*activation.replayOf) : QJsonValue::Null},
        {QStringLiteral("conflict"), nullable(conflictName(activation.conflict))},
        {QStringLiteral("cursor"), cursor.toString()},
    };
}

QByteArray jsonText(const DeliveryResult &result, const TimeFormat &times)
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
    stringOrNull("run_id", runText(result.runId));
    stringOrNull("signal_id", signalText(result.signalId));
    return json.endObject().text();
}

QJsonObject toJson(const Prediction &prediction)
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

void insertPayload(QJsonObject &object, const QByteArray &payload)
{
    const auto value = parseJson(payload, limits::jsonDepth);
    object.insert(QStringLiteral("payload"), value ? *value : QJsonValue(QJsonValue::Null));
    if (!value)
        object.insert(QStringLiteral("payload_base64"), QString::fromLatin1(payload.toBase64()));
}

QString signalText(const std::optional<SignalId> &signalId)
{
    return signalId ? signalId->text : QString();
}

QString runText(const std::optional<RunId> &runId)
{
    return runId ? runId->toString() : QString();
}

QString errorText(const std::optional<Error> &error)
{
    return error ? errorCodeName(error->code) + QStringLiteral(": ") + errorSentence(*error) : QString();
}

QJsonObject toJson(const RunRow &run, const TimeFormat &times)
{
    return {{QStringLiteral("run_id"), run.id.toString()},
            {QStringLiteral("workflow"), run.workflow},
            {QStringLiteral("trigger"), run.trigger},
            {QStringLiteral("status"), run.status},
            {QStringLiteral("queue"), run.queue},
            {QStringLiteral("definition_version"), nullable(run.definitionVersion)},
            {QStringLiteral("started_at"), times.microseconds(run.startedAt)},
            {QStringLiteral("updated_at"), times.microseconds(run.updatedAt)},
            {QStringLiteral("retained_at"),
             run.retainedAt ? QJsonValue(times.microseconds(*run.retainedAt)) : QJsonValue::Null},
            {QStringLiteral("cursor"), QString::number(run.rowId)}};
}

} // namespace squidie::cli
