// SPDX-License-Identifier: Apache-2.0
#include "service/storethread.h"

namespace squidie::inline v0 {

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
    m_thread.wait();
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
            if (opened)
                m_store = std::move(*opened);
            promise->addResult(opened ? Status() : Status(tl::unexpected(opened.error())));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace squidie::inline v0
