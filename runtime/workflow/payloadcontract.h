// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// Fills in defaults, then checks the input against the contract. manual: definitions.md, "Format"; activations.md,
/// "Runner".
/// Error: invalid_payload with {"missing_fields": [...], "unknown_fields": [...], "invalid_types": {field: type}},
/// each key only if it has entries; missing fields in the contract's order, unknown ones sorted. A field that is
/// null counts as present, and null fits no type. An integer is a number whose value is whole and fits 64 bits.
Result<QJsonObject> resolvePayload(const QVector<PayloadField> &contract, const QJsonObject &input, Instant now);

} // namespace squidie::inline v0
