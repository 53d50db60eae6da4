// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/dispatcher.h"
#include <squidie/storelocation.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace squidie::inline v0 {

/// Renews a worker's lease while its step runs, in its own thread and on its own connection, which it opens when a step
/// first takes long. Used by the worker's thread. Whether a renewal is due is decided by the clock alone; how often that is
/// checked, by real time.
class LeaseKeeper {
public:
    LeaseKeeper(StoreLocation store, const ActionRegistry &actions, Clock clock);
    ~LeaseKeeper();
    Q_DISABLE_COPY_MOVE(LeaseKeeper)

    void watch(const Claim &claim, std::chrono::seconds leaseFor);
    /// The claim is no longer renewed. Returns when its lease ends, as last renewed: also by a renewal that may have been
    /// recorded though its answer was lost.
    Instant release();
    /// Whether the watched claim was found to have lost its lease. Any thread.
    bool isLost() const { return m_lost.load(); }

private:
    struct Watched {
        Claim claim;
        std::chrono::seconds leaseFor;
        Instant renewedAt; ///< or claimed at
    };

    void keep();
    void renew(Watched &watched, std::unique_ptr<Store> &store, std::unique_ptr<Dispatcher> &dispatcher);

    StoreLocation m_location;
    const ActionRegistry &m_actions;
    Clock m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Watched> m_watched;
    std::chrono::milliseconds m_tick{0};
    bool m_stopping = false;
    std::atomic<bool> m_lost{false};
    std::thread m_thread;
};

} // namespace squidie::inline v0
