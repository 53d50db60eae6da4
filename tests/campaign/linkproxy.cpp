// SPDX-License-Identifier: Apache-2.0
#include "campaign/linkproxy.h"

#include <QFileInfo>

#include <array>
#include <chrono>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace squidie::campaign {

namespace {

constexpr int interval = 10; // milliseconds: how soon a change of mode is noticed
constexpr std::chrono::milliseconds delay{5};

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof(address.sun_path));
    return address;
}

} // namespace

LinkProxy::LinkProxy(const QString &serverSocket) : m_server(serverSocket.toUtf8())
{
    const QByteArray path = m_folder.filePath(QFileInfo(serverSocket).fileName()).toUtf8();
    const sockaddr_un address = addressOf(path);
    m_listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0
        || ::listen(m_listening, 64) != 0)
        qFatal("The proxy cannot listen on %s", path.constData());
    m_thread = std::thread([this] { run(); });
}

LinkProxy::~LinkProxy()
{
    m_done = true;
    m_thread.join();
    closeAll();
    ::close(m_listening);
}

void LinkProxy::accept()
{
    const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const sockaddr_un address = addressOf(m_server);
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        ::close(client);
        ::close(server);
        return;
    }
    m_links.push_back({client, server});
}

/// False at the end of one side.
bool LinkProxy::pass(int from, int to) const
{
    std::array<char, 65536> piece{};
    const ssize_t size = ::read(from, piece.data(), piece.size());
    if (size <= 0)
        return false;
    if (m_mode == Mode::Drop)
        return true;
    if (m_mode == Mode::Delay)
        std::this_thread::sleep_for(delay);
    for (ssize_t sent = 0; sent < size;) {
        const ssize_t more = ::send(to, piece.data() + sent, size_t(size - sent), MSG_NOSIGNAL);
        if (more <= 0)
            return false;
        sent += more;
    }
    return true;
}

void LinkProxy::closeAll()
{
    for (const Link &link : m_links) {
        ::close(link.client);
        ::close(link.server);
    }
    m_links.clear();
}

void LinkProxy::run()
{
    while (!m_done) {
        if (m_reset.exchange(false))
            closeAll();
        if (m_mode == Mode::Stop) {
            ::poll(nullptr, 0, interval);
            continue;
        }
        std::vector<pollfd> ready{{m_listening, POLLIN, 0}};
        for (const Link &link : m_links) {
            ready.push_back({link.client, POLLIN, 0});
            ready.push_back({link.server, POLLIN, 0});
        }
        if (::poll(ready.data(), ready.size(), interval) <= 0)
            continue;
        std::vector<Link> remaining;
        for (size_t i = 0; i < m_links.size(); ++i) {
            const Link link = m_links[i];
            const bool good = (ready[1 + 2 * i].revents == 0 || pass(link.client, link.server))
                && (ready[2 + 2 * i].revents == 0 || pass(link.server, link.client));
            if (good) {
                remaining.push_back(link);
            } else {
                ::close(link.client);
                ::close(link.server);
            }
        }
        m_links = std::move(remaining);
        if (ready[0].revents != 0)
            accept();
    }
}

} // namespace squidie::campaign
