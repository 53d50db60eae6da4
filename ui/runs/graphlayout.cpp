// SPDX-License-Identifier: Apache-2.0
#include "runs/graphlayout.h"

#include <QPromise>
#include <QThreadPool>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <cmath>
#include <memory>
#include <mutex>

namespace squidie::ui {

namespace {

constexpr double pointsAnInch = 72;
// A character of Courier, by which Graphviz measures the filler that stands for an edge's text.
constexpr double fontSize = 10;
constexpr double characterWidth = 0.6 * fontSize;

// The C library takes what it does not change as char *.
char *text(const char *constant)
{
    return const_cast<char *>(constant);
}
char *text(QByteArray &bytes)
{
    return bytes.data();
}

struct Closer {
    void operator()(Agraph_t *graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, Closer>;

bool canBeLaidOut(const GraphToLayOut &graph)
{
    if (graph.nodes.isEmpty() || graph.nodes.size() > graphlimits::nodes || graph.edges.size() > graphlimits::edges)
        return false;
    return std::all_of(graph.edges.cbegin(), graph.edges.cend(), [&](const GraphToLayOut::Edge &edge) {
        return edge.from >= 0 && edge.to >= 0 && edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    });
}

/// One for the whole program: it holds the plugins.
GVC_t *context()
{
    static GVC_t *const one = [] {
        agseterr(AGMAX); // failures show in the result
        return gvContext();
    }();
    return one;
}

void declareAttributes(Agraph_t *graph)
{
    const std::pair<const char *, const char *> ofGraph[] = {{"rankdir", "TB"}, {"nodesep", "0.35"}, {"ranksep", "0.35"},
                                                             {"nslimit", "4"},  {"nslimit1", "4"},   {"mclimit", "1"}};
    for (const auto &[name, value] : ofGraph)
        agattr(graph, AGRAPH, text(name), text(value));
    const std::pair<const char *, const char *> ofNodes[] = {
        {"shape", "box"}, {"fixedsize", "true"}, {"label", ""}, {"width", "1"}, {"height", "1"}};
    for (const auto &[name, value] : ofNodes)
        agattr(graph, AGNODE, text(name), text(value));
    const std::pair<const char *, const char *> ofEdges[] = {
        {"label", ""}, {"fontname", "Courier"}, {"fontsize", "10"}, {"arrowsize", "0.7"}};
    for (const auto &[name, value] : ofEdges)
        agattr(graph, AGEDGE, text(name), text(value));
}

QVector<Agnode_t *> addNodes(Agraph_t *graph, const GraphToLayOut &wanted)
{
    QVector<Agnode_t *> nodes;
    for (const QSizeF &size : wanted.nodes) {
        QByteArray name = QByteArray::number(nodes.size());
        Agnode_t *node = agnode(graph, text(name), 1);
        QByteArray width = QByteArray::number(size.width() / pointsAnInch, 'f', 4);
        QByteArray height = QByteArray::number(size.height() / pointsAnInch, 'f', 4);
        agset(node, text("width"), text(width));
        agset(node, text("height"), text(height));
        nodes.append(node);
    }
    return nodes;
}

QVector<Agedge_t *> addEdges(Agraph_t *graph, const GraphToLayOut &wanted, const QVector<Agnode_t *> &nodes)
{
    QVector<Agedge_t *> edges;
    for (const GraphToLayOut::Edge &edge : wanted.edges) {
        QByteArray name = QByteArray::number(edges.size());
        Agedge_t *made = agedge(graph, nodes.at(edge.from), nodes.at(edge.to), text(name), 1);
        if (!edge.label.isEmpty()) {
            QByteArray filler(int(std::ceil(edge.label.width() / characterWidth)), 'x');
            agset(made, text("label"), text(filler));
        }
        edges.append(made);
    }
    return edges;
}

/// From Graphviz's coordinates, where y grows upwards.
struct Flip {
    double left;
    double top;
    QPointF operator()(const pointf &point) const { return {point.x - left, top - point.y}; }
};

GraphLayout::Edge readEdge(Agedge_t *edge, const Flip &flip)
{
    GraphLayout::Edge read;
    if (const splines *spline = ED_spl(edge); spline && spline->size > 0 && spline->list[0].size > 0) {
        const bezier &curve = spline->list[0];
        read.path.moveTo(flip(curve.list[0]));
        for (int i = 1; i + 2 < curve.size; i += 3)
            read.path.cubicTo(flip(curve.list[i]), flip(curve.list[i + 1]), flip(curve.list[i + 2]));
        read.base = flip(curve.list[curve.size - 1]);
        read.tip = curve.eflag ? flip(curve.ep) : read.base;
        read.label = read.path.pointAtPercent(0.5);
    }
    if (const textlabel_t *label = ED_label(edge); label && label->set)
        read.label = flip(label->pos);
    return read;
}

} // namespace

std::optional<GraphLayout> layOutGraph(const GraphToLayOut &graph)
{
    if (!canBeLaidOut(graph))
        return std::nullopt;
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    GVC_t *gvc = context();
    const GraphPointer drawn(agopen(text("g"), Agdirected, nullptr));
    if (!gvc || !drawn)
        return std::nullopt;
    declareAttributes(drawn.get());
    const QVector<Agnode_t *> nodes = addNodes(drawn.get(), graph);
    const QVector<Agedge_t *> edges = addEdges(drawn.get(), graph, nodes);
    if (gvLayout(gvc, drawn.get(), "dot") != 0)
        return std::nullopt;
    const boxf box = GD_bb(drawn.get());
    const Flip flip{box.LL.x, box.UR.y};
    GraphLayout layout;
    layout.size = QSizeF(box.UR.x - box.LL.x, box.UR.y - box.LL.y);
    for (Agnode_t *node : nodes)
        layout.nodes.append(flip(ND_coord(node)));
    for (Agedge_t *edge : edges)
        layout.edges.append(readEdge(edge, flip));
    gvFreeLayout(gvc, drawn.get());
    return layout;
}

QFuture<std::optional<GraphLayout>> layOutGraphLater(const GraphToLayOut &graph)
{
    // Waits for its work at the program's end.
    static const std::unique_ptr<QThreadPool> pool = [] {
        auto made = std::make_unique<QThreadPool>();
        made->setMaxThreadCount(1);
        return made;
    }();
    auto promise = std::make_shared<QPromise<std::optional<GraphLayout>>>();
    promise->start();
    QFuture<std::optional<GraphLayout>> future = promise->future();
    pool->start([promise, graph] {
        promise->addResult(layOutGraph(graph));
        promise->finish();
    });
    return future;
}

} // namespace squidie::ui
