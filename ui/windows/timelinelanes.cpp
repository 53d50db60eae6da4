// SPDX-License-Identifier: Apache-2.0
#include "windows/timelinelanes.h"

#include "text/scheduletext.h"
#include <squidie/coverage.h>

#include <QCoreApplication>
#include <QSet>

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

bool sameMembers(QVector<TriggerKey> a, QVector<TriggerKey> b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// Adds a trigger's counts to its workflow's. Both ascending, and all of one grid.
void addBuckets(QVector<TimelineBucket> &sum, const QVector<TimelineBucket> &more)
{
    QVector<TimelineBucket> merged;
    merged.reserve(sum.size() + more.size());
    auto a = sum.cbegin();
    for (const TimelineBucket &bucket : more) {
        for (; a != sum.cend() && a->from < bucket.from; ++a)
            merged.append(*a);
        if (a == sum.cend() || a->from != bucket.from) {
            merged.append(bucket);
            continue;
        }
        TimelineBucket both = *a++;
        both.activity.add(bucket.activity);
        both.expected += bucket.expected;
        both.missing += bucket.missing;
        both.pending += bucket.pending;
        merged.append(both);
    }
    std::copy(a, sum.cend(), std::back_inserter(merged));
    sum = merged;
}

} // namespace

void TimelineLanes::setTriggers(const QVector<TriggerOverview> &triggers)
{
    m_known.clear();
    for (const TriggerOverview &trigger : triggers)
        m_known.insert(trigger.key, emptyLane(trigger));
    forget();
}

void TimelineLanes::arrange(const QVector<ArrangedLane> &arranged)
{
    QVector<TimelineLane> lanes;
    QVector<bool> isLoaded;
    QHash<TriggerKey, int> places;
    for (const ArrangedLane &wanted : arranged) {
        TimelineLane lane = m_known.value(wanted.key);
        lane.key = wanted.key;
        lane.health = wanted.health;
        lane.isGroup = wanted.isGroup;
        lane.isOpen = wanted.isOpen;
        lane.members = wanted.members;
        lane.wrong = wanted.wrong;
        if (lane.zone.isEmpty())
            lane.zone = QByteArrayLiteral("UTC");
        const int before = m_places.value(wanted.key, -1);
        if (before >= 0)
            takeContents(lane, m_lanes.at(before));
        // A workflow's lane has to be added up again where other triggers belong to it.
        isLoaded.append(before >= 0 && m_isLoaded.at(before)
                        && (!lane.isGroup || sameMembers(lane.members, m_lanes.at(before).members)));
        places.insert(lane.key, int(lanes.size()));
        lanes.push_back(lane);
    }
    m_lanes = lanes;
    m_isLoaded = isLoaded;
    m_places = places;
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

QVector<TimelineLanes::Request> TimelineLanes::takeMissing(TimeRange range, const TimelineDetail &detail)
{
    if (!m_isLoaded.contains(true)) {
        m_stretch = stretch(range);
        m_detail = detail;
    }
    const int visible = m_lastVisible - m_firstVisible + 1;
    const int first = std::max(0, m_firstVisible - visible);
    const int last = std::min(int(m_lanes.size()) - 1, m_lastVisible + visible);
    Request triggers{{}, m_stretch, m_detail, false};
    Request groups{{}, m_stretch, TimelineDetail(m_detail.finest, 0), true};
    for (int lane = first; lane <= last; ++lane) {
        if (std::exchange(m_isLoaded[lane], true))
            continue;
        if (m_lanes.at(lane).isGroup)
            groups.keys += m_lanes.at(lane).members;
        else
            triggers.keys.push_back(m_lanes.at(lane).key);
    }
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        if (lane >= first - 2 * visible && lane <= last + 2 * visible)
            continue;
        m_isLoaded[lane] = false;
        const TimelineLane &far = m_lanes.at(lane);
        if (far.windows.isEmpty() && far.deliveries.isEmpty() && far.buckets.isEmpty())
            continue;
        m_lanes[lane].windows = {};
        m_lanes[lane].deliveries = {};
        m_lanes[lane].buckets = {};
    }
    QVector<Request> requests;
    for (const Request &request : {triggers, groups}) {
        if (!request.keys.isEmpty())
            requests.push_back(request);
    }
    return requests;
}

void TimelineLanes::fill(const QVector<TriggerTimeline> &timelines, bool isOfGroups)
{
    QSet<int> begun; // workflows whose counts from before are gone
    for (const TriggerTimeline &timeline : timelines) {
        const TriggerKey key = isOfGroups ? TriggerKey{timeline.key.workflow, {}} : timeline.key;
        const int place = m_places.value(key, -1);
        if (place < 0 || m_lanes.at(place).isGroup != isOfGroups)
            continue;
        TimelineLane &lane = m_lanes[place];
        if (!isOfGroups) {
            takeContents(lane, timeline);
            continue;
        }
        lane.isCounted = true;
        if (!begun.contains(place))
            lane.buckets.clear();
        begun.insert(place);
        addBuckets(lane.buckets, timeline.buckets);
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
    const auto known = m_known.constFind(key);
    return known == m_known.cend() ? nullptr : &*known;
}

} // namespace squidie::ui
