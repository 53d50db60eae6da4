// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/scheduleidentity.h>

#include <QJsonObject>

namespace squidie::inline v0 {

/// What a cron trigger declares about repeated firings (spec 1, "Schedule context").
enum class IdempotencyStrategy { None, ReturnExistingRun, SkipDuplicate };

/// "return_existing_run", "skip_duplicate", or an empty string for None.
QString idempotencyName(IdempotencyStrategy strategy);
std::optional<IdempotencyStrategy> idempotencyFromName(QStringView name);

/// The part of a cron trigger that the schedule context holds.
struct CronTriggerDeclaration {
    QString workflow;
    QString trigger;
    QString expression;
    QString timezone;
    IdempotencyStrategy idempotency = IdempotencyStrategy::None;
};

/// The object stored under "schedule" in a run's context (Squidie.Runtime.ScheduleMetadata), as JSON text, with received_at
/// where it is given. Error: missing_schedule_idempotency_key with the trigger's name.
Result<QByteArray> cronContextText(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity,
                                   std::optional<Instant> receivedAt);
/// The same as an object, without received_at.
Result<QJsonObject> cronContext(const CronTriggerDeclaration &declaration, const ScheduleIdentity &identity);

} // namespace squidie::inline v0
