// SPDX-License-Identifier: Apache-2.0
#include <squidie/store.h>

#include "store/propertytable.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

Status refuseUnfinishedCopy(Store &store)
{
    const auto source = PropertyTable(store).get(copyOfProperty);
    if (!source)
        return tl::unexpected(source.error());
    return source->isEmpty() ? Status() : tl::unexpected(storeError(store.path(), StoreReason::UnfinishedCopy));
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const StoreLocation &location, Access access,
                                           std::chrono::milliseconds busyTimeout)
{
    auto store = StoreConnection::open(location, access, busyTimeout);
    if (!store)
        return tl::unexpected(store.error());
    if (auto whole = refuseUnfinishedCopy(**store); !whole)
        return tl::unexpected(whole.error());
    return std::move(*store);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, Access access, std::chrono::milliseconds busyTimeout)
{
    return open(StoreLocation{path}, access, busyTimeout);
}

Result<std::unique_ptr<Store>> Store::openCopyTarget(const StoreLocation &location, std::chrono::milliseconds busyTimeout)
{
    auto store = StoreConnection::open(location, Access::ReadWrite, busyTimeout);
    if (!store)
        return tl::unexpected(store.error());
    return std::move(*store);
}

Result<std::unique_ptr<Store>> Store::openScratch(const QString &path)
{
    auto store = StoreConnection::open(StoreLocation{path}, Access::ReadWrite, defaultBusyTimeout);
    if (!store)
        return tl::unexpected(store.error());
    if (auto hasty = (*store)->runOnce(QStringLiteral("PRAGMA synchronous = OFF")); !hasty)
        return tl::unexpected(hasty.error());
    return std::move(*store);
}

} // namespace squidie::inline v0
