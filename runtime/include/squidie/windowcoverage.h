// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>
#include <squidie/coveragesettings.h>
#include <squidie/expectedwindow.h>

#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

/// Expected windows joined with what arrived. Plain values; any thread.
/// (manual: window-comparison.md, "Statuses")
namespace squidie::inline v0 {

enum class WindowStatus { OnTime, Late, AfterWindow, Early, Rejected, Missing, Pending, Unexpected, NoWindow, Unjudged };
/// "on_time", "late", "after_window", "early", "rejected", "missing", "pending", "unexpected",
/// "no_window" or "unjudged".
SQUIDIE_EXPORT QString windowStatusName(WindowStatus status);

/// One delivery as the join needs it.
struct WindowDelivery {
    ActivationId id = 0;
    Instant receivedAt;
    std::optional<Instant> startAt;
    std::optional<Instant> endAt;
    Outcome outcome = Outcome::Rejected;
    qint64 runKey = 0; ///< the same for the same run; 0 for none
    ConflictMark conflict = ConflictMark::None;
};

/// One row of the comparison: an expected window, or a delivery that names none of them.
struct CoveredWindow {
    std::optional<Instant> startAt; ///< nothing for no_window
    std::optional<Instant> endAt;
    WindowStatus status = WindowStatus::Pending;
    int starts = 0;
    int duplicates = 0;
    int skipped = 0;
    int rejected = 0;
    /// More than one run for what was meant once, or a delivery that the ledger marked.
    bool conflict = false;
    std::optional<std::chrono::microseconds> lateness; ///< of the first start: received minus expected
    std::optional<std::chrono::microseconds> lastLateness; ///< of the last delivery
    std::optional<Instant> firstReceivedAt;
    std::optional<Instant> lastReceivedAt;
    std::optional<ActivationId> decidedBy; ///< the first start, else the first not rejected, else the first delivery

    bool isExpected() const
    {
        return status != WindowStatus::Unexpected && status != WindowStatus::NoWindow && status != WindowStatus::Unjudged;
    }
};

} // namespace squidie::inline v0
