// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace squidie::inline v0 {

/// Passes everything that this program logs, Qt's own messages included, through visibleLine on its way to the handler that
/// was installed before. For a program's main function, once.
void makeLogVisible();

} // namespace squidie::inline v0
