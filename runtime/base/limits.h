// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

/// Limits on untrusted input. manual: store.md, "Limits".
namespace squidie::inline v0::limits {

inline constexpr qint64 payloadBytes = 1024 * 1024;
inline constexpr int jsonDepth = 128;
/// For what the runtime wrote itself: a payload or an output of jsonDepth inside a fact, and more.
inline constexpr int storedJsonDepth = 512;
/// A file of definitions comes from the operator, but is bounded all the same.
inline constexpr qint64 definitionFileBytes = 16 * 1024 * 1024;

} // namespace squidie::inline v0::limits
