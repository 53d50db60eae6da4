// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

/// Values of results as cells of tables; empty if there is none.
namespace squidie::cli {

QString signalText(const std::optional<SignalId> &signalId);
QString runText(const std::optional<RunId> &runId);
/// "invalid_workflow: …".
QString errorText(const std::optional<Error> &error);

} // namespace squidie::cli
