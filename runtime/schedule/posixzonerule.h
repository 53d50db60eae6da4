// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace squidie::inline v0 {

/// The rule by which a zone goes on after the last change that its file lists: a POSIX TZ text as it stands at the file's end,
/// with the hours that RFC 8536 allows beyond a day and below zero ("PST8PDT,M3.2.0,M11.1.0", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0").
/// A value; any thread.
class PosixZoneRule {
public:
    /// A stretch of time in which the clock stands at one offset: [begin, end).
    struct Period {
        std::chrono::sys_seconds begin;
        std::chrono::sys_seconds end;
        std::chrono::seconds offset; ///< local minus UTC
    };

    /// Nothing where the text is no such rule.
    static std::optional<PosixZoneRule> parse(std::string_view text);

    /// For the years that a calendar of four digits has.
    Period periodAt(std::chrono::sys_seconds time) const;

private:
    class Reader;
    /// When the clock is changed, each year.
    struct Change {
        enum class Day { OfYear, OfYearWithoutLeapDay, WeekdayOfMonth };
        Day day = Day::OfYear;
        unsigned number = 0; ///< the day of the year, or the month
        unsigned week = 0; ///< 5: the last
        unsigned weekday = 0; ///< 0 is Sunday
        std::chrono::seconds time = std::chrono::hours(2);

        std::chrono::local_seconds in(std::chrono::year which) const;
    };

    std::chrono::seconds m_standard{0};
    std::chrono::seconds m_summer{0};
    bool m_hasSummer = false;
    Change m_toSummer;
    Change m_toStandard;
};

} // namespace squidie::inline v0
