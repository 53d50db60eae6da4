// SPDX-License-Identifier: Apache-2.0
#include <squidie/coverage.h>

#include "base/sentences.h"
#include "inspect/rangesize.h"
#include "inspect/triggerschedule.h"
#include "schedule/coveragesummariser.h"
#include "schedule/windowcoverage.h"
#include "store/activationtable.h"
#include "store/activitytable.h"
#include <squidie/store.h>
#include "store/transaction.h"

#include <limits>
#include <numeric>
#include <vector>

namespace squidie::inline v0 {
namespace {

using std::chrono::microseconds;
using Level = ActivityTable::Level;

constexpr int fewestTrendParts = 26;
constexpr qint64 mostInPiece = 50'000; ///< windows or deliveries that a visit holds in memory

Error rangeError(qint64 value, const QString &reason)
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("range")},
                        {QStringLiteral("value"), value},
                        {QStringLiteral("reason"), reason}}};
}

Error tooManyWindows(qint64 count)
{
    return rangeError(count,
                      tr("%1 windows are too many at once (%2 at most); choose "
                         "a shorter range")
                          .arg(count)
                          .arg(mostWindows));
}

Status checkLength(Instant from, Instant until)
{
    if (until - from <= longestRange)
        return {};
    return tl::unexpected(rangeError((until - from) / std::chrono::days(1),
                                     tr("a range of more than 1,000 years cannot be compared; choose a shorter one")));
}

Result<qint64> sizeOf(Store &store, const TriggerSchedule &schedule, Instant from, Instant until)
{
    const auto sizes = rangeSizes(store, std::span(&schedule, 1), from, until);
    return sizes ? Result<qint64>(sizes->first()) : tl::unexpected(sizes.error());
}

Result<QVector<CoveredWindow>> cover(Store &store, const TriggerSchedule &schedule, Instant from, Instant until, Instant now)
{
    QVector<WindowDelivery> deliveries;
    from = std::max(from, schedule.horizon());
    if (from >= until)
        return QVector<CoveredWindow>();
    if (schedule.row()) {
        auto read = ActivationTable(store).windowDeliveries(*schedule.row(), from, until);
        if (!read)
            return tl::unexpected(read.error());
        deliveries = std::move(*read);
    }
    return schedule.cover(schedule.windows(from, until), deliveries, now);
}

/// In pieces: halves of halves, until one has few windows and deliveries or is no longer than what these are counted by.
Status visit(Store &store, const TriggerSchedule &schedule, Instant from, Instant until, Instant now,
             const std::function<Status(const QVector<CoveredWindow> &)> &visitor)
{
    if (from >= until)
        return {};
    const auto size = sizeOf(store, schedule, from, until);
    if (!size)
        return tl::unexpected(size.error());
    if (*size > mostInPiece && until - from > std::chrono::hours(1)) {
        const Instant middle = from + (until - from) / 2;
        const auto first = visit(store, schedule, from, middle, now, visitor);
        return first ? visit(store, schedule, middle, until, now, visitor) : first;
    }
    const auto windows = cover(store, schedule, from, until, now);
    return windows ? visitor(*windows) : tl::unexpected(windows.error());
}

/// The range's parts, counted in hours, days or weeks: the coarsest of which there are enough for a trend. No part of days
/// or weeks is shorter than one, so that none ends where finer ones are counted, at the range's ends.
struct PartGrid {
    Instant from;
    Instant until;
    Level level = Level::Hour;
    int parts = mostTrendParts;

    PartGrid(Instant begin, Instant end) : from(begin), until(end)
    {
        for (const Level coarser : {Level::Day, Level::Week}) {
            const qint64 whole = (end - begin) / ActivityTable::widthOf(coarser);
            if (whole < fewestTrendParts)
                break;
            level = coarser;
            parts = int(std::min<qint64>(whole, mostTrendParts));
        }
    }

    /// Where the buckets of a part begin: the first one that begins in it, as ActivityTable::parts sees it.
    Instant begin(int part) const
    {
        const microseconds hour = std::chrono::hours(1);
        if (part == 0)
            return ceilTo(from, hour);
        if (part == parts)
            return ceilTo(until, hour);
        const double share = double(part) / parts;
        const Instant near = from + microseconds(qint64(double((until - from).count()) * share));
        const microseconds width = ActivityTable::widthOf(level);
        // Exactly as integers have it: the first multiple whose part is this one or later.
        Instant at = floorTo(near, width) - width;
        while (partOf(at) < part)
            at += width;
        return at;
    }
    qint64 partOf(Instant at) const { return (at - from).count() * parts / (until - from).count(); }
};

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
    TriggerSummary line{key, {}, QVector<TrendPart>(PartGrid(from, until).parts), true, schedule.problem()};
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

using PartsOfTriggers = QHash<qint64, QVector<Activity>>;

/// Adds what [begin, end) holds: the whole buckets of that level, and what is left at both ends in finer ones.
Status addParts(ActivityTable &table, const PartGrid &grid, Level level, Instant begin, Instant end, PartsOfTriggers &all)
{
    if (begin >= end)
        return {};
    const microseconds width = ActivityTable::widthOf(level);
    const Instant inner = level == Level::Hour ? begin : std::min(ceilTo(begin, width), end);
    const Instant outer = level == Level::Hour ? end : std::max(floorTo(end, width), inner);
    const auto read = table.parts(level, grid.from, grid.until, grid.parts, inner, outer);
    if (!read)
        return tl::unexpected(read.error());
    for (auto it = read->cbegin(); it != read->cend(); ++it) {
        QVector<Activity> &parts = all[it.key()];
        parts.resize(grid.parts);
        for (int part = 0; part < grid.parts; ++part)
            parts[part].add(it->at(part));
    }
    if (level == Level::Hour)
        return {};
    const Level finer = Level(int(level) - 1);
    const auto added = addParts(table, grid, finer, begin, inner, all);
    return added ? addParts(table, grid, finer, outer, end, all) : added;
}

Result<PartsOfTriggers> readParts(Store &store, const PartGrid &grid)
{
    ActivityTable table(store);
    PartsOfTriggers all;
    const auto added = addParts(table, grid, grid.level, grid.from, grid.until, all);
    return added ? Result<PartsOfTriggers>(std::move(all)) : tl::unexpected(added.error());
}

TriggerSummary countedSummary(const TriggerKey &key, const TriggerSchedule &schedule, const PartGrid &grid,
                              const QVector<Activity> &parts, Instant now)
{
    TriggerSummary line{key, {}, QVector<TrendPart>(grid.parts), false, schedule.problem()};
    CoverageSummary &summary = line.summary;
    for (int part = 0; part < grid.parts; ++part) {
        const Activity sum = parts.value(part);
        addActivity(summary, sum);
        const Instant first = grid.begin(part);
        const Instant last = grid.begin(part + 1);
        const qint64 expected = schedule.isPredictable() ? schedule.count(first, last) : sum.windows;
        const bool allDue = last + schedule.settings().grace < now && schedule.settings().expectAt == ExpectAt::Start;
        const qint64 due = allDue ? expected : schedule.countDue(first, last, now);
        const qint64 missing = std::max<qint64>(0, due - sum.windows);
        summary.expected += int(expected);
        summary.missing += int(missing);
        summary.pending += int(std::max<qint64>(0, expected - missing - sum.windows));
        summary.unexpected += int(std::max<qint64>(0, sum.windows - expected));
        summary.unjudged += schedule.error() ? int(sum.windows) : 0;
        TrendPart &trend = line.trend[part];
        trend.any = expected > 0 || sum.deliveries() > 0;
        trend.worst = missing > 0 ? WindowStatus::Missing
            : sum.late > 0        ? WindowStatus::Late
            : sum.windows == 0    ? WindowStatus::Pending
                                  : WindowStatus::OnTime;
        const microseconds early = sum.earliest.value_or(microseconds(0));
        const microseconds late = sum.latest.value_or(microseconds(0));
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
    if (auto fits = checkLength(from, until); !fits)
        return fits;
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
    const auto read = TriggerSchedule::readAll(store, triggers);
    if (!read)
        return tl::unexpected(read.error());
    const std::vector<TriggerSchedule> &schedules = *read;
    const auto sizeFrom = [&](Instant begin) -> Result<qint64> {
        const auto sizes = rangeSizes(store, schedules, begin, until);
        return sizes ? Result<qint64>(std::accumulate(sizes->cbegin(), sizes->cend(), qint64(0)))
                     : tl::unexpected(sizes.error());
    };
    auto size = sizeFrom(from);
    WindowList list;
    list.inRange = size.value_or(0);
    Instant begin = from;
    for (const TriggerSchedule &schedule : schedules) {
        if (schedule.horizon() > begin)
            list.removedBefore = begin = std::min(schedule.horizon(), until);
    }
    if (begin > from)
        size = sizeFrom(begin);
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
    if (auto fits = checkLength(from, until); !fits)
        return tl::unexpected(fits.error());
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedules = TriggerSchedule::readAll(store, triggers);
    const auto sizes =
        schedules ? rangeSizes(store, *schedules, from, until) : Result<QVector<qint64>>(tl::unexpected(schedules.error()));
    if (!sizes)
        return tl::unexpected(sizes.error());
    const PartGrid grid(from, until);
    std::optional<PartsOfTriggers> counted; // read where the first trigger needs it
    QVector<TriggerSummary> lines;
    for (int i = 0; i < triggers.size(); ++i) {
        const TriggerSchedule &schedule = schedules->at(size_t(i));
        Result<TriggerSummary> line = TriggerSummary();
        const bool isSmall = sizes->at(i) <= mostExact;
        if (isSmall && (schedule.horizon() <= from || until <= from)) {
            line = exactSummary(store, triggers.at(i), schedule, from, until, now);
        } else {
            if (!counted) {
                auto parts = readParts(store, grid);
                if (!parts)
                    return tl::unexpected(parts.error());
                counted = std::move(*parts);
            }
            const auto parts = schedule.row() ? counted->value(*schedule.row()) : QVector<Activity>();
            line = countedSummary(triggers.at(i), schedule, grid, parts, now);
            line->isExact = isSmall;
        }
        if (!line)
            return tl::unexpected(line.error());
        if (const auto next = schedule.next(now))
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
    case WindowStatus::Unjudged:
        return 1;
    case WindowStatus::Pending:
        return 0;
    }
    return 0;
}

} // namespace squidie::inline v0
