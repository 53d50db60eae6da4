// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace squidie::ui {

/// Who sits at this machine, as the ledger's actor; empty where the system does not say.
QString loginName();

} // namespace squidie::ui
