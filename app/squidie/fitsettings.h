// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <squidie/coveragesettings.h>
#include <squidie/triggerkey.h>

namespace squidie::cli {

/// --fit, --from, --to and --apply of `squidie settings` (manual: schedules.md, "Fit").
QList<QCommandLineOption> fitOptions();
/// Whether --fit is given. Error: invalid_option, where it is and something else is to be changed as well, or where an option
/// of it is given without it.
Result<bool> wantsFit(const QCommandLineParser &options, bool changesOther);
CommandResult fitSettings(Invocation &invocation, const TriggerKey &key);

/// A trigger's settings as a document and as a row of a table.
QJsonObject settingsDocument(const CoverageSettings &settings, const QString &dialect, const QString &dst);
QStringList settingsHeadings();
QStringList settingsRow(const CoverageSettings &settings, const QString &dialect, const QString &dst);

/// "next", or a number of seconds.
QString windowText(const std::optional<std::chrono::microseconds> &length);

} // namespace squidie::cli
