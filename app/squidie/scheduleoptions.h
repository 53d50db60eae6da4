// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <squidie/coveragesettings.h>

namespace squidie::cli {

/// --dialect and --dst, which decide how a schedule is read (manual: schedules.md).
QList<QCommandLineOption> scheduleOptions();
bool hasScheduleOption(const QCommandLineParser &parser);
/// The settings with what these options change; "default" takes back what was set.
/// Error: invalid_option, which names the option and what it accepts.
Result<CoverageSettings> withScheduleOptions(const QCommandLineParser &parser, CoverageSettings settings);

} // namespace squidie::cli
