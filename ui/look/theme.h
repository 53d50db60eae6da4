// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

/// The application's look: Fusion with palettes of our own, on an 8 pixel grid.
namespace squidie::ui {

enum class ThemeChoice { System, Light, Dark };

/// "system", "light" or "dark", as stored in the settings.
QString themeName(ThemeChoice choice);
ThemeChoice themeFromName(const QString &name);

QPalette lightPalette();
QPalette darkPalette();

/// Sets style, palette and the few rules that a palette cannot express. The first call remembers the system's own
/// palette, by which System decides between light and dark.
void applyTheme(QApplication &application, ThemeChoice choice);

/// Quiet text beside the main one: second lines, captions. Readable (4.5:1) on both grounds.
QColor mutedColor(const QPalette &palette);
/// Lines between areas.
QColor borderColor(const QPalette &palette);
/// The ground of a warning or an error band.
QColor noticeColor(const QPalette &palette, bool isError);

/// The typographic steps, each from the font of the widget that asks.
QFont titleFont(QFont base); ///< a page's or an inspector's headline
QFont sectionFont(QFont base); ///< a section inside it
QFont captionFont(QFont base); ///< small print
QFont fixedFont(QFont base); ///< ids, payloads

/// The grid.
inline constexpr int space = 8;

} // namespace squidie::ui
