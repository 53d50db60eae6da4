// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <squidie/store.h>

namespace squidie::cli {

/// The store that the call names, or the default one. Errors: store_unavailable.
Result<std::unique_ptr<Store>> openStore(const Invocation &invocation, Store::Access access);

/// A store by what the user calls it: a file's path, or a server's address. Errors: store_unavailable.
Result<std::unique_ptr<Store>> openStoreAt(const QString &store, Store::Access access);
/// The same for one that is to be copied into.
Result<std::unique_ptr<Store>> openCopyTarget(const QString &store);

} // namespace squidie::cli
