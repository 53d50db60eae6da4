// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/timelinechoices.h"

#include <QWidget>

class QActionGroup;
class QButtonGroup;
class QMenu;
class QToolButton;

namespace squidie::ui {

/// How the timeline's lanes are shown: which, in which order, how high.
class LaneChoicesBar : public QWidget {
    Q_OBJECT

public:
    explicit LaneChoicesBar(QWidget *parent = nullptr);

    const TimelineChoices &choices() const { return m_choices; }
    void setChoices(const TimelineChoices &choices);
    /// How many triggers have something wrong: on the button that shows only these.
    void setWrong(qsizetype wrong);

Q_SIGNALS:
    void chosen(const squidie::ui::TimelineChoices &choices);

private:
    void buildOrder();
    void buildDensity();
    void choose(const TimelineChoices &choices);
    void showChoices();

    TimelineChoices m_choices;
    QToolButton *m_onlyWrong;
    QToolButton *m_order;
    QActionGroup *m_orders;
    QAction *m_grouped = nullptr;
    QButtonGroup *m_densities;
};

} // namespace squidie::ui
