// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <atomic>
#include <memory>

namespace squidie::test {

/// A clock that moves only when it is told to. Copies show the same time; any thread may read it.
class FakeClock {
public:
    explicit FakeClock(Instant start) : m_microseconds(std::make_shared<std::atomic<qint64>>(toMicroseconds(start))) { }

    Instant operator()() const { return fromMicroseconds(*m_microseconds); }
    operator Instant() const { return (*this)(); }

    FakeClock &operator=(Instant time)
    {
        *m_microseconds = toMicroseconds(time);
        return *this;
    }
    FakeClock &operator+=(std::chrono::microseconds duration)
    {
        *m_microseconds += duration.count();
        return *this;
    }

private:
    std::shared_ptr<std::atomic<qint64>> m_microseconds;
};

} // namespace squidie::test
