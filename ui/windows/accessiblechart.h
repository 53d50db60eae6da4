// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace squidie::ui {

/// A chart that is a single widget, yet presents the mark that the arrow keys have reached to screen readers, as a child that
/// has the focus. GUI thread.
class AccessibleChart {
public:
    virtual ~AccessibleChart() = default;

    /// The text of the current mark; empty if there is none.
    virtual QString currentMarkText() const = 0;
    /// Its place on the screen.
    virtual QRect currentMarkRect() const = 0;

protected:
    /// To be called from the constructor of the chart.
    static void makeAccessible();
    /// To be called when another mark has become the current one.
    static void announceCurrentMark(QWidget *chart);
};

} // namespace squidie::ui
