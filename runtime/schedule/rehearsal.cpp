// SPDX-License-Identifier: Apache-2.0
#include "schedule/rehearsal.h"

#include "base/enumnames.h"
#include "schedule/firings.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace std::chrono;

constexpr EnumNames<4> effects{"skipped", "moved", "repeated", "dropped_repeat"};

Instant instantOf(local_seconds local, seconds offset)
{
    return sys_seconds(local.time_since_epoch() - offset);
}

/// The first instant at which the zone's clock shows that day or a later one.
Instant beginOf(local_days day, const TimeZone &zone)
{
    TimeZone::Period period = zone.periodAt(sys_seconds(local_seconds(day).time_since_epoch() - days(2)));
    while (local_seconds(period.end.time_since_epoch() + period.offset) <= day)
        period = zone.periodAt(period.end);
    return std::max<Instant>(period.begin, instantOf(day, period.offset));
}

qint64 countOn(local_days day, const Schedule &schedule)
{
    const TimeZone &zone = schedule.parts().front().zone;
    return countFirings(schedule, beginOf(day, zone), beginOf(day + days(1), zone));
}

qint64 usualOn(weekday on, year which, const Schedule &schedule)
{
    QVector<qint64> counts;
    for (local_days day = local_days(which / January / on[1]); year_month_day(day).year() == which; day += weeks(1))
        counts.append(countOn(day, schedule));
    std::nth_element(counts.begin(), counts.begin() + counts.size() / 2, counts.end());
    return counts.at(counts.size() / 2);
}

/// Which of its two times a rule lets fire, or what becomes of a time that does not come: as the firings themselves say.
ChangeEffect effectOf(const Schedule &schedule, const RehearsedChange &change, local_seconds local)
{
    const auto fires = [&schedule](Instant at) { return countFirings(schedule, at, at + seconds(1)) > 0; };
    if (change.after > change.before)
        return catchesUp(schedule.parts().front().expression, schedule.daylightSaving(), change.after - change.before)
            ? ChangeEffect::Moved
            : ChangeEffect::Skipped;
    return fires(instantOf(local, change.before)) && fires(instantOf(local, change.after)) ? ChangeEffect::Repeated
                                                                                           : ChangeEffect::DroppedRepeat;
}

RehearsedFiring firingAt(local_seconds local, const RehearsedChange &change, DaylightSavingMode mode,
                         const std::array<Schedule, 4> &inModes)
{
    RehearsedFiring firing;
    firing.local = local;
    for (size_t each = 0; each < inModes.size(); ++each)
        firing.inModes[each] = effectOf(inModes[each], change, local);
    firing.effect = firing.inModes[size_t(mode)];
    const Instant first = instantOf(local, change.before);
    const Instant second = instantOf(local, change.after);
    if (firing.effect == ChangeEffect::Moved)
        firing.insteadAt = change.at;
    else if (firing.effect == ChangeEffect::Repeated)
        firing.at = second;
    else if (firing.effect == ChangeEffect::DroppedRepeat)
        firing.at = countFirings(inModes[size_t(mode)], first, first + seconds(1)) > 0 ? first : second;
    return firing;
}

QVector<RehearsedChange> rehearsePart(const Schedule::Part &part, DaylightSavingMode mode, year which)
{
    const auto in = [&part](DaylightSavingMode each) { return Schedule(part.expression, part.zone, each); };
    const std::array<Schedule, 4> inModes{in(DaylightSavingMode::EveryMatch), in(DaylightSavingMode::Vixie),
                                          in(DaylightSavingMode::Quartz), in(DaylightSavingMode::Systemd)};
    const Schedule &own = inModes[size_t(mode)];
    QVector<RehearsedChange> changes;
    const Instant end = beginOf(local_days((which + years(1)) / January / 1), part.zone);
    TimeZone::Period period = part.zone.periodAt(floor<seconds>(beginOf(local_days(which / January / 1), part.zone)));
    while (Instant(period.end) < end) {
        const TimeZone::Period next = part.zone.periodAt(period.end);
        RehearsedChange change{
            part.expression.text(), part.zone.name(), period.end, period.offset, next.offset, {}, {}, 0, 0};
        period = next;
        if (change.before == change.after)
            continue;
        const auto base = floor<seconds>(change.at).time_since_epoch();
        const local_seconds from = local_seconds(base + std::min(change.before, change.after));
        const local_seconds until = local_seconds(base + std::max(change.before, change.after));
        for (auto local = part.expression.firstAtOrAfter(from); local && *local < until;
             local = part.expression.firstAtOrAfter(*local + seconds(1)))
            change.firings.append(firingAt(*local, change, mode, inModes));
        change.day = floor<days>(local_seconds(base + change.before));
        change.onDay = countOn(change.day, own);
        change.usual = usualOn(weekday(change.day), which, own);
        changes.append(change);
    }
    return changes;
}

} // namespace

QString changeEffectName(ChangeEffect effect)
{
    return nameIn(effects, effect);
}

QVector<RehearsedChange> rehearse(const Schedule &schedule, int year)
{
    QVector<RehearsedChange> changes;
    for (const Schedule::Part &part : schedule.parts()) {
        if (part.expression.canMatch())
            changes += rehearsePart(part, schedule.daylightSaving(), std::chrono::year(year));
    }
    return changes;
}

} // namespace squidie::inline v0
