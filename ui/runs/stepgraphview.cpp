// SPDX-License-Identifier: Apache-2.0
#include "runs/stepgraphview.h"

#include "look/theme.h"
#include "runs/stepgraphitems.h"
#include "runs/stepstyle.h"

#include <QAccessible>
#include <QCoroFuture>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace squidie::ui {

namespace {

constexpr qreal margin = 1.5 * space;
constexpr double smallest = 0.2;
constexpr double largest = 4;
constexpr double readable = 0.55; ///< fitting shrinks no further; the rest is scrolled
constexpr int clickDistance = 4;

bool sameStructure(const RunGraph &a, const RunGraph &b)
{
    return a.runId == b.runId
        && std::equal(a.nodes.cbegin(), a.nodes.cend(), b.nodes.cbegin(), b.nodes.cend(),
                      [](const GraphNode &x, const GraphNode &y) { return x.id == y.id && x.action == y.action; })
        && std::equal(a.edges.cbegin(), a.edges.cend(), b.edges.cbegin(), b.edges.cend(),
                      [](const GraphEdge &x, const GraphEdge &y) { return x.id == y.id; });
}

/// A run's end, to which transitions lead, is drawn as well.
RunGraph withEnd(RunGraph graph)
{
    const QString end = QStringLiteral("complete");
    const bool isThere =
        std::any_of(graph.nodes.cbegin(), graph.nodes.cend(), [&](const GraphNode &node) { return node.id == end; });
    const bool isWanted =
        std::any_of(graph.edges.cbegin(), graph.edges.cend(), [&](const GraphEdge &edge) { return edge.to == end; });
    if (isWanted && !isThere)
        graph.nodes.append({end,
                            {},
                            graph.status == RunStatus::Completed ? QStringLiteral("completed") : QStringLiteral("waiting"),
                            0,
                            {}});
    return graph;
}

} // namespace

StepGraphView::StepGraphView(QWidget *parent)
    : QGraphicsView(parent),
      m_graph{RunId::fromDigest(QByteArray(32, 0)), RunStatus::Running, {}, {}} // no run yet
{
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Steps of the run"));
    setAccessibleDescription(
        tr("Arrow keys move from step to step, Enter shows a step's attempts, plus and minus zoom, F fits."));
}

void StepGraphView::setGraph(const RunGraph &run)
{
    const RunGraph graph = withEnd(run);
    if (isLaidOut() && sameStructure(graph, m_graph)) {
        m_graph = graph;
        showStates();
        return;
    }
    layOut(graph);
}

GraphToLayOut StepGraphView::toLayOut(const RunGraph &graph) const
{
    GraphToLayOut wanted;
    QHash<QString, int> numbers;
    for (const GraphNode &node : graph.nodes) {
        numbers.insert(node.id, int(wanted.nodes.size()));
        wanted.nodes.append(StepNodeItem::sizeOf(node, font()));
    }
    for (const GraphEdge &edge : graph.edges)
        wanted.edges.append(
            {numbers.value(edge.from, -1), numbers.value(edge.to, -1), StepEdgeItem::labelSize(edge, font())});
    return wanted;
}

QCoro::Task<void> StepGraphView::layOut(RunGraph graph)
{
    const Request request = m_layingOut.begin();
    const GraphToLayOut wanted = toLayOut(graph);
    const std::optional<GraphLayout> layout = co_await layOutGraphLater(wanted);
    if (!request.isCurrent())
        co_return;
    const bool sameRun = m_graph.runId == graph.runId;
    m_graph = graph;
    m_current = sameRun ? m_current : -1;
    m_fitted = m_fitted || !sameRun;
    m_nodes.clear();
    m_edges.clear();
    scene()->clear();
    if (layout)
        draw(*layout);
    QString reason;
    if (!layout)
        reason = tr("This run has %n step(s), too many to draw. See the attempts below.", nullptr, int(graph.nodes.size()));
    Q_EMIT laidOut(reason);
}

void StepGraphView::draw(const GraphLayout &layout)
{
    for (qsizetype i = 0; i < m_graph.edges.size(); ++i) {
        auto *item = new StepEdgeItem(layout.edges.at(i), font());
        m_edges.append(item);
        scene()->addItem(item);
    }
    for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
        auto *item = new StepNodeItem(font());
        item->setPos(layout.nodes.at(i));
        m_nodes.append(item);
        scene()->addItem(item);
    }
    setSceneRect(QRectF(QPointF(0, 0), layout.size).adjusted(-margin, -margin, margin, margin));
    showStates();
    if (m_fitted)
        fit();
}

void StepGraphView::showStates()
{
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        m_nodes.at(i)->setNode(m_graph.nodes.at(i), nodeText(m_graph, m_graph.nodes.at(i)));
        m_nodes.at(i)->setCurrent(i == m_current);
    }
    for (qsizetype i = 0; i < m_edges.size(); ++i)
        m_edges.at(i)->setEdge(m_graph.edges.at(i));
    viewport()->update();
}

QString StepGraphView::currentStep() const
{
    return m_current >= 0 && m_current < m_graph.nodes.size() ? m_graph.nodes.at(m_current).id : QString();
}

void StepGraphView::setCurrentStep(const QString &step)
{
    m_current = -1;
    for (int i = 0; i < m_graph.nodes.size(); ++i) {
        if (m_graph.nodes.at(i).id == step)
            m_current = i;
    }
    for (qsizetype i = 0; i < m_nodes.size(); ++i)
        m_nodes.at(i)->setCurrent(i == m_current);
}

QRectF StepGraphView::nodeRect(const QString &step) const
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_graph.nodes.at(i).id == step)
            return m_nodes.at(i)->box().translated(m_nodes.at(i)->pos());
    }
    return {};
}

int StepGraphView::heightForContents(int width) const
{
    if (!isLaidOut() || sceneRect().width() <= 0)
        return 0;
    const double scale = qBound(readable, width / sceneRect().width(), 1.0);
    return int(std::ceil(sceneRect().height() * scale));
}

void StepGraphView::zoom(double factor)
{
    const double now = transform().m11();
    const double wanted = qBound(smallest, now * factor, largest);
    m_fitted = false;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scale(wanted / now, wanted / now);
}

void StepGraphView::fit()
{
    m_fitted = true;
    if (sceneRect().isEmpty())
        return;
    // The room without scroll bars: a bar that appears because of the size must not change that size and vanish again.
    const QSizeF room = maximumViewportSize();
    const double across = room.width() / sceneRect().width();
    const double down = room.height() / sceneRect().height();
    setHorizontalScrollBarPolicy(across < readable ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(down < readable ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const double factor = qBound(readable, qMin(across, down), 1.0);
    setTransform(QTransform::fromScale(factor, factor));
    centerOn(sceneRect().center().x(), 0);
}

void StepGraphView::goTo(int node)
{
    if (node < 0 || node >= m_nodes.size())
        return;
    setCurrentStep(m_graph.nodes.at(node).id);
    ensureVisible(m_nodes.at(node)->box().translated(m_nodes.at(node)->pos()), space, space);
    setAccessibleDescription(nodeText(m_graph, m_graph.nodes.at(node)));
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
}

/// To the nearest step in that direction.
void StepGraphView::step(Qt::Key key)
{
    if (m_current < 0) {
        goTo(0);
        return;
    }
    const QPointF here = m_nodes.at(m_current)->pos();
    int best = -1;
    double least = 0;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const QPointF away = m_nodes.at(i)->pos() - here;
        const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
        const double ahead = (vertical ? away.y() : away.x()) * (key == Qt::Key_Up || key == Qt::Key_Left ? -1 : 1);
        const double aside = std::abs(vertical ? away.x() : away.y());
        const double distance = ahead + 2 * aside;
        if (i != m_current && ahead > 1 && (best < 0 || distance < least)) {
            best = i;
            least = distance;
        }
    }
    goTo(best);
}

void StepGraphView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isLaidOut())
            step(Qt::Key(event->key()));
        break;
    case Qt::Key_Home:
        goTo(0);
        break;
    case Qt::Key_End:
        goTo(int(m_nodes.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT stepChosen(currentStep());
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.25);
        break;
    case Qt::Key_Minus:
        zoom(0.8);
        break;
    case Qt::Key_F:
        fit();
        break;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void StepGraphView::wheelEvent(QWheelEvent *event)
{
    // Without Ctrl the wheel belongs to the inspector around it.
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(1.0015, event->angleDelta().y()));
    else
        event->ignore();
}

void StepGraphView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void StepGraphView::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || (event->pos() - m_pressed).manhattanLength() > clickDistance)
        return;
    const QPointF point = mapToScene(event->pos());
    QString chosen;
    for (const GraphNode &node : m_graph.nodes) {
        if (nodeRect(node.id).contains(point))
            chosen = node.id;
    }
    setCurrentStep(chosen);
    Q_EMIT stepChosen(chosen);
}

void StepGraphView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitted)
        fit();
}

void StepGraphView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        goTo(0);
}

void StepGraphView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QGraphicsView::changeEvent(event);
}

} // namespace squidie::ui
