// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

namespace squidie::ui {

/// `squidie … activation list …` that shows the same rows, to paste into a shell. Pure.
QString activationListCommand(const ActivationFilter &filter, const QString &storePath);

/// The filter in words, for the window's title: "Duplicate · late · “abc”"; empty if it restricts nothing.
QString filterText(const ActivationFilter &filter);

} // namespace squidie::ui
