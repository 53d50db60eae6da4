// SPDX-License-Identifier: Apache-2.0
#include "store/activityaudit.h"

#include "store/activitycounter.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include "store/sqltext.h"
#include "store/storeconnection.h"

#include <limits>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;
using Level = ActivityTable::Level;

constexpr qint64 weeksAtOnce = 52;
constexpr qint64 daysOfWeek = 7;
constexpr qint64 hoursOfDay = 24;
constexpr qint64 hour = ActivityTable::widthOf(Level::Hour).count();
constexpr qint64 week = ActivityTable::widthOf(Level::Week).count();
/// Instants beyond are none that a payload can name.
constexpr qint64 lastWeek = std::numeric_limits<qint64>::max() / week - weeksAtOnce;

constexpr qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

std::map<qint64, Activity> summedUp(const std::map<qint64, Activity> &finer, qint64 perBucket)
{
    std::map<qint64, Activity> sums;
    for (const auto &[number, activity] : finer)
        sums[floorDivided(number, perBucket)].add(activity);
    return sums;
}

} // namespace

Status ActivityAudit::run(const JobControl &control, const std::function<void(const CountDifference &)> &differs,
                          const std::function<void(qint64)> &progress)
{
    m_differs = differs;
    m_progress = progress;
    const auto horizon = RetentionTable(m_store).horizon();
    if (!horizon)
        return tl::unexpected(horizon.error());
    m_horizon = horizon->value_or(Instant::min());
    const auto triggers = NameTable(m_store).triggerRows();
    if (!triggers)
        return tl::unexpected(triggers.error());
    for (const qint64 trigger : *triggers) {
        if (auto compared = compareAll(trigger, control); !compared)
            return compared;
    }
    return {};
}

Status ActivityAudit::compareAll(qint64 triggerRow, const JobControl &control)
{
    for (qint64 from = -lastWeek; !control.isCancelled();) {
        const auto next = nextWeek(triggerRow, from);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next || **next >= lastWeek)
            break;
        if (**next < from) { // what is no number sorts behind all numbers
            ++m_strays;
            break;
        }
        from = **next + weeksAtOnce;
        if (auto compared = compare(triggerRow, **next, from); !compared)
            return compared;
    }
    return {};
}

/// The first week from that one on in which there is anything.
Result<std::optional<qint64>> ActivityAudit::nextWeek(qint64 triggerRow, qint64 from)
{
    const QString sql =
        sqlStatement(u"counts_from"_s).replace(u"FROM activity "_s, u"FROM %1 "_s.arg(m_store.dialect().counts));
    std::optional<qint64> next;
    const auto read =
        m_store.visitIntegers(sql, {triggerRow, from * week, from * week / hour, from * daysOfWeek, from}, 5,
                              [&next](const qint64 *found) {
                                  constexpr qint64 perWeek[] = {week, week, daysOfWeek * hoursOfDay, daysOfWeek, 1};
                                  for (int i = 0; i < 5; ++i) {
                                      if (found[i] != StoreConnection::noInteger)
                                          next = std::min(next.value_or(lastWeek), floorDivided(found[i], perWeek[i]));
                                  }
                              });
    return read ? Result<std::optional<qint64>>(next) : tl::unexpected(read.error());
}

Result<ActivityAudit::Buckets> ActivityAudit::stored(qint64 triggerRow, Level level, qint64 from, qint64 until)
{
    const std::chrono::microseconds width = ActivityTable::widthOf(level);
    const auto read = ActivityTable(m_store).buckets(triggerRow, level, fromMicroseconds(from * width.count()),
                                                     fromMicroseconds(until * width.count()));
    if (!read)
        return tl::unexpected(read.error());
    Buckets buckets;
    for (const ActivityBucket &bucket : *read)
        buckets[toMicroseconds(bucket.from) / width.count()] = bucket.activity;
    return buckets;
}

Status ActivityAudit::compare(qint64 triggerRow, qint64 firstWeek, qint64 endWeek)
{
    const qint64 firstDay = firstWeek * daysOfWeek;
    const qint64 endDay = endWeek * daysOfWeek;
    const auto hours = stored(triggerRow, Level::Hour, firstDay * hoursOfDay, endDay * hoursOfDay);
    const auto days = stored(triggerRow, Level::Day, firstDay, endDay);
    const auto weeks = stored(triggerRow, Level::Week, firstWeek, endWeek);
    auto expected = ActivityCounter(m_store).hours(triggerRow, firstDay, endDay);
    if (!hours || !days || !weeks || !expected)
        return tl::unexpected(!hours ? hours.error() : !days ? days.error() : !weeks ? weeks.error() : expected.error());
    const qint64 firstKnown = floorDivided(toMicroseconds(m_horizon), hour);
    expected->erase(expected->begin(), expected->lower_bound(firstKnown));
    expected->insert(hours->begin(), hours->lower_bound(firstKnown));
    qint64 rows = 0;
    const auto tell = [&](Level level, const Buckets &kept, const Buckets &follows) {
        Buckets all = follows;
        all.insert(kept.begin(), kept.end());
        for (const auto &[number, any] : all) {
            const auto inStore = kept.find(number);
            const auto inLedger = follows.find(number);
            const Activity stored = inStore == kept.end() ? Activity() : inStore->second;
            const Activity wanted = inLedger == follows.end() ? Activity() : inLedger->second;
            if (!(stored == wanted))
                m_differs(
                    {triggerRow, level, fromMicroseconds(number * ActivityTable::widthOf(level).count()), stored, wanted});
        }
        rows += qint64(kept.size());
    };
    // From the expected hours on, so that one wrong hour is one difference.
    const Buckets expectedDays = summedUp(*expected, hoursOfDay);
    tell(Level::Hour, *hours, *expected);
    tell(Level::Day, *days, expectedDays);
    tell(Level::Week, *weeks, summedUp(expectedDays, daysOfWeek));
    for (const auto &[number, activity] : *expected)
        rows += activity.deliveries();
    m_progress(rows);
    return {};
}

Result<qint64> ActivityAudit::countStrays()
{
    const auto patient = m_store.waitLong();
    const auto count = m_store.readOnce(sqlStatement(u"stray_counts"_s));
    return count ? Result<qint64>(count->toLongLong() + m_strays) : tl::unexpected(count.error());
}

} // namespace squidie::inline v0
