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

std::optional<Instant> OpenStore::waitingSince() const
{
    std::optional<Instant> first = writer.waitingSince();
    for (const auto &reader : readers) {
        const auto since = reader.waitingSince();
        if (since && (!first || *since < *first))
            first = since;
    }
    return first;
}

void OpenStore::hangUp()
{
    writer.hangUp();
    for (auto &reader : readers)
        reader.hangUp();
}

QCoro::Task<void> retire(OpenStorePointer store)
{
    for (auto &reader : store->readers)
        reader.close();
    const auto nothing = [] { return true; };
    co_await store->writer.runDetached(nothing);
    for (auto &reader : store->readers)
        co_await reader.runDetached(nothing);
}

} // namespace squidie::inline v0
