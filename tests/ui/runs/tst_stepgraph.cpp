#include "testmain.h"

#include "runs/stepgraphpanel.h"
#include "runs/stepgraphview.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace squidie;
using namespace squidie::ui;

namespace {

constexpr int settled = 60; ///< layouts that a change of size may take

/// Counts how often a viewport is given another size, and ends what would go on for ever.
class Resizes : public QObject {
public:
    explicit Resizes(QAbstractScrollArea *area)
        : m_area(area)
    {
        area->viewport()->installEventFilter(this);
    }

    int count = 0;

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && ++count > settled) {
            m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
            m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        }
        return QObject::eventFilter(watched, event);
    }

    QAbstractScrollArea *m_area;
};

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

/// The picture of the steps inside an inspector of any width: it settles, whatever its scroll bars do.
class TestStepGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFittedPictureSettlesAtEveryWidth()
    {
        QScrollArea area;
        area.setWidgetResizable(true);
        area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *panel = new StepGraphPanel(false);
        column->addWidget(panel);
        column->addStretch(1);
        area.setWidget(content);
        area.resize(320, 400);
        QSignalSpy laidOut(panel->view(), &StepGraphView::laidOut);
        panel->setGraph(branching());
        QTRY_COMPARE(laidOut.size(), 1);
        QVERIFY(panel->view()->isLaidOut());
        area.show();
        Resizes inside(panel->view());
        Resizes around(&area);
        for (int height : {300, 330, 360, 420}) {
            for (int width = 180; width <= 420; ++width) {
                inside.count = around.count = 0;
                area.resize(width, height);
                QCoreApplication::processEvents();
                QVERIFY2(inside.count <= settled && around.count <= settled,
                         qPrintable(QStringLiteral("%1 x %2: %3, %4").arg(width).arg(height).arg(inside.count).arg(around.count)));
            }
        }
    }

    void aPictureThatFitsHasNoScrollBarsAndAZoomedOneHas()
    {
        StepGraphView view;
        view.resize(600, 800);
        QSignalSpy laidOut(&view, &StepGraphView::laidOut);
        view.setGraph(branching());
        QTRY_COMPARE(laidOut.size(), 1);
        view.show();
        view.fit();
        QCOMPARE(view.horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        view.zoom(4);
        QCOMPARE(view.horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        view.resize(60, 80);
        view.fit(); // no smaller than can be read: the rest is scrolled
        QCOMPARE(view.horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
    }
};

SQUIDIE_TEST(TestStepGraph)
#include "tst_stepgraph.moc"
