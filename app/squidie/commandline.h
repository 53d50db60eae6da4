// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace squidie::cli {

/// Runs the command that the arguments name; the first argument is the program's name.
ExitStatus runCommandLine(const QStringList &arguments);

} // namespace squidie::cli
