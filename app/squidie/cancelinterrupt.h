// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/jobcontrol.h>

#include <atomic>
#include <thread>

namespace squidie::cli {

/// While it exists, cancels a job as soon as the program is asked to end, which then ends in order.
class CancelOnInterrupt {
public:
    explicit CancelOnInterrupt(JobControl &control);
    ~CancelOnInterrupt();
    Q_DISABLE_COPY_MOVE(CancelOnInterrupt)

private:
    void watch(JobControl &control);

    std::atomic<bool> m_done{false};
    std::thread m_thread;
};

} // namespace squidie::cli
