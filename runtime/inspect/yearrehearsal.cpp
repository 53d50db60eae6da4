// SPDX-License-Identifier: Apache-2.0
#include <squidie/yearrehearsal.h>

#include "inspect/triggerschedule.h"
#include "schedule/firings.h"
#include "schedule/localdays.h"
#include "schedule/rehearsal.h"
#include "store/transaction.h"
#include <squidie/store.h>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using std::chrono::days;

Result<std::vector<TriggerSchedule>> readSchedules(Store &store, const QVector<TriggerKey> &triggers)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    return TriggerSchedule::readAll(store, triggers);
}

QVector<TriggerRehearsal> rehearsalsOf(const QVector<TriggerKey> &triggers, const std::vector<TriggerSchedule> &schedules,
                                       int year)
{
    QVector<TriggerRehearsal> all;
    for (size_t i = 0; i < schedules.size(); ++i) {
        const TriggerSchedule &schedule = schedules[i];
        TriggerRehearsal rehearsal{triggers.at(qsizetype(i)), {}, schedule.rules().daylightSaving, {}, schedule.problem()};
        if (!schedule.schedule() && !rehearsal.problem)
            continue; // a manual trigger
        if (schedule.schedule())
            rehearsal.timezone = schedule.schedule()->parts().front().zone.name();
        if (!rehearsal.problem)
            rehearsal.changes = rehearse(*schedule.schedule(), year);
        all.append(rehearsal);
    }
    return all;
}

} // namespace

Result<QVector<TriggerRehearsal>> rehearseTriggers(Store &store, const QVector<TriggerKey> &triggers, int year)
{
    const auto schedules = readSchedules(store, triggers);
    if (!schedules)
        return tl::unexpected(schedules.error());
    return rehearsalsOf(triggers, *schedules, year);
}

Result<YearRehearsal> rehearseYear(Store &store, const QVector<TriggerKey> &triggers, int year)
{
    const auto schedules = readSchedules(store, triggers);
    if (!schedules)
        return tl::unexpected(schedules.error());
    YearRehearsal rehearsal{year, rehearsalsOf(triggers, *schedules, year), {}};
    for (const TriggerSchedule &schedule : *schedules) {
        if (!schedule.schedule())
            continue;
        const QVector<RehearsedDay> ofTrigger = rehearseDays(*schedule.schedule(), year);
        if (rehearsal.days.isEmpty()) {
            rehearsal.days = ofTrigger;
            continue;
        }
        for (qsizetype i = 0; i < ofTrigger.size(); ++i) {
            rehearsal.days[i].firings += ofTrigger[i].firings;
            rehearsal.days[i].byClock += ofTrigger[i].byClock;
            rehearsal.days[i].isUnusual |= ofTrigger[i].isUnusual;
        }
    }
    return rehearsal;
}

Result<DayFirings> firingsOfDay(Store &store, const QVector<TriggerKey> &triggers, std::chrono::local_days day, int most)
{
    const auto schedules = readSchedules(store, triggers);
    if (!schedules)
        return tl::unexpected(schedules.error());
    DayFirings all;
    for (size_t i = 0; i < schedules->size(); ++i) {
        const auto &schedule = schedules->at(i).schedule();
        if (!schedule)
            continue;
        for (const Schedule::Part &part : schedule->parts()) {
            const Schedule one(part.expression, part.zone, schedule->daylightSaving());
            for (const Instant at :
                 firingsBetween(one, beginOf(day, part.zone), beginOf(day + days(1), part.zone), qsizetype(most) + 1))
                all.firings.append({triggers.at(qsizetype(i)), at, part.zone.localText(at), part.zone.name()});
        }
    }
    std::stable_sort(all.firings.begin(), all.firings.end(),
                     [](const DayFiring &a, const DayFiring &b) { return a.at < b.at; });
    all.isComplete = all.firings.size() <= most;
    all.firings.resize(std::min<qsizetype>(all.firings.size(), most));
    return all;
}

} // namespace squidie::inline v0
