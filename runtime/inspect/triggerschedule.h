// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schedule/firings.h"
#include "schedule/schedule.h"
#include <squidie/scheduleproblem.h>
#include <squidie/triggerkey.h>
#include <squidie/windowcoverage.h>
#include <squidie/workflowdefinition.h>

#include <optional>
#include <vector>

namespace squidie::inline v0 {

class Store;

/// What counts tell of expected windows; `unexpected` are deliveries' windows beyond them.
struct CountedWindows {
    qint64 missing;
    qint64 pending;
    qint64 unexpected;
};

/// What a trigger's current definition and its settings say about its windows. Read from the store once; then pure.
class TriggerSchedule {
public:
    /// Never an error for an unknown trigger: it has no row and expects nothing.
    static Result<TriggerSchedule> read(Store &store, const TriggerKey &key);
    /// The same for several triggers, with few questions to the store.
    static Result<std::vector<TriggerSchedule>> readAll(Store &store, const QVector<TriggerKey> &keys);
    /// As read, without a store.
    TriggerSchedule(const TriggerDefinition *definition, const CoverageSettings &settings);

    /// Its row in the store's table of triggers, where it has one.
    std::optional<qint64> row() const { return m_row; }
    const CoverageSettings &settings() const { return m_settings; }
    /// Deliveries of windows that begin before this may have been removed by retention: these windows cannot be judged one by
    /// one, and only their hourly and daily counts are known. The earliest instant where nothing was removed.
    Instant horizon() const { return m_horizon; }
    /// Whether its windows can be predicted at all.
    bool isPredictable() const { return m_schedule.has_value(); }
    /// What is read; nothing for a trigger without a schedule, or where it cannot be read.
    const std::optional<Schedule> &schedule() const { return m_schedule; }
    /// Why its schedule cannot be read; nothing where it can, or where it has none.
    const std::optional<Error> &error() const { return m_error; }
    /// Why it expects no window, for people.
    std::optional<ScheduleProblem> problem() const;
    /// The dialect and the rule for clock changes that apply to it.
    const ScheduleRules &rules() const { return m_rules; }

    /// Windows that begin in [from, until).
    QVector<ExpectedWindow> windows(Instant from, Instant until) const;
    /// These windows joined with what arrived: see coverWindows. Without a schedule that can be read nothing is unexpected, but
    /// unjudged.
    QVector<CoveredWindow> cover(const QVector<ExpectedWindow> &windows, const QVector<WindowDelivery> &deliveries,
                                 Instant now) const;
    /// How many these are, without making them.
    qint64 count(Instant from, Instant until) const;
    /// Of windows that begin in [from, until), where only counts are known: so many of the `expected` ones have a delivery.
    CountedWindows judgeCounts(Instant from, Instant until, qint64 expected, qint64 arrived, Instant dueBefore) const;
    /// Windows that begin before this are due, those that begin then or later are not.
    Instant dueBefore(Instant now) const;
    /// The first window that begins after `after`.
    std::optional<ExpectedWindow> next(Instant after) const;
    /// The last window that begins before `before`.
    std::optional<ExpectedWindow> last(Instant before) const;
    /// The last that begins at or before `at`, and the first after it.
    NeighbourWindows around(Instant at) const;

private:
    std::optional<ExpectedWindow> windowAt(std::optional<Instant> start) const;

    std::optional<qint64> m_row;
    CoverageSettings m_settings;
    ScheduleRules m_rules;
    std::optional<Schedule> m_schedule;
    std::optional<Error> m_error;
    Instant m_horizon = Instant::min();
};

} // namespace squidie::inline v0
