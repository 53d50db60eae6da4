// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include "command.h"
#include "store/serverlink.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace squidie::cli {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler must not wait");
int descriptors[2] = {-1, -1};

void interrupt(int)
{
    const int error = errno;
    requestEnd();
    errno = error;
}

std::atomic<int> staying{0};

/// Once the end is asked for, hangs up connections whose servers do not answer; and where that is not possible, since a
/// connection is still being made, ends the program.
class SilenceWatch {
public:
    SilenceWatch() : m_end(::eventfd(0, EFD_CLOEXEC)), m_thread([this] { watch(); }) { }
    ~SilenceWatch()
    {
        const uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(m_end, &one, sizeof(one));
        m_thread.join();
        ::close(m_end);
    }
    SilenceWatch(const SilenceWatch &) = delete;
    SilenceWatch &operator=(const SilenceWatch &) = delete;

private:
    static constexpr std::chrono::milliseconds silence{500};
    static constexpr std::chrono::milliseconds patience{800};
    static constexpr int interval = 100; // milliseconds

    bool hasEnded(int timeout) const
    {
        pollfd end{m_end, POLLIN, 0};
        return ::poll(&end, 1, timeout) > 0;
    }

    void watch()
    {
        pollfd ready[] = {{descriptors[0], POLLIN, 0}, {m_end, POLLIN, 0}};
        while (!interrupted) {
            ::poll(ready, 2, -1);
            if (ready[1].revents != 0)
                return;
        }
        const auto asked = std::chrono::steady_clock::now();
        while (!hasEnded(interval)) {
            const bool all = ServerLink::hangUpAll(silence);
            if (!all && staying == 0 && std::chrono::steady_clock::now() - asked > patience)
                leave();
        }
    }

    [[noreturn]] static void leave()
    {
        const QByteArray words =
            tr("squidie: the store's server does not answer; ended without waiting for it.").toUtf8() + '\n';
        [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, words.constData(), size_t(words.size()));
        ::_exit(int(ExitStatus::NoStore));
    }

    int m_end;
    std::thread m_thread; // last: it uses the member above
};

} // namespace

void endInOrder()
{
    if (descriptors[0] >= 0)
        return;
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(descriptors, O_CLOEXEC) != 0)
        return; // out of descriptors: the default, an immediate end, loses nothing that was acknowledged
    struct sigaction action = {};
    action.sa_handler = interrupt;
    action.sa_flags = SA_RESETHAND;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    static const SilenceWatch watch;
}

bool isInterrupted()
{
    return interrupted;
}

void requestEnd()
{
    interrupted = true;
    [[maybe_unused]] const ssize_t written = ::write(descriptors[1], "", 1); // fails where nothing waits for it
}

int interruptDescriptor()
{
    return descriptors[0];
}

StaysToTheEnd::StaysToTheEnd()
{
    ++staying;
}
StaysToTheEnd::~StaysToTheEnd()
{
    --staying;
}

} // namespace squidie::cli
