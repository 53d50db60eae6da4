// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/fact.h>
#include <squidie/workflowdefinition.h>

/// What is kept of the reason why a step failed (manual: execution.md, "Errors of steps"). Reasons hold what programs
/// print and services answer, secrets included, so only what is known to be harmless passes. Pure; any thread.
namespace squidie::inline v0 {

/// {"message", "code", "retryable?", "retry_after"} of the reason that an action gave; of a `command` step also
/// "exit_status" and, where the step opts in, "error_output". `step` may be null.
QJsonObject stepError(const QJsonValue &reason, bool isRetryable, const StepDefinition *step);

/// The same of a failure that an older version kept whole: {"code", "step", "reason"}. One of today stays as it is.
QJsonObject harmlessFailure(QJsonObject failure);

/// A fact as it is shown: without what older versions kept of reasons.
JournalEntry harmlessFact(JournalEntry fact);

/// The milliseconds that an error asks to wait before the next attempt; nothing where it does not.
std::optional<qint64> retryAfter(const QJsonObject &error);

} // namespace squidie::inline v0
