// SPDX-License-Identifier: Apache-2.0
#include "service/storethread.h"

#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::milliseconds endPatience{1000}; ///< with a silent server, at the end

} // namespace

StoreThread::StoreThread(StoreLocation location, Store::Access access) : m_location(std::move(location)), m_access(access)
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    m_closing = true;
    // The connection must end in the thread that made it.
    QMetaObject::invokeMethod(
        &m_worker,
        [this] {
            m_store.reset();
            m_worker.moveToThread(nullptr);
            m_thread.quit();
        },
        Qt::QueuedConnection);
    while (!m_thread.wait(QDeadlineTimer(endPatience))) {
        if (const auto waiting = link())
            waiting->hangUpAfter(endPatience);
    }
}

QFuture<Status> StoreThread::open()
{
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    QFuture<Status> future = promise->future();
    QMetaObject::invokeMethod(
        &m_worker,
        [this, promise] {
            auto opened = Store::open(m_location, m_access);
            if (opened) {
                m_store = std::move(*opened);
                const std::lock_guard lock(m_mutex);
                m_link = connectionOf(*m_store).link();
            }
            promise->addResult(opened ? Status() : Status(tl::unexpected(opened.error())));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

std::shared_ptr<ServerLink> StoreThread::link() const
{
    const std::lock_guard lock(m_mutex);
    return m_link;
}

std::optional<Instant> StoreThread::waitingSince() const
{
    const auto connection = link();
    return connection ? connection->waitingSince() : std::nullopt;
}

void StoreThread::hangUp()
{
    if (const auto connection = link())
        connection->hangUp();
}

void StoreThread::close()
{
    m_closing = true;
    hangUp();
}

} // namespace squidie::inline v0
