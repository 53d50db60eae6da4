// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::bench {

/// Opens a large store as the console does and prints how long each question takes, each beside its target. Delivers a few
/// thousand payloads to it as well, to see how fast duplicates are found. False where the store cannot be used.
bool printScaleFigures(const QString &path);

} // namespace squidie::bench
