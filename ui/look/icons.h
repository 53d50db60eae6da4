// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPainterPath>

/// Icons painted on demand, sharp at every scale.
namespace squidie::ui {

/// The line drawing `:/icons/<name>.svg` in the palette's text colour at the time of painting, so that it follows a change
/// from light to dark. An unknown name gives an empty icon.
QIcon lineIcon(const QString &name);

/// A filled outline, centred on (0, 0) in a square of ten units, with a margin around it.
QIcon shapeIcon(const QPainterPath &shape, const QColor &color);

} // namespace squidie::ui
