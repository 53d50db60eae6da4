// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/rungraph.h>
#include "runs/graphlayout.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QGraphicsView>

namespace squidie::ui {

class StepNodeItem;
class StepEdgeItem;

/// A run's steps as a graph: laid out on another thread, zoomed with Ctrl and the wheel, dragged, fitted. On the keyboard,
/// arrow keys move from step to step, Enter shows a step's attempts, plus and minus zoom, F fits. A change of states alone
/// does not move the graph.
class StepGraphView : public QGraphicsView {
    Q_OBJECT

public:
    explicit StepGraphView(QWidget *parent = nullptr);

    void setGraph(const RunGraph &graph);
    const RunGraph &graph() const { return m_graph; }
    bool isLaidOut() const { return !m_nodes.isEmpty(); }
    QString currentStep() const;
    /// Marks a step; an empty name marks none.
    void setCurrentStep(const QString &step);
    QRectF nodeRect(const QString &step) const; ///< in the scene
    int heightForContents(int width) const;

    void zoom(double factor);
    void fit();

Q_SIGNALS:
    /// By a click or Enter; an empty name if the click was beside every step.
    void stepChosen(const QString &step);
    /// There is a new graph; or there is none, and `reason` says why.
    void laidOut(const QString &reason);

private:
    QCoro::Task<void> layOut(RunGraph graph);
    GraphToLayOut toLayOut(const RunGraph &graph) const;
    void draw(const GraphLayout &layout);
    void showStates();
    void goTo(int node);
    void step(Qt::Key key);
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

    RunGraph m_graph;
    QVector<StepNodeItem *> m_nodes; ///< in the graph's order; the scene owns them
    QVector<StepEdgeItem *> m_edges;
    int m_current = -1;
    LatestRequest m_layingOut;
    bool m_fitted = true; ///< until the user zooms
    QPoint m_pressed;
};

} // namespace squidie::ui
