// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/delivery.h>
#include <squidie/startrequest.h>
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// A start by names as a delivery (manual: activations.md, "Starting by hand"). `definition` is the current one of the
/// workflow, null where there is none: it says which trigger is meant and whether it fires. What is wrong with the request
/// becomes the delivery's error.
PreparedDelivery prepareStart(const StartRequest &request, const WorkflowDefinition *definition,
                              const DeliveryOptions &options, Instant receivedAt);

/// A firing of a cron trigger, whatever its definition says.
PreparedDelivery prepareFiring(const StartRequest &request, const DeliveryOptions &options, Instant receivedAt);

/// What the ledger has of a start with business input: {"kind": "manual", "workflow", "trigger", "input"} and, where they
/// were given, "idempotency_key" or "run_id". Nothing where the bytes are anything else.
std::optional<StartRequest> startRequestIn(const QByteArray &payload);

/// The run that the caller names by a key or itself; nothing where it names none that can be.
std::optional<RunId> namedRun(const StartRequest &request, const QString &trigger);

/// The same payload without its key or run id: another start.
QByteArray withoutStartIdentity(const QByteArray &payload);

} // namespace squidie::inline v0
