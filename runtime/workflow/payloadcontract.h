// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/workflowdefinition.h>

#include <QSet>

namespace squidie::inline v0 {

/// Fills in defaults, then checks the input against the contract. manual: definitions.md, "Format"; activations.md,
/// "Runner".
/// Error: invalid_payload with {"missing_fields": [...], "unknown_fields": [...], "invalid_types": {field: type}},
/// each key only if it has entries; missing fields in the contract's order, unknown ones sorted. A field that is
/// null counts as present, and null fits no type. An integer is a number without fraction and exponent that fits 64 bits, a
/// float one with either; where no text says how the numbers were written (`floats`), a whole number may be either.
Result<QJsonObject> resolvePayload(const QVector<PayloadField> &contract, const QJsonObject &input, Instant now,
                                   const std::optional<QSet<QString>> &floats = std::nullopt);

/// JSON text of a resolved input, in which floats are written as floats.
QByteArray payloadText(const QVector<PayloadField> &contract, const QJsonObject &resolved);

} // namespace squidie::inline v0
