// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windows/lanearrangement.h"
#include "windows/timelinelayout.h"

#include <QHash>

namespace squidie::ui {

/// The timeline's lanes, one for each trigger, and which of them are loaded: those near the visible ones, over a stretch of
/// time around the shown range. Decides what has to be read; reads nothing itself.
class TimelineLanes {
public:
    /// What to read, for some triggers.
    struct Request {
        QVector<TriggerKey> keys;
        TimeRange stretch{};
        TimelineDetail detail;
        bool isOfGroups = false; ///< of the members of workflows' lanes: counts, to be added up
    };

    const QVector<TimelineLane> &lanes() const { return m_lanes; }
    /// Which triggers there are. Lanes that were there before keep their contents until these are read again.
    void setTriggers(const QVector<TriggerOverview> &triggers);
    /// Which lanes are shown, of the triggers that there are, and in which order. What is loaded stays loaded.
    void arrange(const QVector<ArrangedLane> &arranged);
    void setVisible(int firstLane, int lastLane);
    /// Everything has to be read again; the contents stay until then.
    void forget();
    /// Whether panning to this range shows nothing that is not loaded, with some room to spare.
    bool covers(TimeRange range) const;
    /// Whether counts are shown that come apart when drawn as finely as this.
    bool isTooCoarseFor(std::chrono::microseconds finest) const;
    /// The lanes near the visible ones that are not loaded, counted as loaded from now on; those far away are emptied.
    QVector<Request> takeMissing(TimeRange range, const TimelineDetail &detail);
    void fill(const QVector<TriggerTimeline> &timelines, bool isOfGroups);
    /// The lane of that trigger with other contents, whether or not it is there.
    TimelineLane filled(const TriggerTimeline &timeline) const;

    /// A range with margins on both sides, so that panning finds something.
    static TimeRange stretch(TimeRange range);

private:
    const TimelineLane *find(const TriggerKey &key) const;

    QHash<TriggerKey, TimelineLane> m_known; ///< a lane for each trigger, without contents
    QVector<TimelineLane> m_lanes;
    QHash<TriggerKey, int> m_places; ///< of the lanes; a workflow's key has no trigger
    QVector<bool> m_isLoaded; ///< or on its way
    TimeRange m_stretch{};
    TimelineDetail m_detail;
    int m_firstVisible = 0;
    int m_lastVisible = 8;
};

} // namespace squidie::ui
