// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/workflowdefinition.h>

#include <QByteArray>

namespace squidie::inline v0 {

/// Only what a definition does, as compact JSON with sorted keys: the steps (name, action and options, which hold the
/// mappings), their dependencies, the transitions and the retry policies. Labels, triggers, metadata, unknown keys and
/// the spelling of derived data make no difference.
QByteArray canonicalDefinition(const WorkflowDefinition &definition);

/// "sha256:" and the digest of the canonical form in hexadecimal.
QString fingerprintOf(const WorkflowDefinition &definition);

/// What trust is given to, written likewise: the fingerprint, computed anew, with the workflow's name, its triggers and their
/// payloads' defaults. (manual: trust.md, "What trust covers")
QString trustDigestOf(const WorkflowDefinition &definition);

} // namespace squidie::inline v0
