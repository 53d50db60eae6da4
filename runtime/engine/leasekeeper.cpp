// SPDX-License-Identifier: Apache-2.0
#include "engine/leasekeeper.h"

#include <squidie/store.h>

namespace squidie::inline v0 {

LeaseKeeper::LeaseKeeper(StoreLocation store, const ActionRegistry &actions)
    : m_location(std::move(store)),
      m_actions(actions)
{
}

LeaseKeeper::~LeaseKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void LeaseKeeper::watch(const Claim &claim, std::chrono::seconds leaseFor, Instant now)
{
    // Looked at six times in a lease and renewed after a third: two renewals may fail before it is lost. The thread ticks
    // by itself, so that a short step need not wake it.
    const std::chrono::milliseconds tick = std::max(std::chrono::milliseconds(leaseFor) / 6, std::chrono::milliseconds(10));
    const std::lock_guard lock(m_mutex);
    m_lost = false;
    m_watched = Watched{claim, leaseFor, now, {}, 0};
    m_watched->since.start();
    if (tick != m_tick) {
        m_tick = tick;
        m_changed.notify_one();
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { keep(); });
}

void LeaseKeeper::release()
{
    const std::lock_guard lock(m_mutex);
    m_watched.reset();
}

void LeaseKeeper::keep()
{
    std::unique_ptr<Store> store;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait_for(lock, m_tick);
        if (m_stopping || !m_watched || m_lost)
            continue;
        const qint64 age = m_watched->since.elapsed() - m_watched->renewedAt;
        if (age * 3 < std::chrono::milliseconds(m_watched->leaseFor).count())
            continue;
        // Held while renewing: the worker settles its claim after release(), so the two never write of it at once.
        renew(*m_watched, store, dispatcher);
    }
    dispatcher.reset();
}

void LeaseKeeper::renew(Watched &watched, std::unique_ptr<Store> &store, std::unique_ptr<Dispatcher> &dispatcher)
{
    if (!store) {
        auto opened = Store::open(m_location, Store::Access::ReadWrite);
        if (!opened)
            return; // tried again at the next tick; the lease decides
        store = std::move(*opened);
        dispatcher = std::make_unique<Dispatcher>(*store, m_actions);
    }
    const qint64 elapsed = watched.since.elapsed();
    const auto fenced =
        dispatcher->heartbeat(watched.claim, watched.leaseFor, watched.claimedAt + std::chrono::milliseconds(elapsed));
    if (!fenced)
        return;
    watched.renewedAt = elapsed;
    if (*fenced)
        m_lost = true;
}

} // namespace squidie::inline v0
