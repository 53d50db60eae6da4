// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::inline v0 {

/// The user whom the system knows, for records of who did something; empty where it knows none. Main thread.
QString loginName();

} // namespace squidie::inline v0
