// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/windowcoverage.h>

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPalette>

/// How outcomes and window statuses look on every page: shape and colour together, safe for colour-blind people, in light
/// and dark.
namespace squidie::ui {

/// The mark's colour on this palette's base.
QColor outcomeColor(Outcome outcome, const QPalette &palette);
QColor statusColor(WindowStatus status, const QPalette &palette);
QColor conflictColor(const QPalette &palette);

/// The mark's outline, centred on (0, 0), filling a square of `size`: started a disc, duplicate a ring of two discs,
/// skipped a chevron, rejected a cross.
QPainterPath outcomeShape(Outcome outcome, qreal size);
/// The same for a window's status: on time a disc, late a triangle that points right, after the window a square, early
/// a triangle that points left, rejected a cross, missing a hollow square with a stroke through it, pending a hollow
/// disc, unexpected a diamond, no window a hollow diamond.
QPainterPath statusShape(WindowStatus status, qreal size);
QIcon outcomeIcon(Outcome outcome, const QPalette &palette);
QIcon statusIcon(WindowStatus status, const QPalette &palette);

/// Translated names: "Started", "On time", ...
QString outcomeText(Outcome outcome);
QString statusText(WindowStatus status);
QString sourceText(ActivationSource source);

} // namespace squidie::ui
