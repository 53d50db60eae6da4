#pragma once

#include "engine/delivery.h"

#include <QVector>

#include <condition_variable>
#include <mutex>

namespace squidie::cli {

/// Prepared deliveries between the thread that reads and the one that commits: bounded in number and in bytes, so that
/// a fast input does not pile up in memory: JSON in memory may take thirty times its text. Any thread.
class DeliveryQueue {
public:
    static constexpr qsizetype maximumCount = 1000;
    static constexpr qsizetype maximumBytes = 512 * 1024;

    /// Waits for room. False once the queue is closed: the delivery is not taken.
    bool push(PreparedDelivery delivery);
    /// All that is there, at least one; nothing once the queue is closed and empty.
    QVector<PreparedDelivery> takeAll();
    /// No more will come, or be wanted.
    void close();

private:
    bool isFull() const { return m_deliveries.size() >= maximumCount || m_bytes >= maximumBytes; }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QVector<PreparedDelivery> m_deliveries;
    qsizetype m_bytes = 0;
    bool m_closed = false;
};

} // namespace squidie::cli
