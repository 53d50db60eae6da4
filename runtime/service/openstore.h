// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storethread.h"

#include <QCoroTask>

#include <QElapsedTimer>

#include <array>
#include <memory>
#include <optional>
#include <type_traits>

namespace squidie::inline v0 {

/// One open store: a writer and two readers, each with a thread. Shared by the calls in flight, so that it lasts until they
/// are answered.
struct OpenStore {
    explicit OpenStore(const StoreLocation &where)
        : location(where),
          writer(where, Store::Access::ReadWrite),
          readers{Reader(where), Reader(where)}
    {
    }

    struct Reader : StoreThread {
        explicit Reader(const StoreLocation &where) : StoreThread(where, Store::Access::Reader) { }
    };

    StoreThread &leastBusyReader() { return readers[0].waiting() <= readers[1].waiting() ? readers[0] : readers[1]; }

    /// Since when an answer has been waited for that has not come; nothing where none is missing.
    std::optional<Instant> waitingSince() const;
    /// Ends every wait for an answer.
    void hangUp();

    StoreLocation location;
    QObject listener; ///< receives the readers' notices in the service's thread
    StoreThread writer;
    std::array<Reader, 2> readers;
    bool readOnly = false;
    QElapsedTimer askedForWriting; ///< of a store that is read-only
};
using OpenStorePointer = std::shared_ptr<OpenStore>;

/// The error of a call that no store answers.
Error nothingOpen();

/// Opens the threads' connections. A store that cannot be written is opened for reading.
QCoro::Task<Result<OpenStorePointer>> openThreads(StoreLocation location);

/// Keeps a store that is no longer open until its threads are idle, so that nobody has to wait for them. What was being read
/// is given up, what was being written ends as it does.
QCoro::Task<void> retire(OpenStorePointer store);

/// Runs `work(Store &)`, which returns a Result, on a store that stays open until it is answered.
template<typename Work>
QCoro::Task<std::invoke_result_t<Work, Store &>> runOn(OpenStorePointer store, bool onWriter, Work work)
{
    if (!store)
        co_return tl::unexpected(nothingOpen());
    StoreThread &thread = onWriter ? store->writer : store->leastBusyReader();
    co_return co_await thread.run(std::move(work));
}

template<typename Work>
auto readOn(const OpenStorePointer &store, Work work)
{
    return runOn(store, false, std::move(work));
}
template<typename Work>
auto writeOn(const OpenStorePointer &store, Work work)
{
    return runOn(store, true, std::move(work));
}

} // namespace squidie::inline v0
