// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::ui {

/// The user's login name, recorded as the ledger's actor; empty if the system does not know it.
QString loginName();

} // namespace squidie::ui
