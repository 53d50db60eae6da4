// SPDX-License-Identifier: Apache-2.0
#include <squidie/triggerfit.h>

#include "base/sentences.h"
#include "inspect/triggerschedule.h"
#include "schedule/fitquestion.h"
#include "store/activationtable.h"
#include "store/activitytable.h"
#include "store/cataloguetable.h"
#include "store/transaction.h"
#include <squidie/store.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {
namespace {

using Level = ActivityTable::Level;

struct Period {
    Instant from;
    Instant until;
};

std::optional<ScheduleReading> readingOf(const QString &dialect, const CoverageSettings &settings)
{
    const auto rules = ScheduleRules::of(dialect, settings);
    if (!rules)
        return std::nullopt;
    return ScheduleReading{rules->dialect, rules->daylightSaving, settings.expectAt, settings.windowLength};
}

/// The hours in which something arrived are known, and so where the first and the last of them end.
Result<Period> deliveredPeriod(Store &store, const TriggerSchedule &schedule, std::optional<Instant> from,
                               std::optional<Instant> until, Instant now)
{
    Period period{from.value_or(now - fittedPeriod), until.value_or(now)};
    if (!schedule.row() || (from && until))
        return period;
    ActivityTable table(store);
    const auto weeks = table.buckets(*schedule.row(), Level::Week, Instant::min(), until.value_or(Instant::max()));
    if (!weeks)
        return tl::unexpected(weeks.error());
    if (weeks->isEmpty())
        return period;
    const Instant lastWeek = weeks->last().from;
    if (!until) {
        const auto hours =
            table.buckets(*schedule.row(), Level::Hour, lastWeek, lastWeek + ActivityTable::widthOf(Level::Week));
        if (!hours)
            return tl::unexpected(hours.error());
        if (!hours->isEmpty())
            period.until = hours->last().from + ActivityTable::widthOf(Level::Hour);
    }
    if (from)
        return period;
    period.from = period.until - fittedPeriod;
    const auto hours = table.buckets(*schedule.row(), Level::Hour, period.from, period.until);
    if (!hours)
        return tl::unexpected(hours.error());
    if (!hours->isEmpty())
        period.from = hours->first().from;
    return period;
}

} // namespace

Result<ScheduleFit> fitTrigger(Store &store, const TriggerKey &trigger, std::optional<Instant> from,
                               std::optional<Instant> until, Instant now)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedule = TriggerSchedule::read(store, trigger);
    if (!schedule)
        return tl::unexpected(schedule.error());
    const auto stored = CatalogueTable(store).current(trigger.workflow);
    if (!stored)
        return tl::unexpected(stored.error());
    const TriggerDefinition *definition = *stored ? (*stored)->definition.findTrigger(trigger.trigger) : nullptr;
    if (!definition || definition->type != TriggerType::Cron)
        return failure(ErrorCode::InvalidTrigger, trigger.trigger);
    auto period = deliveredPeriod(store, *schedule, from, until, now);
    if (!period)
        return tl::unexpected(period.error());
    period->from = std::max(period->from, schedule->horizon());
    if (period->from >= period->until)
        return failure(ErrorCode::InvalidOption,
                       QJsonObject{{u"option"_s, u"range"_s},
                                   {u"reason"_s,
                                    tr("the period is empty, or retention removed "
                                       "its deliveries; choose another one")}});
    FitQuestion question{definition->expression,
                         definition->timezone,
                         readingOf(definition->dialect, schedule->settings()),
                         readingOf(definition->dialect, {}),
                         schedule->settings().grace,
                         {},
                         period->from,
                         period->until,
                         now};
    if (schedule->row()) {
        auto deliveries = ActivationTable(store).windowDeliveries(*schedule->row(), period->from, period->until);
        if (!deliveries)
            return tl::unexpected(deliveries.error());
        question.deliveries = *std::move(deliveries);
    }
    return fitSchedule(question);
}

} // namespace squidie::inline v0
