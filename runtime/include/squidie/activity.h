// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace squidie::inline v0 {

/// Counts of what arrived over a stretch of time: a delivery counts where its window starts, or where it was received if it
/// names none. Plain data; any thread.
struct SQUIDIE_EXPORT Activity {
    qint64 starts = 0; ///< deliveries with that outcome
    qint64 duplicates = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    qint64 conflicts = 0; ///< deliveries that the ledger marked
    qint64 windows = 0; ///< different windows for which anything arrived
    qint64 started = 0; ///< different windows with a start
    qint64 late = 0; ///< of these, those whose first start came after the trigger's grace
    std::optional<std::chrono::microseconds> earliest; ///< the smallest and the largest lateness of any delivery
    std::optional<std::chrono::microseconds> latest;

    qint64 deliveries() const { return starts + duplicates + skipped + rejected; }
    void add(const Activity &other);
    /// Takes counts back; the smallest and the largest lateness stay.
    void subtract(const Activity &other);
    bool operator==(const Activity &) const = default;
};

} // namespace squidie::inline v0
