// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>
#include <squidie/scheduledialect.h>

#include <QString>

#include <chrono>
#include <optional>

/// How a trigger's windows are compared with what arrived. Plain values; any thread.
/// (manual: window-comparison.md, "Expected windows")
namespace squidie::inline v0 {

/// Which end of a window its delivery is expected at.
enum class ExpectAt { Start, End };
/// "start" or "end".
SQUIDIE_EXPORT QString expectAtName(ExpectAt expectAt);
SQUIDIE_EXPORT std::optional<ExpectAt> expectAtFromName(QStringView name);

/// A trigger's settings for the comparison.
struct CoverageSettings {
    ExpectAt expectAt = ExpectAt::Start;
    std::chrono::microseconds grace = std::chrono::seconds(60); ///< a start is late after this; not negative
    std::optional<DaylightSavingMode> daylightSaving; ///< nothing: what the dialect's own scheduler does
    std::optional<ScheduleDialect> dialect; ///< nothing: the one that the definition names, or POSIX
    /// Nothing: a window ends at the next firing. Otherwise each is that long; positive.
    std::optional<std::chrono::microseconds> windowLength;

    CoverageSettings() = default;
    explicit CoverageSettings(ExpectAt end, std::chrono::microseconds allowed = std::chrono::seconds(60))
        : expectAt(end),
          grace(allowed)
    {
    }

    bool operator==(const CoverageSettings &) const = default;
};

} // namespace squidie::inline v0
