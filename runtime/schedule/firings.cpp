// SPDX-License-Identifier: Apache-2.0
#include "schedule/firings.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

namespace {

using namespace std::chrono;

local_seconds toLocal(sys_seconds time, seconds offset)
{
    return local_seconds(time.time_since_epoch() + offset);
}

} // namespace

FiringWalk::FiringWalk(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode, Instant from)
    : m_expression(expression),
      m_zone(zone),
      m_vixie(mode == DaylightSavingMode::Vixie && expression.isFixedTime())
{
    enterPeriodAt(ceil<seconds>(std::clamp<Instant>(from, beginOfCalendar, endOfCalendar)));
}

void FiringWalk::enterPeriodAt(sys_seconds time)
{
    m_period = m_zone.periodAt(time);
    m_at = toLocal(time, m_period.offset);
    m_catchUp = false;
    if (!m_vixie || m_period.begin <= beginOfCalendar)
        return;
    // Where the clock stood when the period before ended, and where this one took it.
    const local_seconds left = toLocal(m_period.begin, m_zone.periodAt(m_period.begin - seconds(1)).offset);
    const local_seconds entered = toLocal(m_period.begin, m_period.offset);
    if (entered < left) {
        m_at = std::max(m_at, left);
    } else if (entered > left && time == m_period.begin) {
        const auto skipped = m_expression.firstAtOrAfter(left);
        m_catchUp = skipped && *skipped < entered;
    }
}

bool FiringWalk::takeCatchUp()
{
    // A time that is due at this very second anyway is the same firing.
    if (m_catchUp)
        m_at += seconds(1);
    return std::exchange(m_catchUp, false);
}

std::optional<local_seconds> FiringWalk::nextLocal()
{
    // Most firings fall on the day of the one before: the calendar need not be asked again.
    if (m_day && m_at >= *m_day && m_at < *m_day + days(1)) {
        if (const auto time = m_expression.firstTimeAtOrAfter(m_at - *m_day))
            return *m_day + *time;
    }
    const auto local = m_expression.firstAtOrAfter(m_at);
    if (local)
        m_day = floor<days>(*local);
    return local;
}

std::optional<Instant> FiringWalk::next()
{
    while (true) {
        if (takeCatchUp())
            return m_period.begin;
        const auto local = nextLocal();
        if (!local || *local >= toLocal(endOfCalendar, m_period.offset))
            return std::nullopt;
        if (*local < toLocal(m_period.end, m_period.offset)) {
            m_at = *local + seconds(1);
            return sys_seconds(local->time_since_epoch() - m_period.offset);
        }
        enterPeriodAt(m_period.end);
    }
}

qint64 FiringWalk::skipUntil(Instant until)
{
    const sys_seconds end = ceil<seconds>(std::clamp<Instant>(until, beginOfCalendar, endOfCalendar));
    qint64 count = 0;
    while (true) {
        if (m_period.begin < end && takeCatchUp())
            ++count;
        const sys_seconds stop = std::min(end, m_period.end);
        const local_seconds localStop = toLocal(stop, m_period.offset);
        count += m_expression.countBetween(m_at, localStop);
        m_at = std::max(m_at, localStop);
        if (stop == end)
            return count;
        enterPeriodAt(m_period.end);
    }
}

std::optional<Instant> nextFiring(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                  Instant after)
{
    const Instant inCalendar = std::clamp<Instant>(after, beginOfCalendar, endOfCalendar);
    return FiringWalk(expression, zone, mode, floor<seconds>(inCalendar) + seconds(1)).next();
}

QVector<Instant> firingsBetween(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                Instant from, Instant until, qsizetype limit)
{
    QVector<Instant> firings;
    FiringWalk walk(expression, zone, mode, from);
    for (auto firing = walk.next(); firing && *firing < until && firings.size() < limit; firing = walk.next())
        firings.append(*firing);
    return firings;
}

std::optional<Instant> lastFiring(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                  Instant before)
{
    if (!expression.canMatch())
        return std::nullopt;
    const Instant end = std::clamp<Instant>(before, beginOfCalendar, endOfCalendar);
    // Looks back twice as far each time, until a firing lies between; then follows the firings from there.
    for (Instant from = end; from > beginOfCalendar;) {
        from = std::max<Instant>(beginOfCalendar, end - 2 * (end - from) - hours(1));
        if (countFirings(expression, zone, mode, from, end) == 0)
            continue;
        // Halves of what is left, so that few firings remain to be followed.
        Instant until = end;
        while (until - from > hours(1)) {
            const Instant middle = from + (until - from) / 2;
            if (countFirings(expression, zone, mode, middle, end) > 0)
                from = middle;
            else
                until = middle;
        }
        const auto firings = firingsBetween(expression, zone, mode, from, end);
        return firings.isEmpty() ? std::nullopt : std::optional(firings.last());
    }
    return std::nullopt;
}

qint64 countFirings(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode, Instant from,
                    Instant until)
{
    return FiringWalk(expression, zone, mode, from).skipUntil(until);
}

QVector<ExpectedWindow> expectedWindows(const CronExpression &expression, const TimeZone &zone, DaylightSavingMode mode,
                                        Instant from, Instant until, qsizetype limit)
{
    QVector<ExpectedWindow> windows;
    FiringWalk walk(expression, zone, mode, from);
    auto firing = walk.next();
    while (firing && *firing < until && windows.size() < limit) {
        const auto following = walk.next();
        // The calendar's very last firing is followed by nothing: its window ends with the calendar.
        windows.append({*firing, following.value_or(endOfCalendar)});
        firing = following;
    }
    return windows;
}

} // namespace squidie::inline v0
