#pragma once

#include "base/instant.h"
#include "schedule/activation.h"

#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

/// Expected windows joined with what arrived (spec 4). Pure; any thread.
namespace squidie {

enum class WindowStatus { OnTime, Late, AfterWindow, Early, Rejected, Missing, Pending, Unexpected, NoWindow };
/// "on_time", "late", "after_window", ... as in spec 4.
QString windowStatusName(WindowStatus status);
std::optional<WindowStatus> windowStatusFromName(QStringView name);

enum class ExpectAt { Start, End };
enum class DaylightSavingMode { EveryMatch, Vixie };

/// A trigger's settings for the comparison.
struct CoverageSettings {
    ExpectAt expectAt = ExpectAt::Start;
    std::chrono::microseconds grace = std::chrono::seconds(60);
    DaylightSavingMode daylightSaving = DaylightSavingMode::EveryMatch;
};

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

/// An intended window: [startAt, endAt).
struct ExpectedWindow {
    Instant startAt;
    Instant endAt;
};

/// One row of the comparison.
struct CoveredWindow {
    std::optional<Instant> startAt; ///< nothing for no_window
    std::optional<Instant> endAt;
    WindowStatus status = WindowStatus::Pending;
    int starts = 0;
    int duplicates = 0;
    int skipped = 0;
    int rejected = 0;
    bool conflict = false;
    std::optional<std::chrono::microseconds> lateness;     ///< of the first start: received minus expected
    std::optional<std::chrono::microseconds> lastLateness; ///< of the last delivery
    std::optional<Instant> firstReceivedAt;
    std::optional<ActivationId> decidedBy; ///< the first start, else the first delivery
};

/// Joins expected windows (ascending) with deliveries (any order), as spec 4's classification says. Rows ascending by
/// start; no_window rows last.
QVector<CoveredWindow> coverWindows(const QVector<ExpectedWindow> &expected, const QVector<WindowDelivery> &deliveries,
                                    const CoverageSettings &settings, Instant now);

} // namespace squidie
