// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/triggerhealth.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <array>
#include <bitset>
#include <optional>

/// The timeline's picture as data: what arrived and what was expected, turned into shapes for one zoom level. Pure: no
/// widgets, no painter, no clock. Made once for each change of data or zoom, never while painting or panning.
namespace squidie::ui {

inline constexpr int outcomeCount = 4;
using OutcomeCounts = std::array<qint64, outcomeCount>;
using OutcomeSet = std::bitset<outcomeCount>;

/// One trigger's lane before layout.
struct TimelineLane {
    TriggerKey key;
    QString schedule; ///< the expression and its zone, for the header
    QByteArray zone; ///< the trigger's own zone
    ExpectAt expectAt = ExpectAt::Start;
    QVector<CoveredWindow> windows; ///< ascending by start; rows without a start last
    QVector<WindowDelivery> deliveries; ///< ascending by receipt
    /// There is too much to draw one by one: buckets replace windows and deliveries.
    bool isCounted = false;
    QVector<TimelineBucket> buckets; ///< ascending
    TriggerHealth health; ///< over the range on the range bar
    /// Stands for a workflow: its windows and deliveries are the counts of all its triggers.
    bool isGroup = false;
    bool isOpen = false; ///< the lanes of its triggers follow
    QVector<TriggerKey> members;
    qsizetype wrong = 0; ///< members with something wrong
};

/// Horizontal positions of one zoom level: pixels from `origin`. Doubles are precise to far below a pixel over the loaded range.
struct TimelineScale {
    Instant origin;
    qreal microsecondsPerPixel = 1e6;

    qreal xOf(Instant instant) const { return qreal((instant - origin).count()) / microsecondsPerPixel; }
    Instant instantAt(qreal x) const { return origin + std::chrono::microseconds(qint64(x * microsecondsPerPixel)); }
};

/// Sizes in pixels that decide what touches what.
struct TimelineMetrics {
    qreal markSize = 11; ///< a mark's width
    qreal markGap = 2; ///< the least gap between two separate marks
    qreal cellWidth = 56; ///< a stack's share of the lane
    qreal narrowBand = 5; ///< bands below this width are drawn together
    int slots = 3; ///< rows that marks of one lane may use
    bool areCells = false; ///< lanes show windows only, as cells; those of workflows always do
};

/// An intended window, or several that are too narrow to be drawn separately.
struct TimelineBand {
    qreal left = 0;
    qreal right = 0;
    WindowStatus status = WindowStatus::Pending; ///< the worst of them
    qint64 windows = 1;
    qint64 missing = 0;
    bool conflict = false;
    Instant from;
    Instant until;
    int row = 0; ///< of the lane's windows, or buckets: the first one that is drawn here
    int lastRow = 0; ///< the last that is drawn here; the first is `firstRow`, and `row` the worst
    int firstRow = 0;
    bool isCounted = false; ///< a bucket: windows and missing ones are numbers, drawn as shares
};

/// One delivery.
struct TimelineMark {
    ActivationId id = 0;
    int delivery = 0; ///< its row in the lane's deliveries
    qreal x = 0;
    std::optional<qreal> expectedX; ///< nothing for a delivery without a window: no lateness line
    int slot = 0;
    Outcome outcome = Outcome::Rejected;
    bool conflict = false;
};

/// Deliveries (and missing windows) that would touch.
struct TimelineStack {
    qreal left = 0; ///< of its cell's box
    qreal right = 0;
    qreal firstX = 0; ///< the true position of its first delivery
    qreal lastX = 0;
    OutcomeCounts counts{};
    qint64 conflicts = 0;
    std::optional<std::chrono::microseconds> worstLateness; ///< farthest from zero, early ones with their sign
    int firstDelivery = 0; ///< rows of the lane's deliveries, or buckets: [first, last]
    int lastDelivery = 0;
    Instant from; ///< the first receipt and the last, or the buckets' bounds
    Instant until;
    bool isCounted = false;
    qint64 total() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
};

struct TimelineLaneLayout {
    QVector<TimelineBand> bands; ///< ascending by left
    QVector<TimelineMark> marks; ///< ascending by x
    QVector<TimelineStack> stacks; ///< ascending by left
    qreal longestLine = 0; ///< of any lateness line, so that a reader knows how far to look for marks outside
    qreal widestBand = 0;
    bool isCells = false; ///< only bands, each of them an item that can be chosen
};

/// When the delivery was expected; nothing if it has no window.
std::optional<Instant> expectedInstant(const WindowDelivery &delivery, ExpectAt expectAt);
/// Received minus expected.
std::optional<std::chrono::microseconds> latenessOf(const WindowDelivery &delivery, ExpectAt expectAt);
TimelineLaneLayout layoutLane(const TimelineLane &lane, const TimelineScale &scale, const TimelineMetrics &metrics,
                              OutcomeSet shown);

} // namespace squidie::ui
