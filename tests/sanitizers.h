// SPDX-License-Identifier: Apache-2.0
#pragma once

#if !defined(__SANITIZE_ADDRESS__) && defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ // as GCC says it
#endif
#endif

namespace squidie::test {

/// Whether memory that was freed is kept for a while, so that late uses of it are found.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool keepsFreedMemory = true;
#else
inline constexpr bool keepsFreedMemory = false;
#endif

} // namespace squidie::test
