// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

/// Marks what programs that embed the runtime may link to. Everything else is hidden in a shared library. The package
/// defines SQUIDIE_SHARED for programs where the library is one.
#if defined(SQUIDIE_BUILDING)
#define SQUIDIE_EXPORT Q_DECL_EXPORT
#elif defined(SQUIDIE_SHARED)
#define SQUIDIE_EXPORT Q_DECL_IMPORT
#else
#define SQUIDIE_EXPORT
#endif
