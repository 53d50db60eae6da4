// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// Fills defaults, then checks the input against the contract (manual: definitions.md, "Format").
/// Error: invalid_payload with {"missing_fields": [...], "unknown_fields": [...], "invalid_types": {field: type}},
/// each key only where it has entries; missing fields in the contract's order, unknown ones sorted. A field that is
/// there as null is there, and null fits no type. An integer is a number whose value is whole and fits 64 bits.
Result<QJsonObject> resolvePayload(const QVector<PayloadField> &contract, const QJsonObject &input, Instant now);

} // namespace squidie::inline v0
