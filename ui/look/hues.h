// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

/// Okabe and Ito's hues, which colour-blind people tell apart: darker on a light ground and lighter on a dark one, so
/// that each keeps a contrast of 3:1.
namespace squidie::ui {

/// Whether the palette is a dark one.
bool isDark(const QPalette &palette);

QColor greenHue(const QPalette &palette);
QColor blueHue(const QPalette &palette);
QColor greyHue(const QPalette &palette);
/// Errors.
QColor vermillionHue(const QPalette &palette);
QColor orangeHue(const QPalette &palette);
QColor purpleHue(const QPalette &palette);

} // namespace squidie::ui
