// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace squidie::cli {

/// The command line reference in Markdown, as the manual contains it (resources/manual/command-line.md).
QString commandReference(const QList<QCommandLineOption> &globalOptions, const QVector<Command> &commands);

} // namespace squidie::cli
