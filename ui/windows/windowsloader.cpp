// SPDX-License-Identifier: Apache-2.0
#include "windows/windowsloader.h"

#include "text/timetext.h"

#include <QLocale>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr int debounceMilliseconds = 25;
/// Two counts closer than this many pixels cannot be told apart.
constexpr qreal finestPixels = 6;
/// The lateness chart has at most this many dots, over all triggers.
constexpr qint64 mostDots = 50'000;

/// The triggers that the selection in the tree stands for.
QVector<TriggerOverview> selectedTriggers(const ConsoleState &state)
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
    connect(&state, &ConsoleState::storeOverviewChanged, this, &WindowsLoader::onStoreChanged);
    takeTriggers();
}

void WindowsLoader::onStoreChanged()
{
    const QString path = m_state.store().path;
    if (std::exchange(m_storePath, path) == path)
        return;
    m_rows.clear();
    m_summaries.clear();
    m_latenessLanes.clear();
    Q_EMIT rowsChanged();
    Q_EMIT summariesChanged();
    Q_EMIT latenessChanged();
    takeTriggers();
}

void WindowsLoader::setShown(std::optional<Part> part)
{
    m_shown = part;
    startIfStale();
}

void WindowsLoader::request()
{
    for (const Part part : {Part::Timeline, Part::Table, Part::Summary, Part::Lateness})
        makeStale(part);
    startIfStale();
}

/// Answers still on their way no longer count.
void WindowsLoader::makeStale(Part part)
{
    m_stale[int(part)] = true;
    m_requests[int(part)].cancel();
    if (part == Part::Timeline)
        m_lanes.forget();
}

void WindowsLoader::startIfStale()
{
    if (m_shown && m_stale[int(*m_shown)])
        m_soon.start();
}

/// The lanes change at once, still empty where they were not there before; what they show comes later.
void WindowsLoader::takeTriggers()
{
    m_lanes.setTriggers(selectedTriggers(m_state));
    Q_EMIT lanesChanged();
    request();
}

void WindowsLoader::setView(int firstLane, int lastLane, qreal width)
{
    m_lanes.setVisible(firstLane, lastLane);
    m_width = std::max<qreal>(width, 1);
    if (m_shown == Part::Timeline)
        startTimeline();
}

void WindowsLoader::onRangeChanged()
{
    for (const Part part : {Part::Table, Part::Summary, Part::Lateness})
        makeStale(part);
    // Panning inside what is loaded asks for nothing.
    const TimeRange range = m_state.range();
    if (!m_lanes.covers(range) || m_lanes.isTooCoarseFor(detailFor(range).finest))
        makeStale(Part::Timeline);
    startIfStale();
}

TimelineDetail WindowsLoader::detailFor(TimeRange range) const
{
    TimelineDetail detail;
    const double span = double((range.until - range.from).count());
    detail.finest = std::chrono::microseconds(qint64(span / m_width * finestPixels));
    return detail;
}

QVector<TriggerKey> WindowsLoader::keys() const
{
    QVector<TriggerKey> keys;
    for (const TimelineLane &lane : lanes())
        keys.push_back(lane.key);
    return keys;
}

void WindowsLoader::start()
{
    m_soon.stop();
    if (!m_shown || !m_state.service().isOpen())
        return;
    m_stale[int(*m_shown)] = false;
    switch (*m_shown) {
    case Part::Timeline:
        startTimeline();
        break;
    case Part::Table:
        loadRows();
        break;
    case Part::Summary:
        loadSummaries();
        break;
    case Part::Lateness:
        loadLateness();
        break;
    }
}

void WindowsLoader::startTimeline()
{
    if (!m_state.service().isOpen() || m_stale[int(Part::Timeline)])
        return;
    const TimelineLanes::Request request = m_lanes.takeMissing(m_state.range(), detailFor(m_state.range()));
    if (!request.keys.isEmpty())
        loadTimeline(request);
}

template<typename Value>
QCoro::Task<std::optional<Value>> WindowsLoader::latest(Part part, QCoro::Task<Result<Value>> answer)
{
    const Request any = m_any.join();
    const Request request = m_requests[int(part)].join();
    begin();
    const Result<Value> value = co_await std::move(answer);
    if (!any.isCurrent())
        co_return std::nullopt;
    end(); // whether or not this answer is still wanted
    if (!request.isCurrent())
        co_return std::nullopt;
    m_state.noteRead(value ? std::nullopt : std::optional(value.error()));
    if (!value)
        co_return std::nullopt;
    co_return *value;
}

QCoro::Task<void> WindowsLoader::loadTimeline(TimelineLanes::Request request)
{
    const auto timelines = co_await latest(Part::Timeline,
                                           m_state.service().timelines(request.keys, request.stretch.from,
                                                                       request.stretch.until, request.detail));
    if (!timelines)
        co_return;
    m_lanes.fill(*timelines);
    Q_EMIT lanesChanged();
}

QCoro::Task<void> WindowsLoader::loadLateness()
{
    const TimeRange range = m_state.range();
    const QVector<TriggerKey> wanted = keys();
    TimelineDetail detail = detailFor(range);
    detail.mostDrawn = std::max<qint64>(1, mostDots / std::max<qsizetype>(1, wanted.size()));
    const auto timelines =
        co_await latest(Part::Lateness, m_state.service().timelines(wanted, range.from, range.until, detail));
    if (!timelines)
        co_return;
    m_latenessLanes.clear();
    for (const TriggerTimeline &timeline : *timelines)
        m_latenessLanes.push_back(m_lanes.filled(timeline));
    Q_EMIT latenessChanged();
}

QCoro::Task<void> WindowsLoader::loadRows()
{
    const TimeRange range = m_state.range();
    const QVector<TriggerKey> wanted = keys();
    const auto list = co_await latest(Part::Table, m_state.service().windowList(wanted, range.from, range.until, rowLimit));
    if (!list)
        co_return;
    m_rows.clear();
    m_rows.reserve(list->rows.size());
    for (const WindowList::Row &row : list->rows)
        m_rows.push_back({wanted.at(row.trigger), row.window});
    m_notice = noticeOf(*list);
    Q_EMIT rowsChanged();
}

QString WindowsLoader::noticeOf(const WindowList &list) const
{
    if (!list.listedFrom)
        return {};
    const QString from = timeTextWithZone(*list.listedFrom, m_state.zoneFor(m_state.trigger()));
    if (list.removedBefore == list.listedFrom)
        return tr("Only windows since %1 are listed: retention removed the deliveries of earlier ones. The timeline and "
                  "the summary still show their counts.")
            .arg(from);
    return tr("There are about %1 windows in this range; those since %2 are listed. Choose a trigger or a shorter range to "
              "see the others.")
        .arg(QLocale().toString(list.inRange), from);
}

/// Large triggers are summed up at once from the hourly counts, and then one by one, exactly.
QCoro::Task<void> WindowsLoader::loadSummaries()
{
    const TimeRange range = m_state.range();
    const QVector<TriggerKey> wanted = keys();
    const auto quick =
        co_await latest(Part::Summary, m_state.service().summaries(wanted, range.from, range.until, quickSummary));
    if (!quick)
        co_return;
    m_summaries = *quick;
    Q_EMIT summariesChanged();
    for (int row = 0; row < quick->size(); ++row) {
        if (quick->at(row).isExact)
            continue;
        const QVector<TriggerKey> one(1, quick->at(row).key);
        const auto exact =
            co_await latest(Part::Summary, m_state.service().summaries(one, range.from, range.until, mostJudged));
        if (!exact)
            co_return;
        m_summaries[row] = exact->constFirst();
        Q_EMIT summariesChanged();
    }
}

void WindowsLoader::begin()
{
    if (m_jobs++ == 0)
        Q_EMIT loadingChanged();
}

void WindowsLoader::end()
{
    if (--m_jobs == 0)
        Q_EMIT loadingChanged();
}

} // namespace squidie::ui
