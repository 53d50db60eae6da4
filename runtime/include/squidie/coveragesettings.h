// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

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

/// What happens when the clock is changed.
enum class DaylightSavingMode {
    /// As schedulers that test the expression every minute: a skipped wall-clock time never fires, a repeated one
    /// fires twice.
    EveryMatch,
    /// As Vixie cron: a skipped fixed time fires once, right after the jump; a repeated one fires the first time only.
    /// Expressions whose minute or hour begins with `*` follow the wall clock as in EveryMatch.
    Vixie,
};
/// "every_match" or "vixie".
SQUIDIE_EXPORT QString daylightSavingName(DaylightSavingMode mode);
SQUIDIE_EXPORT std::optional<DaylightSavingMode> daylightSavingFromName(QStringView name);

/// A trigger's settings for the comparison.
struct CoverageSettings {
    ExpectAt expectAt = ExpectAt::Start;
    std::chrono::microseconds grace = std::chrono::seconds(60); ///< a start is late after this; not negative
    DaylightSavingMode daylightSaving = DaylightSavingMode::EveryMatch;

    CoverageSettings() = default;
    explicit CoverageSettings(ExpectAt end, std::chrono::microseconds allowed = std::chrono::seconds(60),
                              DaylightSavingMode mode = DaylightSavingMode::EveryMatch)
        : expectAt(end),
          grace(allowed),
          daylightSaving(mode)
    {
    }

    bool operator==(const CoverageSettings &) const = default;
};

} // namespace squidie::inline v0
