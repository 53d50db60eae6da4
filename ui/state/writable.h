// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractButton;
class QAction;

namespace squidie::ui {

class ConsoleState;

/// Keeps an action or a button of something that writes disabled while the open store is read-only, with the reason as
/// its tool tip and description. For controls that nothing else enables.
void whileWritable(ConsoleState &state, QAction *action);
void whileWritable(ConsoleState &state, QAbstractButton *button);

} // namespace squidie::ui
