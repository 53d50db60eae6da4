// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/definitionreader.h>

namespace squidie::inline v0 {

/// Where a definition comes from. What is stored has passed the rules of its time and is not held to newer ones.
enum class DefinitionSource { File, Store };

/// As readDefinitions, of a text that a store holds.
Result<QVector<DefinitionReport>> readStoredDefinitions(const QByteArray &text);

} // namespace squidie::inline v0
