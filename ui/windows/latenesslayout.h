// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/timelinegeometry.h"
#include "windows/timelinelayout.h"

/// The lateness chart as data: x the intended instant, y the lateness on a logarithmic scale that is linear around
/// zero, so that early starts have a place below. Pure.
namespace squidie::ui {

/// Lateness ↔ pixels from the top.
class LatenessScale {
public:
    LatenessScale() = default;
    /// Holds both extremes, and at least one second early to a minute late.
    LatenessScale(std::chrono::microseconds lowest, std::chrono::microseconds highest, qreal height);
    qreal yOf(std::chrono::microseconds lateness) const;
    /// Round values inside the scale with room between them.
    QVector<std::chrono::microseconds> ticks(qreal apart) const;

private:
    double m_low = -1;
    double m_high = 2;
    qreal m_height = 1;
};

/// One start, or several that fall on the same spot.
struct LatenessDot {
    qreal x = 0;
    qreal y = 0;
    int lane = 0;
    int delivery = 0; ///< one of them
    int count = 1;
    bool conflict = false;
};

/// An hour or a day of which only counts are known: from the smallest lateness to the largest.
struct LatenessSpan {
    qreal left = 0;
    qreal right = 0;
    std::chrono::microseconds lowest{0};
    std::chrono::microseconds highest{0};
    qint64 deliveries = 0;
};

struct LatenessLayout {
    LatenessScale scale;
    QVector<LatenessSpan> spans; ///< ascending by left
    QVector<LatenessDot> dots; ///< ascending by x
    int starts = 0;
    std::optional<std::chrono::microseconds> p50; ///< nothing where some starts are only counted
    std::optional<std::chrono::microseconds> p95;
};

/// Starts whose expected instant lies in the geometry's range.
LatenessLayout layoutLateness(const QVector<TimelineLane> &lanes, const TimelineGeometry &geometry, qreal height);

} // namespace squidie::ui
