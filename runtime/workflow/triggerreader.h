// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// The triggers of a definition, those with errors as far as they could be read.
QVector<TriggerDefinition> readTriggers(const QJsonObject &document, Problems &problems);

} // namespace squidie::inline v0::reading
