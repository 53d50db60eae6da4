// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "runs/stepgraphview.h"

#include <QSignalSpy>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

namespace {

RunGraph branching()
{
    RunGraph graph{RunId::fromDigest(QByteArray(32, 1)), RunStatus::Running, {}, {}};
    for (const char *step : {"announce", "settle", "sign_off", "publish", "hold_back"})
        graph.nodes.append({QLatin1String(step), QStringLiteral("log"), QStringLiteral("waiting"), 0, {}});
    const auto edge = [&graph](const char *from, const char *to) {
        graph.edges.append(GraphEdge());
        graph.edges.last().id = QStringLiteral("%1:ok:%2").arg(QLatin1String(from), QLatin1String(to));
        graph.edges.last().from = QLatin1String(from);
        graph.edges.last().to = QLatin1String(to);
        graph.edges.last().outcome = QStringLiteral("ok");
    };
    edge("announce", "settle");
    edge("settle", "sign_off");
    edge("sign_off", "publish");
    edge("sign_off", "hold_back");
    return graph;
}

} // namespace

/// The graph of the steps at any size.
class TestStepGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A scroll bar that appeared for a graph as wide as its viewport made the viewport smaller and vanished again, endlessly.
    void aGraphThatFitsHasNoScrollBarsAndAZoomedOneHas()
    {
        StepGraphView view;
        view.resize(600, 800);
        QSignalSpy laidOut(&view, &StepGraphView::laidOut);
        view.setGraph(branching());
        QTRY_COMPARE(laidOut.size(), 1);
        QVERIFY(view.isLaidOut());
        view.show();
        view.fit();
        QCOMPARE(view.horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        QCOMPARE(view.verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        view.zoom(4);
        QCOMPARE(view.horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        view.resize(60, 80);
        view.fit(); // shrinks no further than can be read; the rest is scrolled
        QCOMPARE(view.horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        QCOMPARE(view.verticalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
    }
};

SQUIDIE_TEST(TestStepGraph)
#include "tst_stepgraph.moc"
