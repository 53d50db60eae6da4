// SPDX-License-Identifier: Apache-2.0
#include "store/serverlink.h"

#include <condition_variable>
#include <set>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::milliseconds checkInterval{500};

} // namespace

/// Every link of this process, and the thread that hangs up what is overdue: there while there are links.
class ServerLink::Registry {
public:
    enum class Find { OrMake, Existing };
    static std::shared_ptr<Registry> shared(Find how)
    {
        static std::mutex mutex;
        static std::weak_ptr<Registry> known;
        const std::lock_guard lock(mutex);
        auto registry = known.lock();
        if (!registry && how == Find::OrMake) {
            registry = std::make_shared<Registry>();
            known = registry;
        }
        return registry;
    }

    Registry() : m_thread([this] { watch(); }) { }
    ~Registry()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    Registry(const Registry &) = delete;
    Registry &operator=(const Registry &) = delete;

    void add(ServerLink *link)
    {
        const std::lock_guard lock(m_mutex);
        m_links.insert(link);
    }
    void remove(ServerLink *link)
    {
        const std::lock_guard lock(m_mutex);
        m_links.erase(link);
    }

    bool hangUpAll(std::chrono::milliseconds waited)
    {
        const std::lock_guard lock(m_mutex);
        bool all = true;
        for (ServerLink *link : m_links) {
            if (link->m_since == 0 || link->waited() < waited)
                continue;
            link->end();
            all = all && link->m_hungUpAfter >= 0;
        }
        return all;
    }

private:
    void watch()
    {
        std::unique_lock lock(m_mutex);
        while (!m_ended) {
            m_wake.wait_for(lock, checkInterval);
            for (ServerLink *link : m_links) {
                if (link->isOverdue())
                    link->end();
            }
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::set<ServerLink *> m_links;
    bool m_ended = false;
    std::thread m_thread; // last: it uses the members above
};

std::shared_ptr<ServerLink> ServerLink::make()
{
    std::shared_ptr<ServerLink> link(new ServerLink);
    link->m_registry = Registry::shared(Registry::Find::OrMake);
    link->m_registry->add(link.get());
    return link;
}

ServerLink::~ServerLink()
{
    m_registry->remove(this);
    closed();
}

std::chrono::milliseconds ServerLink::now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::milliseconds ServerLink::waited() const
{
    const qint64 since = m_since;
    return since == 0 ? std::chrono::milliseconds(0) : now() - std::chrono::milliseconds(since);
}

bool ServerLink::isOverdue() const
{
    const qint64 most = m_patience;
    return m_since != 0 && most > 0 && waited().count() > most;
}

std::optional<Instant> ServerLink::waitingSince() const
{
    return m_since == 0 ? std::nullopt : std::optional<Instant>(systemNow() - waited());
}

/// The socket ends in both directions, by which libpq finds out that nothing more will come.
void ServerLink::end()
{
    const std::lock_guard lock(m_mutex);
    const auto after = waited();
    if (m_since == 0 || m_socket < 0)
        return;
    if (m_hungUpAfter < 0)
        m_hungUpAfter = after.count();
    ::shutdown(m_socket, SHUT_RDWR);
}

void ServerLink::hangUp()
{
    end();
}

void ServerLink::hangUpAfter(std::chrono::milliseconds waitedFor)
{
    if (waited() >= waitedFor)
        end();
}

bool ServerLink::hangUpAll(std::chrono::milliseconds waited)
{
    const auto registry = Registry::shared(Registry::Find::Existing);
    return !registry || registry->hangUpAll(waited);
}

void ServerLink::connected(int socket)
{
    closed();
    const std::lock_guard lock(m_mutex);
    m_hungUpAfter = -1;
    m_socket = socket < 0 ? -1 : ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
}

void ServerLink::closed()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

std::optional<std::chrono::milliseconds> ServerLink::hungUpAfter() const
{
    const qint64 after = m_hungUpAfter;
    return after < 0 ? std::nullopt : std::optional(std::chrono::milliseconds(after));
}

AnswerWait::AnswerWait(ServerLink *link, std::chrono::milliseconds patience) : m_link(link)
{
    if (!link)
        return;
    m_since = link->m_since;
    m_patience = link->m_patience;
    link->m_patience = patience.count();
    link->m_since = ServerLink::now().count();
}

AnswerWait::~AnswerWait()
{
    if (!m_link)
        return;
    m_link->m_since = m_since == 0 ? 0 : ServerLink::now().count();
    m_link->m_patience = m_patience;
}

} // namespace squidie::inline v0
