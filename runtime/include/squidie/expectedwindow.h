// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <optional>

namespace squidie::inline v0 {

/// A window that a schedule predicts: [startAt, endAt), from one firing to the next. A plain value; any thread.
/// (manual: window-comparison.md, "Expected windows")
struct ExpectedWindow {
    Instant startAt;
    Instant endAt;

    bool operator==(const ExpectedWindow &) const = default;
};

/// A trigger's windows around an instant.
struct NeighbourWindows {
    std::optional<ExpectedWindow> last; ///< the last that begins at or before it
    std::optional<ExpectedWindow> next; ///< the first that begins after it
};

} // namespace squidie::inline v0
