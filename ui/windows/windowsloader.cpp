// SPDX-License-Identifier: Apache-2.0
#include "windows/windowsloader.h"

#include "state/triggersummaries.h"
#include "text/timetext.h"

#include <QLocale>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr int debounceMilliseconds = 25;
constexpr int arrangeMilliseconds = 150;
/// A lane of cells has one for so many pixels; more windows than that, over what is loaded, are counted by the hour.
constexpr qreal cellPixels = 6;
/// Two counts closer than this many pixels cannot be told apart.
constexpr qreal finestPixels = 6;
/// The lateness chart has at most this many dots, over all triggers.
constexpr qint64 mostDots = 50'000;

constexpr WindowsLoader::Part parts[] = {WindowsLoader::Part::Timeline, WindowsLoader::Part::Table,
                                         WindowsLoader::Part::Summary, WindowsLoader::Part::Lateness};

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
    m_arrange.setSingleShot(true);
    m_arrange.setInterval(arrangeMilliseconds);
    connect(&m_arrange, &QTimer::timeout, this, [this] { arrange(); });
    connect(&state, &ConsoleState::rangeChanged, this, &WindowsLoader::onRangeChanged);
    connect(&state, &ConsoleState::triggerChanged, this, &WindowsLoader::takeTriggers);
    connect(&state, &ConsoleState::triggersChanged, this, &WindowsLoader::takeTriggers);
    connect(&state, &ConsoleState::refreshWanted, this, &WindowsLoader::request);
    connect(&state.summaries(), &TriggerSummaries::changed, this, &WindowsLoader::takeSummaries);
    connect(&state.summaries(), &TriggerSummaries::readingChanged, this, &WindowsLoader::loadingChanged);
    connect(&state, &ConsoleState::storeOverviewChanged, this, &WindowsLoader::onStoreChanged);
    takeTriggers();
}

void WindowsLoader::onStoreChanged()
{
    const QString path = m_state.store().path;
    if (std::exchange(m_storePath, path) == path)
        return;
    m_rows.clear();
    m_latenessLanes.clear();
    Q_EMIT rowsChanged();
    Q_EMIT summariesChanged();
    Q_EMIT latenessChanged();
    takeTriggers();
}

void WindowsLoader::setShown(std::optional<Part> part)
{
    m_shown = part;
    m_state.summaries().setThorough(part == Part::Summary);
    Q_EMIT loadingChanged();
    startIfStale();
}

bool WindowsLoader::isLoading() const
{
    return m_jobs > 0 || (m_shown == Part::Summary && m_state.summaries().isReading());
}

/// One question about a part at a time: what is on its way is shown when it comes, and asked for again then.
void WindowsLoader::request()
{
    for (const Part part : parts) {
        m_stale[int(part)] = true;
        if (part == Part::Timeline && !m_asking[int(part)])
            m_lanes.forget();
    }
    startIfStale();
}

/// What is shown is about something else: answers still on their way no longer count.
void WindowsLoader::makeStale(Part part)
{
    m_stale[int(part)] = true;
    m_requests[int(part)].cancel();
    m_asking[int(part)] = 0;
    if (part == Part::Timeline)
        m_lanes.forget();
}

void WindowsLoader::startIfStale()
{
    if (m_shown && m_stale[int(*m_shown)] && m_asking[int(*m_shown)] == 0)
        m_soon.start();
}

/// The lanes change at once, still empty where they were not there before; what they show comes later.
void WindowsLoader::takeTriggers()
{
    const QVector<TriggerOverview> triggers = selectedTriggers(m_state);
    if (std::equal(triggers.cbegin(), triggers.cend(), m_triggers.cbegin(), m_triggers.cend(), hasSameWindows))
        return; // something arrived for them: refreshWanted has said so
    m_triggers = triggers;
    m_selected.clear();
    for (const TriggerOverview &trigger : triggers)
        m_selected.insert(trigger.key);
    m_lanes.setTriggers(triggers);
    for (const Part part : parts)
        makeStale(part);
    arrange(true);
    Q_EMIT summariesChanged();
    startIfStale();
}

/// `isAnew`: the triggers themselves are others.
void WindowsLoader::arrange(bool isAnew)
{
    m_arrange.stop();
    QVector<LaneSubject> subjects;
    for (const TriggerOverview &trigger : m_triggers) {
        LaneSubject subject{trigger.key, {}, {}};
        if (const TriggerSummary *line = m_state.summaries().find(trigger.key)) {
            subject.health = TriggerHealth(*line);
            subject.next = line->summary.nextExpectedAt;
        }
        subjects.append(subject);
    }
    const QVector<ArrangedLane> arranged = arrangeLanes(subjects, m_choices, m_open);
    if (!isAnew && arranged == m_arranged)
        return;
    m_arranged = arranged;
    m_lanes.arrange(arranged);
    Q_EMIT lanesChanged();
    if (m_shown == Part::Timeline)
        startTimeline();
}

void WindowsLoader::setChoices(const TimelineChoices &choices)
{
    if (choices == m_choices)
        return;
    if (std::exchange(m_choices, choices).density != choices.density)
        makeStale(Part::Timeline);
    arrange();
    startIfStale();
}

void WindowsLoader::toggleFold(const QString &workflow)
{
    if (!m_open.remove(workflow))
        m_open.insert(workflow);
    arrange();
}

qsizetype WindowsLoader::wrong() const
{
    return std::count_if(m_triggers.cbegin(), m_triggers.cend(), [this](const TriggerOverview &trigger) {
        const TriggerSummary *line = m_state.summaries().find(trigger.key);
        return line && !TriggerHealth(*line).isGood();
    });
}

void WindowsLoader::takeSummaries(const QVector<TriggerKey> &changed)
{
    if (std::any_of(changed.cbegin(), changed.cend(), [this](const TriggerKey &key) { return m_selected.contains(key); })) {
        Q_EMIT summariesChanged();
        if (!m_arrange.isActive())
            m_arrange.start();
    }
}

QVector<TriggerSummary> WindowsLoader::summaries() const
{
    QVector<TriggerSummary> lines;
    for (const TriggerOverview &trigger : m_triggers) {
        if (const TriggerSummary *line = m_state.summaries().find(trigger.key))
            lines.push_back(*line);
    }
    return lines;
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
    for (const Part part : parts) {
        if (part != Part::Timeline)
            makeStale(part);
    }
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
    if (m_choices.density != LaneDensity::Comfortable)
        detail.mostDrawn = std::max<qint64>(100, qint64(3 * m_width / cellPixels));
    return detail;
}

QVector<TriggerKey> WindowsLoader::keys() const
{
    QVector<TriggerKey> keys;
    for (const TriggerOverview &trigger : m_triggers)
        keys.push_back(trigger.key);
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
        m_lanes.forget();
        startTimeline();
        break;
    case Part::Table:
        loadRows();
        break;
    case Part::Summary:
        break; // TriggerSummaries reads them
    case Part::Lateness:
        loadLateness();
        break;
    }
}

void WindowsLoader::startTimeline()
{
    if (!m_state.service().isOpen() || m_stale[int(Part::Timeline)])
        return;
    for (const TimelineLanes::Request &request : m_lanes.takeMissing(m_state.range(), detailFor(m_state.range())))
        loadTimeline(request);
}

template<typename Value>
QCoro::Task<std::optional<Value>> WindowsLoader::latest(Part part, QCoro::Task<Result<Value>> answer)
{
    const Request any = m_any.join();
    const Request request = m_requests[int(part)].join();
    begin();
    ++m_asking[int(part)];
    const Result<Value> value = co_await std::move(answer);
    if (!any.isCurrent())
        co_return std::nullopt;
    end(); // whether or not this answer is still wanted
    if (!request.isCurrent())
        co_return std::nullopt;
    --m_asking[int(part)];
    startIfStale();
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
    m_lanes.fill(*timelines, request.isOfGroups);
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
