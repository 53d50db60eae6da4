// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/definitionproblems.h"

namespace squidie::inline v0::reading {

/// A schedule that cannot be read is only a warning, since another program does the scheduling; but its windows cannot be
/// predicted. Looks at a cron trigger's expression and dialect; `path` is that of its config.
void warnAboutExpression(const TriggerDefinition &trigger, const QString &path, Problems &problems);
void warnAboutTimeZone(const QString &timezone, const QString &path, Problems &problems);
/// The names of the dialects, for messages.
QString dialectList();

} // namespace squidie::inline v0::reading
