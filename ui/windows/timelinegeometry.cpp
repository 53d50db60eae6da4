// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinegeometry.h"

#include <algorithm>
#include <cmath>

namespace squidie::ui {

namespace {

using std::chrono::microseconds;

constexpr Instant earliest{std::chrono::hours(-24 * 25567)}; // 1900
constexpr Instant latest{std::chrono::hours(24 * 84006)}; // 2200

} // namespace

TimelineGeometry::TimelineGeometry(TimeRange range, qreal width)
    : m_range(clamped(range)),
      m_width(std::max<qreal>(1, width))
{
}

qreal TimelineGeometry::xOf(Instant instant) const
{
    return qreal((instant - m_range.from).count()) / microsecondsPerPixel();
}

Instant TimelineGeometry::instantAt(qreal x) const
{
    return m_range.from + microseconds(std::llround(x * microsecondsPerPixel()));
}

TimelineGeometry TimelineGeometry::zoomedAt(qreal x, qreal factor) const
{
    if (!std::isfinite(factor) || factor <= 0)
        return *this;
    const qint64 wanted = std::clamp<qint64>(std::llround(std::min(qreal(span().count()) / factor, 1e17)),
                                             shortestSpan.count(), longestSpan.count());
    const qreal share = std::clamp(x / m_width, 0.0, 1.0);
    const Instant from = instantAt(share * m_width) - microseconds(std::llround(share * qreal(wanted)));
    return TimelineGeometry({from, from + microseconds(wanted)}, m_width);
}

TimelineGeometry TimelineGeometry::panned(qreal pixels) const
{
    const microseconds by(std::llround(pixels * microsecondsPerPixel()));
    return TimelineGeometry({m_range.from - by, m_range.until - by}, m_width);
}

TimelineGeometry TimelineGeometry::fitted(Instant from, Instant until) const
{
    const microseconds air = std::max((until - from) / 5, microseconds(std::chrono::seconds(5)));
    return TimelineGeometry({from - air, until + air}, m_width);
}

TimelineGeometry TimelineGeometry::revealing(Instant instant) const
{
    const qreal x = xOf(instant);
    return x < 0 || x > m_width ? panned(m_width / 2 - x) : *this;
}

TimeRange TimelineGeometry::clamped(TimeRange range)
{
    constexpr qint64 shortest = shortestSpan.count();
    constexpr qint64 longest = longestSpan.count();
    const qint64 low = toMicroseconds(earliest);
    const qint64 high = toMicroseconds(latest);
    // Bounds near the end of what an instant can hold must not overflow below.
    constexpr qint64 bound = 4'000'000'000'000'000'000;
    const qint64 from = std::clamp(qint64(toMicroseconds(range.from)), -bound, bound);
    const qint64 until = std::clamp(qint64(toMicroseconds(range.until)), -bound, bound);
    const qint64 span = std::clamp<qint64>(until - from, shortest, longest);
    const qint64 start = until - from == span ? from : from + (until - from) / 2 - span / 2;
    // A range outside the years that can be shown is moved, not cut: panning must not change the zoom.
    const qint64 inside = std::clamp(start, low, high - span);
    return {fromMicroseconds(inside), fromMicroseconds(inside + span)};
}

} // namespace squidie::ui
