// SPDX-License-Identifier: Apache-2.0
#include "engine/leasekeeper.h"

#include <squidie/store.h>
#include <squidie/storereason.h>

namespace squidie::inline v0 {

LeaseKeeper::LeaseKeeper(StoreLocation store, const ActionRegistry &actions, Clock clock)
    : m_location(std::move(store)),
      m_actions(actions),
      m_clock(std::move(clock))
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

void LeaseKeeper::watch(const Claim &claim, std::chrono::seconds leaseFor)
{
    // Checked six times during a lease and renewed after a third of it: two renewals may fail before it is lost. The thread
    // ticks by itself, so that a short step need not wake it.
    const std::chrono::milliseconds tick = std::max(std::chrono::milliseconds(leaseFor) / 6, std::chrono::milliseconds(10));
    const std::lock_guard lock(m_mutex);
    m_lost = false;
    m_watched = Watched{claim, leaseFor, claim.leaseUntil - leaseFor};
    if (tick != m_tick) {
        m_tick = tick;
        m_changed.notify_one();
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { keep(); });
}

Instant LeaseKeeper::release()
{
    const std::lock_guard lock(m_mutex);
    const Instant leaseUntil = m_watched->claim.leaseUntil;
    m_watched.reset();
    return leaseUntil;
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
        if ((m_clock() - m_watched->renewedAt) * 3 < m_watched->leaseFor)
            continue;
        // The lock is held while renewing: the worker settles its claim after release(), so the two never write at once.
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
    const Instant now = m_clock();
    const auto fenced = dispatcher->heartbeat(watched.claim, watched.leaseFor, now);
    if (!fenced) {
        if (storeReason(fenced.error()) == StoreReason::OutcomeUnknown)
            watched.claim.leaseUntil = now + watched.leaseFor;
        return;
    }
    watched.renewedAt = now;
    if (*fenced)
        m_lost = true;
}

} // namespace squidie::inline v0
