// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include "store/trusttable.h"
#include <squidie/workflowdefinition.h>

namespace squidie::inline v0 {

/// A program that a definition would run.
struct CommandToRun {
    QString step;
    bool compensates = false; ///< runs to undo the step
    QString program;
    QStringList arguments;
    QString workingDirectory; ///< empty: the worker's own
    std::chrono::milliseconds timeout{0};
};

/// What the operator looks at before trusting a definition.
struct TrustReview {
    QString workflow;
    QString definitionVersion;
    QString fingerprint;
    QVector<CommandToRun> commands; ///< empty: nothing to trust
    std::optional<TrustedDefinition> trusted; ///< by whom and when, where it is
};

/// The programs that a definition's steps would run, in the order of the steps. Pure.
QVector<CommandToRun> commandsOf(const WorkflowDefinition &definition);

/// The current definition of that name. Error: invalid_workflow.
Result<TrustReview> reviewTrust(Store &store, const QString &workflow);
/// Every current definition that would run commands, in order of name.
Result<QVector<TrustReview>> reviewTrust(Store &store);

/// Trusts the current definition of that name, which must still have the fingerprint that the operator has looked at.
/// Errors: invalid_workflow; invalid_option where it has another.
Result<TrustReview> trustDefinition(Store &store, const QString &workflow, const QString &fingerprint, const QString &actor,
                                    const QString &comment, Instant now);
/// Takes the trust back: commands of it that have not begun do not begin. False where it was not trusted.
Result<bool> withdrawTrust(Store &store, const QString &fingerprint);

} // namespace squidie::inline v0
