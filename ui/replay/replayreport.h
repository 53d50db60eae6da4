// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/replaydocument.h"

/// A replay's report as files. Pure.
namespace squidie::ui {

/// A header line and one line per entry; formulas are neutralised.
QByteArray replayCsv(const ReplayReport &report);
/// The report's document.
QByteArray replayJson(const ReplayReport &report);

} // namespace squidie::ui
