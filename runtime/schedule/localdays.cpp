// SPDX-License-Identifier: Apache-2.0
#include "schedule/localdays.h"

#include <algorithm>

namespace squidie::inline v0 {

using namespace std::chrono;

namespace {

/// The same, looking on from a period that begins before that day.
Instant beginFrom(TimeZone::Period &period, local_days day, const TimeZone &zone)
{
    while (local_seconds(period.end.time_since_epoch() + period.offset) <= day)
        period = zone.periodAt(period.end);
    return std::max<Instant>(period.begin, sys_seconds(local_seconds(day).time_since_epoch() - period.offset));
}

TimeZone::Period periodBefore(local_days day, const TimeZone &zone)
{
    return zone.periodAt(sys_seconds(local_seconds(day).time_since_epoch() - days(2)));
}

} // namespace

Instant beginOf(local_days day, const TimeZone &zone)
{
    TimeZone::Period period = periodBefore(day, zone);
    return beginFrom(period, day, zone);
}

QVector<Instant> beginsOf(local_days first, int count, const TimeZone &zone)
{
    TimeZone::Period period = periodBefore(first, zone);
    QVector<Instant> begins;
    begins.reserve(count + 1);
    for (int i = 0; i <= count; ++i)
        begins.append(beginFrom(period, first + days(i), zone));
    return begins;
}

} // namespace squidie::inline v0
