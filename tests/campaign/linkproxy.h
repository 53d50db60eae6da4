// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

namespace squidie::campaign {

/// The link between programs and a server's socket, which can be made to misbehave. Listens on a socket of the same name in a
/// folder of its own.
class LinkProxy {
public:
    enum class Mode {
        Forward,
        Stop, ///< nothing passes, nothing is lost
        Drop, ///< what comes is lost without a word
        Delay, ///< each piece a little later
    };

    explicit LinkProxy(const QString &serverSocket);
    ~LinkProxy();
    Q_DISABLE_COPY_MOVE(LinkProxy)

    /// Where programs find it, as the host of an address.
    QString folder() const { return m_folder.path(); }
    void setMode(Mode mode) { m_mode = mode; }
    /// Ends every connection that there is.
    void reset() { m_reset = true; }

private:
    struct Link {
        int client;
        int server;
    };
    void run();
    void accept();
    bool pass(int from, int to) const;
    void closeAll();

    QTemporaryDir m_folder;
    QByteArray m_server;
    int m_listening = -1;
    std::vector<Link> m_links; ///< of the thread
    std::atomic<Mode> m_mode{Mode::Forward};
    std::atomic<bool> m_reset{false};
    std::atomic<bool> m_done{false};
    std::thread m_thread; // last: it uses the members above
};

} // namespace squidie::campaign
