// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace squidie::inline v0 {

/// What the two day fields of a cron expression say, before it is worked out for each shape of a month. Bits count from 0 or
/// from what they stand for: bit 3 is the third, day 3, or Wednesday.
struct DayRules {
    uint64_t daysOfMonth = 0; ///< plain days
    uint64_t beforeLastDay = 0; ///< L is bit 0, L-3 is bit 3
    uint64_t nearestWeekdays = 0; ///< 15W
    uint64_t nearestBeforeLastDay = 0; ///< LW, L-3W
    std::vector<std::pair<unsigned, unsigned>> untilLastDay; ///< 25-L, with its step
    uint64_t daysOfWeek = 0; ///< plain, 0 is Sunday
    uint64_t nthDays = 0; ///< FRI#2: bit 2 * 7 + 5
    uint64_t lastDaysOfWeek = 0; ///< FRIL
    bool mustMatchBoth = false; ///< a day is named by both fields, not by either

    /// Bit d stands for day d of a month that has `length` days and begins on `firstWeekday` (0 is Sunday).
    uint32_t daysIn(unsigned length, unsigned firstWeekday) const;

private:
    uint32_t daysOfMonthIn(unsigned length, unsigned firstWeekday) const;
    uint32_t daysOfWeekIn(unsigned length, unsigned firstWeekday) const;
};

} // namespace squidie::inline v0
