#include "deliveryqueue.h"

namespace squidie::cli {

bool DeliveryQueue::push(PreparedDelivery delivery)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !isFull(); });
    if (m_closed)
        return false;
    m_bytes += delivery.bytes.size();
    m_deliveries.append(std::move(delivery));
    m_changed.notify_all();
    return true;
}

QVector<PreparedDelivery> DeliveryQueue::takeAll()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_deliveries.isEmpty(); });
    m_bytes = 0;
    m_changed.notify_all();
    return std::exchange(m_deliveries, {});
}

void DeliveryQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace squidie::cli
