// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/timelinechoices.h"
#include "windows/timelinegeometry.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

namespace squidie::ui {

/// Where the parts of the timeline lie on its viewport: lane headers on the left, the time axis on top, lanes below.
struct TimelineFrame {
    static constexpr int stackRows = 3; ///< outcomes of a stack at full height

    QSizeF size;
    qreal headerWidth = 180;
    qreal axisHeight = 40;
    qreal rowHeight = 12; ///< one outcome of a stack
    qreal bandHeight = 12;
    qreal scroll = 0; ///< how far lanes are scrolled up
    int laneCount = 0;
    LaneDensity density = LaneDensity::Comfortable;
    QVector<qreal> tops; ///< of the lanes, from the first one's; and where the last one ends
    QVector<bool> cells; ///< which lanes show cells over their whole height

    /// `groups` says which lanes stand for a workflow: these are as low as a line of text.
    static TimelineFrame of(QSizeF size, const QFontMetricsF &text, const QFontMetricsF &small, const QVector<bool> &groups,
                            LaneDensity density, qreal scroll);

    qreal plotWidth() const { return std::max<qreal>(1, size.width() - headerWidth); }
    QRectF axis() const { return {headerWidth, 0, plotWidth(), axisHeight}; }
    QRectF plot() const { return {headerWidth, axisHeight, plotWidth(), std::max<qreal>(0, size.height() - axisHeight)}; }
    qreal laneHeight(int lane) const { return tops.at(lane + 1) - tops.at(lane); }
    qreal laneTop(int lane) const { return axisHeight + tops.at(lane) - scroll; }
    QRectF lane(int index) const { return {headerWidth, laneTop(index), plotWidth(), laneHeight(index)}; }
    QRectF header(int index) const { return {0, laneTop(index), headerWidth, laneHeight(index)}; }
    /// Cells leave some air above and below.
    qreal cellMargin(int lane) const { return laneHeight(lane) >= 24 ? 4 : 1; }
    qreal bandTop(int lane) const
    {
        return cells.at(lane) ? laneTop(lane) + cellMargin(lane) : laneTop(lane) + laneHeight(lane) - bandHeight - 7;
    }
    qreal bandHeightOf(int lane) const { return cells.at(lane) ? laneHeight(lane) - 2 * cellMargin(lane) - 1 : bandHeight; }
    qreal slotY(int lane, int slot) const { return bandTop(lane) - 11 - slot * 15; }
    qreal stackBottom(int lane) const { return bandTop(lane) - 5; }
    int firstVisibleLane() const { return std::max(0, laneUnder(scroll)); }
    int lastVisibleLane() const { return std::min(laneCount - 1, laneUnder(scroll + size.height() - axisHeight)); }
    /// The lane under y, or -1.
    int laneAt(qreal y) const;
    qreal contentHeight() const { return axisHeight + (tops.isEmpty() ? 0 : tops.constLast()); }

private:
    /// The lane that lies there, counted from the first one's top; the last one, or more, beyond all.
    int laneUnder(qreal y) const;
};

} // namespace squidie::ui
