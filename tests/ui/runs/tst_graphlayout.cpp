// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "runs/graphlayout.h"

#include <QTest>

using namespace squidie::ui;

/// Where Graphviz puts boxes and arrows, from sizes alone.
class TestGraphLayout : public QObject {
    Q_OBJECT

private:
    static QRectF boxOf(const GraphToLayOut &graph, const GraphLayout &layout, int node)
    {
        const QSizeF size = graph.nodes.at(node);
        return QRectF(layout.nodes.at(node) - QPointF(size.width() / 2, size.height() / 2), size);
    }

private Q_SLOTS:
    void stepsRunFromTopToBottomAndEdgesJoinThem()
    {
        const GraphToLayOut graph{{{120, 40}, {90, 40}, {150, 40}}, {{0, 1, {}}, {1, 2, {60, 14}}, {0, 2, {}}}};
        const auto layout = layOutGraph(graph);
        QVERIFY(layout);
        QVERIFY(layout->nodes.at(0).y() < layout->nodes.at(1).y());
        QVERIFY(layout->nodes.at(1).y() < layout->nodes.at(2).y());
        const QRectF whole(QPointF(0, 0), layout->size);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(whole.adjusted(-1, -1, 1, 1).contains(boxOf(graph, *layout, i)));
            for (int other = 0; other < i; ++other)
                QVERIFY(!boxOf(graph, *layout, i).intersects(boxOf(graph, *layout, other)));
        }
        for (qsizetype i = 0; i < graph.edges.size(); ++i) {
            const GraphLayout::Edge &edge = layout->edges.at(i);
            const QRectF from = boxOf(graph, *layout, graph.edges.at(i).from).adjusted(-3, -3, 3, 3);
            const QRectF to = boxOf(graph, *layout, graph.edges.at(i).to).adjusted(-3, -3, 3, 3);
            QVERIFY(from.contains(edge.path.pointAtPercent(0)));
            QVERIFY(to.contains(edge.tip));
        }
    }

    void aLabelHasRoomBesideTheBoxes()
    {
        const GraphToLayOut graph{{{100, 40}, {100, 40}}, {{0, 1, {80, 14}}}};
        const auto layout = layOutGraph(graph);
        QVERIFY(layout);
        const QRectF text(layout->edges.at(0).label - QPointF(40, 7), QSizeF(80, 14));
        QVERIFY(!text.intersects(boxOf(graph, *layout, 0)));
        QVERIFY(!text.intersects(boxOf(graph, *layout, 1)));
    }

    void parallelEdgesAndLoopsAreDrawn()
    {
        const auto layout = layOutGraph({{{100, 40}, {100, 40}}, {{0, 1, {}}, {0, 1, {}}, {1, 0, {}}, {1, 1, {}}}});
        QVERIFY(layout);
        for (const GraphLayout::Edge &edge : layout->edges)
            QVERIFY(edge.path.length() > 1);
        QVERIFY(layout->edges.at(0).path != layout->edges.at(1).path);
    }

    void aSingleStepIsLaidOut()
    {
        const auto layout = layOutGraph({{{100, 40}}, {}});
        QVERIFY(layout);
        QCOMPARE(layout->nodes.size(), 1);
        QVERIFY(layout->size.width() >= 99 && layout->size.height() >= 39);
    }

    void whatCannotBeLaidOutIsRefused()
    {
        QVERIFY(!layOutGraph({}));
        QVERIFY(!layOutGraph({{{10, 10}}, {{0, 1, {}}}}));
        QVERIFY(!layOutGraph({{{10, 10}}, {{-1, 0, {}}}}));
        GraphToLayOut large;
        large.nodes.fill(QSizeF(10, 10), graphlimits::nodes + 1);
        QVERIFY(!layOutGraph(large));
    }

    void aLongChainIsLaidOutInTime()
    {
        GraphToLayOut chain;
        chain.nodes.fill(QSizeF(100, 40), graphlimits::nodes);
        for (int i = 1; i < graphlimits::nodes; ++i)
            chain.edges.append({i - 1, i, QSizeF(30, 12)});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(layOutGraph(chain));
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }

    void concurrentLayoutsEqualASingleOne()
    {
        const GraphToLayOut graph{{{120, 40}, {90, 40}}, {{0, 1, {}}}};
        const auto alone = layOutGraph(graph);
        QVector<QFuture<std::optional<GraphLayout>>> all;
        for (int i = 0; i < 20; ++i)
            all.append(layOutGraphLater(graph));
        for (QFuture<std::optional<GraphLayout>> &one : all)
            QCOMPARE(one.result()->nodes, alone->nodes);
    }
};

SQUIDIE_TEST(TestGraphLayout)
#include "tst_graphlayout.moc"
