// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPalette>
#include <QString>
#include <QStringList>

/// How run statuses look everywhere: shape and colour. An unknown status looks like a running one.
namespace squidie::ui {

/// In the order of the filters.
inline constexpr const char *runStatuses[] = {"running", "paused", "completed", "failed", "cancelled"};

QString runStatusText(const QString &status);
/// All of them, for the width of a column.
QStringList runStatusTexts();
QColor runStatusColor(const QString &status, const QPalette &palette);
QPainterPath runStatusShape(const QString &status, qreal size);
QIcon runStatusIcon(const QString &status, const QPalette &palette);

} // namespace squidie::ui
