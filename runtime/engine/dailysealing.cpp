// SPDX-License-Identifier: Apache-2.0
#include "engine/dailysealing.h"

namespace squidie::inline v0 {
namespace {

using namespace std::chrono_literals;

/// For what is received just before midnight and recorded after it.
constexpr auto respite = 10min;

} // namespace

Status DailySealing::goOn()
{
    const Instant now = m_clock();
    const bool isWaiting = m_next && now < *m_next && *m_next - now <= 25h; // a clock may have been set back
    if (isWaiting)
        return {};
    const auto step = m_sealer.closeNext(now, now - respite);
    if (!step) {
        m_next = now + 1h;
        return tl::unexpected(step.error());
    }
    m_next = step->isLast ? std::optional(floorTo(now - respite, 24h) + 24h + respite) : std::nullopt;
    return {};
}

} // namespace squidie::inline v0
