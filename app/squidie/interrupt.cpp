// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
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

} // namespace squidie::cli
