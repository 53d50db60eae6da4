// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QWidget;

/// A chart as a picture file, as it looks on screen.
namespace squidie::ui {

/// Shapes and text, sharp at any size. GUI thread.
QByteArray svgOf(QWidget &chart, const QString &title);
/// Twice the screen's pixels. GUI thread.
QByteArray pngOf(QWidget &chart);

} // namespace squidie::ui
