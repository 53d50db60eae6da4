// SPDX-License-Identifier: Apache-2.0
#include "windows/windowsloader.h"

#include "text/scheduletext.h"
#include "text/timetext.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace squidie::ui {

namespace {

using namespace std::chrono_literals;

constexpr int debounceMilliseconds = 25;
/// Pixels below which two counts cannot be told apart.
constexpr qreal finestPixels = 6;
/// Dots of the lateness chart at most, over all triggers.
constexpr qint64 mostDots = 50'000;

TimelineLane laneOf(const TriggerOverview &trigger)
{
    TimelineLane lane;
    lane.key = trigger.key;
    lane.schedule = trigger.declared ? scheduleText(trigger.definition) : WindowsLoader::tr("Not declared");
    const QByteArray zone = trigger.definition.timezone.toUtf8();
    lane.zone = zone.isEmpty() ? QByteArrayLiteral("UTC") : zone;
    return lane;
}

void fill(TimelineLane &lane, const TriggerTimeline &timeline)
{
    lane.expectAt = timeline.expectAt;
    lane.windows = timeline.windows;
    lane.deliveries = timeline.deliveries;
    lane.isCounted = timeline.isCounted;
    lane.buckets = timeline.buckets;
}

} // namespace

WindowsLoader::WindowsLoader(ConsoleState &state, QObject *parent) : QObject(parent), m_state(state)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(debounceMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &WindowsLoader::start);
    connect(&state, &ConsoleState::rangeChanged, this, &WindowsLoader::onRangeChanged);
    connect(&state, &ConsoleState::triggerChanged, this, &WindowsLoader::takeTriggers);
    connect(&state, &ConsoleState::triggersChanged, this, &WindowsLoader::takeTriggers);
    connect(&state, &ConsoleState::refreshWanted, this, &WindowsLoader::request);
    connect(&state, &ConsoleState::storeOverviewChanged, this, [this, path = QString()]() mutable {
        if (std::exchange(path, m_state.store().path) == path)
            return;
        m_rows.clear();
        m_summaries.clear();
        m_latenessLanes.clear();
        Q_EMIT rowsChanged();
        Q_EMIT summariesChanged();
        Q_EMIT latenessChanged();
        takeTriggers();
    });
    takeTriggers();
}

void WindowsLoader::setShown(std::optional<Part> part)
{
    m_shown = part;
    if (m_shown && m_stale[int(*m_shown)])
        m_soon.start();
}

void WindowsLoader::request()
{
    makeStale();
    std::fill(m_laneLoaded.begin(), m_laneLoaded.end(), false);
    if (m_shown)
        m_soon.start();
}

/// Whatever is on its way no longer counts.
void WindowsLoader::makeStale()
{
    for (int part = 0; part < partCount; ++part) {
        m_stale[part] = true;
        ++m_generation[part];
    }
}

/// Other lanes at once, still empty where they were not there before; what they show comes later.
void WindowsLoader::takeTriggers()
{
    QVector<TimelineLane> lanes;
    for (const TriggerOverview &trigger : wanted(m_state)) {
        TimelineLane lane = laneOf(trigger);
        const auto before = std::find_if(m_lanes.cbegin(), m_lanes.cend(),
                                         [&lane](const TimelineLane &other) { return other.key == lane.key; });
        if (before != m_lanes.cend()) {
            lane.expectAt = before->expectAt;
            lane.windows = before->windows;
            lane.deliveries = before->deliveries;
            lane.isCounted = before->isCounted;
            lane.buckets = before->buckets;
        }
        lanes.push_back(lane);
    }
    m_lanes = lanes;
    m_laneLoaded = QVector<bool>(m_lanes.size(), false);
    Q_EMIT lanesChanged();
    request();
}

void WindowsLoader::setView(int firstLane, int lastLane, qreal width)
{
    m_firstLane = firstLane;
    m_lastLane = lastLane;
    m_width = std::max<qreal>(width, 1);
    if (m_shown == Part::Timeline)
        startTimeline();
}

void WindowsLoader::onRangeChanged()
{
    for (const Part part : {Part::Table, Part::Summary, Part::Lateness}) {
        m_stale[int(part)] = true;
        ++m_generation[int(part)];
    }
    // Panning inside what is loaded asks for nothing; the stretch is renewed before its end is reached.
    const TimeRange range = m_state.range();
    const auto spare = (range.until - range.from) / 4;
    const bool inside = range.from - spare >= m_laneStretch.from && range.until + spare <= m_laneStretch.until;
    // Much closer, counts may come apart.
    const bool counted =
        std::any_of(m_lanes.cbegin(), m_lanes.cend(), [](const TimelineLane &lane) { return lane.isCounted; });
    const bool closer = counted && detailFor(range, m_width).finest < m_laneFinest * 3 / 4;
    if (!inside || closer) {
        m_stale[int(Part::Timeline)] = true;
        ++m_generation[int(Part::Timeline)];
        std::fill(m_laneLoaded.begin(), m_laneLoaded.end(), false);
    }
    if (m_shown && m_stale[int(*m_shown)])
        m_soon.start();
}

QVector<TriggerOverview> WindowsLoader::wanted(const ConsoleState &state)
{
    QVector<TriggerOverview> triggers;
    const TriggerKey selected = state.trigger();
    for (const TriggerOverview &trigger : state.triggers()) {
        const bool all = selected.workflow.isEmpty() && selected.trigger.isEmpty();
        const bool workflow = selected.trigger.isEmpty() && trigger.key.workflow == selected.workflow;
        if (all || workflow || trigger.key == selected)
            triggers.push_back(trigger);
    }
    return triggers;
}

TimeRange WindowsLoader::stretch(TimeRange range)
{
    const auto span = range.until - range.from;
    // Long ranges are costly and seldom panned far.
    const auto margin = span > 24h * 100 ? span / 3 : span;
    return {range.from - margin, range.until + margin};
}

TimelineDetail WindowsLoader::detailFor(TimeRange range, qreal width) const
{
    TimelineDetail detail;
    const double span = double((range.until - range.from).count());
    detail.finest = std::chrono::microseconds(qint64(span / width * finestPixels));
    return detail;
}

QVector<TriggerKey> WindowsLoader::keys() const
{
    QVector<TriggerKey> keys;
    for (const TimelineLane &lane : m_lanes)
        keys.push_back(lane.key);
    return keys;
}

void WindowsLoader::start()
{
    m_soon.stop();
    if (!m_shown || !m_state.service().isOpen())
        return;
    const Part part = *m_shown;
    m_stale[int(part)] = false;
    switch (part) {
    case Part::Timeline:
        startTimeline();
        break;
    case Part::Table:
        loadRows(m_generation[int(part)]);
        break;
    case Part::Summary:
        loadSummaries(m_generation[int(part)]);
        break;
    case Part::Lateness:
        loadLateness(m_generation[int(part)]);
        break;
    }
}

/// The lanes that can be seen, and as many above and below; those far away are let go.
void WindowsLoader::startTimeline()
{
    if (!m_state.service().isOpen() || m_stale[int(Part::Timeline)])
        return;
    const int seen = m_lastLane - m_firstLane + 1;
    const int first = std::max(0, m_firstLane - seen);
    const int last = std::min(int(m_lanes.size()) - 1, m_lastLane + seen);
    const bool fresh = std::none_of(m_laneLoaded.cbegin(), m_laneLoaded.cend(), [](bool loaded) { return loaded; });
    if (fresh) {
        m_laneStretch = stretch(m_state.range());
        m_laneFinest = detailFor(m_state.range(), m_width).finest;
    }
    QVector<TriggerKey> missing;
    for (int lane = first; lane <= last; ++lane) {
        if (m_laneLoaded.at(lane))
            continue;
        m_laneLoaded[lane] = true; // or on its way
        missing.push_back(m_lanes.at(lane).key);
    }
    for (int lane = 0; lane < m_lanes.size(); ++lane) {
        if (lane >= first - 2 * seen && lane <= last + 2 * seen)
            continue;
        m_laneLoaded[lane] = false;
        m_lanes[lane].windows.clear();
        m_lanes[lane].deliveries.clear();
        m_lanes[lane].buckets.clear();
    }
    TimelineDetail detail;
    detail.finest = m_laneFinest;
    if (!missing.isEmpty())
        loadTimeline(missing, m_laneStretch, detail, m_generation[int(Part::Timeline)]);
}

QCoro::Task<void> WindowsLoader::loadTimeline(QVector<TriggerKey> keys, TimeRange range, TimelineDetail detail,
                                              int generation)
{
    const QPointer<WindowsLoader> self(this);
    begin();
    const auto timelines = co_await m_state.service().timelines(keys, range.from, range.until, detail);
    if (!self)
        co_return;
    end();
    if (generation != m_generation[int(Part::Timeline)] || failed(timelines))
        co_return;
    for (const TriggerTimeline &timeline : *timelines) {
        for (TimelineLane &lane : m_lanes) {
            if (lane.key == timeline.key)
                fill(lane, timeline);
        }
    }
    Q_EMIT lanesChanged();
}

QCoro::Task<void> WindowsLoader::loadLateness(int generation)
{
    const QPointer<WindowsLoader> self(this);
    const TimeRange range = m_state.range();
    const QVector<TriggerKey> wantedKeys = keys();
    TimelineDetail detail = detailFor(range, m_width);
    detail.mostDrawn = std::max<qint64>(1, mostDots / std::max<qsizetype>(1, wantedKeys.size()));
    begin();
    const auto timelines = co_await m_state.service().timelines(wantedKeys, range.from, range.until, detail);
    if (!self)
        co_return;
    end();
    if (generation != m_generation[int(Part::Lateness)] || failed(timelines))
        co_return;
    m_latenessLanes.clear();
    for (const TriggerTimeline &timeline : *timelines) {
        const auto lane = std::find_if(m_lanes.cbegin(), m_lanes.cend(),
                                       [&timeline](const TimelineLane &other) { return other.key == timeline.key; });
        TimelineLane filled = lane == m_lanes.cend() ? TimelineLane() : *lane;
        filled.key = timeline.key;
        fill(filled, timeline);
        m_latenessLanes.push_back(filled);
    }
    Q_EMIT latenessChanged();
}

QCoro::Task<void> WindowsLoader::loadRows(int generation)
{
    const QPointer<WindowsLoader> self(this);
    const TimeRange range = m_state.range();
    const QVector<TriggerKey> wantedKeys = keys();
    begin();
    const auto list = co_await m_state.service().windowList(wantedKeys, range.from, range.until, rowLimit);
    if (!self)
        co_return;
    end();
    if (generation != m_generation[int(Part::Table)] || failed(list))
        co_return;
    m_rows.clear();
    m_rows.reserve(list->rows.size());
    for (const WindowList::Row &row : list->rows)
        m_rows.push_back({wantedKeys.at(row.trigger), row.window});
    m_notice.clear();
    if (list->removedBefore && list->removedBefore == list->listedFrom) {
        m_notice =
            tr("Listed are the windows since %1. Retention removed the deliveries of earlier ones; the timeline and the "
               "summary still show their counts.")
                .arg(timeTextWithZone(*list->listedFrom, m_state.zoneFor(m_state.trigger())));
    } else if (list->listedFrom) {
        m_notice =
            tr("About %1 windows are in this range; listed are those since %2. Choose a trigger or a shorter range to "
               "see the others.")
                .arg(QLocale().toString(list->inRange),
                     timeTextWithZone(*list->listedFrom, m_state.zoneFor(m_state.trigger())));
    }
    Q_EMIT rowsChanged();
}

/// At once from the hourly counts where there is much; then those triggers one by one, exactly.
QCoro::Task<void> WindowsLoader::loadSummaries(int generation)
{
    const QPointer<WindowsLoader> self(this);
    const TimeRange range = m_state.range();
    const QVector<TriggerKey> wantedKeys = keys();
    begin();
    const auto quick = co_await m_state.service().summaries(wantedKeys, range.from, range.until, quickSummary);
    if (!self)
        co_return;
    end();
    if (generation != m_generation[int(Part::Summary)] || failed(quick))
        co_return;
    m_summaries = *quick;
    Q_EMIT summariesChanged();
    for (int row = 0; row < m_summaries.size(); ++row) {
        if (m_summaries.at(row).isExact)
            continue;
        const QVector<TriggerKey> one(1, m_summaries.at(row).key);
        const auto exact =
            co_await m_state.service().summaries(one, range.from, range.until, std::numeric_limits<qint64>::max());
        if (!self || generation != m_generation[int(Part::Summary)] || failed(exact))
            co_return;
        m_summaries[row] = exact->constFirst();
        Q_EMIT summariesChanged();
    }
}

template<typename Value>
bool WindowsLoader::failed(const Result<Value> &answer)
{
    if (!answer)
        Q_EMIT m_state.messageWanted(errorSentence(answer.error()), true);
    return !answer;
}

void WindowsLoader::begin()
{
    if (m_jobs++ == 0) {
        m_loading = true;
        Q_EMIT loadingChanged();
    }
}

void WindowsLoader::end()
{
    if (--m_jobs == 0) {
        m_loading = false;
        Q_EMIT loadingChanged();
    }
}

} // namespace squidie::ui
