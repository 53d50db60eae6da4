// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "windows/timelinelayout.h"

#include <QTest>

#include <random>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant nine = *parseInstant(u"2026-10-05T09:00:00Z");
const OutcomeSet all{0b1111};

WindowDelivery delivery(ActivationId id, Instant receivedAt, std::optional<Instant> start,
                        Outcome outcome = Outcome::Started)
{
    WindowDelivery activation;
    activation.id = id;
    activation.receivedAt = receivedAt;
    activation.startAt = start;
    if (start)
        activation.endAt = *start + 1h;
    activation.outcome = outcome;
    return activation;
}

CoveredWindow window(Instant start, std::chrono::microseconds length, WindowStatus status)
{
    CoveredWindow covered;
    covered.startAt = start;
    covered.endAt = start + length;
    covered.status = status;
    return covered;
}

/// One second a pixel.
TimelineScale secondsPerPixel(qreal seconds)
{
    return {nine, seconds * 1e6};
}

int drawn(const TimelineLaneLayout &layout)
{
    int count = int(layout.marks.size());
    for (const TimelineStack &stack : layout.stacks)
        count += stack.total();
    return count;
}

} // namespace

class TestTimelineLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void latenessIsALength()
    {
        TimelineLane lane;
        lane.deliveries = {delivery(1, nine + 41s, nine)};
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(1), {}, all);
        QCOMPARE(layout.marks.size(), 1);
        QCOMPARE(layout.marks.at(0).x, 41.0);
        QCOMPARE(layout.marks.at(0).expectedX, std::optional<qreal>(0.0));
        QCOMPARE(layout.longestLine, 41.0);
    }

    void expectedAtTheEndMeasuresFromThere()
    {
        TimelineLane lane;
        lane.expectAt = ExpectAt::End;
        lane.deliveries = {delivery(1, nine + 1h + 5s, nine)};
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(1), {}, all);
        QCOMPARE(layout.marks.at(0).expectedX, std::optional<qreal>(3600.0));
        QCOMPARE(latenessOf(lane.deliveries.at(0), ExpectAt::End), std::optional(std::chrono::microseconds(5s)));
    }

    void aDeliveryWithoutAWindowHasAMarkButNoLine()
    {
        TimelineLane lane;
        lane.deliveries = {delivery(7, nine + 10s, std::nullopt, Outcome::Rejected)};
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(1), {}, all);
        QCOMPARE(layout.marks.size(), 1);
        QVERIFY(!layout.marks.at(0).expectedX);
    }

    void touchingMarksBecomeOneStack()
    {
        TimelineLane lane;
        lane.deliveries = {delivery(1, nine + 2s, nine), delivery(2, nine + 5s, nine, Outcome::Duplicate),
                           delivery(3, nine + 7s, nine, Outcome::Duplicate)};
        lane.deliveries[1].conflict = ConflictMark::PayloadDiffers;
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(1), {}, all);
        QVERIFY(layout.marks.isEmpty());
        QCOMPARE(layout.stacks.size(), 1);
        const TimelineStack &stack = layout.stacks.at(0);
        QCOMPARE(stack.counts, (OutcomeCounts{1, 2, 0, 0}));
        QCOMPARE(stack.conflicts, 1);
        QCOMPARE(stack.worstLateness, std::optional(std::chrono::microseconds(7s)));
        QCOMPARE(stack.firstX, 2.0);
        QCOMPARE(stack.lastX, 7.0);
        QCOMPARE(stack.firstDelivery, 0);
        QCOMPARE(stack.lastDelivery, 2);
    }

    void theWorstLatenessMayBeAnEarlyOne()
    {
        TimelineLane lane;
        lane.deliveries = {delivery(1, nine - 50s, nine), delivery(2, nine - 49s, nine - 60s)};
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(60), {}, all);
        QCOMPARE(layout.stacks.size(), 1);
        QCOMPARE(layout.stacks.at(0).worstLateness, std::optional(std::chrono::microseconds(-50s)));
    }

    void hiddenOutcomesTakeNoPlace()
    {
        TimelineLane lane;
        lane.deliveries = {delivery(1, nine + 2s, nine), delivery(2, nine + 5s, nine, Outcome::Duplicate)};
        OutcomeSet startedOnly;
        startedOnly.set(size_t(Outcome::Started));
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(1), {}, startedOnly);
        QVERIFY(layout.stacks.isEmpty());
        QCOMPARE(layout.marks.size(), 1);
        QCOMPARE(layout.marks.at(0).id, 1);
    }

    void nothingTouchesAtAnyZoom_data()
    {
        QTest::addColumn<double>("secondsPerPixelValue");
        for (const double seconds : {0.06, 1.0, 7.3, 60.0, 613.0, 86400.0, 315000.0})
            QTest::addRow("%g s a pixel", seconds) << seconds;
    }
    void nothingTouchesAtAnyZoom()
    {
        QFETCH(double, secondsPerPixelValue);
        std::mt19937_64 random(42);
        TimelineLane lane;
        for (int i = 0; i < 3000; ++i) {
            const Instant start = nine + std::chrono::minutes(i * 30);
            const auto late = std::chrono::microseconds(qint64(random() % 3'600'000'000ULL) - 60'000'000);
            lane.deliveries.push_back(delivery(i, start + late, start, Outcome(random() % 4)));
            lane.windows.push_back(window(start, 30min, i % 97 ? WindowStatus::OnTime : WindowStatus::Missing));
        }
        std::sort(lane.deliveries.begin(), lane.deliveries.end(),
                  [](const WindowDelivery &a, const WindowDelivery &b) { return a.receivedAt < b.receivedAt; });
        const TimelineMetrics metrics;
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(secondsPerPixelValue), metrics, all);
        QCOMPARE(drawn(layout), 3000);
        for (int i = 1; i < layout.marks.size(); ++i)
            QVERIFY(layout.marks.at(i).x - layout.marks.at(i - 1).x >= metrics.markSize + metrics.markGap);
        for (int i = 1; i < layout.stacks.size(); ++i)
            QVERIFY(layout.stacks.at(i).left >= layout.stacks.at(i - 1).right);
        for (const TimelineStack &stack : layout.stacks) {
            for (const TimelineMark &mark : layout.marks) {
                QVERIFY(mark.x + metrics.markSize / 2 <= stack.left + 0.01
                        || mark.x - metrics.markSize / 2 >= stack.right - 0.01);
            }
        }
        int missing = 0;
        int windows = 0;
        for (const TimelineBand &band : layout.bands) {
            missing += band.missing;
            windows += band.windows;
        }
        QCOMPARE(windows, 3000);
        QCOMPARE(missing, 31);
    }

    void aMissingWindowIsNeverHiddenByItsNeighbours()
    {
        TimelineLane lane;
        for (int i = 0; i < 60; ++i) {
            lane.windows.push_back(
                window(nine + std::chrono::minutes(i), 1min, i == 30 ? WindowStatus::Missing : WindowStatus::OnTime));
        }
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(3600), {}, all);
        QVERIFY(layout.bands.size() <= 2);
        int hatched = 0;
        for (const TimelineBand &band : layout.bands)
            hatched += band.status == WindowStatus::Missing ? 1 : 0;
        QCOMPARE(hatched, 1);
    }

    void groupsDoNotDependOnWhereTheLoadedRangeBegins()
    {
        TimelineLane lane;
        for (int i = 0; i < 500; ++i)
            lane.deliveries.push_back(delivery(i, nine + std::chrono::seconds(i * i % 997 + i * 60), nine));
        std::sort(lane.deliveries.begin(), lane.deliveries.end(),
                  [](const WindowDelivery &a, const WindowDelivery &b) { return a.receivedAt < b.receivedAt; });
        const TimelineLaneLayout here = layoutLane(lane, {nine, 60e6}, {}, all);
        const TimelineLaneLayout there = layoutLane(lane, {nine - 12345s, 60e6}, {}, all);
        QCOMPARE(there.stacks.size(), here.stacks.size());
        for (int i = 0; i < here.stacks.size(); ++i) {
            QCOMPARE(there.stacks.at(i).firstDelivery, here.stacks.at(i).firstDelivery);
            QVERIFY(qAbs(there.stacks.at(i).left - here.stacks.at(i).left - 12345 / 60.0) < 1e-3);
        }
    }

    void linesThatWouldCrossGetRowsOfTheirOwn()
    {
        TimelineLane lane;
        lane.deliveries = {delivery(1, nine + 100s, nine), delivery(2, nine + 200s, nine, Outcome::Duplicate),
                           delivery(3, nine + 400s, nine + 390s)};
        const TimelineLaneLayout layout = layoutLane(lane, secondsPerPixel(1), {}, all);
        QCOMPARE(layout.marks.size(), 3);
        QCOMPARE(layout.marks.at(0).slot, 0);
        QCOMPARE(layout.marks.at(1).slot, 1);
        QCOMPARE(layout.marks.at(2).slot, 0);
    }

    void rowsWithoutAStartHaveNoBand()
    {
        TimelineLane lane;
        CoveredWindow none;
        none.status = WindowStatus::NoWindow;
        lane.windows = {window(nine, 1h, WindowStatus::OnTime), none};
        QCOMPARE(layoutLane(lane, secondsPerPixel(1), {}, all).bands.size(), 1);
    }

    void anEmptyLaneIsEmpty()
    {
        const TimelineLaneLayout layout = layoutLane({}, secondsPerPixel(1), {}, all);
        QVERIFY(layout.bands.isEmpty() && layout.marks.isEmpty() && layout.stacks.isEmpty());
    }
};

SQUIDIE_TEST(TestTimelineLayout)
#include "tst_timelinelayout.moc"
