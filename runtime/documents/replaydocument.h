// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/documentvalues.h"

#include <squidie/replayer.h>

#include <array>

/// A replay's report as figures and as a document. Pure; any thread.
namespace squidie::inline v0 {

/// An entry's outcome: its result's if it was delivered, else the predicted one.
std::optional<Outcome> entryOutcome(const ReplayEntry &entry);
std::optional<RunId> entryRun(const ReplayEntry &entry);
/// The error of the replay itself, of the result or of the prediction, in this order.
std::optional<Error> entryError(const ReplayEntry &entry);

struct ReplayCounts {
    std::array<int, 4> byOutcome{}; ///< in the enum's order
    int unusable = 0; ///< could not be made into a payload for the mode
    int notReached = 0; ///< or not recorded, since the store failed
    int unknown = 0; ///< may have been recorded: the answer was lost
    int changed = 0; ///< with another outcome than the original

    int of(Outcome outcome) const { return byOutcome[size_t(outcome)]; }
};
ReplayCounts replayCounts(const ReplayReport &report);

/// "as_it_was", "as_new", "shifted", "sandbox".
QString replayModeName(ReplayMode mode);

/// One entry, without its payload.
DocumentFields replayEntryFields(const ReplayEntry &entry, const TimeFormat &times = {});
/// The mode, the counts and the entries, payloads included.
QJsonObject replayDocument(const ReplayReport &report, const TimeFormat &times = {});

} // namespace squidie::inline v0
