// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPalette>
#include <QString>

/// One look for the states of runs, by shape and colour. An unknown state looks like a running one.
namespace squidie::ui {

QString runStatusText(const QString &status);
QColor runStatusColor(const QString &status, const QPalette &palette);
QPainterPath runStatusShape(const QString &status, qreal size);
QIcon runStatusIcon(const QString &status, const QPalette &palette);

} // namespace squidie::ui
