// SPDX-License-Identifier: Apache-2.0
#include "schedule/firings.h"

#include <algorithm>
#include <utility>

namespace squidie::inline v0 {

namespace {

using namespace std::chrono;

// Beyond these a change is a correction of the clock, not a clock change (cronie's src/cron.c).
constexpr hours firstCorrectionForward{3};
constexpr hours lastChangeBack{3};

local_seconds toLocal(sys_seconds time, seconds offset)
{
    return local_seconds(time.time_since_epoch() + offset);
}

Instant inCalendar(Instant at)
{
    return std::clamp<Instant>(at, beginOfCalendar, endOfCalendar);
}

std::optional<Instant> lastOf(const Schedule::Part &part, DaylightSavingMode mode, Instant before)
{
    if (!part.expression.canMatch())
        return std::nullopt;
    const Instant end = inCalendar(before);
    const auto countFrom = [&](Instant from) { return PartWalk(part, mode, from).skipUntil(end); };
    // Looks back twice as far each time, until a firing lies between; then follows the firings from there.
    for (Instant from = end; from > beginOfCalendar;) {
        from = std::max<Instant>(beginOfCalendar, end - 2 * (end - from) - hours(1));
        if (countFrom(from) == 0)
            continue;
        // Halves of what is left, so that few firings remain to be followed.
        Instant until = end;
        while (until - from > hours(1)) {
            const Instant middle = from + (until - from) / 2;
            if (countFrom(middle) > 0)
                from = middle;
            else
                until = middle;
        }
        std::optional<Instant> last;
        PartWalk walk(part, mode, from);
        for (auto firing = walk.next(); firing && *firing < end; firing = walk.next())
            last = firing;
        return last;
    }
    return std::nullopt;
}

} // namespace

bool catchesUp(const CalendarExpression &expression, DaylightSavingMode mode, seconds jump)
{
    return mode == DaylightSavingMode::Vixie && expression.isFixedTime() && jump > seconds(0)
        && jump < firstCorrectionForward;
}

PartWalk::PartWalk(const Schedule::Part &part, DaylightSavingMode mode, Instant from) : m_part(&part), m_mode(mode)
{
    if (m_mode == DaylightSavingMode::Vixie && !part.expression.isFixedTime())
        m_mode = DaylightSavingMode::EveryMatch;
    enterPeriodAt(ceil<seconds>(inCalendar(from)));
}

void PartWalk::enterPeriodAt(sys_seconds time)
{
    m_period = m_part->zone.periodAt(time);
    m_at = toLocal(time, m_period.offset);
    m_end = toLocal(std::min(m_period.end, endOfCalendar), m_period.offset);
    m_catchUp = false;
    if (m_mode == DaylightSavingMode::EveryMatch)
        return;
    if (m_mode == DaylightSavingMode::Quartz) {
        // What the clock shows again after this period belongs to the next one.
        if (m_period.end < endOfCalendar)
            m_end = std::min(m_end, toLocal(m_period.end, m_part->zone.periodAt(m_period.end).offset));
    } else if (m_period.begin > beginOfCalendar) {
        const auto before = m_part->zone.periodAt(m_period.begin - seconds(1)).offset;
        enterAfterChange(toLocal(m_period.begin, before), toLocal(m_period.begin, m_period.offset), time == m_period.begin);
    }
}

/// Where the clock stood when the period before ended, and where this one took it.
void PartWalk::enterAfterChange(local_seconds left, local_seconds entered, bool isAtBegin)
{
    if (entered < left && (m_mode != DaylightSavingMode::Vixie || left - entered <= lastChangeBack)) {
        m_at = std::max(m_at, left);
    } else if (isAtBegin && catchesUp(m_part->expression, m_mode, entered - left)) {
        const auto skipped = m_part->expression.firstAtOrAfter(left);
        m_catchUp = skipped && *skipped < entered;
    }
}

bool PartWalk::takeCatchUp()
{
    // A time that is due at this very second anyway is the same firing.
    if (m_catchUp)
        m_at += seconds(1);
    return std::exchange(m_catchUp, false);
}

std::optional<local_seconds> PartWalk::nextLocal()
{
    // Most firings fall on the day of the one before: the calendar need not be asked again.
    if (m_day && m_at >= *m_day && m_at < *m_day + days(1)) {
        if (const auto local = m_part->expression.firstOfDay(*m_day, m_at - *m_day))
            return local;
    }
    const auto local = m_part->expression.firstAtOrAfter(m_at);
    if (local)
        m_day = floor<days>(*local);
    return local;
}

std::optional<Instant> PartWalk::next()
{
    while (true) {
        if (takeCatchUp())
            return m_period.begin;
        const auto local = nextLocal();
        if (!local)
            return std::nullopt;
        if (*local < m_end) {
            m_at = *local + seconds(1);
            return sys_seconds(local->time_since_epoch() - m_period.offset);
        }
        if (m_period.end >= endOfCalendar)
            return std::nullopt;
        enterPeriodAt(m_period.end);
    }
}

qint64 PartWalk::skipUntil(Instant until)
{
    const sys_seconds end = ceil<seconds>(inCalendar(until));
    qint64 count = 0;
    while (true) {
        if (m_period.begin < end && takeCatchUp())
            ++count;
        const local_seconds stop = std::min(m_end, toLocal(std::min(end, m_period.end), m_period.offset));
        count += m_part->expression.countBetween(m_at, stop);
        m_at = std::max(m_at, stop);
        if (end <= m_period.end)
            return count;
        enterPeriodAt(m_period.end);
    }
}

FiringWalk::FiringWalk(const Schedule &schedule, Instant from)
{
    m_walks.reserve(schedule.parts().size());
    for (const Schedule::Part &part : schedule.parts())
        m_walks.push_back({PartWalk(part, schedule.daylightSaving(), from)});
}

FiringWalk::Ahead *FiringWalk::earliest()
{
    Ahead *first = nullptr;
    for (Ahead &ahead : m_walks) {
        if (!ahead.isRead)
            ahead.next = ahead.walk.next();
        ahead.isRead = true;
        if (ahead.next && (!first || *ahead.next < *first->next))
            first = &ahead;
    }
    return first;
}

std::optional<Instant> FiringWalk::next()
{
    if (m_walks.size() == 1)
        return m_walks.front().walk.next();
    const Ahead *first = earliest();
    if (!first)
        return std::nullopt;
    m_last = size_t(first - m_walks.data());
    const Instant firing = *first->next;
    for (Ahead &ahead : m_walks)
        ahead.isRead = ahead.next != firing;
    return firing;
}

qint64 FiringWalk::skipUntil(Instant until)
{
    if (m_walks.size() == 1)
        return m_walks.front().walk.skipUntil(until);
    qint64 count = 0;
    for (const Ahead *first = earliest(); first && *first->next < until; first = earliest()) {
        next();
        ++count;
    }
    return count;
}

std::optional<Instant> nextFiring(const Schedule &schedule, Instant after)
{
    const Instant first =
        after < beginOfCalendar ? Instant(beginOfCalendar) : Instant(floor<seconds>(inCalendar(after)) + seconds(1));
    return FiringWalk(schedule, first).next();
}

QVector<Instant> firingsBetween(const Schedule &schedule, Instant from, Instant until, qsizetype limit)
{
    QVector<Instant> firings;
    FiringWalk walk(schedule, from);
    for (auto firing = walk.next(); firing && *firing < until && firings.size() < limit; firing = walk.next())
        firings.append(*firing);
    return firings;
}

std::optional<Instant> lastFiring(const Schedule &schedule, Instant before)
{
    std::optional<Instant> last;
    for (const Schedule::Part &part : schedule.parts()) {
        const auto ofPart = lastOf(part, schedule.daylightSaving(), before);
        if (ofPart && (!last || *ofPart > *last))
            last = ofPart;
    }
    return last;
}

qint64 countFirings(const Schedule &schedule, Instant from, Instant until)
{
    return FiringWalk(schedule, from).skipUntil(until);
}

QVector<ExpectedWindow> expectedWindows(const Schedule &schedule, Instant from, Instant until, qsizetype limit,
                                        std::optional<microseconds> length)
{
    // The calendar's very last firing is followed by nothing: its window ends with the calendar.
    const Instant last = Instant(endOfCalendar) - microseconds(1);
    QVector<ExpectedWindow> windows;
    FiringWalk walk(schedule, from);
    auto firing = walk.next();
    while (firing && *firing < until && windows.size() < limit) {
        const auto following = walk.next();
        const Instant end = length ? *firing + *length : following.value_or(last);
        windows.append({*firing, std::min(end, last)});
        firing = following;
    }
    return windows;
}

} // namespace squidie::inline v0
