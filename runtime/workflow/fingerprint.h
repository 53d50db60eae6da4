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

} // namespace squidie::inline v0
