// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// A definition says what should happen, not what happened: run_id, status, journal and the like are refused, so that
/// the export of a run is not mistaken for a definition.
void checkRuntimeOwnedFields(const QJsonObject &object, const QString &path, Problems &problems);

} // namespace squidie::inline v0::reading
