#include "inspect/coverage.h"

#include "inspect/triggerschedule.h"
#include "store/activationtable.h"
#include "store/activitytable.h"
#include "store/store.h"

#include <QCoreApplication>

#include <limits>
#include <vector>

namespace squidie {
namespace {

using std::chrono::microseconds;
using Level = ActivityTable::Level;

Error tooManyWindows(qint64 count)
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("range")},
                        {QStringLiteral("value"), count},
                        {QStringLiteral("reason"),
                         QCoreApplication::translate("squidie::Coverage", "%1 windows are too many at once (%2 at most); choose "
                                                                          "a shorter range")
                             .arg(count)
                             .arg(mostWindows)}}};
}

/// How many rows the comparison would have at most: windows or deliveries, whichever are more.
Result<qint64> sizeOf(Store &store, const TriggerSchedule &schedule, Instant from, Instant until)
{
    const qint64 expected = schedule.count(from, until);
    if (!schedule.row())
        return expected;
    const Level level = until - from > std::chrono::hours(48) ? Level::Day : Level::Hour;
    const auto arrived = ActivityTable(store).sum(*schedule.row(), level, from - ActivityTable::widthOf(level), until);
    if (!arrived)
        return tl::unexpected(arrived.error());
    return std::max(expected, arrived->deliveries());
}

Result<QVector<CoveredWindow>> cover(Store &store, const TriggerSchedule &schedule, Instant from, Instant until, Instant now)
{
    QVector<WindowDelivery> deliveries;
    if (schedule.row()) {
        auto read = ActivationTable(store).windowDeliveries(*schedule.row(), from, until);
        if (!read)
            return tl::unexpected(read.error());
        deliveries = std::move(*read);
    }
    return coverWindows(schedule.windows(from, until), deliveries, schedule.settings(), now);
}

Status visit(Store &store, const TriggerSchedule &schedule, Instant from, Instant until, Instant now,
             const std::function<Status(const QVector<CoveredWindow> &)> &visitor)
{
    const auto size = sizeOf(store, schedule, from, until);
    if (!size)
        return tl::unexpected(size.error());
    const microseconds span = until - from;
    const microseconds piece = std::max<microseconds>(span / (1 + *size / (mostWindows / 2)), std::chrono::minutes(1));
    for (Instant at = from; at < until; at += piece) {
        const auto windows = cover(store, schedule, at, std::min<Instant>(at + piece, until), now);
        if (!windows)
            return tl::unexpected(windows.error());
        if (auto seen = visitor(*windows); !seen)
            return seen;
    }
    return {};
}

void addToTrend(QVector<TrendPart> &trend, Instant from, Instant until, const CoveredWindow &window)
{
    if (!window.startAt || *window.startAt < from || *window.startAt >= until)
        return;
    const double share = double((*window.startAt - from).count()) / double((until - from).count());
    TrendPart &part = trend[std::min<qsizetype>(qsizetype(share * double(trend.size())), trend.size() - 1)];
    if (!part.any || severity(window.status) > severity(part.worst))
        part.worst = window.status;
    part.any = true;
    if (window.lateness && std::chrono::abs(*window.lateness) > std::chrono::abs(part.lateness))
        part.lateness = *window.lateness;
}

Result<TriggerSummary> exactSummary(Store &store, const TriggerKey &key, const TriggerSchedule &schedule, Instant from,
                                    Instant until, Instant now)
{
    TriggerSummary line{key, {}, QVector<TrendPart>(trendParts), true};
    CoverageSummariser summariser;
    const auto seen = visit(store, schedule, from, until, now, [&](const QVector<CoveredWindow> &windows) -> Status {
        for (const CoveredWindow &window : windows) {
            summariser.add(window);
            addToTrend(line.trend, from, until, window);
        }
        return {};
    });
    if (!seen)
        return tl::unexpected(seen.error());
    line.summary = summariser.summary();
    return line;
}

void addActivity(CoverageSummary &summary, const Activity &activity)
{
    summary.started += int(activity.started);
    summary.late += int(activity.late);
    summary.onTime += int(activity.started - activity.late);
    summary.conflicts += int(activity.conflicts);
    summary.starts += int(activity.starts);
    summary.duplicates += int(activity.duplicates);
    summary.skipped += int(activity.skipped);
    summary.rejected += int(activity.rejected);
}

/// Of the hours that begin in the range, or the days where it is many years long.
Result<TriggerSummary> countedSummary(Store &store, const TriggerKey &key, const TriggerSchedule &schedule, Instant from,
                                      Instant until, Instant now)
{
    TriggerSummary line{key, {}, QVector<TrendPart>(trendParts), false};
    CoverageSummary &summary = line.summary;
    ActivityTable activities(store);
    for (int part = 0; part < trendParts; ++part) {
        const Instant begin = from + (until - from) / trendParts * part;
        const Instant end = part + 1 == trendParts ? until : Instant(from + (until - from) / trendParts * (part + 1));
        // Days where the part is long enough that its border hours do not show.
        const Level level = end - begin > std::chrono::hours(24 * 60) ? Level::Day : Level::Hour;
        const auto sum = activities.sum(*schedule.row(), level, begin, end);
        if (!sum)
            return tl::unexpected(sum.error());
        addActivity(summary, *sum);
        const Instant first = ceilTo(begin, ActivityTable::widthOf(level));
        const Instant last = ceilTo(end, ActivityTable::widthOf(level));
        const qint64 expected = schedule.count(first, last);
        const qint64 missing = std::max<qint64>(0, schedule.countDue(first, last, now) - sum->windows);
        summary.expected += int(expected);
        summary.missing += int(missing);
        summary.pending += int(std::max<qint64>(0, expected - missing - sum->windows));
        summary.unexpected += int(std::max<qint64>(0, sum->windows - expected));
        TrendPart &trend = line.trend[part];
        trend.any = expected > 0 || sum->deliveries() > 0;
        trend.worst = missing > 0 ? WindowStatus::Missing : sum->late > 0 ? WindowStatus::Late : WindowStatus::OnTime;
        const microseconds early = sum->earliest.value_or(microseconds(0));
        const microseconds late = sum->latest.value_or(microseconds(0));
        trend.lateness = std::chrono::abs(early) > std::chrono::abs(late) ? early : late;
    }
    return line;
}

} // namespace

Result<QVector<CoveredWindow>> windowCoverage(Store &store, const TriggerKey &key, Instant from, Instant until, Instant now)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedule = TriggerSchedule::read(store, key);
    const auto size = schedule ? sizeOf(store, *schedule, from, until) : Result<qint64>(tl::unexpected(schedule.error()));
    if (!size)
        return tl::unexpected(size.error());
    if (*size > mostWindows)
        return tl::unexpected(tooManyWindows(*size));
    return cover(store, *schedule, from, until, now);
}

Status visitCoverage(Store &store, const TriggerKey &key, Instant from, Instant until, Instant now,
                     const std::function<Status(const QVector<CoveredWindow> &)> &visitor)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedule = TriggerSchedule::read(store, key);
    if (!schedule)
        return tl::unexpected(schedule.error());
    return visit(store, *schedule, from, until, now, visitor);
}

Result<WindowList> listWindows(Store &store, const QVector<TriggerKey> &triggers, Instant from, Instant until, Instant now,
                               qint64 most)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    CatalogueTable catalogue(store);
    std::vector<TriggerSchedule> schedules;
    for (const TriggerKey &key : triggers) {
        auto schedule = TriggerSchedule::read(store, catalogue, key);
        if (!schedule)
            return tl::unexpected(schedule.error());
        schedules.push_back(std::move(*schedule));
    }
    const auto sizeFrom = [&](Instant begin) -> Result<qint64> {
        qint64 all = 0;
        for (const TriggerSchedule &schedule : schedules) {
            const auto size = sizeOf(store, schedule, begin, until);
            if (!size)
                return size;
            all += *size;
        }
        return all;
    };
    auto size = sizeFrom(from);
    WindowList list;
    list.inRange = size.value_or(0);
    Instant begin = from;
    while (size && *size > most && until - begin > std::chrono::minutes(1)) {
        const double share = 0.9 * double(most) / double(*size);
        begin = until - microseconds(qint64(double((until - begin).count()) * share));
        size = sizeFrom(begin);
    }
    if (!size)
        return tl::unexpected(size.error());
    if (begin > from)
        list.listedFrom = begin;
    for (size_t trigger = 0; trigger < schedules.size(); ++trigger) {
        const auto windows = cover(store, schedules[trigger], begin, until, now);
        if (!windows)
            return tl::unexpected(windows.error());
        for (const CoveredWindow &window : *windows)
            list.rows.append({int(trigger), window});
    }
    return list;
}

Result<QVector<TriggerSummary>> summariseTriggers(Store &store, const QVector<TriggerKey> &triggers, Instant from,
                                                  Instant until, Instant now, qint64 mostExact)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    CatalogueTable catalogue(store);
    QVector<TriggerSummary> lines;
    for (const TriggerKey &key : triggers) {
        const auto schedule = TriggerSchedule::read(store, catalogue, key);
        const auto size = schedule ? sizeOf(store, *schedule, from, until) : Result<qint64>(tl::unexpected(schedule.error()));
        if (!size)
            return tl::unexpected(size.error());
        const bool exact = *size <= mostExact || !schedule->row();
        auto line = exact ? exactSummary(store, key, *schedule, from, until, now)
                          : countedSummary(store, key, *schedule, from, until, now);
        if (!line)
            return tl::unexpected(line.error());
        if (const auto next = schedule->next(now))
            line->summary.nextExpectedAt = next->startAt;
        lines.append(std::move(*line));
    }
    return lines;
}

Result<TriggerSummary> summariseTrigger(Store &store, const TriggerKey &trigger, Instant from, Instant until, Instant now)
{
    auto lines = summariseTriggers(store, {trigger}, from, until, now, std::numeric_limits<qint64>::max());
    return lines ? Result<TriggerSummary>(lines->first()) : tl::unexpected(lines.error());
}

int severity(WindowStatus status)
{
    switch (status) {
    case WindowStatus::Missing:
        return 8;
    case WindowStatus::Rejected:
        return 7;
    case WindowStatus::AfterWindow:
        return 6;
    case WindowStatus::Late:
        return 5;
    case WindowStatus::Unexpected:
        return 4;
    case WindowStatus::Early:
        return 3;
    case WindowStatus::OnTime:
        return 2;
    case WindowStatus::NoWindow:
        return 1;
    case WindowStatus::Pending:
        return 0;
    }
    return 0;
}

} // namespace squidie
