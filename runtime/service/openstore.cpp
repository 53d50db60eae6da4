// SPDX-License-Identifier: Apache-2.0
#include "service/openstore.h"

#include "store/storeerror.h"

namespace squidie::inline v0 {

Error nothingOpen()
{
    return storeError(QString(), StoreReason::Closed);
}

QCoro::Task<Result<OpenStorePointer>> openThreads(StoreLocation location)
{
    auto store = std::make_shared<OpenStore>(location);
    const Status writable = co_await store->writer.open();
    store->readOnly = !writable && storeReason(writable.error()) == StoreReason::ReadOnly;
    if (!writable && !store->readOnly)
        co_return tl::unexpected(writable.error());
    for (auto &reader : store->readers) {
        const Status opened = co_await reader.open();
        if (!opened)
            co_return tl::unexpected(opened.error());
    }
    co_return store;
}

QCoro::Task<void> retire(OpenStorePointer store)
{
    const auto nothing = [] { return true; };
    co_await store->writer.runDetached(nothing);
    for (auto &reader : store->readers)
        co_await reader.runDetached(nothing);
}

} // namespace squidie::inline v0
