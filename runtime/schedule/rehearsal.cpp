// SPDX-License-Identifier: Apache-2.0
#include "schedule/rehearsal.h"

#include "base/enumnames.h"
#include "schedule/firings.h"
#include "schedule/localdays.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace std::chrono;

constexpr EnumNames<4> effects{"skipped", "moved", "repeated", "dropped_repeat"};

Instant instantOf(local_seconds local, seconds offset)
{
    return sys_seconds(local.time_since_epoch() - offset);
}

/// How often one expression fires on days of its own clock.
class DayCounts {
public:
    /// Around the year's clock changes, which are walked by themselves, the days are counted by their instants; all others
    /// by the wall clock alone.
    DayCounts(const Schedule::Part &part, DaylightSavingMode mode)
        : m_part(part),
          m_schedule(part.expression, part.zone, mode)
    {
    }

    qint64 byClock(local_days day) const { return m_part.expression.countBetween(day, day + days(1)); }
    qint64 withChanges(local_days day) const
    {
        return countFirings(m_schedule, beginOf(day, m_part.zone), beginOf(day + days(1), m_part.zone));
    }
    const Schedule &schedule() const { return m_schedule; }

private:
    const Schedule::Part &m_part;
    Schedule m_schedule;
};

/// The median of the year's days of that weekday. No more than a few of these have clock changes, which move no median.
qint64 usualOn(weekday on, year which, const DayCounts &counts)
{
    QVector<qint64> ofDays;
    for (local_days day = local_days(which / January / on[1]); year_month_day(day).year() == which; day += weeks(1))
        ofDays.append(counts.byClock(day));
    std::nth_element(ofDays.begin(), ofDays.begin() + ofDays.size() / 2, ofDays.end());
    return ofDays.at(ofDays.size() / 2);
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
    const DayCounts counts(part, mode);
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
        change.onDay = counts.withChanges(change.day);
        change.usual = usualOn(weekday(change.day), which, counts);
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

QVector<RehearsedDay> rehearseDays(const Schedule &schedule, int year)
{
    const local_days first = local_days(std::chrono::year(year) / January / 1);
    const local_days end = local_days(std::chrono::year(year + 1) / January / 1);
    QVector<RehearsedDay> all;
    for (local_days day = first; day < end; day += days(1))
        all.append({day, 0, 0, false});
    for (const Schedule::Part &part : schedule.parts()) {
        if (!part.expression.canMatch())
            continue;
        const DayCounts counts(part, schedule.daylightSaving());
        for (RehearsedDay &day : all) {
            const qint64 byClock = counts.byClock(day.day);
            day.byClock += byClock;
            day.firings += byClock;
        }
        QVector<bool> isTouched(all.size(), false);
        TimeZone::Period period = part.zone.periodAt(floor<seconds>(beginOf(first, part.zone)) - seconds(1));
        for (; period.end < sys_seconds(end.time_since_epoch() + days(2)); period = part.zone.periodAt(period.end)) {
            // A change at midnight, or of a whole day, touches the days beside it.
            const local_days day = floor<days>(local_seconds(period.end.time_since_epoch() + period.offset));
            for (local_days near = std::max(first, day - days(1)); near < std::min(end, day + days(2)); near += days(1))
                isTouched[(near - first).count()] = true;
        }
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (!isTouched[i])
                continue;
            const qint64 difference = counts.withChanges(all[i].day) - counts.byClock(all[i].day);
            all[i].firings += difference;
            all[i].isUnusual |= difference != 0;
        }
    }
    return all;
}

} // namespace squidie::inline v0
