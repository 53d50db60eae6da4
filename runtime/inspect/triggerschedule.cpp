// SPDX-License-Identifier: Apache-2.0
#include "inspect/triggerschedule.h"

#include "base/sentences.h"
#include "schedule/windowcoverage.h"
#include "store/cataloguetable.h"
#include "store/activitytable.h"
#include "store/nametable.h"
#include "store/retentiontable.h"
#include <squidie/coverage.h>
#include <squidie/store.h>
#include "store/transaction.h"

#include <limits>

namespace squidie::inline v0 {

Result<std::vector<TriggerSchedule>> TriggerSchedule::readAll(Store &store, const QVector<TriggerKey> &keys)
{
    const auto known = NameTable(store).allSettings();
    if (!known)
        return tl::unexpected(known.error());
    const auto horizon = RetentionTable(store).horizon();
    if (!horizon)
        return tl::unexpected(horizon.error());
    CatalogueTable catalogue(store);
    std::vector<TriggerSchedule> schedules;
    schedules.reserve(size_t(keys.size()));
    for (const TriggerKey &key : keys) {
        const auto definition = catalogue.current(key.workflow);
        if (!definition)
            return tl::unexpected(definition.error());
        const auto stored = known->constFind(key);
        const bool isStored = stored != known->constEnd();
        schedules.emplace_back(*definition ? (*definition)->definition.findTrigger(key.trigger) : nullptr,
                               isStored ? stored->second : CoverageSettings());
        if (isStored) {
            schedules.back().m_row = stored->first;
            schedules.back().m_horizon = horizon->value_or(Instant::min()); // without a row, nothing ever came
        }
    }
    return schedules;
}

Result<TriggerSchedule> TriggerSchedule::read(Store &store, const TriggerKey &key)
{
    auto one = readAll(store, {key});
    return one ? Result<TriggerSchedule>(std::move(one->front())) : tl::unexpected(one.error());
}

TriggerSchedule::TriggerSchedule(const TriggerDefinition *definition, const CoverageSettings &settings)
    : m_settings(settings)
{
    if (!definition || definition->type != TriggerType::Cron)
        return;
    const auto rules = ScheduleRules::of(definition->dialect, settings);
    m_rules = rules.value_or(ScheduleRules());
    auto schedule = rules ? Schedule::read(definition->expression, definition->timezone, m_rules)
                          : Result<Schedule>(tl::unexpected(rules.error()));
    if (schedule)
        m_schedule = *std::move(schedule);
    else
        m_error = schedule.error();
}

std::optional<ScheduleProblem> TriggerSchedule::problem() const
{
    if (m_error) {
        const QJsonObject value = m_error->value.toObject();
        const QString code = value.contains(QLatin1String("timezone")) ? QStringLiteral("invalid_cron_timezone")
            : value.contains(QLatin1String("dialect"))                 ? QStringLiteral("invalid_cron_dialect")
                                                                       : QStringLiteral("invalid_cron_expression");
        return ScheduleProblem{code, tr("schedule cannot be read: %1").arg(scheduleReason(*m_error))};
    }
    if (!m_schedule || m_schedule->canMatch())
        return std::nullopt;
    return ScheduleProblem{{},
                           m_schedule->isReboot() ? tr("no window: @reboot fires when its scheduler starts")
                                                  : tr("no window: no date ever matches")};
}

QVector<ExpectedWindow> TriggerSchedule::windows(Instant from, Instant until) const
{
    return m_schedule
        ? expectedWindows(*m_schedule, from, until, std::numeric_limits<qsizetype>::max(), m_settings.windowLength)
        : QVector<ExpectedWindow>();
}

QVector<CoveredWindow> TriggerSchedule::cover(const QVector<ExpectedWindow> &windows,
                                              const QVector<WindowDelivery> &deliveries, Instant now) const
{
    QVector<CoveredWindow> rows = coverWindows(windows, deliveries, m_settings, now);
    if (m_error) {
        for (CoveredWindow &row : rows) {
            if (row.status == WindowStatus::Unexpected)
                row.status = WindowStatus::Unjudged;
        }
    }
    return rows;
}

qint64 TriggerSchedule::count(Instant from, Instant until) const
{
    return m_schedule ? countFirings(*m_schedule, from, until) : 0;
}

Instant TriggerSchedule::dueBefore(Instant now) const
{
    const Instant due = now - m_settings.grace;
    if (m_settings.expectAt == ExpectAt::Start)
        return due;
    if (m_settings.windowLength)
        return due - *m_settings.windowLength;
    // A window is due once the next one begins that long ago: the last of them still waits.
    const auto last = m_schedule ? lastFiring(*m_schedule, due) : std::optional<Instant>();
    return last.value_or(Instant::min());
}

CountedWindows TriggerSchedule::judgeCounts(Instant from, Instant until, qint64 expected, qint64 arrived,
                                            Instant dueBefore) const
{
    const qint64 due = until <= dueBefore ? expected : from < dueBefore ? count(from, dueBefore) : 0;
    const qint64 missing = std::max<qint64>(0, due - arrived);
    return {missing, std::max<qint64>(0, expected - missing - arrived), std::max<qint64>(0, arrived - expected)};
}

std::optional<ExpectedWindow> TriggerSchedule::windowAt(std::optional<Instant> start) const
{
    if (!start)
        return std::nullopt;
    const auto windows =
        expectedWindows(*m_schedule, *start, *start + std::chrono::microseconds(1), 1, m_settings.windowLength);
    return windows.isEmpty() ? std::nullopt : std::optional(windows.first());
}

std::optional<ExpectedWindow> TriggerSchedule::next(Instant after) const
{
    return m_schedule ? windowAt(nextFiring(*m_schedule, after)) : std::nullopt;
}

std::optional<ExpectedWindow> TriggerSchedule::last(Instant before) const
{
    return m_schedule ? windowAt(lastFiring(*m_schedule, before)) : std::nullopt;
}

NeighbourWindows TriggerSchedule::around(Instant at) const
{
    return {last(at + std::chrono::microseconds(1)), next(at)};
}

Result<NeighbourWindows> neighbourWindows(Store &store, const TriggerKey &trigger, Instant at)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedule = TriggerSchedule::read(store, trigger);
    if (!schedule)
        return tl::unexpected(schedule.error());
    return schedule->around(at);
}

NeighbourWindows neighbourWindows(const TriggerDefinition &definition, const CoverageSettings &settings, Instant at)
{
    return TriggerSchedule(&definition, settings).around(at);
}

std::optional<ScheduleProblem> scheduleProblem(const TriggerDefinition &definition, const CoverageSettings &settings)
{
    return TriggerSchedule(&definition, settings).problem();
}

Result<std::optional<ScheduleProblem>> scheduleProblem(Store &store, const TriggerKey &trigger)
{
    auto moment = ReadTransaction::begin(store);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto schedule = TriggerSchedule::read(store, trigger);
    return schedule ? Result<std::optional<ScheduleProblem>>(schedule->problem()) : tl::unexpected(schedule.error());
}

Result<CoverageSettings> coverageSettings(Store &store, const TriggerKey &trigger)
{
    NameTable names(store);
    const auto row = names.findTrigger(trigger);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? names.settings(**row) : Result<CoverageSettings>(CoverageSettings());
}

Status setCoverageSettings(Store &store, const TriggerKey &trigger, const CoverageSettings &settings)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    NameTable names(store);
    const auto row = names.internTrigger(trigger);
    if (!row)
        return tl::unexpected(row.error());
    if (auto locked = ActivityTable(store).lockTriggers({*row}); !locked)
        return locked;
    if (auto set = names.setSettings(*row, settings); !set)
        return set;
    // Whoever decided by the old settings finds out before it writes.
    if (auto told = CatalogueTable(store).bumpRevision(); !told)
        return told;
    if (auto counted = ActivityTable(store).recount(*row); !counted)
        return counted;
    return transaction->commit();
}

} // namespace squidie::inline v0
