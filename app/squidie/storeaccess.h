// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <squidie/store.h>

namespace squidie::cli {

/// Opens the store that the call names, or the default one, which must exist: a mistyped name must not become a new store.
/// Errors: store_unavailable.
Result<std::unique_ptr<Store>> openStore(const Invocation &invocation, Store::Access access);
/// The same for writing; creates it where there is none.
Result<std::unique_ptr<Store>> openOrCreateStore(const Invocation &invocation);

/// --create, of the commands that write but create a store only when told to.
QCommandLineOption createOption();
/// Opens the store for writing; creates it where there is none and --create is given.
Result<std::unique_ptr<Store>> openStoreToWork(const Invocation &invocation);

/// Opens a store by file path or server address. Errors: store_unavailable.
Result<std::unique_ptr<Store>> openStoreAt(const QString &store, Store::Access access);
/// Opens the target of a copy. Errors: store_unavailable.
Result<std::unique_ptr<Store>> openCopyTarget(const QString &store);

/// How a command line that is printed to be pasted names the store, from whatever folder; empty for the default one.
QString storeToPaste(const Invocation &invocation, const Store &store);

} // namespace squidie::cli
