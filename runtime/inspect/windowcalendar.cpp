// SPDX-License-Identifier: Apache-2.0
#include <squidie/windowcalendar.h>

#include "inspect/coverrange.h"
#include "inspect/rangesize.h"
#include "schedule/coveragesummariser.h"
#include "schedule/localdays.h"
#include "store/activitytable.h"
#include "store/transaction.h"
#include <squidie/coverage.h>
#include <squidie/store.h>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace std::chrono;
using Level = ActivityTable::Level;
using ByDay = QVector<Activity>;

constexpr microseconds hour = hours(1);
constexpr microseconds utcDay = hours(24);

void makeWorse(CalendarDay &day, WindowStatus status)
{
    if (!day.any || severity(status) > severity(day.worst))
        day.worst = status;
    day.any = true;
}

/// Judges windows one by one, each on the day in which it begins; a delivery without a window on the day of its receipt.
class ExactDays {
public:
    explicit ExactDays(QVector<CalendarDay> &days) : m_days(days), m_summaries(size_t(days.size())) { }

    void add(const QVector<CoveredWindow> &windows)
    {
        for (const CoveredWindow &window : windows) {
            const auto at = window.startAt ? window.startAt : window.firstReceivedAt;
            const auto after = std::upper_bound(m_days.begin(), m_days.end(), at.value_or(Instant::min()),
                                                [](Instant moment, const CalendarDay &day) { return moment < day.until; });
            if (after == m_days.end())
                continue;
            m_summaries[size_t(after - m_days.begin())].add(window);
            makeWorse(*after, window.status);
        }
    }
    void finish()
    {
        for (size_t i = 0; i < m_summaries.size(); ++i)
            m_days[qsizetype(i)].counts = m_summaries[i].summary();
    }

private:
    QVector<CalendarDay> &m_days;
    std::vector<CoverageSummariser> m_summaries;
};

/// The days of a zone put together from what is counted: days of UTC, and the hours by which the zone's days begin earlier or
/// later. An hour that a day begins in the middle of belongs to the day before.
class CountedDays {
public:
    explicit CountedDays(const QVector<CalendarDay> &days) : m_days(days.size())
    {
        for (const CalendarDay &day : days)
            m_begins.append(ceilTo(day.from, hour));
        m_begins.append(ceilTo(days.last().until, hour));
        for (const Instant begin : m_begins) {
            const Instant midnight = floorTo(begin, utcDay);
            m_anchors.append(begin - midnight <= utcDay / 2 ? midnight : midnight + utcDay);
        }
        moveHours();
    }

    Instant begin(qsizetype day) const { return m_begins.at(day); }

    Result<QHash<qint64, ByDay>> read(Store &store) const
    {
        ActivityTable table(store);
        QHash<qint64, ByDay> all;
        const auto daysOf = [&](qint64 trigger) -> ByDay & {
            ByDay &days = all[trigger];
            days.resize(m_days);
            return days;
        };
        auto read = table.visitBuckets(Level::Day, m_anchors.first(), m_anchors.last(), 0,
                                       [&](qint64 trigger, const ActivityBucket &bucket) {
                                           const auto after =
                                               std::upper_bound(m_anchors.cbegin(), m_anchors.cend(), bucket.from);
                                           daysOf(trigger)[after - m_anchors.cbegin() - 1].add(bucket.activity);
                                       });
        if (read && m_hoursOfDay != 0)
            read = table.visitBuckets(Level::Hour, m_firstHour, m_firstHour + hour * m_moves.size(), m_hoursOfDay,
                                      [&](qint64 trigger, const ActivityBucket &bucket) {
                                          const Move move = m_moves.at((bucket.from - m_firstHour) / hour);
                                          if (move.to >= 0)
                                              daysOf(trigger)[move.to].add(bucket.activity);
                                          if (move.from >= 0)
                                              daysOf(trigger)[move.from].subtract(bucket.activity);
                                      });
        return read ? Result<QHash<qint64, ByDay>>(std::move(all)) : tl::unexpected(read.error());
    }

private:
    /// An hour that the days of UTC count on another day than the zone's.
    struct Move {
        int from = -1;
        int to = -1;
    };

    void moveHours()
    {
        m_firstHour = std::min(m_begins.first(), m_anchors.first());
        const Instant last = std::max(m_begins.last(), m_anchors.last());
        m_moves.resize((last - m_firstHour) / hour);
        for (qsizetype i = 0; i < m_begins.size(); ++i) {
            const int before = int(i) - 1;
            const int after = i < m_days ? int(i) : -1;
            const bool isLater = m_begins.at(i) > m_anchors.at(i);
            for (Instant at = std::min(m_begins.at(i), m_anchors.at(i)); at < std::max(m_begins.at(i), m_anchors.at(i));
                 at += hour) {
                m_moves[(at - m_firstHour) / hour] = isLater ? Move{after, before} : Move{before, after};
                m_hoursOfDay |= 1U << ((at - floorTo(at, utcDay)) / hour);
            }
        }
    }

    qsizetype m_days;
    QVector<Instant> m_begins;
    QVector<Instant> m_anchors; ///< the midnight of UTC next to each begin
    Instant m_firstHour;
    QVector<Move> m_moves; ///< of each hour from the first one on
    quint32 m_hoursOfDay = 0;
};

WindowStatus worstOf(const Activity &activity, qint64 expected, qint64 missing, const TriggerSchedule &schedule)
{
    if (missing > 0)
        return WindowStatus::Missing;
    if (activity.late > 0)
        return WindowStatus::Late;
    if (schedule.error())
        return WindowStatus::Unjudged;
    if (activity.windows > expected)
        return WindowStatus::Unexpected;
    return activity.windows > 0 ? WindowStatus::OnTime : expected > 0 ? WindowStatus::Pending : WindowStatus::NoWindow;
}

/// As the summary counts a part of its trend.
void addCounts(QVector<CalendarDay> &days, const CountedDays &grid, const TriggerSchedule &schedule, const ByDay &arrived,
               Instant now)
{
    const Instant dueBefore = schedule.dueBefore(now);
    std::optional<FiringWalk> walk;
    if (schedule.schedule())
        walk.emplace(*schedule.schedule(), grid.begin(0));
    for (qsizetype i = 0; i < days.size(); ++i) {
        const Activity activity = arrived.value(i);
        const Instant from = grid.begin(i);
        const Instant until = grid.begin(i + 1);
        const qint64 expected = walk ? walk->skipUntil(until) : 0;
        if (expected == 0 && activity.deliveries() == 0)
            continue;
        const CountedWindows judged = schedule.judgeCounts(from, until, expected, activity.windows, dueBefore);
        CoverageSummary &counts = days[i].counts;
        counts.started += int(activity.started);
        counts.late += int(activity.late);
        counts.onTime += int(activity.started - activity.late);
        counts.conflicts += int(activity.conflicts);
        counts.starts += int(activity.starts);
        counts.duplicates += int(activity.duplicates);
        counts.skipped += int(activity.skipped);
        counts.rejected += int(activity.rejected);
        counts.expected += int(expected);
        counts.missing += int(judged.missing);
        counts.pending += int(judged.pending);
        counts.unexpected += int(schedule.error() ? 0 : judged.unexpected);
        counts.unjudged += schedule.error() ? int(activity.windows) : 0;
        makeWorse(days[i], worstOf(activity, expected, judged.missing, schedule));
    }
}

} // namespace

Result<WindowCalendar> windowCalendar(Store &store, const QVector<TriggerKey> &triggers, const QString &zoneName,
                                      local_days first, int days, Instant now, qint64 mostExact)
{
    const auto zone = TimeZone::find(zoneName);
    if (!zone)
        return tl::unexpected(zone.error());
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedules = TriggerSchedule::readAll(store, triggers);
    if (!schedules)
        return tl::unexpected(schedules.error());
    WindowCalendar calendar;
    const QVector<Instant> begins = beginsOf(first, days, *zone);
    for (int i = 0; i < days; ++i)
        calendar.days.append({first + std::chrono::days(i), begins.at(i), begins.at(i + 1), false, {}, {}});
    if (calendar.days.isEmpty())
        return calendar;
    const auto sizes = rangeSizes(store, *schedules, begins.first(), begins.last());
    if (!sizes)
        return tl::unexpected(sizes.error());
    ExactDays exact(calendar.days);
    QVector<qsizetype> counted;
    for (qsizetype i = 0; i < triggers.size(); ++i) {
        const TriggerSchedule &schedule = schedules->at(size_t(i));
        if (const auto problem = schedule.problem(); problem && problem->isUnreadable())
            calendar.unreadable.append({triggers.at(i), *problem});
        if (sizes->at(i) > mostExact || schedule.horizon() > begins.first()) {
            counted.append(i);
            continue;
        }
        const auto windows = coverRange(store, schedule, begins.first(), begins.last(), now);
        if (!windows)
            return tl::unexpected(windows.error());
        exact.add(*windows);
    }
    exact.finish();
    if (counted.isEmpty())
        return calendar;
    calendar.isExact = false;
    const CountedDays grid(calendar.days);
    const auto arrived = grid.read(store);
    if (!arrived)
        return tl::unexpected(arrived.error());
    for (const qsizetype i : counted) {
        const TriggerSchedule &schedule = schedules->at(size_t(i));
        addCounts(calendar.days, grid, schedule, schedule.row() ? arrived->value(*schedule.row()) : ByDay(), now);
    }
    return calendar;
}

} // namespace squidie::inline v0
