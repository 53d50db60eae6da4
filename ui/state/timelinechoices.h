// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace squidie::ui {

/// How high the timeline's lanes are, and what is drawn in them.
enum class LaneDensity {
    Comfortable, ///< every window and delivery, or their counts
    Compact, ///< a line for each trigger: a coloured cell for each window, or hour
    Strip, ///< the same in half the height
};
inline constexpr int laneDensityCount = 3;

enum class LaneOrder {
    Attention, ///< what is wrong first, the worst on top
    Name,
    NextWindow,
};
inline constexpr int laneOrderCount = 3;

/// How the timeline shows its lanes; kept from one start of the console to the next.
struct TimelineChoices {
    LaneDensity density = LaneDensity::Comfortable;
    LaneOrder order = LaneOrder::Attention;
    bool isGrouped = false; ///< by workflow
    bool onlyWrong = false; ///< leaves out triggers with which nothing is wrong
    bool operator==(const TimelineChoices &) const = default;

    static TimelineChoices saved();
    void save() const;
};

} // namespace squidie::ui
