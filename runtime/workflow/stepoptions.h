// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

/// Checks of a step's "opts", whose own path is `path`.
namespace squidie::inline v0::reading {

/// "input" and "output".
void checkMappings(const QJsonObject &options, const QString &path, Problems &problems);
/// "irreversible", "compensatable" and "compensate".
void checkRecoveryMarkers(const QJsonObject &options, const QString &path, Problems &problems);
/// The options that the built-in actions need. Other actions check their own when they run.
void checkActionOptions(const QString &action, const QJsonObject &options, const QString &path, Problems &problems);

} // namespace squidie::inline v0::reading
