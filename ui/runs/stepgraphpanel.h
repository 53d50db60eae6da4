// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/rungraph.h>

#include <QWidget>

class QLabel;

namespace squidie::ui {

class NoticeLabel;
class StepGraphView;

/// The graph of a run's steps, with its buttons and a legend for its lines.
class StepGraphPanel : public QWidget {
    Q_OBJECT

public:
    /// `large`: in a separate window, where it takes all the room.
    explicit StepGraphPanel(bool large, QWidget *parent = nullptr);

    void setGraph(const RunGraph &graph);
    StepGraphView *view() const { return m_view; }

private:
    void takeHeight();
    void openLarge();
    void resizeEvent(QResizeEvent *event) override;

    bool m_large;
    StepGraphView *m_view;
    int m_widthTaken = 0; ///< the width that the height follows from
    NoticeLabel *m_notice;
    QLabel *m_legend;
};

} // namespace squidie::ui
