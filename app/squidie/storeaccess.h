#pragma once

#include "command.h"

#include "store/store.h"

namespace squidie::cli {

/// The store that the call names, or the default one. Errors: store_unavailable.
Result<std::unique_ptr<Store>> openStore(const Invocation &invocation, Store::Access access);

} // namespace squidie::cli
