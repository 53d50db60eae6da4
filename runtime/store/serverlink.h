// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace squidie::inline v0 {

/// One connection to a server, as other threads see it: since when it has waited for an answer, and how to end that wait. A
/// server that is paused, or a link that is dead without a word, would otherwise be waited for without end. (manual:
/// stores.md, "A server that is silent")
class ServerLink {
public:
    /// How long an answer is waited for where nothing else is said.
    static constexpr std::chrono::milliseconds patience{30'000};
    /// For what the server answers at once or never.
    static constexpr std::chrono::milliseconds shortPatience{10'000};
    /// Without end.
    static constexpr std::chrono::milliseconds forever{0};

    static std::shared_ptr<ServerLink> make();
    ~ServerLink();
    ServerLink(const ServerLink &) = delete;
    ServerLink &operator=(const ServerLink &) = delete;

    /// Since when it has waited for the answer at hand; nothing while it waits for none. Any thread.
    std::optional<Instant> waitingSince() const;
    /// Ends the wait at hand and the connection: what is under way fails as if the server had gone. Does nothing while it waits
    /// for nothing. Any thread.
    void hangUp();
    /// Hangs up once the answer has been waited for that long, each time. Any thread.
    void hangUpAfter(std::chrono::milliseconds waited);
    /// All of this process that have waited that long; false where one has that cannot be ended, because it is still
    /// connecting. Any thread.
    static bool hangUpAll(std::chrono::milliseconds waited);

    // By the connection's own thread:
    /// With libpq's socket. What was hung up before is forgotten.
    void connected(int socket);
    void closed();
    /// How long it had waited when it was hung up; nothing where it was not.
    std::optional<std::chrono::milliseconds> hungUpAfter() const;

private:
    friend class AnswerWait;
    class Registry;
    ServerLink() = default;

    static std::chrono::milliseconds now();
    std::chrono::milliseconds waited() const;
    bool isOverdue() const;
    void end();

    std::shared_ptr<Registry> m_registry;
    std::atomic<qint64> m_since{0}; ///< milliseconds of the steady clock; 0 while it waits for nothing
    std::atomic<qint64> m_patience{0};
    std::atomic<qint64> m_hungUpAfter{-1};
    mutable std::mutex m_mutex;
    int m_socket = -1; ///< a descriptor of our own for libpq's socket, so that it never stands for another one
};

/// While it exists, the connection waits for an answer. The innermost one's patience holds.
class AnswerWait {
public:
    explicit AnswerWait(ServerLink *link, std::chrono::milliseconds patience = ServerLink::patience);
    ~AnswerWait();
    AnswerWait(const AnswerWait &) = delete;
    AnswerWait &operator=(const AnswerWait &) = delete;

private:
    ServerLink *m_link;
    qint64 m_since = 0;
    qint64 m_patience = 0;
};

} // namespace squidie::inline v0
