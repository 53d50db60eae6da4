// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/actionregistry.h>

#include <chrono>

namespace squidie::inline v0 {

/// Limits of "command" steps (manual: trust.md, "What a command gets and gives").
namespace commandlimits {
inline constexpr qint64 outputBytes = 1024 * 1024;
inline constexpr qint64 errorBytes = 4 * 1024; ///< of standard error, its end is kept where the step opts in
inline constexpr qint64 errorBytesRead = 16 * 1024 * 1024; ///< of standard error, at most
inline constexpr std::chrono::milliseconds timeout{300'000}; ///< where the step says none
inline constexpr int temporaryFailure = 75; ///< EX_TEMPFAIL: asks for a retry
} // namespace commandlimits

/// Runs a child process without a shell: {"input", "context"} as JSON on its standard input, one JSON object on its standard
/// output. Status 0 is success, 75 asks for a retry, anything else fails. It is killed when its time or its output passes the
/// limit, or when the step is cancelled. Nothing that it started goes on after it.
StepResult runCommandStep(const StepCall &call);

} // namespace squidie::inline v0
