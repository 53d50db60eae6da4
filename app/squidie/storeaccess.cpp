// SPDX-License-Identifier: Apache-2.0
#include "storeaccess.h"

#include "store/defaultstore.h"

namespace squidie::cli {
namespace {

QString placeOf(const Invocation &invocation)
{
    return invocation.store.isEmpty() ? defaultStorePath() : invocation.store;
}

} // namespace

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
    return Store::open(StoreLocation(placeOf(invocation), true), access);
}

Result<std::unique_ptr<Store>> openOrCreateStore(const Invocation &invocation)
{
    return Store::open(StoreLocation(placeOf(invocation)), Store::Access::ReadWrite);
}

QCommandLineOption createOption()
{
    return {QStringLiteral("create"), tr("Create the store where there is none.")};
}

Result<std::unique_ptr<Store>> openStoreToWork(const Invocation &invocation)
{
    return invocation.options.isSet(QStringLiteral("create")) ? openOrCreateStore(invocation)
                                                              : openStore(invocation, Store::Access::ReadWrite);
}

QString storeToPaste(const Invocation &invocation, const Store &store)
{
    return invocation.store.isEmpty() ? QString() : store.path();
}

} // namespace squidie::cli
