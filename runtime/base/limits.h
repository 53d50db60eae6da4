// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

/// Limits on untrusted input. manual: store.md, "Limits".
namespace squidie::inline v0::limits {

inline constexpr qint64 payloadBytes = 1024 * 1024;
inline constexpr int jsonDepth = 128;
/// A file of definitions is the operator's own, but still bounded.
inline constexpr qint64 definitionFileBytes = 16 * 1024 * 1024;

} // namespace squidie::inline v0::limits
