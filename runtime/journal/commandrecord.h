// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runstate.h>

/// Commands on runs as run_signal_received records them (manual: execution.md, "Commands"). Pure; any thread.
namespace squidie::inline v0 {

/// Metadata as they may be kept: at any depth, the values of keys that name secrets become "[REDACTED]".
QJsonObject redactedMetadata(const QJsonObject &metadata);

/// The command that a fact records. One of an older version is read as a newer one would have written it; the run's state is
/// that before the fact.
RunCommand recordedCommand(const JournalEntry &fact, const RunState &state);
/// What an older version's start leaves to the run_started behind it: its type and its payload.
void completeRecordedStart(RunCommand &start, const RunState &state);
/// Whether an older version wrote the data of this run_signal_received.
bool isOlderSignal(const QJsonObject &data);

} // namespace squidie::inline v0
