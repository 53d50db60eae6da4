// SPDX-License-Identifier: Apache-2.0
#include "windows/latenesslayout.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace squidie::ui {

namespace {

using std::chrono::microseconds;
using namespace std::chrono_literals;

constexpr qreal spot = 3; ///< pixels: dots closer than this are one

/// Linear below a second, a decade for each factor of ten above.
double symmetricLog(microseconds lateness)
{
    const double seconds = double(lateness.count()) / 1e6;
    return std::copysign(std::log10(1 + std::abs(seconds)), seconds);
}

/// By nearest rank; the values need not be in order.
std::optional<microseconds> percentile(QVector<microseconds> &values, int percent)
{
    if (values.isEmpty())
        return {};
    const auto rank = std::max<qsizetype>(1, (values.size() * percent + 99) / 100);
    std::nth_element(values.begin(), values.begin() + (rank - 1), values.end());
    return values.at(rank - 1);
}

constexpr microseconds roundValues[] = {0us, 1s, 10s, 30s, 1min, 2min, 5min,    10min,    30min,
                                        1h,  3h, 6h,  12h, 24h,  72h,  24h * 7, 24h * 30, 24h * 365};

} // namespace

LatenessScale::LatenessScale(microseconds lowest, microseconds highest, qreal height)
    : m_low(symmetricLog(std::min<microseconds>(lowest, -1s))),
      m_high(symmetricLog(std::max<microseconds>(highest, 1min))),
      m_height(std::max<qreal>(1, height))
{
    const double air = (m_high - m_low) * 0.05;
    m_low -= air;
    m_high += air;
}

qreal LatenessScale::yOf(microseconds lateness) const
{
    return (m_high - symmetricLog(lateness)) / (m_high - m_low) * m_height;
}

QVector<microseconds> LatenessScale::ticks(qreal apart) const
{
    QVector<microseconds> kept;
    for (const microseconds value : roundValues) {
        for (const microseconds candidate : {value, -value}) {
            const qreal y = yOf(candidate);
            const bool crowded = std::any_of(kept.cbegin(), kept.cend(),
                                             [&](microseconds other) { return std::abs(yOf(other) - y) < apart; });
            if (y >= 0 && y <= m_height && !crowded)
                kept.push_back(candidate);
        }
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

LatenessLayout layoutLateness(const QVector<TimelineLane> &lanes, const TimelineGeometry &geometry, qreal height)
{
    struct Start {
        int lane;
        int delivery;
        Instant expected;
        microseconds lateness;
    };
    QVector<Start> starts;
    QVector<microseconds> values;
    microseconds lowest{0};
    microseconds highest{0};
    const TimeRange range = geometry.range();
    for (int lane = 0; lane < lanes.size(); ++lane) {
        const QVector<WindowDelivery> &deliveries = lanes.at(lane).deliveries;
        for (int i = 0; i < deliveries.size(); ++i) {
            const auto expected = expectedInstant(deliveries.at(i), lanes.at(lane).expectAt);
            if (deliveries.at(i).outcome != Outcome::Started || !expected || *expected < range.from
                || *expected >= range.until)
                continue;
            const microseconds lateness = deliveries.at(i).receivedAt - *expected;
            starts.push_back({lane, i, *expected, lateness});
            values.push_back(lateness);
            lowest = std::min(lowest, lateness);
            highest = std::max(highest, lateness);
        }
    }
    std::map<int, LatenessSpan> spans; // by their place on screen: many lanes share one
    for (const TimelineLane &lane : lanes) {
        for (const TimelineBucket &bucket : lane.buckets) {
            if (!bucket.activity.earliest || bucket.until <= range.from || bucket.from >= range.until)
                continue;
            const qreal left = geometry.xOf(bucket.from);
            const qreal right = std::max(geometry.xOf(bucket.until) - 1, left + 1);
            LatenessSpan &span =
                spans
                    .try_emplace(int(left), LatenessSpan{left, right, *bucket.activity.earliest, *bucket.activity.latest, 0})
                    .first->second;
            span.right = std::max(span.right, right);
            span.lowest = std::min(span.lowest, *bucket.activity.earliest);
            span.highest = std::max(span.highest, *bucket.activity.latest);
            span.deliveries += bucket.activity.deliveries();
            lowest = std::min(lowest, span.lowest);
            highest = std::max(highest, span.highest);
        }
    }
    LatenessLayout layout;
    layout.scale = LatenessScale(lowest, highest, height);
    layout.starts = int(starts.size());
    for (const auto &[x, span] : spans)
        layout.spans.push_back(span);
    if (layout.spans.isEmpty()) {
        layout.p50 = percentile(values, 50);
        layout.p95 = percentile(values, 95);
    }

    QHash<std::pair<int, int>, int> taken; // a spot of the picture to its dot: a million starts are a few thousand dots
    for (const Start &start : starts) {
        const qreal x = geometry.xOf(start.expected);
        const qreal y = layout.scale.yOf(start.lateness);
        const bool conflict = lanes.at(start.lane).deliveries.at(start.delivery).conflict != ConflictMark::None;
        const std::pair<int, int> at(int(x / spot), int(y / spot));
        if (const auto found = taken.constFind(at); found != taken.cend()) {
            LatenessDot &dot = layout.dots[*found];
            ++dot.count;
            dot.conflict = dot.conflict || conflict;
            continue;
        }
        taken.insert(at, int(layout.dots.size()));
        layout.dots.push_back({x, y, start.lane, start.delivery, 1, conflict});
    }
    std::sort(layout.dots.begin(), layout.dots.end(), [](const LatenessDot &a, const LatenessDot &b) { return a.x < b.x; });
    return layout;
}

} // namespace squidie::ui
