// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractButton;
class QAction;

namespace squidie::ui {

class ConsoleState;

/// Disables an action or a button that writes while the open store cannot be written, with the reason as its tool tip. For
/// controls that nothing else enables.
void whileWritable(ConsoleState &state, QAction *action);
void whileWritable(ConsoleState &state, QAbstractButton *button);

} // namespace squidie::ui
