// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPainterPath>

/// Icons that are painted when they are shown, so that they are sharp at every scale.
namespace squidie::ui {

/// The line drawing `:/icons/<name>.svg` in the text colour of the palette at the time of painting: it follows a change
/// from light to dark by itself. An unknown name gives an icon that paints nothing.
QIcon lineIcon(const QString &name);

/// A filled outline, centred on (0, 0) in a square of ten units, with a margin around it.
QIcon shapeIcon(const QPainterPath &shape, const QColor &color);

} // namespace squidie::ui
