// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinelanes.h"

#include "text/scheduletext.h"
#include <squidie/coverage.h>

#include <QCoreApplication>

#include <algorithm>

namespace squidie::ui {

namespace {

using namespace std::chrono_literals;

struct Lanes {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::TimelineLanes)
};

TimelineLane emptyLane(const TriggerOverview &trigger)
{
    TimelineLane lane;
    lane.key = trigger.key;
    const auto problem = trigger.declared ? scheduleProblem(trigger.definition, trigger.settings) : std::nullopt;
    lane.schedule = problem ? problem->sentence
        : trigger.declared  ? scheduleText(trigger.definition)
                            : Lanes::tr("Not declared");
    const QByteArray zone = trigger.definition.timezone.toUtf8();
    lane.zone = zone.isEmpty() ? QByteArrayLiteral("UTC") : zone;
    return lane;
}

/// `Contents` is a TriggerTimeline or another lane.
template<typename Contents>
void takeContents(TimelineLane &lane, const Contents &contents)
{
    lane.expectAt = contents.expectAt;
    lane.windows = contents.windows;
    lane.deliveries = contents.deliveries;
    lane.isCounted = contents.isCounted;
    lane.buckets = contents.buckets;
}

} // namespace

void TimelineLanes::setTriggers(const QVector<TriggerOverview> &triggers)
{
    QVector<TimelineLane> lanes;
    for (const TriggerOverview &trigger : triggers) {
        TimelineLane lane = emptyLane(trigger);
        if (const TimelineLane *before = find(lane.key))
            takeContents(lane, *before);
        lanes.push_back(lane);
    }
    m_lanes = lanes;
    m_isLoaded = QVector<bool>(m_lanes.size(), false);
}

void TimelineLanes::setVisible(int firstLane, int lastLane)
{
    m_firstVisible = firstLane;
    m_lastVisible = lastLane;
}

void TimelineLanes::forget()
{
    std::fill(m_isLoaded.begin(), m_isLoaded.end(), false);
}

bool TimelineLanes::covers(TimeRange range) const
{
    const auto spare = (range.until - range.from) / 4;
    return range.from - spare >= m_stretch.from && range.until + spare <= m_stretch.until;
}

bool TimelineLanes::isTooCoarseFor(std::chrono::microseconds finest) const
{
    const bool counted =
        std::any_of(m_lanes.cbegin(), m_lanes.cend(), [](const TimelineLane &lane) { return lane.isCounted; });
    return counted && finest < m_detail.finest * 3 / 4;
}

TimelineLanes::Request TimelineLanes::takeMissing(TimeRange range, const TimelineDetail &detail)
{
    if (!m_isLoaded.contains(true)) {
        m_stretch = stretch(range);
        m_detail = detail;
    }
    const int visible = m_lastVisible - m_firstVisible + 1;
    const int first = std::max(0, m_firstVisible - visible);
    const int last = std::min(int(m_lanes.size()) - 1, m_lastVisible + visible);
    Request request{{}, m_stretch, m_detail};
    for (int lane = first; lane <= last; ++lane) {
        if (!std::exchange(m_isLoaded[lane], true))
            request.keys.push_back(m_lanes.at(lane).key);
    }
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        if (lane >= first - 2 * visible && lane <= last + 2 * visible)
            continue;
        m_isLoaded[lane] = false;
        m_lanes[lane].windows.clear();
        m_lanes[lane].deliveries.clear();
        m_lanes[lane].buckets.clear();
    }
    return request;
}

void TimelineLanes::fill(const QVector<TriggerTimeline> &timelines)
{
    for (const TriggerTimeline &timeline : timelines) {
        for (TimelineLane &lane : m_lanes) {
            if (lane.key == timeline.key)
                takeContents(lane, timeline);
        }
    }
}

TimelineLane TimelineLanes::filled(const TriggerTimeline &timeline) const
{
    const TimelineLane *known = find(timeline.key);
    TimelineLane lane = known ? *known : TimelineLane();
    lane.key = timeline.key;
    takeContents(lane, timeline);
    return lane;
}

TimeRange TimelineLanes::stretch(TimeRange range)
{
    const auto span = range.until - range.from;
    // Long ranges are costly and seldom panned far.
    const auto margin = span > 24h * 100 ? span / 3 : span;
    return {range.from - margin, range.until + margin};
}

const TimelineLane *TimelineLanes::find(const TriggerKey &key) const
{
    const auto found =
        std::find_if(m_lanes.cbegin(), m_lanes.cend(), [&key](const TimelineLane &lane) { return lane.key == key; });
    return found == m_lanes.cend() ? nullptr : &*found;
}

} // namespace squidie::ui
