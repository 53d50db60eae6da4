// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QToolButton;
class QWidget;

namespace squidie::ui {

/// A small button that is on or off, in a row of filters. `name` says what it does, as its tool tip and for assistive
/// technology.
QToolButton *filterChip(const QString &text, const QString &name, QWidget *parent);

} // namespace squidie::ui
