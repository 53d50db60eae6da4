// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/store.h>
#include "store/serverlink.h"
#include "store/storeerror.h"

#include <QCoroTask>
#include <QFuture>
#include <QCoroFuture>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>

namespace squidie::inline v0 {

/// A thread with one connection of its own, which works on what it is given in order. Made and used by the service's thread.
class StoreThread {
public:
    StoreThread(StoreLocation location, Store::Access access);
    /// Waits for the work at hand, but not for long where its server is silent; what has not begun is answered with
    /// store_unavailable.
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// Opens the connection.
    QFuture<Status> open();

    /// Runs `work(Store &)`, which returns a Result, on the thread; a reader's a second time where the server was out of
    /// reach.
    template<typename Work>
    QFuture<std::invoke_result_t<Work, Store &>> run(Work work)
    {
        using Answer = std::invoke_result_t<Work, Store &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        ++m_waiting;
        QMetaObject::invokeMethod(
            &m_worker,
            [this, promise, work = std::move(work)]() mutable {
                Answer answer = m_store && !m_closing ? work(*m_store) : Answer(tl::unexpected(closedError()));
                // A reader may find only now that its server went away and came back; reading once more changes nothing.
                if (!answer && m_access == Store::Access::Reader && !m_closing && isUnreachable(answer.error()))
                    answer = work(*m_store);
                promise->addResult(std::move(answer));
                promise->finish();
                --m_waiting;
            },
            Qt::QueuedConnection);
        return future;
    }

    /// Runs `work()` on the thread, without a connection.
    template<typename Work>
    QFuture<std::invoke_result_t<Work>> runDetached(Work work)
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
        promise->start();
        auto future = promise->future();
        QMetaObject::invokeMethod(
            &m_worker,
            [promise, work = std::move(work)]() mutable {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    /// Since when it has waited for the server's answer at hand; nothing while it does not.
    std::optional<Instant> waitingSince() const;
    /// Ends the wait for the server's answer at hand, if it has one.
    void hangUp();
    /// What has not begun is answered with store_unavailable from now on, and the wait at hand is ended.
    void close();

    /// How much work has been given and is not done.
    int waiting() const { return m_waiting.load(); }

private:
    std::shared_ptr<ServerLink> link() const;
    Error closedError() const { return storeError(withoutSecrets(m_location.path), StoreReason::Closed); }

    StoreLocation m_location;
    Store::Access m_access;
    std::unique_ptr<Store> m_store; // touched by the thread only
    mutable std::mutex m_mutex;
    std::shared_ptr<ServerLink> m_link; // of that store; guarded by the mutex
    std::atomic<bool> m_closing{false};
    std::atomic<int> m_waiting{0};
    QThread m_thread;
    QObject m_worker; // lives in m_thread
};

} // namespace squidie::inline v0
