#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "workflow/workflowdefinition.h"

namespace squidie {

/// Fills defaults, then checks the input against the contract (spec 2, "Defaults"; spec 1, Runner, point 4).
/// Error: invalid_payload with {"missing_fields": [...], "unknown_fields": [...], "invalid_types": {field: type}},
/// each key only where it has entries.
Result<QJsonObject> resolvePayload(const QVector<PayloadField> &contract, const QJsonObject &input, Instant now);

} // namespace squidie
