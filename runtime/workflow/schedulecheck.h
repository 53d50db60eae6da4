// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// A schedule that cannot be read does not stop a load, since another program does the scheduling; but its windows
/// cannot be predicted, and that is a warning.
void warnAboutExpression(const QString &expression, const QString &path, Problems &problems);
void warnAboutTimeZone(const QString &timezone, const QString &path, Problems &problems);

} // namespace squidie::inline v0::reading
