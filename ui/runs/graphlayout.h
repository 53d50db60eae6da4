// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QPainterPath>
#include <QPointF>
#include <QSizeF>
#include <QVector>

#include <optional>

/// Where the boxes and arrows of a graph go, by Graphviz's "dot", from top to bottom. Graphviz is given sizes and numbers
/// only, never names or texts, which may come from strangers.
namespace squidie::ui {

struct GraphToLayOut {
    struct Edge {
        int from = 0; ///< numbers of nodes
        int to = 0;
        QSizeF label; ///< room for its label; empty if it has none
    };
    QVector<QSizeF> nodes;
    QVector<Edge> edges;
};

/// In the units of the sizes, y downwards from the top left.
struct GraphLayout {
    struct Edge {
        QPainterPath path; ///< without its arrow head
        QPointF base; ///< where the head begins
        QPointF tip; ///< where it points
        QPointF label; ///< the centre of its text
    };
    QSizeF size;
    QVector<QPointF> nodes; ///< centres
    QVector<Edge> edges;
};

namespace graphlimits {
inline constexpr int nodes = 400;
inline constexpr int edges = 1200;
} // namespace graphlimits

/// Nothing if the graph is empty, too large, has an edge to nowhere, or cannot be laid out. Any thread; one graph at a time,
/// since Graphviz is not thread-safe. May take seconds.
std::optional<GraphLayout> layOutGraph(const GraphToLayOut &graph);

/// The same on a separate thread, in the order of the calls.
QFuture<std::optional<GraphLayout>> layOutGraphLater(const GraphToLayOut &graph);

} // namespace squidie::ui
