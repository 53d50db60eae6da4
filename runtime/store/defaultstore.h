// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

/// The per-user store that the console and the command line open where none is named.
QString defaultStorePath();

} // namespace squidie::inline v0
