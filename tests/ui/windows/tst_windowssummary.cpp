// SPDX-License-Identifier: Apache-2.0
#include "summaryof.h"
#include "testmain.h"

#include "windows/latenesslayout.h"
#include "windows/latenessview.h"
#include "windows/summarymodel.h"
#include "windows/windowspage.h"
#include "widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant nine = *parseInstant(u"2026-10-05T09:00:00Z");

/// A window each hour: the first on time, the second ten minutes late, the third missing, the fourth a conflict.
TimelineLane fourHours()
{
    TimelineLane lane;
    lane.key = {QStringLiteral("Elixir.Feeds.Ingest"), QStringLiteral("poll")};
    lane.zone = "UTC";
    const WindowStatus statuses[] = {WindowStatus::OnTime, WindowStatus::Late, WindowStatus::Missing, WindowStatus::OnTime};
    const std::chrono::microseconds late[] = {2s, 10min, 0s, 3s};
    for (int i = 0; i < 4; ++i) {
        CoveredWindow window;
        window.startAt = nine + i * 1h;
        window.endAt = nine + (i + 1) * 1h;
        window.status = statuses[i];
        window.conflict = i == 3;
        if (i != 2) {
            window.starts = 1;
            window.lateness = late[i];
            window.firstReceivedAt = *window.startAt + late[i];
            window.decidedBy = i + 1;
            WindowDelivery activation;
            activation.id = i + 1;
            activation.outcome = Outcome::Started;
            activation.startAt = window.startAt;
            activation.endAt = window.endAt;
            activation.receivedAt = *window.firstReceivedAt;
            lane.deliveries.push_back(activation);
        }
        lane.windows.push_back(window);
    }
    return lane;
}

} // namespace

class TestWindowsSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEachTriggersFigures()
    {
        RuntimeService service;
        const ConsoleState state(service);
        SummaryModel model(state, [] { return nine + 5h; });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const TimelineLane lane = fourHours();
        TriggerSummary line{
            lane.key, test::summaryOf(lane.windows, nine + 6h), QVector<TrendPart>(mostTrendParts), true, {}};
        model.setSummaries({line});
        const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(SummaryModel::Trigger), QStringLiteral("Ingest / poll"));
        QCOMPARE(text(SummaryModel::Expected), QStringLiteral("4"));
        QCOMPARE(text(SummaryModel::Started), QStringLiteral("3"));
        QCOMPARE(text(SummaryModel::Missing), QStringLiteral("1"));
        QCOMPARE(text(SummaryModel::Late), QStringLiteral("1"));
        QCOMPARE(text(SummaryModel::Conflicts), QStringLiteral("1"));
        QCOMPARE(text(SummaryModel::P50), QStringLiteral("+3 s"));
        QCOMPARE(text(SummaryModel::Max), QStringLiteral("+10 min"));
        QVERIFY(!text(SummaryModel::NextExpected).isEmpty());
        // With hourly counts only, percentiles are not known yet.
        line.summary.latenessP50.reset();
        line.isExact = false;
        model.setSummaries({line});
        QCOMPARE(text(SummaryModel::P50), QStringLiteral("\u2026"));
    }

    void whatCannotBeJudgedIsNotZero()
    {
        RuntimeService service;
        const ConsoleState state(service);
        SummaryModel model(state, [] { return nine + 5h; });
        TriggerSummary line{fourHours().key, {}, QVector<TrendPart>(mostTrendParts), true, {}};
        line.summary.starts = 3;
        line.problem = ScheduleProblem{QStringLiteral("invalid_cron_expression"),
                                       QStringLiteral("schedule cannot be read: write that number")};
        model.setSummaries({line});
        const auto cell = [&model](int column, int role) { return model.index(0, column).data(role).toString(); };
        QCOMPARE(cell(SummaryModel::Expected, Qt::DisplayRole), QStringLiteral("schedule cannot be read"));
        QCOMPARE(cell(SummaryModel::Started, Qt::DisplayRole), QString());
        QCOMPARE(cell(SummaryModel::Missing, Qt::DisplayRole), QString());
        QVERIFY(cell(SummaryModel::Missing, Qt::ToolTipRole).contains(line.problem->sentence));
        // A schedule that never fires is read: its zeros are true, and the tool tip says why.
        line.problem = ScheduleProblem{{}, QStringLiteral("no window: no date ever matches")};
        model.setSummaries({line});
        QCOMPARE(cell(SummaryModel::Expected, Qt::DisplayRole), QStringLiteral("0"));
        QVERIFY(cell(SummaryModel::Expected, Qt::ToolTipRole).contains(line.problem->sentence));
    }

    void countedHoursAreBars()
    {
        TimelineLane lane = fourHours();
        lane.deliveries.clear();
        lane.isCounted = true;
        Activity activity;
        activity.starts = 60;
        activity.earliest = -2s;
        activity.latest = 90s;
        lane.buckets = {{nine, nine + 1h, activity, 60, 0, 0}};
        const LatenessLayout layout = layoutLateness({lane, lane}, TimelineGeometry({nine, nine + 4h}, 400), 300);
        QCOMPARE(layout.spans.size(), 1); // in one place
        QCOMPARE(layout.spans.at(0).deliveries, 120);
        QCOMPARE(layout.spans.at(0).highest, std::chrono::microseconds(90s));
        QVERIFY(!layout.p50);
    }

    void latenessGrowsUpwardsAndEarlyIsBelow()
    {
        const LatenessScale scale(-30s, 24h, 400);
        QVERIFY(scale.yOf(24h) < scale.yOf(1h));
        QVERIFY(scale.yOf(1h) < scale.yOf(1s));
        QVERIFY(scale.yOf(0s) < scale.yOf(-30s));
        QVERIFY(scale.yOf(24h) >= 0);
        QVERIFY(scale.yOf(-30s) <= 400);
        const auto ticks = scale.ticks(20);
        QVERIFY(ticks.contains(0us));
        for (int i = 1; i < ticks.size(); ++i)
            QVERIFY(scale.yOf(ticks.at(i - 1)) - scale.yOf(ticks.at(i)) >= 20);
    }

    void percentilesCoverTheStartsInTheRange()
    {
        const TimelineGeometry geometry({nine, nine + 4h}, 400);
        const LatenessLayout layout = layoutLateness({fourHours()}, geometry, 300);
        QCOMPARE(layout.starts, 3);
        QCOMPARE(layout.p50, std::optional(std::chrono::microseconds(3s)));
        QCOMPARE(layout.p95, std::optional(std::chrono::microseconds(10min)));
        QCOMPARE(layout.dots.size(), 3);
        QCOMPARE(layout.dots.at(1).x, 100.0);
        QVERIFY(layoutLateness({}, geometry, 300).dots.isEmpty());
    }

    void manyStartsAreAFewThousandDots()
    {
        TimelineLane lane;
        for (int i = 0; i < 200'000; ++i) {
            WindowDelivery activation;
            activation.id = i + 1;
            activation.outcome = Outcome::Started;
            activation.startAt = nine + i * 100ms;
            activation.receivedAt = *activation.startAt + (i % 60) * 1s;
            lane.deliveries.push_back(activation);
        }
        const TimelineGeometry geometry({nine, nine + 20'000s}, 600);
        const LatenessLayout layout = layoutLateness({lane}, geometry, 300);
        QCOMPARE(layout.starts, 200'000);
        QVERIFY(layout.dots.size() <= 201 * 101);
        int counted = 0;
        for (const LatenessDot &dot : layout.dots)
            counted += dot.count;
        QCOMPARE(counted, 200'000);
    }

    void dotsAreChosenByMouseAndByKeys()
    {
        LatenessView view;
        view.resize(600, 300);
        view.setData({fourHours()}, {nine, nine + 4h});
        QSignalSpy chosen(&view, &LatenessView::activationChosen);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.positionOf(1).toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<ActivationId>(), ActivationId(2));
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("+3 s")));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.at(1).at(0).value<ActivationId>(), ActivationId(4));
        const QImage filled = view.grab().toImage();
        view.setData({}, {nine, nine + 4h});
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.focusedDot(), -1);
        QCOMPARE(view.currentMarkText(), QString());
        QVERIFY(view.grab().toImage() != filled);
    }

    void thePageWithoutAStoreSaysWhatToDo()
    {
        RuntimeService service;
        ConsoleState state(service);
        WindowsPage page(state, [] { return nine; });
        page.resize(900, 500);
        page.show();
        QVERIFY(!page.tabs()->isVisible());
        const auto *message = page.findChild<EmptyState *>();
        QVERIFY(message && message->isVisible());
        QCOMPARE(message->accessibleName(), QStringLiteral("No triggers yet"));
        QVERIFY(message->accessibleDescription().startsWith(QStringLiteral("Load workflow definitions, or import")));
    }
};

SQUIDIE_TEST(TestWindowsSummary)
#include "tst_windowssummary.moc"
