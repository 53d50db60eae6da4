// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QtGlobal>

#include <chrono>

namespace squidie::ui {

/// The mapping between time and horizontal pixels: a range of time over a width. Pure; a value.
class TimelineGeometry {
public:
    static constexpr std::chrono::microseconds shortestSpan = std::chrono::minutes(1);
    static constexpr std::chrono::microseconds longestSpan = std::chrono::hours(24 * 3653);

    TimelineGeometry() = default;
    /// The range is clamped; a width below one pixel counts as one.
    TimelineGeometry(TimeRange range, qreal width);

    TimeRange range() const { return m_range; }
    qreal width() const { return m_width; }
    std::chrono::microseconds span() const { return m_range.until - m_range.from; }
    qreal microsecondsPerPixel() const { return qreal(span().count()) / m_width; }

    qreal xOf(Instant instant) const;
    Instant instantAt(qreal x) const;

    /// A factor above one zooms in. The instant under `x` stays under `x`, unless the span is clamped.
    TimelineGeometry zoomedAt(qreal x, qreal factor) const;
    /// Content moves right by `pixels`, so that earlier times come into view. The span stays the same to the
    /// microsecond.
    TimelineGeometry panned(qreal pixels) const;
    /// Shows [from, until) with some margin on both sides.
    TimelineGeometry fitted(Instant from, Instant until) const;
    /// Centred on the instant if it is not visible; otherwise unchanged.
    TimelineGeometry revealing(Instant instant) const;

    /// A range of at least a minute and at most ten years, inside the years that can be shown (1900 to 2200); about
    /// the same centre.
    static TimeRange clamped(TimeRange range);

private:
    TimeRange m_range{Instant{}, Instant{} + shortestSpan};
    qreal m_width = 1;
};

} // namespace squidie::ui
