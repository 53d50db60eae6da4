// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <squidie/trust.h>

#include <chrono>
#include <mutex>
#include <optional>

namespace squidie::cli {

/// Says, once each, which definitions leave a worker idle because its user has not trusted them, and what to do.
class TrustReminder {
public:
    /// `printing` guards the output.
    TrustReminder(Invocation &invocation, std::mutex &printing) : m_invocation(invocation), m_printing(printing) { }

    enum class When { Seldom, Now };
    /// Looks through what waits in a queue; Seldom: only where nobody has for a while. Any thread, with a store of its own.
    void remind(Store &store, const QString &queue, When when);

private:
    void say(const Store &store, const WaitingForTrust &waiting);

    Invocation &m_invocation;
    std::mutex &m_printing;
    std::mutex m_mutex; ///< of the rest
    std::optional<std::chrono::steady_clock::time_point> m_looked;
    QStringList m_said;
};

} // namespace squidie::cli
