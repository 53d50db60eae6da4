// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace squidie::cli {

/// Runs what the arguments say (the first is the program's own name).
ExitStatus runCommandLine(const QStringList &arguments);

} // namespace squidie::cli
