// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "proof/proofcheck.h"

namespace squidie::cli {

/// A digest that an option gives: 64 hexadecimal digits. Error: invalid_option.
Result<std::optional<Digest>> digestOption(const QCommandLineParser &parser, const char *name);

/// Whether a file begins as a proof does, and as no store does. Never true of a store that this process has open.
bool looksLikeProof(const QString &path);

/// What a proof shows, for people and as JSON. `head` is the digest that it was compared with.
void printCheck(Invocation &invocation, const ProofCheck &check, const std::optional<Digest> &head);

} // namespace squidie::cli
