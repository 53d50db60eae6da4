// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runstate.h>

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPalette>
#include <QString>
#include <QStringList>

#include <array>

/// How run statuses look everywhere: shape and colour.
namespace squidie::ui {

/// In the order of the filters.
inline constexpr std::array runStatuses{RunStatus::Running, RunStatus::Paused, RunStatus::Completed, RunStatus::Failed,
                                        RunStatus::Cancelled};

QString runStatusText(RunStatus status);
/// All of them, for the width of a column.
QStringList runStatusTexts();
QColor runStatusColor(RunStatus status, const QPalette &palette);
QPainterPath runStatusShape(RunStatus status, qreal size);
QIcon runStatusIcon(RunStatus status, const QPalette &palette);

} // namespace squidie::ui
