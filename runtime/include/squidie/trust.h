// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/trustfile.h>
#include <squidie/trusteddefinition.h>
#include <squidie/workflowdefinition.h>

#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

/// Which definitions may run commands for this user on this machine. Functions that take a store belong to its thread, and
/// only read it: trust is kept in a TrustFile. (manual: trust.md)
namespace squidie::inline v0 {

class Store;

/// A program that a definition would run.
struct CommandToRun {
    QString step;
    bool compensates = false; ///< runs to undo the step
    QString program; ///< as the definition names it
    QStringList arguments;
    QString workingDirectory; ///< empty: the worker's
    std::chrono::milliseconds timeout{0};
    ProgramFile file; ///< in a review: what the program's name means here now
    ProgramFile trustedFile; ///< in a review of a trusted definition: what runs, as it was when it was trusted
};

/// What the operator reviews before trusting a definition.
struct TrustReview {
    TrustReview() = default;

    QString workflow;
    QString definitionVersion;
    QString fingerprint;
    /// What trust is given to: SHA-256 over the fingerprint, the workflow's name, its triggers and their payloads' defaults, as
    /// "sha256:" and 64 hex digits.
    QString digest;
    QVector<CommandToRun> commands; ///< empty: nothing to trust
    std::optional<TrustedDefinition> trusted; ///< by whom and when, where it is trusted
    QString problem; ///< a sentence: why its commands do not run although it is trusted; else empty
};

/// A definition whose commands wait because this user has not trusted it, or no longer can.
struct WaitingForTrust {
    QString workflow;
    QString digest;
    QString sentence; ///< why
};

/// The programs that a definition's steps would run, in the order of the steps. Pure.
SQUIDIE_EXPORT QVector<CommandToRun> commandsOf(const WorkflowDefinition &definition);

/// The current definition of that name. Errors: invalid_workflow; invalid_option where the trust file cannot be used.
SQUIDIE_EXPORT Result<TrustReview> reviewTrust(Store &store, const TrustFile &trust, const QString &workflow);
/// Every current definition that would run commands, in order of name. Error: invalid_option where the trust file cannot be
/// used.
SQUIDIE_EXPORT Result<QVector<TrustReview>> reviewTrust(Store &store, const TrustFile &trust);

/// Trusts what was reviewed: the current definition and the programs' files must still be the same. The programs are kept by
/// their absolute paths and digests. Errors: invalid_workflow; invalid_option where something has changed since, a program was
/// not found, or the trust file cannot be used.
SQUIDIE_EXPORT Result<TrustReview> trustDefinition(Store &store, const TrustFile &trust, const TrustReview &reviewed,
                                                   const QString &actor, const QString &comment, Instant now);
/// Takes the trust back: its commands that have not begun will not begin. False where it was not trusted. Error:
/// invalid_option where the trust file cannot be used.
SQUIDIE_EXPORT Result<bool> withdrawTrust(Store &store, const TrustFile &trust, const QString &digest);

/// The definitions, current or not, with commands that could run now in that queue but for the want of trust.
SQUIDIE_EXPORT Result<QVector<WaitingForTrust>> waitingForTrust(Store &store, const TrustFile &trust, const QString &queue,
                                                                Instant now);

} // namespace squidie::inline v0
