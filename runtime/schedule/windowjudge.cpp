// SPDX-License-Identifier: Apache-2.0
#include "schedule/windowjudge.h"

#include <algorithm>

namespace squidie::inline v0 {
namespace {

/// Lower decides first.
int rank(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Started:
        return 0;
    case Outcome::Duplicate:
    case Outcome::Skipped:
        return 1;
    case Outcome::Rejected:
        return 2;
    }
    return 2;
}

} // namespace

bool namesWindow(const WindowDelivery &delivery)
{
    return delivery.startAt && delivery.endAt;
}

ExpectedWindow windowOf(const WindowDelivery &delivery)
{
    return {*delivery.startAt, *delivery.endAt};
}

bool receivedBefore(const WindowDelivery &a, const WindowDelivery &b)
{
    return a.receivedAt != b.receivedAt ? a.receivedAt < b.receivedAt : a.id < b.id;
}

bool decidesBefore(const WindowDelivery &a, const WindowDelivery &b)
{
    return rank(a.outcome) != rank(b.outcome) ? rank(a.outcome) < rank(b.outcome) : receivedBefore(a, b);
}

Instant expectedInstant(const ExpectedWindow &window, ExpectAt expectAt)
{
    return expectAt == ExpectAt::End ? window.endAt : window.startAt;
}

WindowStatus timing(const ExpectedWindow &window, Instant receivedAt, const CoverageSettings &settings)
{
    const Instant expected = expectedInstant(window, settings.expectAt);
    if (receivedAt < expected)
        return WindowStatus::Early;
    if (receivedAt - expected <= settings.grace)
        return WindowStatus::OnTime;
    return receivedAt < window.endAt ? WindowStatus::Late : WindowStatus::AfterWindow;
}

bool isLate(WindowStatus timing)
{
    return timing == WindowStatus::Late || timing == WindowStatus::AfterWindow;
}

void countDelivery(Activity &activity, const WindowDelivery &delivery, const CoverageSettings &settings)
{
    switch (delivery.outcome) {
    case Outcome::Started:
        ++activity.starts;
        break;
    case Outcome::Duplicate:
        ++activity.duplicates;
        break;
    case Outcome::Skipped:
        ++activity.skipped;
        break;
    case Outcome::Rejected:
        ++activity.rejected;
        break;
    }
    activity.conflicts += delivery.conflict != ConflictMark::None;
    if (!namesWindow(delivery))
        return;
    const auto lateness = delivery.receivedAt - expectedInstant(windowOf(delivery), settings.expectAt);
    activity.earliest = std::min(activity.earliest.value_or(lateness), lateness);
    activity.latest = std::max(activity.latest.value_or(lateness), lateness);
}

Activity windowCounts(const WindowDelivery &decider, const CoverageSettings &settings)
{
    Activity counts;
    counts.windows = 1;
    if (decider.outcome != Outcome::Started)
        return counts;
    counts.started = 1;
    counts.late = isLate(timing(windowOf(decider), decider.receivedAt, settings));
    return counts;
}

} // namespace squidie::inline v0
