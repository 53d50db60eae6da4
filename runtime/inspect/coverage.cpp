// SPDX-License-Identifier: Apache-2.0
#include <squidie/coverage.h>

#include "base/sentences.h"
#include "inspect/coverrange.h"
#include "inspect/rangesize.h"
#include "inspect/triggerschedule.h"
#include "schedule/coveragesummariser.h"
#include "schedule/windowcoverage.h"
#include "schedule/windowjudge.h"
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

using Windows = QVector<CoveredWindow>;
/// The windows of [from, until), or nothing where these are too many for one piece.
using ReadPiece = std::function<Result<std::optional<Windows>>(Instant from, Instant until)>;

Result<std::optional<Windows>> readPiece(Store &store, const TriggerSchedule &schedule, Instant from, Instant until,
                                         Instant now)
{
    const auto size = sizeOf(store, schedule, from, until);
    if (!size)
        return tl::unexpected(size.error());
    if (*size > mostInPiece && until - from > std::chrono::hours(1))
        return std::nullopt;
    auto windows = coverRange(store, schedule, from, until, now);
    return windows ? Result<std::optional<Windows>>(std::move(*windows)) : tl::unexpected(windows.error());
}

/// In pieces: halves of halves, until one has few windows and deliveries or is no longer than what these are counted by.
Status visit(const ReadPiece &read, Instant from, Instant until, const std::function<Status(const Windows &)> &visitor)
{
    if (from >= until)
        return {};
    const auto windows = read(from, until);
    if (!windows)
        return tl::unexpected(windows.error());
    if (*windows)
        return visitor(**windows);
    const Instant middle = from + (until - from) / 2;
    const auto first = visit(read, from, middle, visitor);
    return first ? visit(read, middle, until, visitor) : first;
}

/// The range's parts, counted in hours, days or weeks: the coarsest of which there are enough for a trend. No part of days
/// or weeks is shorter than one, so that none ends where finer ones are counted, at the range's ends. Counted are whole
/// hours only; what is left of the range before and after them has to be judged.
struct PartGrid {
    Instant from;
    Instant until;
    Instant countFrom;
    Instant countUntil;
    Level level = Level::Hour;
    int parts = mostTrendParts;

    PartGrid(Instant begin, Instant end)
        : from(begin),
          until(end),
          countFrom(std::min(ceilTo(begin, std::chrono::hours(1)), end)),
          countUntil(std::max(floorTo(end, std::chrono::hours(1)), countFrom))
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
        if (part == 0)
            return countFrom;
        if (part == parts)
            return countUntil;
        const double share = double(part) / parts;
        const Instant near = from + microseconds(qint64(double((until - from).count()) * share));
        const microseconds width = ActivityTable::widthOf(level);
        // Exactly as integers have it: the first multiple whose part is this one or later.
        Instant at = floorTo(near, width) - width;
        while (partOf(at) < part)
            at += width;
        return std::clamp(at, countFrom, countUntil);
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
    const auto read = [&](Instant begin, Instant end) { return readPiece(store, schedule, begin, end, now); };
    const auto seen = visit(read, from, until, [&](const Windows &windows) -> Status {
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

/// When a window that waits now becomes due; nothing where none does.
std::optional<Instant> nextDue(const TriggerSchedule &schedule, Instant from, Instant until, Instant now)
{
    const Instant before = now - schedule.settings().grace;
    const NeighbourWindows around = schedule.around(before);
    for (const auto &window : {around.last, around.next}) {
        if (!window || window->startAt < from || window->startAt >= until)
            continue;
        const Instant due = expectedInstant(*window, schedule.settings().expectAt);
        if (due > before)
            return due + schedule.settings().grace;
    }
    return std::nullopt;
}

void addFigures(CoverageSummary &summary, const CoverageSummary &more)
{
    for (const auto figure :
         {&CoverageSummary::expected, &CoverageSummary::started, &CoverageSummary::onTime, &CoverageSummary::late,
          &CoverageSummary::afterWindow, &CoverageSummary::early, &CoverageSummary::missing, &CoverageSummary::pending,
          &CoverageSummary::conflicts, &CoverageSummary::starts, &CoverageSummary::duplicates, &CoverageSummary::skipped,
          &CoverageSummary::rejected, &CoverageSummary::unexpected, &CoverageSummary::noWindow, &CoverageSummary::unjudged})
        summary.*figure += more.*figure;
}

/// Of windows that began in a part of the range. Those of a trigger without a schedule that can be read were not expected.
void addActivity(CoverageSummary &summary, const Activity &activity, const TriggerSchedule &schedule)
{
    summary.conflicts += int(activity.conflicts);
    summary.starts += int(activity.starts);
    summary.duplicates += int(activity.duplicates);
    summary.skipped += int(activity.skipped);
    summary.rejected += int(activity.rejected);
    if (!schedule.isPredictable()) {
        (schedule.error() ? summary.unjudged : summary.unexpected) += int(activity.windows);
        return;
    }
    summary.started += int(activity.started);
    summary.late += int(activity.late);
    summary.onTime += int(activity.started - activity.late);
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
    const auto added = addParts(table, grid, grid.level, grid.countFrom, grid.countUntil, all);
    return added ? Result<PartsOfTriggers>(std::move(all)) : tl::unexpected(added.error());
}

void addToTrend(TrendPart &trend, qint64 expected, qint64 missing, const Activity &sum)
{
    trend.any = expected > 0 || sum.deliveries() > 0;
    trend.worst = missing > 0 ? WindowStatus::Missing
        : sum.late > 0        ? WindowStatus::Late
        : sum.windows == 0    ? WindowStatus::Pending
                              : WindowStatus::OnTime;
    const microseconds early = sum.earliest.value_or(microseconds(0));
    const microseconds late = sum.latest.value_or(microseconds(0));
    trend.lateness = std::chrono::abs(early) > std::chrono::abs(late) ? early : late;
}

TriggerSummary countedSummary(const TriggerKey &key, const TriggerSchedule &schedule, const PartGrid &grid,
                              const QVector<Activity> &parts, Instant now)
{
    TriggerSummary line{key, {}, QVector<TrendPart>(grid.parts), false, schedule.problem()};
    CoverageSummary &summary = line.summary;
    const Instant dueBefore = schedule.dueBefore(now);
    for (int part = 0; part < grid.parts; ++part) {
        const Activity sum = parts.value(part);
        addActivity(summary, sum, schedule);
        if (!schedule.isPredictable()) {
            addToTrend(line.trend[part], sum.windows, 0, sum);
            continue;
        }
        const Instant first = grid.begin(part);
        const Instant last = grid.begin(part + 1);
        const qint64 expected = schedule.count(first, last);
        const CountedWindows counted = schedule.judgeCounts(first, last, expected, sum.windows, dueBefore);
        summary.expected += int(expected);
        summary.missing += int(counted.missing);
        summary.pending += int(counted.pending);
        summary.unexpected += int(counted.unexpected);
        addToTrend(line.trend[part], expected, counted.missing, sum);
    }
    return line;
}

/// Adds the windows of [from, until) one by one: the rest of the range beside its whole hours.
Status addJudged(TriggerSummary &line, Store &store, const TriggerSchedule &schedule, const PartGrid &grid, Instant from,
                 Instant until, Instant now)
{
    if (from >= until)
        return {};
    const auto windows = coverRange(store, schedule, from, until, now);
    if (!windows)
        return tl::unexpected(windows.error());
    CoverageSummariser summariser;
    for (const CoveredWindow &window : *windows) {
        summariser.add(window);
        addToTrend(line.trend, grid.from, grid.until, window);
    }
    addFigures(line.summary, summariser.summary());
    return {};
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
    return coverRange(store, *schedule, from, until, now);
}

Status visitCoverage(Store &store, const TriggerKey &key, Instant from, Instant until, Instant now,
                     const std::function<Status(const QVector<CoveredWindow> &)> &visitor)
{
    if (auto fits = checkLength(from, until); !fits)
        return fits;
    const auto schedule = TriggerSchedule::read(store, key);
    if (!schedule)
        return tl::unexpected(schedule.error());
    // Nothing is held while the visitor has a piece.
    const auto read = [&](Instant begin, Instant end) -> Result<std::optional<Windows>> {
        auto moment = ReadTransaction::begin(store);
        if (!moment)
            return tl::unexpected(moment.error());
        return readPiece(store, *schedule, begin, end, now);
    };
    return visit(read, from, until, visitor);
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
    if (begin >= until)
        return list;
    QVector<qint64> rows;
    for (const TriggerSchedule &schedule : schedules) {
        if (schedule.row())
            rows.append(*schedule.row());
    }
    const auto deliveries = ActivationTable(store).windowDeliveries(rows, begin, until);
    if (!deliveries)
        return tl::unexpected(deliveries.error());
    for (size_t trigger = 0; trigger < schedules.size(); ++trigger) {
        const TriggerSchedule &schedule = schedules[trigger];
        const auto arrived = schedule.row() ? deliveries->value(*schedule.row()) : QVector<WindowDelivery>();
        for (const CoveredWindow &window : schedule.cover(schedule.windows(begin, until), arrived, now))
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
            for (const auto &[begin, end] : {std::pair(from, grid.countFrom), std::pair(grid.countUntil, until)}) {
                if (auto added = addJudged(*line, store, schedule, grid, begin, end, now); !added)
                    return tl::unexpected(added.error());
            }
        }
        if (!line)
            return tl::unexpected(line.error());
        if (line->summary.pending > 0)
            line->changesAt = nextDue(schedule, from, until, now);
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
