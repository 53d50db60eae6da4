// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/idempotencystrategy.h>
#include <squidie/scheduleidentity.h>

#include <QJsonObject>

namespace squidie::inline v0 {

/// The part of a cron trigger that the schedule context holds.
struct CronTriggerDeclaration {
    QString workflow;
    QString trigger;
    QString expression;
    QString timezone;
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
};

/// The object stored under "schedule" in a run's context, as JSON text, with received_at where it is given.
/// (manual: activations.md, "Schedule context") Error: missing_schedule_idempotency_key with the trigger's name.
Result<QByteArray> cronContextText(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity,
                                   std::optional<Instant> receivedAt);
/// The same as an object, without received_at.
Result<QJsonObject> cronContext(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity);

} // namespace squidie::inline v0
