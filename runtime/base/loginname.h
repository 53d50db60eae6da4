// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

/// The user's login name, recorded as an actor; empty if the system does not know it. Main thread.
QString loginName();

} // namespace squidie::inline v0
