// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/trusteddefinition.h>
#include <squidie/workflowdefinition.h>

#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

/// Which definitions may run commands on this machine. Functions that take a store belong to its thread.
namespace squidie::inline v0 {

class Store;

/// A program that a definition would run.
struct CommandToRun {
    QString step;
    bool compensates = false; ///< runs to undo the step
    QString program;
    QStringList arguments;
    QString workingDirectory; ///< empty: the worker's
    std::chrono::milliseconds timeout{0};
};

/// What the operator reviews before trusting a definition.
struct TrustReview {
    QString workflow;
    QString definitionVersion;
    QString fingerprint;
    QVector<CommandToRun> commands; ///< empty: nothing to trust
    std::optional<TrustedDefinition> trusted; ///< by whom and when, where it is trusted
};

/// The programs that a definition's steps would run, in the order of the steps. Pure.
SQUIDIE_EXPORT QVector<CommandToRun> commandsOf(const WorkflowDefinition &definition);

/// The current definition of that name. Error: invalid_workflow.
SQUIDIE_EXPORT Result<TrustReview> reviewTrust(Store &store, const QString &workflow);
/// Every current definition that would run commands, in order of name.
SQUIDIE_EXPORT Result<QVector<TrustReview>> reviewTrust(Store &store);

/// Trusts the current definition of that name, which must still have the fingerprint that the operator has reviewed.
/// Errors: invalid_workflow; invalid_option where the definition has changed since.
SQUIDIE_EXPORT Result<TrustReview> trustDefinition(Store &store, const QString &workflow, const QString &fingerprint,
                                                   const QString &actor, const QString &comment, Instant now);
/// Takes the trust back: its commands that have not begun will not begin. False where it was not trusted.
SQUIDIE_EXPORT Result<bool> withdrawTrust(Store &store, const QString &fingerprint);

} // namespace squidie::inline v0
