#include "windows/windowsloader.h"

#include "common/scheduletext.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

namespace squidie::ui {

namespace {

using namespace std::chrono_literals;

constexpr int debounceMilliseconds = 120;

bool startsBefore(const CoveredWindow &a, const CoveredWindow &b)
{
    if (!a.startAt || !b.startAt)
        return a.startAt && !b.startAt;
    return *a.startAt < *b.startAt;
}

TimelineLane laneOf(const TriggerOverview &trigger)
{
    TimelineLane lane;
    lane.key = trigger.key;
    lane.schedule = trigger.declared ? scheduleText(trigger.definition) : WindowsLoader::tr("Not declared");
    const QByteArray zone = trigger.definition.timezone.toUtf8();
    lane.zone = zone.isEmpty() ? QByteArrayLiteral("UTC") : zone;
    return lane;
}

/// How far back windows are worked out, so that a schedule of minutes over ten years stays in bounds: by the number of
/// windows in the newest stretch of `probe`.
Instant coverageStart(TimeRange range, std::chrono::microseconds probe, qsizetype windowsInProbe)
{
    if (windowsInProbe <= 0)
        return range.from;
    const std::chrono::microseconds reach = probe / qint64(windowsInProbe) * WindowsLoader::windowLimit;
    return std::max(range.from, Instant(range.until - reach));
}

} // namespace

WindowsLoader::WindowsLoader(ConsoleState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(debounceMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &WindowsLoader::start);
    connect(&state, &ConsoleState::rangeChanged, this, &WindowsLoader::onRangeChanged);
    connect(&state, &ConsoleState::triggerChanged, this, &WindowsLoader::request);
    connect(&state, &ConsoleState::triggersChanged, this, &WindowsLoader::request);
    connect(&state, &ConsoleState::refreshWanted, this, &WindowsLoader::request);
    connect(&state, &ConsoleState::storeOverviewChanged, this, [this, path = QString()]() mutable {
        if (std::exchange(path, m_state.store().path) == path)
            return;
        ++m_generation; // whatever is on its way is of the store before
        setLoading(false);
        m_lanes.clear();
        m_hasAnswer = false;
        Q_EMIT changed();
        Q_EMIT shownChanged();
        request();
    });
}

void WindowsLoader::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        start();
}

void WindowsLoader::request()
{
    m_stale = true;
    if (m_active)
        m_soon.start();
}

/// Panning inside what is loaded asks for nothing; the stretch is renewed before its end is reached.
void WindowsLoader::onRangeChanged()
{
    const TimeRange range = m_state.range();
    const auto spare = (range.until - range.from) / 4;
    const bool inside = m_hasAnswer && range.from - spare >= m_loaded.from && range.until + spare <= m_loaded.until;
    // Much closer than what is loaded: a trigger's newest deliveries may have been all of it.
    if (inside && m_notice.isEmpty())
        Q_EMIT shownChanged();
    else
        request();
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

void WindowsLoader::start()
{
    m_soon.stop();
    m_stale = false;
    const QVector<TriggerOverview> triggers = wanted(m_state);
    ++m_generation;
    if (triggers.isEmpty() || !m_state.service().isOpen()) {
        m_lanes.clear();
        m_notice.clear();
        m_hasAnswer = m_state.service().isOpen();
        setLoading(false);
        Q_EMIT changed();
        Q_EMIT shownChanged();
        return;
    }
    setLoading(true);
    load(triggers, stretch(m_state.range()), m_generation);
}

QCoro::Task<void> WindowsLoader::load(QVector<TriggerOverview> triggers, TimeRange range, int generation)
{
    const QPointer<WindowsLoader> self(this);
    QVector<TimelineLane> lanes;
    QVector<TriggerKey> keys;
    QHash<TriggerKey, int> laneOfKey;
    for (const TriggerOverview &trigger : triggers) {
        laneOfKey.insert(trigger.key, int(lanes.size()));
        lanes.push_back(laneOf(trigger));
        keys.push_back(trigger.key);
    }
    bool cut = false;
    const auto deliveries = co_await m_state.service().deliveries(keys, range.from, range.until, deliveryLimit);
    if (!self || generation != m_generation)
        co_return;
    if (!deliveries) {
        setLoading(false);
        Q_EMIT m_state.messageWanted(errorSentence(deliveries.error()), true);
        co_return;
    }
    for (const Activation &activation : *deliveries) {
        const auto lane = laneOfKey.constFind({activation.workflow, activation.trigger});
        if (lane != laneOfKey.cend())
            lanes[*lane].deliveries.push_back(activation);
    }
    for (TimelineLane &lane : lanes) {
        cut = cut || lane.deliveries.size() >= deliveryLimit;
        std::sort(lane.deliveries.begin(), lane.deliveries.end(), [](const Activation &a, const Activation &b) {
            return a.receivedAt != b.receivedAt ? a.receivedAt < b.receivedAt : a.id < b.id;
        });
        Instant from = range.from;
        if (const std::chrono::microseconds probe = 24h * 30; range.until - range.from > 2 * probe) {
            const auto sample = co_await m_state.service().coverage(lane.key, range.until - probe, range.until);
            if (!self || generation != m_generation)
                co_return;
            from = coverageStart(range, probe, sample ? sample->size() : 0);
            cut = cut || from > range.from;
        }
        auto coverage = co_await m_state.service().coverage(lane.key, from, range.until);
        if (!self || generation != m_generation)
            co_return;
        if (!coverage) {
            setLoading(false);
            Q_EMIT m_state.messageWanted(errorSentence(coverage.error()), true);
            co_return;
        }
        lane.windows = std::move(*coverage);
        std::stable_sort(lane.windows.begin(), lane.windows.end(), startsBefore);
    }
    m_lanes = std::move(lanes);
    m_loaded = range;
    m_hasAnswer = true;
    m_notice = cut ? tr("Only the newest part is drawn. Choose a shorter range to see all of it.") : QString();
    setLoading(false);
    Q_EMIT changed();
    Q_EMIT shownChanged();
}

void WindowsLoader::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

QVector<WindowRow> WindowsLoader::rows(TimeRange range) const
{
    QVector<WindowRow> rows;
    for (const TimelineLane &lane : m_lanes) {
        for (const CoveredWindow &window : lane.windows) {
            const std::optional<Instant> at = window.startAt ? window.startAt : window.firstReceivedAt;
            if (at && *at >= range.from && *at < range.until)
                rows.push_back({lane.key, window});
        }
    }
    return rows;
}

} // namespace squidie::ui
