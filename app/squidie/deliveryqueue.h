// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/delivery.h"

#include <QVector>

#include <condition_variable>
#include <mutex>

namespace squidie::cli {

/// Prepared deliveries between the thread that reads and the one that commits: bounded in number and in bytes, so that
/// a fast input does not pile up. Any thread.
class DeliveryQueue {
public:
    static constexpr qsizetype maximumCount = 4000;
    static constexpr qsizetype maximumBytes = 1024 * 1024;

    /// Waits for room. False once the queue is closed: the delivery is not taken.
    bool push(PreparedDelivery delivery);
    /// Exchanges deliveries that are done with for all that are there, at least one; for none once the queue is closed and
    /// empty. The thread that made the old ones destroys them: it has time, and its allocator needs no lock for them.
    void exchange(QVector<PreparedDelivery> &deliveries);
    /// No more will come, or be wanted.
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
