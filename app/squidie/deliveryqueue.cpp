// SPDX-License-Identifier: Apache-2.0
#include "deliveryqueue.h"

namespace squidie::cli {

bool DeliveryQueue::push(PreparedDelivery delivery)
{
    QVector<PreparedDelivery> used; // destroyed after the lock is released
    std::unique_lock lock(m_mutex);
    used.swap(m_used);
    m_changed.wait(lock, [this] { return m_closed || !isFull(); });
    if (m_closed)
        return false;
    m_bytes += delivery.bytes.size();
    m_deliveries.append(std::move(delivery));
    if (m_deliveries.size() == 1)
        m_changed.notify_all(); // nobody waits for the second
    return true;
}

void DeliveryQueue::exchange(QVector<PreparedDelivery> &deliveries)
{
    std::unique_lock lock(m_mutex);
    m_used = std::exchange(deliveries, {});
    m_changed.wait(lock, [this] { return m_closed || !m_deliveries.isEmpty(); });
    deliveries.swap(m_deliveries);
    m_deliveries.reserve(maximumCount);
    m_bytes = 0;
    m_changed.notify_all();
}

void DeliveryQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace squidie::cli
