// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace squidie::ui {

/// A chart that is one widget, and yet speaks of the mark that the arrow keys have reached: to a screen reader the mark is
/// a child that has the focus. GUI thread.
class SpokenChart {
public:
    virtual ~SpokenChart() = default;

    /// What the mark says; empty where none is reached.
    virtual QString spokenMark() const = 0;
    /// Where it is on the screen.
    virtual QRect spokenPlace() const = 0;

protected:
    /// Once, from the constructor of the widget that is the chart.
    static void makeSpoken();
    /// Another mark is reached.
    static void speak(QWidget *chart);
};

} // namespace squidie::ui
