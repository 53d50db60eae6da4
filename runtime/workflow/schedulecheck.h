// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// A schedule that cannot be read is only a warning, since another program does the scheduling; but its windows cannot be
/// predicted.
void warnAboutExpression(const QString &expression, const QString &path, Problems &problems);
void warnAboutTimeZone(const QString &timezone, const QString &path, Problems &problems);

} // namespace squidie::inline v0::reading
