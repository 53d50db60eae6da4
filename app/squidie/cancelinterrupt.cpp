// SPDX-License-Identifier: Apache-2.0
#include "cancelinterrupt.h"

#include "interrupt.h"

#include <poll.h>

namespace squidie::cli {

CancelOnInterrupt::CancelOnInterrupt(JobControl &control)
{
    endInOrder();
    m_thread = std::thread([this, &control] { watch(control); });
}

CancelOnInterrupt::~CancelOnInterrupt()
{
    m_done = true;
    m_thread.join();
}

void CancelOnInterrupt::watch(JobControl &control)
{
    constexpr int patience = 50; // milliseconds: how long the end of a finished job may be delayed
    while (!m_done && !isInterrupted()) {
        pollfd ready{interruptDescriptor(), POLLIN, 0};
        ::poll(&ready, 1, patience);
    }
    if (isInterrupted())
        control.cancel();
}

} // namespace squidie::cli
