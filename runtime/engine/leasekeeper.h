// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/dispatcher.h"
#include <squidie/storelocation.h>

#include <QElapsedTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace squidie::inline v0 {

/// Renews a worker's lease while its step runs, from a thread and a connection of its own, which are made when a step first
/// takes long. Used by the worker's thread.
class LeaseKeeper {
public:
    LeaseKeeper(StoreLocation store, const ActionRegistry &actions);
    ~LeaseKeeper();
    Q_DISABLE_COPY_MOVE(LeaseKeeper)

    /// `now` is the time of the claim by the worker's clock; from there on time goes by the machine's steady clock.
    void watch(const Claim &claim, std::chrono::seconds leaseFor, Instant now);
    void release();
    /// Whether the lease of what is watched was found lost. Any thread.
    bool isLost() const { return m_lost.load(); }

private:
    struct Watched {
        Claim claim;
        std::chrono::seconds leaseFor;
        Instant claimedAt;
        QElapsedTimer since;
        qint64 renewedAt = 0; ///< milliseconds of `since`
    };

    void keep();
    void renew(Watched &watched, std::unique_ptr<Store> &store, std::unique_ptr<Dispatcher> &dispatcher);

    StoreLocation m_location;
    const ActionRegistry &m_actions;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Watched> m_watched;
    std::chrono::milliseconds m_tick{0};
    bool m_stopping = false;
    std::atomic<bool> m_lost{false};
    std::thread m_thread;
};

} // namespace squidie::inline v0
