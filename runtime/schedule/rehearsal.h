// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/schedule.h"
#include <squidie/rehearsal.h>

/// What a year's clock changes do to a schedule (manual: schedules.md, "Rehearsal"). Pure; any thread.
namespace squidie::inline v0 {

/// Every clock change of that year, by each expression's own clock, in the order of the expressions and of time.
QVector<RehearsedChange> rehearse(const Schedule &schedule, int year);

/// How often it fires on each day of that year, by each expression's own clock.
QVector<RehearsedDay> rehearseDays(const Schedule &schedule, int year);

} // namespace squidie::inline v0
