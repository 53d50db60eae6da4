// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinegeometry.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QSizeF>

namespace squidie::ui {

/// Where the parts of the timeline lie on its viewport: lane headers on the left, the time axis on top, lanes below.
struct TimelineFrame {
    static constexpr int stackRows = 3; ///< outcomes of a stack at full height

    QSizeF size;
    qreal headerWidth = 180;
    qreal axisHeight = 40;
    qreal laneHeight = 88;
    qreal rowHeight = 12; ///< one outcome of a stack
    qreal bandHeight = 12;
    qreal scroll = 0; ///< how far lanes are scrolled up
    int laneCount = 0;

    static TimelineFrame of(QSizeF size, const QFontMetricsF &text, const QFontMetricsF &small, int laneCount, qreal scroll);

    qreal plotWidth() const { return std::max<qreal>(1, size.width() - headerWidth); }
    QRectF axis() const { return {headerWidth, 0, plotWidth(), axisHeight}; }
    QRectF plot() const { return {headerWidth, axisHeight, plotWidth(), std::max<qreal>(0, size.height() - axisHeight)}; }
    qreal laneTop(int lane) const { return axisHeight + lane * laneHeight - scroll; }
    QRectF lane(int index) const { return {headerWidth, laneTop(index), plotWidth(), laneHeight}; }
    QRectF header(int index) const { return {0, laneTop(index), headerWidth, laneHeight}; }
    qreal bandTop(int lane) const { return laneTop(lane) + laneHeight - bandHeight - 7; }
    qreal slotY(int lane, int slot) const { return bandTop(lane) - 11 - slot * 15; }
    qreal stackBottom(int lane) const { return bandTop(lane) - 5; }
    int firstVisibleLane() const { return std::max(0, int(scroll / laneHeight)); }
    int lastVisibleLane() const { return std::min(laneCount - 1, int((scroll + size.height() - axisHeight) / laneHeight)); }
    /// The lane under y, or -1.
    int laneAt(qreal y) const;
    qreal contentHeight() const { return axisHeight + laneCount * laneHeight; }
};

} // namespace squidie::ui
