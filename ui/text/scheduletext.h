// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/workflowdefinition.h>

namespace squidie::ui {

/// A cron expression in words if it is one of the common kinds ("Weekdays at 09:00", "Every 30 minutes", "Monthly,
/// day 1 at 00:00"), else the expression itself. Pure.
QString cronText(const QString &expression);

/// A trigger's schedule for people: words and zone, or "Manual".
QString scheduleText(const TriggerDefinition &trigger);

} // namespace squidie::ui
