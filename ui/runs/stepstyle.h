// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/rungraph.h>

#include <QColor>
#include <QPainterPath>
#include <QPalette>
#include <QPen>

/// The looks and texts of a run's graph. Pure.
namespace squidie::ui {

/// "Waiting", "Completed", ...
QString stepStateText(const QString &state);
QColor stepStateColor(const QString &state, const QPalette &palette);
/// Centred on (0, 0), filling a square of `size`.
QPainterPath stepStateShape(const QString &state, qreal size);

/// "Taken", "Not taken", "Possible", "Blocked".
QString edgeStateText(const QString &state);
/// Shows the state by the line alone: thick, thin, dotted or dashed.
QPen edgePen(const QString &state, const QPalette &palette);

/// "feed.count > 0"; empty where there is no condition.
QString conditionText(const QJsonObject &condition);
/// The label of an edge: "ok", "error · feed.count > 0"; empty on a dependency.
QString edgeLabel(const GraphEdge &edge);

/// The step's name; "End" for the end of a run.
QString nodeTitle(const GraphNode &node);
/// "log · Completed", with the number of attempts if there were several.
QString nodeSubtitle(const GraphNode &node);
/// A node and the edges that leave it, for tool tips and screen readers.
QString nodeText(const RunGraph &graph, const GraphNode &node);
QString edgeText(const GraphEdge &edge);

} // namespace squidie::ui
