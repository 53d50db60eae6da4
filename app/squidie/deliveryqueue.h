// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/delivery.h>

#include <QVector>

#include <condition_variable>
#include <mutex>

namespace squidie::cli {

/// Passes prepared deliveries from the reading thread to the committing one. Bounded in number and in bytes, so that fast
/// input does not pile up. Any thread.
class DeliveryQueue {
public:
    static constexpr qsizetype maximumCount = 4000;
    static constexpr qsizetype maximumBytes = 1024 * 1024;

    /// Waits for room. False once the queue is closed: the delivery is not taken.
    bool push(PreparedDelivery delivery);
    /// Hands back finished deliveries and takes everything in the queue. Waits for at least one; returns none once the queue
    /// is closed and empty. The reading thread destroys the finished ones: it allocated them and has time to spare.
    void exchange(QVector<PreparedDelivery> &deliveries);
    /// Nothing more will be pushed or taken.
    void close();

private:
    bool isFull() const { return m_deliveries.size() >= maximumCount || m_bytes >= maximumBytes; }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QVector<PreparedDelivery> m_deliveries;
    QVector<PreparedDelivery> m_used;
    qsizetype m_bytes = 0;
    bool m_closed = false;
};

} // namespace squidie::cli
