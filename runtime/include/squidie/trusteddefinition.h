// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QVector>

namespace squidie::inline v0 {

/// A program as a file.
struct ProgramFile {
    QString path; ///< absolute; empty where no such program was found
    QString sha256; ///< of its bytes: "sha256:" and 64 hex digits; empty where it cannot be read

    bool operator==(const ProgramFile &) const = default;
};

/// What a step of a trusted definition runs, whatever the worker's own search path says.
struct TrustedProgram {
    QString step;
    ProgramFile file; ///< as it was when the definition was trusted
};

/// A definition whose "command" steps may run (manual: trust.md).
struct TrustedDefinition {
    QString workflow;
    QString digest; ///< the trust digest: see TrustReview
    QString fingerprint;
    QVector<TrustedProgram> programs; ///< in the order of the steps
    Instant trustedAt;
    QString actor;
    QString comment;
};

} // namespace squidie::inline v0
