// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activity.h>
#include <squidie/export.h>
#include <squidie/triggerkey.h>
#include <squidie/windowcoverage.h>

namespace squidie::inline v0 {

class Store;

/// A stretch of a timeline that is shown as counts: whole hours, days or weeks of UTC.
struct TimelineBucket {
    Instant from;
    Instant until;
    Activity activity; ///< of the windows that begin in it
    qint64 expected = 0; ///< windows that the schedule means; the arrived ones where it cannot be predicted
    /// Due windows for which nothing arrived. A window that nobody expected may hide one of them.
    qint64 missing = 0;
    qint64 pending = 0; ///< not due yet, and nothing arrived
};

/// What the timeline shows of one trigger: every window and delivery, or counts where these are too many to be told apart.
struct TriggerTimeline {
    TriggerKey key;
    ExpectAt expectAt = ExpectAt::Start;
    bool isCounted = false;
    QVector<WindowDelivery> deliveries; ///< in the order of receipt; received in the range, or for one of the windows
    QVector<CoveredWindow> windows; ///< ascending by start; those that touch the range
    QVector<TimelineBucket> buckets; ///< where isCounted; ascending, empty ones left out
};

/// How finely a timeline is asked for.
struct TimelineDetail {
    /// What can be told apart on screen: counts are of whole hours, days or weeks that long.
    std::chrono::microseconds finest{0};
    qint64 mostDrawn = 4000; ///< a trigger with more windows or deliveries than this is counted

    TimelineDetail() = default;
    TimelineDetail(std::chrono::microseconds smallest, qint64 most) : finest(smallest), mostDrawn(most) { }
};

/// The timelines of [from, until), of one moment of the store. Takes about as long for ten years as for a day. Synchronous;
/// called in the thread that opened the store.
SQUIDIE_EXPORT Result<QVector<TriggerTimeline>> triggerTimelines(Store &store, const QVector<TriggerKey> &triggers,
                                                                 Instant from, Instant until, const TimelineDetail &detail,
                                                                 Instant now);

} // namespace squidie::inline v0
