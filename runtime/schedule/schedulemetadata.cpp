// SPDX-License-Identifier: Apache-2.0
#include "schedule/schedulemetadata.h"

#include "base/jsontext.h"
#include "base/jsonwriter.h"

namespace squidie::inline v0 {
namespace {

void writeWindow(JsonWriter &json, const IntendedWindow &window)
{
    json.key("intended_window").beginObject();
    if (window.endAt)
        json.key("end_at").string(*window.endAt);
    if (window.startAt)
        json.key("start_at").string(*window.startAt);
    json.endObject();
}

} // namespace

Result<QByteArray> cronContextText(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity,
                                   std::optional<Instant> receivedAt)
{
    const bool keyed = declaration.idempotency != IdempotencyStrategy::None;
    if (keyed && !identity.signalId)
        return failure(ErrorCode::MissingScheduleIdempotencyKey, declaration.trigger);
    JsonWriter json;
    json.beginObject();
    json.key("cron_expression").string(declaration.expression);
    if (keyed) {
        json.key("idempotency").string(idempotencyName(declaration.idempotency));
        json.key("idempotency_key").string(identity.signalId->text);
    }
    if (identity.window)
        writeWindow(json, *identity.window);
    if (receivedAt)
        json.key("received_at").string(formatSeconds(*receivedAt));
    if (identity.signalId)
        json.key("signal_id").string(identity.signalId->text);
    json.key("timezone").string(declaration.timezone);
    json.key("trigger_name").string(declaration.trigger);
    json.key("workflow").string(declaration.workflow);
    return json.endObject().text();
}

Result<QJsonObject> cronContext(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity)
{
    const auto text = cronContextText(declaration, identity, std::nullopt);
    if (!text)
        return tl::unexpected(text.error());
    return parseStoredObject(*text);
}

} // namespace squidie::inline v0
