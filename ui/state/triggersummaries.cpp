// SPDX-License-Identifier: Apache-2.0
#include "state/triggersummaries.h"

#include "state/consolestate.h"

#include <QElapsedTimer>

#include <algorithm>

namespace squidie::ui {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds shortestPause = 200ms;
constexpr milliseconds longestPause = 30s;
constexpr milliseconds everythingAgain = 60s;
constexpr int pauseFactor = 3; ///< a quarter of a core at most
constexpr qint64 windowsInQuestion = 20'000; ///< judged in one question, so that others do not wait long behind it
constexpr qsizetype triggersInQuestion = 64;

/// Moved on with the clock: about the same windows.
bool hasMovedOn(TimeRange before, TimeRange after)
{
    const auto span = before.until - before.from;
    return after.from >= before.from && after.until - after.from == span && after.from - before.from <= span / 4;
}

qint64 sizeOf(const CoverageSummary &summary)
{
    return std::max<qint64>(summary.expected,
                            qint64(summary.starts) + summary.duplicates + summary.skipped + summary.rejected);
}

/// Counts know neither percentiles nor gaps: those that are known stay until these are judged again.
void keepJudgedFigures(CoverageSummary &counted, const CoverageSummary &judged)
{
    counted.latenessP50 = judged.latenessP50;
    counted.latenessP95 = judged.latenessP95;
    counted.latenessP99 = judged.latenessP99;
    counted.latenessMax = judged.latenessMax;
    counted.longestGap = judged.longestGap;
    counted.lastReceivedAt = judged.lastReceivedAt;
}

} // namespace

bool showsSame(const TriggerSummary &a, const TriggerSummary &b)
{
    const auto figures = [](const TriggerSummary &line) {
        const CoverageSummary &s = line.summary;
        return std::tuple(s.expected, s.started, s.onTime, s.late, s.afterWindow, s.early, s.missing, s.pending, s.conflicts,
                          s.starts, s.duplicates, s.skipped, s.rejected, s.unexpected, s.noWindow, s.unjudged, s.latenessP50,
                          s.latenessP95, s.latenessP99, s.latenessMax, s.lastReceivedAt, s.nextExpectedAt, line.isExact);
    };
    return figures(a) == figures(b) && a.trend == b.trend && a.problem == b.problem;
}

struct TriggerSummaries::Entry {
    TriggerOverview trigger;
    std::optional<TriggerSummary> line;
    bool isOfRange = false; ///< of the present range, or one that has only moved on to it
    bool isJudged = false; ///< window by window, at least once in this range
    bool mayHaveChanged = true;
    bool needsJudging = false;
    quint64 age = 0; ///< when it was last judged: lower is longer ago
};

TriggerSummaries::TriggerSummaries(ConsoleState &state)
    : m_state(state),
      m_range(std::make_unique<TimeRange>(state.range())),
      m_storePath(state.store().path)
{
    m_next.setSingleShot(true);
    m_due.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TriggerSummaries::next);
    connect(&m_due, &QTimer::timeout, this, &TriggerSummaries::onTime);
    connect(&state, &ConsoleState::triggersChanged, this, &TriggerSummaries::onTriggersChanged);
    connect(&state, &ConsoleState::rangeChanged, this, &TriggerSummaries::onRangeChanged);
    connect(&state, &ConsoleState::storeOverviewChanged, this, &TriggerSummaries::onStoreChanged);
    connect(&state, &ConsoleState::refreshWanted, this, &TriggerSummaries::onRefresh);
    m_sinceAll.start();
}

TriggerSummaries::~TriggerSummaries() = default;

const TriggerSummary *TriggerSummaries::find(const TriggerKey &key) const
{
    const auto entry = m_entries.constFind(key);
    return entry != m_entries.cend() && entry->line ? &*entry->line : nullptr;
}

bool TriggerSummaries::isUpToDate() const
{
    return !m_isAsking && std::none_of(m_entries.cbegin(), m_entries.cend(), [this](const Entry &entry) {
        return entry.mayHaveChanged || (entry.needsJudging && isWorthJudging(entry));
    });
}

void TriggerSummaries::setThorough(bool thorough)
{
    if (std::exchange(m_isThorough, thorough) != thorough && thorough)
        startSoon(0ms);
}

void TriggerSummaries::onStoreChanged()
{
    const QString path = m_state.store().path;
    if (std::exchange(m_storePath, path) == path)
        return;
    m_reading.cancel();
    m_isAsking = false;
    m_entries.clear();
    m_order.clear();
    onTriggersChanged();
}

void TriggerSummaries::onTriggersChanged()
{
    QHash<TriggerKey, Entry> entries;
    QVector<TriggerKey> order;
    for (const TriggerOverview &trigger : m_state.triggers()) {
        Entry entry = m_entries.value(trigger.key);
        entry.mayHaveChanged = entry.mayHaveChanged || !entry.line || !isSameTrigger(entry.trigger, trigger);
        entry.trigger = trigger;
        entries.insert(trigger.key, entry);
        order.append(trigger.key);
    }
    m_entries = entries;
    m_order = order;
    countUnread();
    startSoon(0ms);
}

void TriggerSummaries::onRangeChanged()
{
    const TimeRange before = std::exchange(*m_range, m_state.range());
    const bool isSame = hasMovedOn(before, *m_range);
    for (Entry &entry : m_entries) {
        entry.mayHaveChanged = true;
        entry.isOfRange = entry.isOfRange && isSame;
        entry.isJudged = entry.isJudged && isSame;
    }
    if (!isSame) {
        m_reading.cancel(); // an answer on its way is about another range
        m_isAsking = false;
        m_next.stop();
    }
    countUnread();
    startSoon(0ms);
}

/// Not everything that changes figures shows in the catalogue: retention, or transactions that end out of order on a server.
void TriggerSummaries::onRefresh()
{
    if (m_sinceAll.hasExpired(milliseconds(everythingAgain).count())) {
        m_sinceAll.restart();
        for (Entry &entry : m_entries)
            entry.mayHaveChanged = true;
    }
    startSoon(0ms);
}

/// A pending window has become due somewhere.
void TriggerSummaries::onTime()
{
    const Instant now = m_state.service().now();
    for (Entry &entry : m_entries) {
        if (entry.line && entry.line->changesAt && *entry.line->changesAt <= now)
            entry.mayHaveChanged = true;
    }
    startSoon(0ms);
}

void TriggerSummaries::waitForTime()
{
    std::optional<Instant> first;
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto at = entry.line && !entry.mayHaveChanged ? entry.line->changesAt : std::nullopt;
        if (at && (!first || *at < *first))
            first = at;
    }
    if (!first) {
        m_due.stop();
        return;
    }
    const auto wait = std::chrono::ceil<milliseconds>(*first - m_state.service().now()) + 1ms;
    m_due.start(std::clamp<milliseconds>(wait, shortestPause, 1h));
}

/// A pause that is under way is not cut short.
void TriggerSummaries::startSoon(milliseconds pause)
{
    if (!m_isAsking && !m_next.isActive())
        m_next.start(pause);
}

bool TriggerSummaries::isWorthJudging(const Entry &entry) const
{
    return m_isThorough || !entry.line || sizeOf(entry.line->summary) <= mostInBackground;
}

QVector<TriggerKey> TriggerSummaries::wanted(Kind kind) const
{
    QVector<TriggerKey> keys;
    for (const TriggerKey &key : m_order) {
        const Entry &entry = *m_entries.constFind(key);
        const bool isWanted = kind == Kind::First ? !entry.isOfRange
            : kind == Kind::Again                 ? entry.mayHaveChanged
                                                  : entry.needsJudging && isWorthJudging(entry);
        if (isWanted)
            keys.append(key);
    }
    if (kind != Kind::Judge)
        return keys;
    // Those that wait longest; as many as are judged quickly.
    std::stable_sort(keys.begin(), keys.end(), [this](const TriggerKey &a, const TriggerKey &b) {
        return m_entries.constFind(a)->age < m_entries.constFind(b)->age;
    });
    qint64 windows = 0;
    qsizetype count = 0;
    while (count < std::min(keys.size(), triggersInQuestion) && (count == 0 || windows < windowsInQuestion))
        windows += sizeOf(m_entries.constFind(keys.at(count++))->line->summary);
    keys.resize(count);
    return keys;
}

void TriggerSummaries::next()
{
    if (m_isAsking || !m_state.service().isOpen())
        return;
    for (const Kind kind : {Kind::First, Kind::Again, Kind::Judge}) {
        const QVector<TriggerKey> keys = wanted(kind);
        if (keys.isEmpty())
            continue;
        ask(kind, keys);
        return;
    }
    waitForTime();
}

QCoro::Task<void> TriggerSummaries::ask(Kind kind, QVector<TriggerKey> keys)
{
    const Request request = m_reading.join();
    m_isAsking = true;
    ++m_questions;
    m_triggersAsked += keys.size();
    bool isFirst = kind != Kind::Again;
    for (const TriggerKey &key : std::as_const(keys)) {
        Entry &entry = m_entries[key];
        isFirst = isFirst && !entry.isJudged;
        // What arrives from now on makes it worth another question.
        (kind == Kind::Judge ? entry.needsJudging : entry.mayHaveChanged) = false;
    }
    QElapsedTimer time;
    time.start();
    const TimeRange range = *m_range;
    const qint64 most = kind == Kind::Judge ? mostJudged : mostAtOnce;
    const auto lines = co_await m_state.service().summaries(keys, range.from, range.until, most);
    if (!request.isCurrent())
        co_return;
    m_isAsking = false;
    const milliseconds took(time.elapsed());
    m_state.noteRead(lines ? std::nullopt : std::optional(lines.error()));
    if (lines) {
        take(*lines, kind);
        startSoon(isFirst ? 0ms : std::clamp(took * pauseFactor, shortestPause, longestPause));
        co_return;
    }
    for (const TriggerKey &key : std::as_const(keys)) {
        if (const auto entry = m_entries.find(key); entry != m_entries.end())
            entry->mayHaveChanged = true;
    }
    startSoon(5s);
}

void TriggerSummaries::take(const QVector<TriggerSummary> &lines, Kind kind)
{
    QVector<TriggerKey> others;
    ++m_age;
    for (const TriggerSummary &answer : lines) {
        const auto entry = m_entries.find(answer.key);
        if (entry == m_entries.end())
            continue;
        TriggerSummary line = answer;
        if (!line.isExact && entry->isJudged)
            keepJudgedFigures(line.summary, entry->line->summary);
        entry->needsJudging = !line.isExact && kind != Kind::Judge;
        entry->isJudged = entry->isJudged || line.isExact;
        entry->isOfRange = true;
        if (kind == Kind::Judge)
            entry->age = m_age;
        if (!entry->line || !showsSame(*entry->line, line))
            others.append(line.key);
        entry->line = line;
    }
    countUnread();
    if (!others.isEmpty())
        Q_EMIT changed(others);
}

void TriggerSummaries::countUnread()
{
    const auto unread =
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return !entry.isOfRange; });
    const bool was = isReading();
    m_unread = unread;
    if (was != isReading())
        Q_EMIT readingChanged();
}

} // namespace squidie::ui
