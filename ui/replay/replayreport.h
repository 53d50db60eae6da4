// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <array>

/// A replay's report as figures and as files. Pure.
namespace squidie::ui {

/// An entry's outcome: of its delivery, else as predicted.
std::optional<Outcome> entryOutcome(const ReplayEntry &entry);
std::optional<RunId> entryRun(const ReplayEntry &entry);
/// The error of the replay itself, of the result or of the prediction, in this order.
std::optional<Error> entryError(const ReplayEntry &entry);

struct ReplayCounts {
    std::array<int, 4> byOutcome{}; ///< by the enum's order
    int unusable = 0; ///< cannot be replayed in this mode
    int notReached = 0;
    int changed = 0; ///< the outcome differs from the original one

    int of(Outcome outcome) const { return byOutcome[size_t(outcome)]; }
};
ReplayCounts replayCounts(const ReplayReport &report);

/// A header line and one line per entry; formulas are neutralised.
QByteArray replayCsv(const ReplayReport &report);
/// An object with the mode, the counts and the entries, payloads included.
QByteArray replayJson(const ReplayReport &report);

/// "as_it_was", "as_new", "shifted", "sandbox".
QString replayModeName(ReplayMode mode);

} // namespace squidie::ui
