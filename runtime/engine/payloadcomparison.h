// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace squidie::inline v0 {

/// Whether two deliveries of one identity point to a scheduler bug: different windows or different extra keys (manual:
/// activations.md, "Identity conflicts"). How a window is written does not matter where both parse to the same instants, nor
/// does a signal id that one supplies and the other leaves to be derived. Pure.
bool payloadsConflict(const QJsonObject &one, const QJsonObject &other);

} // namespace squidie::inline v0
