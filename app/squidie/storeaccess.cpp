// SPDX-License-Identifier: Apache-2.0
#include "storeaccess.h"

#include "store/defaultstore.h"

namespace squidie::cli {

Result<std::unique_ptr<Store>> openStoreAt(const QString &store, Store::Access access)
{
    return Store::open(store, access);
}

Result<std::unique_ptr<Store>> openCopyTarget(const QString &store)
{
    return Store::openCopyTarget(StoreLocation{store});
}

Result<std::unique_ptr<Store>> openStore(const Invocation &invocation, Store::Access access)
{
    return openStoreAt(invocation.store.isEmpty() ? defaultStorePath() : invocation.store, access);
}

QString storeToPaste(const Invocation &invocation, const Store &store)
{
    return invocation.store.isEmpty() ? QString() : store.path();
}

} // namespace squidie::cli
